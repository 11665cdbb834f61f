import { dateFormat } from "../report/numberFormats";
import type { CellValue } from "../report/block/block";
import type { MadeContent } from "../report/made/madeSheet";
import { excelSerial } from "../series/periodDates";
import { periodKey } from "../series/periodKey";
import type { Period } from "../series/period";
import type { CellAddress, Indicator, Point, Series } from "../series/series";
import { cellName, columnName } from "../sheet/cells/address";
import { computeChart } from "../spc/computeChart";
import type { RunsAnalysis } from "../spc/types";

export const sexColumns = [
  "period",
  "total",
  "women",
  "men",
  "womenMedian",
  "menMedian",
  "gap",
  "gapMedian",
  "ratio",
  "run",
] as const;

type Column = (typeof sexColumns)[number];

export interface SexTable {
  /** First row with values, from 0. */
  readonly firstRow: number;
  readonly rows: readonly {
    readonly key: string;
    readonly cells: readonly MadeContent[];
    /** Total, women and men, whose values stand in the second to fourth cell. */
    readonly points: readonly (Point | null)[];
  }[];
  /** Longest run, crossings and what chance allows, of the difference around its median. */
  readonly summary: readonly {
    readonly key: string;
    readonly formula: string;
    readonly expected: CellValue;
  }[];
  readonly periodFormat: string;
  /** Lowest and highest of women and men; null without values. */
  readonly extent: { readonly low: number; readonly high: number } | null;
  readonly largest: number;
}

/**
 * Total, women, men, difference and ratio by period, with medians and runs, as formulas of the user's own cells. A value
 * that is not a number in its cell is written; one that is missing is an empty cell, never 0, and has no difference.
 */
export function sexTable(
  indicator: Pick<Indicator, "scale">,
  { total, women, men }: { readonly total: Series | null; readonly women: Series; readonly men: Series },
  headingRow: number,
): SexTable {
  const firstRow = headingRow + 1;
  const periods = periodsOf([women, men]);
  const lastRow = headingRow + periods.length;
  const at = (series: Series | null): ReadonlyMap<number, Point> =>
    new Map((series?.points ?? []).map((point) => [point.period.ordinal, point]));
  const points = { total: at(total), women: at(women), men: at(men) };
  const valueAt = (of: keyof typeof points, { ordinal }: Period): number | null => {
    const point = points[of].get(ordinal);
    return point?.status === "value" ? point.value : null;
  };
  const pairs = periods.map((period) => ({ woman: valueAt("women", period), man: valueAt("men", period) }));
  const gaps = pairs.map(({ woman, man }) => (woman === null || man === null ? null : woman - man));
  const runs = runsOf(gaps);
  const column = (name: Column): string => columnName(sexColumns.indexOf(name));
  const range = (name: Column): string => `$${column(name)}$${firstRow + 1}:$${column(name)}$${lastRow + 1}`;
  const signed = signedRuns(gaps, runs.median);
  const medians = {
    women: medianOf(pairs.flatMap(({ woman }) => woman ?? [])),
    men: medianOf(pairs.flatMap(({ man }) => man ?? [])),
  };
  const rows = periods.map((period, i) => {
    const row = firstRow + i;
    const cell = (name: Column): string => `${column(name)}${row + 1}`;
    const { woman, man } = pairs[i]!;
    const gap = gaps[i] ?? null;
    const both = gap !== null;
    const before = i === 0 ? "0" : `N(${column("run")}${row})`;
    const median = (of: "women" | "men"): MadeContent =>
      medians[of] === null ? null : { formula: `=MEDIAN(${range(of)})`, expected: medians[of] };
    const side = `SIGN(ROUND(${cell("gap")}-${cell("gapMedian")},9))`;
    const cells: Readonly<Record<Column, MadeContent>> = {
      period: periodContent(period),
      total: valueContent(points.total.get(period.ordinal), indicator.scale),
      women: valueContent(points.women.get(period.ordinal), indicator.scale),
      men: valueContent(points.men.get(period.ordinal), indicator.scale),
      womenMedian: median("women"),
      menMedian: median("men"),
      gap: both ? { formula: `=${cell("women")}-${cell("men")}`, expected: gap } : null,
      gapMedian: runs.median === null ? null : { formula: `=MEDIAN(${range("gap")})`, expected: runs.median },
      ratio:
        both && man !== 0 && woman !== null && man !== null
          ? { formula: `=IF(${cell("men")}=0,"",${cell("women")}/${cell("men")})`, expected: woman / man }
          : null,
      run: {
        formula: both
          ? `=IF(${side}=0,${before},IF(${side}*${before}>0,${before}+${side},${side}))`
          : `=${before}`,
        expected: signed[i] ?? 0,
      },
    };
    return {
      key: periodKey(period),
      cells: sexColumns.map((name) => cells[name]),
      points: (["total", "women", "men"] as const).map((of) => points[of].get(period.ordinal) ?? null),
    };
  });
  // Values on the median count in no run.
  const useful = `(COUNT(${range("gap")})-COUNTIF(${range("gap")},$${column("gapMedian")}$${firstRow + 1}))`;
  return {
    firstRow,
    rows,
    summary:
      runs.analysis === null
        ? []
        : summaryOf(runs.analysis, range("run"), useful, column("run"), firstRow, lastRow),
    periodFormat: isDate(women) ? dateFormat(women.frequency) : "@",
    extent: extentOf(pairs.flatMap(({ woman, man }) => [woman, man])),
    largest: Math.max(0, ...pairs.flatMap(({ woman, man }) => [Math.abs(woman ?? 0), Math.abs(man ?? 0)])),
  };
}

function summaryOf(
  analysis: RunsAnalysis,
  run: string,
  useful: string,
  column: string,
  firstRow: number,
  lastRow: number,
): SexTable["summary"] {
  const next = `$${column}$${firstRow + 2}:$${column}$${lastRow + 1}`;
  const before = `$${column}$${firstRow + 1}:$${column}$${lastRow}`;
  return [
    { key: "longest", formula: `=MAX(MAX(${run}),-MIN(${run}))`, expected: analysis.longestRun },
    { key: "longestAllowed", formula: `=ROUND(LOG(${useful},2),0)+3`, expected: analysis.longestAllowed },
    {
      key: "crossings",
      formula: lastRow > firstRow ? `=SUMPRODUCT(--(${next}*${before}<0))` : "=0",
      expected: analysis.crossings,
    },
    {
      key: "fewestAllowed",
      formula: `=IF(${useful}<2,0,CRITBINOM(${useful}-1,0.5,0.05))`,
      expected: analysis.fewestAllowed,
    },
  ];
}

/** Every period from the first to the last of either. */
function periodsOf(series: readonly Series[]): Period[] {
  const byOrdinal = new Map(
    series.flatMap(({ points }) => points.map(({ period }) => [period.ordinal, period] as const)),
  );
  return [...byOrdinal.values()].sort((a, b) => a.ordinal - b.ordinal);
}

/** Months, days, weeks and years are real dates in the sheet; the rest is text. */
const isDate = ({ frequency }: Series): boolean =>
  frequency === "month" || frequency === "day" || frequency === "week";

function periodContent(period: Period): MadeContent {
  const serial = period.frequency === "year" ? null : excelSerial(period);
  const dated = period.frequency === "month" || period.frequency === "day" || period.frequency === "week";
  return dated && serial !== null ? serial : periodKey(period);
}

function valueContent(point: Point | undefined, scale: number): MadeContent {
  if (point === undefined || point.value === null || point.status !== "value") return null;
  if (!point.live || point.cell === null || point.numerator !== undefined) return point.value;
  const reference = referenceTo(point.cell);
  return { formula: scale === 1 ? `=${reference}` : `=${reference}*${scale}`, expected: point.value };
}

const referenceTo = ({ sheet, row, column }: CellAddress): string =>
  `'${sheet.replace(/'/g, "''")}'!${cellName(row, column)}`;

function runsOf(gaps: readonly (number | null)[]): {
  readonly median: number | null;
  readonly analysis: RunsAnalysis | null;
} {
  const rules = { name: "own", rules: [] } as const;
  const chart = computeChart({ values: gaps }, { type: "run", method: "mean", rules });
  const phase = chart.phases[0];
  return { median: phase?.centre ?? null, analysis: phase?.runs ?? null };
}

/** The run so far, negative below the median; a value on the median, and a gap, change nothing. */
function signedRuns(gaps: readonly (number | null)[], median: number | null): number[] {
  let run = 0;
  return gaps.map((gap) => {
    const side = gap === null || median === null ? 0 : Math.sign(Math.round((gap - median) * 1e9));
    if (side !== 0) run = side * run > 0 ? run + side : side;
    return run;
  });
}

function medianOf(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  const upper = sorted[Math.floor(middle)]!;
  return sorted.length % 2 === 1 ? upper : (upper + sorted[middle - 1]!) / 2;
}

function extentOf(values: readonly (number | null)[]): SexTable["extent"] {
  const numbers = values.filter((value) => value !== null);
  return numbers.length === 0 ? null : { low: Math.min(...numbers), high: Math.max(...numbers) };
}

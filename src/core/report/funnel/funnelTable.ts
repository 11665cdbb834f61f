import { markedFormat } from "../../disclosure/smallMarks";
import { isSmallNumber } from "../../disclosure/smallNumber";
import type { CellAddress } from "../../series/series";
import type { FunnelResult } from "../../spc/funnel/funnelLimits";
import type { RowContent, TableSpec } from "../made/layTable";
import type { MadeContent } from "../made/madeSheet";
import { valueFormat } from "../numberFormats";
import { absoluteName, cellName, quoteSheet } from "../block/r1c1";
import type { SourceLookup } from "../block/sourceCells";
import { column, limits } from "./funnelColumns";
import type { FunnelData, FunnelUnit } from "./funnelData";
import { unitsOutside } from "./funnelFinding";
import {
  errorFormula,
  limitFormula,
  observedFormula,
  valueFormula,
  winsorisedFormula,
  type FunnelCells,
} from "./funnelFormulas";
import type { FunnelTexts, FunnelWord } from "./funnelTexts";

const headings: readonly FunnelWord[] = [
  "unit",
  "numerator",
  "denominator",
  "value",
  "lower95",
  "upper95",
  "lower998",
  "upper998",
  "outside",
  "mark",
  "observed",
  "error",
  "z",
  "trimmed",
  "weight",
];

/** One row per unit, the smallest first: counts from the user's own cells, and everything computed from them. */
export function funnelTable(
  data: FunnelData,
  result: FunnelResult,
  parts: {
    readonly cells: FunnelCells;
    readonly texts: FunnelTexts;
    readonly source: SourceLookup;
    readonly smallLimit?: number;
  },
): TableSpec {
  const { texts, source, smallLimit = 0 } = parts;
  const values = valueFormat(data.indicator.unit, funnelDecimals(data));
  return {
    key: "units",
    native: null,
    vanished: "drop",
    columns: headings.map((key, i) => ({
      heading: texts.t(`funnel.${key}`),
      wrap: i === column.name,
      ...(i === column.name
        ? {}
        : { align: i === column.outside ? ("center" as const) : ("right" as const) }),
      ...formatOf(i, values),
    })),
    rows: data.units.map((unit, i) => ({
      key: unit.name,
      cells: [unit.name, ...liveCounts(unit, data.kind, source), ...computed(data, result, i, parts)],
      numberFormats: [undefined, ...unitFormats(data, unit, values, smallLimit)],
    })),
  };
}

/** Of numerator, denominator and value: few persons are marked. */
function unitFormats({ indicator }: FunnelData, unit: FunnelUnit, values: string, limit: number): string[] {
  const point = { value: unit.numerator, denominator: unit.denominator };
  const small = isSmallNumber(indicator, point, limit);
  return [counts, counts, values].map((format) => (small ? markedFormat(format) : format));
}

const counts = "#,##0";

/** Values of 0 to 1 need three decimals to be told apart. */
export function funnelDecimals({ indicator, multiplier }: FunnelData): number {
  return Math.max(multiplier === 1 ? 3 : 1, indicator.decimals);
}

function formatOf(i: number, values: string): { numberFormat?: string } {
  if (i === column.x || i === column.n) return { numberFormat: counts };
  if (i === column.name || i === column.outside) return {};
  return { numberFormat: i > column.mark ? "0.0000" : values };
}

function computed(
  { kind, multiplier }: FunnelData,
  result: FunnelResult,
  i: number,
  { cells, texts }: { readonly cells: FunnelCells; readonly texts: FunnelTexts },
): RowContent[] {
  const scaled = (number: number | null | undefined): number | string =>
    typeof number === "number" ? multiplier * number : "#N/A";
  const outside = unitsOutside(result).includes(i);
  const above = (result.values[i] ?? 0) > (result.upper998[i] ?? Infinity);
  const words = [texts.t("funnel.above"), texts.t("funnel.below")] as const;
  const formula = (
    make: (at: (of: keyof typeof column) => string) => string,
    expected?: string | number,
  ): RowContent => {
    return ({ row }): MadeContent => {
      const made = { formula: make((of) => cellName(row, column[of])) };
      return expected === undefined ? made : { ...made, expected };
    };
  };
  return [
    formula((at) => valueFormula(at("x"), at("n"), cells), scaled(result.values[i])),
    ...limits.map(([key, z]) =>
      formula((at) => limitFormula(kind, z, at("error"), cells), scaled(result[key][i])),
    ),
    formula((at) => outsideFormula(at, words), !outside ? "" : above ? words[0] : words[1]),
    formula(
      (at) => `=IF(${at("outside")}="",NA(),${at("value")})`,
      outside ? scaled(result.values[i]) : "#N/A",
    ),
    formula((at) => observedFormula(kind, at("x"), at("n"))),
    formula((at) => errorFormula(kind, at("x"), at("n"))),
    formula(
      (at) =>
        `=IF(OR(${at("error")}="",${cells.theta}=""),"",(${at("observed")}-${cells.theta})/${at("error")})`,
    ),
    formula((at) => winsorisedFormula(at("z"), cells)),
    formula((at) => `=IF(${at("error")}="","",1/${at("error")}^2)`),
  ];
}

/** Outside 99.8 per cent; 1e-9 of the limit is rounding. */
function outsideFormula(
  at: (of: keyof typeof column) => string,
  [above, below]: readonly [string, string],
): string {
  const value = at("value");
  return (
    `=IF(ISNUMBER(${value}),IF(${value}>${at("upper998")}*(1+1E-9),"${above}",` +
    `IF(${value}<${at("lower998")}*(1-1E-9),"${below}","")),"")`
  );
}

/** Counts from the user's own cells where these hold the very numbers that were read, else as numbers. */
function liveCounts(
  unit: FunnelUnit,
  kind: "share" | "rate",
  source: SourceLookup,
): readonly [MadeContent, MadeContent] {
  const x = live(unit.numeratorCell, unit.numerator, source);
  const n = live(unit.denominatorCell, unit.denominator, source);
  if (x === null || n === null) return [unit.numerator, unit.denominator];
  const possible = kind === "share" ? `AND(${n}>0,${x}>=0,${x}<=${n})` : `AND(${n}>0,${x}>=0)`;
  const taken = (which: string): string => `=IF(COUNT(${x},${n})=2,IF(${possible},${which},""),"")`;
  return [
    { formula: taken(x), expected: unit.numerator },
    { formula: taken(n), expected: unit.denominator },
  ];
}

function live(cell: CellAddress | null, value: number, source: SourceLookup): string | null {
  if (cell === null) return null;
  const found = source(cell);
  if (found?.type !== "number" || Math.abs(Number(found.value) - value) > 1e-9 * Math.abs(value)) return null;
  return `${quoteSheet(cell.sheet)}${absoluteName(cell.row, cell.column)}`;
}

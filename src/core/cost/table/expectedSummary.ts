import { message, type Message, type Param } from "../../message";
import type { Problem } from "../../problem";
import { cellName } from "../../sheet/cells/address";
import { yearParam } from "./costSentences";
import { cellAt, type CostTable } from "./costTable";
import type { ReferenceKind } from "./costMeasure";
import { breakYears, expectedCost, expectedPlan, isBroken, type ExpectedPlan } from "./expectedPlan";

/** Costs of one service against what could be expected, in its latest year. */
export interface ExpectedLine {
  readonly service: string;
  readonly unit: string;
  readonly year: number;
  /** null when only a published deviation is there. */
  readonly reference: ReferenceKind | null;
  /** kr per person (inhabitant, pupil); null when only published. */
  readonly perPerson: number | null;
  /** Per cent: computed, or published when it cannot be computed. */
  readonly percent: number | null;
  readonly millions: number | null;
  readonly published: boolean;
  /** Change in percentage points since the first year of the same way to compute; null with one year. */
  readonly change: { readonly from: number; readonly points: number } | null;
  readonly sentence: Message;
}

/** What the sheet Standardkostnad and ledningens genomgång say first. */
export interface ExpectedSummary {
  readonly lines: readonly ExpectedLine[];
  /** All services together, mnkr; null when any of them has none or the years differ. */
  readonly millions: { readonly year: number; readonly value: number } | null;
  readonly sentences: readonly Message[];
}

/**
 * Sums up "costs against standard" for a unit: one line per service (sub-model) in its latest year, and in all. Signs as
 * asked for: plus = dearer than expected, or plus = surplus. It is a level of cost, never a grade of efficiency.
 */
export function summariseExpected(
  tables: readonly CostTable[],
  own: string,
  sign: "dearer" | "surplus" = "dearer",
): ExpectedSummary {
  const turn = sign === "surplus" ? -1 : 1;
  const lines = tables.flatMap((table) => lineOf(table, own, turn) ?? []);
  const years = new Set(lines.map(({ year }) => year));
  const whole = lines.length > 1 && years.size === 1 && lines.every(({ millions }) => millions !== null);
  const year = lines[0]?.year ?? 0;
  const millions = whole ? { year, value: lines.reduce((sum, line) => sum + (line.millions ?? 0), 0) } : null;
  const total =
    millions === null
      ? []
      : [
          message("cost.standard.finding.total", {
            year: yearParam(millions.year),
            n: lines.length,
            value: signedMillions(millions.value),
          }),
        ];
  return { lines, millions, sentences: [...total, ...lines.map(({ sentence }) => sentence)] };
}

const signedMillions = (value: number): Param => ({
  kind: "amount",
  value,
  unit: "mnkr",
  decimals: 1,
  signed: true,
});

function lineOf(table: CostTable, own: string, turn: number): ExpectedLine | null {
  const plan = expectedPlan(table);
  if ("reason" in plan) return null;
  const units = table.units.filter(({ kind }) => kind === "unit");
  const unit = (units.find(({ name }) => name === own) ?? units[0] ?? table.units[0])?.name ?? "";
  const known = table.years.flatMap((year) => {
    const cost = expectedCost(plan, unit, year);
    const percent = cost.percent ?? cost.publishedPercent;
    return percent === null
      ? []
      : [{ year, cost, percent: percent * turn, published: cost.percent === null }];
  });
  const last = known.at(-1);
  if (last === undefined) return null;
  const { year, cost, percent, published } = last;
  const first = known.find(
    (point) => point.published === published && !isBroken(point.year, year, plan.reference),
  );
  const change =
    first === undefined || first.year === year ? null : { from: first.year, points: percent - first.percent };
  const millions = published ? cost.publishedMillions : (cost.millions ?? cost.publishedMillions);
  const line = {
    service: table.service,
    unit,
    year,
    reference: plan.reference,
    perPerson: cost.perPerson === null ? null : cost.perPerson * turn,
    percent,
    millions: plan.per === "total" && !published ? perMillion(cost.perPerson, turn) : times(millions, turn),
    published,
    change,
  };
  return { ...line, sentence: sentenceOf(line, plan, turn) };
}

const times = (value: number | null, turn: number): number | null => (value === null ? null : value * turn);
const perMillion = (value: number | null, turn: number): number | null =>
  value === null ? null : (value * turn) / 1e6;

/** "Grundskola F-9 (2024): 3,0 % lägre kostnad än referenskostnaden, −43,7 mnkr." */
function sentenceOf(
  line: Omit<ExpectedLine, "sentence">,
  { reference }: ExpectedPlan,
  turn: number,
): Message {
  const { year, service, published, millions } = line;
  const dearer = (line.percent ?? 0) * turn;
  const way = Math.abs(dearer) < 0.05 ? "same" : dearer > 0 ? "higher" : "lower";
  const kind = published ? "published" : (reference ?? "unknown");
  return message(`cost.standard.finding.${way}`, {
    service: service === "" ? { kind: "word", key: "cost.unit.unnamed" } : capital(service),
    year: yearParam(year),
    percent: { kind: "amount", value: Math.abs(dearer), unit: "%", decimals: 1 },
    expected: { kind: "word", key: `cost.expected.${kind}` },
    millions:
      millions === null
        ? ""
        : {
            kind: "message",
            message: message("cost.standard.finding.millions", { value: signedMillions(millions) }),
          },
  });
}

const capital = (text: string): string => text.charAt(0).toLocaleUpperCase("sv") + text.slice(1);

/** Computed and published may differ by this many percentage points by rounding alone. */
const rounding = 0.05;

/** Series breaks, and years in which the computed deviation is not the published one, each with its cell. */
export function expectedProblems(tables: readonly CostTable[], own: string): Problem[] {
  return tables.flatMap((table): Problem[] => {
    const plan = expectedPlan(table);
    if ("reason" in plan) return [];
    const units = table.units.filter(({ kind }) => kind === "unit");
    const unit = (units.find(({ name }) => name === own) ?? units[0] ?? table.units[0])?.name ?? "";
    const years = table.years.filter((year) => {
      const cost = expectedCost(plan, unit, year);
      return cost.percent !== null || cost.publishedPercent !== null;
    });
    const breaks = breakYears(plan.reference).filter(
      (year) => years.some((each) => each < year) && years.some((each) => each >= year),
    );
    return [
      ...breaks.map((year): Problem => ({
        severity: "warning",
        code: "seriesBreak",
        sheet: table.sheet,
        cell: firstCellFrom(plan, unit, year),
        message: message("problem.seriesBreak", { year: String(year) }),
      })),
      ...years.flatMap((year) => differing(plan, unit, year)),
    ];
  });
}

/** The first expected or published value of the new way to compute. */
function firstCellFrom(
  { expected, publishedPercent, table }: ExpectedPlan,
  unit: string,
  from: number,
): string | null {
  for (const year of table.years.filter((each) => each >= from))
    for (const column of [expected, publishedPercent]) {
      const cell = column === null ? null : cellAt(column, unit, year);
      if (cell !== null) return cellName(cell.source.row, cell.source.column);
    }
  return null;
}

function differing(plan: ExpectedPlan, unit: string, year: number): Problem[] {
  const { percent, publishedPercent } = expectedCost(plan, unit, year);
  if (percent === null || publishedPercent === null || Math.abs(percent - publishedPercent) <= rounding)
    return [];
  const cell = plan.publishedPercent === null ? null : cellAt(plan.publishedPercent, unit, year);
  const shown = (value: number): Param => ({ kind: "amount", value, unit: "%", decimals: 1 });
  return [
    {
      severity: "info",
      code: "publishedDiffers",
      sheet: plan.table.sheet,
      cell: cell === null ? null : cellName(cell.source.row, cell.source.column),
      message: message("problem.publishedDiffers", {
        computed: shown(percent),
        published: shown(publishedPercent),
        year: String(year),
      }),
    },
  ];
}

import { message } from "../../message";
import type { RowPlace } from "../../report/made/layTable";
import type { MadeContent, MadeSheet } from "../../report/made/madeSheet";
import { SheetLayout } from "../../report/made/sheetLayout";
import { valueFormat } from "../../report/numberFormats";
import type { Indicator } from "../../series/series";
import { percentile } from "../quartiles";
import { costPlan, quantityOf } from "../table/costPlan";
import { yearParam } from "../table/costSentences";
import { costFormats } from "./costFormats";
import type { CostSheetInput } from "./costSheetInput";
import { lookOf, mainMeasure } from "./quantityColumns";
import { scatterOf } from "./resultFigure";
import { layLines, lineColumns } from "./resultLines";
import { quantityContent } from "./standardCells";
import { quantityFormat, secretCostNotes, smallCostNotes } from "./smallCosts";
import { downColumn, here, numberOf, refTo } from "./sourceFormula";

const widths: readonly number[] = [150, 120, 120, 330];

/** A unit with both numbers of the year. */
export interface Pair {
  readonly unit: string;
  readonly cost: number;
  readonly result: number;
  readonly cell: MadeContent;
}

/** Fewer units than this have no median to speak of. */
const fewest = 4;

/**
 * The sheet Kostnad och resultat: each unit's cost per target-group person and its result in one year, which of four
 * fields it stands in against the medians, and a scatter chart. In words and without any causal claim: the sources find
 * no simple link between cost and quality. Null when no result has enough units in common with the costs.
 */
export function resultSheet(input: CostSheetInput, results: readonly Indicator[]): MadeSheet | null {
  const { table, say, own, kept, name } = input;
  const plan = costPlan(table);
  const main = mainMeasure(plan);
  if (main === null) return null;
  const found = bestPair(
    results,
    table.years,
    (unit, year) => quantityOf(plan, main, unit, year),
    new Set(table.units.filter(({ kind }) => kind === "unit").map((unit) => unit.name)),
  );
  if (found === null) return null;
  const { indicator, year } = found;
  const pairs = [...found.pairs].sort((a, b) => a.cost - b.cost);
  const title = say(message("cost.result.title", { year: yearParam(year), result: indicator.name }));
  const layout = new SheetLayout({
    id: "costs/result",
    name,
    columnWidths: [...widths, ...lineColumns],
    printedColumns: widths.length,
    orientation: "landscape",
    kept,
    title,
    organisation: own,
    source: say(message("note.source.sheet", { sheet: table.sheet, range: rangeOf(indicator) })),
    leftoversHeading: say(message("cost.leftovers")),
  });
  layout.title(title);
  layout.sentence(say(message("cost.result.help", { n: pairs.length, year: yearParam(year) })));
  layout.space();
  const format = valueFormat(indicator.unit, indicator.decimals);
  const medianOf = (values: readonly number[]): number => {
    const median = percentile(values, 0.5);
    return median.ok ? median.value : 0;
  };
  const medianCost = medianOf(pairs.map(({ cost }) => cost));
  const medianResult = medianOf(pairs.map(({ result }) => result));
  const placed = layout.table({
    key: "pairs",
    native: null,
    columns: [
      { heading: say(message("cost.column.unit")), wrap: false },
      { heading: say(lookOf(main, plan).heading), numberFormat: costFormats.kr },
      { heading: indicator.name, numberFormat: format },
      { heading: say(message("cost.result.field")), align: "left", wrap: false, indent: true },
    ],
    rows: pairs.map(({ unit, cost, result, cell }) => ({
      key: unit,
      cells: [
        unit,
        quantityContent(plan, main, unit, year, 1),
        cell,
        ({ row, lastRow }: RowPlace): MadeContent =>
          fieldOf(say, row, lastRow + 1, cost >= medianCost, result >= medianResult),
      ],
      numberFormats: [undefined, quantityFormat({ plan, input }, main, unit, year, costFormats.kr)],
      ...(unit === own ? { look: "label" as const } : {}),
    })),
    totals: [
      {
        key: "median",
        cells: [
          say(message("cost.total.median")),
          ({ firstRow, lastRow }) => ({
            formula: `=MEDIAN(${downColumn(firstRow, lastRow, 1)})`,
            expected: medianCost,
          }),
          ({ firstRow, lastRow }) => ({
            formula: `=MEDIAN(${downColumn(firstRow, lastRow, 2)})`,
            expected: medianResult,
          }),
          null,
        ],
      },
    ],
    vanished: "drop",
  });
  const units = pairs.map(({ unit }) => unit);
  for (const note of smallCostNotes({ plan, input }, units, [year], [main])) layout.note(say(note));
  layout.space();
  layout.together(() => {
    const height = 300;
    const top = layout.nextRow;
    const before = layout.height;
    const lines = layLines(layout, input, placed, pairs, { cost: medianCost, result: medianResult, format });
    while (layout.height - before < height) layout.space();
    layout.figureAt(scatterOf(input, { indicator, placed, lines, pairs, format }), {
      row: top,
      column: 0,
      columns: layout.columns,
      height,
    });
  });
  layout.space();
  layout.subsection(say(message("cost.notes")));
  for (const note of secretCostNotes(input)) layout.note(say(note));
  layout.note(say(message("cost.result.note.cause")));
  layout.note(say(message("cost.result.note.median")));
  if (input.booking != null) layout.note(say(input.booking));
  layout.note(say(message("cost.note.level")));
  layout.note(say(message("note.made")));
  return layout.build();
}

/** From the first series to the last, where they stand below or beside each other. */
const rangeOf = ({ series }: Indicator): string => {
  const [from = ""] = (series[0]?.range ?? "").split(":");
  const to = (series.at(-1)?.range ?? "").split(":").at(-1) ?? "";
  return from === to ? from : `${from}:${to}`;
};

/** True when some result can be set beside the costs of the table. */
export function canPair(table: CostSheetInput["table"], results: readonly Indicator[]): boolean {
  const plan = costPlan(table);
  const main = mainMeasure(plan);
  const units = new Set(table.units.filter(({ kind }) => kind === "unit").map(({ name }) => name));
  return (
    main !== null &&
    bestPair(results, table.years, (unit, year) => quantityOf(plan, main, unit, year), units) !== null
  );
}

/** The result and year with most units in common with the costs; the latest year among equals. */
function bestPair(
  results: readonly Indicator[],
  years: readonly number[],
  cost: (unit: string, year: number) => number | null,
  units: ReadonlySet<string>,
): { readonly indicator: Indicator; readonly year: number; readonly pairs: readonly Pair[] } | null {
  let best: { indicator: Indicator; year: number; pairs: Pair[] } | null = null;
  for (const indicator of results)
    for (const year of years) {
      const pairs = indicator.series.flatMap((series): Pair[] => {
        const unit = series.organisation ?? "";
        if (!units.has(unit) || series.sex === "women" || series.sex === "men") return [];
        const point = series.points.find(
          ({ period }) => period.frequency === "year" && period.ordinal === year,
        );
        const value = cost(unit, year);
        if (point?.value == null || value === null) return [];
        const cell: MadeContent =
          point.live && point.cell !== null
            ? { formula: numberOf(refTo(point.cell), indicator.scale), expected: point.value }
            : point.value;
        return [{ unit, cost: value, result: point.value, cell }];
      });
      if (pairs.length >= fewest && pairs.length >= (best?.pairs.length ?? 0))
        best = { indicator, year, pairs };
    }
  return best;
}

function fieldOf(
  say: CostSheetInput["say"],
  row: number,
  medianRow: number,
  dear: boolean,
  high: boolean,
): MadeContent {
  const word = (d: boolean, h: boolean): string =>
    say(message(`cost.result.${d ? "dear" : "cheap"}.${h ? "high" : "low"}`));
  const median = (column: number): string => here(medianRow, column).replace(/(\d+)/, "$$$1");
  const inner = (d: boolean): string =>
    `IF(${here(row, 2)}>=${median(2)},"${word(d, true)}","${word(d, false)}")`;
  return {
    formula: `=IF(COUNT(${here(row, 1)},${here(row, 2)})=2,IF(${here(row, 1)}>=${median(1)},${inner(true)},${inner(false)}),"")`,
    expected: word(dear, high),
  };
}

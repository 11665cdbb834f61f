import { message } from "../../message";
import type { CellValue } from "../../report/block";
import { ownSheet, type Figure } from "../../report/made/figure";
import type { ColumnSpec, PlacedTable, RowContent, RowSpec } from "../../report/made/layTable";
import type { SheetLayout } from "../../report/made/sheetLayout";
import { palette } from "../../report/palette";
import { compareUnits, denominatorOf, trimmed, type Comparison } from "../table/compareUnits";
import { yearParam } from "../table/costSentences";
import { quantityOf, type Quantity } from "../table/costPlan";
import { basisLink, type BasisPlace } from "./basisTable";
import { costFormats } from "./costFormats";
import type { CostSheetScope } from "./costSheet";
import { lookOf } from "./quantityColumns";
import { downColumn, fixedRow, here, shown, times } from "./sourceFormula";

/** More bars than this say nothing; then the own unit stands among the quartiles. */
const mostBars = 36;

/**
 * All units beside each other in one year: each measure with its place from the lowest, quartiles and means below, and
 * in words whether the measures agree. Row 48-49 and 52 of the sources: what is cheap per inhabitant may be dear per user.
 */
export function layComparison(layout: SheetLayout, scope: CostSheetScope, basis: BasisPlace): void {
  const { input, plan, main, year } = scope;
  const { say, table } = input;
  const comparisons = new Map(
    scope.measures.map((quantity) => [quantity, compareUnits(plan, quantity, year)] as const),
  );
  const units = table.units
    .filter(
      ({ kind, name }) =>
        kind === "unit" && scope.measures.some((q) => quantityOf(plan, q, name, year) !== null),
    )
    .map(({ name }) => name)
    .sort(
      (a, b) => (quantityOf(plan, main, a, year) ?? Infinity) - (quantityOf(plan, main, b, year) ?? Infinity),
    );
  if (units.length < 2) return;
  const columns = columnsOf(scope);
  const laid: PlacedTable[] = [];
  layout.together(() => {
    layout.section(say(message("cost.section.comparison", { year: yearParam(year) })));
    const placed = layout.table({
      key: "comparison",
      native: null,
      columns: columns.map(({ spec }) => spec),
      rows: units.map((unit) => ({
        key: unit,
        cells: columns.map((column) =>
          unitCell(scope, basis, column, columns, comparisons, unit, units.length),
        ),
        ...(unit === scope.own ? { look: "label" as const } : {}),
      })),
      totals: totalRows(scope, basis, columns, comparisons),
      vanished: "drop",
    });
    laid.push(placed);
  });
  const [placed] = laid;
  if (placed !== undefined && units.length <= mostBars)
    layout.together(() =>
      layout.figure(barsOf(scope, placed, columns, units), { height: 60 + 14 * units.length }),
    );
  const missing = table.units.filter(
    ({ kind, name }) => kind === "unit" && quantityOf(plan, main, name, year) === null,
  );
  if (missing.length > 0)
    layout.note(
      say(
        message("cost.note.noValue", {
          year: yearParam(year),
          n: missing.length,
          names:
            missing
              .slice(0, 8)
              .map(({ name }) => name)
              .join(", ") + (missing.length > 8 ? " …" : ""),
        }),
      ),
    );
  layout.space();
}

type Column =
  | { readonly kind: "unit"; readonly spec: ColumnSpec }
  | { readonly kind: "measure" | "rank" | "share"; readonly quantity: Quantity; readonly spec: ColumnSpec }
  | { readonly kind: "verdict"; readonly spec: ColumnSpec };

function columnsOf({ input, plan, measures }: CostSheetScope): Column[] {
  const { say } = input;
  return [
    { kind: "unit", spec: { heading: say(message("cost.column.unit")), wrap: false } },
    ...measures.flatMap((quantity): Column[] => [
      {
        kind: "measure",
        quantity,
        spec: { heading: say(lookOf(quantity, plan).heading), numberFormat: costFormats.kr },
      },
      {
        kind: "rank",
        quantity,
        spec: {
          heading: say(
            message("cost.column.rank", { per: { kind: "word", key: `cost.per.short.${quantity}` } }),
          ),
          numberFormat: costFormats.rank,
        },
      },
    ]),
    ...(plan.origins.has("coverage")
      ? [
          {
            kind: "share" as const,
            quantity: "coverage" as const,
            spec: { heading: say(lookOf("coverage").heading), numberFormat: costFormats.share },
          },
        ]
      : []),
    ...(measures.length > 1 && input.table.units.filter(({ kind }) => kind === "unit").length > 2
      ? [
          {
            kind: "verdict" as const,
            spec: { heading: say(message("cost.column.verdict")), span: 3, indent: true },
          },
        ]
      : []),
  ];
}

/** Columns of the sheet that the table takes. */
export const comparisonWidth = (scope: CostSheetScope): number =>
  columnsOf(scope).reduce((sum, { spec }) => sum + (spec.span ?? 1), 0);

/** Columns of the sheet, the verdict taking three. */
const positionOf = (columns: readonly Column[], column: Column): number => columns.indexOf(column);

function unitCell(
  scope: CostSheetScope,
  basis: BasisPlace,
  column: Column,
  columns: readonly Column[],
  comparisons: ReadonlyMap<Quantity, Comparison>,
  unit: string,
  n: number,
): RowContent {
  const { plan, year, unitName } = scope;
  switch (column.kind) {
    case "unit":
      return unitName(unit);
    case "measure":
    case "share":
      return basisLink(basis, column.quantity, unit, year, quantityOf(plan, column.quantity, unit, year));
    case "rank": {
      const rank = comparisons.get(column.quantity)?.values.find((value) => value.unit === unit)?.rank ?? "";
      const beside = positionOf(columns, column) - 1;
      return ({ row, firstRow, lastRow }) => ({
        formula: `=IF(ISNUMBER(${here(row, beside)}),RANK(${here(row, beside)},${downColumn(firstRow, lastRow, beside)},1),"")`,
        expected: rank,
      });
    }
    case "verdict":
      return ({ row, lastRow }) => verdict(scope, columns, comparisons, unit, row, lastRow + 2, n);
  }
}

/** Whether the unit is dear or cheap on all measures, or dear on one and cheap on another, against the medians. */
function verdict(
  { input, plan, year, measures }: CostSheetScope,
  columns: readonly Column[],
  comparisons: ReadonlyMap<Quantity, Comparison>,
  unit: string,
  row: number,
  medianRow: number,
  n: number,
): { formula: string; expected: CellValue } | null {
  if (n < 3) return null;
  const { say } = input;
  const word = (key: string, quantity?: Quantity): string =>
    say(
      message(
        key,
        quantity === undefined ? {} : { per: { kind: "word", key: `cost.per.short.${quantity}` } },
      ),
    );
  const cells = measures.map((quantity) => {
    const column = columns.findIndex((each) => each.kind === "measure" && each.quantity === quantity);
    return { quantity, cell: here(row, column), median: fixedRow(medianRow, column) };
  });
  const values = measures.map((quantity) => ({
    quantity,
    value: quantityOf(plan, quantity, unit, year),
    median: comparisons.get(quantity)?.median ?? null,
  }));
  const all = values.every(({ value, median }) => value !== null && median !== null);
  const above = values.map(({ value, median }) => (value ?? 0) >= (median ?? 0));
  const parts = measures.map((quantity, i) =>
    above[i] === true ? word("cost.verdict.dear", quantity) : word("cost.verdict.cheap", quantity),
  );
  const expected = !all
    ? ""
    : above.every(Boolean)
      ? word("cost.verdict.allDear")
      : above.some(Boolean)
        ? parts.join(", ")
        : word("cost.verdict.allCheap");
  const compare = (sign: string): string =>
    cells.map(({ cell, median }) => `${cell}${sign}${median}`).join(",");
  const mixed = cells
    .map(
      ({ quantity, cell, median }) =>
        `IF(${cell}>=${median},${quoted(word("cost.verdict.dear", quantity))},${quoted(word("cost.verdict.cheap", quantity))})`,
    )
    .join(`&", "&`);
  const count = `COUNT(${cells.map(({ cell }) => cell).join(",")})<${cells.length}`;
  return {
    formula: `=IF(${count},"",IF(AND(${compare(">=")}),${quoted(word("cost.verdict.allDear"))},IF(AND(${compare("<")}),${quoted(word("cost.verdict.allCheap"))},${mixed})))`,
    expected,
  };
}

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** Quartiles, means and the trimmed spread of each measure, and the country where it is in the table. */
function totalRows(
  scope: CostSheetScope,
  basis: BasisPlace,
  columns: readonly Column[],
  comparisons: ReadonlyMap<Quantity, Comparison>,
): RowSpec[] {
  const { input, plan, year, unitName } = scope;
  const { say, table } = input;
  const row = (
    key: string,
    label: string,
    cell: (range: string, comparison: Comparison, quantity: Quantity) => RowContent,
    numberFormats?: readonly (string | undefined)[],
  ): RowSpec => ({
    key,
    cells: columns.map((column, i): RowContent => {
      if (column.kind === "unit") return label;
      if (column.kind !== "measure") return null;
      const comparison = comparisons.get(column.quantity);
      if (comparison === undefined) return null;
      return ({ firstRow, lastRow, ...place }) => {
        const content = cell(downColumn(firstRow, lastRow, i), comparison, column.quantity);
        return typeof content === "function" ? content({ firstRow, lastRow, ...place }) : content;
      };
    }),
    ...(numberFormats === undefined ? {} : { numberFormats }),
  });
  const quartile = (n: 1 | 2 | 3, key: "lowerQuartile" | "median" | "upperQuartile"): RowSpec =>
    row(`quartile${n}`, say(message(`cost.total.${key}`)), (range, comparison) => ({
      formula: `=IF(COUNT(${range})>0,QUARTILE(${range},${n}),"")`,
      expected: shown(comparison[key]),
    }));
  const units = Math.max(...[...comparisons.values()].map(({ values }) => values.length));
  const rows: RowSpec[] = [];
  if (units > 2)
    rows.push(
      quartile(1, "lowerQuartile"),
      quartile(2, "median"),
      quartile(3, "upperQuartile"),
      row("unweighted", say(message("cost.total.unweighted")), (range, { unweighted }) => ({
        formula: `=IF(COUNT(${range})>0,AVERAGE(${range}),"")`,
        expected: shown(unweighted),
      })),
    );
  if (units > 2 && scope.measures.some((quantity) => comparisons.get(quantity)?.weighted !== null))
    rows.push(
      row("weighted", say(message("cost.total.weighted")), (_, comparison, quantity) =>
        weightedCell(scope, basis, comparison, quantity),
      ),
    );
  const needed = 2 * trimmed + 2;
  if ((comparisons.get(scope.main)?.values.length ?? 0) >= needed) {
    const k = trimmed + 1;
    rows.push(
      row("lowest", say(message("cost.total.lowest", { trim: trimmed })), (range, { spread }) => ({
        formula: `=IF(COUNT(${range})>=${needed},SMALL(${range},${k}),"")`,
        expected: spread.ok ? spread.value.lowest : "",
      })),
      row("highest", say(message("cost.total.highest", { trim: trimmed })), (range, { spread }) => ({
        formula: `=IF(COUNT(${range})>=${needed},LARGE(${range},${k}),"")`,
        expected: spread.ok ? spread.value.highest : "",
      })),
      row(
        "ratio",
        say(message("cost.total.ratio")),
        (range, { spread }) => ({
          formula: `=IF(COUNT(${range})<${needed},"",IF(SMALL(${range},${k})>0,LARGE(${range},${k})/SMALL(${range},${k}),${quoted(say(message("cost.total.noRatio")))}))`,
          expected: !spread.ok
            ? ""
            : spread.value.ratio.ok
              ? spread.value.ratio.value
              : say(message("cost.total.noRatio")),
        }),
        columns.map(({ kind }) => (kind === "measure" ? costFormats.ratio : undefined)),
      ),
    );
  }
  for (const { name, kind } of table.units) {
    if (kind === "unit" || !scope.measures.some((q) => quantityOf(plan, q, name, year) !== null)) continue;
    rows.push(
      row(`other ${name}`, unitName(name), (_, __, quantity) =>
        basisLink(basis, quantity, name, year, quantityOf(plan, quantity, name, year)),
      ),
    );
  }
  return rows;
}

/** All cost over all persons: the measure times its denominator, summed over the units of the year. */
function weightedCell(
  { year, input, unitName }: CostSheetScope,
  basis: BasisPlace,
  { weighted }: Comparison,
  quantity: Quantity,
): RowContent {
  const denominator = denominatorOf(quantity);
  if (weighted === null || denominator === null) return null;
  const range = (of: Quantity): string => {
    const column = basis.columnOf(of) ?? 0;
    return downColumn(basis.firstRow, basis.lastRow, column);
  };
  const named = (column: number): string => downColumn(basis.firstRow, basis.lastRow, column);
  const without = input.table.units
    .filter(({ kind }) => kind !== "unit")
    .map(({ name }) => `,${named(0)},"<>"&${quoted(unitName(name))}`)
    .join("");
  // Only units that have both cost and denominator: those whose measure is a number.
  const sum = (of: Quantity): string =>
    `SUMIFS(${range(of)},${named(1)},${year}${without},${range(quantity)},">-1E+300")`;
  return {
    formula: `=IFERROR(${sum("cost")}${times(lookOf("cost").divisor)}/${sum(denominator)},"")`,
    expected: weighted,
  };
}

function barsOf(
  { input, plan, main, own, year }: CostSheetScope,
  placed: PlacedTable,
  columns: readonly Column[],
  units: readonly string[],
): Figure {
  const { say } = input;
  const column = columns.findIndex((each) => each.kind === "measure" && each.quantity === main);
  const cells = (at: number) => ({
    sheet: ownSheet,
    firstRow: placed.firstRow,
    lastRow: placed.lastRow,
    firstColumn: at,
    lastColumn: at,
  });
  const title = say(
    message("cost.figure.comparison", {
      measure: { kind: "message", message: lookOf(main, plan).heading },
      year: yearParam(year),
    }),
  );
  return {
    key: "comparison",
    kind: "bar",
    title,
    alternativeText: title,
    series: [
      {
        name: say(lookOf(main, plan).heading),
        values: cells(column),
        categories: cells(0),
        fill: palette.others,
        line: null,
        marker: null,
        labels: { at: "all", show: "value", numberFormat: costFormats.kr, position: "outsideEnd" },
        points: [{ index: units.indexOf(own), fill: palette.own }].filter(({ index }) => index >= 0),
      },
    ],
    categoryTitle: null,
    valueTitle: null,
    numberFormat: costFormats.kr,
    minimum: 0,
    maximum: null,
    gapWidth: 40,
    topDown: true,
  };
}

import { message } from "../../message";
import type { PlacedTable, RowContent } from "../../report/made/layTable";
import type { SheetLayout } from "../../report/made/sheetLayout";
import { compareUnits, type Comparison } from "../table/compareUnits";
import { yearParam } from "../table/costSentences";
import { quantityOf, type Quantity } from "../table/costPlan";
import { basisLink, type BasisPlace } from "./basisTable";
import { comparisonColumns, type ComparisonColumn } from "./comparisonColumns";
import { comparisonBars } from "./comparisonFigure";
import { totalRows } from "./comparisonTotals";
import { verdict } from "./comparisonVerdict";
import type { CostSheetScope } from "./costSheet";
import { quantityFormat, smallCostNotes } from "./smallCosts";
import { downColumn, here } from "./sourceFormula";

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
  const columns = comparisonColumns(scope);
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
        numberFormats: columns.map((column) =>
          column.kind === "measure" || column.kind === "share"
            ? quantityFormat(scope, column.quantity, unit, year, column.spec.numberFormat ?? "General")
            : undefined,
        ),
        ...(unit === scope.own ? { look: "label" as const } : {}),
      })),
      totals: totalRows(scope, basis, columns, comparisons),
      vanished: "drop",
    });
    laid.push(placed);
  });
  const [placed] = laid;
  for (const note of smallCostNotes(scope, units, [year], [...scope.measures, "coverage"]))
    layout.note(say(note));
  if (placed !== undefined && units.length <= mostBars)
    layout.together(() =>
      layout.figure(comparisonBars(scope, placed, columns, units), { height: 60 + 14 * units.length }),
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

/** Columns of the sheet, the verdict taking three. */
const positionOf = (columns: readonly ComparisonColumn[], column: ComparisonColumn): number =>
  columns.indexOf(column);

function unitCell(
  scope: CostSheetScope,
  basis: BasisPlace,
  column: ComparisonColumn,
  columns: readonly ComparisonColumn[],
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

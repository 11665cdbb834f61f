import { message, type Message } from "../../message";
import type { CellValue } from "../../report/block/block";
import type { PlacedTable, RowSpec } from "../../report/made/layTable";
import type { MadeContent } from "../../report/made/madeSheet";
import type { SheetLayout } from "../../report/made/sheetLayout";
import { quantityOf, type CostPlan, type Origin, type Quantity } from "../table/costPlan";
import { costFormats } from "./costFormats";
import { lookOf, shownQuantities } from "./quantityColumns";
import { quantityFormat } from "./smallCosts";
import { divided, here, multiplied, numberOf, shown, sourceContent } from "./sourceFormula";

/** Where the rows and columns of the basis stand, for the tables above it. */
export interface BasisPlace {
  readonly headingRow: number;
  readonly firstRow: number;
  readonly lastRow: number;
  readonly rowOf: (unit: string, year: number) => number | null;
  readonly columnOf: (quantity: Quantity) => number | null;
}

/** A basis that has no place yet, for the first of two passes. */
export const nowhere: BasisPlace = {
  headingRow: 0,
  firstRow: 0,
  lastRow: 0,
  rowOf: () => 0,
  columnOf: () => 0,
};

export interface BasisSpec {
  readonly plan: CostPlan;
  readonly years: readonly number[];
  /** Headings say how they were computed. */
  readonly say: (message: Message) => string;
  /** Name of the real table, unique in the workbook; null for a plain grid. */
  readonly native: string | null;
  readonly unitName: (unit: string) => string;
  /** Numbers of fewer persons than this are marked. */
  readonly smallLimit?: number;
}

const key = (unit: string, year: number): string => `${year} ${unit}`;

/**
 * One row per unit and year: numbers of the user's own cells by formulas bound to them, and the measures computed from
 * them in the same row.
 */
export function layBasis(layout: SheetLayout, spec: BasisSpec): BasisPlace {
  const { plan, say } = spec;
  const quantities = shownQuantities(plan);
  const columnOf = (quantity: Quantity): number => 2 + quantities.indexOf(quantity);
  const rows: RowSpec[] = plan.table.units.flatMap(({ name }) =>
    spec.years.map((year) => ({
      key: key(name, year),
      cells: [
        spec.unitName(name),
        year,
        ...quantities.map(
          (quantity) =>
            ({ row }: { readonly row: number }) =>
              basisCell(plan, quantity, name, year, (other) => here(row, columnOf(other))),
        ),
      ],
      numberFormats: [
        undefined,
        undefined,
        ...quantities.map((quantity) =>
          quantityFormat({ plan, input: spec }, quantity, name, year, lookOf(quantity).numberFormat),
        ),
      ],
    })),
  );
  const placed: PlacedTable = layout.table({
    key: "basis",
    native: spec.native,
    columns: [
      { heading: say(message("cost.column.unit")), wrap: false },
      { heading: say(message("cost.column.year")), numberFormat: costFormats.year },
      ...quantities.map((quantity) => ({
        heading: say(lookOf(quantity, plan).heading),
        numberFormat: lookOf(quantity).numberFormat,
      })),
    ],
    rows,
    vanished: "drop",
  });
  return {
    headingRow: placed.headingRow,
    firstRow: placed.firstRow,
    lastRow: placed.lastRow,
    rowOf: (unit, year) => placed.rowOf.get(key(unit, year)) ?? null,
    columnOf: (quantity) => (quantities.includes(quantity) ? columnOf(quantity) : null),
  };
}

function basisCell(
  plan: CostPlan,
  quantity: Quantity,
  unit: string,
  year: number,
  cell: (quantity: Quantity) => string,
): MadeContent {
  const origin = plan.origins.get(quantity);
  if (origin === undefined) return null;
  const { divisor } = lookOf(quantity);
  if (origin.kind === "column") return sourceContent(origin.column, unit, year, divisor);
  const value = quantityOf(plan, quantity, unit, year);
  return { formula: derivedFormula(origin, quantity, cell), expected: expectedOf(value, divisor) };
}

const expectedOf = (value: number | null, divisor: number): CellValue =>
  shown(value === null ? null : value / divisor);

function derivedFormula(
  origin: Exclude<Origin, { kind: "column" }>,
  quantity: Quantity,
  cell: (quantity: Quantity) => string,
): string {
  const { divisor: a } = lookOf(origin.a);
  const { divisor: b } = lookOf(origin.b);
  const own = lookOf(quantity).divisor;
  return origin.kind === "divide"
    ? divided(cell(origin.a), cell(origin.b), a / b / own)
    : multiplied(cell(origin.a), cell(origin.b), (a * b) / own);
}

/** A cell of the basis, blank where it is blank. */
export function basisLink(
  basis: BasisPlace,
  quantity: Quantity,
  unit: string,
  year: number,
  value: number | null,
  divisor = 1,
): MadeContent {
  const row = basis.rowOf(unit, year);
  const column = basis.columnOf(quantity);
  if (row === null || column === null) return null;
  return { formula: numberOf(here(row, column), 1), expected: expectedOf(value, divisor) };
}

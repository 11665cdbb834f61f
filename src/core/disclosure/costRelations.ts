import { costPlan, quantityOf } from "../cost/table/costPlan";
import { cellAt, type CostColumn, type CostTable } from "../cost/table/costTable";
import { determinedColumns } from "./linearSpan";

/**
 * What the numbers of a cost table are made of: whole costs by concept, expected costs, kinds of cost and numbers of
 * persons or of volume. Everything else in the table is one of them divided by another.
 */
export type Base = string;

/** Powers of the bases whose product a column shows: cost per user is cost^1 x users^-1. */
export type Powers = ReadonlyMap<Base, number>;

/** The powers of each column of a table, in its order; empty for one that tells nothing of the others. */
export function powersOf({ columns }: CostTable): readonly Powers[] {
  const expected = columns.find(({ measure }) => measure.kind === "expected");
  const against = expected === undefined ? "expected" : (powersOfColumn(expected).keys().next().value ?? "");
  return columns.map((column) => powersOfColumn(column, against));
}

/**
 * Deviations are differences and no products. With powers that no product has they are what they are to a reader: any
 * two of cost, expected cost and deviation tell the third.
 */
function powersOfColumn({ measure, name }: CostColumn, against: Base = "expected"): Powers {
  const per = (base: Base, of: string): Powers =>
    new Map(
      of === "total"
        ? [[base, 1]]
        : [
            [base, 1],
            [of, -1],
          ],
    );
  switch (measure.kind) {
    case "cost":
      return per(`cost ${measure.concept ?? ""}`, measure.per);
    case "expected":
      return per(`expected ${measure.reference ?? ""}`, measure.per);
    case "part":
      return per(`part ${name}`, measure.per);
    case "count":
      return new Map([[measure.of, 1]]);
    case "coverage":
      return new Map([
        ["users", 1],
        ["targetGroup", -1],
      ]);
    case "targetShare":
      return new Map([
        ["targetGroup", 1],
        ["inhabitants", -1],
      ]);
    case "deviation": {
      const apart = new Map([
        ["cost net", 5.9],
        [against, -4.9],
      ]);
      if (measure.in === "percent")
        return new Map([
          ["cost net", 1],
          [against, -1],
        ]);
      return measure.in === "millions" ? apart : new Map([...apart, ["inhabitants", -1]]);
    }
  }
}

/** Bases whose values follow from columns with these powers. */
export function followingBases(columns: readonly Powers[]): ReadonlySet<Base> {
  const bases = [...new Set(columns.flatMap((powers) => [...powers.keys()]))];
  const rows = columns.map((powers) => bases.map((base) => powers.get(base) ?? 0));
  return new Set(determinedColumns(rows, bases.length).map((at) => bases[at] ?? ""));
}

/** The value of a base for a unit and year, where a column or the table's plan has it. */
export function baseValues(table: CostTable): (base: Base, unit: string, year: number) => number | null {
  const plan = costPlan(table);
  const powers = powersOf(table);
  return (base, unit, year) => {
    const column = table.columns.find((_, i) => powers[i]?.size === 1 && powers[i]?.get(base) === 1);
    const own = column === undefined ? null : (cellAt(column, unit, year)?.value ?? null);
    if (own !== null) return own;
    if (base === "users" || base === "targetGroup" || base === "inhabitants" || base === "volume")
      return quantityOf(plan, base, unit, year);
    return base === `cost ${plan.concept ?? ""}` ? quantityOf(plan, "cost", unit, year) : null;
  };
}

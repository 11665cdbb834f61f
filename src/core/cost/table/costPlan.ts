import type { CellAddress } from "../../series/series";
import type { CostConcept, CostMeasure, Denominator } from "./costMeasure";
import { cellAt, type CostColumn, type CostTable } from "./costTable";

/** What can be known about a unit in a year. Amounts in kr, persons as numbers, shares 0-1. */
export type Quantity =
  | "cost"
  | "inhabitants"
  | "targetGroup"
  | "users"
  | "volume"
  | "perInhabitant"
  | "perTarget"
  | "perUser"
  | "perVolume"
  | "coverage"
  | "targetShare";

/** Where a quantity comes from: a column of the user's, or two other quantities. */
export type Origin =
  | { readonly kind: "column"; readonly column: CostColumn }
  | { readonly kind: "divide" | "multiply"; readonly a: Quantity; readonly b: Quantity };

export interface CostPlan {
  readonly table: CostTable;
  /** The concept of all costs in the plan; null when no heading says. */
  readonly concept: CostConcept | null;
  /** In an order in which each needs only those before it. */
  readonly origins: ReadonlyMap<Quantity, Origin>;
  /** Columns with another concept of cost, which are not set beside these. */
  readonly setAside: readonly CostColumn[];
}

export const perQuantity: Readonly<Record<Denominator, Quantity>> = {
  inhabitants: "perInhabitant",
  targetGroup: "perTarget",
  users: "perUser",
  volume: "perVolume",
};

type Rule = readonly [gives: Quantity, kind: "divide" | "multiply", a: Quantity, b: Quantity];

/** C/N, C/M, C/B and C/V hang together: C/N = (M/N)(C/M) and C/M = (B/M)(C/B). First the ways that need least. */
const rules: readonly Rule[] = [
  ["coverage", "divide", "users", "targetGroup"],
  ["inhabitants", "divide", "targetGroup", "targetShare"],
  ["targetGroup", "multiply", "inhabitants", "targetShare"],
  ["users", "multiply", "targetGroup", "coverage"],
  ["targetShare", "divide", "targetGroup", "inhabitants"],
  ["perInhabitant", "divide", "cost", "inhabitants"],
  ["perTarget", "divide", "cost", "targetGroup"],
  ["perUser", "divide", "cost", "users"],
  ["perVolume", "divide", "cost", "volume"],
  ["targetShare", "divide", "perInhabitant", "perTarget"],
  ["perTarget", "divide", "perInhabitant", "targetShare"],
  ["perUser", "divide", "perTarget", "coverage"],
  ["coverage", "divide", "perTarget", "perUser"],
  ["perTarget", "multiply", "perUser", "coverage"],
  ["perInhabitant", "multiply", "perTarget", "targetShare"],
  ["cost", "multiply", "perInhabitant", "inhabitants"],
  ["cost", "multiply", "perTarget", "targetGroup"],
  ["cost", "multiply", "perUser", "users"],
];

/**
 * How each quantity of a table is got. Only costs of one concept take part: the one asked for, else net cost where an
 * expected cost is to be met, else the one with most values.
 */
export function costPlan(table: CostTable, wanted: CostConcept | null = null): CostPlan {
  const costs = table.columns.filter(({ measure }) => measure.kind === "cost");
  const concept = chooseConcept(table, costs, wanted);
  const used = costs.filter(({ measure }) => conceptOf(measure) === concept);
  const origins = new Map<Quantity, Origin>();
  for (const column of [...table.columns].sort((a, b) => b.cells.size - a.cells.size)) {
    if (column.measure.kind === "cost" && !used.includes(column)) continue;
    const gives = directly(column.measure);
    if (gives !== null && !origins.has(gives)) origins.set(gives, { kind: "column", column });
  }
  for (let found = true; found;) {
    found = false;
    for (const [gives, kind, a, b] of rules) {
      if (origins.has(gives) || !origins.has(a) || !origins.has(b)) continue;
      origins.set(gives, { kind, a, b });
      found = true;
    }
  }
  return { table, concept, origins, setAside: costs.filter((column) => !used.includes(column)) };
}

const conceptOf = (measure: CostMeasure): CostConcept | null =>
  measure.kind === "cost" ? measure.concept : null;

function chooseConcept(
  table: CostTable,
  costs: readonly CostColumn[],
  wanted: CostConcept | null,
): CostConcept | null {
  const sizes = new Map<CostConcept | null, number>();
  for (const { measure, cells } of costs) {
    const concept = conceptOf(measure);
    sizes.set(concept, (sizes.get(concept) ?? 0) + cells.size);
  }
  if (wanted !== null && sizes.has(wanted)) return wanted;
  const expected = table.columns.some(({ measure }) => measure.kind === "expected");
  if (expected && sizes.has("net")) return "net";
  let best: CostConcept | null = null;
  let most = -1;
  for (const [concept, size] of sizes) if (size > most) [best, most] = [concept, size];
  return best;
}

function directly(measure: CostMeasure): Quantity | null {
  switch (measure.kind) {
    case "cost":
      return measure.per === "total" ? "cost" : perQuantity[measure.per];
    case "count":
      return measure.of;
    case "coverage":
      return "coverage";
    case "targetShare":
      return "targetShare";
    default:
      return null;
  }
}

/** The quantity for a unit and year; null when a number is missing or what it is divided by is 0. */
export function quantityOf(plan: CostPlan, quantity: Quantity, unit: string, year: number): number | null {
  const origin = plan.origins.get(quantity);
  if (origin === undefined) return null;
  if (origin.kind === "column") return cellAt(origin.column, unit, year)?.value ?? null;
  const a = quantityOf(plan, origin.a, unit, year);
  const b = quantityOf(plan, origin.b, unit, year);
  if (a === null || b === null) return null;
  if (origin.kind === "multiply") return a * b;
  return b === 0 ? null : a / b;
}

/** The user's cell that a quantity rests on: its own, or that of the cost it is worked out from. */
export function sourceOf(plan: CostPlan, quantity: Quantity, unit: string, year: number): CellAddress | null {
  const origin = plan.origins.get(quantity);
  if (origin === undefined) return null;
  if (origin.kind === "column") return cellAt(origin.column, unit, year)?.source ?? null;
  return sourceOf(plan, origin.a, unit, year) ?? sourceOf(plan, origin.b, unit, year);
}

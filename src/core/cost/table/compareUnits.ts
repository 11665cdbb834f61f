import { percentile, rankFromLowest } from "../quartiles";
import type { Outcome } from "../outcome";
import { trimmedSpread, type Spread } from "../spread";
import { perQuantity, quantityOf, type CostPlan, type Quantity } from "./costPlan";
import type { Denominator } from "./costMeasure";

/** So many are struck out at each end before the highest is divided by the lowest. */
export const trimmed = 5;

/** One measure (kr per something) of all units in one year. */
export interface Comparison {
  readonly quantity: Quantity;
  readonly year: number;
  /** Units with a value, in the order of the table; the country and means of groups are not among them. */
  readonly values: readonly { readonly unit: string; readonly value: number; readonly rank: number }[];
  /** Mean of the units' own values: every unit weighs the same. */
  readonly unweighted: number | null;
  /** All cost over all that it is divided by; null where the denominators are not known. */
  readonly weighted: number | null;
  readonly lowerQuartile: number | null;
  readonly median: number | null;
  readonly upperQuartile: number | null;
  readonly spread: Outcome<Spread>;
}

const valueOf = (outcome: Outcome<number>): number | null => (outcome.ok ? outcome.value : null);

/** Ranks, means, quartiles and trimmed spread of the units in a year. */
export function compareUnits(plan: CostPlan, quantity: Quantity, year: number): Comparison {
  const units = plan.table.units.filter(({ kind }) => kind === "unit");
  const found = units.flatMap(({ name }) => {
    const value = quantityOf(plan, quantity, name, year);
    return value === null ? [] : [{ unit: name, value }];
  });
  const numbers = found.map(({ value }) => value);
  return {
    quantity,
    year,
    values: found.map(({ unit, value }) => ({ unit, value, rank: rankFromLowest(value, numbers) })),
    unweighted: numbers.length === 0 ? null : numbers.reduce((sum, value) => sum + value, 0) / numbers.length,
    weighted: weightedMean(plan, quantity, year),
    lowerQuartile: valueOf(percentile(numbers, 0.25)),
    median: valueOf(percentile(numbers, 0.5)),
    upperQuartile: valueOf(percentile(numbers, 0.75)),
    spread: trimmedSpread(numbers, trimmed),
  };
}

/** The denominator of a measure per person; null for other quantities. */
export function denominatorOf(quantity: Quantity): Denominator | null {
  const entry = (Object.entries(perQuantity) as [Denominator, Quantity][]).find(
    ([, per]) => per === quantity,
  );
  return entry?.[0] ?? null;
}

/** Sum of costs over sum of denominators, of the units that have both. */
function weightedMean(plan: CostPlan, quantity: Quantity, year: number): number | null {
  const denominator = denominatorOf(quantity);
  if (denominator === null || !plan.origins.has(denominator) || !plan.origins.has("cost")) return null;
  let cost = 0;
  let persons = 0;
  for (const { name, kind } of plan.table.units) {
    if (kind !== "unit" || quantityOf(plan, quantity, name, year) === null) continue;
    cost += quantityOf(plan, "cost", name, year) ?? 0;
    persons += quantityOf(plan, denominator, name, year) ?? 0;
  }
  return persons > 0 ? cost / persons : null;
}

/** The year to compare in: the latest in which at least half of those that ever have a value have one. */
export function comparisonYear(plan: CostPlan, quantity: Quantity): number | null {
  const { table } = plan;
  const counts = table.years.map((year) => ({
    year,
    n: table.units.filter(({ name }) => quantityOf(plan, quantity, name, year) !== null).length,
  }));
  const most = Math.max(0, ...counts.map(({ n }) => n));
  return counts.filter(({ n }) => n > 0 && n * 2 >= most).at(-1)?.year ?? null;
}

import { shapleyEffects } from "../shapley";
import { quantityOf, type CostPlan, type Quantity } from "./costPlan";

/** One side of a difference: a unit in a year. */
export interface Side {
  readonly unit: string;
  readonly year: number;
}

/** What a cost per person is a product of. */
export type Factor = "targetShare" | "coverage" | "perUser" | "volumePerUser" | "perVolume";

export interface CostDifference {
  /** Of what: kr per target-group person (two factors) or per inhabitant (three or four). */
  readonly of: "perTarget" | "perInhabitant";
  readonly factors: readonly Factor[];
  readonly a: readonly number[];
  readonly b: readonly number[];
  readonly levelA: number;
  readonly levelB: number;
  readonly difference: number;
  /** One per factor, in kr; they sum to the difference whatever the order of the factors. */
  readonly effects: readonly number[];
}

/** A factor of one side; volume per user is worked out from the two. */
export function factorOf(plan: CostPlan, factor: Factor, { unit, year }: Side): number | null {
  if (factor !== "volumePerUser") return quantityOf(plan, factor, unit, year);
  const volume = quantityOf(plan, "volume", unit, year);
  const users = quantityOf(plan, "users", unit, year);
  return volume === null || users === null || users === 0 ? null : volume / users;
}

const products: readonly (readonly [CostDifference["of"], readonly Factor[]])[] = [
  ["perTarget", ["coverage", "perUser"]],
  ["perTarget", ["coverage", "volumePerUser", "perVolume"]],
  ["perInhabitant", ["targetShare", "coverage", "perUser"]],
  ["perInhabitant", ["targetShare", "coverage", "volumePerUser", "perVolume"]],
];

/**
 * The ways in which the difference in cost between A and B can be divided into factors, the simplest first: coverage and
 * cost per user; then the target group's share; then hours (days, places) per user and kr per hour. Midpoint for two
 * factors and Shapley for more are one and the same method: no rest, no base. Source: formulas on decomposition;
 * Shorrocks 2013.
 */
export function costDifferences(plan: CostPlan, a: Side, b: Side): readonly CostDifference[] {
  return products.flatMap(([of, factors]): CostDifference[] => {
    const sideA = complete(factors.map((factor) => factorOf(plan, factor, a)));
    const sideB = complete(factors.map((factor) => factorOf(plan, factor, b)));
    if (sideA === null || sideB === null) return [];
    const levelA = sideA.reduce((product, value) => product * value, 1);
    const levelB = sideB.reduce((product, value) => product * value, 1);
    const effects = shapleyEffects(sideA, sideB);
    return [{ of, factors, a: sideA, b: sideB, levelA, levelB, difference: levelA - levelB, effects }];
  });
}

/** The numbers, or null when one is missing. */
function complete(values: readonly (number | null)[]): readonly number[] | null {
  const numbers = values.filter((value) => value !== null);
  return numbers.length === values.length ? numbers : null;
}

/** The other side when none is chosen: the only other unit, the country, or the own unit's first year. */
export function otherSide(plan: CostPlan, own: Side): Side | null {
  const possible = (side: Side): boolean => costDifferences(plan, own, side).length > 0;
  const { units, years } = plan.table;
  const beside = [...units]
    .sort((x, y) => Number(x.kind !== "unit") - Number(y.kind !== "unit"))
    .map(({ name }) => ({ unit: name, year: own.year }))
    .filter(({ unit }) => unit !== own.unit);
  const before = years.filter((year) => year < own.year).map((year) => ({ unit: own.unit, year }));
  return [...beside, ...before].find(possible) ?? null;
}

/** The latest year in which the unit's cost can be divided into factors. */
export function latestSide(plan: CostPlan, unit: string): Side | null {
  const year = plan.table.years
    .filter((each) => factorOf(plan, "coverage", { unit, year: each }) !== null)
    .at(-1);
  return year === undefined || quantityOf(plan, "perUser" satisfies Quantity, unit, year) === null
    ? null
    : { unit, year };
}

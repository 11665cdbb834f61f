import type { Denominator, ReferenceKind } from "./costMeasure";
import { costPlan, perQuantity, quantityOf, type CostPlan, type Quantity } from "./costPlan";
import { cellAt, type CostColumn, type CostTable } from "./costTable";
import { standardCostDeviation } from "../standardCost";
import type { Outcome } from "../outcome";

/** How a service's net cost is set against its standard or reference cost. */
export interface ExpectedPlan {
  readonly table: CostTable;
  readonly plan: CostPlan;
  /** null when only published deviations are there. */
  readonly expected: CostColumn | null;
  readonly reference: ReferenceKind | null;
  /** What both amounts are per; "total" when they are whole amounts. */
  readonly per: Denominator | "total";
  readonly net: Quantity;
  /** Deviations that the source has published: per cent and mnkr. */
  readonly publishedPercent: CostColumn | null;
  readonly publishedMillions: CostColumn | null;
}

export type NoExpectedPlan =
  | { readonly reason: "noExpectedCost" }
  /** The expected cost rests on net cost, and the table has another concept. */
  | { readonly reason: "grossAgainstNet"; readonly expected: CostColumn; readonly cost: CostColumn }
  | { readonly reason: "noNetCost"; readonly expected: CostColumn };

/** The net cost and the expected cost that can be set against each other, or why there are none. */
export function expectedPlan(table: CostTable): ExpectedPlan | NoExpectedPlan {
  const plan = costPlan(table, "net");
  const published = (unit: "percent" | "millions"): CostColumn | null =>
    table.columns.find(({ measure }) => measure.kind === "deviation" && measure.in === unit) ?? null;
  const publishedPercent = published("percent");
  const publishedMillions = published("millions");
  const candidates = table.columns
    .filter(({ measure }) => measure.kind === "expected")
    .sort((a, b) => b.cells.size - a.cells.size);
  for (const expected of candidates) {
    if (expected.measure.kind !== "expected") continue;
    const { per, reference } = expected.measure;
    const net = per === "total" ? "cost" : perQuantity[per];
    if (plan.concept === "net" && plan.origins.has(net))
      return { table, plan, expected, reference, per, net, publishedPercent, publishedMillions };
  }
  const [expected] = candidates;
  if (expected !== undefined) {
    const other = table.columns.find(({ measure }) => measure.kind === "cost" && measure.concept !== "net");
    if (plan.concept !== "net" && other !== undefined)
      return { reason: "grossAgainstNet", expected, cost: other };
    if (publishedPercent === null) return { reason: "noNetCost", expected };
  }
  if (publishedPercent === null && publishedMillions === null) return { reason: "noExpectedCost" };
  return {
    table,
    plan,
    expected: null,
    reference: null,
    per: "inhabitants",
    net: "perInhabitant",
    publishedPercent,
    publishedMillions,
  };
}

export interface ExpectedCost {
  readonly net: number | null;
  readonly expected: number | null;
  readonly persons: number | null;
  /** kr per person (or kr in all when the amounts are whole). */
  readonly perPerson: number | null;
  /** A number of per cent. */
  readonly percent: number | null;
  readonly millions: number | null;
  readonly publishedPercent: number | null;
  readonly publishedMillions: number | null;
}

/** Net against expected for one unit and year. */
export function expectedCost(plan: ExpectedPlan, unit: string, year: number): ExpectedCost {
  const net = plan.expected === null ? null : quantityOf(plan.plan, plan.net, unit, year);
  const expected = plan.expected === null ? null : (cellAt(plan.expected, unit, year)?.value ?? null);
  const persons = plan.per === "total" ? 1 : quantityOf(plan.plan, plan.per, unit, year);
  const deviation = standardCostDeviation(net, expected, persons);
  return {
    net,
    expected,
    persons,
    perPerson: valueOf(deviation.perInhabitant),
    percent: valueOf(deviation.percent),
    millions: deviation.millions === null ? null : valueOf(deviation.millions),
    publishedPercent: published(plan.publishedPercent, unit, year),
    publishedMillions: published(plan.publishedMillions, unit, year),
  };
}

const valueOf = (outcome: Outcome<number>): number | null => (outcome.ok ? outcome.value : null);

const published = (column: CostColumn | null, unit: string, year: number): number | null =>
  column === null ? null : (cellAt(column, unit, year)?.value ?? null);

/**
 * Years from which the way to compute an expected cost is new, so that values before and after are not compared.
 * Standard costs follow the law on cost equalisation (2014, 2020); reference costs and deviations of SKR and RKA
 * changed with it in 2014 and one year earlier, 2019 (Kolada's definitions of N15001, N20900 and others).
 */
export function breakYears(reference: ReferenceKind | null): readonly number[] {
  return reference === "standard" ? [2014, 2020] : [2014, 2019];
}

/** True when a break lies between the two years, the later included. */
export function isBroken(from: number, to: number, reference: ReferenceKind | null): boolean {
  const [low, high] = from < to ? [from, to] : [to, from];
  return breakYears(reference).some((year) => year > low && year <= high);
}

import type { Assessment } from "../../indicator/assessment";
import type { Period } from "../../series/period";
import type { Indicator } from "../../series/series";
import { isComparison } from "./organisations";

/** One's own value among those of others in the same period. */
export interface Comparison {
  readonly indicator: Indicator;
  readonly assessment: Assessment;
  readonly period: Period;
  readonly own: number;
  /** The others, highest first; one's own and those without a value left out. */
  readonly others: readonly { readonly organisation: string; readonly value: number }[];
  readonly lowest: number;
  readonly highest: number;
  /** Median of the others. */
  readonly median: number;
}

/**
 * One's own value beside those of others, in the newest period that it and at least two of the others have; where there is only one other, such
 * as the country, the newest that both have. Totals only.
 * No ranking: who lies where is seen, and which is better depends on what differs between them.
 */
export function comparisons(assessments: readonly Assessment[], own: string | null): Comparison[] {
  if (own === null) return [];
  const found: Comparison[] = [];
  for (const assessment of assessments) {
    const { indicator, series } = assessment;
    if (series.organisation !== own || !isComparison(indicator) || isSplit(series.sex)) continue;
    const comparison = compare(assessment);
    if (comparison !== null) found.push(comparison);
  }
  return found;
}

const isSplit = (sex: string | null): boolean => sex === "women" || sex === "men";

function compare(assessment: Assessment): Comparison | null {
  const { indicator, series } = assessment;
  const others = indicator.series.filter(
    (other) =>
      other.organisation !== null && other.organisation !== series.organisation && other.sex === series.sex,
  );
  for (const { period, value } of [...series.points].reverse()) {
    if (value === null) continue;
    const there = others
      .flatMap(({ organisation, points }) => {
        const point = points.find((one) => one.period.ordinal === period.ordinal);
        return typeof point?.value === "number" && organisation !== null
          ? [{ organisation, value: point.value }]
          : [];
      })
      .sort((a, b) => b.value - a.value);
    if (there.length < Math.min(2, others.length) || there.length === 0) continue;
    const values = there.map((other) => other.value);
    return {
      indicator,
      assessment,
      period,
      own: value,
      others: there,
      lowest: values[values.length - 1]!,
      highest: values[0]!,
      median: middle(values),
    };
  }
  return null;
}

function middle(sorted: readonly number[]): number {
  const half = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2;
}

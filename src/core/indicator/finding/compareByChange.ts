import type { Assessment } from "../assessment";
import { endDay } from "../periods/seriesPeriods";

type Listed = Pick<Assessment, "finding" | "target" | "maturity">;

/**
 * Order of the list: what has changed first, improvement and deterioration alike and the most recent first; then what
 * misses its target, what has preliminary limits, natural variation, and what is not assessed (ux-flows V3). Equal ones
 * keep their order, since Array.sort is stable.
 */
export function compareByChange(a: Listed, b: Listed): number {
  return rankOf(a) - rankOf(b) || changeDay(b) - changeDay(a);
}

/** True when the latest value says that something has changed. */
export function hasChanged({ finding }: Pick<Assessment, "finding">): boolean {
  return finding.judgement !== "natural" && finding.judgement !== "notAssessed";
}

function rankOf(assessment: Listed): number {
  if (hasChanged(assessment)) return 0;
  if (assessment.finding.judgement === "notAssessed") return 4;
  if (assessment.target?.judgement === "never") return 1;
  return assessment.maturity === "preliminary" ? 2 : 3;
}

function changeDay({ finding }: Listed): number {
  return finding.changedAt === null ? Number.MIN_SAFE_INTEGER : endDay(finding.changedAt);
}

import type { ChartResult, Signal } from "./types";

export type VariationJudgement = "improvement" | "deterioration" | "change" | "natural" | "conflict";

export interface Variation {
  readonly judgement: VariationJudgement;
  /** Index of the newest point with a value that is not excluded. */
  readonly latest: number;
  /** The signals that the judgement rests on, in the order of the profile; empty for natural variation. */
  readonly signals: readonly Signal[];
}

/**
 * What the latest point says. A signal counts when it covers that point; too few crossings count when the point is in
 * their phase, since they speak of the phase as a whole. "change" = a signal without direction, or a measure without
 * one; "conflict" = signals of improvement and of deterioration at once, both listed (NHS Making Data Count shows
 * improvement then, PowerBI-SPC issue 212; we show both).
 * Null with fewer than two usable points in the latest point's phase, where nothing
 * can be said.
 */
export function variation(
  result: ChartResult,
  direction: "higherBetter" | "lowerBetter" | "none",
): Variation | null {
  const latest = result.latest ?? latestPoint(result.values);
  const phase = result.phases.findIndex(({ from, to }) => from <= latest && latest <= to);
  if (phase < 0 || usablePoints(result, phase) < 2) return null;
  const signals = result.signals.filter(
    (signal) =>
      signal.covers.includes(latest) || (signal.rule.id === "fewCrossings" && signal.phase === phase),
  );
  return { judgement: judge(signals, direction), latest, signals };
}

/** Index of the newest point with a value that is not excluded, or -1. */
export function latestPoint(values: readonly (number | null)[], excluded?: readonly boolean[]): number {
  let latest = values.length - 1;
  while (latest >= 0 && (values[latest] === null || excluded?.[latest] === true)) latest--;
  return latest;
}

function usablePoints(result: ChartResult, phase: number): number {
  const { counted } = result.phases[phase]!;
  return result.type === "MR" ? counted + 1 : counted;
}

function judge(
  signals: readonly Signal[],
  direction: "higherBetter" | "lowerBetter" | "none",
): VariationJudgement {
  if (signals.length === 0) return "natural";
  if (direction === "none") return "change";
  const upwards = signals.some((signal) => signal.direction === "above" || signal.direction === "rising");
  const downwards = signals.some((signal) => signal.direction === "below" || signal.direction === "falling");
  if (upwards && downwards) return "conflict";
  if (!upwards && !downwards) return "change";
  return upwards === (direction === "higherBetter") ? "improvement" : "deterioration";
}

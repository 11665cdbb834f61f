import { medianInPlace } from "../median";
import { roundingTolerance } from "../runsAnalysis";

export interface MedianSegment {
  readonly median: number;
  /** Indexes of the first and last value that the median rests on. */
  readonly from: number;
  readonly to: number;
  readonly kind: "baseline" | "sustained";
}

export interface RebaseRule {
  /** Number of first points that the first median rests on. */
  readonly baselinePoints: number;
  /** Points in a row on one side of the current median that make a new one. */
  readonly runLength: number;
  readonly side: "above" | "below" | "both";
}

/**
 * Medians as the R package runcharter renews them: after the baseline, the first run of `runLength` points on the wanted
 * side of the current median (points on it ignored) gives a new median, and the search goes on after them.
 *
 * For comparison with that tool only. A run of nine points is a weak basis and its start is where chance put it, so
 * Styrtal suggests a phase on other grounds (suggestPhase) and never starts one by itself.
 */
export function rebasedMedians(values: readonly (number | null)[], rule: RebaseRule): MedianSegment[] {
  const present: number[] = [];
  values.forEach((value, i) => {
    if (value !== null && Number.isFinite(value)) present.push(i);
  });
  const tolerance = roundingTolerance(
    Float64Array.from(present, (i) => values[i]!),
    0,
    present.length,
  );
  if (present.length < rule.baselinePoints || rule.baselinePoints < 1) return [];
  const segments = [segment(values, present.slice(0, rule.baselinePoints), "baseline")];
  let run: number[] = [];
  let runSide = 0;
  for (const index of present.slice(rule.baselinePoints)) {
    const distance = values[index]! - segments[segments.length - 1]!.median;
    if (Math.abs(distance) <= tolerance) continue;
    const side = distance > 0 ? 1 : -1;
    const wanted = rule.side === "both" || (rule.side === "above") === side > 0;
    if (side !== runSide) run = [];
    runSide = side;
    if (wanted) run.push(index);
    if (run.length < rule.runLength) continue;
    segments.push(segment(values, run, "sustained"));
    run = [];
    runSide = 0;
  }
  return segments;
}

function segment(
  values: readonly (number | null)[],
  indexes: readonly number[],
  kind: MedianSegment["kind"],
): MedianSegment {
  const numbers = Float64Array.from(indexes, (i) => values[i]!);
  const median = medianInPlace(numbers, numbers.length);
  return { median, from: indexes[0]!, to: indexes[indexes.length - 1]!, kind };
}

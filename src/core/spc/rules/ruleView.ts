import type { RunsAnalysis } from "../types";

/** One phase as the rules see it. Arrays cover the whole chart; NaN = none. */
export interface RuleView {
  /** Index into ChartResult.phases. */
  readonly phase: number;
  readonly from: number;
  /** The index after the last one. */
  readonly end: number;
  readonly values: Float64Array;
  readonly centre: Float64Array;
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  /** 1 = excluded: passed over, and never signalled. */
  readonly excluded: Uint8Array | null;
  /** Differences up to this are rounding. */
  readonly tolerance: number;
  /** Null on MR charts, for unordered points and where nothing can be counted. */
  readonly runs: RunsAnalysis | null;
  /** False when the points are units without order: then only limits apply. */
  readonly ordered: boolean;
  /** For the rules on 1 and 2 sigma; null when the profile has none of them. */
  readonly zones: Zones | null;
}

/** Location and sigma of each point on the scale where limits are symmetric (T: the power 1/3.6), before clipping. */
export interface Zones {
  readonly values: Float64Array;
  readonly location: Float64Array;
  readonly sigma: Float64Array;
  readonly tolerance: number;
}

/** 1 above the centre line, -1 below, 0 on it within the tolerance (also without a centre line or a value). */
export function sideOf(view: Pick<RuleView, "values" | "centre" | "tolerance">, index: number): -1 | 0 | 1 {
  const distance = view.values[index]! - view.centre[index]!;
  if (distance > view.tolerance) return 1;
  return distance < -view.tolerance ? -1 : 0;
}

/**
 * The stretches of points that patterns may form in: excluded points are passed over, a missing value ends a stretch.
 * Lists of indexes, rising.
 */
export function stretches(view: RuleView): number[][] {
  const found: number[][] = [];
  let current: number[] = [];
  for (let i = view.from; i < view.end; i++) {
    if (view.excluded !== null && view.excluded[i] === 1) continue;
    const value = view.values[i]!;
    if (value === value) current.push(i);
    else if (current.length > 0) {
      found.push(current);
      current = [];
    }
  }
  if (current.length > 0) found.push(current);
  return found;
}

/**
 * The maximal runs of at least `length` neighbours of equal, non-zero class within a stretch.
 * Calls `found` with the first and last place (not index) of each run and its class.
 */
export function equalRuns(
  places: number,
  classOf: (place: number) => number,
  length: number,
  found: (first: number, last: number, runClass: number) => void,
): void {
  let first = 0;
  let current = 0;
  for (let place = 0; place <= places; place++) {
    const next = place < places ? classOf(place) : 0;
    if (next === current) continue;
    if (current !== 0 && place - first >= length) found(first, place - 1, current);
    first = place;
    current = next;
  }
}

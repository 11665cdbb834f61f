import { MEAN_RANGE_DIVISOR, MEDIAN_RANGE_DIVISOR } from "../constants";
import { medianInPlace } from "../median";
import type { RangeSummary, SigmaChoice } from "./sigma";

/**
 * Mean of the ranges, mean after leaving out once those that are not strictly below limit × mean (Nelson 1982), or
 * median. When all ranges are 0 the answer is 0: "no variation", where a strict screening would leave nothing.
 * Reorders `ranges` for the median. NaN of none.
 */
export function summariseRanges(
  ranges: Float64Array,
  length: number,
  method: SigmaChoice["method"],
  limit: number,
): RangeSummary {
  if (length === 0) return { used: NaN, unscreened: NaN, screened: 0 };
  if (method === "median") {
    const middle = medianInPlace(ranges, length);
    return { used: middle, unscreened: middle, screened: 0 };
  }
  let sum = 0;
  for (let i = 0; i < length; i++) sum += ranges[i]!;
  const mean = sum / length;
  if (method === "mean" || mean === 0) return { used: mean, unscreened: mean, screened: 0 };
  let kept = 0;
  let keptSum = 0;
  for (let i = 0; i < length; i++) {
    if (!(ranges[i]! < limit * mean)) continue;
    keptSum += ranges[i]!;
    kept++;
  }
  return { used: keptSum / kept, unscreened: mean, screened: length - kept };
}

/** Sigma from a mean or median moving range of two points. */
export function sigmaFromRange(range: number, choice: SigmaChoice): number {
  if (choice.factor !== null) return (range * choice.factor) / 3;
  return range / (choice.method === "median" ? MEDIAN_RANGE_DIVISOR : MEAN_RANGE_DIVISOR);
}

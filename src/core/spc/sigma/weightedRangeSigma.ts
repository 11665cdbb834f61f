import { EXACT_RANGE_LIMIT_FACTOR, MEDIAN_ABSOLUTE_NORMAL } from "../constants";
import { workspace } from "../workspace";
import { summariseRanges } from "./ranges";
import type { SigmaEstimator } from "./sigma";

/**
 * I' (Taylor 2017): each step s = sqrt(pi/2) |u - previous u| / sqrt(1/n + 1/previous n) estimates sigma of one unit of
 * the denominator, and a point has sigma / sqrt(n). The median of s is 0.6745 sqrt(pi/2) sigma.
 */
export const weightedRangeSigma: SigmaEstimator = (b, _centre, choice) => {
  const steps = workspace("ranges", b.end - b.from);
  let length = 0;
  let previous = NaN;
  let previousSize = NaN;
  for (let i = b.from; i < b.end; i++) {
    if (b.excluded !== null && b.excluded[i] === 1) continue;
    const size = b.sizes![i]!;
    const step =
      (Math.sqrt(Math.PI / 2) * Math.abs(b.values[i]! - previous)) / Math.sqrt(1 / size + 1 / previousSize);
    if (step === step) steps[length++] = step;
    previous = b.values[i]!;
    previousSize = size;
  }
  const range = summariseRanges(steps, length, choice.method, EXACT_RANGE_LIMIT_FACTOR);
  const expected = choice.method === "median" ? MEDIAN_ABSOLUTE_NORMAL * Math.sqrt(Math.PI / 2) : 1;
  return { unit: range.used / expected, reported: range.used / expected, range };
};

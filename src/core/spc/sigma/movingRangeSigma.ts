import type { Baseline } from "../baseline";
import { RANGE_LIMIT_FACTOR } from "../constants";
import { sigmaFromRange, summariseRanges } from "./ranges";
import { workspace } from "../workspace";
import type { SigmaEstimator } from "./sigma";

/**
 * Writes |y - previous y| of the baseline into `ranges` and returns how many there are. Excluded points are passed
 * over, a missing value is never bridged.
 */
export function collectRanges(b: Baseline, ranges: Float64Array): number {
  let length = 0;
  let previous = NaN;
  const { values, excluded } = b;
  for (let i = b.from; i < b.end; i++) {
    if (excluded !== null && excluded[i] === 1) continue;
    const range = Math.abs(values[i]! - previous);
    if (range === range) ranges[length++] = range;
    previous = values[i]!;
  }
  return length;
}

/** I and T: sigma from the moving ranges (Montgomery 6.4; screening Nelson 1982; median range Wheeler). */
export const movingRangeSigma: SigmaEstimator = (b, _centre, choice) => {
  const ranges = workspace("ranges", b.end - b.from);
  const length = collectRanges(b, ranges);
  const range = summariseRanges(ranges, length, choice.method, RANGE_LIMIT_FACTOR);
  const sigma = sigmaFromRange(range.used, choice);
  return { unit: sigma, reported: sigma, range };
};

/**
 * MR: limits 0 and 3.267 × mean range, warning at two thirds of it; `method` is ignored. So a third of the upper limit
 * stands for one sigma, counted from 0.
 */
export const rangeChartSigma: SigmaEstimator = (_b, centre) => ({
  from: 0,
  unit: (RANGE_LIMIT_FACTOR * centre) / 3,
  reported: centre / 1.128,
  range: { used: centre, unscreened: centre, screened: 0 },
});

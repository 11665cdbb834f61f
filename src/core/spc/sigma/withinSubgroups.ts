import { isCounted, type Baseline } from "../baseline";
import { d2 } from "../constants";
import type { SigmaEstimator } from "./sigma";

/**
 * Standard deviation within subgroups: the mean of s when all have the same size, else pooled,
 * sqrt(sum (n-1) s² / sum (n-1)) (Montgomery 6.30-6.31). A subgroup of one or none adds nothing.
 */
export function withinStandardDeviation(b: Baseline): number {
  let smallest = Infinity;
  let largest = 0;
  let sum = 0;
  let spreads = 0;
  let squares = 0;
  let degrees = 0;
  for (let i = b.from; i < b.end; i++) {
    const size = b.sizes![i]!;
    if (!(size > 0) || (b.excluded !== null && b.excluded[i] === 1)) continue;
    if (size < smallest) smallest = size;
    if (size > largest) largest = size;
    if (size < 2) continue;
    const s = b.spreads![i]!;
    sum += s;
    spreads++;
    squares += (size - 1) * s * s;
    degrees += size - 1;
  }
  if (degrees === 0) return NaN;
  return smallest === largest ? sum / spreads : Math.sqrt(squares / degrees);
}

/** Sigma as the mean of R / d2(n) over the subgroups. NaN when none has 2 to 25 values. */
function meanRangeSigma(b: Baseline): number {
  let sum = 0;
  let groups = 0;
  for (let i = b.from; i < b.end; i++) {
    const sigma = isCounted(b, i) ? b.spreads![i]! / d2(b.sizes![i]!) : NaN;
    if (sigma !== sigma) continue;
    sum += sigma;
    groups++;
  }
  return sum / groups;
}

export const standardDeviationSigma: SigmaEstimator = (b) => {
  const s = withinStandardDeviation(b);
  return { unit: s, reported: s };
};

export const rangeSigma: SigmaEstimator = (b) => {
  const sigma = meanRangeSigma(b);
  return { unit: sigma, reported: sigma };
};

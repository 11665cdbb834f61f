/** Fewer pairs of neighbours than this say too little. */
export const FEWEST_PAIRS = 20;

/** Normal quantile of a one-sided test at 1 per cent: with hundreds of series 5 per cent would warn too often. */
const Z_99 = 2.326348;

export interface Autocorrelation {
  /** Correlation of each value with the one before, -1 to 1. */
  readonly r1: number;
  readonly pairs: number;
  /** r1 above this is more than chance gives. */
  readonly threshold: number;
  readonly present: boolean;
}

/**
 * Lag-1 autocorrelation, r1 = sum (y_t - m)(y_(t-1) - m) / sum (y_t - m)², and whether it is above -1/n + 2.33 / sqrt(n)
 * (Bartlett 1946; Anderson 1942: mean -1/n and variance 1/n without memory). Only positive memory is looked for, since
 * that is what gives false signals (algorithms section 9: 38 % instead of 5 % at r1 = 0.4).
 *
 * Give deviations from each phase's centre, not raw values: a change of level looks like memory. A missing value breaks
 * the pair. Null with fewer than 20 pairs or without variation.
 */
export function autocorrelation(values: readonly (number | null)[]): Autocorrelation | null {
  const present = values.filter((value): value is number => value !== null && Number.isFinite(value));
  const mean = present.reduce((sum, value) => sum + value, 0) / present.length;
  const squares = present.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  let products = 0;
  let pairs = 0;
  for (let i = 1; i < values.length; i++) {
    const now = values[i];
    const before = values[i - 1];
    if (typeof now !== "number" || typeof before !== "number") continue;
    products += (now - mean) * (before - mean);
    pairs++;
  }
  const largest = present.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  if (pairs < FEWEST_PAIRS || !(squares > (1e-9 * largest) ** 2 * present.length)) return null;
  // With gaps there are fewer products than squares; compare like with like.
  const r1 = (products / squares) * ((present.length - 1) / pairs);
  const threshold = -1 / present.length + Z_99 / Math.sqrt(pairs);
  return { r1, pairs, threshold, present: r1 > threshold };
}

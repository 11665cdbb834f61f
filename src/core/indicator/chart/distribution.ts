/** Fewer values than this say too little about skewness. */
const FEWEST_FOR_SKEWNESS = 24;

/** Mean skewness of triples above this, and this many standard errors from 0, is very skewed. */
const MUCH_SKEWNESS = 0.25;
const STANDARD_ERRORS = 3;

/** sqrt(n) x standard error of the mean below for normal values with overlapping triples (simulated with 4,000 series). */
const SPREAD_OF_TRIPLES = 0.66;

/**
 * True when more than half of the steps between neighbouring values are 0: moving ranges then say little about the
 * variation, and limits become too narrow.
 */
export function manyEqualSteps(values: readonly number[]): boolean {
  let equal = 0;
  for (let i = 1; i < values.length; i++) if (values[i] === values[i - 1]) equal++;
  return values.length > 1 && equal > (values.length - 1) / 2;
}

/**
 * Whether values are so skewed that symmetric limits mislead: the mean of (c - 2b + a) / (c - a) over every three
 * neighbours in order of size a <= b <= c, the local form of L-skewness (Hosking 1990): 0 for symmetric values, 0.23 for
 * exponential and 0.38 for lognormal ones (sigma 1.5). Neighbours are used so that a change of level or one far value,
 * which are signals, do not count as skewness. Flags 0.3 % of normal series of 24 values.
 */
export function verySkewed(values: readonly number[]): boolean {
  if (values.length < FEWEST_FOR_SKEWNESS) return false;
  let sum = 0;
  let triples = 0;
  for (let i = 2; i < values.length; i++) {
    const [a, b, c] = [values[i - 2]!, values[i - 1]!, values[i]!].sort((x, y) => x - y) as [
      number,
      number,
      number,
    ];
    if (c > a) sum += (c - 2 * b + a) / (c - a);
    triples++;
  }
  const mean = Math.abs(sum / triples);
  return mean > MUCH_SKEWNESS && mean > (STANDARD_ERRORS * SPREAD_OF_TRIPLES) / Math.sqrt(values.length);
}

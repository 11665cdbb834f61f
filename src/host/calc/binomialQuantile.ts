/**
 * Smallest k for which the cumulative binomial distribution is at least alpha (Excel's CRITBINOM and BINOM.INV).
 * Probabilities are summed from logarithms, so that (1 - p)^n may be far below the smallest number. Null outside the
 * domain (#NUM! in Excel): trials negative, p or alpha not between 0 and 1.
 */
export function binomialQuantile(trials: number, probability: number, alpha: number): number | null {
  const n = Math.trunc(trials);
  const inUnit = (value: number): boolean => value > 0 && value < 1;
  if (!(n >= 0) || !inUnit(alpha)) return null;
  if (probability === 0) return 0;
  if (probability === 1) return n;
  if (!inUnit(probability)) return null;
  const odds = Math.log(probability) - Math.log1p(-probability);
  let logTerm = n * Math.log1p(-probability);
  let cumulative = 0;
  for (let k = 0; k < n; k++) {
    cumulative += Math.exp(logTerm);
    if (cumulative >= alpha) return k;
    logTerm += Math.log(n - k) - Math.log(k + 1) + odds;
  }
  return n;
}

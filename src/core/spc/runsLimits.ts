import { logGamma } from "./logGamma";

/** Longest run that chance gives among n useful points: round(log2 n) + 3 (Schilling 2012; Anhøj & Olesen 2014). */
export function longestRunAllowed(useful: number): number {
  return Math.round(Math.log2(useful)) + 3;
}

const crossingsKnown: number[] = [];

/**
 * Fewest crossings that chance gives among n useful points: the 5 % point of Bin(n - 1, 1/2), that is the smallest c
 * with P(X <= c) >= 0.05 (Chen 2010; Anhøj & Olesen 2014).
 */
export function fewestCrossingsAllowed(useful: number): number {
  const known = crossingsKnown[useful];
  if (known !== undefined) return known;
  const fewest = useful < 2 ? 0 : fairBinomialQuantile(useful - 1, 0.05);
  if (useful <= 10_000) crossingsKnown[useful] = fewest;
  return fewest;
}

/**
 * Smallest c with P(Bin(n, 1/2) <= c) >= probability. Terms are formed from log-gamma at one point and from there by
 * their ratio, so nothing overflows at any n, and only the terms that matter are summed (some tens of sqrt(n)).
 */
export function fairBinomialQuantile(n: number, probability: number): number {
  const start = Math.max(0, Math.floor(n / 2 - 2 * Math.sqrt(n)));
  let term = Math.exp(logGamma(n + 1) - logGamma(start + 1) - logGamma(n - start + 1) - n * Math.LN2);
  let below = term;
  let smaller = term;
  for (let k = start; k > 0 && smaller > below * 1e-17; k--) {
    smaller *= k / (n - k + 1);
    below += smaller;
  }
  let c = start;
  while (below < probability && c < n) {
    term *= (n - c) / (c + 1);
    c++;
    below += term;
  }
  return c;
}

import { mean } from "../centre/centre";
import type { SigmaEstimator } from "./sigma";

/** The binomial and Poisson models (Montgomery ch. 7). `unit` is for a point of size 1 where the size matters. */

/** P: sqrt(p (1 - p) / n). A share a rounding error above 1 must not give a negative variance. */
export const binomialShare: SigmaEstimator = (_b, centre, { multiplier }) => ({
  unit: Math.sqrt(Math.max(0, centre * (multiplier - centre))),
  reported: NaN,
});

/** NP: sqrt(n p (1 - p)). */
export const binomialCount: SigmaEstimator = (_b, share) => ({
  unit: Math.sqrt(Math.max(0, share * (1 - share))),
  reported: NaN,
});

/** U: sqrt(u / n). */
export const poissonRate: SigmaEstimator = (_b, centre, { multiplier }) => ({
  unit: Math.sqrt(centre * multiplier),
  reported: NaN,
});

/** C: sqrt(c). */
export const poissonCount: SigmaEstimator = (_b, centre) => ({
  unit: Math.sqrt(centre),
  reported: Math.sqrt(centre),
});

/** G: limits from the mean g, sqrt(g (g + 1)), though the centre line is the median (Benneyan 2001; as qicharts2). */
export const geometricCount: SigmaEstimator = (b) => {
  const g = mean(b);
  const sigma = Math.sqrt(g * (g + 1));
  return { from: g, unit: sigma, reported: sigma };
};

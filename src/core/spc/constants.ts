import { logGamma } from "./logGamma";

/**
 * d2 for two observations: sigma = mean moving range / 1.128 (Montgomery, Introduction to SQC, app. VI), so limits are
 * at 3 / 1.128 = 2.6596 mean ranges, which is printed as 2.66. The calculation blocks divide by the same number, and
 * qicharts2, qcc and Montgomery agree with it; NHS Making Data Count multiplies by 2.66 itself (ChartOptions.factor).
 */
export const MEAN_RANGE_DIVISOR = 1.128;

/** Median range of two observations in sigma, exactly sqrt(2) z(0.75) = 0.953873 (Wheeler's tables: 3 / 0.954 = 3.145). */
export const MEDIAN_RANGE_DIVISOR = 0.954;

/** D4 for two observations: the upper limit of a moving range over its mean; Nelson (1982) screens ranges by it. */
export const RANGE_LIMIT_FACTOR = 3.267;

/** D4(2) without rounding, 1 + 3 d3 / d2 with d3 = sqrt(2 - 4/pi) and d2 = 2/sqrt(pi): the I' chart screens by it. */
export const EXACT_RANGE_LIMIT_FACTOR = 1 + (3 * Math.sqrt(2 - 4 / Math.PI)) / (2 / Math.sqrt(Math.PI));

/** Median of |x| for a standard normal x. */
export const MEDIAN_ABSOLUTE_NORMAL = 0.6744897501960817;

const c4Known: number[] = [];

/**
 * Mean of the sample standard deviation over sigma in normal samples of n:
 * sqrt(2/(n-1)) gamma(n/2) / gamma((n-1)/2). NaN below 2.
 * Source: Montgomery, Introduction to SQC, app. VI.
 */
export function c4(n: number): number {
  if (!(n >= 2)) return NaN;
  const known = c4Known[n];
  if (known !== undefined) return known;
  const value = Math.sqrt(2 / (n - 1)) * Math.exp(logGamma(n / 2) - logGamma((n - 1) / 2));
  if (n < 10_000) c4Known[n] = value;
  return value;
}

/** Half the width of the S chart over its centre: 3 sqrt(1 - c4²) / c4. B3 = 1 - it (not below 0), B4 = 1 + it. */
export function relativeErrorOfS(n: number): number {
  const c = c4(n);
  return Math.sqrt(Math.max(0, 1 - c * c)) / c;
}

/**
 * Mean (d2) and standard deviation (d3) of the range over sigma in normal samples of 2 to 25. The tables are those of
 * Montgomery (app. VI, d2) and of the R package qcc (d3, seven decimals), so that limits agree with both; there is no
 * closed form. Above 25 observations the range wastes most of the sample: use S.
 */
const d2Table = [
  1.128, 1.693, 2.059, 2.326, 2.534, 2.704, 2.847, 2.97, 3.078, 3.173, 3.258, 3.336, 3.407, 3.472, 3.532,
  3.588, 3.64, 3.689, 3.735, 3.778, 3.819, 3.858, 3.895, 3.931,
];
const d3Table = [
  0.8525033, 0.8883697, 0.8798108, 0.8640855, 0.8480442, 0.8332108, 0.8198378, 0.8078413, 0.7970584, 0.787323,
  0.7784873, 0.7704257, 0.763033, 0.7562217, 0.7499188, 0.7440627, 0.7386021, 0.7334929, 0.728698, 0.7241851,
  0.7199267, 0.7158987, 0.7120802, 0.7084528,
];

/** NaN outside 2 to 25. */
export function d2(n: number): number {
  return d2Table[n - 2] ?? NaN;
}

/** NaN outside 2 to 25. */
export function d3(n: number): number {
  return d3Table[n - 2] ?? NaN;
}

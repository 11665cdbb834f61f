import { logGamma } from "../logGamma";

/**
 * Regularised incomplete gamma function P(a, x), by series below a + 1 and by continued fraction above
 * (Abramowitz & Stegun 6.5.29, 6.5.31; Lentz's method).
 */
function lowerGammaShare(a: number, x: number): number {
  if (!(x > 0)) return 0;
  const scale = Math.exp(a * Math.log(x) - x - logGamma(a));
  if (x < a + 1) {
    let term = 1 / a;
    let sum = term;
    for (let k = 1; term > sum * 1e-17; k++) {
      term *= x / (a + k);
      sum += term;
    }
    return scale * sum;
  }
  const tiny = 1e-300;
  let b = x + 1 - a;
  let c = 1 / tiny;
  let d = 1 / b;
  let fraction = d;
  for (let k = 1; k < 10_000; k++) {
    const numerator = -k * (k - a);
    b += 2;
    d = numerator * d + b;
    d = 1 / (Math.abs(d) < tiny ? tiny : d);
    c = b + numerator / c;
    if (Math.abs(c) < tiny) c = tiny;
    fraction *= d * c;
    if (Math.abs(d * c - 1) < 1e-16) break;
  }
  return 1 - scale * fraction;
}

/** The x with P(a, x) = probability, by halving; half a chi-square quantile with 2a degrees of freedom. */
function gammaQuantile(a: number, probability: number): number {
  let low = 0;
  let high = a + 10 * Math.sqrt(a) + 50;
  for (let step = 0; step < 200 && high - low > 1e-14 * high; step++) {
    const middle = (low + high) / 2;
    if (lowerGammaShare(a, middle) < probability) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/**
 * Exact limits of observed / expected when the observed count is Poisson with mean `expected`, at the normal quantile z:
 * chi²(2E) / 2E below and chi²(2(E + 1)) / 2E above (Ulm 1990; Spiegelhalter 2005).
 */
export function exactPoissonLimit(expected: number, tail: "lower" | "upper", probability: number): number {
  const shape = tail === "lower" ? expected : expected + 1;
  return gammaQuantile(shape, tail === "lower" ? probability : 1 - probability) / expected;
}

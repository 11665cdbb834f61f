export interface Overdispersion {
  /** Units that the estimate rests on. */
  readonly units: number;
  /** Mean squared z after trimming; near 1 when chance explains the differences. */
  readonly phi: number;
  /** Variance between units beyond chance, on the transformed scale; 0 when there is none. */
  readonly tau2: number;
}

/** Share of the units at each end that must not decide the estimate. */
const TRIMMED = 0.1;

/** Quantile with linear interpolation between order statistics (R's type 7). */
function quantile(sorted: Float64Array, probability: number): number {
  const place = (sorted.length - 1) * probability;
  const below = Math.floor(place);
  const low = sorted[below]!;
  const high = sorted[Math.min(below + 1, sorted.length - 1)]!;
  return low + (high - low) * (place - below);
}

/** z values drawn in to the 10 and 90 per cent points, or with the outermost 10 per cent at each end left out (NaN). */
export function trim(z: Float64Array, how: "winsorise" | "drop"): Float64Array {
  const sorted = Float64Array.from(z).sort();
  if (how === "winsorise") {
    const low = quantile(sorted, TRIMMED);
    const high = quantile(sorted, 1 - TRIMMED);
    return z.map((value) => Math.min(high, Math.max(low, value)));
  }
  const dropped = Math.floor(TRIMMED * z.length);
  const low = sorted[dropped]!;
  const high = sorted[z.length - 1 - dropped]!;
  return z.map((value) => (value < low || value > high ? NaN : value));
}

/**
 * Additive overdispersion (DerSimonian & Laird 1986; Spiegelhalter 2005): phi is the mean squared z, and with I units
 * tau² = (I phi - (I - 1)) / (W - sum w² / W), w = 1 / s², W = sum w, or 0 when I phi < I - 1.
 */
export function estimateOverdispersion(
  z: Float64Array,
  errors: Float64Array,
  how: "winsorise" | "drop",
): Overdispersion {
  const trimmed = trim(z, how);
  let units = 0;
  let squares = 0;
  let weights = 0;
  let squaredWeights = 0;
  trimmed.forEach((value, i) => {
    if (value !== value) return;
    const weight = 1 / errors[i]! ** 2;
    units++;
    squares += value * value;
    weights += weight;
    squaredWeights += weight * weight;
  });
  const phi = squares / units;
  const excess = units * phi - (units - 1);
  const tau2 = excess <= 0 ? 0 : excess / (weights - squaredWeights / weights);
  return { units, phi, tau2 };
}

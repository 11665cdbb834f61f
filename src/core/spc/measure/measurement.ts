import type { ChartInput } from "../types";

/** What a chart draws, before phases and limits. NaN stands for "no value" inside the core; results say null. */
export interface Measurement {
  /** Number of points; the arrays may be longer. */
  readonly length: number;
  readonly values: Float64Array;
  /** Denominator or subgroup size of each point that has a value; null where the chart has none. */
  readonly sizes: Float64Array | null;
  /** Standard deviation or range within each subgroup. */
  readonly spreads: Float64Array | null;
}

export type Measure = (input: ChartInput, multiplier: number) => Measurement;

/** A finite number, or NaN for everything else that a cell may hold. */
export function numberOrNaN(value: unknown): number {
  return typeof value === "number" && value - value === 0 ? value : NaN;
}

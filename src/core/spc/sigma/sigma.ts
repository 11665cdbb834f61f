import type { Baseline } from "../baseline";
import type { SigmaMethod } from "../types";

/** What the user chose, as the estimators need it. */
export interface SigmaChoice {
  readonly method: SigmaMethod;
  /** Limits at ± factor × moving range; null = by the divisor. */
  readonly factor: number | null;
  readonly multiplier: number;
  readonly ordered: boolean;
}

/** How far a point may vary. NaN where it cannot be said. */
export interface SigmaEstimate {
  /** Where limits start from, when that is not the centre line. */
  readonly from?: number;
  /** Sigma of a point, or of a point of size 1 where sigma follows the size. */
  readonly unit: number;
  /** The figure that the phase reports as its sigma. */
  readonly reported: number;
  readonly range?: RangeSummary;
}

export interface RangeSummary {
  /** Mean or median range that sigma comes from. */
  readonly used: number;
  /** The same before screening. */
  readonly unscreened: number;
  readonly screened: number;
}

export type SigmaEstimator = (baseline: Baseline, centre: number, choice: SigmaChoice) => SigmaEstimate;

/** For the run chart. */
export const noSigma: SigmaEstimator = () => ({ unit: NaN, reported: NaN });

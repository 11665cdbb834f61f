/** The shapes that every chart, rule, cell function, block and overview share. */

export const chartTypes = [
  "run",
  "I",
  "MR",
  "IP",
  "P",
  "PP",
  "U",
  "UP",
  "C",
  "NP",
  "G",
  "T",
  "XBAR",
  "S",
  "R",
] as const;

/** PP, UP and IP are the primed charts P', U' and I'. */
export type ChartType = (typeof chartTypes)[number];

/** How sigma is made of the moving ranges: mean (2.66), mean of ranges below 3.267 times their mean, median (3.145). */
export type SigmaMethod = "mean" | "screened" | "median";

export interface ChartInput {
  /** Measurements, or counts where the chart has denominators. null = missing. */
  readonly values: readonly (number | null)[];
  readonly denominators?: readonly (number | null)[];
  /** Index of the first point of each phase but the first, rising. */
  readonly phaseStarts?: readonly number[];
  /** Number of first points of each phase that set its limits; one number for all, or one per phase (null = all). */
  readonly baseline?: number | readonly (number | null)[];
  /** True leaves the point out of centre, limits and rules; it is still drawn. */
  readonly excluded?: readonly boolean[];
  /** For XBAR, S and R: one subgroup per point. `values` is then ignored. */
  readonly subgroups?: readonly (readonly (number | null)[])[];
}

export interface ChartOptions {
  readonly type: ChartType;
  readonly method: SigmaMethod;
  readonly rules: RuleProfile;
  /** Values, centre and limits of P, PP, U, UP and IP are multiplied by it (100 for per cent). Default 1. */
  readonly multiplier?: number;
}

export type RuleId =
  | "outside"
  | "longRun"
  | "fewCrossings"
  | "shift"
  | "trend"
  | "twoOfThree"
  | "fourOfFive"
  | "alternating"
  | "hugging"
  | "mixture";

/** A set of rules with its parameters; one object for cells, charts and overview. */
export interface RuleProfile {
  readonly name: "anhöj+3s" | "mdc" | "we" | "nelson" | "own";
  readonly rules: readonly Rule[];
}

export interface Rule {
  readonly id: RuleId;
  /** Number of points, for shift and trend. */
  readonly points?: number;
  /** The code that SIGNALS writes: 3s, anhöj-serie, skift, we2, n5 ... */
  readonly code: string;
}

export type SignalDirection = "above" | "below" | "rising" | "falling" | null;

export interface Signal {
  readonly rule: Rule;
  readonly direction: SignalDirection;
  /** Indexes of the points that the pattern consists of, rising. */
  readonly covers: readonly number[];
  /** Index of the point that completes the pattern. */
  readonly completes: number;
  /** Index into ChartResult.phases. */
  readonly phase: number;
}

/** The runs analysis of one phase (Anhøj & Olesen 2014). */
export interface RunsAnalysis {
  /** Points that are neither missing, excluded nor on the centre line. */
  readonly useful: number;
  readonly longestRun: number;
  readonly longestAllowed: number;
  readonly crossings: number;
  readonly fewestAllowed: number;
  readonly signal: boolean;
}

export interface PhaseResult {
  readonly from: number;
  /** Index of the last point of the phase. */
  readonly to: number;
  /** Index of the last point that the limits rest on. */
  readonly baselineTo: number;
  /** Points that centre and limits rest on. */
  readonly counted: number;
  readonly centre: number | null;
  /** The mean that limits are computed from where the centre line is not the mean (G). */
  readonly mean: number | null;
  /** Mean or median moving range where sigma comes from it. */
  readonly movingRange: number | null;
  /** Number of moving ranges left out by screening. */
  readonly screened: number;
  readonly sigma: number | null;
  /** Differences up to this are rounding: 1e-9 times the largest absolute value of the phase. */
  readonly tolerance: number;
  /** null on MR charts and where nothing can be counted. */
  readonly runs: RunsAnalysis | null;
}

/** One shape for all charts. Arrays are as long as the input; null where there is none, never NaN. */
export interface ChartResult {
  readonly type: ChartType;
  readonly values: readonly (number | null)[];
  readonly centre: readonly (number | null)[];
  readonly lower: readonly (number | null)[];
  readonly upper: readonly (number | null)[];
  readonly phases: readonly PhaseResult[];
  readonly signals: readonly Signal[];
}

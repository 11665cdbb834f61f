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
  /**
   * Values, centre and limits of P, PP, U, UP and IP, and the ratio of run, I and MR with denominators, are
   * multiplied by it (100 for per cent). Default 1.
   */
  readonly multiplier?: number;
  /**
   * Limits at centre ± factor × moving range instead of 3 / 1.128 (mean, screened) or 3 / 0.954 (median): 2.66 gives
   * the limits of NHS Making Data Count to the last digit. Used by I, T, PP and UP.
   */
  readonly factor?: number;
  /** Sigma within subgroups of XBAR: the standard deviation (default) or the mean range (X-bar-R). */
  readonly subgroupSigma?: "standardDeviation" | "range";
  /** False when the points are units rather than periods: PP and UP use sd(z), and no pattern rule is applied. */
  readonly ordered?: boolean;
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
  /** Number of points, for shift, trend, alternating, hugging and mixture. */
  readonly points?: number;
  /** For twoOfThree: all three points on one side of the centre, as NHS Making Data Count has it since 2023. */
  readonly oneSide?: boolean;
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
  /** Points that centre and limits rest on (MR: moving ranges). */
  readonly counted: number;
  /** The centre line; NP: the share p, since its centre line n·p follows the denominators (ChartResult.centre). */
  readonly centre: number | null;
  /** The mean that limits are computed from where the centre line is not it: G; T: of the values to the power 1/3.6. */
  readonly mean: number | null;
  /** Mean or median moving range that sigma comes from, after screening (PP, UP: of z; IP: of s; T: transformed). */
  readonly movingRange: number | null;
  /** The same before screening; equal to movingRange when nothing is screened. */
  readonly movingRangeUnscreened?: number | null;
  /** Number of moving ranges left out by screening. */
  readonly screened: number;
  /**
   * I, MR: MR / 1.128 (median 0.954). T: the same of the transformed values. PP, UP: sigma of z. IP: sigma of one unit
   * of the denominator. C, G: sigma of a point. XBAR, S: standard deviation within subgroups (before c4), R and X-bar-R:
   * mean range / d2. null for run, P, U and NP, where each point has its own.
   */
  readonly sigma: number | null;
  /**
   * The limits that all points of the phase share; null where each point has its own (by its denominator or size), or none.
   * The same numbers as in ChartResult.lower and .upper, which are written out at every point only when they are asked for.
   */
  readonly limits: { readonly lower: number; readonly upper: number } | null;
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
  /** Index of the newest point that has a value and is not excluded; -1 when there is none. */
  readonly latest?: number;
  /** Where lower limits are clipped (0), null where they are not: a limit equal to it says nothing about chance. */
  readonly lowestPossible?: number | null;
  /** Where upper limits are clipped (multiplier of P and PP), null where they are not. */
  readonly highestPossible?: number | null;
}

/** How one kind of ratio is compared between units of different size (Spiegelhalter 2005). */
export interface FunnelScale {
  /** Whether a row can be used at all. */
  readonly accepts: (numerator: number, denominator: number) => boolean;
  readonly centre: (sumOfNumerators: number, sumOfDenominators: number) => number;
  /** To the scale where the spread does not depend on the level, and back (never outside what the ratio can be). */
  readonly transform: (ratio: number) => number;
  readonly turnBack: (transformed: number) => number;
  /** The unit's own ratio on that scale, and its standard error there. */
  readonly observed: (numerator: number, denominator: number) => number;
  readonly error: (numerator: number, denominator: number) => number;
  /** What is done with extreme units before the overdispersion is estimated. */
  readonly trimming: "winsorise" | "drop";
}

export type FunnelKind = "share" | "rate" | "standardised" | "standardisedLog";

const pooled = (numerators: number, denominators: number): number => numerators / denominators;

/** Arcsine of the square root for shares; stops at 0 and 1, so that small units get no rising lower limit. */
const share: FunnelScale = {
  accepts: (x, n) => n > 0 && x >= 0 && x <= n,
  centre: pooled,
  transform: (p) => Math.asin(Math.sqrt(p)),
  turnBack: (t) => Math.sin(Math.min(Math.PI / 2, Math.max(0, t))) ** 2,
  observed: (x, n) => Math.asin(Math.sqrt(x / n)),
  error: (_x, n) => 1 / (2 * Math.sqrt(n)),
  trimming: "winsorise",
};

/** Logarithm for rates, with half an event added so that units without events can stay. */
const rate: FunnelScale = {
  accepts: (x, n) => n > 0 && x >= 0,
  centre: pooled,
  transform: Math.log,
  turnBack: Math.exp,
  observed: (x, n) => Math.log((x + 0.5) / (n + 0.5)),
  error: (x, n) => Math.sqrt(x / (x + 0.5) ** 2 + n / (n + 0.5) ** 2),
  trimming: "winsorise",
};

/** Square root of observed / expected, centre 1. */
const standardised: FunnelScale = {
  accepts: (x, n) => n > 0 && x >= 0,
  centre: () => 1,
  transform: Math.sqrt,
  turnBack: (t) => Math.max(0, t) ** 2,
  observed: (x, n) => Math.sqrt(x / n),
  error: (_x, n) => 1 / (2 * Math.sqrt(n)),
  trimming: "winsorise",
};

/** Logarithm of observed / expected, centre 1. A unit without events has no logarithm and is left out of the estimate. */
const standardisedLog: FunnelScale = {
  ...standardised,
  transform: Math.log,
  turnBack: Math.exp,
  observed: (x, n) => Math.log(x / n),
  error: (_x, n) => 1 / Math.sqrt(n),
  trimming: "drop",
};

export const funnelScales: Readonly<Record<FunnelKind, FunnelScale>> = {
  share,
  rate,
  standardised,
  standardisedLog,
};

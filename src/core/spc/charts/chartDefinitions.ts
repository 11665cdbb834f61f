import { mean, median, pooledShare, weightedMean, type CentreEstimator } from "../centre/centre";
import { c4, d3, relativeErrorOfS } from "../constants";
import { countsWithDenominators } from "../measure/countsWithDenominators";
import type { Measure } from "../measure/measurement";
import { plainValues, valuesWithin } from "../measure/plainValues";
import { subgroups } from "../measure/subgroups";
import {
  binomialCount,
  binomialShare,
  geometricCount,
  poissonCount,
  poissonRate,
} from "../sigma/attributeSigma";
import { movingRangeSigma, rangeChartSigma } from "../sigma/movingRangeSigma";
import { primed } from "../sigma/primedSigma";
import { noSigma, type SigmaEstimator } from "../sigma/sigma";
import { weightedRangeSigma } from "../sigma/weightedRangeSigma";
import { rangeSigma, standardDeviationSigma, withinStandardDeviation } from "../sigma/withinSubgroups";
import type { ChartOptions, ChartType } from "../types";

/** A chart type is a choice of small parts: what is drawn, its level, its spread, how limits follow sizes, clipping. */
export interface ChartDefinition {
  readonly measure: Measure;
  readonly centre: CentreEstimator;
  readonly sigma: SigmaEstimator;
  /** Sigma of a point of this size; absent: every point has `unit`. */
  readonly sigmaAt?: (unit: number, size: number) => number;
  /** Centre line of a point of this size; absent: the same for all. */
  readonly centreAt?: (centre: number, size: number) => number;
  /** Limits stop here: never below 0, never above the whole (the multiplier, or the point's own size). */
  readonly lowest?: 0;
  readonly highest?: "multiplier" | "size";
  /** Limits are computed of value^power and turned back. */
  readonly power?: number;
  /** The moving ranges of the values are drawn, not the values. */
  readonly drawsRanges?: boolean;
}

const perRootSize = (unit: number, size: number): number => unit / Math.sqrt(size);
const share = countsWithDenominators("share", "ratio");
const rate = countsWithDenominators("rate", "ratio");
const notNegative = valuesWithin((value) => value >= 0);

const P = {
  measure: share,
  centre: weightedMean,
  sigmaAt: perRootSize,
  lowest: 0,
  highest: "multiplier",
} as const;
const U = { measure: rate, centre: weightedMean, sigmaAt: perRootSize, lowest: 0 } as const;

const definitions: Readonly<Record<ChartType, ChartDefinition>> = {
  run: { measure: plainValues, centre: median, sigma: noSigma },
  I: { measure: plainValues, centre: mean, sigma: movingRangeSigma },
  MR: { measure: plainValues, centre: mean, sigma: rangeChartSigma, lowest: 0, drawsRanges: true },
  IP: { measure: rate, centre: weightedMean, sigma: weightedRangeSigma, sigmaAt: perRootSize },
  P: { ...P, sigma: binomialShare },
  PP: { ...P, sigma: primed(binomialShare) },
  U: { ...U, sigma: poissonRate },
  UP: { ...U, sigma: primed(poissonRate) },
  C: { measure: notNegative, centre: mean, sigma: poissonCount, lowest: 0 },
  NP: {
    measure: countsWithDenominators("share", "count"),
    centre: pooledShare,
    sigma: binomialCount,
    sigmaAt: (unit, size) => unit * Math.sqrt(size),
    centreAt: (p, size) => p * size,
    lowest: 0,
    highest: "size",
  },
  G: { measure: notNegative, centre: median, sigma: geometricCount, lowest: 0 },
  T: {
    measure: valuesWithin((value) => value > 0),
    centre: mean,
    sigma: movingRangeSigma,
    lowest: 0,
    power: 1 / 3.6,
  },
  XBAR: {
    measure: subgroups("mean", "standardDeviation"),
    centre: weightedMean,
    sigma: standardDeviationSigma,
    sigmaAt: (s, size) => s / (c4(size) * Math.sqrt(size)),
  },
  S: {
    measure: subgroups("standardDeviation", "standardDeviation"),
    centre: withinStandardDeviation,
    sigma: standardDeviationSigma,
    sigmaAt: (s, size) => s * relativeErrorOfS(size),
    lowest: 0,
  },
  R: {
    measure: subgroups("range", "range"),
    centre: weightedMean,
    sigma: rangeSigma,
    sigmaAt: (sigma, size) => sigma * d3(size),
    lowest: 0,
  },
};

/** X-bar with sigma from the ranges (X-bar-R). */
const meansWithRanges: ChartDefinition = {
  measure: subgroups("mean", "range"),
  centre: weightedMean,
  sigma: rangeSigma,
  sigmaAt: (sigma, size) => (size < 2 ? NaN : sigma / Math.sqrt(size)),
};

export function chartDefinition(options: Pick<ChartOptions, "type" | "subgroupSigma">): ChartDefinition {
  if (options.type === "XBAR" && options.subgroupSigma === "range") return meansWithRanges;
  return definitions[options.type];
}

import { computeChart } from "../../src/core/spc/computeChart";
import { MEAN_RANGE_DIVISOR, MEDIAN_RANGE_DIVISOR } from "../../src/core/spc/constants";
import { medianInPlace } from "../../src/core/spc/median";
import {
  fewCrossingsRule,
  longRunRule,
  mdcTwoOfThreeRule,
  outsideRule,
  shiftRule,
  trendRule,
} from "../../src/core/spc/rules/ruleProfiles";
import type { Rule, SigmaMethod } from "../../src/core/spc/types";
import { independent, remembering, seasonal, type Process } from "./processes";

/**
 * The table of false alarms in the research (spc/algorithms.md section 9), and what each of its columns was simulated
 * with. The research does not say so, but only these choices give its numbers, for every length and process at once:
 * Anhøj alone with the median as centre line (a run chart), 2 of 3 and the MDC set with screened limits, and the median
 * moving range around the median. 3 sigma with Anhøj has the mean for both. (Our own default has unscreened limits; for
 * what it gives see src/core/spc/falseAlarms/table.ts.)
 */
export interface ResearchRow {
  readonly name: string;
  readonly process: Process;
  readonly length: number;
  /** Per cent of series with a signal, in the order of researchColumns. */
  readonly percent: readonly number[];
}

// prettier-ignore
export const researchRows: readonly ResearchRow[] = [
  { name: "independent", process: independent, length: 12, percent: [5, 3, 1, 6, 1, 0, 11, 2, 0, 2, 8, 23, 13] },
  { name: "independent", process: independent, length: 24, percent: [10, 6, 3, 12, 9, 3, 26, 5, 1, 4, 21, 31, 16] },
  { name: "independent", process: independent, length: 36, percent: [13, 9, 5, 17, 17, 8, 38, 7, 1, 6, 33, 39, 18] },
  { name: "independent", process: independent, length: 60, percent: [20, 15, 4, 23, 31, 16, 55, 12, 2, 9, 52, 50, 22] },
  { name: "independent", process: independent, length: 120, percent: [34, 27, 7, 38, 58, 35, 81, 23, 3, 17, 79, 70, 32] },
  { name: "AR(1) 0.4", process: remembering, length: 36, percent: [47, 43, 38, 63, 51, 32, 63, 21, 5, 51, 80, 74, 47] },
  { name: "season", process: seasonal, length: 36, percent: [33, 28, 34, 52, 43, 15, 60, 22, 6, 35, 72, 64, 36] },
];

const anhoej = [longRunRule, fewCrossingsRule];

const signalled = (values: number[], rules: readonly Rule[], method: SigmaMethod): boolean =>
  computeChart({ values }, { type: "I", method, rules: { name: "own", rules } }).signals.length > 0;

const runSignalled = (values: number[]): boolean =>
  computeChart({ values }, { type: "run", method: "mean", rules: { name: "own", rules: anhoej } }).signals
    .length > 0;

const median = (values: readonly number[]): number => medianInPlace(Float64Array.from(values), values.length);

/** Outside median ± 3 sigma, sigma from the median moving range by a divisor. */
function outsideMedian(values: number[], divisor: number): boolean {
  const centre = median(values);
  const ranges = values.slice(1).map((value, i) => Math.abs(value - (values[i] ?? 0)));
  const reach = (3 * median(ranges)) / divisor;
  return values.some((value) => Math.abs(value - centre) > reach);
}

/** Each column: what it is called, and whether a series gets a signal of it. */
export const researchColumns: readonly (readonly [string, (values: number[]) => boolean])[] = [
  ["3 sigma screened", (values) => signalled(values, [outsideRule], "screened")],
  ["3 sigma", (values) => signalled(values, [outsideRule], "mean")],
  ["Anhøj, around the median", runSignalled],
  ["3 sigma screened + Anhøj", (values) => signalled(values, [outsideRule, ...anhoej], "screened")],
  ["shift 7", (values) => signalled(values, [shiftRule(7)], "mean")],
  ["shift 8", (values) => signalled(values, [shiftRule(8)], "mean")],
  ["trend 5", (values) => signalled(values, [trendRule(5)], "mean")],
  ["trend 6", (values) => signalled(values, [trendRule(6)], "mean")],
  ["trend 7", (values) => signalled(values, [trendRule(7)], "mean")],
  ["2 of 3, screened", (values) => signalled(values, [mdcTwoOfThreeRule], "screened")],
  [
    "MDC set, screened",
    (values) => signalled(values, [outsideRule, shiftRule(7), trendRule(6), mdcTwoOfThreeRule], "screened"),
  ],
  ["median MR / 1.128, around the median", (values) => outsideMedian(values, MEAN_RANGE_DIVISOR)],
  ["median MR / 0.954, around the median", (values) => outsideMedian(values, MEDIAN_RANGE_DIVISOR)],
];

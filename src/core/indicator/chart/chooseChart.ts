import { message, type Message } from "../../message";
import type { Indicator, Point, Series } from "../../series/series";
import { computeChart } from "../../spc/computeChart";
import { spreadOfZ, USUAL_SIGMA_Z } from "../../spc/evidence/spreadOfZ";
import type { ChartInput, ChartType } from "../../spc/types";
import { manyEqualSteps, verySkewed } from "./distribution";
import { hasSamples, isSampleChart } from "./samples";
import { hasRatio, measureKind, type MeasureKind } from "./measureKind";
import { ratioMultiplier, seriesChartInput, usesDenominators } from "./seriesChart";

/** Fewer points than this get no limits, hence no control chart (DESIGN decision 6). */
export const FEWEST_POINTS_FOR_LIMITS = 6;

/** With too few points for a fair estimate of sigma_z, only a spread far beyond chance turns P into P'. */
const CLEARLY_MORE_THAN_CHANCE = 2;

export interface ChartChoice {
  readonly type: ChartType;
  readonly reason: Message;
}

const noPhases = { phases: [], baselineTo: null };

/**
 * The chart that fits what the numbers are: X-bar where the table has columns for several readings of each period, P for shares and U for rates (P' and U' where the spread of z says that chance
 * in the counts does not explain it, outside 0.8-1.3), C for counts (I where they vary more or less than Poisson), I' for
 * amounts with a denominator, T and G between rare events, I for everything else; a run chart where limits would mislead
 * (few, very skewed or mostly equal values). Sources: algorithms section 2; Laney 2002; Provost & Murray 2011.
 */
export function chooseChart(
  indicator: Pick<Indicator, "name" | "unit">,
  series: Series,
  counted: readonly boolean[],
): ChartChoice {
  const points = countedPoints(series, counted);
  if (points.length < FEWEST_POINTS_FOR_LIMITS) return choice("run", "chart.run.reason.few");
  if (series.repeated === true && hasSamples(series)) return choice("XBAR");
  switch (kindOf(indicator, points)) {
    case "share":
      return byChanceInCounts("share", "P", "PP", seriesChartInput(series, noPhases, "P", counted));
    case "rate":
      return byChanceInCounts("rate", "U", "UP", seriesChartInput(series, noPhases, "U", counted));
    case "count":
      return forCounts(series, counted);
    case "amountPerUnit":
      return choice("IP");
    case "timeBetween":
      return choice("T");
    case "casesBetween":
      return choice("G");
    case "amount":
      return forAmounts(points.map(({ value }) => value!));
  }
}

/** The charts that make sense for what the numbers are, the chosen one first; for "Byt diagram". */
export function chartAlternatives(
  indicator: Pick<Indicator, "name" | "unit">,
  series: Series,
  counted: readonly boolean[],
): readonly ChartChoice[] {
  const points = countedPoints(series, counted);
  const chosen = chooseChart(indicator, series, counted);
  const kind = kindOf(indicator, points);
  const samples: readonly ChartType[] = hasSamples(series) ? ["XBAR", "S", "R"] : [];
  const counts: readonly ChartType[] = kind === "share" && fixedNumber(points) ? ["NP"] : [];
  const others = [...samples, ...chartsByKind[kind], ...counts].filter((type) => type !== chosen.type);
  return [chosen, ...others.map((type) => choice(type, othersReason(type)))];
}

const chartsByKind: Readonly<Record<MeasureKind, readonly ChartType[]>> = {
  share: ["run", "P", "PP", "I", "MR"],
  rate: ["run", "U", "UP", "I", "MR"],
  count: ["run", "C", "I", "MR"],
  amountPerUnit: ["run", "IP", "I", "MR"],
  timeBetween: ["run", "T", "I", "MR"],
  casesBetween: ["run", "G", "I", "MR"],
  amount: ["run", "I", "MR"],
};

/** NP is for counts out of the same number each time. */
function fixedNumber(points: readonly Point[]): boolean {
  return points.every(({ denominator }) => denominator === points[0]?.denominator);
}

/**
 * The chart that the register asks for when the series has the numbers for it, else null: X-bar, S and R need several
 * readings in most periods, NP whole counts.
 */
export function registeredChart(
  type: ChartType,
  indicator: Pick<Indicator, "name" | "unit">,
  series: Series,
  counted: readonly boolean[],
): ChartType | null {
  if (isSampleChart(type)) return hasSamples(series) ? type : null;
  const points = countedPoints(series, counted);
  if (type === "NP") return points.length > 0 && points.every(isCountOfWhole) ? type : null;
  const kind = kindOf(indicator, points);
  const ratio = kind === "share" || kind === "rate" || kind === "amountPerUnit";
  const values = points.map(({ value }) => value!);
  if (type === "P" || type === "PP") return kind === "share" ? type : null;
  if (usesDenominators(type)) return ratio ? type : null;
  if (type === "C" || type === "G") return values.every((v) => Number.isInteger(v) && v >= 0) ? type : null;
  if (type === "T") return values.every((value) => value > 0) ? type : null;
  return type;
}

function isCountOfWhole(point: Point): boolean {
  const { numerator = null, denominator = null } = point;
  if (!hasRatio(point) || numerator === null || denominator === null) return false;
  return Number.isInteger(numerator) && numerator >= 0 && numerator <= denominator;
}

function countedPoints(series: Series, counted: readonly boolean[]): Point[] {
  return series.points.filter((point, index) => point.value !== null && counted[index] === true);
}

/** Ratio charts only where numerator and denominator really give the value. */
function kindOf(indicator: Pick<Indicator, "name" | "unit">, points: readonly Point[]): MeasureKind {
  const kind = measureKind(indicator, points);
  const ratio = kind === "share" || kind === "rate" || kind === "amountPerUnit";
  if (!ratio || ratioAgrees(points, ratioMultiplier(indicator.unit, points))) return kind;
  return "amount";
}

/** Within 1 % of the value or of the largest value, since published values are rounded. */
function ratioAgrees(points: readonly Point[], multiplier: number): boolean {
  const largest = Math.max(...points.map(({ value }) => Math.abs(value!)));
  return points.every(({ value, numerator, denominator }) => {
    const computed = (multiplier * numerator!) / denominator!;
    return Math.abs(computed - value!) <= 0.01 * Math.max(Math.abs(value!), largest);
  });
}

function byChanceInCounts(
  kind: "share" | "rate",
  plain: ChartType,
  primed: ChartType,
  input: ChartInput,
): ChartChoice {
  const sigmaZ = spreadOfZ(input, kind)?.sigmaZ ?? largeSigmaZOfFew(primed, input);
  if (sigmaZ === null || within(sigmaZ)) return choice(plain);
  return times(primed, sigmaZ > 1 ? `chart.${primed}.reason` : `chart.${primed}.reason.less`, sigmaZ);
}

/** sigma_z of 6 to 11 points, where it is far beyond chance; else null. */
function largeSigmaZOfFew(type: ChartType, input: ChartInput): number | null {
  const chart = computeChart(input, { type, method: "mean", rules: { name: "own", rules: [] } });
  const sigma = chart.phases[chart.phases.length - 1]?.sigma ?? null;
  return sigma !== null && sigma > CLEARLY_MORE_THAN_CHANCE ? sigma : null;
}

/** C where the counts vary as Poisson counts do; that is U' with the denominator 1. */
function forCounts(series: Series, counted: readonly boolean[]): ChartChoice {
  const input = seriesChartInput(series, noPhases, "C", counted);
  const ones = { ...input, denominators: series.points.map(() => 1) };
  const sigmaZ = spreadOfZ(ones, "rate")?.sigmaZ ?? largeSigmaZOfFew("UP", ones);
  if (sigmaZ === null || within(sigmaZ)) return choice("C");
  return times("I", sigmaZ > 1 ? "chart.I.reason.more" : "chart.I.reason.less", sigmaZ);
}

function forAmounts(values: readonly number[]): ChartChoice {
  if (manyEqualSteps(values)) return choice("run", "chart.run.reason.tied");
  if (verySkewed(values)) return choice("run", "chart.run.reason.skewed");
  return choice("I");
}

function within(sigmaZ: number): boolean {
  return sigmaZ >= USUAL_SIGMA_Z.lowest && sigmaZ <= USUAL_SIGMA_Z.highest;
}

function choice(type: ChartType, reason = `chart.${type}.reason`): ChartChoice {
  return { type, reason: message(reason) };
}

function times(type: ChartType, reason: string, sigmaZ: number): ChartChoice {
  const amount = { kind: "amount", value: sigmaZ, unit: null, decimals: 1 } as const;
  return { type, reason: message(reason, { times: amount }) };
}

/** P' and U' state their spread when they are chosen; as an alternative they say what they are for. */
function othersReason(type: ChartType): string {
  if (type === "PP") return "chart.P.reason";
  return type === "UP" ? "chart.U.reason" : `chart.${type}.reason`;
}

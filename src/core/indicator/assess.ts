import { message } from "../message";
import type { Problem } from "../problem";
import { daysFromDate } from "../series/calendar";
import { periodStart } from "../series/periodDates";
import type { Indicator, Point, Series } from "../series/series";
import { cellName } from "../sheet/cells/address";
import { computeChart } from "../spc/computeChart";
import type { ChartResult, ChartType } from "../spc/types";
import { periodParam } from "./chart/amounts";
import type { Assessment, AssessmentOptions, Finding, IndicatorSettings } from "./assessment";
import { chartedSeries, chartedSettings } from "./chart/chartedSeries";
import {
  chooseChart,
  FEWEST_POINTS_FOR_LIMITS,
  registeredChart,
  type ChartChoice,
} from "./chart/chooseChart";
import { drawnValues } from "./chart/drawnValues";
import { findingOf, notAssessed } from "./finding/finding";
import { incompleteLatest } from "./periods/incompletePeriod";
import { countedIndexes, type JudgedSeries } from "./chart/judgedSeries";
import { excludedByUser, ratioMultiplier, seriesChartInput, usesDenominators } from "./chart/seriesChart";
import { hasSamples, isSampleChart } from "./chart/samples";
import { problemsOfSeries } from "./seriesProblems";
import { FULL, problemAbout, settingProblems } from "./settingProblems";
import { targetVerdict } from "./target/targetVerdict";

/** Problems that leave nothing to assess: the series says two things at once. */
const blocking = new Set(["conflictingPeriod", "mixedFrequency", "mixedUnits"]);

/** A chart of samples is meant to have several readings of a period: what was told about them is no problem then. */
export const answeredBySamples: ReadonlySet<string> = new Set(["conflictingPeriod", "duplicatePeriod"]);

/**
 * Everything that is known about one series: chart, finding, target verdict and problems. Pure; never throws. A series
 * with contradictory values is shown but not assessed. Excluded, approximate and future values and a latest period that
 * looks incomplete are shown but do not count.
 */
export function assess(
  indicator: Indicator,
  series: Series,
  settings: IndicatorSettings,
  options: AssessmentOptions,
): Assessment {
  const { counted, incomplete, future } = countedPoints(indicator, series, settings, options);
  const chosen = chartFor(indicator, series, settings.chartType, counted);
  const charted = chartedSeries(indicator, series, chosen.choice.type);
  const targets = chartedSettings(settings, { indicator, series }, chosen.choice.type);
  return assessCharted(charted, targets, options, { ...chosen, counted, incomplete, future });
}

function assessCharted(
  { indicator, series }: { readonly indicator: Indicator; readonly series: Series },
  settings: IndicatorSettings,
  options: AssessmentOptions,
  { choice, unusable, counted, incomplete, future }: ChosenChart & CountedPoints,
): Assessment {
  const read = problemsOfSeries(options.problems ?? [], indicator, series).filter(
    ({ code }) => !(isSampleChart(choice.type) && answeredBySamples.has(code)),
  );
  const ratio = usesDenominators(choice.type) && choice.type !== "NP";
  const multiplier = ratio ? ratioMultiplier(indicator.unit, series.points) : 1;
  const { rules, method } = options;
  const input = seriesChartInput(series, settings, choice.type, counted);
  const chart = computeChart(input, { type: choice.type, method, rules, multiplier });
  const maturity = maturityOf(chart, counted);
  const { direction } = settings;
  const judged = {
    indicator,
    series,
    chart,
    counted,
    direction,
    rules,
    method,
    latest: chart.latest ?? -1,
    maturity,
  };
  const block = read.find(({ code }) => blocking.has(code));
  return {
    indicator,
    series,
    settings,
    chartType: choice.type,
    chartReason: choice.reason,
    maturity: block === undefined ? maturity : "none",
    chart,
    counted,
    multiplier,
    latest: asDrawn(latestShown(series.points, counted), { chart, series }),
    finding: findingFor(judged, block, incomplete),
    target: block === undefined ? targetVerdict(judged, settings) : null,
    problems: [
      ...read,
      ...(unusable === null ? [] : [problemAbout(indicator, "badChartType", { text: unusable })]),
      ...future.map((point) => futureProblem(indicator, point)),
      ...(incomplete === null ? [] : [incompleteProblem(indicator, incomplete)]),
      ...settingProblems(indicator, series, settings, chart),
    ],
  };
}

interface CountedPoints {
  readonly counted: readonly boolean[];
  /** The latest point when it looks incomplete. */
  readonly incomplete: Point | null;
  /** Points with a value whose period has not begun. */
  readonly future: readonly Point[];
}

function countedPoints(
  indicator: Indicator,
  series: Series,
  settings: IndicatorSettings,
  { today, includeLatest }: AssessmentOptions,
): CountedPoints {
  const { points } = series;
  const excluded = excludedByUser(series, settings.excluded);
  const now = today === undefined ? Infinity : daysFromDate(today);
  const begun = points.map(({ period }) => now === Infinity || daysFromDate(periodStart(period)) <= now);
  const counted = points.map((point, i) => point.status === "value" && !excluded.has(i) && begun[i] === true);
  const incomplete = includeLatest === true ? null : incompleteLatest(indicator, series, counted);
  if (incomplete !== null) counted[incomplete] = false;
  return {
    counted,
    incomplete: incomplete === null ? null : points[incomplete]!,
    future: points.filter((point, i) => begun[i] !== true && point.value !== null),
  };
}

interface ChosenChart {
  readonly choice: ChartChoice;
  readonly unusable: ChartType | null;
}

/** The register's chart wins when the series has the numbers for it; otherwise what the data call for. */
function chartFor(
  indicator: Indicator,
  series: Series,
  registered: ChartType | null,
  counted: readonly boolean[],
): ChosenChart {
  if (registered === null) return { choice: chooseChart(indicator, series, counted), unusable: null };
  const type = registeredChart(registered, indicator, series, counted);
  return type === null
    ? { choice: chooseChart(indicator, series, counted), unusable: registered }
    : { choice: { type, reason: message("chart.registered.reason") }, unusable: null };
}

function maturityOf(chart: ChartResult, counted: readonly boolean[]): Assessment["maturity"] {
  if (countedIndexes({ chart, counted }).length < FEWEST_POINTS_FOR_LIMITS) return "none";
  const rests = chart.phases[chart.phases.length - 1]?.counted ?? 0;
  return rests < FULL ? "preliminary" : "full";
}

/** The newest value that counts or is approximate; without any, the newest value at all. */
function latestShown(points: readonly Point[], counted: readonly boolean[]): Point | null {
  const newest = (passes: (index: number) => boolean): Point | null => {
    for (let i = points.length - 1; i >= 0; i--)
      if (points[i]!.value !== null && passes(i)) return points[i]!;
    return null;
  };
  return (
    newest((index) => counted[index] === true || points[index]!.status === "approximate") ??
    newest(() => true)
  );
}

/** On an MR chart the latest point is its step, as the finding says. */
function asDrawn(point: Point | null, drawn: Pick<Assessment, "chart" | "series">): Point | null {
  if (point === null || drawn.chart.type !== "MR") return point;
  const value = drawnValues(drawn)[drawn.series.points.indexOf(point)] ?? null;
  return value === null ? point : { ...point, value };
}

function findingFor(judged: JudgedSeries, block: Problem | undefined, incomplete: Point | null): Finding {
  const finding = block === undefined ? findingOf(judged) : blockedFinding(judged, block);
  if (incomplete === null) return finding;
  const note = message("finding.latestIncomplete", { period: periodParam(incomplete.period) });
  return { ...finding, notes: [note, ...finding.notes] };
}

/** A period that comes several times may be a sample: then there is a chart for it, which the user has to choose. */
function blockedFinding(judged: JudgedSeries, block: Problem): Finding {
  const finding = notAssessed(judged, block.message);
  if (!answeredBySamples.has(block.code) || !hasSamples(judged.series)) return finding;
  return { ...finding, notes: [message("finding.samples"), ...finding.notes] };
}

function incompleteProblem(indicator: Indicator, point: Point): Problem {
  return {
    ...problemAbout(indicator, "latestIncomplete", { period: periodParam(point.period) }),
    cell: cellOf(point),
  };
}

function futureProblem(indicator: Indicator, point: Point): Problem {
  return {
    ...problemAbout(indicator, "futurePeriod", { period: periodParam(point.period) }),
    cell: cellOf(point),
  };
}

function cellOf({ cell }: Point): string | null {
  return cell === null ? null : cellName(cell.row, cell.column);
}

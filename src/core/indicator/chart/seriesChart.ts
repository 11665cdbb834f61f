import type { Point, Series } from "../../series/series";
import type { ChartInput, ChartType } from "../../spc/types";
import type { IndicatorSettings } from "../assessment";
import { hasRatio } from "./measureKind";
import { isSampleChart, readings } from "./samples";
import { endingIn, pointsWithin, startingIn } from "../periods/seriesPeriods";

/** Charts that are computed from numerator and denominator; the others from the value itself. */
const ratioCharts: readonly ChartType[] = ["P", "PP", "U", "UP", "NP", "IP"];

export function usesDenominators(type: ChartType): boolean {
  return ratioCharts.includes(type);
}

/** What computeChart needs of a series; `counted` as in Assessment. */
export function seriesChartInput(
  series: Series,
  settings: Pick<IndicatorSettings, "phases" | "baselineTo">,
  type: ChartType,
  counted: readonly boolean[],
): ChartInput {
  const { points } = series;
  const ratio = usesDenominators(type);
  const starts = phaseStartsOf(series, settings.phases);
  return {
    values: points.map((point) => (ratio ? (point.numerator ?? null) : point.value)),
    ...(ratio ? { denominators: points.map((point) => point.denominator ?? null) } : {}),
    ...(isSampleChart(type)
      ? { subgroups: points.map((point) => readings(point).map(({ value }) => value)) }
      : {}),
    phaseStarts: starts,
    ...(settings.baselineTo === null
      ? {}
      : { baseline: baselineOf(series, starts, endingIn(settings.baselineTo, series.frequency).ordinal) }),
    // A missing point is not an excluded one: an excluded point is passed over, a missing one is never bridged.
    excluded: counted.map((counts, index) => !counts && points[index]?.value !== null),
  };
}

/** Index of the first point of each phase after the first, rising. A phase from before the series changes nothing. */
export function phaseStartsOf(series: Series, phases: IndicatorSettings["phases"]): number[] {
  const starts = new Set<number>();
  for (const { from } of phases) {
    const start = startingIn(from, series.frequency).ordinal;
    const index = series.points.findIndex(({ period }) => period.ordinal >= start);
    if (index > 0) starts.add(index);
  }
  return [...starts].sort((a, b) => a - b);
}

/** The baseline ends at a date: it holds for the phase that the date is in; the other phases use all their points. */
function baselineOf(series: Series, starts: readonly number[], lastOrdinal: number): (number | null)[] {
  const { points } = series;
  return [0, ...starts].map((from, phase) => {
    const end = [0, ...starts][phase + 1] ?? points.length;
    const inPhase = points.slice(from, end).filter(({ period }) => period.ordinal <= lastOrdinal).length;
    return inPhase > 0 && inPhase < end - from ? inPhase : null;
  });
}

/** Points left out by the user's own choice. */
export function excludedByUser(series: Series, excluded: IndicatorSettings["excluded"]): Set<number> {
  return new Set(excluded.flatMap(({ period }) => pointsWithin(series.points, period)));
}

/**
 * What numerator / denominator is multiplied by to give the value in the indicator's unit: 100 for per cent, 1,000 for a
 * rate per 1,000. Found from the points themselves; a power of ten when it lies within 1 % of one, since published
 * values are rounded.
 */
export function ratioMultiplier(unit: string | null, points: readonly Point[]): number {
  if (unit === "%") return 100;
  const found = points
    .filter((point) => hasRatio(point) && point.numerator !== 0 && point.value !== null)
    .map(({ value, numerator, denominator }) => (value! * denominator!) / numerator!)
    .filter((factor) => Number.isFinite(factor) && factor > 0)
    .sort((a, b) => a - b);
  const middle = found[Math.floor(found.length / 2)];
  if (middle === undefined) return 1;
  const power = 10 ** Math.round(Math.log10(middle));
  return Math.abs(middle / power - 1) < 0.01 ? power : middle;
}

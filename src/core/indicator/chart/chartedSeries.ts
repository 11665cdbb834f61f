import type { Indicator, Point, Series } from "../../series/series";
import type { ChartType } from "../../spc/types";
import type { IndicatorSettings } from "../assessment";
import { hasRatio } from "./measureKind";
import { isSampleChart, readings } from "./samples";
import { ratioMultiplier } from "./seriesChart";

interface Charted {
  readonly indicator: Indicator;
  readonly series: Series;
}

/**
 * The indicator and series as a chart shows them. X-bar, S and R show the mean, the standard deviation or the range of
 * the readings of each period; NP shows counts instead of shares. Every other chart shows what was read. Doing it twice
 * changes nothing, and the series of one indicator share one indicator afterwards too.
 */
export function chartedSeries(indicator: Indicator, series: Series, type: ChartType): Charted {
  const charted = isSampleChart(type) ? samplePoint(type) : type === "NP" ? countPoint : null;
  if (charted === null) return { indicator, series };
  const made = chartedIndicator(indicator, type, charted);
  return { indicator: made, series: made.series[indicator.series.indexOf(series)] ?? series };
}

const readFrom = new WeakMap<Indicator, Indicator>();

/** The indicator as it was read, whatever its charts show: what compares its units. */
export function asRead(indicator: Indicator): Indicator {
  return readFrom.get(indicator) ?? indicator;
}

const known = new WeakMap<Indicator, Map<ChartType, Indicator>>();

function chartedIndicator(
  indicator: Indicator,
  type: ChartType,
  charted: (point: Point) => Point,
): Indicator {
  const byType = known.get(indicator) ?? new Map<ChartType, Indicator>();
  known.set(indicator, byType);
  const found = byType.get(type);
  if (found !== undefined) return found;
  const made: Indicator = {
    ...indicator,
    ...(type === "NP"
      ? { unit: countUnit, decimals: 0, scale: 1 }
      : { decimals: Math.max(1, indicator.decimals) }),
    series: indicator.series.map((series) => ({ ...series, points: series.points.map(charted) })),
  };
  byType.set(type, made);
  readFrom.set(made, indicator);
  return made;
}

/** The unit of an NP chart: a count needs no word after it. */
const countUnit = "antal";

function countPoint(point: Point): Point {
  if (!hasRatio(point) || point.value === null) return point;
  return { ...point, value: point.numerator ?? null, cell: point.numeratorCell ?? point.cell };
}

function samplePoint(type: ChartType): (point: Point) => Point {
  return (point) => {
    const measurements = readings(point);
    const value = described(
      type,
      measurements.map((one) => one.value),
    );
    if (measurements.length === 0) return point;
    return { ...point, value, status: value === null ? "missing" : "value", live: false, measurements };
  };
}

/** Mean, standard deviation (n - 1) or range; null where there are too few readings for it. */
function described(type: ChartType, values: readonly number[]): number | null {
  if (values.length < (type === "XBAR" ? 1 : 2)) return null;
  if (type === "R") return Math.max(...values) - Math.min(...values);
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  if (type === "XBAR") return mean;
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1));
}

/** Charts of how much values differ, not of the level: a target and a good direction say nothing of them. */
const spreadCharts: readonly ChartType[] = ["MR", "S", "R"];

/**
 * Direction and targets as the chart shows them. An NP chart shows counts, so a target of 20 % is 12 of the latest 60;
 * how much values differ (MR, S, R) has no target, and more of it is a change without direction. Doing it twice changes
 * nothing.
 */
export function chartedSettings(
  settings: IndicatorSettings,
  { indicator, series }: Charted,
  type: ChartType,
): IndicatorSettings {
  if (spreadCharts.includes(type))
    return { ...settings, direction: "none", shortTarget: null, longTarget: null };
  if (type !== "NP" || indicator.unit === countUnit) return settings;
  if (settings.shortTarget === null && settings.longTarget === null) return settings;
  const latest = series.points.filter((point) => point.value !== null && hasRatio(point)).at(-1);
  if (latest === undefined) return settings;
  const each = (latest.denominator ?? 0) / ratioMultiplier(indicator.unit, series.points);
  const counts = (target: number | null): number | null =>
    target === null ? null : Number((target * each).toPrecision(12));
  return { ...settings, shortTarget: counts(settings.shortTarget), longTarget: counts(settings.longTarget) };
}

import { message, type Message } from "../message";
import type { Problem } from "../problem";
import { periodKey } from "../series/periodKey";
import type { Indicator, Series } from "../series/series";
import type { ChartResult } from "../spc/types";
import { periodParam } from "./chart/amounts";
import type { IndicatorSettings } from "./assessment";
import { phaseStartsOf } from "./chart/seriesChart";
import { endDay, pointsWithin } from "./periods/seriesPeriods";

/** From this many points on, limits are no longer preliminary (DESIGN decision 6; NHS Making Data Count has 12-20). */
export const FULL = 12;

/** Phases, baseline and exclusions of the register that the series has no points for. */
export function settingProblems(
  indicator: Indicator,
  series: Series,
  settings: IndicatorSettings,
  chart: ChartResult,
): Problem[] {
  const found: Problem[] = [];
  for (const { period } of settings.excluded)
    if (pointsWithin(series.points, period).length === 0)
      found.push(problemAbout(indicator, "badExclusion", { text: periodKey(period) }));
  const first = series.points[0];
  const last = series.points[series.points.length - 1];
  const { baselineTo } = settings;
  if (baselineTo !== null && first !== undefined && last !== undefined) {
    const day = endDay(baselineTo);
    if (day < endDay(first.period) || day > endDay(last.period))
      found.push(problemAbout(indicator, "badBaseline", { period: periodParam(baselineTo) }));
  }
  const starts = phaseStartsOf(series, settings.phases);
  const start = starts[starts.length - 1];
  const phase = chart.phases[chart.phases.length - 1];
  if (start !== undefined && phase !== undefined && phase.counted < FULL) {
    const period = periodParam(series.points[start]!.period);
    found.push(problemAbout(indicator, "phaseTooShort", { period, n: phase.counted }));
  }
  return found;
}

/** A warning about an indicator; the sheet layer knows no cell for it. */
export function problemAbout(indicator: Indicator, code: string, params: Message["params"]): Problem {
  const about = { name: indicator.name, sheet: indicator.sheet, ...params };
  return {
    severity: "warning",
    code,
    sheet: indicator.sheet,
    cell: null,
    message: message(`problem.${code}`, about),
  };
}

import { assess } from "../../indicator/assess";
import type { Assessment, AssessmentOptions } from "../../indicator/assessment";
import { endDay } from "../../indicator/periods/seriesPeriods";
import type { Period } from "../../series/period";
import type { Indicator, Series } from "../../series/series";

/**
 * What was known when a period ended: later values are left out and the series judged anew, so that the review of the
 * first tertial says the same in December as it did in May. Series that began later are left out.
 */
export function assessAsOf(
  assessments: readonly Assessment[],
  period: Period,
  options: AssessmentOptions,
): Assessment[] {
  const day = endDay(period);
  const cut = new Map<Indicator, Indicator>();
  const indicatorAsOf = (indicator: Indicator): Indicator => {
    const known = cut.get(indicator);
    if (known !== undefined) return known;
    const series = indicator.series.map((one) => seriesAsOf(one, day));
    const same = series.every((one, i) => one === indicator.series[i]);
    const made = same ? indicator : { ...indicator, series };
    cut.set(indicator, made);
    return made;
  };
  return assessments.flatMap((assessment) => {
    const indicator = indicatorAsOf(assessment.indicator);
    if (indicator === assessment.indicator) return [assessment];
    const series = indicator.series.find(({ id }) => id === assessment.series.id);
    if (series === undefined || series.points.every(({ value }) => value === null)) return [];
    if (series.points.length === assessment.series.points.length) return [{ ...assessment, indicator }];
    return [assess(indicator, series, assessment.settings, options)];
  });
}

/** Points whose periods ended on the day or before; the very same series when none is later. */
function seriesAsOf(series: Series, day: number): Series {
  const points = series.points.filter(({ period }) => endDay(period) <= day);
  return points.length === series.points.length ? series : { ...series, points };
}

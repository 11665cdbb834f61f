import { periodsPerYear } from "../../series/periodDates";
import type { Frequency, Period } from "../../series/period";
import type { Indicator, Point, Series } from "../../series/series";
import { assess } from "../assess";
import type { Assessment, AssessmentOptions } from "../assessment";

/** Ends the id of a series of differences, so that its chart is found again and brought up to date. */
const ending = "|lastYear";

/** The id of the series that compares each period with the same one a year before. */
export const lastYearId = (seriesId: string): string => `${seriesId}${ending}`;

/** The id of the series that a comparison is made of; null for an ordinary id. */
export function comparedId(id: string): string | null {
  return id.endsWith(ending) ? id.slice(0, -ending.length) : null;
}

/** A year in periods, where the same period comes back: months, quarters, tertials and half-years. */
export function periodsInYear(frequency: Frequency): number | null {
  const count = periodsPerYear(frequency);
  return count === null || count < 2 ? null : count;
}

/**
 * The series as differences: each value minus the value of the same period the year before, so that the season is out of
 * it. A period that lacks either value, or where either is left out, is a gap. Null for years, weeks and days, and for
 * series of no more than a year.
 */
export function lastYearSeries(series: Series, leftOut: readonly Period[]): Series | null {
  const back = periodsInYear(series.frequency);
  if (back === null || series.points.length <= back) return null;
  const out = new Set(leftOut.map(({ frequency, ordinal }) => `${frequency} ${ordinal}`));
  const isOut = ({ frequency, ordinal }: Period): boolean => out.has(`${frequency} ${ordinal}`);
  const valueOf = ({ status, value, period }: Point): number | null =>
    status === "value" && !isOut(period) ? value : null;
  const byOrdinal = new Map(series.points.map((point) => [point.period.ordinal, point]));
  const points = series.points.slice(back).map((point): Point => {
    const before = byOrdinal.get(point.period.ordinal - back);
    const now = valueOf(point);
    const then = before === undefined ? null : valueOf(before);
    const value = now === null || then === null ? null : now - then;
    const secret = point.status === "suppressed" || before?.status === "suppressed";
    const live = point.live && before?.live === true && !isOut(point.period) && !isOut(before.period);
    return {
      period: point.period,
      value,
      status: secret ? "suppressed" : value === null ? "missing" : "value",
      cell: live ? point.cell : null,
      minusCell: live ? before.cell : null,
      periodCell: point.periodCell,
      live,
    };
  });
  return { ...series, id: lastYearId(series.id), points };
}

/**
 * The comparison of a series with the same period the year before, judged like any other: an I chart of the differences,
 * without target (which is about the level). `name` gives the indicator its name. Null where there is nothing to compare.
 */
export function lastYearAssessment(
  { indicator, series, settings }: Assessment,
  name: (indicator: Indicator, frequency: Frequency) => string,
  options: AssessmentOptions,
): Assessment | null {
  const leftOut = settings.excluded.map(({ period }) => period);
  const compared = lastYearSeries(series, leftOut);
  if (compared === null) return null;
  const others = indicator.series.map((other) => (other === series ? compared : other));
  const differences: Indicator = {
    ...indicator,
    name: name(indicator, series.frequency),
    unit: indicator.unit === "%" ? "procentenheter" : indicator.unit,
    series: others,
  };
  const own = {
    ...settings,
    chartType: "I" as const,
    shortTarget: null,
    shortTargetDate: null,
    longTarget: null,
    longTargetDate: null,
    baselineTo: null,
    phases: [],
    excluded: [],
  };
  return assess(differences, compared, own, { ...options, problems: [], includeLatest: true });
}

import type { Assessment } from "../../indicator/assessment";
import { ratioMultiplier } from "../../indicator/chart/seriesChart";
import { endDay } from "../../indicator/periods/seriesPeriods";
import type { Frequency } from "../../series/period";
import type { Point } from "../../series/series";

/** How many values a year has when none is missing. */
const inAYear: Readonly<Record<Frequency, number>> = {
  year: 1,
  schoolYear: 1,
  half: 2,
  tertial: 3,
  quarter: 4,
  month: 12,
  week: 52,
  day: 365,
};

/** With fewer than this share of the values the mean would say more of which are missing than of the level. */
const enough = 0.75;

/**
 * Mean of the values of the twelve months up to a period, in the indicator's unit: where the series has numerators and
 * denominators, sum over sum (months with many cases weigh more), else the plain mean. Null when more than a quarter of
 * the values are missing, and for series with one value a year. Approximate values count, hidden ones do not.
 */
export function rollingMean(
  { series, indicator }: Pick<Assessment, "series" | "indicator">,
  last: Point,
): number | null {
  const expected = inAYear[series.frequency];
  if (expected === 1) return null;
  const to = endDay(last.period);
  const within = series.points.filter(({ period }) => endDay(period) <= to && endDay(period) > to - 365);
  return meanOf(within, indicator.unit, Math.ceil(expected * enough));
}

/** Mean of points, as above; null with fewer values than `fewest`. */
export function meanOf(points: readonly Point[], unit: string | null, fewest = 1): number | null {
  const shown = points.filter(({ value }) => value !== null);
  if (shown.length < Math.max(1, fewest)) return null;
  const numerators = shown.map(({ numerator }) => numerator ?? null);
  const denominators = shown.map(({ denominator }) => denominator ?? null);
  const total = (numbers: readonly (number | null)[]): number =>
    numbers.reduce<number>((sum, number) => sum + (number ?? 0), 0);
  if (![...numerators, ...denominators].includes(null) && total(denominators) > 0)
    return (ratioMultiplier(unit, shown) * total(numerators)) / total(denominators);
  return total(shown.map(({ value }) => value)) / shown.length;
}

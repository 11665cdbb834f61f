import { daysFromDate } from "../../series/calendar";
import type { Frequency, Period } from "../../series/period";
import { periodEnd, periodOf, periodStart } from "../../series/periodDates";
import type { Point } from "../../series/series";

/** The period of a series that a period of another length begins in: a phase "2025-05" begins in quarter 2 2025. */
export function startingIn(period: Period, frequency: Frequency): Period {
  return period.frequency === frequency ? period : periodOf(periodStart(period), frequency);
}

/** The period of a series that a period of another length ends in: a target date 2026-12-31 lies in December 2026. */
export function endingIn(period: Period, frequency: Frequency): Period {
  return period.frequency === frequency ? period : periodOf(periodEnd(period), frequency);
}

/** Indexes of the points whose period begins within `period`: excluding 2025 leaves out twelve months. */
export function pointsWithin(points: readonly Point[], period: Period): number[] {
  const from = daysFromDate(periodStart(period));
  const to = daysFromDate(periodEnd(period));
  const within: number[] = [];
  points.forEach((point, index) => {
    const same = point.period.frequency === period.frequency;
    const start = same ? 0 : daysFromDate(periodStart(point.period));
    if (same ? point.period.ordinal === period.ordinal : start >= from && start <= to) within.push(index);
  });
  return within;
}

/** The last day, for setting periods of different length in order. */
export function endDay(period: Period): number {
  return daysFromDate(periodEnd(period));
}

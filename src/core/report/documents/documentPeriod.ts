import { daysFromDate, type CalendarDate } from "../../series/calendar";
import { endDay } from "../../indicator/periods/seriesPeriods";
import type { Assessment } from "../../indicator/assessment";
import type { Frequency, Period } from "../../series/period";
import { periodOf, periodEnd } from "../../series/periodDates";

/** Månadsuppföljning is about a month, ledningens genomgång about a tertial (sources map, rows 24 and 25). */
export type ReviewKind = "monthly" | "review";

export const reviewFrequency: Readonly<Record<ReviewKind, "month" | "tertial">> = {
  monthly: "month",
  review: "tertial",
};

/** So often is often enough to be followed between the yearly sources. */
const followed: readonly Frequency[] = ["day", "week", "month", "quarter", "tertial"];

/** True for a series that is followed during the year; false for what comes once or twice a year. */
export const isFollowed = (frequency: Frequency): boolean => followed.includes(frequency);

/** So many periods are offered to choose from. */
const offered = 24;

/**
 * The months or tertials that a document can be about: those in which some period of a series with a value ends, the
 * newest first, and none that has not begun. Yearly values open no period of their own, but where nothing else is read
 * the year's last month or tertial stands for them.
 */
export function reviewPeriods(
  kind: ReviewKind,
  assessments: readonly Assessment[],
  today: CalendarDate | null,
): Period[] {
  const ordinals = endsIn(
    kind,
    assessments.filter(({ series }) => isFollowed(series.frequency)),
  );
  const found = ordinals.size > 0 ? ordinals : endsIn(kind, assessments);
  const frequency = reviewFrequency[kind];
  const latest = today === null ? Infinity : periodOf(today, frequency).ordinal;
  return [...found]
    .filter((ordinal) => ordinal <= latest)
    .sort((a, b) => b - a)
    .slice(0, offered)
    .map((ordinal) => ({ frequency, ordinal }));
}

function endsIn(kind: ReviewKind, assessments: readonly Assessment[]): Set<number> {
  const ordinals = new Set<number>();
  for (const { series } of assessments)
    for (const { period, value } of series.points)
      if (value !== null) ordinals.add(periodOf(periodEnd(period), reviewFrequency[kind]).ordinal);
  return ordinals;
}

/**
 * The period that is proposed: of months the newest; of tertials the newest that is over (a review of half a tertial is
 * asked for, not proposed), else the newest. Null when there is none.
 */
export function proposedPeriod(
  kind: ReviewKind,
  periods: readonly Period[],
  today: CalendarDate | null,
): Period | null {
  const newest = periods[0] ?? null;
  if (kind === "monthly" || today === null) return newest;
  const now = daysFromDate(today);
  return periods.find((period) => endDay(period) < now) ?? newest;
}

/** "2026-08", "T1 2026": the period in the name of a sheet, which takes neither slash nor many letters. */
export function periodInName({ frequency, ordinal }: Period): string {
  if (frequency === "tertial") return `T${(ordinal % 3) + 1} ${Math.floor(ordinal / 3)}`;
  return `${Math.floor(ordinal / 12)}-${String((ordinal % 12) + 1).padStart(2, "0")}`;
}

import { type CalendarDate, daysFromDate, isDate } from "./calendar";
import type { Frequency, Period } from "./period";
import { periodEnd, periodOf, periodStart } from "./periodDates";

/** Shortest first: a span is told by the shortest period that it fills. */
const spans: readonly Frequency[] = ["week", "month", "quarter", "tertial", "half", "year"];

/**
 * The calendar period that begins and ends with these days; null for every other span. Rolling three months (June to
 * August) are no quarter, and from the 1st to the 15th is no month.
 */
export function calendarSpan(from: CalendarDate, to: CalendarDate): Period | null {
  if (!isDate(from) || !isDate(to)) return null;
  const [first, last] = [daysFromDate(from), daysFromDate(to)];
  for (const frequency of spans) {
    const period = periodOf(from, frequency);
    if (daysFromDate(periodStart(period)) === first && daysFromDate(periodEnd(period)) === last)
      return period;
  }
  return null;
}

/** What the months from one to another (1-12) are within any year; null when they are no calendar period. */
export function monthSpan(
  from: number,
  to: number,
): "month" | "quarter" | "tertial" | "half" | "year" | null {
  const length = to - from + 1;
  const named = ({ 1: "month", 3: "quarter", 4: "tertial", 6: "half", 12: "year" } as const)[length];
  return named !== undefined && (from - 1) % length === 0 ? named : null;
}

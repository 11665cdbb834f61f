import {
  type CalendarDate,
  dateFromDays,
  daysFromDate,
  daysInMonth,
  daysOfWeek,
  weekOfDays,
} from "./calendar";
import type { Frequency, Period } from "./period";

/** Periods in a calendar year, for the frequencies that divide it evenly; null for week, day and school year. */
export function periodsPerYear(frequency: Frequency): number | null {
  return perYear[frequency];
}

const perYear: Record<Frequency, number | null> = {
  year: 1,
  half: 2,
  tertial: 3,
  quarter: 4,
  month: 12,
  week: null,
  day: null,
  schoolYear: null,
};

/** The n-th period (from 0) of a calendar year. */
export function periodInYear(
  frequency: "half" | "tertial" | "quarter" | "month",
  year: number,
  index: number,
): Period {
  return { frequency, ordinal: (perYear[frequency] ?? 1) * year + index };
}

/** First day. A school year runs from 1 July to 30 June (skollagen: the läsår begins in August; July is holiday). */
export function periodStart(period: Period): CalendarDate {
  const { frequency, ordinal } = period;
  if (frequency === "day") return dateFromDays(ordinal);
  if (frequency === "week") return dateFromDays(daysOfWeek(ordinal));
  if (frequency === "schoolYear") return { year: ordinal, month: 7, day: 1 };
  const count = perYear[frequency] ?? 1;
  const year = Math.floor(ordinal / count);
  return { year, month: (ordinal - year * count) * (12 / count) + 1, day: 1 };
}

/** Last day. */
export function periodEnd(period: Period): CalendarDate {
  const { frequency, ordinal } = period;
  if (frequency === "day") return dateFromDays(ordinal);
  if (frequency === "week") return dateFromDays(daysOfWeek(ordinal) + 6);
  if (frequency === "schoolYear") return { year: ordinal + 1, month: 6, day: 30 };
  const start = periodStart(period);
  const month = start.month + 12 / (perYear[frequency] ?? 1) - 1;
  return { year: start.year, month, day: daysInMonth(start.year, month) };
}

/** The period of the given frequency that holds a day. */
export function periodOf(date: CalendarDate, frequency: Frequency): Period {
  if (frequency === "day") return { frequency, ordinal: daysFromDate(date) };
  if (frequency === "week") return { frequency, ordinal: weekOfDays(daysFromDate(date)) };
  if (frequency === "schoolYear") return { frequency, ordinal: date.month >= 7 ? date.year : date.year - 1 };
  const count = perYear[frequency] ?? 1;
  return { frequency, ordinal: count * date.year + Math.floor((date.month - 1) / (12 / count)) };
}

/** The calendar year that a period starts in; for weeks the year of the Monday may be the year before its ISO year. */
export function yearOf(period: Period): number {
  return periodStart(period).year;
}

/** Days between the first days of the two ways to count dates. */
export const days1904 = 1462;

/**
 * Excel's date serial (1900 system) of a period's first day. Excel counts a 29 February 1900 that never was (serial
 * 60, kept for Lotus 1-2-3), so days before March 1900 are one less; null before 1900.
 */
export function excelSerial(period: Period): number | null {
  const days = daysFromDate(periodStart(period));
  const serial = days + 25569;
  if (serial > 60) return serial;
  return serial - 1 >= 1 ? serial - 1 : null;
}

/**
 * The day of an Excel date serial; the time of day is dropped. Null for what is no date in Excel: negative numbers,
 * serial 60 of the 1900 system, and days after 9999-12-31.
 */
export function dateFromExcelSerial(serial: number, date1904 = false): CalendarDate | null {
  if (!Number.isFinite(serial)) return null;
  const whole = Math.floor(serial);
  if (date1904) return whole < 0 || whole > 2957003 ? null : dateFromDays(whole - 24107);
  if (whole < 1 || whole === 60 || whole > 2958465) return null;
  return dateFromDays(whole < 60 ? whole - 25568 : whole - 25569);
}

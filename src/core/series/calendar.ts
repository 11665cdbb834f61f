/**
 * Calendar arithmetic on whole days counted from 1970-01-01, without Date and therefore without time zones.
 * The algorithm for days is Howard Hinnant's "chrono-compatible low-level date algorithms" (2013).
 */
export interface CalendarDate {
  readonly year: number;
  /** 1-12 */
  readonly month: number;
  /** 1-31 */
  readonly day: number;
}

/** Monday 1970-01-05, where week 0 begins. */
const firstMonday = 4;

/** Days from 1970-01-01 to the date in the proleptic Gregorian calendar; negative before. */
export function daysFromDate({ year, month, day }: CalendarDate): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

/** The inverse of daysFromDate. */
export function dateFromDays(days: number): CalendarDate {
  const z = days + 719468;
  const era = Math.floor(z / 146097);
  const dayOfEra = z - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1;
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day };
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

export function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** True for a date that exists. */
export function isDate({ year, month, day }: CalendarDate): boolean {
  return Number.isInteger(year) && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** 0 = Monday ... 6 = Sunday. */
export function weekday(days: number): number {
  return (((days - firstMonday) % 7) + 7) % 7;
}

/** ISO 8601 week as the number of weeks since Monday 1970-01-05. */
export function weekOfDays(days: number): number {
  return Math.floor((days - firstMonday) / 7);
}

/** The Monday that starts a week. */
export function daysOfWeek(week: number): number {
  return week * 7 + firstMonday;
}

/** ISO 8601 year and week number: the week belongs to the year that has its Thursday. */
export function isoWeek(week: number): { readonly year: number; readonly week: number } {
  const thursday = daysOfWeek(week) + 3;
  const { year } = dateFromDays(thursday);
  const newYear = daysFromDate({ year, month: 1, day: 1 });
  return { year, week: Math.floor((thursday - newYear) / 7) + 1 };
}

/** 52 or 53. */
export function weeksInYear(year: number): number {
  const lastWeek = isoWeek(weekOfDays(daysFromDate({ year, month: 12, day: 28 })));
  return lastWeek.week;
}

/** Weeks since 1970-01-05 of an ISO year and week; null when the year has no such week. */
export function weekFromIso(year: number, week: number): number | null {
  if (!Number.isInteger(week) || week < 1 || week > weeksInYear(year)) return null;
  return weekOfDays(daysFromDate({ year, month: 1, day: 4 })) + week - 1;
}

/** Today by the computer's own clock and time zone. */
export function clockDay(): CalendarDate {
  const now = new Date();
  return { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() };
}

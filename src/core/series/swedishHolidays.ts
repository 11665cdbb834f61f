import { dateFromDays, daysFromDate, weekday, type CalendarDate } from "./calendar";

/**
 * Swedish public holidays (lag 1989:253 om allmänna helgdagar) that can fall on a weekday, with the eves that offices
 * keep closed (midsummer, Christmas and New Year's Eve). Days from 1970-01-01, in order.
 */
export function swedishHolidays(year: number): number[] {
  const day = (month: number, date: number): number => daysFromDate({ year, month, day: date });
  const easter = daysFromDate(easterSunday(year));
  // Midsummer Day is the Saturday between 20 and 26 June.
  let midsummer = day(6, 20);
  while (weekday(midsummer) !== 5) midsummer++;
  return [
    day(1, 1),
    day(1, 6),
    easter - 2,
    easter + 1,
    day(5, 1),
    easter + 39,
    day(6, 6),
    midsummer - 1,
    day(12, 24),
    day(12, 25),
    day(12, 26),
    day(12, 31),
  ].sort((a, b) => a - b);
}

/** Easter Sunday in the Gregorian calendar: the anonymous algorithm of 1876 (Meeus, Astronomical Algorithms, ch. 8). */
export function easterSunday(year: number): CalendarDate {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const e = b % 4;
  const f = Math.floor((b + 8) / 25);
  const g = Math.floor((b - f + 1) / 3);
  const h = (19 * a + b - d - g + 15) % 30;
  const i = Math.floor(c / 4);
  const k = c % 4;
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const month = Math.floor((h + l - 7 * m + 114) / 31);
  return { year, month, day: ((h + l - 7 * m + 114) % 31) + 1 };
}

/** True on Monday to Friday that is no holiday. */
export function isWorkday(day: number): boolean {
  return weekday(day) < 5 && !swedishHolidays(dateFromDays(day).year).includes(day);
}

/** The day that lies a number of working days before (negative) or after another, as WORKDAY in Excel counts. */
export function addWorkdays(day: number, count: number): number {
  const step = count < 0 ? -1 : 1;
  let found = day;
  for (let left = Math.abs(count); left > 0;) {
    found += step;
    if (isWorkday(found)) left--;
  }
  return found;
}

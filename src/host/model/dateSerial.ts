const dayMilliseconds = 86_400_000;

/**
 * Excel's day number of a date. In the 1900 system day 60 is the 29 February 1900 that never was, so later days are one
 * higher (ECMA-376 part 1, 18.17.4.1); the 1904 system starts at 1904-01-01 = 0. Null for dates that do not exist or
 * lie before the system's start.
 */
export function dateToSerial(year: number, month: number, day: number, date1904: boolean): number | null {
  const time = Date.UTC(year, month - 1, day);
  const date = new Date(time);
  if (date.getUTCFullYear() !== year || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day)
    return null;
  if (date1904) {
    const serial = (time - Date.UTC(1904, 0, 1)) / dayMilliseconds;
    return serial < 0 ? null : serial;
  }
  const days = (time - Date.UTC(1899, 11, 31)) / dayMilliseconds;
  if (days < 1) return null;
  return days >= 60 ? days + 1 : days;
}

import type { CalendarDate } from "../core/series/calendar";

/** The day it is where the reader sits. */
export function today(): CalendarDate {
  const now = new Date();
  return { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() };
}

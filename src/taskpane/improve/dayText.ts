import { daySerial } from "../../core/improvement/actionPlan";
import { dateFromDays, isDate } from "../../core/series/calendar";

/** Excel's number of 1 January 1970. */
const epoch = 25_569;

/** Excel's day number as a date field wants it, "2026-03-12"; "" for anything else. */
export function isoOfDay(value: string | number | null): string {
  if (typeof value !== "number" || value < 1) return "";
  const { year, month, day } = dateFromDays(Math.floor(value) - epoch);
  return [String(year).padStart(4, "0"), pad(month), pad(day)].join("-");
}

const pad = (number: number): string => String(number).padStart(2, "0");

/** "2026-03-12" as Excel's day number; null when it is no day. */
export function serialOfIso(text: string): number | null {
  const [year = NaN, month = NaN, day = NaN] = text.split("-").map(Number);
  const date = { year, month, day };
  return Number.isInteger(year + month + day) && isDate(date) ? daySerial(date) : null;
}

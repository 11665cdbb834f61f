import { dateFromDays, daysInMonth } from "./calendar";

export type DateFrequency = "year" | "half" | "tertial" | "quarter" | "month" | "week" | "day";

interface AxisDate {
  readonly days: number;
  readonly shows: "year" | "month" | "day";
}

/**
 * What the real dates of one axis stand for. The first or the last of each month are months (or, when they are never
 * closer, quarters, tertials, half-years or years); every seventh day is weeks; one day in each of four or more
 * months in a row is months; else days. Fewer than four dates are never taken for anything longer than their number
 * format shows, except that the first or last of a month is a month.
 */
export function datesAs(dates: readonly AxisDate[]): DateFrequency {
  if (dates.length === 0) return "day";
  if (dates.every(({ shows }) => shows === "year")) return "year";
  const days = [...new Set(dates.map((date) => date.days))].sort((a, b) => a - b);
  const calendar = days.map(dateFromDays);
  const months = calendar.map(({ year, month }) => year * 12 + month - 1);
  const first = calendar.every(({ day }) => day === 1);
  const last = !first && calendar.every(({ year, month, day }) => day === daysInMonth(year, month));
  if (first || last) return wholeMonths(months, first);
  if (dates.every(({ shows }) => shows === "month")) return "month";
  if (days.length < 4) return "day";
  const differences = days.slice(1).map((day, i) => day - days[i]!);
  const most = (wanted: (difference: number) => boolean) =>
    differences.filter(wanted).length * 2 > differences.length;
  if (differences.every((difference) => difference % 7 === 0) && most((difference) => difference === 7))
    return "week";
  const onePerMonth = new Set(months).size === months.length;
  if (onePerMonth && most((d) => d >= 26 && d <= 36) && differences.every((d) => d >= 20)) return "month";
  return "day";
}

/** Whole months that are always the same step apart are the longer periods that start or end there. */
function wholeMonths(months: readonly number[], first: boolean): DateFrequency {
  const differences = months.slice(1).map((month, i) => month - months[i]!);
  const smallest = Math.min(...differences);
  const aligned = (step: number) =>
    months.every((month) => (first ? month : month + 1) % step === 0) &&
    differences.every((d) => d % step === 0);
  if (months.length >= 3 && smallest >= 12 && aligned(12)) return "year";
  if (months.length < 4) return "month";
  if (smallest === 6 && aligned(6)) return "half";
  if (smallest === 4 && aligned(4)) return "tertial";
  if (smallest === 3 && aligned(3)) return "quarter";
  return "month";
}

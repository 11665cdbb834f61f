import { daysFromDate, isDate, weekFromIso } from "./calendar";
import type { Period } from "./period";
import { periodInYear } from "./periodDates";

/** What digits without separators mean on one axis: 2024, 2403, 202403, 202412 as a week, 20240315. */
export interface DigitsForm {
  readonly four: "year" | "yearMonth";
  readonly six: "yearMonth" | "yearWeek";
}

/**
 * Decides for a whole axis. Four digits are years when all lie in 1900-2100, unless they follow each other as months
 * but not as years (1911, 1912, 2001 is November 2019 to January 2020). Six digits are months unless one of them
 * ends in 13-53. Null without digits.
 */
export function digitsAs(labels: readonly string[]): DigitsForm | null {
  if (labels.length === 0) return null;
  const four = [...new Set(labels.filter((label) => label.length === 4).map(Number))].sort((a, b) => a - b);
  const six = labels.filter((label) => label.length === 6);
  const weeks = six.some((label) => Number(label.slice(4)) > 12);
  return { four: fourDigits(four), six: weeks ? "yearWeek" : "yearMonth" };
}

function fourDigits(numbers: readonly number[]): DigitsForm["four"] {
  const asMonths = numbers.map(yearMonth);
  if (asMonths.some((month) => month === null)) return "year";
  if (numbers.some((number) => number < 1900 || number > 2100)) return "yearMonth";
  const months = asMonths.filter((month): month is number => month !== null);
  return steps(months) > steps(numbers) ? "yearMonth" : "year";
}

/** How many neighbours follow each other by one. */
function steps(sorted: readonly number[]): number {
  let count = 0;
  for (let i = 1; i < sorted.length; i++) if (sorted[i]! - sorted[i - 1]! === 1) count++;
  return count;
}

function yearMonth(number: number): number | null {
  const year = Math.floor(number / 100);
  const month = number % 100;
  if (month < 1 || month > 12) return null;
  const full = year >= 100 ? year : year <= 50 ? 2000 + year : 1900 + year;
  return full * 12 + month - 1;
}

/** Null for a year outside 1900-2100, an impossible month, week or day. */
export function digitsPeriod(label: string, form: DigitsForm): Period | null {
  const year = Number(label.slice(0, 4));
  if (label.length === 4) {
    if (form.four === "year") return plausible(year) ? { frequency: "year", ordinal: year } : null;
    const ordinal = yearMonth(Number(label));
    return ordinal === null ? null : { frequency: "month", ordinal };
  }
  if (!plausible(year)) return null;
  const number = Number(label.slice(4, 6));
  if (label.length === 6) {
    if (form.six === "yearMonth")
      return number >= 1 && number <= 12 ? periodInYear("month", year, number - 1) : null;
    const ordinal = weekFromIso(year, number);
    return ordinal === null ? null : { frequency: "week", ordinal };
  }
  const date = { year, month: number, day: Number(label.slice(6)) };
  return isDate(date) ? { frequency: "day", ordinal: daysFromDate(date) } : null;
}

function plausible(year: number): boolean {
  return year >= 1900 && year <= 2100;
}

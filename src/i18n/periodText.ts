import { dateFromDays, isoWeek } from "../core/series/calendar";
import type { Period } from "../core/series/period";
import type { Language } from "./language";
import { NO_BREAK } from "./numberText";

/** The words of a language that names of periods are made of. */
export interface CalendarWords {
  readonly months: readonly string[];
  readonly half: string;
  readonly tertial: string;
  readonly quarter: string;
  readonly week: string;
  readonly schoolYear: string;
  readonly schoolYears: string;
}

/** A period taken apart: what comes before the number, the number or month, and the year that it may share. */
interface Parts {
  readonly before: string;
  readonly inYear: string;
  readonly year: string;
}

/** Between the ends of a span: an en dash without spaces (Språkrådet, Svenska skrivregler). */
const DASH = "–";

/**
 * Names of periods and spans: "mars 2026", "vecka 12 2026", "läsåret 2025/26", "12 mars 2026"; "mars–september 2026",
 * "november 2025–mars 2026", "vecka 9–15 2026", "12–14 mars 2026". A number keeps to its word, and a month alone to its
 * year (texts 0.1).
 */
export function calendarTexts(words: CalendarWords): Pick<Language, "period" | "span"> {
  const period = (of: Period): string => {
    if (of.frequency === "year") return String(of.ordinal);
    if (of.frequency === "schoolYear") return `${words.schoolYear} ${schoolYear(of.ordinal)}`;
    const { before, inYear, year } = partsOf(of, words);
    return before + inYear + (of.frequency === "month" ? NO_BREAK : " ") + year;
  };

  const span = (from: Period, to: Period): string => {
    if (from.frequency !== to.frequency) return period(from) + DASH + period(to);
    if (from.ordinal === to.ordinal) return period(from);
    if (from.frequency === "year") return from.ordinal + DASH + to.ordinal;
    if (from.frequency === "schoolYear")
      return `${words.schoolYears} ${schoolYear(from.ordinal)}${DASH}${schoolYear(to.ordinal)}`;
    const first = partsOf(from, words);
    const last = partsOf(to, words);
    if (first.year !== last.year) return `${withYear(first)}${DASH}${withYear(last)}`;
    return from.frequency === "day"
      ? daysInOneYear(from.ordinal, first, last, words)
      : `${first.before}${first.inYear}${DASH}${last.inYear} ${last.year}`;
  };

  return { period, span };
}

function withYear({ before, inYear, year }: Parts): string {
  return `${before}${inYear} ${year}`;
}

function partsOf({ frequency, ordinal }: Period, words: CalendarWords): Parts {
  if (frequency === "day") {
    const { year, month, day } = dateFromDays(ordinal);
    return { before: "", inYear: day + NO_BREAK + monthName(words, month), year: String(year) };
  }
  if (frequency === "week") {
    const { year, week } = isoWeek(ordinal);
    return { before: words.week + NO_BREAK, inYear: String(week), year: String(year) };
  }
  const perYear = frequency === "half" ? 2 : frequency === "tertial" ? 3 : frequency === "quarter" ? 4 : 12;
  const year = String(Math.floor(ordinal / perYear));
  const index = ((ordinal % perYear) + perYear) % perYear;
  if (frequency === "month") return { before: "", inYear: monthName(words, index + 1), year };
  const word = frequency === "half" ? words.half : frequency === "tertial" ? words.tertial : words.quarter;
  return { before: word + NO_BREAK, inYear: String(index + 1), year };
}

/** "12–14 mars 2026", "28 februari–3 mars 2026" */
function daysInOneYear(from: number, first: Parts, last: Parts, words: CalendarWords): string {
  const { month, day } = dateFromDays(from);
  const sameMonth = last.inYear.endsWith(NO_BREAK + monthName(words, month));
  return `${sameMonth ? String(day) : first.inYear}${DASH}${last.inYear} ${last.year}`;
}

function monthName(words: CalendarWords, month: number): string {
  return words.months[month - 1] ?? "";
}

function schoolYear(start: number): string {
  return `${start}/${String((start + 1) % 100).padStart(2, "0")}`;
}

import { parsePeriodLabel } from "../series/parsePeriodLabel";
import type { Period } from "../series/period";
import type { DatedCause } from "./register";

/** Serials of days from 1982 to 2119 in a cell without date format: a date that lost its format when it was pasted. */
const plausibleSerial = (value: number): boolean =>
  Number.isInteger(value) && value >= 30_000 && value <= 80_000;

const isYear = (value: number): boolean => Number.isInteger(value) && value >= 1990 && value <= 2100;

/** A period or date in a cell of its own; null for what is none. */
export function readPeriodCell(value: string | number | boolean, format: string): Period | null {
  if (typeof value === "boolean") return null;
  if (typeof value === "string") return parsePeriodLabel(value.trim());
  // A year typed into a cell with a date format shows as a day in 1905.
  if (isYear(value)) return { frequency: "year", ordinal: value };
  return parsePeriodLabel(value, { format: plausibleSerial(value) ? "yyyy-mm-dd" : format });
}

/** What a cell of phases or exclusions says, and the parts of it that cannot be read. */
export interface DatedList {
  readonly found: readonly DatedCause[];
  readonly unread: readonly string[];
}

/** A span of more periods than this is a slip of the pen. */
const longestSpan = 400;

/**
 * "2025-04: nytt arbetssätt; 2025-09: ny chef" as dated causes, in the order written. Parts are divided by semicolons or
 * line breaks. Between period and cause stands a colon, a dash, a comma or a space; the cause may be left out. Several
 * periods with one cause: "2024-06–2024-08: semester" (all of them) and "2024-07, 2024-12". A cell that is a date or a
 * number is one period.
 */
export function readDatedList(value: string | number | boolean, format: string): DatedList {
  if (typeof value !== "string") {
    const period = readPeriodCell(value, format);
    return period === null
      ? { found: [], unread: [String(value)] }
      : { found: [{ period, cause: null }], unread: [] };
  }
  const found: DatedCause[] = [];
  const unread: string[] = [];
  for (const part of value.split(/[;\n\r]+/)) {
    const text = part.trim();
    if (text === "") continue;
    const read = readPart(text);
    if (read === null) unread.push(text);
    else found.push(...read);
  }
  return { found, unread };
}

function readPart(text: string): DatedCause[] | null {
  const colon = text.indexOf(":");
  if (colon > 0) {
    const periods = readPeriods(text.slice(0, colon));
    if (periods !== null) return withCause(periods, text.slice(colon + 1));
  }
  const whole = readPeriods(text);
  if (whole !== null) return withCause(whole, "");
  const inBrackets = /^(.+?)\s*\((.+)\)$/.exec(text);
  if (inBrackets !== null) {
    const periods = readPeriods(inBrackets[1] ?? "");
    if (periods !== null) return withCause(periods, inBrackets[2] ?? "");
  }
  // "april 2025 nytt arbetssätt": as many words as make a period, the rest is the cause.
  const words = text.split(/(?:\s*,\s*|\s+[–-]\s+|\s+)/);
  for (let count = Math.min(3, words.length - 1); count > 0; count--) {
    const period = parsePeriodLabel(words.slice(0, count).join(" "));
    if (period !== null) return withCause([period], words.slice(count).join(" "));
  }
  return null;
}

function withCause(periods: readonly Period[], text: string): DatedCause[] {
  const cause = text.trim();
  return periods.map((period) => ({ period, cause: cause === "" ? null : cause }));
}

/** All periods from one to another, one period, or several with commas between them. */
function readPeriods(text: string): readonly Period[] | null {
  const span = readSpan(text.trim());
  if (span !== null) return span;
  const one = parsePeriodLabel(text.trim());
  if (one !== null) return [one];
  const listed = text.split(/,| och /).map((part) => parsePeriodLabel(part.trim()));
  return listed.length > 1 && listed.every((period) => period !== null) ? listed : null;
}

function readSpan(text: string): readonly Period[] | null {
  const ends = /^(.+?)\s*(?:–|--|\s-\s|\still\s|\st\.?o\.?m\.?\s)\s*(.+)$/.exec(text);
  const from = ends === null ? null : parsePeriodLabel(ends[1] ?? "");
  const to = ends === null ? null : parsePeriodLabel(ends[2] ?? "");
  if (from === null || to === null || from.frequency !== to.frequency) return null;
  const count = to.ordinal - from.ordinal + 1;
  if (count < 1 || count > longestSpan) return null;
  const { frequency } = from;
  return Array.from({ length: count }, (_, i) => ({ frequency, ordinal: from.ordinal + i }));
}

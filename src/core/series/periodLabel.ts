import { type CalendarDate, daysFromDate, isDate, weekFromIso } from "./calendar";
import { calendarSpan } from "./calendarSpan";
import { dateUnit, showsYear } from "./dateFormat";
import { monthFromName, monthPattern } from "./monthNames";
import type { Period } from "./period";
import { dateFromExcelSerial, periodInYear } from "./periodDates";

/**
 * What one label says by itself. What cannot be decided from one label alone (is 2403 March 2024 or the year 2403, is
 * 2024-03-01 a day or a month, which year does "mars" belong to) is decided by the whole axis: see periodAxis.ts.
 */
export type PeriodMeaning =
  | { readonly kind: "period"; readonly period: Period }
  /** A month, week or other part of a year that the label does not name. Index from 0. */
  | { readonly kind: "part"; readonly frequency: PartFrequency; readonly index: number }
  /** A real date, as days since 1970-01-01, and the smallest unit that its number format shows. */
  | { readonly kind: "date"; readonly days: number; readonly shows: "year" | "month" | "day" }
  /** Four, six or eight digits without separators. */
  | { readonly kind: "digits"; readonly digits: string }
  /** "2024:1" and "2024-1": a month, quarter, tertial or half-year of the year; how many there are says which. */
  | { readonly kind: "yearNumber"; readonly year: number; readonly number: number; readonly colon: boolean }
  /** "2011/12" and "2011-12": a school year or December 2011. */
  | { readonly kind: "yearPair"; readonly year: number; readonly slash: boolean }
  /** From one month to another; year is null when the label has none. Months 1-12. */
  | { readonly kind: "range"; readonly from: number; readonly to: number; readonly year: number | null }
  | { readonly kind: "noSuchWeek"; readonly year: number; readonly week: number }
  /** A date serial far from our time, often a workbook that counts from 1904 or a number formatted as a date. */
  | { readonly kind: "implausibleYear"; readonly year: number };

/** `preliminary` is true for "2025 (prel.)" and the like. */
export type SettledLabel = PeriodMeaning & { readonly preliminary?: boolean };

/** "24-jan", "01-24", "23/24": what the two numbers, or the number and the month, can be; openLabels.ts decides. */
export interface OpenLabel {
  readonly kind: "open";
  readonly readings: readonly OpenReading[];
  /** A month is named, so that it is a period of some kind. */
  readonly named: boolean;
  readonly preliminary?: boolean;
}

export type OpenForm =
  "schoolYear" | "yearMonth" | "monthYear" | "dayMonth" | "yearMonthDay" | "dayMonthYear";

export interface OpenReading {
  readonly form: OpenForm;
  readonly label: PeriodMeaning;
  /** Of a day in a month: 1-31 and 1-12. */
  readonly day?: number;
  readonly month?: number;
}

export type PeriodLabel = SettledLabel | OpenLabel;

export type PartFrequency = "half" | "tertial" | "quarter" | "month" | "week";

const year = "((?:19|20)\\d\\d)";
const shortYear = "((?:19|20)\\d\\d|'?\\d\\d)";
/** Two digits before K1, T1 or H1. */
const firstYear = "((?:19|20)\\d\\d|'?\\d\\d)";
const gap = "[ ,./'_-]*";
const halves: Record<string, number> = { vt: 0, ht: 1, vårtermin: 0, hösttermin: 1 };

const isoDate = "((?:19|20)\\d\\d)-(\\d\\d)-(\\d\\d)";

/** A pattern and what it means. The first that fits the whole label decides. */
const rules: readonly (readonly [RegExp, Meaning])[] = [
  rule(`(?:år |year |helår |helåret |kalenderår |bs )?((?:19|20)\\d\\d)(?:[.,]0+)?`, ([, y]) => ({
    kind: "digits",
    digits: y!,
  })),
  rule(`(\\d{4}|\\d{6}|\\d{8})`, ([, digits]) => ({ kind: "digits", digits: digits! })),
  rule(`${year} ?([-:/. ]) ?([1-9])`, ([, y, mark, n]) => ({
    kind: "yearNumber",
    year: Number(y),
    number: Number(n),
    colon: mark === ":",
  })),
  rule(`${year}[-/. ](\\d\\d?)`, ([label, y, n]) => yearAndNumber(Number(y), n!, label!.includes("/"))),
  rule(`(?:läsår(?:et)? |lå |läsår)?${year} ?[-/] ?${year}`, ([, a, b]) => schoolYear(Number(a), Number(b))),
  rule(`(?:läsår(?:et)? |lå |läsår)${shortYear} ?[-/] ?(\\d\\d)`, ([, a, b]) =>
    schoolYear(fullYear(a!), Number(b)),
  ),
  rule(`(\\d\\d?)/(\\d\\d?)`, ([, a, b]) => twoNumbers(a!, b!, true)),
  rule(`(\\d\\d)-(\\d\\d)`, ([, a, b]) => twoNumbers(a!, b!, false)),
  rule(`(\\d\\d)([-./])(\\d\\d)\\2(\\d\\d)`, ([, a, , b, c]) => threeNumbers(a!, b!, c!)),
  rule(`'(\\d\\d)[-/ ](\\d\\d)`, ([, y, n]) => month(fullYear(y!), Number(n))),
  rule(`${year} - (\\d\\d)`, ([, y, n]) => yearAndNumber(Number(y), n!, false)),
  rule(`${year}[:_](\\d\\d)`, ([, y, n]) => month(Number(y), Number(n))),
  rule(`(\\d\\d?)[-/]${year}`, ([, n, y]) => month(Number(y), Number(n))),
  rule(`(\\d\\d)[. ]${year}`, ([, n, y]) => month(Number(y), Number(n))),
  rule(`${year}([-/.])(\\d\\d?)\\2(\\d\\d?)(?:[ t]00:00(?::00)?(?:\\.0+)?z?)?`, ([, y, , m, d]) =>
    dateLabel({ year: Number(y), month: Number(m), day: Number(d) }),
  ),
  rule(`(\\d\\d?)[./](\\d\\d?)[-/. ]${year}`, ([, d, m, y]) =>
    dateLabel({ year: Number(y), month: Number(m), day: Number(d) }),
  ),
  rule(`(\\d\\d?)/(\\d\\d?) ?[-'] ?(\\d\\d)`, ([, d, m, y]) =>
    dateLabel({ year: fullYear(y!), month: Number(m), day: Number(d) }),
  ),
  rule(`${isoDate} ?(?:--?|till) ?${isoDate}`, (m) => span(dateOf(m, 1), dateOf(m, 4))),
  rule(`(\\d\\d?) ?- ?(\\d\\d?) ${monthPattern}\\.? ${year}`, ([, from, to, name, y]) => {
    const first = { year: Number(y), month: monthFromName(name!)!, day: Number(from) };
    return span(first, { ...first, day: Number(to) });
  }),
  rule(`(?:den )?(\\d\\d?)(?::a|:e)?[. -]*${monthPattern}[. -]*${year}`, ([, d, name, y]) =>
    dateLabel({ year: Number(y), month: monthFromName(name!)!, day: Number(d) }),
  ),
  rule(`${monthPattern}${gap}${shortYear}`, ([, name, y]) => month(fullYear(y!), monthFromName(name!)!)),
  rule(`${monthPattern} ?\\(${shortYear}\\)`, ([, name, y]) => month(fullYear(y!), monthFromName(name!)!)),
  rule(`[-'](\\d\\d)${gap}${monthPattern}\\.?`, ([, y, name]) => month(fullYear(y!), monthFromName(name!)!)),
  rule(`(?:den )?(\\d\\d?)(?::a|:e)?${gap}${monthPattern}\\.?`, ([, n, name]) =>
    numberAndMonth(n!, monthFromName(name!)!),
  ),
  rule(`${year}${gap}${monthPattern}\\.?`, ([, y, name]) => month(Number(y), monthFromName(name!)!)),
  rule(`${monthPattern}\\.?`, ([, name]) => part("month", monthFromName(name!)!)),
  rule(`${year}[ -]?(?:m|p|per\\.?|period|mån\\.?|månad) ?(\\d\\d?)`, ([, y, n]) =>
    month(Number(y), Number(n)),
  ),
  rule(`(?:m|p|per\\.?|period|mån\\.?|månad) ?(\\d\\d?)${gap}${year}`, ([, n, y]) =>
    month(Number(y), Number(n)),
  ),
  rule(`(?:m|p)(\\d\\d)[ -](\\d\\d)`, ([, n, y]) => month(fullYear(y!), Number(n))),
  rule(`(?:mån\\.?|månad) ?(\\d\\d?)`, ([, n]) =>
    Number(n) >= 1 && Number(n) <= 12 ? part("month", Number(n)) : null,
  ),
  rule(`${year}-(\\d\\d) ack\\.?|ack\\.? ${year}-(\\d\\d)`, ([, y, n, y2, n2]) =>
    range(1, Number(n ?? n2), y ?? y2),
  ),
  rule(`${firstYear}[-, ]*(?:q|k|kv|kvartal|quarter)\\.? ?([1-4])`, ([, y, n]) => inYear("quarter", y!, n!)),
  rule(`(?:q|k|kv|kvartal|quarter)\\.? ?([1-4])${gap}${shortYear}`, ([, n, y]) => inYear("quarter", y!, n!)),
  rule(`(?:kv|kvartal)\\.? ?(iv|i{1,3})(?:${gap}${shortYear})?`, ([, n, y]) => roman("quarter", n!, y)),
  rule(`tertial (i{1,3})(?:${gap}${shortYear})?`, ([, n, y]) => roman("tertial", n!, y)),
  rule(`([1-4])(?::a|:e|a|e)? (?:kvartalet|kvartal|kv\\.?)${gap}${year}`, ([, n, y]) =>
    inYear("quarter", y!, n!),
  ),
  rule(`(?:q|k|kv|kvartal|quarter)\\.? ?([1-4])`, ([, n]) => part("quarter", Number(n))),
  rule(`([1-4])(?::a|:e|a|e)? (?:kvartalet|kvartal|kv\\.?)`, ([, n]) => part("quarter", Number(n))),
  rule(`${firstYear}[-, ]*(?:t|tertial)\\.? ?([1-3])`, ([, y, n]) => inYear("tertial", y!, n!)),
  rule(`(?:t|tertial)\\.? ?([1-3])${gap}${shortYear}`, ([, n, y]) => inYear("tertial", y!, n!)),
  rule(`(?:t|tertial)\\.? ?([1-3])`, ([, n]) => part("tertial", Number(n))),
  rule(`${firstYear}[- ]*(?:h|hå|halvår)\\.? ?([12])`, ([, y, n]) => inYear("half", y!, n!)),
  rule(`(?:h|hå|halvår)\\.? ?([12])${gap}${shortYear}`, ([, n, y]) => inYear("half", y!, n!)),
  rule(`([12])(?::a|:e|a|e)? halvåret${gap}${year}`, ([, n, y]) => inYear("half", y!, n!)),
  rule(`(?:h|hå|halvår)\\.? ?([12])`, ([, n]) => part("half", Number(n))),
  rule(`([12])(?::a|:e|a|e)? halvåret`, ([, n]) => part("half", Number(n))),
  rule(`(vt|ht|vårtermin|hösttermin)(?:en)?${gap}${shortYear}`, ([, t, y]) =>
    inYear("half", y!, String(halves[t!]! + 1)),
  ),
  rule(`${year}${gap}(vt|ht|vårtermin|hösttermin)(?:en)?`, ([, y, t]) =>
    inYear("half", y!, String(halves[t!]! + 1)),
  ),
  rule(`(vt|ht|vårtermin|hösttermin)(?:en)?`, ([, t]) => part("half", halves[t!]! + 1)),
  rule(`(?:v|w|vecka|week|wk)\\.? ?(\\d\\d?)[ ,./-]+${shortYear}`, ([, w, y]) =>
    week(fullYear(y!), Number(w)),
  ),
  rule(`${year}[- ,]*(?:v|w|vecka|week|wk)\\.? ?(\\d\\d?)`, ([, y, w]) => week(Number(y), Number(w))),
  rule(`(\\d\\d)[vw](\\d\\d)`, ([, y, w]) => week(fullYear(y!), Number(w))),
  rule(`v\\.? ?(\\d\\d)(\\d\\d)`, ([, y, w]) => week(fullYear(y!), Number(w))),
  rule(`(?:v|w|vecka|week|wk)\\.? ?(\\d\\d?)`, ([, w]) => {
    const number = Number(w);
    return number >= 1 && number <= 53 ? { kind: "part", frequency: "week", index: number - 1 } : null;
  }),
  rule(
    `(?:ack\\.? |ackumulerat )?${monthPattern}\\.? ?(?:--?|till|t o m|tom) ?${monthPattern}\\.?(?:${gap}${shortYear})?`,
    (m) => range(monthFromName(m[1]!)!, monthFromName(m[2]!)!, m[3]),
  ),
  rule(`${year}${gap}${monthPattern}\\.? ?- ?${monthPattern}\\.?`, ([, y, from, to]) =>
    range(monthFromName(from!)!, monthFromName(to!)!, y),
  ),
  rule(`${year}-(\\d\\d) ?(?:-|--|till) ?(?:${year}-)?(\\d\\d)`, ([, y, from, y2, to]) =>
    y2 === undefined || y2 === y ? range(Number(from), Number(to), y) : null,
  ),
  rule(
    `(?:ack\\.?|ackumulerat|t\\.?o\\.?m\\.?|t o m|till och med) ${monthPattern}(?:${gap}${shortYear})?`,
    ([, to, y]) => range(1, monthFromName(to!)!, y),
  ),
];

type Meaning = (match: readonly string[]) => PeriodMeaning | OpenLabel | null;

function rule(pattern: string, meaning: Meaning): readonly [RegExp, Meaning] {
  return [new RegExp(`^${pattern}$`), meaning];
}

/** Every month name, VT, HT, v, T, K and the like start with one of these, or the label holds a digit. */
const worthTrying =
  /\d|^(?:ack|t[. ]?o[. ]?m|till|kv|tertial|jan|feb|ma|apr|jun|jul|aug|sep|o[kc]t|nov|dec|vt|ht|vår|höst)/;

/**
 * Reads a text label in any of the forms of domain/kolada.md section 6, Swedish or English, any case. Footnote marks
 * are dropped and "(prel.)" is noted. Null for what is no period.
 */
export function readPeriodText(text: string): PeriodLabel | null {
  const label = text
    .normalize("NFC")
    .toLowerCase()
    .replace(/[\s\u00a0\u202f\u2009]+/g, " ")
    .replace(/[\u2010-\u2015\u2212]/g, "-")
    .replace(/’|´|`/g, "'")
    .replace(/[ :]+$/, "")
    .replace(/ ?(?:\(n ?= ?\d+\)|,? n ?= ?\d+|\(\d\d?\/\d\d? ?- ?\d\d?\/\d\d?\))$/, "")
    // What was measured in another way is told apart (definitionBreaks.ts); the period is the same.
    .replace(/ ?\((?:ny|nytt|nya|ändra|förändra|omräknad)[^()\d]*\)$/, "")
    .replace(/^per (?:den )?(?=\d)|(?<=[a-zåäö]{3}) månad$/g, "")
    .replace(/^(?:utfall|bokslut) (?=\D{0,12}\d|[a-z]{3,9}\.?$)|(?<=\d{4}) (?:utfall|bokslut)$/, "")
    .trim();
  if (label.length > 40 || !worthTrying.test(label)) return null;
  const { bare, preliminary } = withoutRemarks(label);
  for (const [pattern, meaning] of rules) {
    const match = pattern.exec(bare);
    if (!match) continue;
    const found = meaning(match);
    if (found) return preliminary ? { ...found, preliminary: true } : found;
  }
  return null;
}

/**
 * Reads a number as a label: a date serial when its number format is one of dates, else 4, 6 or 8 digits (2024,
 * 202403, 20240315). Null for what is no period.
 */
export function readPeriodNumber(value: number, format: string, date1904 = false): PeriodLabel | null {
  const shows = dateUnit(format);
  if (shows) {
    const date = dateFromExcelSerial(value, date1904);
    if (!date) return null;
    if (date.year < 1950 || date.year > 2100) return { kind: "implausibleYear", year: date.year };
    const label = { kind: "date", days: daysFromDate(date), shows } as const;
    return shows === "day" && !showsYear(format) ? typedWithoutYear(label, date) : label;
  }
  if (!Number.isInteger(value) || value < 1000) return null;
  const digits = String(value);
  return digits.length === 4 || digits.length === 6 || digits.length === 8
    ? { kind: "digits", digits }
    : null;
}

/**
 * A date that shows only day and month: Excel makes one of "jan-24" (the 24th of January this year), where January 2024
 * was meant.
 */
function typedWithoutYear(label: PeriodMeaning, { day, month: number }: CalendarDate): OpenLabel {
  const meant = day >= 10 ? month(2000 + day, number) : null;
  return {
    kind: "open",
    named: true,
    readings: [
      { form: "dayMonth", label, day, month: number },
      ...(meant === null ? [] : [{ form: "yearMonth", label: meant } as const]),
    ],
  };
}

/** "24-jan": January 2024, or the 24th of January in a year that stands elsewhere. */
function numberAndMonth(text: string, number: number): OpenLabel | null {
  const day = Number(text);
  const asMonth = text.length === 2 ? month(fullYear(text), number) : null;
  const asDay = dayInMonth(day, number);
  const readings: OpenReading[] = [];
  if (asMonth !== null) readings.push({ form: "yearMonth", label: asMonth });
  if (asDay !== null) readings.push(asDay);
  return readings.length === 0 ? null : { kind: "open", named: true, readings };
}

/** "24-01", "01-24", "23/24", "31/1". */
function twoNumbers(a: string, b: string, slash: boolean): OpenLabel | null {
  const readings: OpenReading[] = [];
  const add = (form: OpenForm, label: PeriodMeaning | null) => {
    if (label !== null) readings.push({ form, label });
  };
  if (slash && a.length === 2 && b.length === 2) add("schoolYear", schoolYear(fullYear(a), Number(b)));
  if (a.length === 2) add("yearMonth", month(fullYear(a), Number(b)));
  if (b.length === 2) add("monthYear", month(fullYear(b), Number(a)));
  const day = slash ? dayInMonth(Number(a), Number(b)) : null;
  if (day !== null) readings.push(day);
  return readings.length === 0 ? null : { kind: "open", named: false, readings };
}

/** "24-01-31" and "31.01.24". */
function threeNumbers(a: string, b: string, c: string): OpenLabel | null {
  const year = dateLabel({ year: fullYear(a), month: Number(b), day: Number(c) });
  const day = dateLabel({ year: fullYear(c), month: Number(b), day: Number(a) });
  const readings: OpenReading[] = [];
  if (year !== null) readings.push({ form: "yearMonthDay", label: year });
  if (day !== null) readings.push({ form: "dayMonthYear", label: day });
  return readings.length === 0 ? null : { kind: "open", named: false, readings };
}

function dayInMonth(day: number, number: number): OpenReading | null {
  if (!isDate({ year: 2024, month: number, day })) return null;
  return { form: "dayMonth", label: part("month", number), day, month: number };
}

function withoutRemarks(label: string): { bare: string; preliminary: boolean } {
  const before = /^prel(?:\.|imin\u00e4r[at]?)? /.exec(label);
  if (before) return { bare: withoutRemarks(label.slice(before[0].length)).bare, preliminary: true };
  let bare = label.replace(/[ ]?(?:[*†‡¹²³⁰-⁹]+|(?<=\D|\d{4}) ?\d\))$/u, "");
  const prel = /(?:[ ,]*\(?prel(?:im|iminär[at]?|iminary)?\.?\)?|(?<=\d) ?\(p\)|(?<=\d{4}) ?p)$/.exec(bare);
  if (prel && prel.index > 0) bare = bare.slice(0, prel.index);
  return { bare: bare.trim(), preliminary: prel !== null && prel.index > 0 };
}

/** Two digits are 1951-2050. */
function fullYear(text: string): number {
  const number = Number(text.replace("'", ""));
  if (number >= 100) return number;
  return number <= 50 ? 2000 + number : 1900 + number;
}

function yearAndNumber(y: number, text: string, slash: boolean): PeriodMeaning | null {
  const number = Number(text);
  if (text.length === 2 && number === (y + 1) % 100) {
    if (number >= 1 && number <= 12) return { kind: "yearPair", year: y, slash };
    return { kind: "period", period: { frequency: "schoolYear", ordinal: y } };
  }
  return month(y, number);
}

function schoolYear(from: number, to: number): PeriodMeaning | null {
  return to % 100 === (from + 1) % 100 && (to < 100 || to === from + 1)
    ? { kind: "period", period: { frequency: "schoolYear", ordinal: from } }
    : null;
}

function month(y: number, number: number): PeriodMeaning | null {
  return number >= 1 && number <= 12
    ? { kind: "period", period: periodInYear("month", y, number - 1) }
    : null;
}

function inYear(frequency: "half" | "tertial" | "quarter", y: string, number: string): PeriodMeaning {
  return { kind: "period", period: periodInYear(frequency, fullYear(y), Number(number) - 1) };
}

function part(frequency: PartFrequency, number: number): PeriodMeaning {
  return { kind: "part", frequency, index: number - 1 };
}

function week(y: number, number: number): PeriodMeaning {
  const ordinal = weekFromIso(y, number);
  return ordinal === null
    ? { kind: "noSuchWeek", year: y, week: number }
    : { kind: "period", period: { frequency: "week", ordinal } };
}

function roman(frequency: "quarter" | "tertial", digits: string, y: string | undefined): PeriodMeaning {
  const number = digits === "iv" ? 4 : digits.length;
  return y === undefined ? part(frequency, number) : inYear(frequency, y, String(number));
}

const dateOf = (match: readonly string[], at: number): CalendarDate => ({
  year: Number(match[at]),
  month: Number(match[at + 1]),
  day: Number(match[at + 2]),
});

function span(from: CalendarDate, to: CalendarDate): PeriodMeaning | null {
  const period = calendarSpan(from, to);
  return period && { kind: "period", period };
}

function range(from: number, to: number, y: string | undefined): PeriodMeaning | null {
  if (from > to || from < 1 || to > 12) return null;
  return { kind: "range", from, to, year: y === undefined ? null : fullYear(y) };
}

function dateLabel(date: CalendarDate): PeriodMeaning | null {
  return isDate(date) ? { kind: "date", days: daysFromDate(date), shows: "day" } : null;
}

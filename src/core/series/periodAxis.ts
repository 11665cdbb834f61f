import { type CalendarDate, dateFromDays, daysFromDate, weekFromIso } from "./calendar";
import { monthSpan } from "./calendarSpan";
import { frequencies, type Frequency, type Period } from "./period";
import { datesAs, type DateFrequency } from "./dateAxis";
import { digitsAs, digitsPeriod, type DigitsForm } from "./digitsAxis";
import { numbersAs, type NumberedPart, periodsIn, type YearNumber } from "./numberedAxis";
import { periodEnd, periodInYear, periodOf, periodStart } from "./periodDates";
import { dayOrYear, settleOpenLabels } from "./openLabels";
import type { PartFrequency, PeriodLabel, SettledLabel } from "./periodLabel";

/**
 * A whole header row or column of labels read as periods. Whatever one label leaves open is decided here from all of
 * them together, so that an axis is never read in two ways.
 */
export interface AxisReading {
  /** One for each label; null where there is none. */
  readonly periods: readonly (Period | null)[];
  /** Labels that name a part of a year, when no year is known: a month x year matrix gives it from the other side. */
  readonly parts: readonly (YearPart | null)[];
  /** The most common one; periods of another frequency are still in `periods`. */
  readonly frequency: Frequency | null;
  /** Every frequency found, in calendar order. */
  readonly found: readonly Frequency[];
  /** True when the labels themselves say that values are accumulated ("jan–apr", "jan–aug"). */
  readonly accumulated: boolean;
  /** Indexes of labels whose year we had to guess. */
  readonly guessedYear: readonly number[];
  /** Indexes of years among their months, quarters among theirs ...: sums, and no periods of the series. */
  readonly sums: readonly number[];
  /** A label of dates without year that may be months of another year: Excel makes the 24th of January of "jan-24". */
  readonly dayOrYear: number | null;
  /** Labels such as week 53 of a year that has 52 weeks. */
  readonly noSuchWeeks: readonly { readonly at: number; readonly year: number; readonly week: number }[];
}

export interface YearPart {
  readonly frequency: PartFrequency;
  /** From 0. */
  readonly index: number;
}

export interface AxisContext {
  /** A year that stands beside each label (a year row above the months); null where the cell is blank. */
  readonly years?: readonly (number | null)[];
  /** A year that the title or the sheet's name gives; for the first label without year. */
  readonly year?: number | null;
  /** Leave parts of a year as parts: the year comes from the other side of the matrix. */
  readonly yearsElsewhere?: boolean;
  /** What a heading ("Kvartal") says that the number of "2024:1" counts. */
  readonly numbersAre?: NumberedPart | null;
  /** Guessed years end at or before this day. */
  readonly today: CalendarDate;
}

export function readPeriodAxis(written: readonly (PeriodLabel | null)[], context: AxisContext): AxisReading {
  const labels = settleOpenLabels(written, context.today);
  const forms = decideForms(labels, context.numbersAre ?? null);
  const parts = labels.map((label) => (label ? partOf(label, forms) : null));
  const periods = labels.map((label) => (label ? periodFromLabel(label, forms) : null));
  const guessedYear: number[] = [];
  const noSuchWeeks: { at: number; year: number; week: number }[] = [];
  labels.forEach((label, at) => {
    if (label?.kind === "noSuchWeek") noSuchWeeks.push({ at, year: label.year, week: label.week });
  });
  if (!context.yearsElsewhere) fillYears(parts, periods, context, guessedYear, noSuchWeeks);
  onceAYear(periods);
  const sums = context.yearsElsewhere ? sumsOfYearParts(parts) : sumsOfParts(periods);
  for (const at of sums) periods[at] = parts[at] = null;
  const count = new Map<Frequency, number>();
  for (const period of periods)
    if (period) count.set(period.frequency, (count.get(period.frequency) ?? 0) + 1);
  const found = frequencies.filter((frequency) => count.has(frequency));
  const frequency = found.reduce<Frequency | null>(
    (best, next) => (best === null || count.get(next)! > count.get(best)! ? next : best),
    null,
  );
  return {
    periods,
    parts,
    frequency,
    found,
    accumulated: forms.accumulated,
    guessedYear,
    sums,
    dayOrYear: dayOrYear(written, labels),
    noSuchWeeks,
  };
}

/** The same month year after year ("dec 2021", "dec 2022", "dec 2023") is measured once a year. */
function onceAYear(periods: (Period | null)[]): void {
  const found = periods.filter((period) => period !== null);
  if (found.length === 0 || found.some(({ frequency }) => frequency !== "month")) return;
  const months = new Set(found.map(({ ordinal }) => ordinal % 12));
  const years = new Set(found.map(({ ordinal }) => Math.floor(ordinal / 12)));
  if (months.size > 1 || years.size < 3) return;
  periods.forEach((period, i) => {
    if (period) periods[i] = { frequency: "year", ordinal: Math.floor(period.ordinal / 12) };
  });
}

/**
 * "Helår 2024" after three months of 2024 or more, "Kv 1 2024" and "Kv 2 2024" after theirs: sums. A single quarter among
 * months is more likely a slip, and is told as such.
 */
function sumsOfParts(periods: readonly (Period | null)[]): number[] {
  const different = new Map<string, Period>();
  for (const period of periods) if (period) different.set(keyOf(period), period);
  const found = new Set([...different.values()].map(({ frequency }) => frequency));
  if (found.size < 2) return [];
  const spans = [...different].map(([key, period]) => {
    const [from, to] = [daysFromDate(periodStart(period)), daysFromDate(periodEnd(period))];
    return { key, from, to, length: to - from, frequency: period.frequency };
  });
  // A school year is no sum of calendar periods.
  const wholes = spans.flatMap((whole) => {
    const inside = ({ from, to, length }: { from: number; to: number; length: number }) =>
      from >= whole.from && to <= whole.to && length < whole.length;
    const parts = whole.frequency === "schoolYear" ? 0 : spans.filter(inside).length;
    return parts > 1 ? [{ ...whole, parts }] : [];
  });
  const sums = new Set(
    wholes
      .filter(({ frequency, parts }) =>
        frequency === "year" ? parts > 2 : wholes.filter((other) => other.frequency === frequency).length > 1,
      )
      .map(({ key }) => key),
  );
  return periods.flatMap((period, i) => (period && sums.has(keyOf(period)) ? [i] : []));
}

const keyOf = ({ frequency, ordinal }: Period): string => `${frequency} ${ordinal}`;

/** As sumsOfParts for parts of years that stand elsewhere: "Kvartal 1" after January to March. */
function sumsOfYearParts(parts: readonly (YearPart | null)[]): number[] {
  const lengths = new Set(
    parts.flatMap((part) => (part && part.frequency !== "week" ? [part.frequency] : [])),
  );
  if (lengths.size < 2) return [];
  const months = new Set(parts.flatMap((part) => (part?.frequency === "month" ? [part.index] : [])));
  return parts.flatMap((part, i) => {
    if (!part || part.frequency === "week" || part.frequency === "month") return [];
    const length = monthsIn[part.frequency];
    const inside = [...months].filter((month) => Math.floor(month / length) === part.index);
    return inside.length > 1 ? [i] : [];
  });
}

const monthsIn = { quarter: 3, tertial: 4, half: 6 } as const;

/** The period of a part in a year; null for week 53 in a year that has 52. */
export function partInYear(part: YearPart, year: number): Period | null {
  if (part.frequency !== "week") return periodInYear(part.frequency, year, part.index);
  const ordinal = weekFromIso(year, part.index + 1);
  return ordinal === null ? null : { frequency: "week", ordinal };
}

interface Forms {
  readonly digits: DigitsForm | null;
  readonly dates: DateFrequency;
  readonly pairs: "schoolYear" | "month";
  /** What the number of "2024:1" counts. */
  readonly numbers: NumberedPart;
  /** What ranges are, when all of them begin in January; null lets each speak for itself. */
  readonly january: MonthSpan | null;
  readonly accumulated: boolean;
}

type MonthSpan = NonNullable<ReturnType<typeof monthSpan>>;

function decideForms(labels: readonly (SettledLabel | null)[], named: NumberedPart | null): Forms {
  const digits: string[] = [];
  const dates: { days: number; shows: "year" | "month" | "day" }[] = [];
  const pairs = new Set<number>();
  const ranges: { from: number; to: number }[] = [];
  const numbered: YearNumber[] = [];
  let slash = false;
  let monthNamed = false;
  let schoolYearNamed = false;
  for (const label of labels) {
    if (label?.kind === "digits") digits.push(label.digits);
    else if (label?.kind === "date") dates.push(label);
    else if (label?.kind === "range") ranges.push(label);
    else if (label?.kind === "yearNumber") numbered.push(label);
    else if (label?.kind === "yearPair") {
      pairs.add(label.year);
      slash ||= label.slash;
    } else if (label?.kind === "period") {
      monthNamed ||= label.period.frequency === "month";
      schoolYearNamed ||= label.period.frequency === "schoolYear";
    }
  }
  const school = schoolYearNamed || (!monthNamed && (slash || pairs.size > 1));
  return {
    digits: digitsAs(digits),
    dates: datesAs(dates),
    pairs: school ? "schoolYear" : "month",
    numbers: monthNamed ? "month" : (named ?? numbersAs(numbered)),
    ...januaryRanges(ranges),
  };
}

/**
 * Ranges that all begin in January and end in different months are accumulated (jan–apr, jan–aug, jan–dec); their
 * ends tell how the year is divided. Other ranges stand for themselves (maj–aug is tertial 2), and are no period when
 * the calendar has none such (jun–aug).
 */
function januaryRanges(
  ranges: readonly { from: number; to: number }[],
): Pick<Forms, "january" | "accumulated"> {
  const ends = new Set(ranges.map(({ to }) => to));
  if (ranges.length === 0 || !ranges.every(({ from }) => from === 1))
    return { january: null, accumulated: false };
  const within = (...months: number[]) => [...ends].every((end) => months.includes(end));
  if (within(12)) return { january: "year", accumulated: false };
  if (within(4, 8, 12)) return { january: "tertial", accumulated: !within(4) };
  if (within(6, 12)) return { january: "half", accumulated: !within(6) };
  if (within(3, 6, 9, 12)) return { january: "quarter", accumulated: !within(3) };
  return { january: "month", accumulated: !within(1) };
}

function periodFromLabel(label: SettledLabel, forms: Forms): Period | null {
  switch (label.kind) {
    case "period":
      return label.period;
    case "digits":
      return forms.digits ? digitsPeriod(label.digits, forms.digits) : null;
    case "date":
      return periodOf(dateFromDays(label.days), forms.dates);
    case "yearNumber":
      return label.number > periodsIn[forms.numbers]
        ? null
        : periodInYear(forms.numbers, label.year, label.number - 1);
    case "yearPair":
      return forms.pairs === "schoolYear"
        ? { frequency: "schoolYear", ordinal: label.year }
        : periodInYear("month", label.year, ((label.year + 1) % 100) - 1);
    case "range":
      return label.year === null ? null : rangePeriod(label, label.year, forms);
    default:
      return null;
  }
}

interface Range {
  readonly from: number;
  readonly to: number;
}

const spanOf = ({ from, to }: Range, { january }: Forms): MonthSpan | null => january ?? monthSpan(from, to);

function rangePeriod(range: Range, year: number, forms: Forms): Period | null {
  const span = spanOf(range, forms);
  return span && periodOf({ year, month: range.to, day: 1 }, span);
}

function partOf(label: SettledLabel, forms: Forms): YearPart | null {
  if (label.kind === "part") return { frequency: label.frequency, index: label.index };
  if (label.kind !== "range" || label.year !== null) return null;
  const span = spanOf(label, forms);
  if (span === null || span === "year") return null;
  const perYear = { half: 2, tertial: 3, quarter: 4, month: 12 }[span];
  return { frequency: span, index: Math.ceil((label.to * perYear) / 12) - 1 };
}

/**
 * Gives parts their year: the year beside, or the last one before (merged cells leave the rest blank); where the year
 * stands only once it rises when the part starts over. Without any year the last label is the latest possible one.
 */
function fillYears(
  parts: readonly (YearPart | null)[],
  periods: (Period | null)[],
  context: AxisContext,
  guessed: number[],
  noSuchWeeks: { at: number; year: number; week: number }[],
): void {
  let year: number | null = context.year ?? null;
  let previous: YearPart | null = null;
  const open: { at: number; part: YearPart; yearsLater: number }[] = [];
  let yearsLater = 0;
  for (let at = 0; at < parts.length; at++) {
    const beside = context.years?.[at] ?? null;
    if (beside !== null) {
      if (beside !== year) previous = null;
      year = beside;
    }
    const part = parts[at];
    if (!part) continue;
    if (
      previous &&
      beside === null &&
      previous.frequency === part.frequency &&
      part.index <= previous.index
    ) {
      if (year === null) yearsLater++;
      else year++;
    }
    if (year === null) open.push({ at, part, yearsLater });
    else {
      periods[at] = partInYear(part, year);
      if (!periods[at]) noSuchWeeks.push({ at, year, week: part.index + 1 });
    }
    previous = part;
  }
  const last = open[open.length - 1];
  if (!last) return;
  const thisYear = context.today.year;
  const fits = partInYear(last.part, thisYear);
  const begun = fits !== null && daysFromDate(periodStart(fits)) <= daysFromDate(context.today);
  const lastYear = begun ? thisYear : thisYear - 1;
  for (const { at, part, yearsLater: later } of open) {
    periods[at] = partInYear(part, lastYear - (last.yearsLater - later));
    guessed.push(at);
  }
}

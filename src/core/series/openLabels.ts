import { type CalendarDate, daysFromDate, daysInMonth } from "./calendar";
import { periodStart } from "./periodDates";
import type { OpenForm, OpenReading, PeriodLabel, SettledLabel } from "./periodLabel";

/** Years further ahead than this are days of a month: no figures have come from them. */
const yearsAhead = 5;

/** Neighbours in a column or header row are this many months apart at most. */
const longestStep = 6;

/**
 * Decides labels that one alone leaves open, for a whole axis: "24-jan", "24-feb" are January and February of 2024,
 * "03-jan", "10-jan" days of January; "24-01" is January 2024 as "01-24" is. The way to read them is the one that lets
 * every label be read and puts them in step; where that is no way, or there is a single label that could be a day as
 * well as a year, they are no periods.
 */
export function settleOpenLabels(
  labels: readonly (PeriodLabel | null)[],
  today: CalendarDate,
): readonly (SettledLabel | null)[] {
  const open = labels.filter((label) => label?.kind === "open");
  if (open.length === 0) return labels as readonly (SettledLabel | null)[];
  const ways = open.map(({ readings }) => readings.filter((reading) => !isFarAhead(reading, today)));
  const form = bestForm(ways);
  return labels.map((label) => {
    if (label?.kind !== "open") return label;
    const found = label.readings.find((reading) => reading.form === form);
    if (!found) return null;
    return label.preliminary === true ? { ...found.label, preliminary: true } : found.label;
  });
}

function isFarAhead({ label }: OpenReading, today: CalendarDate): boolean {
  const latest = { year: today.year + yearsAhead, month: 12, day: 31 };
  if (label.kind === "date") return label.days > daysFromDate(latest);
  return label.kind === "period" && daysFromDate(periodStart(label.period)) > daysFromDate(latest);
}

function bestForm(ways: readonly (readonly OpenReading[])[]): OpenForm | null {
  const forms = [...new Set(ways.flatMap((readings) => readings.map(({ form }) => form)))];
  const single = ways.length === 1;
  let best: { form: OpenForm; worth: number } | null = null;
  for (const form of forms) {
    const read = ways.flatMap((readings) => readings.filter((reading) => reading.form === form));
    if (read.length < ways.length * 0.9) continue;
    const inStep = orderOf(form, read);
    // What is out of step may be anything: days of a year that nobody says, ages, fractions. A single one may be a year; a real
    // date is a date in any order.
    const alone = single && form !== "dayMonth" && !forms.includes("dayMonth");
    const certain = form === "schoolYear" || (form === "dayMonth" && read.every(isDated));
    if (inStep < 0.5 && !certain && !alone) continue;
    const worth = inStep + preference(form, read);
    if (best === null || worth > best.worth) best = { form, worth };
  }
  return best?.form ?? null;
}

/** Decides between ways that are in step alike: the first or last of each month is no year. */
function preference(form: OpenForm, read: readonly OpenReading[]): number {
  if (form === "schoolYear") return 0.03;
  if (form === "dayMonth") return read.every(isEdgeOfMonth) || read.every(isDated) ? 0.03 : 0;
  return form === "yearMonth" || form === "yearMonthDay" ? 0.02 : 0.01;
}

const isDated = ({ label }: OpenReading): boolean => label.kind === "date";

function isEdgeOfMonth({ day, month }: OpenReading): boolean {
  return day === 1 || (day !== undefined && month !== undefined && day >= daysInMonth(2023, month));
}

/** 0-1: how many neighbours follow each other by the same step, of those that are different. */
function orderOf(form: OpenForm, read: readonly OpenReading[]): number {
  if (read.every(isDated)) return datesInOrder(read);
  const ordinals = read.map(ordinalOf);
  const steps = ordinals.slice(1).flatMap((ordinal, i) => {
    const step = Math.abs(ordinal - ordinals[i]!);
    return step === 0 ? [] : [step];
  });
  // "1/2", "3/4" may be fractions.
  if (steps.length < (form === "dayMonth" ? 2 : 1)) return 0;
  const count = new Map<number, number>();
  for (const step of steps) if (step <= longestStep) count.set(step, (count.get(step) ?? 0) + 1);
  const inStep = Math.max(0, ...count.values()) / steps.length;
  return form === "dayMonth" ? inStep * onePerMonth(read) : inStep;
}

/** Real dates are in order when they go one way; several days of each month under a new year each are not. */
function datesInOrder(read: readonly OpenReading[]): number {
  const days = read.map(({ label }) => (label.kind === "date" ? label.days : 0));
  const steps = days.slice(1).flatMap((day, i) => (day === days[i] ? [] : [Math.sign(day - days[i]!)]));
  return steps.length === 0
    ? 0
    : Math.max(steps.filter((s) => s > 0).length, steps.filter((s) => s < 0).length) / steps.length;
}

function onePerMonth(read: readonly OpenReading[]): number {
  const days = new Set(read.map(({ day, month }) => `${month}-${day}`));
  return new Set(read.map(({ month }) => month)).size / days.size;
}

function ordinalOf({ label, month }: OpenReading): number {
  if (label.kind === "period") return label.period.ordinal;
  return month ?? 0;
}

/**
 * The first of three dates or more without year that all are the same day of their months, where that day may be a year:
 * Excel makes the 24th of January this year of "jan-24". Null where there is no such doubt.
 */
export function dayOrYear(
  written: readonly (PeriodLabel | null)[],
  settled: readonly (SettledLabel | null)[],
): number | null {
  const days = new Set<number>();
  const months = new Set<number>();
  let first = -1;
  for (let i = 0; i < written.length; i++) {
    const label = written[i];
    if (label?.kind !== "open" || settled[i]?.kind !== "date") continue;
    const day = label.readings.find(({ form }) => form === "dayMonth");
    if (label.readings.length < 2 || day?.day === undefined || day.month === undefined) return null;
    if (first < 0) first = i;
    days.add(day.day);
    months.add(day.month);
  }
  return days.size === 1 && months.size >= 3 ? first : null;
}

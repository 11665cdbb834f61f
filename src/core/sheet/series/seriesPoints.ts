import type { CalendarDate } from "../../series/calendar";
import { daysFromDate } from "../../series/calendar";
import { frequencies, type Frequency, type Period } from "../../series/period";
import { periodStart } from "../../series/periodDates";
import type { CellAddress, Measurement, Point, Status } from "../../series/series";
import type { Param } from "../../message";
import { cellName } from "../cells/address";
import type { CellValue } from "../cells/cellValue";
import type { SeriesDraft } from "./collectSeries";
import type { ProblemLog } from "../problems/problemLog";
import type { Entry, Place } from "./readTable";

/** Beyond this many absent periods, and twenty for each value, dates are too scattered for the gaps to be filled. */
const mostAbsent = 5000;

export interface SeriesPoints {
  readonly frequency: Frequency;
  readonly points: Point[];
  /** Periods inside the series without value, in order: absent in the sheet, or with a blank cell. */
  readonly gaps: readonly Period[];
  readonly firstGap: Place | null;
}

/** How the values of one series become values in the indicator's unit. */
export interface Scaling {
  /** 100 for cells that hold shares, else 1. */
  of(value: CellValue): number;
  /** What numerator / denominator is multiplied by. */
  readonly ratio: number;
  /** Cell value x this = value, for formulas. */
  readonly scale: number;
  /** True when a numerator cannot exceed its denominator. */
  readonly proportion: boolean;
}

/**
 * Puts the entries of one series in period order: one frequency, one value for each period, no holes. Null when no
 * cell of the series says anything.
 */
export function seriesPoints(
  sheet: string,
  { title: name, entries, repeated }: Pick<SeriesDraft, "title" | "entries" | "repeated">,
  scaling: Scaling,
  today: CalendarDate,
  log: ProblemLog,
): SeriesPoints | null {
  if (!entries.some(saysSomething)) return null;
  const frequency = commonest(entries, name, log);
  const one = entries.filter(({ period }) => period.frequency === frequency);
  const sorted = sortByPeriod(one, log);
  const { kept, more } = onePerPeriod(sorted, (first, second) => {
    if (!repeated) tellDuplicate(first, second, name, log);
  });
  const begun = withoutFuture(kept, today);
  const points: Point[] = [];
  const gaps: Period[] = [];
  let firstGap: Place | null = null;
  const last = begun.reduce((at, entry, i) => (saysSomething(entry) ? i : at), -1);
  const fill = (begun[begun.length - 1]?.period.ordinal ?? 0) - (begun[0]?.period.ordinal ?? 0);
  const sparse = fill > mostAbsent && fill > begun.length * 20;
  let seen = false;
  begun.forEach((entry, i) => {
    const previous = begun[i - 1]?.period.ordinal ?? entry.period.ordinal - 1;
    for (let ordinal = previous + 1; !sparse && ordinal < entry.period.ordinal; ordinal++) {
      const period = { frequency, ordinal };
      points.push({ period, value: null, status: "missing", cell: null, periodCell: null, live: false });
      gaps.push(period);
      firstGap ??= entry.periodAt;
    }
    const point = toPoint(sheet, entry, scaling, log);
    const others = more.get(entry) ?? [];
    points.push(
      others.length === 0 ? point : withMeasurements(point, [entry, ...others], { sheet, scaling, repeated }),
    );
    if (saysSomething(entry)) seen = true;
    else if (seen && i < last) {
      gaps.push(entry.period);
      firstGap ??= placeOf(entry);
    }
  });
  return { frequency, points, gaps, firstGap };
}

function saysSomething({ value, numerator, denominator }: Entry): boolean {
  if (numerator && denominator) return !numerator.blank || !denominator.blank;
  return value !== null && !value.blank;
}

/** The most common frequency; another one among the values is told, and its values are left out. */
function commonest(entries: readonly Entry[], name: string, log: ProblemLog): Frequency {
  const first = entries[0]!.period.frequency;
  if (entries.every(({ period }) => period.frequency === first)) return first;
  const count = new Map<Frequency, number>();
  for (const entry of entries)
    if (saysSomething(entry)) count.set(entry.period.frequency, (count.get(entry.period.frequency) ?? 0) + 1);
  const found = frequencies.filter((frequency) => count.has(frequency));
  const most = found.reduce((best, next) => (count.get(next)! > count.get(best)! ? next : best), found[0]!);
  const odd = entries.find((entry) => entry.period.frequency !== most && saysSomething(entry));
  if (odd)
    log.add("error", "mixedFrequency", odd.periodAt, {
      name,
      periodWords: {
        kind: "list",
        items: found.map((frequency): Param => ({ kind: "periodWord", frequency, form: "many" })),
      },
    });
  return most;
}

function sortByPeriod(entries: readonly Entry[], log: ProblemLog): readonly Entry[] {
  const late = entries.find((entry, i) => i > 0 && entry.period.ordinal < entries[i - 1]!.period.ordinal);
  if (!late) return entries;
  log.count("periodsUnordered", "", late.periodAt);
  return [...entries].sort((a, b) => a.period.ordinal - b.period.ordinal);
}

/**
 * The first of equal periods is kept; a blank cell gives way to one that says something. `more` has the other readings
 * of a kept entry, which `tell` is given one by one.
 */
function onePerPeriod(
  sorted: readonly Entry[],
  tell: (first: Entry, second: Entry) => void,
): { readonly kept: Entry[]; readonly more: ReadonlyMap<Entry, readonly Entry[]> } {
  const kept: Entry[] = [];
  const more = new Map<Entry, Entry[]>();
  for (const entry of sorted) {
    const previous = kept[kept.length - 1];
    if (!previous || previous.period.ordinal !== entry.period.ordinal) {
      kept.push(entry);
      continue;
    }
    if (!saysSomething(entry)) continue;
    if (!saysSomething(previous)) {
      kept[kept.length - 1] = entry;
      continue;
    }
    more.set(previous, [...(more.get(previous) ?? []), entry]);
    tell(previous, entry);
  }
  return { kept, more };
}

function tellDuplicate(first: Entry, second: Entry, name: string, log: ProblemLog): void {
  const period: Param = { kind: "period", period: first.period };
  const a = placeOf(first);
  const b = placeOf(second);
  if (
    same(first.value, second.value) &&
    same(first.numerator, second.numerator) &&
    same(first.denominator, second.denominator)
  )
    log.add("warning", "duplicatePeriod", b, { name, period });
  else
    log.add("error", "conflictingPeriod", b, {
      name,
      period,
      cellA: cellName(a.row, a.column),
      cellB: cellName(b.row, b.column),
    });
}

function placeOf(entry: Entry): Place {
  return entry.valueAt ?? entry.numeratorAt ?? entry.periodAt;
}

function same(a: CellValue | null, b: CellValue | null): boolean {
  if (!a || !b) return a === b;
  return a.number === b.number && a.status === b.status;
}

/** Blank cells of periods that have not begun are no missing values. */
function withoutFuture(entries: readonly Entry[], today: CalendarDate): readonly Entry[] {
  const now = daysFromDate(today);
  let end = entries.length;
  while (end > 0) {
    const entry = entries[end - 1]!;
    if (saysSomething(entry) || daysFromDate(periodStart(entry.period)) <= now) break;
    end--;
  }
  return end === entries.length ? entries : entries.slice(0, end);
}

function toPoint(sheet: string, entry: Entry, scaling: Scaling, log: ProblemLog): Point {
  const { period, value, valueAt, periodAt: periodCell } = entry;
  if (entry.numerator && entry.denominator) return ratioPoint(sheet, entry, scaling, log);
  if (!value) return { period, value: null, status: "missing", cell: null, periodCell, live: false };
  const scale = scaling.of(value);
  return {
    period,
    value: value.number === null ? null : times(value.number, scale),
    status: value.status,
    cell: at(sheet, valueAt),
    periodCell,
    live: value.live && (value.number === null || scale === scaling.scale),
  };
}

function ratioPoint(sheet: string, entry: Entry, scaling: Scaling, log: ProblemLog): Point {
  const numerator = entry.numerator!;
  const denominator = entry.denominator!;
  const { value, status } = ratio(entry, numerator, denominator, scaling, log);
  return {
    period: entry.period,
    value,
    status,
    numerator: numerator.number,
    denominator: denominator.number,
    cell: at(sheet, entry.valueAt ?? entry.numeratorAt),
    periodCell: entry.periodAt,
    numeratorCell: at(sheet, entry.numeratorAt),
    denominatorCell: at(sheet, entry.denominatorAt),
    live: numerator.live && denominator.live,
  };
}

function ratio(
  entry: Entry,
  numerator: CellValue,
  denominator: CellValue,
  scaling: Scaling,
  log: ProblemLog,
): { value: number | null; status: Status } {
  if (numerator.number === null || denominator.number === null) {
    const worst = numerator.number === null ? numerator : denominator;
    if (denominator.blank && numerator.number !== null)
      log.add("warning", "denominatorMissing", entry.denominatorAt);
    return { value: null, status: worst.status };
  }
  if (denominator.number === 0) {
    log.add("warning", "zeroDenominator", entry.denominatorAt);
    return { value: null, status: "missing" };
  }
  if (scaling.proportion && numerator.number > denominator.number) {
    const amount = (n: number): Param => ({ kind: "amount", value: n, unit: null, decimals: 0 });
    log.add("warning", "numeratorAboveDenominator", entry.numeratorAt, {
      numerator: amount(numerator.number),
      denominator: amount(denominator.number),
    });
    return { value: null, status: "missing" };
  }
  const approximate = numerator.status === "approximate" || denominator.status === "approximate";
  return {
    value: (numerator.number * scaling.ratio) / denominator.number,
    status: approximate ? "approximate" : "value",
  };
}

/** All readings of a period; where the table says that there are several, its value is their mean. */
function withMeasurements(
  point: Point,
  entries: readonly Entry[],
  {
    sheet,
    scaling,
    repeated,
  }: { readonly sheet: string; readonly scaling: Scaling; readonly repeated: boolean },
): Point {
  if (point.numerator !== undefined) return point;
  const measurements = entries.flatMap(({ value, valueAt }): Measurement[] => {
    const cell = at(sheet, valueAt);
    if (value === null || value.number === null || value.status !== "value" || cell === null) return [];
    return [{ value: times(value.number, scaling.of(value)), cell }];
  });
  if (!repeated || measurements.length === 0) return { ...point, measurements };
  const value = measurements.reduce((sum, one) => sum + one.value, 0) / measurements.length;
  return { ...point, value, status: "value", cell: measurements[0]!.cell, live: false, measurements };
}

/** 0.57 x 100 is 57, not 56.99999999999999: fifteen digits are what Excel itself keeps. */
function times(value: number, scale: number): number {
  return scale === 1 ? value : Number((value * scale).toPrecision(15));
}

function at(sheet: string, place: Place | null): CellAddress | null {
  return place === null ? null : { sheet, row: place.row, column: place.column };
}

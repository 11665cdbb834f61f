import type { Point } from "../../series/series";
import { periodsPerYear } from "../../series/periodDates";

/**
 * Turns values accumulated from the start of each year into values per period: the difference from the period before
 * in the same year, and the first period of a year as it stands. A missing value makes its own period and the next
 * missing, never zero. Numerators and denominators are turned each for itself, and `ratio` is what their quotient is
 * multiplied by. The result is no longer in a cell of the sheet, so no formula may refer to it.
 */
export function accumulatedToPeriods(points: readonly Point[], ratio = 1): Point[] {
  return points.map((point, i) => {
    const perYear = periodsPerYear(point.period.frequency);
    if (perYear === null || perYear === 1) return point;
    if (place(point, perYear) === 0) return point;
    const before = points[i - 1];
    return point.numerator === undefined ? difference(point, before) : ratioDifference(point, before, ratio);
  });
}

/** 0 for the first period of a year. */
function place({ period }: Point, perYear: number): number {
  return ((period.ordinal % perYear) + perYear) % perYear;
}

function difference(point: Point, before: Point | undefined): Point {
  const value = minus(point.value, before?.value);
  return { ...point, value, status: statusOf(value, point, before), live: false };
}

function ratioDifference(point: Point, before: Point | undefined, ratio: number): Point {
  const numerator = minus(point.numerator, before?.numerator);
  const denominator = minus(point.denominator, before?.denominator);
  const value =
    numerator === null || denominator === null || denominator === 0
      ? null
      : (numerator * ratio) / denominator;
  return {
    ...point,
    value,
    status: statusOf(value, point, before),
    numerator,
    denominator,
    live: false,
  };
}

function statusOf(value: number | null, point: Point, before: Point | undefined): Point["status"] {
  if (value === null) return point.value === null ? point.status : "missing";
  return before?.status === "approximate" ? "approximate" : point.status;
}

/** Without the last bits that subtraction leaves behind: 0.3 - 0.1 is 0.2. */
function minus(a: number | null | undefined, b: number | null | undefined): number | null {
  return a == null || b == null ? null : Number((a - b).toPrecision(15));
}

/**
 * True when values rise through every year and start over with the next, as accumulated figures do. Needs two whole
 * years, or one for tertials and half-years, which are so often accumulated that it is worth asking; the last value of
 * each year is at least half as large again as the first.
 */
export function looksAccumulated(points: readonly Point[]): boolean {
  const perYear = points[0] ? periodsPerYear(points[0].period.frequency) : null;
  if (perYear === null || perYear === 1) return false;
  const all = [...valuesByYear(points, perYear).values()];
  const whole = all.filter((values) => values.length === perYear);
  if (whole.length < (perYear <= 3 ? 1 : 2)) return false;
  const rising = all.every((values) => values.every((v, i) => i === 0 || v >= values[i - 1]!));
  const growing = whole.every((values) => values[0]! >= 0 && values[values.length - 1]! >= values[0]! * 1.5);
  const restarts = all.every((values, i) => i === 0 || values[0]! < all[i - 1]![all[i - 1]!.length - 1]!);
  return rising && growing && restarts;
}

/**
 * True when values fall inside a year so often that they cannot be accumulated, whatever has been said about the
 * sheet: a correction may lower an accumulated sum once in a while, a number per period falls every other time.
 */
export function fallsInsideYears(points: readonly Point[]): boolean {
  const perYear = points[0] ? periodsPerYear(points[0].period.frequency) : null;
  if (perYear === null || perYear === 1) return true;
  let steps = 0;
  let falls = 0;
  for (const values of valuesByYear(points, perYear).values())
    for (let i = 1; i < values.length; i++) {
      steps++;
      if (values[i]! < values[i - 1]!) falls++;
    }
  return falls * 4 > steps;
}

function valuesByYear(points: readonly Point[], perYear: number): Map<number, number[]> {
  const years = new Map<number, number[]>();
  for (const { period, value } of points) {
    if (value === null) continue;
    const year = Math.floor(period.ordinal / perYear);
    const values = years.get(year);
    if (values) values.push(value);
    else years.set(year, [value]);
  }
  return years;
}

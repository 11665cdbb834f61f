import type { Point } from "../series/series";
import { periodsPerYear } from "../series/periodDates";

/**
 * Turns values accumulated from the start of each year into values per period: the difference from the period before
 * in the same year, and the first period of a year as it stands. A missing value makes its own period and the next
 * missing, never zero. The result is no longer in a cell of the sheet, so no formula may refer to it.
 */
export function accumulatedToPeriods(points: readonly Point[]): Point[] {
  return points.map((point, i) => {
    const perYear = periodsPerYear(point.period.frequency);
    if (perYear === null || perYear === 1) return point;
    const first = ((point.period.ordinal % perYear) + perYear) % perYear === 0;
    if (first) return point;
    const before = points[i - 1];
    const value =
      point.value === null || before?.value == null ? null : difference(point.value, before.value);
    const status = value !== null ? worst(point, before) : point.value === null ? point.status : "missing";
    return { ...point, value, status, live: false };
  });
}

function worst(point: Point, before: Point | undefined): Point["status"] {
  return before?.status === "approximate" ? "approximate" : point.status;
}

/** Without the last bits that subtraction leaves behind: 0.3 - 0.1 is 0.2. */
function difference(a: number, b: number): number {
  return Number((a - b).toPrecision(15));
}

/**
 * True when values rise through every year and start over with the next, as accumulated figures do. Needs two whole
 * years (three for tertials and half-years, where chance does it more easily) with the last value of each year at least
 * half as large again as the first.
 */
export function looksAccumulated(points: readonly Point[]): boolean {
  const perYear = points[0] ? periodsPerYear(points[0].period.frequency) : null;
  if (perYear === null || perYear === 1) return false;
  const years = new Map<number, number[]>();
  for (const { period, value } of points) {
    if (value === null) continue;
    const year = Math.floor(period.ordinal / perYear);
    const values = years.get(year);
    if (values) values.push(value);
    else years.set(year, [value]);
  }
  const whole = [...years.values()].filter((values) => values.length === perYear);
  if (whole.length < (perYear <= 3 ? 3 : 2)) return false;
  const rising = [...years.values()].every((values) =>
    values.every((v, i) => i === 0 || v >= values[i - 1]!),
  );
  const growing = whole.every((values) => values[0]! >= 0 && values[values.length - 1]! >= values[0]! * 1.5);
  const all = [...years.values()];
  const restarts = all.every((values, i) => i === 0 || values[0]! < all[i - 1]![all[i - 1]!.length - 1]!);
  return rising && growing && restarts;
}

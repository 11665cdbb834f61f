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

import type { Point } from "../../series/series";

/**
 * Index of the first point that is shown when only the last n periods are: counted back from the newest value, since a
 * sheet may have headings for months to come.
 */
export function firstShown(points: readonly Pick<Point, "value">[], showLast: number | null): number {
  if (showLast === null || showLast < 1) return 0;
  let last = points.length - 1;
  while (last > 0 && points[last]?.value === null) last--;
  return Math.max(0, last + 1 - showLast);
}

import type { Point } from "../../series/series";

/** Fewest values that say what the neighbours are like. */
const fewest = 10;
/** The other values may differ by at most this factor, else jumps are natural for the series. */
const calm = 2.5;
/** A typing error shifts the point by whole places; this much off 10, 100, 1 000 on a log scale is allowed. */
const slack = 0.15;

/**
 * Values that are about 10, 100 or 1 000 times the others, or a tenth and so on: a misplaced decimal mark or a zero too
 * many. Only in calm series of positive values, and only when at most one value in six stands out.
 */
export function likelyTypos(points: readonly Point[]): { readonly point: Point; readonly factor: number }[] {
  const numbers = points.filter(({ value, status }) => value !== null && value > 0 && status === "value");
  const all = points.filter(({ value }) => value !== null);
  if (numbers.length < fewest || numbers.length < all.length) return [];
  const sorted = numbers.map(({ value }) => value!).sort((a, b) => a - b);
  const median = sorted[Math.floor(sorted.length / 2)]!;
  const found: { point: Point; factor: number }[] = [];
  let low = Infinity;
  let high = 0;
  for (const point of numbers) {
    const places = Math.log10(point.value! / median);
    const whole = Math.round(places);
    if (whole !== 0 && Math.abs(places - whole) <= slack) {
      found.push({ point, factor: 10 ** whole });
      continue;
    }
    low = Math.min(low, point.value!);
    high = Math.max(high, point.value!);
  }
  return found.length * 6 <= numbers.length && high <= low * calm ? found : [];
}

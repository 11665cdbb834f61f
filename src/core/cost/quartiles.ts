import { finite, notComputed, type Outcome } from "./outcome";

/**
 * The value below which a share of the values lies, as Excel's PERCENTILE.INC (and PERCENTILE, QUARTILE): the place
 * 1 + (n - 1) p in order, straight between its neighbours. PERCENTILE.EXC places it otherwise and gives other quartiles,
 * so name the method where quartiles are shown. Source: Hyndman and Fan 1996, type 7.
 *
 * @param values any order, at least one
 * @param share 0-1
 */
export function percentile(values: readonly number[], share: number): Outcome<number> {
  if (values.length === 0) return notComputed("missing");
  if (share < 0 || share > 1) return notComputed("outOfDomain");
  const sorted = [...values].sort((a, b) => a - b);
  const place = (sorted.length - 1) * share;
  const below = Math.floor(place);
  const low = sorted[below] ?? 0;
  const high = sorted[Math.min(below + 1, sorted.length - 1)] ?? low;
  return finite(low + (high - low) * (place - below));
}

/** Place from the lowest, 1 first; equal values share the better place, as RANK.EQ does. */
export const rankFromLowest = (value: number, values: readonly number[]): number =>
  1 + values.filter((other) => other < value).length;

import type { Indicator, Series } from "../../series/series";

/** The latest value must be below this share of the lowest of the values before it. */
const MUCH_LOWER = 0.5;

/** The lowest earlier value must be at least this, since small counts halve by chance. */
const LARGE_ENOUGH = 10;

/** How many values before it are looked at (two years of months), and the fewest that say anything. */
const LOOK_BACK = 24;
const FEWEST = 6;

/** Sums over the period grow until the period is over; shares, rates and means do not. */
const sums = /^(antal|kr|tkr|mnkr|mdkr|personer|ärenden|händelser|besök|fall|st)$/i;

/**
 * Index of the latest point when it looks as if its period were not over: a count or sum without denominator that is
 * below half of the lowest of the up to 24 counted values before it, at least six of them and none below 10. The lowest
 * rather than the mean, so that July and December do not look incomplete. Else null.
 */
export function incompleteLatest(
  indicator: Pick<Indicator, "name" | "unit">,
  series: Series,
  counted: readonly boolean[],
): number | null {
  const { points } = series;
  const isSum = indicator.unit === null ? /^antal\b/i.test(indicator.name) : sums.test(indicator.unit);
  if (!isSum) return null;
  let latest = points.length - 1;
  while (latest >= 0 && (points[latest]!.value === null || counted[latest] !== true)) latest--;
  if (latest < 0 || points[latest]!.denominator !== undefined) return null;
  const before: number[] = [];
  for (let i = latest - 1; i >= 0 && before.length < LOOK_BACK; i--) {
    const value = points[i]!.value;
    if (value !== null && counted[i] === true) before.push(value);
  }
  if (before.length < FEWEST) return null;
  const lowest = Math.min(...before);
  return lowest >= LARGE_ENOUGH && points[latest]!.value! < MUCH_LOWER * lowest ? latest : null;
}

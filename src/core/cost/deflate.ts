import { finite, notComputed, type Outcome } from "./outcome";

/**
 * An amount in the prices of the base year: amount x base index / index.
 *
 * The index must be one series with one base (PKV for municipal activity; the consumer price index is another thing
 * and must be named when used). Source: SKR, prisindex för kommunal verksamhet; SCB.
 *
 * @param amount kr in current prices
 * @param index price index of the amount's year
 * @param baseIndex price index of the base year
 */
export function deflate(
  amount: number | null,
  index: number | null,
  baseIndex: number | null,
): Outcome<number> {
  if (amount === null || index === null || baseIndex === null) return notComputed("missing");
  if (index === 0) return notComputed("zeroDenominator");
  if (index < 0 || baseIndex <= 0) return notComputed("outOfDomain");
  return finite((amount * baseIndex) / index);
}

/**
 * Real change as a share (0.102 for 10.2 %): (C1 / I1) / (C0 / I0) - 1, where 0 is the earlier year.
 */
export function realChange(
  earlier: number | null,
  earlierIndex: number | null,
  later: number | null,
  laterIndex: number | null,
): Outcome<number> {
  const laterInEarlierPrices = deflate(later, laterIndex, earlierIndex);
  if (!laterInEarlierPrices.ok) return laterInEarlierPrices;
  if (earlier === null) return notComputed("missing");
  if (earlier === 0) return notComputed("zeroDenominator");
  return finite(laterInEarlierPrices.value / earlier - 1);
}

/**
 * An index from yearly changes in per cent, as PKV is published: I(t) = I(t-1) x (1 + p(t) / 100).
 *
 * @param start the first index number, such as 100
 * @param changes per cent per year, from the second year on
 * @returns one number more than there are changes
 */
export function chainIndex(start: number, changes: readonly number[]): number[] {
  const index = [start];
  let current = start;
  for (const change of changes) {
    current *= 1 + change / 100;
    index.push(current);
  }
  return index;
}

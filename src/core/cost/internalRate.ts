/** Rates outside -99.99 % and 1,000,000 % a year are taken as undefined. */
const lowestFactor = 1e-4;
const highestFactor = 1e4;

/**
 * The yearly rate at which the present value of the amounts is 0, as a share (0.175 for 17.5 %).
 *
 * null where no rate, or more than one, can be the answer. One answer is certain when the amounts change sign exactly
 * once (Descartes), or when their accumulated sums do and do not end at 0 (Norstrøm 1972; then the one positive rate
 * is given). Found by halving on the growth factor 1 + rate.
 *
 * @param amounts one per year, the first undiscounted
 */
export function internalRate(amounts: readonly number[]): number | null {
  const changes = signChanges(amounts);
  if (changes === 1) return rootBetween(amounts, lowestFactor, highestFactor);
  if (changes > 1 && hasOnePositiveRate(amounts)) return rootBetween(amounts, 1, highestFactor);
  return null;
}

function hasOnePositiveRate(amounts: readonly number[]): boolean {
  let sum = 0;
  const sums = amounts.map((amount) => (sum += amount));
  return sum !== 0 && signChanges(sums) === 1;
}

function signChanges(numbers: readonly number[]): number {
  let changes = 0;
  let last = 0;
  for (const number of numbers) {
    const sign = Math.sign(number);
    if (sign === 0) continue;
    if (last !== 0 && sign !== last) changes++;
    last = sign;
  }
  return changes;
}

/** Present value times factor^n, a polynomial with the same roots that does not overflow for small factors. */
function worth(amounts: readonly number[], factor: number): number {
  return amounts.reduce((sum, amount) => sum * factor + amount, 0);
}

/** The same divided by factor^n, for factors above 1. */
function presentValue(amounts: readonly number[], factor: number): number {
  return amounts.reduceRight((sum, amount) => sum / factor + amount, 0);
}

function rootBetween(amounts: readonly number[], low: number, high: number): number | null {
  const at = (factor: number) => (factor < 1 ? worth(amounts, factor) : presentValue(amounts, factor));
  const signAtLow = Math.sign(at(low));
  const signAtHigh = Math.sign(at(high));
  if (signAtLow === 0) return low - 1;
  if (signAtLow === signAtHigh) return null;
  let below = low;
  let above = high;
  // 200 halvings of the logarithm reach the last bit of any factor between the two.
  for (let step = 0; step < 200; step++) {
    const middle = Math.sqrt(below * above);
    if (middle <= below || middle >= above) break;
    if (Math.sign(at(middle)) === signAtLow) below = middle;
    else above = middle;
  }
  return Math.sqrt(below * above) - 1;
}

/** A value axis: its ends and its gridlines. */
export interface ValueScale {
  readonly minimum: number;
  readonly maximum: number;
  readonly ticks: readonly number[];
}

const steps = [1, 2, 2.5, 5, 10];

/** The smallest step of 1, 2, 2.5, 5 x 10^n that gives at most `most` intervals. */
export function niceStep(span: number, most: number): number {
  const rough = span / most;
  // Below this a double has no digits left to count steps with: the values are one and the same to any reader.
  if (!(rough > 1e-300)) return 1;
  const power = 10 ** Math.floor(Math.log10(rough));
  const factor = steps.find((step) => step * power >= rough * (1 - 1e-9)) ?? 10;
  return factor * power;
}

/**
 * Ends and gridlines for the values that are drawn. Given ends are kept; a missing one is the next whole step beyond
 * the values. Bars always start at zero.
 */
export function valueScale(
  values: readonly number[],
  given: {
    readonly minimum: number | null;
    readonly maximum: number | null;
    readonly majorUnit: number | null;
  },
  fromZero: boolean,
): ValueScale {
  const lowest = Math.min(...values, ...(fromZero ? [0] : []));
  const highest = Math.max(...values, ...(fromZero ? [0] : []));
  const low = given.minimum ?? (values.length > 0 ? lowest : 0);
  const high = given.maximum ?? (values.length > 0 ? highest : 1);
  const step = given.majorUnit ?? niceStep(high - low, 5);
  const minimum = given.minimum ?? Math.floor(low / step + 1e-9) * step;
  let maximum = given.maximum ?? Math.ceil(high / step - 1e-9) * step;
  if (!(maximum > minimum)) maximum = minimum + step;
  const ticks: number[] = [];
  for (let i = 0; minimum + i * step <= maximum + step * 1e-6 && i < 100; i++) ticks.push(minimum + i * step);
  return { minimum, maximum, ticks };
}

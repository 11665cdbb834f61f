import { workspace } from "../workspace";
import { numberOrNaN, type Measure } from "./measurement";

/** The values themselves, or values / denominators × multiplier; a denominator that is not above 0 gives no value. */
export const plainValues: Measure = (input, multiplier) => {
  const { values: cells, denominators } = input;
  const length = cells.length;
  const values = workspace("values", length);
  if (denominators === undefined) {
    for (let i = 0; i < length; i++) values[i] = numberOrNaN(cells[i]);
  } else {
    for (let i = 0; i < length; i++) {
      const denominator = numberOrNaN(denominators[i]);
      values[i] = denominator > 0 ? numberOrNaN((multiplier * numberOrNaN(cells[i])) / denominator) : NaN;
    }
  }
  return { length, values, sizes: null, spreads: null };
};

/** Values that their kind of chart can have: counts (C) and cases between (G) from 0, times between (T) above 0. */
export function valuesWithin(accepts: (value: number) => boolean): Measure {
  return (input) => {
    const length = input.values.length;
    const values = workspace("values", length);
    for (let i = 0; i < length; i++) {
      const value = numberOrNaN(input.values[i]);
      values[i] = accepts(value) ? value : NaN;
    }
    return { length, values, sizes: null, spreads: null };
  };
}

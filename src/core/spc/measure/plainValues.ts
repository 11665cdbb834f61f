import { numberOrNaN, type Measure } from "./measurement";

/** The values themselves, or values / denominators × multiplier; a denominator that is not above 0 gives no value. */
export const plainValues: Measure = (input, multiplier) => {
  const length = input.values.length;
  const values = new Float64Array(length);
  const denominators = input.denominators;
  for (let i = 0; i < length; i++) {
    const value = numberOrNaN(input.values[i]);
    if (denominators === undefined) values[i] = value;
    else {
      const denominator = numberOrNaN(denominators[i]);
      values[i] = denominator > 0 ? (multiplier * value) / denominator : NaN;
    }
  }
  return { values, sizes: null, spreads: null };
};

/** Values that can be below zero on no chart of their kind: counts (C), cases between (G) and, above zero, times (T). */
export function valuesWithin(accepts: (value: number) => boolean): Measure {
  return (input) => {
    const length = input.values.length;
    const values = new Float64Array(length);
    for (let i = 0; i < length; i++) {
      const value = numberOrNaN(input.values[i]);
      values[i] = accepts(value) ? value : NaN;
    }
    return { values, sizes: null, spreads: null };
  };
}

import { workspace } from "../workspace";
import { numberOrNaN, type Measure } from "./measurement";

/**
 * Counts with denominators, drawn as a ratio × multiplier (P, U, I' and kin) or as the count (NP).
 * A row has a value only when the denominator is above 0 and the count is at least 0 and, for shares, at most the
 * denominator; otherwise it has neither value nor size, and so no limits of its own.
 */
export function countsWithDenominators(kind: "share" | "rate", drawn: "ratio" | "count"): Measure {
  return (input, multiplier) => {
    const length = input.values.length;
    const values = workspace("values", length);
    const sizes = workspace("sizes", length);
    for (let i = 0; i < length; i++) {
      const count = numberOrNaN(input.values[i]);
      const size = numberOrNaN(input.denominators?.[i]);
      const possible = size > 0 && count >= 0 && !(kind === "share" && count > size);
      values[i] = !possible ? NaN : drawn === "ratio" ? numberOrNaN((multiplier * count) / size) : count;
      sizes[i] = values[i] === values[i] ? size : NaN;
    }
    return { length, values, sizes, spreads: null };
  };
}

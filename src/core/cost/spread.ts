import { message } from "../message";
import { computed, finite, notComputed, type Outcome } from "./outcome";

export interface Spread {
  readonly lowest: number;
  readonly highest: number;
  /** highest / lowest; not computed (with a sentence) when the lowest is 0 or negative. */
  readonly ratio: Outcome<number>;
}

/**
 * Lowest and highest value when the most extreme ones are struck out at both ends, and how many times higher the
 * highest is. A ratio between all 290 municipalities is otherwise decided by a couple of odd ones.
 *
 * Source: Sveriges Kommuner och Landsting's comparison of social services (five struck out at each end).
 *
 * @param values one per municipality or unit, any order
 * @param trimming how many to strike out at each end, a whole number from 0
 * @returns missing when fewer than two values would remain beyond the struck ones
 */
export function trimmedSpread(values: readonly number[], trimming: number): Outcome<Spread> {
  if (trimming < 0 || !Number.isInteger(trimming)) return notComputed("outOfDomain");
  const needed = 2 * trimming + 2;
  if (values.length < needed) {
    return notComputed("missing", message("fn.tooFew", { n: values.length, min: needed }));
  }
  const sorted = [...values].sort((a, b) => a - b);
  const lowest = sorted[trimming] ?? 0;
  const highest = sorted[sorted.length - 1 - trimming] ?? 0;
  const ratio = lowest <= 0 ? notComputed("missing", message("fn.spreadNegative")) : finite(highest / lowest);
  return computed({ lowest, highest, ratio });
}

/** kr; plus means dearer than the comparison. */
export interface PriceVolumeSplit {
  readonly total: number;
  readonly volume: number;
  readonly price: number;
}

/**
 * Splits a deviation from budget (or from the year before) into volume and price:
 * volume = (v1 - v0) p0 and price = (p1 - p0) v1, so that the interaction lies in the price part.
 *
 * That is the controller's usual convention: the volume part is what the extra volume would have cost at budgeted
 * price. `shapleyEffects` in shapley.ts divides the interaction equally instead.
 *
 * @param volume1 volume in the outcome, such as days
 * @param price1 kr per unit in the outcome
 * @param volume0 volume in the budget
 * @param price0 kr per unit in the budget
 */
export function splitPriceVolume(
  volume1: number,
  price1: number,
  volume0: number,
  price0: number,
): PriceVolumeSplit {
  return {
    total: volume1 * price1 - volume0 * price0,
    volume: (volume1 - volume0) * price0,
    price: (price1 - price0) * volume1,
  };
}

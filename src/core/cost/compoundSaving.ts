import { computed, finite, notComputed, type Outcome } from "./outcome";

export interface CompoundSaving {
  /** kr saved in the last year, against today's cost. */
  readonly lastYear: number;
  /** kr per inhabitant in the last year; null without inhabitants. */
  readonly perInhabitant: Outcome<number> | null;
  /** kr saved in all years together. */
  readonly accumulated: number;
}

/**
 * What a small saving every year grows to: the cost after n years is C (1 - r)^n, the saving in year n
 * C (1 - (1 - r)^n), and the accumulated saving the sum over the years 1 to n. Constant prices and inhabitants.
 *
 * The accumulated sum is closed: n C - C q (1 - q^n) / (1 - q) with q = 1 - r.
 *
 * The source's example, 250 Mkr, 0.5 % and 10 years for 15 000 inhabitants, prints 12 Mkr and 800 kr per inhabitant;
 * unrounded it is 12.222 Mkr and 814.8 kr (12.22 was rounded before the division).
 * Source: Sveriges Kommuner och Landsting on everyday rationalisations in social services (2007 figures).
 *
 * @param cost kr per year today
 * @param share saving per year as a share, 0-1 (0.005 for half a per cent)
 * @param years whole number, 0 or more
 * @param inhabitants null where the figure per inhabitant is not wanted
 */
export function compoundSaving(
  cost: number,
  share: number,
  years: number,
  inhabitants: number | null,
): Outcome<CompoundSaving> {
  if (share < 0 || share > 1 || years < 0 || !Number.isInteger(years)) return notComputed("outOfDomain");
  const lastYear = cost * savedShare(share, years);
  return computed({
    lastYear,
    perInhabitant: inhabitants === null ? null : perHead(lastYear, inhabitants),
    accumulated: accumulated(cost, share, years),
  });
}

/** 1 - (1 - r)^n without the loss of digits that a small r gives. */
function savedShare(share: number, years: number): number {
  if (years === 0) return 0;
  return share === 1 ? 1 : -Math.expm1(years * Math.log1p(-share));
}

function accumulated(cost: number, share: number, years: number): number {
  if (share === 0) return 0;
  const remaining = 1 - share;
  return cost * (years - (remaining * savedShare(share, years)) / share);
}

function perHead(saving: number, inhabitants: number): Outcome<number> {
  if (inhabitants < 0) return notComputed("outOfDomain");
  return inhabitants === 0 ? notComputed("zeroDenominator") : finite(saving / inhabitants);
}

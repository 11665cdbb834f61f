import { internalRate } from "./internalRate";

export interface SocialInvestment {
  /** Savings per year, baseline - effort; negative in the years when the effort costs more. */
  readonly savings: readonly number[];
  /** First year (from 0) in which the effort costs less than the baseline; null when there is none. */
  readonly crossingYear: number | null;
  /** Years (from 0, with decimals) until the accumulated savings have paid the effort back; null when they do not. */
  readonly payback: number | null;
  /** The same with savings discounted. */
  readonly discountedPayback: number | null;
  /** In the unit of the costs; year 0 is not discounted. */
  readonly presentValue: number;
  /** Yearly rate (0.175 for 17.5 %) at which the present value is 0; null where it is undefined or not unique. */
  readonly internalRate: number | null;
}

/**
 * A social investment: costs per year without the effort set against costs with it (its own cost included).
 *
 * Present value = sum of s(i) / (1 + k)^i with i from 0. Excel's NPV discounts also the first year, and gives this
 * value divided by 1 + k. Payback is counted from the first year in which money is owed: an effort that begins some
 * years into the table is not "paid back" in the year 0 in which nothing has happened.
 * Source: SKL on social investments (crossing year and break-even as in its figure 3); Brealey, Myers and Allen,
 * Principles of Corporate Finance, for present value, payback and internal rate.
 *
 * @param baseline cost per year without the effort
 * @param effort cost per year with it, as many years
 * @param rate discount rate, above -1 (0.03 for 3 %)
 */
export function socialInvestment(
  baseline: readonly number[],
  effort: readonly number[],
  rate: number,
): SocialInvestment {
  const savings = baseline.map((cost, year) => cost - (effort[year] ?? 0));
  const discounted = savings.map((saving, year) => saving / (1 + rate) ** year);
  const crossing = savings.findIndex((saving) => saving > 0);
  return {
    savings,
    crossingYear: crossing < 0 ? null : crossing,
    payback: paybackTime(savings),
    discountedPayback: paybackTime(discounted),
    presentValue: discounted.reduce((sum, saving) => sum + saving, 0),
    internalRate: internalRate(savings),
  };
}

/**
 * The time at which the accumulated savings come back to 0 after having been below it, with the year in which it
 * happens divided in proportion: i - 1 + owed / saving(i). 0 when nothing is ever owed and something is saved.
 */
export function paybackTime(savings: readonly number[]): number | null {
  const tolerance = 1e-12 * savings.reduce((sum, saving) => sum + Math.abs(saving), 0);
  let accumulated = 0;
  let owed = 0;
  for (const [year, saving] of savings.entries()) {
    accumulated += saving;
    if (owed > 0 && accumulated >= -tolerance) return year - 1 + Math.min(1, owed / saving);
    owed = accumulated < -tolerance ? -accumulated : 0;
  }
  return owed > 0 || accumulated <= tolerance ? null : 0;
}

/**
 * Splits the difference between two products of the same factors into one effect per factor.
 *
 * Each effect is the mean, over every order in which B's factors can be replaced by A's one at a time, of what the
 * replacement of that factor changes. The effects sum to the difference, no factor has to be the base, and the order
 * in which the factors are given does not matter. With two factors it is the midpoint method of costSplit.ts.
 *
 * Kr per inhabitant = share in the target group x coverage x cost per user is three factors; with hours per user and
 * kr per hour it becomes four. Source: Shapley 1953; Shorrocks 2013 (Journal of Economic Inequality 11).
 *
 * @param a factors of the one that is compared
 * @param b factors of the base, in the same order; as many as in a
 * @returns effects in the unit of the product, in the order of the factors; plus means that a is higher
 */
export function shapleyEffects(a: readonly number[], b: readonly number[]): number[] {
  if (a.length !== b.length) throw new RangeError("Both sides need the same factors");
  return a.map((value, factor) => {
    const others = a.map((_, index) => index).filter((index) => index !== factor);
    return (value - (b[factor] ?? 0)) * meanOfProducts(a, b, others);
  });
}

/**
 * Mean over all orders of the product of the other factors, each taken from A if it was replaced before and from B if
 * not. Grouped by how many were replaced before: k of m others come before in a share 1 / (m + 1) of the orders, and
 * each choice of k is then equally likely.
 */
function meanOfProducts(a: readonly number[], b: readonly number[], others: readonly number[]): number {
  // sums[k] = sum over all choices of k factors from A (the rest from B) of the product.
  let sums = [1];
  for (const index of others) {
    const fromA = a[index] ?? 0;
    const fromB = b[index] ?? 0;
    sums = Array.from(
      { length: sums.length + 1 },
      (_, k) => (sums[k] ?? 0) * fromB + (sums[k - 1] ?? 0) * fromA,
    );
  }
  const m = others.length;
  let choices = 1;
  let total = 0;
  for (let k = 0; k <= m; k++) {
    total += (sums[k] ?? 0) / choices;
    choices = (choices * (m - k)) / (k + 1);
  }
  return total / (m + 1);
}

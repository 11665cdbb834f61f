/**
 * Shapley's effect of one factor as a formula: its difference times the mean over all orders of the product of the
 * others. With two factors (uA+uB)/2; with three a third each of all from A and all from B and a sixth of each mix.
 */
export function effectFormula(a: readonly string[], b: readonly string[], factor: number): string {
  const others = a.map((_, i) => i).filter((i) => i !== factor);
  const own = `(${a[factor] ?? "0"}-${b[factor] ?? "0"})`;
  const m = others.length;
  const terms: string[] = [];
  for (let chosen = 0; chosen < 2 ** m; chosen++) {
    const fromA = others.filter((_, bit) => (chosen >> bit) & 1).length;
    const text = others.map((i, bit) => ((chosen >> bit) & 1 ? a[i] : b[i])).join("*");
    terms.push(`${text}/${(m + 1) * choose(m, fromA)}`);
  }
  return `${own}*(${terms.join("+")})`;
}

function choose(n: number, k: number): number {
  let result = 1;
  for (let i = 0; i < k; i++) result = (result * (n - i)) / (i + 1);
  return result;
}

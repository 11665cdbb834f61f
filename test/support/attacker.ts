import type { Relation } from "../../src/core/disclosure/secondarySuppression";

/** A fraction of whole numbers, so that the attacker makes no rounding errors. */
type Fraction = readonly [bigint, bigint];
const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? (a < 0n ? -a : a) : gcd(b, a % b));
const fraction = (a: bigint, b: bigint): Fraction => {
  const divisor = gcd(a, b) * (b < 0n ? -1n : 1n);
  return divisor === 0n ? [0n, 1n] : [a / divisor, b / divisor];
};
const minus = ([a, b]: Fraction, [c, d]: Fraction): Fraction => fraction(a * d - c * b, b * d);
const times = ([a, b]: Fraction, [c, d]: Fraction): Fraction => fraction(a * c, b * d);
const over = ([a, b]: Fraction, [c, d]: Fraction): Fraction => fraction(a * d, b * c);
const isZero = ([a]: Fraction): boolean => a === 0n;

/** Rank of a matrix, exactly. */
function rank(rows: Fraction[][]): number {
  const matrix = rows.map((row) => [...row]);
  let found = 0;
  const width = matrix[0]?.length ?? 0;
  for (let column = 0; column < width; column++) {
    const pivot = matrix.findIndex((row, r) => r >= found && !isZero(row[column]!));
    if (pivot < 0) continue;
    [matrix[found], matrix[pivot]] = [matrix[pivot]!, matrix[found]!];
    for (let r = found + 1; r < matrix.length; r++) {
      const factor = over(matrix[r]![column]!, matrix[found]![column]!);
      if (!isZero(factor))
        matrix[r] = matrix[r]!.map((entry, c) => minus(entry, times(factor, matrix[found]![c]!)));
    }
    found++;
  }
  return found;
}

/**
 * The attacker: knows all shown cells and all relations, and works out a hidden one when its unit vector lies in the
 * span of the relations, that is when it adds nothing to their rank.
 */
export function workedOut(hidden: readonly string[], relations: readonly Relation[]): string[] {
  const rows = relations.map((relation) => hidden.map((id): Fraction => [BigInt(relation.get(id) ?? 0), 1n]));
  const known = rank(rows);
  return hidden.filter((_, at) => {
    const unit = hidden.map((__, i): Fraction => [i === at ? 1n : 0n, 1n]);
    return rank([...rows, unit]) === known;
  });
}

/** Organisations and their sum, for women, men and total: a table with totals in both directions. */
export function crossTable(organisations: number): {
  readonly ids: string[];
  readonly relations: Relation[];
} {
  const rows = [...Array.from({ length: organisations }, (_, i) => `o${i}`), "alla"];
  const ids = rows.flatMap((row) => ["T", "K", "M"].map((sex) => row + sex));
  const relations: Relation[] = rows.map(
    (row) =>
      new Map([
        [`${row}T`, 1],
        [`${row}K`, -1],
        [`${row}M`, -1],
      ]),
  );
  for (const sex of ["T", "K", "M"])
    relations.push(new Map(rows.map((row) => [row + sex, row === "alla" ? 1 : -1])));
  return { ids, relations };
}

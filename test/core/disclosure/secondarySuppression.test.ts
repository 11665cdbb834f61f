import fc from "fast-check";
import {
  cellsToHide,
  type DisclosureCell,
  type Relation,
} from "../../../src/core/disclosure/secondarySuppression";

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
function workedOut(hidden: readonly string[], relations: readonly Relation[]): string[] {
  const rows = relations.map((relation) => hidden.map((id): Fraction => [BigInt(relation.get(id) ?? 0), 1n]));
  const known = rank(rows);
  return hidden.filter((_, at) => {
    const unit = hidden.map((__, i): Fraction => [i === at ? 1n : 0n, 1n]);
    return rank([...rows, unit]) === known;
  });
}

/** Organisations and their sum, for women, men and total: a table with totals in both directions. */
function crossTable(organisations: number): { readonly ids: string[]; readonly relations: Relation[] } {
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

const tables = fc.integer({ min: 1, max: 5 }).chain((organisations) => {
  const { ids, relations } = crossTable(organisations);
  return fc.record({
    relations: fc.constant(relations),
    cells: fc.tuple(
      ...ids.map((id) =>
        fc.record({
          id: fc.constant(id),
          secret: fc.boolean().chain((odd) => (odd ? fc.boolean() : fc.constant(false))),
          cost: fc.integer({ min: 0, max: 100 }),
        }),
      ),
    ),
  });
});

/** Any whole-number relations between any cells. */
const systems = fc.integer({ min: 2, max: 9 }).chain((count) => {
  const ids = Array.from({ length: count }, (_, i) => `c${i}`);
  return fc.record({
    cells: fc.tuple(
      ...ids.map((id) =>
        fc.record({ id: fc.constant(id), secret: fc.boolean(), cost: fc.integer({ min: 0, max: 9 }) }),
      ),
    ),
    relations: fc.array(
      fc
        .array(fc.integer({ min: -3, max: 3 }), { minLength: count, maxLength: count })
        .map((row): Relation => new Map(row.flatMap((n, i) => (n === 0 ? [] : [[ids[i]!, n] as const])))),
      { maxLength: 6 },
    ),
  });
});

const secretOf = (cells: readonly DisclosureCell[]): string[] =>
  cells.filter(({ secret }) => secret).map(({ id }) => id);

describe("secondary suppression", () => {
  it("hides one of the other two when one of women, men and total is secret", () => {
    const { ids, relations } = crossTable(1);
    const cells = ids.slice(0, 3).map((id) => ({ id, secret: id === "o0K", cost: id === "o0T" ? 100 : 1 }));
    expect([...cellsToHide(cells, relations.slice(0, 1))].sort()).toEqual(["o0K", "o0M"]);
  });

  it("hides nothing more where two secret cells protect each other", () => {
    const { relations } = crossTable(1);
    const cells = ["o0T", "o0K", "o0M"].map((id) => ({ id, secret: id !== "o0T", cost: 1 }));
    expect([...cellsToHide(cells, relations.slice(0, 1))].sort()).toEqual(["o0K", "o0M"]);
  });

  it("hides a rectangle in a table with totals both ways", () => {
    const { ids, relations } = crossTable(4);
    const cells = ids.map((id) => ({ id, secret: id === "o1K", cost: /T|alla/.test(id) ? 100 : 1 }));
    const hidden = [...cellsToHide(cells, relations)];
    expect(hidden).toHaveLength(4);
    expect(workedOut(hidden, relations)).toEqual([]);
  });

  it("lets no attacker work out a hidden cell of a cross table, and hides all secret ones", () => {
    fc.assert(
      fc.property(tables, ({ cells, relations }) => {
        const hidden = [...cellsToHide(cells, relations)];
        expect(hidden).toEqual(expect.arrayContaining(secretOf(cells)));
        expect(workedOut(hidden, relations)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it("does so for any linear relations, except cells that a relation states alone", () => {
    fc.assert(
      fc.property(systems, ({ cells, relations }) => {
        const hidden = [...cellsToHide(cells, relations)];
        expect(hidden).toEqual(expect.arrayContaining(secretOf(cells)));
        const everything = workedOut(
          cells.map(({ id }) => id),
          relations,
        );
        expect(workedOut(hidden, relations).filter((id) => !everything.includes(id))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it("hides nothing when nothing is secret, and nothing without need", () => {
    fc.assert(
      fc.property(tables, ({ cells, relations }) => {
        const none = cells.map((cell) => ({ ...cell, secret: false }));
        expect(cellsToHide(none, relations).size).toBe(0);
        const hidden = [...cellsToHide(cells, relations)];
        const secret = new Set(secretOf(cells));
        for (const id of hidden.filter((one) => !secret.has(one)))
          expect(
            workedOut(
              hidden.filter((other) => other !== id),
              relations,
            ),
          ).not.toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  it("copes with 290 municipalities by sex", () => {
    const { ids, relations } = crossTable(290);
    const cells = ids.map((id, i) => ({ id, secret: i % 17 === 1, cost: id.endsWith("T") ? 1e6 : i % 97 }));
    const hidden = cellsToHide(cells, relations);
    expect(hidden.size).toBeLessThan(ids.length);
  });
});

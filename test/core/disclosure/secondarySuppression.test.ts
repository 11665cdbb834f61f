import fc from "fast-check";
import {
  cellsToHide,
  type DisclosureCell,
  type Relation,
} from "../../../src/core/disclosure/secondarySuppression";
import { crossTable, workedOut } from "../../support/attacker";

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

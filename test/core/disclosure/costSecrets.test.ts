import * as fc from "fast-check";
import { addressKey } from "../../../src/core/disclosure/addressKey";
import { costSecrets } from "../../../src/core/disclosure/costSecrets";
import type { CostMeasure } from "../../../src/core/cost/table/costMeasure";
import type { CostCell, CostColumn, CostTable } from "../../../src/core/cost/table/costTable";
import { followFrom, type Combination } from "../../support/knownToReader";

type Base = "cost" | "inhabitants" | "targetGroup" | "users" | "expected";

const cost = (per: "total" | "inhabitants" | "targetGroup" | "users"): CostMeasure => ({
  kind: "cost",
  concept: "net",
  per,
});

/** What stands in a column, as this test knows it: powers of the bases. */
const kinds: readonly (readonly [CostMeasure, Partial<Record<Base, number>>])[] = [
  [cost("total"), { cost: 1 }],
  [cost("users"), { cost: 1, users: -1 }],
  [cost("targetGroup"), { cost: 1, targetGroup: -1 }],
  [cost("inhabitants"), { cost: 1, inhabitants: -1 }],
  [{ kind: "count", of: "users" }, { users: 1 }],
  [{ kind: "count", of: "targetGroup" }, { targetGroup: 1 }],
  [{ kind: "count", of: "inhabitants" }, { inhabitants: 1 }],
  [{ kind: "coverage" }, { users: 1, targetGroup: -1 }],
  [{ kind: "targetShare" }, { targetGroup: 1, inhabitants: -1 }],
  [
    { kind: "expected", reference: "standard", per: "inhabitants" },
    { expected: 1, inhabitants: -1 },
  ],
  [
    { kind: "deviation", in: "percent" },
    { cost: 1, expected: -1 },
  ],
];

interface Case {
  readonly columns: readonly number[];
  readonly units: readonly string[];
  readonly values: ReadonlyMap<string, number>;
  readonly secret: ReadonlySet<string>;
}

const whole = "Kommunen totalt";
const place = (unit: string, column: number): string => `${unit}|${column}`;

const cases: fc.Arbitrary<Case> = fc
  .record({
    columns: fc.uniqueArray(fc.nat({ max: kinds.length - 1 }), { minLength: 3, maxLength: 9 }),
    parts: fc.integer({ min: 1, max: 4 }),
    withWhole: fc.boolean(),
    numbers: fc.array(fc.integer({ min: 11, max: 999 }), { minLength: 24, maxLength: 24 }),
    secret: fc.array(fc.nat({ max: 999 }), { minLength: 1, maxLength: 3 }),
  })
  .map(({ columns, parts, withWhole, numbers, secret }) => {
    const names = ["Norr", "Söder", "Väster", "Öster"].slice(0, parts);
    const values = new Map<string, number>();
    names.forEach((unit, u) => {
      const [users = 0, more = 0, many = 0, money = 0, standard = 0] = numbers.slice(5 * u);
      values.set(`${unit}|users`, users);
      values.set(`${unit}|targetGroup`, users + more);
      values.set(`${unit}|inhabitants`, users + more + 10 * many);
      values.set(`${unit}|cost`, 1000 * money);
      values.set(`${unit}|expected`, 1000 * standard);
    });
    for (const base of ["users", "targetGroup", "inhabitants", "cost", "expected"])
      values.set(
        `${whole}|${base}`,
        names.reduce((all, unit) => all + values.get(`${unit}|${base}`)!, 0),
      );
    const units = withWhole ? [...names, whole] : names;
    const cells = units.flatMap((unit) => columns.map((column) => place(unit, column)));
    return { columns, units, values, secret: new Set(secret.map((i) => cells[i % cells.length]!)) };
  });

/** Row = unit, column = kind, so that an address names the place. */
function tableOf({ columns, units, values, secret }: Case): CostTable {
  const source = (unit: string, column: number) => ({ sheet: "Data", row: units.indexOf(unit), column });
  return {
    id: "Data",
    sheet: "Data",
    service: "",
    units: units.map((name) => ({ name, kind: "unit" as const })),
    years: [2024],
    columns: columns.map((column): CostColumn => {
      const [measure, powers] = kinds[column]!;
      const cells = new Map<string, CostCell>();
      const blanks = new Map();
      for (const unit of units) {
        const value = Object.entries(powers).reduce(
          (all, [base, power]) => all * values.get(`${unit}|${base}`)! ** power,
          1,
        );
        if (secret.has(place(unit, column))) blanks.set(`2024|${unit}`, source(unit, column));
        else cells.set(`2024|${unit}`, { value, source: source(unit, column), factor: 1, live: true });
      }
      return {
        measure,
        name: `${column}`,
        code: null,
        unit: null,
        detail: null,
        sheet: "Data",
        range: "",
        cells,
        blanks,
      };
    }),
  };
}

/** Multiplying and dividing within a unit, adding and subtracting between units, until nothing more is learnt. */
function learnt({ columns, units }: Case, shown: ReadonlySet<string>): ReadonlySet<string> {
  const bases = ["cost", "inhabitants", "targetGroup", "users", "expected"];
  const known = new Set<string>();
  const found = new Set<string>();
  for (let before = -1; before !== known.size + found.size;) {
    before = known.size + found.size;
    for (const unit of units) {
      const cellId = (column: number): string => place(unit, column);
      const unknown = [...bases, ...columns.map(cellId)];
      const facts: Combination[] = columns.flatMap((column) => {
        const powers = Object.entries(kinds[column]![1]).map(([base, power]) => [base, -power] as const);
        const own: Combination[] = [new Map([[cellId(column), 1], ...powers])];
        return shown.has(cellId(column)) ? [...own, new Map([[cellId(column), 1]])] : own;
      });
      for (const base of bases) if (known.has(`${unit}|${base}`)) facts.push(new Map([[base, 1]]));
      for (const one of followFrom(facts, unknown))
        if (bases.includes(one)) known.add(`${unit}|${one}`);
        else found.add(one);
    }
    if (!units.includes(whole)) continue;
    for (const base of bases) {
      const open = units.filter((unit) => !known.has(`${unit}|${base}`));
      if (open.length === 1) known.add(`${open[0]}|${base}`);
    }
  }
  return found;
}

const addressOf = ({ units }: Case, id: string): string => {
  const [unit = "", column = "0"] = id.split("|");
  return addressKey({ sheet: "Data", row: units.indexOf(unit), column: Number(column) });
};

describe("cells of a cost table that are kept secret", () => {
  it("follow from nothing that is left by multiplying, dividing and subtracting, and neither does what protects them", () => {
    let hiddenInAll = 0;
    fc.assert(
      fc.property(cases, (one) => {
        const all = one.units.flatMap((unit) => one.columns.map((column) => place(unit, column)));
        const secret = new Set([...one.secret].map((id) => addressOf(one, id)));
        const hidden = costSecrets([tableOf(one)], {
          limit: 5,
          hideSmall: false,
          isSecret: (cell) => secret.has(addressKey(cell)),
        });
        const shown = new Set(all.filter((id) => !hidden.has(addressOf(one, id))));
        const told = learnt(one, shown);
        expect(all.filter((id) => hidden.has(addressOf(one, id)) && told.has(id))).toEqual([]);
        expect([...one.secret].every((id) => hidden.has(addressOf(one, id)))).toBe(true);
        hiddenInAll += hidden.size - one.secret.size;
      }),
      { numRuns: 150 },
    );
    expect(hiddenInAll).toBeGreaterThan(0);
  });

  it("hide the cost per user beside a secret total cost, and not the number of users", () => {
    const one: Case = {
      columns: [0, 1, 4],
      units: ["Norr", "Söder"],
      values: new Map(
        ["Norr", "Söder"].flatMap((unit) => [
          [`${unit}|cost`, 9000],
          [`${unit}|users`, 30],
        ]),
      ),
      secret: new Set([place("Norr", 0)]),
    };
    const secret = addressOf(one, place("Norr", 0));
    const hidden = costSecrets([tableOf(one)], {
      limit: 5,
      hideSmall: false,
      isSecret: (cell) => addressKey(cell) === secret,
    });
    expect([...hidden].sort()).toEqual([secret, addressOf(one, place("Norr", 1))].sort());
  });
});

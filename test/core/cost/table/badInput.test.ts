import { costWork } from "../../../../src/core/cost/costWork";
import { compareUnits } from "../../../../src/core/cost/table/compareUnits";
import { costPlan, quantityOf, type Quantity } from "../../../../src/core/cost/table/costPlan";
import { sheetOf, type Typed } from "../../../support/sheetOf";
import { say } from "../sheets/support";

const today = { year: 2026, month: 9, day: 20 };
const headings = ["Kommun", "År", "Nettokostnad, tkr", "Invånare 31/12", "Målgrupp", "Brukare"];
const units = [
  "Ale",
  "Bor",
  "Cil",
  "Dal",
  "Eda",
  "Falun",
  "Gävle",
  "Hjo",
  "Ljusdal",
  "Mora",
  "Nora",
  "Orsa",
  "Piteå",
];

/** Thirteen municipalities in two years, all in order. */
const rows = (): Typed[][] =>
  units.flatMap((unit, i) =>
    [2023, 2024].map((year, y): Typed[] => [
      unit,
      year,
      100_000 + 7000 * i + 2000 * y,
      12_000 + 800 * i,
      2000 + 130 * i,
      300 + 20 * i,
    ]),
  );
/** The rows with one cell changed: row and column of the sheet, from 0 below the headings. */
const changed = (row: number, column: number, value: Typed): Typed[][] =>
  rows().map((line, r) => line.map((cell, c) => (r === row && c === column ? value : cell)));

function told(lines: readonly Typed[][], more: Parameters<typeof costWork>[0] = [], head = headings) {
  const work = costWork([sheetOf([head, ...lines], "Kostnader"), ...more], {}, today);
  const [table] = work.tables;
  const plan = costPlan(table!);
  return {
    work,
    plan,
    problems: work.problems.map(({ code, cell, message }) => ({
      code,
      cell,
      text: say(message).replaceAll("\u00a0", " "),
    })),
    value: (quantity: Quantity, unit: string, year = 2024) => quantityOf(plan, quantity, unit, year),
  };
}

test("nothing is told of a table in order", () => {
  expect(told(rows()).problems).toEqual([]);
});

test("a denominator of 0 and a blank one: told with the cell, no value, and the other measures are computed", () => {
  const zero = told(changed(1, 3, 0));
  expect(zero.problems).toEqual([
    { code: "zeroDenominator", cell: "D3", text: expect.stringContaining("cell D3") as string },
  ]);
  expect(zero.value("perInhabitant", "Ale")).toBeNull();
  expect(zero.value("perTarget", "Ale")).toBe(51_000);
  const blank = told(changed(1, 4, null));
  expect(blank.problems.map(({ code, cell }) => [code, cell])).toEqual([["denominatorMissing", "E3"]]);
  expect(blank.value("perTarget", "Ale")).toBeNull();
  expect(blank.value("perTarget", "Bor")).not.toBeNull();
});

test("more users than there are in the target group: told with the cell, and coverage is above 100 per cent", () => {
  const { problems, value } = told(changed(1, 5, 2500));
  expect(problems).toEqual([
    {
      code: "usersAboveTarget",
      cell: "F3",
      text: "Ale 2024: brukare (2 500) är fler än målgruppen (2 000). Täckningsgraden blir över 100 %.",
    },
  ]);
  expect(value("coverage", "Ale")).toBe(1.25);
});

test("net beside gross: told with both cells, and the net costs are compared without the other", () => {
  const head = ["Kommun", "År", "Nettokostnad, tkr", "Bruttokostnad, tkr", "Invånare 31/12"];
  const lines: Typed[][] = [
    ["Ale", 2024, 100_000, null, 12_000],
    ["Bor", 2024, 110_000, null, 13_000],
    ["Cil", 2024, null, 150_000, 14_000],
  ];
  const { problems, value } = told(lines, [], head);
  expect(problems.find(({ code }) => code === "grossNetMixed")).toEqual({
    code: "grossNetMixed",
    cell: "D4",
    text: "Tabellen ställer nettokostnad (C2) mot bruttokostnad (D4). De går inte att jämföra.",
  });
  expect(value("perInhabitant", "Cil")).toBeNull();
  expect(value("perInhabitant", "Bor")).not.toBeNull();
});

test("a net cost below 0 that is left when five are struck out: no spread, told with unit, value and cell", () => {
  const lines = rows().map((line, i) =>
    i < 14 ? [line[0]!, line[1]!, -Number(line[2]), ...line.slice(3)] : line,
  );
  const { problems, plan } = told(lines);
  expect(problems).toEqual([
    {
      code: "negativeInSpread",
      cell: "C5",
      text: "Spridningen kan inte räknas ut: Bor har en negativ nettokostnad (−51 174 kr).",
    },
  ]);
  const { spread, median } = compareUnits(plan, "perTarget", 2024);
  expect(spread).toMatchObject({ ok: true, value: { ratio: { ok: false } } });
  expect(median).not.toBeNull();
});

test("a negative net cost among those struck out leaves the spread as it is", () => {
  const { problems, plan } = told(changed(1, 2, -5000));
  expect(problems).toEqual([]);
  expect(compareUnits(plan, "perTarget", 2024).spread).toMatchObject({ value: { ratio: { ok: true } } });
});

test("too few to strike out five at each end: told with number and cell, the rest computed; not told of two", () => {
  const eight = rows().slice(0, 16);
  const { problems, plan } = told(eight);
  expect(problems).toEqual([
    {
      code: "tooFewForTrim",
      cell: "C3",
      text: "Spridningen behöver fler än 11 kommuner för att stryka 5 i varje ände. Det finns 8.",
    },
  ]);
  expect(compareUnits(plan, "perTarget", 2024).median).not.toBeNull();
  expect(told(rows().slice(0, 4)).problems).toEqual([]);
});

test("a year without price index: told with the nearest cell of the index, current prices stay", () => {
  const index = sheetOf(
    [
      ["År", "PKV 2024 (index 2015=100)"],
      [2022, 118.3],
      [2023, 124.9],
    ],
    "Index",
  );
  const { problems, value } = told(rows(), [index]);
  expect(problems).toEqual([{ code: "indexYearMissing", cell: "B3", text: "Prisindex saknas för 2024." }]);
  expect(value("perTarget", "Ale", 2024)).not.toBeNull();
});

test("units with different latest years: told with the odd one's cell, and each year compares its own", () => {
  const lines = rows().filter(([unit, year]) => unit !== "Mora" || year === 2023);
  const { problems, plan } = told(lines);
  expect(problems).toEqual([
    { code: "yearsDiffer", cell: "C20", text: "Jämförelsen blandar år: 2023, 2024." },
  ]);
  expect(compareUnits(plan, "perTarget", 2024).values.map(({ unit }) => unit)).not.toContain("Mora");
});

test("a cost that is not there yet: told as another year, though the inhabitants are counted", () => {
  const { problems } = told(changed(1, 2, null));
  expect(problems.map(({ code, cell }) => [code, cell])).toEqual([["yearsDiffer", "C2"]]);
});

test("kr among tkr: told with the cell, that amount left out, the others compared", () => {
  const { problems, value } = told(changed(1, 2, 102_000_000));
  expect(problems.map(({ code, cell }) => [code, cell])).toEqual([["amountsMixed", "C3"]]);
  expect(value("perTarget", "Ale", 2024)).toBeNull();
  expect(value("perTarget", "Ale", 2023)).toBe(50_000);
  expect(value("perTarget", "Bor", 2024)).not.toBeNull();
});

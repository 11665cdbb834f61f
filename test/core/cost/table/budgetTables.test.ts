import fc from "fast-check";
import { summariseBudget } from "../../../../src/core/cost/table/budgetSummary";
import { readCostTables } from "../../../../src/core/cost/table/readCostTables";
import { sheetOf, type Typed } from "../../../support/sheetOf";
import { say } from "../sheets/support";

const placements: readonly Typed[][] = [
  ["Placeringar 2025"],
  [],
  ["", "Budget", "", "Utfall", ""],
  ["Verksamhet", "Dygn", "Pris, kr", "Dygn", "Pris, kr"],
  ["Institutionsvård", 1000, 5000, 1100, 5300],
  ["Familjehem", 9000, 900, 8700, 950],
  ["Summa", 10_000, null, 9800, null],
];

const read = (rows: readonly Typed[][], sheet = "Placeringar") => readCostTables([sheetOf(rows, sheet)]);
const plain = (text: string): string => text.replaceAll("\u00a0", " ");

test("two rows of headings, prices: 830 000 = 500 000 volume + 330 000 price for the worked line", () => {
  const { budgets, tables, problems } = read(placements);
  expect(problems).toEqual([]);
  // The columns of a budget are no costs of services.
  expect(tables).toEqual([]);
  const [table] = budgets;
  expect(table!.columns).toMatchObject({
    volume0: { name: "Budget Dygn", range: "B5:B6" },
    amount0: { name: "Budget Pris, kr", range: "C5:C6" },
    volume1: { name: "Utfall Dygn", range: "D5:D6" },
    amount1: { name: "Utfall Pris, kr", range: "E5:E6" },
  });
  const summary = summariseBudget(table!)!;
  expect(summary.lines.map(({ line }) => line.name)).toEqual(["Institutionsvård", "Familjehem"]);
  expect(summary.lines[0]).toMatchObject({ total: 830_000, volume: 500_000, price: 330_000 });
  expect(summary.sentences.map(say).map(plain)).toEqual([
    "Mot budget är utfallet 995 tkr dyrare: volymen höjer med 230 tkr och priset höjer med 765 tkr.",
    "Störst avvikelse: Institutionsvård, 830 tkr dyrare än budget.",
  ]);
});

test("whole costs in tkr in one row of headings give the same as prices in kr", () => {
  const { budgets } = read([
    [
      "Verksamhet",
      "Volym budget, dygn",
      "Kostnad budget, tkr",
      "Volym utfall, dygn",
      "Kostnad utfall, tkr",
      "Avvikelse, tkr",
    ],
    ["Institutionsvård", 1000, 5000, 1100, 5830, 830],
    ["Familjehem", 9000, 8100, 8700, 8265, 165],
    ["Summa", null, 13_100, null, 14_095, 995],
  ]);
  const summary = summariseBudget(budgets[0]!)!;
  const fromPrices = summariseBudget(read(placements).budgets[0]!)!;
  for (const key of ["budget", "outcome", "total", "volume", "price"] as const)
    expect(summary[key]).toBeCloseTo(fromPrices[key], 6);
});

test("a forecast stands in where there is no outcome, and says so", () => {
  const { budgets } = read([
    ["Enhet", "Budget timmar", "Budget kr", "Prognos timmar", "Prognos kr"],
    ["Norr", 100, 40_000, 90, 37_800],
  ]);
  expect(plain(say(summariseBudget(budgets[0]!)!.sentences[0]!))).toBe(
    "Mot budget är prognosen 2 200 kr billigare: volymen sänker med 4 000 kr och priset höjer med 1 800 kr.",
  );
});

test.each([
  ["blank", null, "budgetLineIncomplete", "D6"],
  ["text", "kommer", "textAmongNumbers", "D6"],
])("%s in a line: told with its cell, and the others are computed", (_, value, code, cell) => {
  const rows = placements.map((row, i) => (i === 5 ? [row[0]!, row[1]!, row[2]!, value, row[4]!] : row));
  const { budgets, problems } = read(rows);
  expect(problems.map((problem) => [problem.code, problem.cell])).toEqual([[code, cell]]);
  expect(summariseBudget(budgets[0]!)).toMatchObject({ total: 830_000, volume: 500_000 });
});

test("no volume under a whole cost, kr among tkr, and net against gross", () => {
  const headings = [
    "Verksamhet",
    "Volym budget",
    "Kostnad budget, tkr",
    "Volym utfall",
    "Kostnad utfall, tkr",
  ];
  const { budgets, problems } = read([
    headings,
    ["Ny insats", 0, 0, 10, 400],
    ["Hemtjänst", 5000, 2500, 5100, 2_601_000],
    ["Dagverksamhet", 100, 80, 110, 99],
  ]);
  expect(problems.map(({ code, cell }) => [code, cell])).toEqual([
    ["zeroDenominator", "B2"],
    ["amountsMixed", "E3"],
  ]);
  expect(summariseBudget(budgets[0]!)!.lines.map(({ line }) => line.name)).toEqual(["Dagverksamhet"]);
  const mixed = read([
    ["Verksamhet", "Volym budget", "Nettokostnad budget, tkr", "Volym utfall", "Bruttokostnad utfall, tkr"],
    ["Hemtjänst", 5000, 2500, 5100, 2600],
  ]);
  expect(mixed.budgets[0]!.comparable).toBe(false);
  expect(mixed.problems.map(({ message }) => say(message))).toEqual([
    "Tabellen ställer nettokostnad (C2) mot bruttokostnad (E2). De går inte att jämföra.",
  ]);
});

test("volume and price sum to the deviation, and tkr gives a thousandth of what the same numbers give in mnkr", () => {
  const amount = fc.integer({ min: 1, max: 1_000_000 });
  const table = (unit: string, [v0, a0, v1, a1]: readonly number[]) =>
    summariseBudget(
      read([
        ["Verksamhet", "Volym budget", `Kostnad budget, ${unit}`, "Volym utfall", `Kostnad utfall, ${unit}`],
        ["A", v0!, a0!, v1!, a1!],
      ]).budgets[0]!,
    );
  fc.assert(
    fc.property(fc.tuple(amount, amount, amount, amount), (numbers) => {
      const thousands = table("tkr", numbers);
      const millions = table("mnkr", numbers);
      // A price hundreds of times another is taken for another unit.
      fc.pre(thousands !== null && millions !== null);
      const size = Math.max(thousands.budget, thousands.outcome, Math.abs(thousands.volume));
      expect(Math.abs(thousands.volume + thousands.price - thousands.total) / size).toBeLessThan(1e-9);
      expect(Math.abs(millions.total / 1000 - thousands.total) / size).toBeLessThan(1e-9);
    }),
    { numRuns: 60 },
  );
});

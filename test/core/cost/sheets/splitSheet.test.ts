import fc from "fast-check";
import { splitSheet } from "../../../../src/core/cost/sheets/splitSheet";
import { costDifferences } from "../../../../src/core/cost/table/costDifference";
import { costPlan } from "../../../../src/core/cost/table/costPlan";
import { readCostTables } from "../../../../src/core/cost/table/readCostTables";
import { KeptContent } from "../../../../src/core/report/made/keptContent";
import type { SheetCells } from "../../../../src/core/sheet/cells/sheetCells";
import { sheetOf } from "../../../support/sheetOf";
import { elderlyCare, hasShared } from "../table/support";
import { inEngines, readable, say } from "./support";

const today = { year: 2026, month: 9, day: 20 };

function build(cells: SheetCells, own: string) {
  const [table] = readCostTables([cells], { today }).tables;
  const sheet = splitSheet(
    {
      table: table!,
      own,
      index: null,
      sign: "dearer",
      kept: KeptContent.none,
      say,
      name: "Kostnadsskillnad",
    },
    { other: null, year: null, otherYear: null },
  );
  if (sheet === null) throw new Error("no sheet");
  return sheet;
}

const hours = sheetOf(
  [
    ["Kommun", "År", "Nettokostnad, tkr", "Invånare", "Målgrupp", "Brukare", "Timmar"],
    ["Ale", 2023, 210_000, 31_000, 5600, 800, 210_000],
    ["Bor", 2023, 330_000, 40_000, 9000, 1500, 410_000],
  ],
  "Hemtjänst",
);

test("two, three and four factors: every formula gives core's number", () => {
  const sheet = build(hours, "Ale");
  const result = inEngines(sheet, [hours]);
  expect(result.excelts.wrong).toEqual([]);
  expect(result.ironcalc.wrong).toEqual([]);
  expect(result.excelts.compared).toBeGreaterThan(60);
});

(hasShared ? test : test.skip)("Alingsås and Falun 2011 (Kolada): the published worked numbers", () => {
  const cells = elderlyCare(["Alingsås", "Falun"], [2011]);
  const plan = costPlan(readCostTables([cells], { today }).tables[0]!);
  const [two, three] = costDifferences(plan, { unit: "Alingsås", year: 2011 }, { unit: "Falun", year: 2011 });
  expect(two!.difference).toBeCloseTo(2734.55, 2);
  expect(two!.effects[0]).toBeCloseTo(4442.13, 1);
  expect(two!.effects[1]).toBeCloseTo(-1707.57, 1);
  expect(three!.difference).toBeCloseTo(732.82, 2);
  expect(three!.effects.map((effect) => Math.round(effect * 100) / 100)).toEqual([
    expect.closeTo(191.28, 1),
    expect.closeTo(879.82, 1),
    expect.closeTo(-338.28, 1),
  ]);
  const sheet = build(cells, "Alingsås");
  expect(inEngines(sheet, [cells]).excelts.wrong).toEqual([]);
  const text = readable(sheet).join("\n").replaceAll("\u00a0", " ");
  if (process.env.SHOW) console.log(text);
  expect(text).toContain(
    "Alingsås är 2 735 kr dyrare än Falun per person i målgruppen: hur många som får insatsen höjer med 4 442 kr och kostnaden per brukare sänker med 1 708 kr.",
  );
  // With Falun as base: +4 518.91, -1 630.79 and the interaction -153.56.
  expect(text).toMatch(/4518\.9\d*/);
  expect(text).toMatch(/-153\.5\d*/);
});

test("effects sum to the difference, and kr or tkr gives the same", () => {
  const amount = fc.double({ min: 1, max: 1e6, noNaN: true });
  const side = fc.tuple(amount, amount, amount, amount, amount);
  const rows = (a: readonly number[], b: readonly number[], scale: number, unit: string): SheetCells =>
    sheetOf(
      [
        ["Kommun", "År", `Nettokostnad, ${unit}`, "Invånare", "Målgrupp", "Brukare", "Timmar"],
        ["A", 2023, a[0]! * scale, ...a.slice(1)],
        ["B", 2023, b[0]! * scale, ...b.slice(1)],
      ],
      "S",
    );
  const differencesOf = (cells: SheetCells) =>
    costDifferences(
      costPlan(readCostTables([cells], { today }).tables[0]!),
      { unit: "A", year: 2023 },
      { unit: "B", year: 2023 },
    );
  fc.assert(
    fc.property(side, side, (a, b) => {
      const inThousands = differencesOf(rows(a, b, 1, "tkr"));
      const inKronor = differencesOf(rows(a, b, 1000, "kr"));
      expect(inThousands).toHaveLength(4);
      inThousands.forEach(({ effects, difference, levelA, levelB }, i) => {
        const size = Math.max(1, ...effects.map(Math.abs), levelA, levelB);
        expect(Math.abs(effects.reduce((sum, effect) => sum + effect, 0) - difference) / size).toBeLessThan(
          1e-9,
        );
        expect(Math.abs(inKronor[i]!.difference - difference) / size).toBeLessThan(1e-9);
      });
    }),
    { numRuns: 60 },
  );
});

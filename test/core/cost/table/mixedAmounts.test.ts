import { cellAt } from "../../../../src/core/cost/table/costTable";
import { readCostTables } from "../../../../src/core/cost/table/readCostTables";
import { sheetOf, type Typed } from "../../../support/sheetOf";

const heading = ["Kommun", "År", "Nettokostnad, tkr", "Invånare 31/12"];

function read(rows: readonly Typed[][]) {
  const { tables, problems } = readCostTables([sheetOf([heading, ...rows], "Ekonomi")]);
  const mixed = problems.filter(({ code }) => code === "amountsMixed").map(({ cell }) => cell);
  const cost = tables[0]?.columns.find(({ measure }) => measure.kind === "cost");
  return {
    mixed,
    value: (unit: string, year: number) =>
      cost === undefined ? null : (cellAt(cost, unit, year)?.value ?? null),
  };
}

const others: Typed[][] = [
  ["Ale", 2022, 210_000, 31_000],
  ["Ale", 2023, 220_500, 31_200],
  ["Bor", 2022, 330_000, 40_000],
  ["Bor", 2023, 351_000, 40_100],
];

test("kr among tkr: told with its cell, skipped, and the rest is reckoned", () => {
  const { mixed, value } = read([
    ...others,
    ["Cil", 2022, 100_000_000, 12_000],
    ["Cil", 2023, 104_000, 12_100],
  ]);
  expect(mixed).toEqual(["C6"]);
  expect(value("Cil", 2022)).toBeNull();
  expect(value("Cil", 2023)).toBe(104_000_000);
  expect(value("Ale", 2022)).toBe(210_000_000);
});

test("a row without inhabitants is not taken for another unit", () => {
  const { mixed, value } = read([...others, ["Cil", 2022, 100_000, 12_000], ["Cil", 2023, 104_000, 0]]);
  expect(mixed).toEqual([]);
  expect(value("Cil", 2023)).toBe(104_000_000);
});

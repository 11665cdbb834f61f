import { canPair, resultSheet } from "../../../../src/core/cost/sheets/resultSheet";
import { readCostTables } from "../../../../src/core/cost/table/readCostTables";
import { KeptContent } from "../../../../src/core/report/made/keptContent";
import { sheetOf, type Typed } from "../../../support/sheetOf";
import { inEngines, readable, say } from "./support";

const costs = sheetOf(
  [
    ["Kommun", "År", "Nettokostnad, tkr", "Målgrupp"],
    ...(
      [
        ["Ale", 50_000],
        ["Bor", 60_000],
        ["Cil", 70_000],
        ["Dal", 80_000],
        ["Eda", 90_000],
      ] as const
    ).map(([unit, cost]): Typed[] => [unit, 2024, cost, 1000]),
  ],
  "Kostnader",
);
const grades = (units: readonly string[], values: readonly number[]) =>
  sheetOf(
    [["Kommun", "År", "Nöjda brukare, %"], ...units.map((unit, i): Typed[] => [unit, 2024, values[i]!])],
    "Resultat",
  );
const all = ["Ale", "Bor", "Cil", "Dal", "Eda"];

function build(results: ReturnType<typeof grades>) {
  const sources = [costs, results];
  const read = readCostTables(sources);
  const [table] = read.tables;
  const input = { own: "Bor", index: null, sign: "dearer", kept: KeptContent.none, say, name: "K" } as const;
  return {
    sources,
    possible: canPair(table!, read.results),
    made: resultSheet({ ...input, table: table! }, read.results),
  };
}

test("medians of the group, a field for each unit, and every formula gives core's number", () => {
  const { made, sources } = build(grades(all, [80, 60, 70, 90, 50]));
  const result = inEngines(made!, sources);
  expect(result.excelts.wrong).toEqual([]);
  expect(result.ironcalc.wrong).toEqual([]);
  const text = readable(made!).join("\n");
  expect(text).toContain("Median | 70000 | 70");
  expect(text).toContain("Ale | 50000 | 80 | billigare, högre resultat");
  expect(text).toContain("Bor | 60000 | 60 | billigare, lägre resultat");
  expect(text).toContain("Dal | 80000 | 90 | dyrare, högre resultat");
  expect(text).toContain("Eda | 90000 | 50 | dyrare, lägre resultat");
});

test("the chart has the units, the medians dashed, and the words of the four fields in their corners", () => {
  const { made } = build(grades(all, [80, 60, 70, 90, 50]));
  const figure = made!.figures[0]!.figure;
  expect(figure.kind).toBe("scatter");
  const [units, own, costMedian, resultMedian, ...corners] = figure.series;
  expect(units!.pointLabels!.map(({ text }) => text)).toEqual(["Ale", "Cil", "Dal", "Eda"]);
  expect(own).toMatchObject({ name: "Bor", marker: { style: "square", size: 9 } });
  // All points and words inside, and no air down to 0.
  expect(figure).toMatchObject({
    minimum: 40,
    maximum: 100,
    categoryMinimum: 40_000,
    categoryMaximum: 100_000,
  });
  expect([costMedian!, resultMedian!].map(({ line }) => line?.dash)).toEqual(["dash", "dash"]);
  const shown = (row: number, column: number): number => {
    const content = made!.cells.find((cell) => cell.row === row && cell.column === column)!.content;
    if (content === null || typeof content !== "object" || !("formula" in content)) throw new Error();
    return Number(content.expected);
  };
  const at = corners.map(({ name, categories, values }) => ({
    name,
    cost: shown(categories.firstRow, categories.firstColumn),
    result: shown(values.firstRow, values.firstColumn),
  }));
  expect(at.map(({ name }) => name)).toEqual([
    "Billigare, högre resultat",
    "Dyrare, högre resultat",
    "Billigare, lägre resultat",
    "Dyrare, lägre resultat",
  ]);
  // Outside the outermost units, each on its side.
  expect(at.map(({ cost, result }) => [cost > 70_000, result > 70])).toEqual([
    [false, true],
    [true, true],
    [false, false],
    [true, false],
  ]);
  for (const { cost, result } of at) {
    expect(cost < 50_000 || cost > 90_000).toBe(true);
    expect(result < 50 || result > 90).toBe(true);
  }
});

test("nothing is said to cause anything", () => {
  const { made } = build(grades(all, [80, 60, 70, 90, 50]));
  const text = readable(made!).join("\n");
  expect(text).toContain("Inget samband är prövat.");
  expect(text).not.toMatch(/beror på att|leder till|därför|ger bättre|effektiv|korrel/i);
});

test("with fewer than four units in common there is no median to speak of", () => {
  const { made, possible } = build(grades(all.slice(0, 3), [80, 60, 70]));
  expect(possible).toBe(false);
  expect(made).toBeNull();
});

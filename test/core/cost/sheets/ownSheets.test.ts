import { behaviourSheet } from "../../../../src/core/cost/sheets/behaviourSheet";
import { investmentSheet } from "../../../../src/core/cost/sheets/investmentSheet";
import { matrixProblems, matrixSheet } from "../../../../src/core/cost/sheets/matrixSheet";
import type { OwnSheetInput } from "../../../../src/core/cost/sheets/ownSheet";
import { priceVolumeSheet } from "../../../../src/core/cost/sheets/priceVolumeSheet";
import { paybackTime } from "../../../../src/core/cost/socialInvestment";
import { savingSheet } from "../../../../src/core/cost/sheets/savingSheet";
import type { CellValue } from "../../../../src/core/report/block/block";
import { KeptContent } from "../../../../src/core/report/made/keptContent";
import type { MadeSheet } from "../../../../src/core/report/made/madeSheet";
import { excelts, key } from "../../report/support/engines";
import { differences, madeTestSheet, say } from "./support";

const input: OwnSheetInput = { kept: KeptContent.none, say, name: "Blad", services: ["Äldreomsorg"] };

/** Row of the sheet whose first cell says so, counted from the top. */
function rowOf({ cells }: MadeSheet, label: string): number {
  const found = cells.find(({ column, content }) => column === 0 && content === label);
  if (found === undefined) throw new Error(`no row ${label}`);
  return found.row;
}

/** The sheet as an engine shows it with numbers typed in its input cells. */
function filled(
  made: MadeSheet,
  typed: readonly (readonly [row: number, column: number, value: CellValue])[],
) {
  const sheet = madeTestSheet(made);
  const cells = new Map(sheet.cells);
  for (const [row, column, value] of typed) cells.set(key(row, column), value);
  const [shown] = excelts([[{ name: sheet.name, cells }]]);
  return (row: number, column: number): CellValue | undefined => shown!.get(key(row, column));
}

test("untouched sheets show what core expects: nothing, and the source's example", () => {
  for (const made of [
    savingSheet(input),
    priceVolumeSheet(input, "dearer"),
    matrixSheet(input),
    behaviourSheet(input),
  ]) {
    const [shown] = excelts([[madeTestSheet(made)]]);
    expect(differences(made, shown!).wrong).toEqual([]);
  }
  // 12.222 million kr, 814.8 kr per inhabitant and 67.73 million in all after ten years.
  const made = savingSheet(input);
  const shown = filled(made, []);
  const year1 = rowOf(made, "Efter år") + 1;
  expect(shown(year1 + 9, 2)).toBeCloseTo(12_222_467.4, 0);
  expect(shown(year1 + 9, 3)).toBeCloseTo(814.8, 1);
  expect(Number(shown(year1 + 9, 4)) / 1e6).toBeCloseTo(67.73, 2);
});

test("a social investment: crossing year 3, payback 4.75, present value 2.6637 at 3 % (synthetic example)", () => {
  const made = investmentSheet(input);
  const first = rowOf(made, "År") + 1;
  const effort = [11.5, 11.5, 10.4, 9.2, 8.6, 8.4, 8.4, 8.4];
  const shown = filled(
    made,
    effort.flatMap((cost, year) => [
      [first + year, 1, 10] as const,
      [first + year, 2, 12] as const,
      [first + year, 3, cost] as const,
    ]),
  );
  expect(shown(rowOf(made, "Lägre kostnad från år"), 3)).toBe(3);
  expect(shown(rowOf(made, "Pengarna är tillbaka efter, år"), 3)).toBeCloseTo(4.75, 10);
  expect(shown(rowOf(made, "Nuvärde, mnkr"), 3)).toBeCloseTo(2.6637, 4);
  expect(shown(rowOf(made, "Lägre kostnad från år"), 2)).toBe("aldrig");
  expect(shown(rowOf(made, "Pengarna är tillbaka efter, år"), 2)).toBe("aldrig");
  const texts = made.cells.flatMap(({ row, column }) => {
    const value = shown(row, column);
    return typeof value === "string" && value.startsWith("Troligt: ") ? [value.replace(".8", ",8")] : [];
  });
  expect(texts).toEqual([
    "Troligt: Lägre kostnad från år 3. Pengarna är tillbaka efter 4,8 år. Nuvärde 2.7 mnkr.",
  ]);
});

test("an investment that saves from the first year owes nothing: payback 0, as core has it", () => {
  const made = investmentSheet(input);
  const first = rowOf(made, "År") + 1;
  const shown = filled(made, [
    [first, 1, 10],
    [first, 3, 9],
    [first + 1, 1, 10],
    [first + 1, 3, 9.5],
  ]);
  expect(shown(rowOf(made, "Pengarna är tillbaka efter, år"), 3)).toBe(paybackTime([1, 0.5]));
});

test("who pays and who gains, year by year: the municipality pays while the state gains", () => {
  const made = investmentSheet(input);
  const first = rowOf(made, "Vem betalar och vem tjänar, mnkr") + 3;
  // Individual, relatives, others, municipality, region, state, private.
  const shown = filled(made, [
    [first, 4, -3],
    [first + 1, 4, 1],
    [first + 1, 6, 4],
    [first + 2, 5, 0.5],
  ]);
  const row = (label: string): number =>
    made.cells.find(({ row: r, column, content }) => r > first && column === 0 && content === label)!.row;
  expect([1, 4, 5, 6, 8].map((column) => shown(row("Netto"), column))).toEqual(["", -2, 0.5, 4, 2.5]);
  expect([4, 6].map((column) => shown(row("Svarte Petter"), column))).toEqual(["betalar", "tjänar"]);
  expect(Number(shown(row("Nuvärde, mnkr"), 4))).toBeCloseTo(-3 + 1 / 1.03, 9);
  const sentence = made.cells.flatMap(({ row: r, column }) => {
    const value = shown(r, column);
    return typeof value === "string" && value.startsWith("Den som betalar mest") ? [value] : [];
  });
  expect(sentence).toEqual(["Den som betalar mest: Kommunen. Den som tjänar mest: Staten."]);
});

test("forms of service: shares, and the change from the first year with costs to the last in percentage points", () => {
  const made = behaviourSheet(input);
  const heading = made.cells.find(({ content }) => content === "Förebyggande, kr")!.row;
  const shown = filled(made, [
    [heading + 1, 0, 2022],
    [heading + 1, 1, 10],
    [heading + 1, 2, 30],
    [heading + 1, 3, 60],
    // A year is left out between.
    [heading + 3, 0, 2024],
    [heading + 3, 1, 20],
    [heading + 3, 3, 60],
  ]);
  expect([4, 5, 6].map((column) => shown(heading + 1, column))).toEqual([0.1, 0.3, 0.6]);
  expect([4, 5, 6].map((column) => shown(heading + 3, column))).toEqual([0.25, 0, 0.75]);
  const change = rowOf(made, "Ändring, procentenheter");
  expect([4, 5, 6].map((column) => Math.round(Number(shown(change, column)) * 1e9) / 1e9)).toEqual([
    15, -30, 15,
  ]);
  const [figure] = made.figures.map(({ figure: one }) => one);
  expect(figure).toMatchObject({ kind: "columnStacked", minimum: 0, maximum: 1 });
  expect(figure!.series.map(({ name }) => name)).toEqual(["Heldygn", "Öppna insatser", "Förebyggande"]);
});

test("price and volume: 830 000 = 500 000 volume + 330 000 price (synthetic example), and the other sign", () => {
  for (const sign of ["dearer", "surplus"] as const) {
    const made = priceVolumeSheet(input, sign);
    const row = rowOf(made, "Rad") + 1;
    const shown = filled(made, [
      [row, 1, 1000],
      [row, 2, 5000],
      [row, 4, 1100],
      [row, 5, 5300],
    ]);
    const turn = sign === "dearer" ? 1 : -1;
    expect([shown(row, 3), shown(row, 6)]).toEqual([5_000_000, 5_830_000]);
    expect([shown(row, 7), shown(row, 8), shown(row, 9)]).toEqual([
      830_000 * turn,
      500_000 * turn,
      330_000 * turn,
    ]);
  }
});

test("fixed and variable: 12 million, 40 places, 70 % fixed gives 11.64 million at 36 places (synthetic example)", () => {
  const made = behaviourSheet(input);
  const staff = rowOf(made, "Personal");
  const share = rowOf(made, "Andel av dagens volym") + 2;
  const shown = filled(made, [
    [staff, 1, 12_000_000],
    [staff, 2, 8_400_000],
    [rowOf(made, "Volym i dag (platser, timmar)"), 1, 40],
  ]);
  expect(shown(share, 1)).toBeCloseTo(36, 9);
  expect(shown(share, 2)).toBeCloseTo(11_640_000, 3);
  expect(Number(shown(share, 3))).toBeCloseTo(323_333.33, 1);
  expect(shown(share, 4)).toBeCloseTo(90_000, 6);
});

test("the matrix sums both ways, and says when the ledger has another sum", () => {
  const made = matrixSheet(input);
  const service = rowOf(made, "Äldreomsorg");
  const ledger = rowOf(made, "Summa enligt redovisningen");
  const size = rowOf(made, "Antal personer");
  const shown = filled(made, [
    [service, 1, 600],
    [service, 2, 400],
    [service + 1, 1, 1000],
    [size, 1, 8],
    [ledger, 1, 2100],
  ]);
  expect(shown(service, 7)).toBe(1000);
  expect(shown(rowOf(made, "Summa"), 1)).toBe(1600);
  expect(shown(ledger + 1, 1)).toBe(-100);
  expect(String(shown(ledger + 1, 2))).toContain("Stämmer inte");
});

test("the matrix against another municipality: index 100 is as much per person, and amounts without source are counted", () => {
  const made = matrixSheet(input);
  const service = rowOf(made, "Äldreomsorg");
  const below = (label: string): number => rowOf(made, label);
  const theirs = below("Kommun att jämföra med") + 4;
  const index = below("Index mot den andra kommunen (100 = lika mycket per person)") + 3;
  const sources = below("Källa för varje belopp") + 3;
  const shown = filled(made, [
    [rowOf(made, "Namn"), 1, "Barn"],
    [service, 1, 600],
    [service, 2, 400],
    [rowOf(made, "Antal personer"), 1, 8],
    [theirs, 1, 60],
    [theirs, 2, 60],
    [sources, 1, "Internredovisningen 2025"],
  ]);
  expect(shown(theirs, 0)).toBe("Äldreomsorg");
  expect(shown(index, 1)).toBe(125);
  // Without a number of persons there is nothing to compare.
  expect(shown(index, 2)).toBe("");
  expect(shown(index - 2, 1)).toBe("Barn");
  expect(shown(below("Belopp utan källa"), 1)).toBe(1);
});

test("a matrix that does not add up to the ledger is told with the cell of the ledger's sum", () => {
  const made = matrixSheet(input);
  const ledger = rowOf(made, "Summa enligt redovisningen");
  const kept = (sum: number): KeptContent => {
    const values = made.keys.map((mark, row): CellValue[] => {
      const line = Array.from({ length: made.columnWidths.length }, (_, column) => {
        const found = made.cells.find((cell) => cell.row === row && cell.column === column)?.content ?? null;
        return typeof found === "object" ? null : found;
      });
      if (row === rowOf(made, "Äldreomsorg")) line[2] = 1500;
      if (row === ledger) line[1] = sum;
      return [...line, mark];
    });
    return KeptContent.read({ sheet: "Resursmatris", firstRow: 0, firstColumn: 0, values, formulas: values });
  };
  const [problem] = matrixProblems({ ...input, kept: kept(2000) }, made);
  expect(problem).toMatchObject({
    severity: "warning",
    code: "matrixMismatch",
    sheet: "Resursmatris",
    cell: `B${ledger + 1}`,
  });
  expect(say(problem!.message).replaceAll("\u00a0", " ")).toBe(
    "Resursmatrisens summa 1 500 kr stämmer inte med redovisningen 2 000 kr. Skillnad −500 kr.",
  );
  expect(matrixProblems({ ...input, kept: kept(1500) }, made)).toEqual([]);
  expect(matrixProblems(input, made)).toEqual([]);
});

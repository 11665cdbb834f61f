import { behaviourSheet } from "../../../../src/core/cost/sheets/behaviourSheet";
import { investmentSheet } from "../../../../src/core/cost/sheets/investmentSheet";
import { matrixSheet } from "../../../../src/core/cost/sheets/matrixSheet";
import type { OwnSheetInput } from "../../../../src/core/cost/sheets/ownSheet";
import { priceVolumeSheet } from "../../../../src/core/cost/sheets/priceVolumeSheet";
import { savingSheet } from "../../../../src/core/cost/sheets/savingSheet";
import type { CellValue } from "../../../../src/core/report/block";
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
  expect(shown(rowOf(made, "Lägre kostnad från år"), 2)).toBe(3);
  expect(shown(rowOf(made, "Pengarna är tillbaka efter, år"), 2)).toBeCloseTo(4.75, 10);
  expect(shown(rowOf(made, "Nuvärde, mnkr"), 2)).toBeCloseTo(2.6637, 4);
  expect(shown(rowOf(made, "Lägre kostnad från år"), 1)).toBe("aldrig");
  expect(shown(rowOf(made, "Pengarna är tillbaka efter, år"), 1)).toBe("aldrig");
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

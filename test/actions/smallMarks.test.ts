import { makeCostSheet } from "../../src/actions/costs/makeCostSheet";
import { insertCharts } from "../../src/actions/charts/insertCharts";
import { makeReview } from "../../src/actions/documents/makeReview";
import { readWorkbook } from "../../src/actions/reading/readWorkbook";
import { makeRegisterSheet } from "../../src/actions/register/registerSheets";
import type { Workbook } from "../../src/host";
import { attachCalculation } from "../../src/host/calc/attachCalculation";
import type { Sheet } from "../../src/host/model/sheet";
import type { RunningExcel } from "../../src/host/startEmbeddedExcel";
import { sheetOf } from "../support/sheetOf";
import { workbookOf } from "./support/costWorkbook";
import { monthlyWorkbook, running } from "./support/workbooks";

let excel: RunningExcel | null = null;
afterEach(async () => {
  await excel?.stop();
  excel = null;
});

function start(workbook: Workbook): Workbook {
  attachCalculation(workbook);
  excel = running(workbook);
  return workbook;
}

/** Cells that show a number with an asterisk, as "row:column value". */
function marked(sheet: Sheet): Map<string, number> {
  const found = new Map<string, number>();
  sheet.values(sheet.usedArea(true)!).forEach((line, row) =>
    line.forEach((value, column) => {
      const format = sheet.style(row, column).numberFormat;
      if (typeof value !== "number" || !format.includes('"*"')) return;
      const below = /^\[=0\][^;]*;\[<(\d+)\]/.exec(format);
      if (below === null || (value > 0 && value < Number(below[1]))) found.set(`${row}:${column}`, value);
    }),
  );
  return found;
}

const line = "* Bygger på färre än 5 personer. Visa inte värdet utanför gruppen.";
const says = (sheet: Sheet): boolean => sheet.values(sheet.usedArea(true)!).flat().includes(line);
const made = async (making: ReturnType<typeof makeCostSheet>): Promise<string> => {
  const result = await making;
  if (!result.ok) throw new Error(JSON.stringify(result));
  return result.value.item?.sheet ?? "";
};

const homeCare = sheetOf(
  [
    ["Enhet", "År", "Nettokostnad hemtjänst, tkr", "Invånare 65+", "Brukare 1/10"],
    ["Norr", 2023, 4100, 300, 21],
    ["Norr", 2024, 1000, 300, 3],
    ["Söder", 2023, 9000, 400, 52],
    ["Söder", 2024, 9300, 400, 54],
    ["Väster", 2023, 15000, 500, 87],
    ["Väster", 2024, 15600, 500, 90],
  ],
  "Hemtjänst",
);

describe("small numbers in live cost sheets", () => {
  it("are marked with what they follow from, by a format that follows the user's cell", async () => {
    const workbook = start(workbookOf([homeCare]));
    const source = workbook.sheet("Hemtjänst")!;
    const before = JSON.stringify(source.formulas(source.usedArea(true)!));
    const sheet = workbook.sheet(await made(makeCostSheet({ kind: "costs" })))!;
    const numbers = [...marked(sheet).values()];
    expect(numbers).toContain(3);
    expect(numbers.some((value) => Math.abs(value - 1_000_000 / 3) < 1e-6)).toBe(true);
    expect(numbers.every((value) => value !== 21 && value !== 9_300_000 / 54)).toBe(true);
    expect(says(sheet)).toBe(true);
    expect(JSON.stringify(source.formulas(source.usedArea(true)!))).toBe(before);
    // The count is a formula, and is not marked when it has become larger: nobody has to choose Update for that.
    const at = [...marked(sheet)].find(([, value]) => value === 3)![0];
    source.setConstant(2, 4, 30);
    const [row, column] = at.split(":").map(Number);
    expect(sheet.value(row!, column!)).toBe(30);
    expect(marked(sheet).has(at)).toBe(false);
  });

  it("are not marked, and nothing is said, where no number is small or the limit is 0", async () => {
    const workbook = start(workbookOf([homeCare]));
    workbook.sheet("Hemtjänst")!.setConstant(2, 4, 0);
    const sheet = workbook.sheet(await made(makeCostSheet({ kind: "costs" })))!;
    expect(marked(sheet).size).toBe(0);
    expect(says(sheet)).toBe(false);
  });

  it("are marked beside each other in the difference between two, and in price and volume", async () => {
    const budget = sheetOf(
      [
        [
          "Verksamhet",
          "Antal brukare budget",
          "Kostnad budget, tkr",
          "Antal brukare utfall",
          "Kostnad utfall, tkr",
        ],
        ["Familjehem", 101, 8111, 103, 8209],
        ["Institutionsvård", 5, 5003, 3, 3011],
      ],
      "Placeringar",
    );
    const workbook = start(workbookOf([homeCare, budget]));
    const split = workbook.sheet(await made(makeCostSheet({ kind: "split", other: "Söder" })))!;
    expect(says(split)).toBe(true);
    expect(marked(split).size).toBeGreaterThanOrEqual(2);
    const volumes = workbook.sheet(await made(makeCostSheet({ kind: "priceVolume" })))!;
    expect([...marked(volumes).values()]).toEqual(expect.arrayContaining([3, 3011]));
    expect([...marked(volumes).values()]).not.toContain(103);
    expect(says(volumes)).toBe(true);
  });
});

describe("small numbers in live documents", () => {
  const girls = [3, 9, 8, 12, 7, 4, 11, 9, 8, 10, 9, 2];
  const boys = girls.map((value) => value + 20);
  const workbook = (): Workbook =>
    start(
      monthlyWorkbook([
        { indicator: "Placerade barn", unit: "antal", sex: "Flickor", values: girls },
        { indicator: "Placerade barn", unit: "antal", sex: "Pojkar", values: boys },
        { indicator: "Väntetid", unit: "dagar", sex: "", values: girls },
      ]),
    );

  it("are marked in the monthly follow-up, among women and men, and in blocks; days are not", async () => {
    const book = workbook();
    const period = { frequency: "month", ordinal: 12 * 2024 + 7 } as const;
    const result = await makeReview(
      { kind: "monthly", period, organisation: null },
      { today: { year: 2024, month: 9, day: 1 } },
    );
    if (!result.ok) throw new Error(JSON.stringify(result));
    const review = book.sheet(result.value.item?.sheet ?? "")!;
    expect([...marked(review).values()]).toEqual([2]);
    expect(says(review)).toBe(true);
    const sexes = await makeRegisterSheet("sexes");
    if (!sexes.ok) throw new Error(JSON.stringify(sexes));
    expect([...marked(book.sheet(sexes.value.item?.sheet ?? "")!).values()]).toEqual([3, 4, 2]);
    const reading = await readWorkbook({ all: true });
    if (!reading.ok) throw new Error("not read");
    const ids = reading.value.assessments.map(({ series }) => series.id);
    await insertCharts({ seriesIds: ids, sheets: ["Månadsdata"] });
    const blocks = book.sheet("Underlag")!;
    expect(new Set(marked(blocks).values())).toEqual(new Set([2, 3, 4]));
    expect(blocks.values(blocks.usedArea(true)!).flat().join("\n")).toContain(line);
  });

  it("are marked in the blocks of charts in cells of the user's too", async () => {
    const book = workbook();
    const reading = await readWorkbook({ all: true });
    if (!reading.ok) throw new Error("not read");
    const seriesIds = reading.value.assessments.map(({ series }) => series.id);
    const cells = { sheet: "Månadsdata", address: "B20" };
    expect(await insertCharts({ seriesIds, sheets: ["Månadsdata"], cells })).toMatchObject({ ok: true });
    expect(new Set(marked(book.sheet("Underlag")!).values())).toEqual(new Set([2, 3, 4]));
  });
});

import { writeFileSync } from "node:fs";
import { newWorkbook } from "../../src/actions/register/newWorkbook";
import { readWorkbook } from "../../src/actions/reading/readWorkbook";
import { makeRegisterSheet } from "../../src/actions/register/registerSheets";
import { Workbook } from "../../src/host";
import { attachCalculation } from "../../src/host/calc/attachCalculation";
import { checkPackage } from "../../src/host/check/checkPackage";
import { saveWorkbook } from "../../src/host/package/workbook/saveWorkbook";
import type { RunningExcel } from "../../src/host/startEmbeddedExcel";
import { running } from "./support/workbooks";

let excel: RunningExcel;
let workbook: Workbook;
beforeEach(() => {
  workbook = new Workbook();
  workbook.insertSheet("Blad1");
  attachCalculation(workbook);
  excel = running(workbook);
});
afterEach(() => excel.stop());

function save(name: string): void {
  const file = saveWorkbook(workbook);
  expect(checkPackage(file)).toEqual([]);
  const folder = process.env["STYRTAL_PICTURES"];
  if (folder) writeFileSync(`${folder}/${name}.xlsx`, file);
}

describe("a new indicator workbook", () => {
  it("has a guide, an empty data sheet with the five processes, and the register", async () => {
    const result = await newWorkbook();
    if (!result.ok) throw new Error(JSON.stringify(result));
    expect(workbook.sheets.map(({ name }) => name).sort()).toEqual(
      ["Blad1", "Börja här", "Indikatorer", "Månadsdata"].sort(),
    );
    const reading = await readWorkbook({ all: true });
    if (!reading.ok) throw new Error("not read");
    expect(reading.value.register?.rows.length).toBe(9);
    expect(reading.value.register?.rows[0]).toMatchObject({
      name: "Försörjningsstöd",
      direction: "lowerBetter",
    });
    save("ny");
  });

  it("is read and steered by its register as soon as there are figures", async () => {
    await newWorkbook();
    const data = workbook.sheet("Månadsdata")!;
    for (let row = 4; row < 7; row++)
      for (let month = 0; month < 12; month++)
        data.setConstant(row, 3 + month, 100 + row + ((month * 7) % 5));
    const reading = await readWorkbook({ sheets: ["Månadsdata"] });
    if (!reading.ok) throw new Error("not read");
    const [first] = reading.value.assessments;
    expect(first?.indicator.name).toBe("Försörjningsstöd");
    expect(first?.settings.direction).toBe("lowerBetter");
  });

  it("shows an example with invented figures, and says that they are", async () => {
    const result = await newWorkbook({ example: true });
    if (!result.ok) throw new Error(JSON.stringify(result));
    const reading = await readWorkbook({ all: true });
    if (!reading.ok) throw new Error("not read");
    expect(reading.value.assessments.length).toBeGreaterThan(15);
    expect(String(workbook.sheet("Månadsdata")?.value(1, 0))).toMatch(/påhittade/);
    save("exempel");
  });

  it("leaves the workbook as it was when Excel refuses", async () => {
    for (let n = 1; n < 8; n++) {
      excel.host.resetCounters();
      excel.host.failRequest(n, "GeneralException");
      const result = await newWorkbook();
      if (result.ok) break;
      expect(workbook.sheets.map(({ name }) => name)).toEqual(["Blad1"]);
    }
  });
});

describe("the template for grades and thresholds", () => {
  it("computes the index, the share who meet every threshold, and a draw", async () => {
    const result = await makeRegisterSheet("satisfaction");
    if (!result.ok) throw new Error(JSON.stringify(result));
    const sheet = workbook.sheet(result.value.item?.sheet ?? "")!;
    const find = (text: string): number => {
      const cells = sheet.values(sheet.usedArea(true)!);
      return cells.findIndex((line) => line[0] === text);
    };
    const grades = find("Enhet");
    [7, 7, 7, 7].forEach((grade, i) => sheet.setConstant(grades + 1, 2 + i, grade));
    const persons = find("Person");
    const people = [
      [3, 3, 3],
      [5, 2, 4],
      [4, 3, 6],
      [0, 0, 1],
    ];
    people.forEach((counts, row) =>
      counts.forEach((count, i) => sheet.setConstant(persons + 1 + row, 1 + i, count)),
    );
    const again = await makeRegisterSheet("satisfaction");
    expect(again.ok).toBe(true);
    const value = (row: number, column: number): number => Number(sheet.value(row, column));
    expect(value(find("NKI för alla svar"), 1)).toBeCloseTo(66.6667, 3);
    expect(value(find("Andel som når alla"), 1)).toBeCloseTo(0.5, 10);
    expect(people.map((_, row) => value(find("Person") + 1 + row, 4))).toEqual([1, 0, 1, 0]);
    save("nki");
  });
});

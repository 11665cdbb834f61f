import { writeFileSync } from "node:fs";
import { createRegister } from "../../src/actions/register/createRegister";
import { makeRegisterSheet, type RegisterSheet } from "../../src/actions/register/registerSheets";
import type { Workbook } from "../../src/host";
import { attachCalculation } from "../../src/host/calc/attachCalculation";
import { checkPackage } from "../../src/host/check/checkPackage";
import { saveWorkbook } from "../../src/host/package/workbook/saveWorkbook";
import type { Sheet } from "../../src/host/model/sheet";
import type { RunningExcel } from "../../src/host/startEmbeddedExcel";
import type { ExpectedValues } from "../../src/excel/blocks/writeBlock";
import { exampleSeries } from "../../src/core/register/exampleFigures";
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

/** Makes the sheet, and holds what its formulas show against what core says they show. */
async function make(workbook: Workbook, which: RegisterSheet): Promise<Sheet> {
  const offered: ExpectedValues[] = [];
  const result = await makeRegisterSheet(which, { offerValues: (values) => offered.push(values) });
  if (!result.ok) throw new Error(JSON.stringify(result));
  const sheet = workbook.sheet(result.value.item?.sheet ?? "");
  if (!sheet) throw new Error("no sheet");
  let compared = 0;
  for (const { sheet: name, firstRow, firstColumn, values } of offered) {
    const shown = workbook.sheet(name)?.value(firstRow, firstColumn) ?? null;
    const expected = values[0]?.[0] ?? null;
    if (typeof expected === "number") expect(shown).toBeCloseTo(expected, 8);
    else expect(shown ?? "").toBe(expected ?? "");
    compared++;
  }
  expect(offered.length === 0 || compared > 0).toBe(true);
  return sheet;
}

const textsOf = (sheet: Sheet): string[] => {
  const used = sheet.usedArea(true);
  return used === null
    ? []
    : sheet
        .values(used)
        .flat()
        .filter((v): v is string => typeof v === "string");
};

async function withRegister(): Promise<Workbook> {
  const workbook = start(monthlyWorkbook(exampleSeries()));
  const created = await createRegister();
  if (!created.ok) throw new Error(JSON.stringify(created));
  const register = workbook.sheet("Indikatorer")!;
  register.setConstant(4, 2, "Individ- och familjeomsorg");
  register.setConstant(4, 5, "Kortare väntan");
  register.setConstant(4, 6, "Resultat");
  register.setConstant(4, 16, "Äldreguiden");
  return workbook;
}

async function saved(workbook: Workbook, name: string): Promise<void> {
  const file = saveWorkbook(workbook);
  expect(checkPackage(file)).toEqual([]);
  const folder = process.env["STYRTAL_PICTURES"];
  if (folder) writeFileSync(`${folder}/${name}.xlsx`, file);
  await Promise.resolve();
}

describe("sheets of the register", () => {
  it("tells what to look over, with links, balance, criteria, questions and sources", async () => {
    const workbook = await withRegister();
    const sheet = await make(workbook, "check");
    const texts = textsOf(sheet);
    expect(texts).toEqual(
      expect.arrayContaining(["Att se över", "Balans per delverksamhet", "Är indikatorn bra?"]),
    );
    expect(texts.some((text) => text.includes("”Äldreguiden”, som inte längre finns"))).toBe(true);
    await saved(workbook, "check");
  });

  it("keeps what people have answered when it is made again", async () => {
    const workbook = await withRegister();
    const sheet = await make(workbook, "check");
    const used = sheet.usedArea(true)!;
    const values = sheet.values(used);
    const row = values.findIndex((line) => line[1] === "Viktig");
    sheet.setConstant(used.firstRow + row + 1, 1, "Delvis");
    await make(workbook, "check");
    const again = sheet.values(sheet.usedArea(true)!);
    const heading = again.findIndex((line) => line[1] === "Viktig");
    expect(again[heading + 1]?.[1]).toBe("Delvis");
  });

  it("adds up what measuring costs, with the unused first, then the dearest", async () => {
    const workbook = await withRegister();
    const sheet = await make(workbook, "measures");
    const cells = sheet.values(sheet.usedArea(true)!);
    const heading = cells.findIndex((line) => line[0] === "Mått eller rapport");
    const fill = (row: number, name: string | null, uses: string, minutes: number): void => {
      if (name !== null) sheet.setConstant(row, 0, name);
      [uses, null, 12, minutes, 2, 400].forEach((value, i) => sheet.setConstant(row, 3 + i, value));
    };
    const rows = cells.slice(heading + 1).findIndex((line) => line[0] === null);
    fill(heading + 1, null, "Ledningen", 30);
    fill(heading + 2, null, "Ingen", 15);
    fill(heading + 1 + rows, "Enkät till staben", "ingen", 120);
    await make(workbook, "measures");
    const sorted = sheet.values(sheet.usedArea(true)!);
    const at = sorted.findIndex((line) => line[0] === "Mått eller rapport");
    expect(sorted.slice(at + 1, at + 4).map((line) => [line[3], line[9], line[10]])).toEqual([
      ["ingen", 19200, 48],
      ["Ingen", 2400, 6],
      ["Ledningen", 4800, 12],
    ]);
    expect(sorted[at + 1]?.[0]).toBe("Enkät till staben");
    expect(sorted.slice(2, 4).map((line) => [line[0], line[2], line[4]])).toEqual([
      ["Tillsammans per år", 26400, 66],
      ["Varav mått som ingen använder", 21600, 54],
    ]);
    await make(workbook, "measures");
    expect(sheet.values(sheet.usedArea(true)!)[at + 1]?.[0]).toBe("Enkät till staben");
    await saved(workbook, "measures");
  });

  it("sets women and men side by side on one axis, with the difference as formulas", async () => {
    const workbook = await withRegister();
    const sheet = await make(workbook, "sexes");
    expect(sheet.charts.length % 3).toBe(0);
    const [women, men] = sheet.charts;
    expect(women?.valueAxis.minimum).not.toBeNull();
    expect(women?.valueAxis.minimum).toBe(men?.valueAxis.minimum);
    expect(women?.valueAxis.maximum).toBe(men?.valueAxis.maximum);
    await saved(workbook, "sexes");
  });

  it("says why where there is no register, or nobody of both sexes", async () => {
    start(monthlyWorkbook([{ indicator: "Dygn", unit: "dygn", sex: "", values: [1, 2, 3, 4, 5, 6] }]));
    const check = await makeRegisterSheet("check");
    const sexes = await makeRegisterSheet("sexes");
    expect([check, sexes].map((result) => (result.ok ? null : result.problem.code))).toEqual([
      "registerNone",
      "noSexes",
    ]);
  });
});

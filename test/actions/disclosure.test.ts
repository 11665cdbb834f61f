import { freezeSheet } from "../../src/actions/frozen/freezeSheet";
import { insertCharts } from "../../src/actions/charts/insertCharts";
import { insertOverview } from "../../src/actions/charts/insertOverview";
import { makeReview, type ReviewRequest } from "../../src/actions/documents/makeReview";
import { makeTargetTable } from "../../src/actions/documents/makeTargetTable";
import { checkPackage } from "../../src/host/check/checkPackage";
import { saveWorkbook } from "../../src/host/package/workbook/saveWorkbook";
import { readWorkbook } from "../../src/actions/reading/readWorkbook";
import type { Workbook } from "../../src/host";
import { attachCalculation } from "../../src/host/calc/attachCalculation";
import type { Sheet } from "../../src/host/model/sheet";
import type { RunningExcel } from "../../src/host/startEmbeddedExcel";
import { monthlyWorkbook, running } from "./support/workbooks";

let excel: RunningExcel | null = null;
afterEach(async () => {
  await excel?.stop();
  excel = null;
});

const women = Array.from({ length: 24 }, (_, i) => 20 + ((i * 7) % 11) - (i === 4 ? 5 : 0));
const men = Array.from({ length: 24 }, (_, i) => 30 + ((i * 5) % 13));

/** Persons by sex; in month 10 three women, and in the last month a number of men that the source keeps secret. */
function placements(secretInLast: boolean): Workbook {
  const few = women.map((value, i) => (i === 10 ? 3 : value));
  const total = few.map((value, i) => value + men[i]!);
  const shownMen = men.map((value, i) => (secretInLast && i === 23 ? null : value));
  const workbook = monthlyWorkbook([
    { indicator: "Placerade barn", unit: "antal", sex: "Totalt", values: total },
    { indicator: "Placerade barn", unit: "antal", sex: "Flickor", values: few },
    { indicator: "Placerade barn", unit: "antal", sex: "Pojkar", values: shownMen },
  ]);
  if (secretInLast) workbook.sheet("Månadsdata")?.setConstant(5, 3 + 23, "x");
  attachCalculation(workbook);
  return workbook;
}

const numbersOf = (sheet: Sheet): number[] =>
  sheet
    .values(sheet.usedArea(true)!)
    .flat()
    .filter((value): value is number => typeof value === "number");

async function frozen(workbook: Workbook, sheet: string): Promise<Sheet> {
  const result = await freezeSheet(sheet);
  if (!result.ok) throw new Error(JSON.stringify(result));
  return workbook.sheet(result.value.item?.sheet ?? "")!;
}

describe("what must not be shown", () => {
  it("does not print total and girls of a month in which the boys are secret", async () => {
    const workbook = placements(true);
    excel = running(workbook);
    const done = await insertOverview({ sheets: ["Månadsdata"] });
    expect(done.ok).toBe(true);
    const sheet = workbook.sheet("Översikt")!;
    const printed = sheet
      .values(sheet.usedArea(true)!)
      .filter((line) => String(line[0]).startsWith("Placerade"));
    const latest = printed.filter((line) => line[2] === "2025-08");
    expect(printed).toHaveLength(3);
    expect(latest.length).toBeLessThanOrEqual(1);
    expect(workbook.sheet("Månadsdata")?.value(4, 3 + 23)).toBe(women[23]);
  });

  it("hides small numbers, and a number beside them, in a frozen copy of the user's own sheet", async () => {
    const workbook = placements(false);
    excel = running(workbook);
    const sheet = await frozen(workbook, "Månadsdata");
    const month = [3, 4, 5].map((row) => sheet.value(row, 3 + 10));
    expect(month[1]).toBe("sekretess");
    expect(month.filter((value) => value === "sekretess")).toHaveLength(2);
    expect([3, 4, 5].map((row) => sheet.value(row, 3 + 11))).toEqual([
      women[11]! + men[11]!,
      women[11],
      men[11],
    ]);
    expect(workbook.sheet("Månadsdata")?.value(4, 3 + 10)).toBe(3);
  });

  it("leaves nothing in frozen charts and blocks from which the small number can be worked out", async () => {
    const workbook = placements(false);
    excel = running(workbook);
    const reading = await readWorkbook({ all: true });
    if (!reading.ok) throw new Error("not read");
    const ids = reading.value.assessments.map(({ series }) => series.id);
    await insertCharts({ seriesIds: ids, sheets: ["Månadsdata"] });
    await frozen(workbook, "Diagram");
    const blocks = workbook.sheet("Underlag fryst")!;
    const live = workbook.sheet("Underlag")!;
    const girls = women.map((value, i) => (i === 10 ? 3 : value));
    const mean = girls.reduce((sum, value) => sum + value, 0) / girls.length;
    const texts = blocks
      .values(blocks.usedArea(true)!)
      .flat()
      .filter((v) => typeof v === "string");
    expect(texts).not.toContain("Medel 23,9");
    expect(texts).toContain("Medel");
    const has = (numbers: readonly number[], wanted: number): boolean =>
      numbers.some((value) => Math.abs(value - wanted) < 1e-9);
    expect(has(numbersOf(live), mean)).toBe(true);
    expect(has(numbersOf(blocks), mean)).toBe(false);
    expect(has(numbersOf(blocks), 3)).toBe(false);
    const step = Math.abs(3 - girls[9]!);
    expect(has(numbersOf(live), step)).toBe(true);
    // The values that are left are still there, and the charts draw them.
    expect(has(numbersOf(blocks), girls[9]!)).toBe(true);
    expect(workbook.sheet("Diagram fryst")?.charts).toHaveLength(3);
  });

  it("hides the small number in a frozen overview when it is the latest", async () => {
    const few = women.map((_, i) => (i === 23 ? 4 : 6 + ((i * 7) % 5)));
    const workbook = monthlyWorkbook([
      { indicator: "Placerade barn", unit: "antal", sex: "Flickor", values: few },
      { indicator: "Placerade barn", unit: "antal", sex: "Pojkar", values: men },
    ]);
    attachCalculation(workbook);
    excel = running(workbook);
    await insertOverview({ sheets: ["Månadsdata"] });
    const marked = workbook.sheet("Översikt")!;
    const row = marked.values(marked.usedArea(true)!).findIndex((line) => line[1] === 4);
    expect(marked.style(row, 1).numberFormat).toContain('"*"');
    const sheet = await frozen(workbook, "Översikt");
    expect(sheet.value(row, 1)).not.toBe(4);
    expect(sheet.value(row, 2)).toBe("2025-07");
  });
});

/** Girls and boys without a total; in July 2024 three girls. */
function girlsAndBoys(): Workbook {
  const few = women.map((value, i) => (i === 10 ? 3 : value));
  const workbook = monthlyWorkbook([
    { indicator: "Placerade barn", unit: "antal", sex: "Flickor", values: few },
    { indicator: "Placerade barn", unit: "antal", sex: "Pojkar", values: men },
    { indicator: "Väntetid", unit: "dagar", sex: "", values: men },
  ]);
  attachCalculation(workbook);
  return workbook;
}

const july = { frequency: "month", ordinal: 12 * 2024 + 6 } as const;
const today = { year: 2025, month: 9, day: 1 };

async function review(workbook: Workbook, more: Partial<ReviewRequest> = {}): Promise<Sheet> {
  const result = await makeReview({ kind: "monthly", period: july, organisation: null, ...more }, { today });
  if (!result.ok) throw new Error(JSON.stringify(result));
  return workbook.sheet(result.value.item?.sheet ?? "")!;
}

/** Text and numbers of the row that begins with a name. */
const rowOf = (sheet: Sheet, name: string): unknown[] =>
  sheet.values(sheet.usedArea(true)!).find((line) => String(line[0]).startsWith(name)) ?? [];

describe("finished documents", () => {
  it("are frozen without small numbers, cells and blocks alike, with what people wrote and nothing to check by hand", async () => {
    const workbook = girlsAndBoys();
    excel = running(workbook);
    const live = await review(workbook);
    expect(rowOf(live, "Placerade barn, kvinnor")).toContain(3);
    const at = live
      .values(live.usedArea(true)!)
      .findIndex((line) => String(line[0]).startsWith("Placerade barn, kvinnor"));
    live.setConstant(at, 9, "Följ upp i augusti");
    const result = await freezeSheet(live.name);
    if (!result.ok) throw new Error(JSON.stringify(result));
    expect(result.problems.map(({ code }) => code)).not.toContain("frozenUnchecked");
    const copy = workbook.sheet(result.value.item?.sheet ?? "")!;
    const row = rowOf(copy, "Placerade barn, kvinnor");
    expect(row).not.toContain(3);
    expect(row).toContain("Följ upp i augusti");
    expect(rowOf(copy, "Placerade barn, män")).toContain(men[10]);
    expect(rowOf(copy, "Väntetid")).toContain(men[10]);
    const blocks = workbook.sheets.find(({ name }) => name.startsWith("Underlag") && name !== "Underlag")!;
    expect(numbersOf(workbook.sheet("Underlag")!)).toContain(3);
    expect(numbersOf(blocks)).not.toContain(3);
    expect(
      copy
        .formulas(copy.usedArea(true)!)
        .flat()
        .filter((cell) => String(cell).startsWith("=")),
    ).toEqual([]);
    // The girls have no value in July that may be shown, and no chart of it.
    expect(copy.charts.length).toBe(live.charts.length - 1);
    expect(rowOf(live, "Placerade barn, kvinnor")).toContain(3);
    expect(checkPackage(saveWorkbook(workbook))).toEqual([]);
  });

  it("hide small numbers at once when they are for the committee, and go by the workbook's own limit", async () => {
    const workbook = girlsAndBoys();
    excel = running(workbook);
    const open = await review(workbook, { reader: "workplace" });
    expect(rowOf(open, "Placerade barn, kvinnor")).toContain(3);
    const committee = await review(workbook, { reader: "committee" });
    expect(rowOf(committee, "Placerade barn, kvinnor")).not.toContain(3);
    const stored = workbook.settings.get("styrtal") as { settings: object };
    workbook.settings.set("styrtal", { ...stored, settings: { ...stored.settings, smallLimit: 3 } });
    const again = await review(workbook, { reader: "committee" });
    expect(again.name).toBe(committee.name);
    expect(rowOf(again, "Placerade barn, kvinnor")).toContain(3);
  });

  it("have no number of few persons in the table for the budget document", async () => {
    const yearly = [40, 41, 3];
    const workbook = monthlyWorkbook([]);
    const sheet = workbook.sheet("Månadsdata")!;
    [2022, 2023, 2024].forEach((year, i) => sheet.setConstant(2, 3 + i, year));
    [
      ["Placerade barn", "antal", "Flickor", ...yearly],
      ["Placerade barn", "antal", "Pojkar", 50, 52, 51],
    ].forEach((line, r) => line.forEach((cell, c) => sheet.setConstant(3 + r, c, cell)));
    attachCalculation(workbook);
    excel = running(workbook);
    const made = await makeTargetTable({ variant: "budget" });
    if (!made.ok) throw new Error(JSON.stringify(made));
    const table = workbook.sheet(made.value.item?.sheet ?? "")!;
    expect(numbersOf(table)).toContain(41);
    expect(numbersOf(table)).not.toContain(3);
  });
});

import { answerReading, openReading, saveReading } from "../../src/actions/reading/correctReading";
import { readWorkbook } from "../../src/actions/reading/readWorkbook";
import type { ActionResult, WorkbookReading } from "../../src/actions/types";
import { Workbook } from "../../src/host";
import type { RunningExcel } from "../../src/host/startEmbeddedExcel";
import { openWorkbook } from "../../src/host/package/workbook/openWorkbook";
import { saveWorkbook } from "../../src/host/package/workbook/saveWorkbook";
import { running } from "./support/workbooks";

type Cell = string | number;

/** Sums from the start of each year, as an accounting system gives them. */
const accumulated: readonly (readonly Cell[])[] = [
  ["Uppföljning"],
  ["Konto", "T1 2023", "T2 2023", "T3 2023", "T1 2024", "T2 2024", "T3 2024"],
  ["Kostnad placeringar, tkr", 100, 210, 330, 90, 200, 290],
];

function workbookOf(rows: readonly (readonly Cell[])[], name = "Ekonomi"): Workbook {
  const workbook = new Workbook();
  const sheet = workbook.insertSheet(name);
  rows.forEach((row, r) => row.forEach((cell, c) => cell !== "" && sheet.setConstant(r, c, cell)));
  return workbook;
}

let excel: RunningExcel;
afterEach(() => excel.stop());

function valueOf<T>(result: ActionResult<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result));
  return result.value;
}

const read = async (): Promise<WorkbookReading> => valueOf(await readWorkbook({ all: true }));
const values = ({ assessments }: WorkbookReading) => assessments[0]?.series.points.map(({ value }) => value);
const codes = ({ problems }: WorkbookReading) => problems.map(({ code }) => code);

describe("an answer about a sheet", () => {
  it("is asked for once, kept in the file and used by every reading after", async () => {
    excel = running(workbookOf(accumulated));
    expect(codes(await read())).toContain("maybeAccumulated");
    valueOf(await answerReading("Ekonomi", { accumulation: "accumulated" }));
    const after = await read();
    expect(codes(after)).not.toContain("maybeAccumulated");
    expect(values(after)).toEqual([100, 110, 120, 90, 110, 90]);

    const opened = openWorkbook(saveWorkbook(excel.host.workbook));
    await excel.stop();
    if (!opened.ok) throw new Error(opened.code);
    excel = running(opened.workbook);
    expect(values(await read())).toEqual([100, 110, 120, 90, 110, 90]);
  });

  it("follows the sheet to a new name, and rows that are inserted", async () => {
    excel = running(workbookOf(accumulated));
    valueOf(await answerReading("Ekonomi", { accumulation: "accumulated" }));
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Ekonomi");
      sheet.getRange("1:3").insert("Down");
      sheet.name = "Ekonomi 2024";
      await context.sync();
    });
    expect(values(await read())).toEqual([100, 110, 120, 90, 110, 90]);
  });

  it("changes no cell", async () => {
    const workbook = workbookOf(accumulated);
    excel = running(workbook);
    const area = { firstRow: 0, firstColumn: 0, lastRow: 20, lastColumn: 20 };
    const before = JSON.stringify(workbook.sheet("Ekonomi")?.formulas(area));
    valueOf(await answerReading("Ekonomi", { accumulation: "accumulated" }));
    expect(JSON.stringify(workbook.sheet("Ekonomi")?.formulas(area))).toBe(before);
    expect(workbook.sheets).toHaveLength(1);
  });
});

describe("a corrected mapping", () => {
  const rows = [
    ["Uppföljning 2024"],
    ["Område", "2022", "2023", "2024"],
    ["Trygghet", 51, 52, 53],
    ["Bemötande", 61, 62, 63],
  ];
  const names = ({ assessments }: WorkbookReading) => assessments.map(({ indicator }) => indicator.name);

  it("is tried without being kept, kept, and forgotten", async () => {
    excel = running(workbookOf(rows));
    const before = names(await read());
    expect(before).toEqual(["Uppföljning 2024", "Uppföljning 2024"]);
    const opened = valueOf(await openReading("Ekonomi"));
    const [table] = opened.describe(opened.kept).tables;
    const correction = { tables: [{ table: table!.key, roles: { Område: "name" as const } }] };
    expect(opened.describe(correction).tables[0]?.result).toMatchObject({ indicators: 2, series: 2 });
    expect(names(await read())).toEqual(before);
    valueOf(await saveReading("Ekonomi", correction));
    expect(names(await read())).toEqual(["Trygghet", "Bemötande"]);
    valueOf(await saveReading("Ekonomi", null));
    expect(names(await read())).toEqual(before);
  });

  it("of an empty sheet is refused with a sentence", async () => {
    excel = running(workbookOf([]));
    const result = await openReading("Ekonomi");
    expect(result).toMatchObject({ ok: false, reason: "refused", problem: { code: "emptySheet" } });
  });
});

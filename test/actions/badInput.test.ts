import { insertCharts } from "../../src/actions/charts/insertCharts";
import { insertOverview } from "../../src/actions/charts/insertOverview";
import { readWorkbook } from "../../src/actions/reading/readWorkbook";
import type { ActionResult, WorkbookReading } from "../../src/actions/types";
import type { Problem } from "../../src/core/problem";
import { exampleSeries } from "../../src/core/register/exampleFigures";
import { Workbook } from "../../src/host";
import { CellError } from "../../src/host/model/cellValue";
import type { Sheet } from "../../src/host/model/sheet";
import type { RunningExcel } from "../../src/host/startEmbeddedExcel";
import { swedishTexts } from "../../src/i18n/swedishTexts";
import { snapshot } from "./support/snapshot";
import { monthlyWorkbook, running } from "./support/workbooks";

/** Everything that a user may put before us and that cannot be read, or not be written to. */
let excel: RunningExcel;
const open = (workbook: Workbook): Workbook => {
  excel = running(workbook);
  return workbook;
};
afterEach(() => excel.stop());

const two = () => monthlyWorkbook(exampleSeries().slice(0, 2));
const monthly = (workbook: Workbook): Sheet => {
  const sheet = workbook.sheet("Månadsdata");
  if (sheet === null) throw new Error("no sheet");
  return sheet;
};

async function read(all = false): Promise<WorkbookReading> {
  const result = await readWorkbook(all ? { all: true } : {});
  if (!result.ok) throw new Error(JSON.stringify(result));
  return result.value;
}

/** A problem is one clear Swedish sentence that ends, with the place it is about. */
function expectSentence(problem: Problem | undefined): string {
  if (problem === undefined) throw new Error("there is no such problem");
  const sentence = swedishTexts.render(problem.message);
  expect(sentence).toMatch(/^[A-ZÅÄÖ”\d].*[.?]$/u);
  expect(sentence).not.toMatch(/\{|undefined|null|NaN/);
  return sentence;
}

const problemOf = ({ problems }: WorkbookReading, code: string): Problem | undefined =>
  problems.find((problem) => problem.code === code);

const idsOf = ({ assessments }: WorkbookReading): string[] => assessments.map(({ series }) => series.id);

describe("cells that are no numbers: read, told with sheet and cell, and never written over", () => {
  const faults: Readonly<
    Record<string, { readonly put: (sheet: Sheet) => void; readonly code: string; readonly cell: string }>
  > = {
    "an error cell": {
      put: (sheet) => sheet.setConstant(3, 5, CellError.of("#DIV/0!")),
      code: "errorCell",
      cell: "F4",
    },
    "text among numbers": {
      put: (sheet) => sheet.setConstant(3, 6, "kommer senare"),
      code: "textAmongNumbers",
      cell: "G4",
    },
  };

  test.each(Object.entries(faults))("%s", async (_name, { put, code, cell }) => {
    const workbook = open(two());
    put(monthly(workbook));
    const before = JSON.stringify(
      monthly(workbook).formulas({ firstRow: 0, firstColumn: 0, lastRow: 9, lastColumn: 45 }),
    );
    const reading = await read();
    const problem = problemOf(reading, code);
    expectSentence(problem);
    expect([problem?.sheet, problem?.cell]).toEqual(["Månadsdata", cell]);
    const result = await insertCharts({ seriesIds: idsOf(reading), sheets: reading.read });
    expect(result.ok).toBe(true);
    expect(
      JSON.stringify(monthly(workbook).formulas({ firstRow: 0, firstColumn: 0, lastRow: 9, lastColumn: 45 })),
    ).toBe(before);
  });

  test("the same period twice with two values", async () => {
    const workbook = open(two());
    const sheet = monthly(workbook);
    const last = sheet.value(2, 38);
    sheet.setConstant(2, 39, last);
    sheet.setStyle(
      { firstRow: 2, firstColumn: 39, lastRow: 2, lastColumn: 39 },
      { numberFormat: "yyyy\\-mm" },
    );
    sheet.setConstant(3, 39, 1);
    const reading = await read();
    const problem = problemOf(reading, "conflictingPeriod");
    expectSentence(problem);
    expect(problem?.sheet).toBe("Månadsdata");
    expect(problem?.cell).not.toBeNull();
  });
});

describe("nothing to read", () => {
  test("an empty sheet", async () => {
    const workbook = open(new Workbook());
    workbook.insertSheet("Blad1");
    const reading = await read();
    expect(reading.assessments).toEqual([]);
    const before = snapshot(workbook);
    const result = await insertCharts({ seriesIds: [], sheets: ["Blad1"] });
    expectRefusal(result);
    expect(snapshot(workbook)).toEqual(before);
  });

  test("a letter", async () => {
    const workbook = open(new Workbook());
    const sheet = workbook.insertSheet("Brev");
    sheet.setConstant(0, 0, "Hej!");
    sheet.setConstant(4, 1, "Vi ses på måndag.");
    const reading = await read();
    expect(reading.assessments).toEqual([]);
    expectSentence(problemOf(reading, "noSeries"));
  });

  test("a hidden sheet is told and left alone, until it is named", async () => {
    const workbook = open(two());
    workbook.insertSheet("Annat");
    workbook.activate(workbook.sheet("Annat") as Sheet);
    monthly(workbook).visibility = "Hidden";
    const reading = await read(true);
    expect(expectSentence(problemOf(reading, "hiddenSheet"))).toContain("Månadsdata");
    expect(reading.assessments).toEqual([]);
    const named = await readWorkbook({ sheets: ["Månadsdata"] });
    expect(named.ok && named.value.assessments.length).toBe(2);
  });

  test("a sheet that is not there", async () => {
    open(two());
    const result = await readWorkbook({ sheets: ["Borta"] });
    if (!result.ok) throw new Error("reading never fails for that");
    expect(expectSentence(problemOf(result.value, "sheetNotFound"))).toContain("Borta");
  });
});

describe("where nothing may be written", () => {
  const places: Readonly<Record<string, (workbook: Workbook) => void>> = {
    "a read-only workbook": (workbook) => {
      workbook.readOnly = true;
    },
    "a workbook with a locked structure": (workbook) => {
      workbook.structureProtected = true;
    },
  };

  test.each(Object.entries(places))("%s: a sentence, and nothing is changed", async (_name, lock) => {
    const workbook = open(two());
    lock(workbook);
    const reading = await read();
    expect(reading.assessments).toHaveLength(2);
    const before = snapshot(workbook);
    expectRefusal(await insertCharts({ seriesIds: idsOf(reading), sheets: reading.read }));
    expectRefusal(await insertOverview({ sheets: reading.read }));
    expect(snapshot(workbook)).toEqual(before);
  });

  test("the user's sheet is protected: it is read, and ours stand beside it", async () => {
    const workbook = open(two());
    monthly(workbook).protection = { allowed: {}, attributes: "", hasPassword: false };
    const reading = await read();
    const result = await insertCharts({ seriesIds: idsOf(reading), sheets: reading.read });
    expect(result.ok).toBe(true);
  });

  test("our own sheet is protected: a sentence with its name, and nothing is changed", async () => {
    const workbook = open(two());
    const reading = await read();
    await insertCharts({ seriesIds: idsOf(reading), sheets: reading.read });
    const diagram = workbook.sheet("Diagram");
    if (diagram === null) throw new Error("no sheet");
    diagram.protection = { allowed: {}, attributes: "", hasPassword: false };
    const before = snapshot(workbook);
    const result = await insertCharts({ seriesIds: idsOf(reading), sheets: reading.read });
    expect(expectRefusal(result)).toContain("Diagram");
    expect(snapshot(workbook)).toEqual(before);
  });

  test("a cell that is being edited: it is waited for", async () => {
    const workbook = open(two());
    const reading = await read();
    excel.host.cellEditing = true;
    let done = false;
    const inserting = insertCharts({ seriesIds: idsOf(reading), sheets: reading.read }).then((result) => {
      done = true;
      return result;
    });
    await new Promise((later) => setTimeout(later, 200));
    expect(done).toBe(false);
    expect(workbook.sheets).toHaveLength(1);
    excel.host.cellEditing = false;
    expect((await inserting).ok).toBe(true);
  });
});

function expectRefusal(result: ActionResult<unknown>): string {
  if (result.ok) throw new Error("it was not refused");
  expect(result.nothingChanged).toBe(true);
  return expectSentence(result.problem);
}

import * as fc from "fast-check";
import { insertCharts } from "../../src/actions/insertCharts";
import { insertOverview } from "../../src/actions/insertOverview";
import { readWorkbook } from "../../src/actions/readWorkbook";
import { updateAll } from "../../src/actions/updateAll";
import { deleteRows, insertColumns, insertRows } from "../../src/host/model/shiftCells";
import type { Workbook } from "../../src/host";
import type { Sheet } from "../../src/host/model/sheet";
import { checkPackage } from "../../src/host/check/checkPackage";
import { dataSheet, plainWorkbook, succeed } from "./support/actionCases";
import { MatrixHost } from "./support/matrixHost";
import { cellsOf } from "./support/workbookState";

/**
 * Between inserting and updating, the user does whatever a user does. Afterwards an update ends in words and not in an
 * unhandled error, the user's own sheets are as the user left them, and so are the user's notes and moved charts.
 */
jest.setTimeout(240_000);

const excel = new MatrixHost();
let prepared: Uint8Array;
let runs = 0;
let edits = 0;

beforeAll(async () => {
  excel.connect(plainWorkbook());
  await succeed(insertOverview({ sheets: [dataSheet] }));
  const { assessments } = await succeed(readWorkbook({ sheets: [dataSheet] }));
  await succeed(insertCharts({ sheets: [dataSheet], seriesIds: assessments.map(({ series }) => series.id) }));
  await excel.host.idle();
  prepared = excel.save();
});

afterAll(async () => {
  await excel.stop();
  console.log(`The user in the way: ${runs} sequences, ${edits} edits.`);
});

/** One thing that a user does: any sheet, any place. Numbers from 0 to 1 choose among what is there. */
interface Edit {
  readonly kind:
    | "insertRows"
    | "deleteRows"
    | "insertColumns"
    | "rename"
    | "move"
    | "hide"
    | "protect"
    | "note"
    | "moveChart"
    | "restyleChart"
    | "deleteChart"
    | "deleteName"
    | "deleteSheet"
    | "newValue";
  readonly sheet: number;
  readonly place: number;
}

const edit: fc.Arbitrary<Edit> = fc.record({
  kind: fc.constantFrom<Edit["kind"][]>(
    "insertRows",
    "deleteRows",
    "insertColumns",
    "rename",
    "move",
    "hide",
    "protect",
    "note",
    "moveChart",
    "restyleChart",
    "deleteChart",
    "deleteName",
    "deleteSheet",
    "newValue",
  ),
  sheet: fc.double({ min: 0, max: 0.999, noNaN: true }),
  place: fc.double({ min: 0, max: 0.999, noNaN: true }),
});

const pick = <T>(items: readonly T[], share: number): T | undefined =>
  items[Math.floor(share * items.length)];

/** The user's notes on our sheets, outside what we write: far to the right, where they must stay. */
const noteColumn = 40;
const isUsers = (sheet: Sheet): boolean => [dataSheet, "Anteckningar"].includes(sheet.name);

function carryOut(workbook: Workbook, { kind, sheet: share, place }: Edit, number: number): void {
  const sheet = pick(workbook.sheets, share);
  if (sheet === undefined) return;
  const row = Math.floor(place * 12);
  const chart = pick(sheet.charts, place);
  switch (kind) {
    case "insertRows":
      insertRows(sheet, row, 2);
      break;
    case "deleteRows":
      deleteRows(sheet, row, 1);
      break;
    case "insertColumns":
      insertColumns(sheet, Math.floor(place * 6), 1);
      break;
    case "rename":
      if (!isUsers(sheet)) workbook.renameSheet(sheet, `Mitt blad ${number}`);
      break;
    case "move":
      workbook.moveSheet(sheet, Math.floor(place * workbook.sheets.length));
      break;
    case "hide":
      workbook.setVisibility(sheet, "Hidden");
      break;
    case "protect":
      sheet.protection = { allowed: {}, attributes: "", hasPassword: false };
      break;
    case "note":
      sheet.setConstant(row, noteColumn, `Anteckning ${number}`);
      break;
    case "moveChart":
      if (chart) Object.assign(chart, { left: 900 + number, top: 300 });
      break;
    case "restyleChart":
      if (chart) chart.alternativeText = `Min text ${number}`;
      break;
    case "deleteChart":
      if (chart) sheet.charts = sheet.charts.filter((one) => one !== chart);
      break;
    case "deleteName": {
      const name = pick(
        workbook.names.all().filter((one) => one.name.startsWith("_styrtal_")),
        place,
      );
      if (name) workbook.names.delete(name);
      break;
    }
    case "deleteSheet":
      if (!isUsers(sheet)) workbook.deleteSheet(sheet);
      break;
    case "newValue":
      workbook.sheet(dataSheet)?.setConstant(3, 3 + Math.floor(place * 14), 25 + number);
      break;
  }
}

const userSheets = (workbook: Workbook): string[] =>
  workbook.sheets.filter(isUsers).map((sheet) => `${sheet.name} ${sheet.visibility}\n${cellsOf(sheet)}`);

/** The notes on sheets of ours that are still there. */
function notes(workbook: Workbook): string[] {
  return workbook.sheets
    .filter((sheet) => !isUsers(sheet))
    .flatMap((sheet) => {
      const found: string[] = [];
      for (let row = 0; row < 200; row++) {
        const value = sheet.cell(row, noteColumn)?.value ?? sheet.cell(row, noteColumn + 1)?.value;
        if (typeof value === "string" && value.startsWith("Anteckning"))
          found.push(`${sheet.name}: ${value}`);
      }
      return found;
    })
    .sort();
}

test("whatever the user does, an update keeps it and ends in words", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 8 }), async (sequence) => {
      const { host } = { host: excel.open(prepared) };
      const { workbook } = host;
      sequence.forEach((one, i) => carryOut(workbook, one, i));
      runs += 1;
      edits += sequence.length;
      const before = { sheets: userSheets(workbook), notes: notes(workbook) };
      const moved = workbook.sheets.flatMap((sheet) =>
        sheet.charts.filter(({ left }) => left >= 900).map(({ name, left, top }) => [name, left, top]),
      );
      const result = await updateAll();
      await host.idle();
      expect(userSheets(workbook)).toEqual(before.sheets);
      expect(notes(workbook)).toEqual(before.notes);
      const places = new Map(
        workbook.sheets.flatMap((sheet) => sheet.charts.map(({ name, left, top }) => [name, [left, top]])),
      );
      for (const [name, left, top] of moved) expect(places.get(String(name))).toEqual([left, top]);
      if (!result.ok) {
        expect(result.problem.message.key).not.toBe("office.Unknown");
        expect(["refused", "office"]).toContain(result.reason);
        expect([
          "sheetProtected",
          "nothingChosen",
          "ItemNotFound",
          "sheetNotFound",
          "structureProtected",
          "noSeries",
          "AccessDenied",
        ]).toContain(result.problem.code);
      }
      expect(checkPackage(excel.save())).toEqual([]);
    }),
    { numRuns: 60, seed: 7 },
  );
});

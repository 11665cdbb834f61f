import * as fc from "fast-check";
import { insertCharts } from "../../src/actions/charts/insertCharts";
import { insertOverview } from "../../src/actions/charts/insertOverview";
import { readWorkbook } from "../../src/actions/reading/readWorkbook";
import { updateAll } from "../../src/actions/made/updateAll";
import type { Workbook } from "../../src/host";
import type { Sheet } from "../../src/host/model/sheet";
import { checkPackage } from "../../src/host/check/checkPackage";
import { dataSheet, plainWorkbook, succeed } from "./support/actionCases";
import { MatrixHost } from "./support/matrixHost";
import { carryOut, edits, notes } from "./support/userEdits";
import { cellsOf } from "./support/workbookState";

/**
 * Between inserting and updating, the user does whatever a user does. Afterwards an update ends in words and not in an
 * unhandled error, the user's own sheets are as the user left them, and so are the user's notes and moved charts.
 */
jest.setTimeout(240_000);

const excel = new MatrixHost();
let prepared: Uint8Array;
let runs = 0;
let carriedOut = 0;

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
  console.log(`The user in the way: ${runs} sequences, ${carriedOut} edits.`);
});

const users = [dataSheet, "Anteckningar"];
const isUsers = (sheet: Sheet): boolean => users.includes(sheet.name);

const userSheets = (workbook: Workbook): string[] =>
  workbook.sheets.filter(isUsers).map((sheet) => `${sheet.name} ${sheet.visibility}\n${cellsOf(sheet)}`);

test("whatever the user does, an update keeps it and ends in words", async () => {
  await fc.assert(
    fc.asyncProperty(edits(), async (sequence) => {
      const host = excel.open(prepared);
      const { workbook } = host;
      const newValue = (place: number, number: number): void =>
        workbook.sheet(dataSheet)?.setConstant(3, 3 + Math.floor(place * 14), 25 + number);
      sequence.forEach((one, i) => carryOut({ workbook, users, newValue }, one, i));
      runs += 1;
      carriedOut += sequence.length;
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
    { numRuns: Number(process.env.RUNS ?? 60) },
  );
});

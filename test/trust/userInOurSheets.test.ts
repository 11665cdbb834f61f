import * as fc from "fast-check";
import { createRegister } from "../../src/actions/register/createRegister";
import { insertChecklist } from "../../src/actions/improvement/insertChecklist";
import { makeCostSheet } from "../../src/actions/costs/makeCostSheet";
import { makeImprovementSheet } from "../../src/actions/improvement/makeImprovementSheet";
import { makeReview } from "../../src/actions/documents/makeReview";
import { makeTargetTable } from "../../src/actions/documents/makeTargetTable";
import { updateAll } from "../../src/actions/made/updateAll";
import type { Workbook } from "../../src/host";
import { checkPackage } from "../../src/host/check/checkPackage";
import { swedishTexts } from "../../src/i18n/swedishTexts";
import { dataSheet, plainWorkbook, succeed } from "./support/actionCases";
import { MatrixHost } from "./support/matrixHost";
import { addSheet, costs, today } from "./support/otherSheetCases";
import { carryOut, edits, notes } from "./support/userEdits";
import { cellsOf } from "./support/workbookState";

/**
 * As userInTheWay, for the sheets that people write in: documents, costs, checklists, plan and journal. What a user has
 * written on them, in the cells that are for it, in rows of their own or beside, is there after an update, on the sheet
 * where it was.
 */
jest.setTimeout(240_000);

const excel = new MatrixHost();
const costData = "Kostnader i bokslut";
const users = [dataSheet, "Anteckningar", costData];
let prepared: Uint8Array;
let runs = 0;
let carriedOut = 0;

beforeAll(async () => {
  const workbook = plainWorkbook();
  addSheet(workbook, costData, costs);
  excel.connect(workbook);
  await succeed(createRegister());
  await succeed(makeCostSheet({ kind: "costs" }));
  await succeed(insertChecklist({ list: "ledningsgrupp-egenkontroll" }));
  await succeed(makeImprovementSheet({ kind: "actionPlan" }));
  await succeed(makeImprovementSheet({ kind: "journal" }));
  await succeed(makeTargetTable({ variant: "budget" }));
  const month = { frequency: "month", ordinal: 12 * 2024 + 9 } as const;
  await succeed(makeReview({ kind: "monthly", period: month, organisation: null }, { today }));
  await excel.host.idle();
  prepared = excel.save();
});

afterAll(async () => {
  await excel.stop();
  console.log(`The user in our sheets: ${runs} sequences, ${carriedOut} edits.`);
});

const userSheets = (workbook: Workbook): string[] =>
  users.map((name) => {
    const sheet = workbook.sheet(name);
    return sheet === null ? `${name} is gone` : `${name} ${sheet.visibility}\n${cellsOf(sheet)}`;
  });

test("whatever the user does in them, an update keeps what the user wrote and ends in words", async () => {
  await fc.assert(
    fc.asyncProperty(edits(), async (sequence) => {
      const host = excel.open(prepared);
      const { workbook } = host;
      const newValue = (place: number, number: number): void => {
        workbook.sheet(dataSheet)?.setConstant(3, 3 + Math.floor(place * 14), 25 + number);
        workbook.sheet(costData)?.setConstant(2, 2, 900_000_000 + 1_000_000 * number);
      };
      sequence.forEach((one, i) => carryOut({ workbook, users, newValue }, one, i));
      runs += 1;
      carriedOut += sequence.length;
      const before = { sheets: userSheets(workbook), notes: notes(workbook) };
      const result = await updateAll({ today });
      await host.idle();
      expect(userSheets(workbook)).toEqual(before.sheets);
      expect(notes(workbook)).toEqual(before.notes);
      const said = [...(result.ok ? result.problems : [result.problem])];
      for (const { message } of said) {
        expect(message.key).not.toBe("office.Unknown");
        expect(swedishTexts.render(message)).not.toMatch(/[{}]|undefined|null/);
      }
      expect(checkPackage(excel.save())).toEqual([]);
    }),
    { numRuns: Number(process.env.RUNS ?? 30) },
  );
});

import { clockDay } from "../../core/series/calendar";
import { testJournal } from "../../core/checklist/lists/journalAndBoard";
import { cardLabelColumns, fieldKey, journalDocument, readTests } from "../../core/improvement/testJournal";
import { columnSlot, keyMark, rowMark, type KeptContent } from "../../core/report/made/keptContent";
import { checkWritable } from "../../excel/run/checkWritable";
import { insertedItems } from "../../excel/workbook/insertedItems";
import { queueInventory } from "../../excel/workbook/inventory";
import { queueKeptContent } from "../../excel/made/readMadeSheet";
import { Refused } from "../../excel/run/refused";
import { runExcel } from "../../excel/run/runExcel";
import { asOwnWork } from "../../excel/workbook/subscribe";
import { syncOrUndo, Undo } from "../../excel/undo/undo";
import { cellInput } from "../../excel/cells/cellInput";
import { actionResult } from "../actionResult";
import { problemOf } from "../reading/judge";
import type { ActionResult } from "../types";

/** What a card holds besides the twelve fields. */
export const cardHeads = ["title", "indicator"] as const;
/** "title", "indicator", or the number of one of the twelve fields: "6". */
export type CardField = string;

export interface TestCard {
  readonly number: number;
  readonly title: string | null;
  /** What is written, by field; dates are Excel's day numbers. Empty fields are left out. */
  readonly fields: Readonly<Record<CardField, string | number>>;
}

export interface TestCards {
  readonly sheet: string;
  readonly cards: readonly TestCard[];
}

const allFields: readonly CardField[] = [...cardHeads, ...testJournal.items.map(({ nr }) => nr)];

/** The cards of PGSA-journal as they are filled in; null without a journal. Two requests. */
export async function readTestCards(): Promise<ActionResult<TestCards | null>> {
  const outcome = await runExcel(async (context) => {
    const take = queueInventory(context);
    await context.sync();
    const item = insertedItems(take()).find(({ document }) => document === journalDocument);
    if (item === undefined) return null;
    const takeKept = queueKeptContent(context, item.sheet);
    await context.sync();
    return cardsOf(takeKept(), item.sheet);
  });
  return actionResult(outcome, (cards) => cards);
}

function cardsOf(kept: KeptContent, sheet: string): TestCards {
  const slot = columnSlot(cardLabelColumns);
  return {
    sheet,
    cards: readTests(kept, clockDay()).map(({ number, title }) => ({
      number,
      title,
      fields: Object.fromEntries(
        allFields.flatMap((field) => {
          const value = kept.cell(null, fieldKey(number, field), slot)?.value ?? null;
          return typeof value === "string" || typeof value === "number" ? [[field, value] as const] : [];
        }),
      ),
    })),
  };
}

export interface TestFieldRequest {
  readonly test: number;
  readonly field: CardField;
  /** A day as Excel's number; null empties the field. */
  readonly value: string | number | null;
}

/**
 * Writes one field of a card, as if the user had typed it in the sheet. The card is found by its keys: rows may have been
 * moved. One that is gone is refused.
 */
export async function writeTestField({ test, field, value }: TestFieldRequest): Promise<ActionResult<null>> {
  const outcome = await asOwnWork(() =>
    runExcel(async (context, state) => {
      const take = queueInventory(context);
      await context.sync();
      const inventory = take();
      const item = insertedItems(inventory).find(({ document }) => document === journalDocument);
      const gone = (sheet: string | null): Refused =>
        new Refused(problemOf("error", "testGone", sheet, { n: test }));
      if (item === undefined) throw gone(null);
      checkWritable(inventory, { newSheets: false, sheets: [item.sheet] });
      const sheet = context.workbook.worksheets.getItem(item.sheet);
      const used = sheet
        .getUsedRange()
        .load({ values: true, formulas: true, rowIndex: true, columnIndex: true });
      await context.sync();
      const row = rowOf(used.values, rowMark(null, fieldKey(test, field)));
      if (row === null) throw gone(item.sheet);
      const cellOf = (of: Excel.RequestContext): Excel.Range =>
        of.workbook.worksheets
          .getItem(item.sheet)
          .getRangeByIndexes(used.rowIndex + row, cardLabelColumns, 1, 1);
      const before: unknown = used.formulas[row]?.[cardLabelColumns - used.columnIndex] ?? "";
      const undo = new Undo();
      undo.step((undoing) => {
        cellOf(undoing).formulas = [[before]];
      });
      cellOf(context).values = [[value === null ? "" : cellInput(value, true)]];
      await syncOrUndo(context, state, undo);
      return null;
    }),
  );
  return actionResult(outcome, () => null);
}

/** The row that is marked so in the column of keys. */
function rowOf(values: readonly (readonly unknown[])[], mark: string): number | null {
  const column = values.reduce<number>((found, line) => (found >= 0 ? found : line.indexOf(keyMark)), -1);
  const row = column < 0 ? -1 : values.findIndex((line) => line[column] === mark);
  return row < 0 ? null : row;
}

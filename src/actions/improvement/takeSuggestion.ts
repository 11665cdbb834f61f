import { checklistById } from "../../core/checklist/allChecklists";
import { columns, questions } from "../../core/checklist/checklistContent";
import { checklistDocument } from "../../core/checklist/checklistSheet";
import { message } from "../../core/message";
import { headingMark, keyMark, rowMark } from "../../core/report/made/keptContent";
import { checkWritable } from "../../excel/run/checkWritable";
import { insertedItems } from "../../excel/workbook/insertedItems";
import { readWorkbookCells } from "../../excel/workbook/readWorkbookCells";
import { Refused } from "../../excel/run/refused";
import { runExcel } from "../../excel/run/runExcel";
import { asOwnWork } from "../../excel/workbook/subscribe";
import { syncOrUndo, Undo } from "../../excel/undo/undo";
import { actionResult } from "../actionResult";
import { suggestionsOf } from "./checklistRecipe";
import { judge, problemOf } from "../reading/judge";
import { printableJudged } from "../reading/printableJudged";
import { say } from "../made/madeTexts";
import type { ActionOptions, ActionResult, DoneSummary } from "../types";

export interface SuggestionRequest {
  readonly list: string;
  /** The question's number. */
  readonly nr: string;
}

/**
 * Takes one suggestion: writes its answer in the empty answer cell of one question. The suggestion is computed anew, so
 * that what is written is what the workbook says now; an answer that somebody has given is never replaced.
 */
export async function takeSuggestion(
  { list, nr }: SuggestionRequest,
  options: ActionOptions = {},
): Promise<ActionResult<DoneSummary>> {
  const outcome = await asOwnWork(() =>
    runExcel(async (context, state) => {
      const cells = await readWorkbookCells(context, { kind: "all" }, { signal: options.signal });
      const item = insertedItems(cells.inventory).find(
        ({ document }) => document === checklistDocument(list),
      );
      const suggestion = suggestionsOf(checklistById(list) ?? { id: list }, {
        cells,
        judged: printableJudged(judge(cells), false),
      }).find((each) => each.nr === nr);
      if (item === undefined || suggestion === undefined)
        throw new Refused(problemOf("error", "noSuggestion", item?.sheet ?? null, { nr }));
      checkWritable(cells.inventory, { newSheets: false, sheets: [item.sheet] });
      const sheet = context.workbook.worksheets.getItem(item.sheet);
      const used = sheet.getUsedRange().load({ values: true, rowIndex: true, columnIndex: true });
      await context.sync();
      const place = answerCell(used.values, nr);
      if (place === null || place.written !== "")
        throw new Refused(problemOf("error", "noSuggestion", item.sheet, { nr }));
      const [row, column] = [used.rowIndex + place.row, used.columnIndex + place.column];
      const undo = new Undo();
      undo.step((undoing) => {
        undoing.workbook.worksheets.getItem(item.sheet).getRangeByIndexes(row, column, 1, 1).values = [[""]];
      });
      const answer = say(`checklist.answer.${suggestion.answer}`);
      sheet.getRangeByIndexes(row, column, 1, 1).values = [[answer]];
      await syncOrUndo(context, state, undo);
      return { item, answer };
    }),
  );
  return actionResult(outcome, ({ item, answer }) => ({
    item,
    summary: message("done.suggestion", { nr, answer }),
  }));
}

/** Where the answer to a question stands, by its key and the heading of the column; null when it is gone. */
function answerCell(
  values: readonly (readonly unknown[])[],
  nr: string,
): { readonly row: number; readonly column: number; readonly written: string } | null {
  const keyColumn = values.reduce<number>((found, line) => (found >= 0 ? found : line.indexOf(keyMark)), -1);
  if (keyColumn < 0) return null;
  const rowOf = (mark: string): number => values.findIndex((line) => line[keyColumn] === mark);
  const [headings, row] = [rowOf(headingMark(questions)), rowOf(rowMark(questions, nr))];
  const column = values[headings]?.indexOf(columns.answer) ?? -1;
  if (row < 0 || column < 0) return null;
  return { row, column, written: String(values[row]?.[column] ?? "").trim() };
}

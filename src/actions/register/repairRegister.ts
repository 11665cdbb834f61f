import { message } from "../../core/message";
import { missingColumns } from "../../core/register/missingColumns";
import { type Area, areaName } from "../../core/sheet/cells/address";
import { stopIfCancelled } from "../../excel/run/cancelled";
import { checkWritable } from "../../excel/run/checkWritable";
import { readWorkbookCells, registerTable } from "../../excel/workbook/readWorkbookCells";
import { Refused } from "../../excel/run/refused";
import { runExcel } from "../../excel/run/runExcel";
import { SafeCopy } from "../../excel/undo/safeCopy";
import { asOwnWork } from "../../excel/workbook/subscribe";
import { syncOrUndo, Undo } from "../../excel/undo/undo";
import { queueMissingColumns } from "../../excel/sheets/writeRegister";
import { actionResult } from "../actionResult";
import { registerTexts } from "./createRegister";
import { judge, problemOf } from "../reading/judge";
import type { ActionOptions, ActionResult, DoneSummary } from "../types";

/**
 * Gives the table Indikatorer the columns that it lacks, after its last one, with lists and help as in a new register.
 * Nothing that stands there is changed; a register that lacks none stays as it is.
 */
export async function repairRegister(options: ActionOptions = {}): Promise<ActionResult<DoneSummary>> {
  const outcome = await asOwnWork(() =>
    runExcel(async (context, state) => {
      const cells = await readWorkbookCells(
        context,
        { kind: "all" },
        {
          signal: options.signal,
          onSheets: (done, total, sheet) => options.onProgress?.({ step: "reading", done, total, sheet }),
        },
      );
      const { register } = judge(cells);
      if (register === null) throw new Refused(problemOf("error", "registerNone", null, {}));
      if (cells.register === null)
        throw new Refused(problemOf("error", "registerNotTable", register.sheet, { sheet: register.sheet }));
      checkWritable(cells.inventory, { newSheets: false, sheets: [register.sheet] });
      stopIfCancelled(options.signal);
      const missing = missingColumns(register);
      if (missing.length > 0) {
        const { area } = register;
        const sheet = context.workbook.worksheets.getItem(register.sheet);
        const beside = {
          top: area.top,
          left: area.right + 1,
          bottom: area.bottom,
          right: area.right + missing.length,
        };
        const widths = await refuseUnlessFree(context, sheet, beside);
        const undo = new Undo();
        undo.step((undoing) => undoing.workbook.worksheets.getItem(cells.inventory.activeSheet).activate());
        undo.askingStep(async (undoing) => {
          await deleteAdded(
            undoing,
            missing.map(({ heading }) => heading),
          );
          restoreWidths(undoing.workbook.worksheets.getItem(register.sheet), beside.left, widths);
        });
        const safe = new SafeCopy(context, cells.inventory, undo);
        await safe.keep([
          {
            sheet: register.sheet,
            firstRow: beside.top,
            firstColumn: beside.left,
            lastRow: beside.bottom,
            lastColumn: beside.right,
          },
        ]);
        queueMissingColumns(sheet, area, missing, registerTexts);
        sheet.activate();
        await syncOrUndo(context, state, undo, register.sheet);
        await safe.dispose();
      }
      return { sheet: register.sheet, added: missing.length };
    }),
  );
  return actionResult(outcome, ({ sheet, added }) => ({
    item: null,
    summary: message(added > 0 ? "done.registerRepaired" : "done.registerWhole", { sheet, n: added }),
  }));
}

/** Deletes those of the columns that came to be. */
async function deleteAdded(context: Excel.RequestContext, headings: readonly string[]): Promise<void> {
  const { columns } = context.workbook.tables.getItem(registerTable);
  const found = headings.map((heading) => columns.getItemOrNullObject(heading).load({ name: true }));
  await context.sync();
  for (const column of found.reverse()) if (!column.isNullObject) column.delete();
}

const rangeBeside = (sheet: Excel.Worksheet, { top, left, bottom, right }: Area): Excel.Range =>
  sheet.getRangeByIndexes(top, left, bottom - top + 1, right - left + 1);

/** Width of a column in points; null for the sheet's standard. */
type Width = number | null;

function restoreWidths(sheet: Excel.Worksheet, left: number, widths: readonly Width[]): void {
  widths.forEach((width, i) => {
    const { format } = sheet.getRangeByIndexes(0, left + i, 1, 1).getEntireColumn();
    if (width === null) format.useStandardWidth = true;
    else format.columnWidth = width;
  });
}

/** Excel would move what stands beside the table; that is the user's. Gives the widths of the columns there. */
async function refuseUnlessFree(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  area: Area,
): Promise<readonly Width[]> {
  const used = rangeBeside(sheet, area).getUsedRangeOrNullObject(true).load({ cellCount: true });
  const formats = Array.from({ length: area.right - area.left + 1 }, (_, i) =>
    sheet
      .getRangeByIndexes(0, area.left + i, 1, 1)
      .getEntireColumn()
      .format.load({ columnWidth: true, useStandardWidth: true }),
  );
  sheet.load({ name: true });
  await context.sync();
  if (used.isNullObject)
    return formats.map(({ columnWidth, useStandardWidth }) => (useStandardWidth ? null : columnWidth));
  const params = { sheet: sheet.name, range: areaName(area), n: used.cellCount };
  throw new Refused(problemOf("error", "destinationNotEmpty", sheet.name, params));
}

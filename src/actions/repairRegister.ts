import { message } from "../core/message";
import { missingColumns } from "../core/register/missingColumns";
import { areaName } from "../core/sheet/address";
import { stopIfCancelled } from "../excel/cancelled";
import { checkWritable } from "../excel/checkWritable";
import { readWorkbookCells, registerTable } from "../excel/readWorkbookCells";
import { Refused } from "../excel/refused";
import { runExcel } from "../excel/runExcel";
import { asOwnWork } from "../excel/subscribe";
import { syncOrUndo, Undo } from "../excel/undo";
import { queueMissingColumns } from "../excel/writeRegister";
import { actionResult } from "./actionResult";
import { registerTexts } from "./createRegister";
import { judge, problemOf } from "./judge";
import type { ActionOptions, ActionResult, DoneSummary } from "./types";

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
        await refuseUnlessFree(context, sheet, {
          top: area.top,
          left: area.right + 1,
          bottom: area.bottom,
          right: area.right + missing.length,
        });
        const undo = new Undo();
        undo.askingStep((undoing) =>
          deleteAdded(
            undoing,
            missing.map(({ heading }) => heading),
          ),
        );
        queueMissingColumns(sheet, area, missing, registerTexts);
        sheet.activate();
        await syncOrUndo(context, state, undo);
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

/** Excel would move what stands beside the table; that is the user's. */
async function refuseUnlessFree(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  area: { readonly top: number; readonly left: number; readonly bottom: number; readonly right: number },
): Promise<void> {
  const beside = sheet.getRangeByIndexes(
    area.top,
    area.left,
    area.bottom - area.top + 1,
    area.right - area.left + 1,
  );
  const used = beside.getUsedRangeOrNullObject(true).load({ cellCount: true });
  sheet.load({ name: true });
  await context.sync();
  if (used.isNullObject) return;
  const params = { sheet: sheet.name, range: areaName(area), n: used.cellCount };
  throw new Refused(problemOf("error", "destinationNotEmpty", sheet.name, params));
}

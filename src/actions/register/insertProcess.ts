import { message } from "../../core/message";
import { type Process, processName, rowsOfProcess } from "../../core/register/processTemplate";
import { checkWritable } from "../../excel/run/checkWritable";
import { queueInventory } from "../../excel/workbook/inventory";
import { runExcel } from "../../excel/run/runExcel";
import { freeSheetName } from "../../excel/workbook/sheetNames";
import { asOwnWork } from "../../excel/workbook/subscribe";
import { syncOrUndo, Undo } from "../../excel/undo/undo";
import { queueDataTemplate } from "../../excel/sheets/writeDataTemplate";
import { swedishTexts } from "../../i18n/swedishTexts";
import { actionResult } from "../actionResult";
import { dataTexts, monthsToCome } from "./newWorkbook";
import type { ActionResult, DoneSummary } from "../types";

/**
 * Adds an empty data sheet for one of the five processes of the handbook: its indicators by sex, this year and the next by
 * month. It is the user's own sheet from then on; the register takes its indicators in when they have figures.
 */
export async function insertProcess(process: Process): Promise<ActionResult<DoneSummary>> {
  const outcome = await asOwnWork(() =>
    runExcel(async (context, state) => {
      const takeInventory = queueInventory(context);
      await context.sync();
      const inventory = takeInventory();
      checkWritable(inventory, { newSheets: true, sheets: [] });
      const name = freeSheetName(
        processName(process),
        inventory.sheets.map((sheet) => sheet.name),
      );
      const undo = new Undo();
      const sheet = context.workbook.worksheets.add(name);
      undo.addedSheet(name);
      const title = swedishTexts.render(message("template.titleOf", { name: processName(process) }));
      queueDataTemplate(sheet, rowsOfProcess(process), monthsToCome(), {
        ...dataTexts("template.help"),
        title,
      });
      sheet.activate();
      await syncOrUndo(context, state, undo);
      return { sheet: name };
    }),
  );
  return actionResult(outcome, ({ sheet }) => ({ item: null, summary: message("done.process", { sheet }) }));
}

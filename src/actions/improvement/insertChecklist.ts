import { ownChecklist } from "../../core/checklist/ownChecklist";
import { readWorkbookCells } from "../../excel/workbook/readWorkbookCells";
import { Refused } from "../../excel/run/refused";
import { runExcel } from "../../excel/run/runExcel";
import { actionResult } from "../actionResult";
import { checklistRecipe, type ChecklistRequest, type ToldRecipe } from "./checklistRecipe";
import type { ValueSink } from "../charts/insertOverview";
import { problemOf } from "../reading/judge";
import { makeSheet } from "../made/makeSheet";
import type { ActionOptions, ActionResult, DoneSummary } from "../types";

/** Inserts a list as a sheet, or brings the one that is there up to date: what has been answered is kept. */
export async function insertChecklist(
  request: ChecklistRequest,
  options: ActionOptions & ValueSink = {},
): Promise<ActionResult<DoneSummary>> {
  return makeTold(checklistRecipe(request), options);
}

/** Makes a checklist of the table of questions on the active sheet, which is not changed. */
export async function insertOwnChecklist(
  options: ActionOptions & ValueSink = {},
): Promise<ActionResult<DoneSummary>> {
  const found = await runExcel(async (context) => {
    const { sheets, inventory } = await readWorkbookCells(context, { kind: "active" }, options);
    const cells = sheets[0];
    const list = cells === undefined ? null : ownChecklist(cells);
    if (list === null)
      throw new Refused(
        problemOf("error", "checklistNoTable", inventory.activeSheet, { sheet: inventory.activeSheet }),
      );
    return list;
  });
  if (!found.ok) return actionResult<never, never>(found, (never) => never);
  return makeTold(checklistRecipe({ list: found.value.id }, found.value), options);
}

/** Makes a sheet and tells what its recipe has to tell before what reading the workbook told. */
export async function makeTold(
  recipe: ToldRecipe,
  options: ActionOptions & ValueSink,
): Promise<ActionResult<DoneSummary>> {
  const result = await makeSheet(recipe, options);
  return result.ok ? { ...result, problems: recipe.told() } : result;
}

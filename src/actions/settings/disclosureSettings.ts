import { queueInventory } from "../../excel/workbook/inventory";
import { runExcel } from "../../excel/run/runExcel";
import { actionResult } from "../actionResult";
import { usualSmallLimit } from "../reading/judge";
import { saveSettings } from "./saveSettings";
import type { ActionResult } from "../types";

/** Numbers of fewer persons than this are hidden in what leaves the workbook; 0 for none. */
export async function loadSmallLimit(): Promise<ActionResult<number>> {
  const outcome = await runExcel(async (context) => {
    const take = queueInventory(context);
    await context.sync();
    return take().store.settings.smallLimit ?? usualSmallLimit;
  });
  return actionResult(outcome, (limit) => limit);
}

/** Keeps the limit in the workbook, so that everybody who prints and freezes goes by the same one. */
export function saveSmallLimit(limit: number): Promise<ActionResult<null>> {
  return saveSettings((settings) => ({ ...settings, smallLimit: Math.max(0, Math.round(limit)) }));
}

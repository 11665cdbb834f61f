import { runExcelBriefly } from "../../excel/run/runExcel";
import { setStartsWithWorkbook, startsWithWorkbook } from "../../excel/run/startup";
import { actionResult } from "../actionResult";
import type { ActionResult } from "../types";

/** Whether Styrtal's functions start with the workbook; null where this Excel cannot start them. */
export async function loadStartup(): Promise<ActionResult<boolean | null>> {
  return actionResult(await runExcelBriefly(startsWithWorkbook), (starts) => starts);
}

/** Functions that start with the workbook never show #NAMN? to who opens it without the pane. */
export async function saveStartup(starts: boolean): Promise<ActionResult<null>> {
  return actionResult(await runExcelBriefly(() => setStartsWithWorkbook(starts)), () => null);
}

import { queueGoTo } from "../excel/workbook/goTo";
import { runExcel } from "../excel/run/runExcel";
import { actionResult } from "./actionResult";
import type { ActionResult } from "./types";

/** Shows the sheet and selects the cell; focus stays in the grid. */
export async function goToCell(sheet: string, address: string | null): Promise<ActionResult<null>> {
  const outcome = await runExcel(async (context) => {
    queueGoTo(context, sheet, address);
    await context.sync();
    return null;
  });
  return actionResult(outcome, () => null);
}

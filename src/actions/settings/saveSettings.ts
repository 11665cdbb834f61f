import { checkWritable } from "../../excel/run/checkWritable";
import { queueInventory } from "../../excel/workbook/inventory";
import { runExcel } from "../../excel/run/runExcel";
import { queueStore } from "../../excel/store/saveStore";
import type { Store } from "../../excel/store/store";
import { asOwnWork } from "../../excel/workbook/subscribe";
import { syncOrUndo, Undo } from "../../excel/undo/undo";
import { actionResult } from "../actionResult";
import type { ActionResult } from "../types";

/** Changes what the workbook keeps as the user's choices, nothing else. A fault leaves them as they were. */
export async function saveSettings(
  change: (settings: Store["settings"], store: Store) => Store["settings"],
): Promise<ActionResult<null>> {
  const outcome = await asOwnWork(() =>
    runExcel(async (context, state) => {
      const take = queueInventory(context);
      await context.sync();
      const inventory = take();
      checkWritable(inventory, { newSheets: false, sheets: [] });
      const { store } = inventory;
      const undo = new Undo();
      queueStore(context, store, { ...store, settings: change(store.settings, store) }, undo);
      await syncOrUndo(context, state, undo);
      return null;
    }),
  );
  return actionResult(outcome, () => null);
}

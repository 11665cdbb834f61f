import { queueInventory } from "../excel/inventory";
import { runExcel } from "../excel/runExcel";
import { queueStore } from "../excel/saveStore";
import { asOwnWork } from "../excel/subscribe";
import { syncOrUndo, Undo } from "../excel/undo";
import { actionResult } from "./actionResult";
import { usualSmallLimit } from "./judge";
import type { ActionResult } from "./types";

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
export async function saveSmallLimit(limit: number): Promise<ActionResult<null>> {
  const outcome = await asOwnWork(() =>
    runExcel(async (context, state) => {
      const take = queueInventory(context);
      await context.sync();
      const { store } = take();
      const undo = new Undo();
      queueStore(
        context,
        store,
        { ...store, settings: { ...store.settings, smallLimit: Math.max(0, Math.round(limit)) } },
        undo,
      );
      await syncOrUndo(context, state, undo);
      return null;
    }),
  );
  return actionResult(outcome, () => null);
}

import { queueInventory } from "../excel/inventory";
import { runExcel } from "../excel/runExcel";
import { queueStore } from "../excel/saveStore";
import type { Store, StoredCostChoices } from "../excel/store";
import { asOwnWork } from "../excel/subscribe";
import { syncOrUndo, Undo } from "../excel/undo";
import { actionResult } from "./actionResult";
import type { ActionResult } from "./types";

/** What the workbook keeps about costs; damaged content counts as nothing. */
export function costChoices({ settings }: Store): StoredCostChoices {
  const { costs } = settings;
  if (typeof costs !== "object" || costs === null) return {};
  return {
    ...(typeof costs.own === "string" ? { own: costs.own } : {}),
    ...(typeof costs.index === "string" ? { index: costs.index } : {}),
    ...(costs.sign === "surplus" || costs.sign === "dearer" ? { sign: costs.sign } : {}),
  };
}

/** Keeps choices in the workbook, so that the sheets are rebuilt with the same ones. */
export async function saveCostChoices(choices: StoredCostChoices): Promise<ActionResult<null>> {
  const outcome = await asOwnWork(() =>
    runExcel(async (context, state) => {
      const take = queueInventory(context);
      await context.sync();
      const { store } = take();
      const undo = new Undo();
      queueStore(
        context,
        store,
        { ...store, settings: { ...store.settings, costs: { ...costChoices(store), ...choices } } },
        undo,
      );
      await syncOrUndo(context, state, undo);
      return null;
    }),
  );
  return actionResult(outcome, () => null);
}

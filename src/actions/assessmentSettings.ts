import { queueInventory } from "../excel/inventory";
import { runExcel } from "../excel/runExcel";
import { queueStore } from "../excel/saveStore";
import { emptyStore } from "../excel/store";
import { asOwnWork } from "../excel/subscribe";
import { syncOrUndo, Undo } from "../excel/undo";
import type { AssessmentOptions } from "../core/indicator/assessment";
import { actionResult } from "./actionResult";
import { assessmentOptions } from "./judge";
import type { ActionResult } from "./types";

/** The rules of this workbook and how its limits are computed; the default where nothing is kept. */
export async function loadAssessmentOptions(): Promise<AssessmentOptions> {
  const outcome = await runExcel(async (context) => {
    const take = queueInventory(context);
    await context.sync();
    return take().store;
  });
  return assessmentOptions(outcome.ok ? outcome.value : emptyStore);
}

/** Keeps them in the workbook, so that Update and the next reading judge alike. */
export async function saveAssessmentOptions(options: AssessmentOptions): Promise<ActionResult<null>> {
  const outcome = await asOwnWork(() =>
    runExcel(async (context, state) => {
      const take = queueInventory(context);
      await context.sync();
      const { store } = take();
      const undo = new Undo();
      const rules =
        options.rules.name === "own" ? options.rules.rules.map(ruleText).join(",") : options.rules.name;
      const after = { ...store, settings: { ...store.settings, rules, method: options.method } };
      queueStore(context, store, after, undo);
      await syncOrUndo(context, state, undo);
      return null;
    }),
  );
  return actionResult(outcome, () => null);
}

function ruleText({ code, points }: AssessmentOptions["rules"]["rules"][number]): string {
  return (code === "trend" || code === "skift") && points !== undefined ? `${code}${points}` : code;
}

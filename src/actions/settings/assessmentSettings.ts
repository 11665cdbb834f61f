import { queueInventory } from "../../excel/workbook/inventory";
import { runExcel } from "../../excel/run/runExcel";
import { emptyStore } from "../../excel/store/store";
import type { AssessmentOptions } from "../../core/indicator/assessment";
import { assessmentOptions } from "../reading/judge";
import { saveSettings } from "./saveSettings";
import type { ActionResult } from "../types";

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
export function saveAssessmentOptions({ rules, method }: AssessmentOptions): Promise<ActionResult<null>> {
  const kept = rules.name === "own" ? rules.rules.map(ruleText).join(",") : rules.name;
  return saveSettings((settings) => ({ ...settings, rules: kept, method }));
}

function ruleText({ code, points }: AssessmentOptions["rules"]["rules"][number]): string {
  return (code === "trend" || code === "skift") && points !== undefined ? `${code}${points}` : code;
}

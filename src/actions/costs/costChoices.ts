import type { Store, StoredCostChoices } from "../../excel/store/store";
import { saveSettings } from "../settings/saveSettings";
import type { ActionResult } from "../types";

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
export function saveCostChoices(choices: StoredCostChoices): Promise<ActionResult<null>> {
  return saveSettings((settings, store) => ({ ...settings, costs: { ...costChoices(store), ...choices } }));
}

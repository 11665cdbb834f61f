import { message } from "../../core/message";
import type { Problem } from "../../core/problem";
import type { Inventory } from "../workbook/inventory";
import { Refused } from "./refused";
import { isNewer } from "../store/store";

/** Stops, before anything is written, where Excel would refuse or where a newer Styrtal has been at work. */
export function checkWritable(
  inventory: Inventory,
  needs: { readonly newSheets: boolean; readonly sheets: readonly string[] },
): void {
  if (isNewer(inventory.store)) {
    throw new Refused(
      refusal("again.otherVersion", "otherVersion", { version: String(inventory.store.version) }),
    );
  }
  if (inventory.readOnly) throw new Refused(refusal("problem.workbookReadOnly", "workbookReadOnly", {}));
  if (needs.newSheets && inventory.structureProtected) {
    throw new Refused(refusal("problem.structureProtected", "structureProtected", {}));
  }
  for (const name of needs.sheets) {
    if (inventory.sheets.find((sheet) => sheet.name === name)?.protected === true) {
      throw new Refused(refusal("problem.sheetProtected", "sheetProtected", { sheet: name }, name));
    }
  }
}

function refusal(
  key: string,
  code: string,
  params: Problem["message"]["params"],
  sheet: string | null = null,
): Problem {
  return { severity: "error", code, sheet, cell: null, message: message(key, params) };
}

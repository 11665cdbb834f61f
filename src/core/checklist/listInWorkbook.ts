import type { KeptContent } from "../report/made/keptContent";
import { checklistById } from "./allChecklists";
import type { Checklist } from "./checklist";
import { checklistDocument } from "./checklistSheet";
import { isOwnList, ownChecklistFromSheet } from "./ownChecklist";

/** The list that a checklist sheet is of: one of Styrtal's, or the user's own as its sheet says. null for other sheets. */
export function listInWorkbook(document: string, kept: KeptContent): Checklist | null {
  const prefix = checklistDocument("");
  if (!document.startsWith(prefix)) return null;
  const id = document.slice(prefix.length);
  return checklistById(id) ?? (isOwnList(id) ? ownChecklistFromSheet(id, kept.sheet ?? id, kept) : null);
}

import { clockDay } from "../../core/series/calendar";
import { checklistDocument } from "../../core/checklist/checklistSheet";
import { checklistRecipe } from "../improvement/checklistRecipe";
import { trafficDocument, trafficRecipe } from "../charts/checkTrafficLights";
import { improvementDocuments, improvementKinds, improvementRecipe } from "../improvement/improvementRecipes";
import { funnelRecipe, funnelRequestOf } from "../charts/insertFunnel";
import { costRecipe, costRequestOf } from "../costs/makeCostSheet";
import { documentRequestOf } from "./makeDocument";
import { reviewRecipe } from "./makeReview";
import type { SheetRecipe } from "../made/makeSheet";
import { targetTableRecipe } from "./makeTargetTable";
import { yearWheelRecipe } from "./makeYearWheel";
import { registerSheetOf, registerSheetRecipe } from "../register/registerSheets";

/**
 * How a sheet was made: by its document id and what was chosen. null for sheets that are filled in and not made again
 * (templates), and for those that are nobody's.
 */
export function documentRecipe(
  document: string,
  choices: Readonly<Record<string, string>> | undefined,
): SheetRecipe | null {
  const finished = documentRequestOf(document, choices);
  if (finished !== null) {
    if (finished.kind === "targets") return targetTableRecipe(finished);
    const today = clockDay();
    return finished.kind === "yearWheel" ? yearWheelRecipe(finished, today) : reviewRecipe(finished, today);
  }
  const costs = costRequestOf(document, choices);
  if (costs !== null) return costRecipe(costs);
  const register = registerSheetOf(document);
  if (register !== null) return registerSheetRecipe(register);
  const kind = improvementKinds.find((each) => improvementDocuments[each] === document);
  if (kind !== undefined) return improvementRecipe({ kind });
  if (document === trafficDocument) return trafficRecipe();
  const funnel = funnelRequestOf(document, choices);
  if (funnel !== null) return funnelRecipe(funnel);
  const list = checklistDocument("");
  return document.startsWith(list) ? checklistRecipe({ list: document.slice(list.length) }) : null;
}

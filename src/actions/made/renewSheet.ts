import { checklistDocument } from "../../core/checklist/checklistSheet";
import { checkTrafficLights, trafficDocument } from "../charts/checkTrafficLights";
import { improvementDocuments, improvementKinds } from "../improvement/improvementRecipes";
import { insertChecklist } from "../improvement/insertChecklist";
import { funnelRequestOf, insertFunnel } from "../charts/insertFunnel";
import type { ValueSink } from "../charts/insertOverview";
import { costRequestOf, makeCostSheet } from "../costs/makeCostSheet";
import { documentRequestOf, makeDocument } from "../documents/makeDocument";
import { makeImprovementSheet } from "../improvement/makeImprovementSheet";
import { makeRegisterSheet, registerSheetOf } from "../register/registerSheets";
import type { ActionOptions, ActionResult, DoneSummary } from "../types";

/**
 * Makes a sheet again as it was once asked for: each kind knows its own sheets by their document id and by what was
 * chosen. null for a sheet that is not renewed (a template, a sheet of data).
 */
export async function renewSheet(
  document: string,
  choices: Readonly<Record<string, string>> | undefined,
  options: ActionOptions & ValueSink,
): Promise<ActionResult<DoneSummary> | null> {
  const finished = documentRequestOf(document, choices);
  if (finished !== null) return makeDocument(finished, options);
  const register = registerSheetOf(document);
  if (register !== null) return makeRegisterSheet(register, options);
  const costs = costRequestOf(document, choices);
  if (costs !== null) return makeCostSheet(costs, options);
  const kind = improvementKinds.find((each) => improvementDocuments[each] === document);
  if (kind !== undefined) return makeImprovementSheet({ kind }, options);
  if (document === trafficDocument) return checkTrafficLights({}, options);
  const funnel = funnelRequestOf(document, choices);
  if (funnel !== null) return insertFunnel(funnel, options);
  const list = checklistDocument("");
  if (document.startsWith(list)) return insertChecklist({ list: document.slice(list.length) }, options);
  return null;
}

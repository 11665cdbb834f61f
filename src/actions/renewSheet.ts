import { checklistDocument } from "../core/checklist/checklistSheet";
import { checkTrafficLights, trafficDocument } from "./checkTrafficLights";
import { improvementDocuments, improvementKinds } from "./improvementRecipes";
import { insertChecklist } from "./insertChecklist";
import { funnelRequestOf, insertFunnel } from "./insertFunnel";
import type { ValueSink } from "./insertOverview";
import { costRequestOf, makeCostSheet } from "./makeCostSheet";
import { documentRequestOf, makeDocument } from "./makeDocument";
import { makeImprovementSheet } from "./makeImprovementSheet";
import { makeRegisterSheet, registerSheetOf } from "./registerSheets";
import type { ActionOptions, ActionResult, DoneSummary } from "./types";

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

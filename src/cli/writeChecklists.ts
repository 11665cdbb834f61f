import { insertChecklist } from "../actions/insertChecklist";
import { makeImprovementSheet } from "../actions/makeImprovementSheet";
import { readImprovement } from "../actions/readImprovement";
import type { ValueSink } from "../actions/insertOverview";
import type { Message } from "../core/message";

/**
 * Adds up the checklists that the workbook has and that somebody has answered, and brings the action plan up to date
 * when there is one. Null when all went well.
 */
export async function writeChecklists(offerValues: ValueSink["offerValues"]): Promise<Message | null> {
  const found = await readImprovement();
  if (!found.ok) return found.problem.message;
  const { checklists, plan } = found.value;
  const options = offerValues === undefined ? {} : { offerValues };
  for (const { list, now } of checklists) {
    if (now.items === now.unanswered) continue;
    const result = await insertChecklist({ list }, options);
    if (!result.ok) return result.problem.message;
  }
  if (plan === null) return null;
  const updated = await makeImprovementSheet({ kind: "actionPlan" }, options);
  return updated.ok ? null : updated.problem.message;
}

import { insertChecklist } from "../actions/improvement/insertChecklist";
import { makeImprovementSheet } from "../actions/improvement/makeImprovementSheet";
import { readImprovement, type ChecklistState } from "../actions/improvement/readImprovement";
import type { ValueSink } from "../actions/charts/insertOverview";
import { pointsText } from "../core/checklist/evaluate";
import { messageParam } from "../core/indicator/chart/amounts";
import { message, type Message } from "../core/message";

/**
 * Adds up the checklists that the workbook has and that somebody has answered, and brings the action plan up to date
 * when there is one. Null when all went well.
 */
export async function writeChecklists(offerValues: ValueSink["offerValues"]): Promise<Message | null> {
  const found = await readImprovement();
  if (!found.ok) return found.problem.message;
  const { checklists, plan } = found.value;
  const options = offerValues === undefined ? {} : { offerValues };
  for (const { list } of checklists.filter(isAnswered)) {
    const result = await insertChecklist({ list }, options);
    if (!result.ok) return result.problem.message;
  }
  if (plan === null) return null;
  const updated = await makeImprovementSheet({ kind: "actionPlan" }, options);
  return updated.ok ? null : updated.problem.message;
}

/** How far one has come by each checklist that somebody has answered, for the summary: "9,5 av 15. Obesvarade: 2." */
export async function checklistLines(): Promise<Message[]> {
  const found = await readImprovement();
  if (!found.ok) return [];
  return found.value.checklists.filter(isAnswered).map(({ title, answers, now }) => {
    const result = message(answers === "scale" ? "checklist.result" : `checklist.result.${answers}`, {
      points: pointsText(now.points),
      n: now.outOf,
      unanswered: now.unanswered,
    });
    return message("cli.checklist", { title, result: messageParam(result) });
  });
}

const isAnswered = ({ now }: ChecklistState): boolean => now.items > now.unanswered;

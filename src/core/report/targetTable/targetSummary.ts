import { message, type Message } from "../../message";
import type { TargetRow, TargetVariant } from "./targetRows";

/** The most important of a target table, in sentences over it: only those that have something to tell. */
export function targetSummary(rows: readonly TargetRow[], variant: TargetVariant): Message[] {
  const missing = rows.filter(({ target }) => target === null).length;
  const lacking = missing === 0 ? [] : [message("targetTable.summary.missing", { m: missing })];
  if (variant === "annual") return [reachedOf(rows), ...lacking];
  const judged = (judgement: string): number =>
    rows.filter(({ assessment }) => assessment?.target?.judgement === judgement).length;
  const [never, chance] = [judged("never"), judged("chance")];
  return [
    message("targetTable.summary", { n: rows.length }),
    ...lacking,
    ...(never === 0 ? [] : [message("targetTable.summary.never", { never })]),
    ...(chance === 0 ? [] : [message("targetTable.summary.chance", { chance })]),
  ];
}

function reachedOf(rows: readonly TargetRow[]): Message {
  const judged = rows.filter(({ reached }) => reached !== null);
  const k = judged.filter(({ reached }) => reached === true).length;
  if (judged.length === 0) return message("targetTable.summary.annual.unknown");
  return message(k === 0 ? "targetTable.summary.annual.none" : "targetTable.summary.annual", {
    n: judged.length,
    k,
  });
}

import type { Checklist } from "./checklist";
import { checklistResult, readAnswer, type Answer, type ChecklistResult } from "./result";

/** One question with what stands in its answer cell. */
export interface AnsweredItem {
  readonly area: string | null;
  /** As written; null for an empty cell. */
  readonly answer: string | null;
}

export interface Evaluation extends ChecklistResult {
  readonly items: number;
  /** Answers that are none of the four words: they count as unanswered. */
  readonly unreadable: number;
  /** How many are answered Ja, and how many Delvis: the causes that a list of causes points at. */
  readonly yes: number;
  readonly partly: number;
}

/**
 * Adds up a list. In an open list every text is an answer and gives a point, so that points of items says how far one
 * has come. An answer outside the four words is no answer: it is counted as unanswered and told.
 */
export function evaluate(
  answers: Checklist["answers"],
  items: readonly Pick<AnsweredItem, "answer">[],
): Evaluation {
  const read = items.map(({ answer }) => answerIn(answers, answer ?? ""));
  const counted = read.map((answer) => answer ?? null);
  return {
    ...checklistResult(counted),
    items: items.length,
    unreadable: read.filter((answer) => answer === undefined).length,
    yes: counted.filter((answer) => answer === "yes").length,
    partly: counted.filter((answer) => answer === "partly").length,
  };
}

function answerIn(answers: Checklist["answers"], text: string): Answer | null | undefined {
  if (answers === "open") return text.trim() === "" ? null : "yes";
  return readAnswer(text);
}

/** Points with a decimal comma and no needless decimals: "9,5" and "8". */
export const pointsText = (points: number): string => String(points).replace(".", ",");

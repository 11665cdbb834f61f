/** How an item of a checklist was answered. null = not answered yet. */
export type Answer = "yes" | "partly" | "no" | "notApplicable";

export interface ChecklistResult {
  /** Yes 1, partly 0.5, no 0. */
  readonly points: number;
  /** The points there could be: one for every item but those that do not apply. Unanswered items are in it. */
  readonly outOf: number;
  readonly unanswered: number;
}

const pointsOf: Readonly<Record<Answer, number>> = { yes: 1, partly: 0.5, no: 0, notApplicable: 0 };

/**
 * Adds up a checklist. An item that is not applicable leaves the sum on both sides; an unanswered one keeps its place
 * in `outOf`, so that a half-filled list never looks like a finished one.
 */
export function checklistResult(answers: readonly (Answer | null)[]): ChecklistResult {
  let points = 0;
  let outOf = 0;
  let unanswered = 0;
  for (const answer of answers) {
    if (answer === null) unanswered++;
    else points += pointsOf[answer];
    if (answer !== "notApplicable") outOf++;
  }
  return { points, outOf, unanswered };
}

const answersByWord: ReadonlyMap<string, Answer> = new Map<string, Answer>([
  ["ja", "yes"],
  ["delvis", "partly"],
  ["nej", "no"],
  ["ej aktuellt", "notApplicable"],
]);

/** The answer that a cell's text stands for: null when empty, undefined when it is none of the four. */
export function readAnswer(text: string): Answer | null | undefined {
  const word = text.replace(/\s+/g, " ").trim().toLowerCase();
  return word === "" ? null : answersByWord.get(word);
}

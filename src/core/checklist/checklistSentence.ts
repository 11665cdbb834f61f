import type { MadeContent } from "../report/made/madeSheet";
import type { Say } from "../report/made/say";
import type { Checklist } from "./checklist";
import type { FilledChecklist } from "./checklistContent";
import { pointsText } from "./evaluate";

/** Addresses of the sum: this round, and the round before where there is one (what it was out of as an expression). */
export interface ResultCells {
  readonly points: string;
  readonly outOf: string;
  readonly unanswered: string;
  readonly previousPoints: string | null;
  readonly previousOutOf: string | null;
}

/** Excel shows 9,5 or 9.5 as its own settings are; the sentence is Swedish in all of them. */
const decimalComma = (cell: string): string => `SUBSTITUTE(${cell}&"",".",",")`;

/**
 * The sentence first: "9,5 av 15. Obesvarade: 2. Förra gången 8 av 15.", as a formula over the sum below, so that it
 * follows each answer.
 */
export function checklistSentence(
  list: Checklist,
  filled: FilledChecklist,
  cells: ResultCells | null,
  say: Say,
): MadeContent {
  const expected = sentenceText(list, filled, say);
  if (cells === null) return expected;
  const { points, outOf, unanswered, previousPoints, previousOutOf } = cells;
  const words = wordsOf(list.answers);
  const previous =
    previousPoints === null || previousOutOf === null
      ? ""
      : `&" Förra gången "&${decimalComma(previousPoints)}&" av "&${previousOutOf}&"."`;
  const body =
    list.answers === "causes"
      ? `"Orsaker som pekas ut: "&${decimalComma(points)}&" av "&${outOf}&". Obesvarade: "&${unanswered}&"."`
      : list.answers === "open"
        ? `${decimalComma(points)}&" av "&${outOf}&"${words}"`
        : `${decimalComma(points)}&" av "&${outOf}&". Obesvarade: "&${unanswered}&"."`;
  return { formula: `=${body}${previous}`, expected };
}

/** The same sentence as core computes it. */
export function sentenceText(list: Checklist, { now, earlier }: FilledChecklist, say: Say): string {
  const last = earlier[0];
  const key = list.answers === "scale" ? "checklist.result" : `checklist.result.${list.answers}`;
  const result = say(key, {
    points: pointsText(now.points),
    n: now.outOf,
    unanswered: now.unanswered,
  });
  if (last === undefined) return result;
  return `${result} ${say("checklist.previous", { previous: pointsText(last.result.points), n: last.result.outOf })}`;
}

const wordsOf = (answers: Checklist["answers"]): string => (answers === "open" ? " besvarade." : "");

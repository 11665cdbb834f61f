/** Custom functions about answers to surveys and checklists. The comments are the texts that people read in Excel. */
import { checklistResult as addUp, readAnswer, type Answer } from "../core/checklist/result";
import { satisfactionIndex } from "../core/cost/satisfaction";
import { isError, readBlock, shown, type Cell } from "./cells";
import { fail } from "./errors";
import { numberIn } from "./numbers";
import { valueOf } from "./rows";
import { label } from "./sentence";

/**
 * Nöjdkundindex 0–100 av betyg 1–10: (medelbetyg − 1) / 9 × 100. Det är inte procent nöjda.
 * @customfunction SATISFACTION NKI
 * @param betyg Betygen 1–10, ett per svar. Tomma celler räknas inte.
 * @returns {number} Index mellan 0 och 100.
 */
export function satisfaction(betyg: unknown[][]) {
  return valueOf(satisfactionIndex(readBlock(betyg).flat().map(numberIn)));
}

/**
 * Räknar ihop en checklista: Ja är 1, Delvis 0,5 och Nej 0. Ej aktuellt räknas bort. Visar poäng, av hur många och obesvarade.
 * @customfunction CHECKLISTRESULT CHECKLISTA.RESULTAT
 * @param svar Svaren: Ja, Delvis, Nej eller Ej aktuellt. Tom cell är obesvarad.
 * @returns {any[][]} Namn och värde: poäng, av hur många, obesvarade.
 */
export function checklistResult(svar: unknown[][]) {
  const { points, outOf, unanswered } = addUp(readBlock(svar).flat().map(answerIn));
  return [
    [label("fn.checklist.points"), points],
    [label("fn.checklist.outOf"), outOf],
    [label("fn.checklist.unanswered"), unanswered],
  ];
}

function answerIn(cell: Cell, index: number): Answer | null {
  if (isError(cell)) throw cell;
  const text = shown(cell);
  const answer = readAnswer(text);
  return answer === undefined
    ? fail("wrongInput", { key: "fn.checklistAnswer", params: { n: index + 1, text } })
    : answer;
}

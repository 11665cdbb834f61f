import type { functions as swedish } from "../sv/functions";

/** The English of ../sv/functions. */
export const functions: Record<keyof typeof swedish, string> = {
  "fn.tooFew": "Too few values: there are {n}, at least {min} are needed.",
  "fn.noValues": "The range has no numbers.",
  "fn.notOneLine": "Choose one column or one row, not a block.",
  "fn.lengthDiffers": "{name} has {n} cells but the values have {m}. They must be equally many.",
  "fn.textInValues": "Value {n} is text: “{text}”.",
  "fn.parameterMissing": "{name} is missing.",
  "fn.parameterText": "{name} is text: “{text}”. Give a number.",
  "fn.valueMissing": "A value is missing.",
  "fn.noNeighbours":
    "No two values stand next to each other: without steps between neighbours there are no control limits.",
  "fn.needDenominator": "The chart type {type} needs denominators.",
  "fn.unknownChart":
    "There is no chart type “{text}”. Choose run, I, MR, IP, P, PP, U, UP, C, NP, G, T, XBAR, S or R.",
  "fn.unknownRule":
    "There is no rule “{text}”. Choose anhöj+3s, mdc, we or nelson, or a list such as 3s,anhöj,trend6.",
  "fn.unknownMethod": "There is no method “{text}”. Choose medel, rensad or median.",
  "fn.unknownDirection": "There is no direction “{text}”. Choose Högre bättre, Lägre bättre or Ingen.",
  "fn.noLimitsChart":
    "A run chart has no control limits to compare the target with. Choose another chart type.",
  "fn.moreThanDenominator": "Value {n} is larger than the denominator.",
  "fn.matrixNeeded": "The chart type {type} needs one subgroup per row and at least two columns.",
  "fn.gradeRange": "Grade {n} is {value}. Grades must be 1–10.",
  "fn.shapeDiffers": "The ranges must have the same size.",
  "fn.indexMissing": "The index is missing for row {n}.",
  "fn.spreadNegative": "The spread cannot be computed when a value is zero or negative.",
  "fn.neverPaysBack": "The effort does not pay back within {n} years.",
  "fn.checklistAnswer": "Answer {n} is “{text}”. Use Ja, Delvis, Nej or Ej aktuellt.",
};

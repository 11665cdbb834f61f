/** Sentences that stand in a cell when a function cannot answer. Labels of results: functionResults.ts. */
export const functions = {
  "fn.tooFew": "För få värden: {n} finns, minst {min} behövs.",
  "fn.noValues": "Området har inga tal.",
  "fn.notOneLine": "Välj en kolumn eller en rad, inte ett block.",
  "fn.lengthDiffers": "{name} har {n} celler men värden har {m}. De ska vara lika många.",
  "fn.textInValues": "Värde {n} är text: ”{text}”.",
  "fn.parameterMissing": "{name} saknas.",
  "fn.parameterText": "{name} är text: ”{text}”. Ange ett tal.",
  "fn.valueMissing": "Ett värde saknas.",
  "fn.noNeighbours":
    "Inga två värden står intill varandra: utan steg mellan grannvärden finns inga styrgränser.",
  "fn.needDenominator": "Diagramtypen {type} behöver nämnare.",
  "fn.unknownChart":
    "Diagramtypen ”{text}” finns inte. Välj run, I, MR, IP, P, PP, U, UP, C, NP, G, T, XBAR, S eller R.",
  "fn.unknownRule":
    "Regeln ”{text}” finns inte. Välj anhöj+3s, mdc, we eller nelson, eller en lista som 3s,anhöj,trend6.",
  "fn.unknownMethod": "Metoden ”{text}” finns inte. Välj medel, rensad eller median.",
  "fn.unknownDirection": "Riktningen ”{text}” finns inte. Välj Högre bättre, Lägre bättre eller Ingen.",
  "fn.noLimitsChart":
    "Ett tidslinjediagram har ingen styrgräns att jämföra målet med. Välj en annan diagramtyp.",
  "fn.moreThanDenominator": "Värde {n} är större än nämnaren.",
  "fn.matrixNeeded": "Diagramtypen {type} behöver en grupp per rad och minst två kolumner.",
  "fn.gradeRange": "Betyg {n} är {value}. Betygen ska vara 1–10.",
  "fn.shapeDiffers": "Områdena ska vara lika stora.",
  "fn.indexMissing": "Index saknas för rad {n}.",
  "fn.spreadNegative": "Spridningen går inte att räkna ut när något värde är 0 eller negativt.",
  "fn.neverPaysBack": "Satsningen betalar sig inte inom {n} år.",
  "fn.checklistAnswer": "Svar {n} är ”{text}”. Använd Ja, Delvis, Nej eller Ej aktuellt.",
} as const;

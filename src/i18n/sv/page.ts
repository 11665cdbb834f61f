/** The browser page around the workbook: what Excel's own frame does elsewhere. */
export const page = {
  "page.open": "Öppna arbetsbok",
  "page.download": "Ladda ned",
  "page.ribbon": "Styrtal i menyn",
  "page.address": "Aktiv cell",
  "page.formulaBar": "Formelfält",
  "page.sheets": "Blad",
  "page.pane": "Styrtal, panel bredvid arbetsboken",
  "page.splitter": "Panelens bredd",
  "page.close": "Stäng",
  "page.loading": "Öppnar arbetsboken …",
  "page.example": "Exempel",
} as const;

import type { page as swedish } from "../sv/page";

export const page: Readonly<Record<keyof typeof swedish, string>> = {
  "page.open": "Open workbook",
  "page.download": "Download",
  "page.ribbon": "Styrtal in the ribbon",
  "page.address": "Active cell",
  "page.formulaBar": "Formula bar",
  "page.sheets": "Sheets",
  "page.pane": "Styrtal, pane beside the workbook",
  "page.splitter": "Width of the pane",
  "page.close": "Close",
  "page.loading": "Opening the workbook …",
  "page.example": "Example",
};

import type { MadeSheet } from "../../core/report/made/madeSheet";
import { queueA4, queueHeaders } from "./pageSetup";

/** Queues how a made sheet prints: A4, one page wide, our margins, header, footer and page breaks (ux 6.1). */
export function queueMadePage(sheet: Excel.Worksheet, { page, rowHeights }: MadeSheet): void {
  const { pageLayout } = sheet;
  queueA4(sheet, page.orientation === "portrait" ? "Portrait" : "Landscape");
  pageLayout.printGridlines = false;
  pageLayout.printHeadings = false;
  pageLayout.setPrintArea(sheet.getRangeByIndexes(0, 0, rowHeights.length, page.printedColumns));
  if (page.titleRows !== null)
    pageLayout.setPrintTitleRows(`$${page.titleRows.first + 1}:$${page.titleRows.last + 1}`);
  queueHeaders(sheet, page);
  for (const row of page.breaksBefore) sheet.horizontalPageBreaks.add(`A${row + 1}`);
  if (page.frozenRows > 0) sheet.freezePanes.freezeRows(page.frozenRows);
  else sheet.freezePanes.unfreeze();
}

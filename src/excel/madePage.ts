import type { MadeSheet } from "../core/report/made/madeSheet";
import { queueA4 } from "./pageSetup";

/** Queues how a made sheet prints: A4, one page wide, our margins, header, footer and page breaks (ux 6.1). */
export function queueMadePage(sheet: Excel.Worksheet, { page, rowHeights }: MadeSheet): void {
  const { pageLayout } = sheet;
  queueA4(sheet, page.orientation === "portrait" ? "Portrait" : "Landscape");
  pageLayout.printGridlines = false;
  pageLayout.printHeadings = false;
  pageLayout.setPrintArea(sheet.getRangeByIndexes(0, 0, rowHeights.length, page.printedColumns));
  if (page.titleRows !== null)
    pageLayout.setPrintTitleRows(`$${page.titleRows.first + 1}:$${page.titleRows.last + 1}`);
  const everyPage = pageLayout.headersFooters.defaultForAllPages;
  everyPage.leftHeader = plain(page.title);
  everyPage.rightHeader = plain(page.organisation);
  everyPage.leftFooter = plain(page.source);
  everyPage.centerFooter = "Sida &P av &N";
  everyPage.rightFooter = "&D";
  for (const row of page.breaksBefore) sheet.horizontalPageBreaks.add(`A${row + 1}`);
  if (page.frozenRows > 0) sheet.freezePanes.freezeRows(page.frozenRows);
  else sheet.freezePanes.unfreeze();
}

/** "&" begins a code in headers and footers, where Excel takes 255 characters. */
const plain = (text: string): string => text.replace(/&/g, "&&").slice(0, 200);

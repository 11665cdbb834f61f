import { palette } from "../../core/report/chart/palette";
import type { TemplateRow } from "../../core/register/processTemplate";
import { excelSerial } from "../../core/series/periodDates";
import type { Period } from "../../core/series/period";
import { cellInput } from "../cells/cellInput";
import { queueA4 } from "../made/pageSetup";

export interface DataTemplateTexts {
  readonly title: string;
  readonly help: string;
  readonly headings: readonly [indicator: string, unit: string, sex: string];
}

/** Row of the headings, from 0. */
const headingRow = 3;
const labelColumns = 3;
/** Empty rows below, ready for more indicators. */
const moreRows = 10;

/** Queues a data sheet for figures by month: indicator, unit and sex in the first columns, months across, no figures. */
export function queueDataTemplate(
  sheet: Excel.Worksheet,
  rows: readonly TemplateRow[],
  months: readonly Period[],
  texts: DataTemplateTexts,
): void {
  const width = labelColumns + months.length;
  const count = rows.length + moreRows;
  sheet.getRange("A1").values = [[cellInput(texts.title, true)]];
  sheet.getRange("A2").values = [[cellInput(texts.help, true)]];
  const head = sheet.getRangeByIndexes(headingRow, 0, 1, width);
  head.values = [[...texts.headings, ...months.map((month) => excelSerial(month) ?? "")]];
  sheet.getRangeByIndexes(headingRow, labelColumns, 1, months.length).numberFormat = [
    months.map(() => "yyyy\\-mm"),
  ];
  if (rows.length > 0)
    sheet.getRangeByIndexes(headingRow + 1, 0, rows.length, labelColumns).values = rows.map(
      ({ indicator, unit, sex }) => [indicator, unit, sex].map((text) => cellInput(text, true)),
    );
  const title = sheet.getRange("A1").format;
  title.font.size = 16;
  title.font.bold = true;
  title.rowHeight = 24;
  head.format.font.bold = true;
  head.format.fill.color = palette.head;
  const body = sheet.getRangeByIndexes(headingRow + 1, 0, count, width).format;
  body.fill.color = palette.input;
  body.font.size = 10;
  for (const edge of ["InsideHorizontal", "EdgeBottom"] as const) {
    const border = body.borders.getItem(edge);
    border.style = "Continuous";
    border.color = palette.grid;
  }
  [210, 54, 60].forEach((points, column) => {
    sheet.getRangeByIndexes(0, column, 1, 1).getEntireColumn().format.columnWidth = points;
  });
  sheet.getRangeByIndexes(0, labelColumns, 1, months.length).getEntireColumn().format.columnWidth = 48;
  sheet.freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, headingRow + 1, labelColumns));
  sheet.showGridlines = false;
  const { pageLayout } = sheet;
  queueA4(sheet, "Landscape", 2);
  pageLayout.setPrintTitleRows(`$${headingRow + 1}:$${headingRow + 1}`);
  pageLayout.setPrintTitleColumns("$A:$C");
}

import type { ChartCell, ChartGrid } from "../../core/report/chart/chartGrid";
import { queueA4, queueHeaders } from "../made/pageSetup";
import { cellInput } from "../cells/cellInput";

const noteColour = "#595959";

/** Queues the grid of a sheet of charts: columns, rows, title and printing. */
export function queueChartSheet(
  sheet: Excel.Worksheet,
  grid: ChartGrid,
  texts: { readonly title: string; readonly subtitle: string },
): void {
  sheet.showGridlines = false;
  queueSizes(grid.columnWidths, (from, count, width) => {
    sheet.getRangeByIndexes(0, from, 1, count).getEntireColumn().format.columnWidth = width;
  });
  queueSizes(grid.rowHeights, (from, count, height) => {
    sheet.getRangeByIndexes(from, 0, count, 1).format.rowHeight = height;
  });
  const title = sheet.getRange("A1");
  title.values = [[cellInput(texts.title, true)]];
  title.format.font.size = 16;
  title.format.font.bold = true;
  const subtitle = sheet.getRange("A2");
  subtitle.values = [[cellInput(texts.subtitle, true)]];
  subtitle.format.font.size = 9;
  subtitle.format.font.color = noteColour;
  queuePrinting(sheet, grid, texts.title);
}

/** Columns or rows of the same size that follow each other are one range. */
function queueSizes(
  sizes: readonly number[],
  queue: (from: number, count: number, size: number) => void,
): void {
  let from = 0;
  for (let next = 1; next <= sizes.length; next++) {
    const size = sizes[from];
    if (next < sizes.length && sizes[next] === size) continue;
    if (size !== undefined) queue(from, next - from, size);
    from = next;
  }
}

function queuePrinting(sheet: Excel.Worksheet, grid: ChartGrid, title: string): void {
  const { pageLayout } = sheet;
  queueA4(sheet, "Landscape");
  pageLayout.setPrintArea(sheet.getRangeByIndexes(0, 0, grid.rowHeights.length, grid.columnWidths.length));
  pageLayout.setPrintTitleRows(`$1:$${grid.titleRows}`);
  queueHeaders(sheet, { title });
  // Those of the last time would stay beside the new ones.
  sheet.horizontalPageBreaks.removePageBreaks();
  for (const row of grid.pageBreaks) sheet.horizontalPageBreaks.add(`A${row + 1}`);
}

/** Queues how the rows below the charts look; all charts of a band share them. */
export function queueTextRows(sheet: Excel.Worksheet, grid: ChartGrid, cells: readonly ChartCell[]): void {
  const look = (row: number, size: number, colour: string | null): void => {
    const { format } = sheet.getRangeByIndexes(row, 0, 1, grid.columnWidths.length);
    format.wrapText = true;
    format.verticalAlignment = "Top";
    format.font.size = size;
    if (colour !== null) format.font.color = colour;
  };
  for (const row of new Set(cells.map(({ sentenceRow }) => sentenceRow))) look(row, grid.sentenceFont, null);
  for (const row of new Set(cells.map(({ noteRow }) => noteRow))) look(row, grid.noteFont, noteColour);
}

/** Queues what stands below a chart: the finding, which is also the chart in words, and source and rules. */
export function queueChartTexts(
  sheet: Excel.Worksheet,
  cell: ChartCell,
  texts: { readonly sentence: string; readonly note: string },
): void {
  const { sentenceRow, noteRow, firstColumn, lastColumn } = cell;
  const width = lastColumn - firstColumn + 1;
  const line = (text: string): (string | number | boolean)[] => [
    cellInput(text, true),
    ...new Array<string>(width - 1).fill(""),
  ];
  const range = sheet.getRangeByIndexes(sentenceRow, firstColumn, noteRow - sentenceRow + 1, width);
  range.merge(true);
  range.values = [line(texts.sentence), line(texts.note)];
}

import type { ChartCell, ChartGrid } from "../../core/report/chart/chartGrid";
import { queueA4, queueHeaders } from "../made/pageSetup";
import type { CellArea } from "../cells/cellArea";
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

/**
 * Queues the rows that a sheet of charts has grown by: heights, printed area and page breaks. What the user has done to
 * the rest of the sheet stays.
 */
export function queueGrownSheet(
  sheet: Excel.Worksheet,
  grid: ChartGrid,
  before: ChartGrid,
  shift: { readonly rows: number; readonly columns: number },
): void {
  const from = before.rowHeights.length;
  queueSizes(grid.rowHeights.slice(from), (next, count, height) => {
    sheet.getRangeByIndexes(from + shift.rows + next, 0, count, 1).format.rowHeight = height;
  });
  queuePrintArea(sheet, grid, shift);
  for (const row of grid.pageBreaks.slice(before.pageBreaks.length))
    sheet.horizontalPageBreaks.add(`A${row + shift.rows + 1}`);
}

/** Queues that such a sheet is as it was before it grew. */
export function queueShrunkSheet(
  sheet: Excel.Worksheet,
  grid: ChartGrid,
  before: ChartGrid,
  shift: { readonly rows: number; readonly columns: number },
): void {
  const from = before.rowHeights.length;
  sheet.getRangeByIndexes(from + shift.rows, 0, grid.rowHeights.length - from, 1).format.useStandardHeight =
    true;
  queuePrintArea(sheet, before, shift);
  sheet.horizontalPageBreaks.removePageBreaks();
  for (const row of before.pageBreaks) sheet.horizontalPageBreaks.add(`A${row + shift.rows + 1}`);
}

function queuePrintArea(
  sheet: Excel.Worksheet,
  grid: ChartGrid,
  shift: { readonly rows: number; readonly columns: number },
): void {
  const [rows, columns] = [grid.rowHeights.length + shift.rows, grid.columnWidths.length + shift.columns];
  sheet.pageLayout.setPrintArea(sheet.getRangeByIndexes(0, 0, rows, columns));
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

/** As queueTextRows, for charts that are added where others are: only their own cells get a look. */
export function queueTextCells(
  sheet: Excel.Worksheet,
  grid: ChartGrid,
  { sentenceRow, noteRow, firstColumn, lastColumn }: ChartCell,
): void {
  for (const [row, size, colour] of [
    [sentenceRow, grid.sentenceFont, null],
    [noteRow, grid.noteFont, noteColour],
  ] as const) {
    const { format } = sheet.getRangeByIndexes(row, firstColumn, 1, lastColumn - firstColumn + 1);
    format.wrapText = true;
    format.verticalAlignment = "Top";
    format.font.size = size;
    if (colour !== null) format.font.color = colour;
  }
}

/** Queues new words in texts that are there, in the cells where they are now; their looks stay. */
export function queueTextsAgain(
  sheet: Excel.Worksheet,
  { firstRow, lastRow, firstColumn }: CellArea,
  texts: { readonly sentence: string; readonly note: string },
): void {
  sheet.getCell(firstRow, firstColumn).values = [[cellInput(texts.sentence, true)]];
  // Of two rows the user may have deleted one.
  if (lastRow > firstRow) sheet.getCell(lastRow, firstColumn).values = [[cellInput(texts.note, true)]];
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

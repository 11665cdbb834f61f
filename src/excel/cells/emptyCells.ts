import { rangeOfArea, type CellArea } from "./cellArea";

/** Excel's last row, which is empty in every workbook that a person has made. */
const lastRow = 1_048_575;

/**
 * Queues that cells become as empty ones of their columns are, in rows of the usual height. Unlike `clear`, which also takes the colour rules (and
 * the font that the column has) away from them, so that what is written there later looks another way.
 */
export function queueEmptyCells(sheet: Excel.Worksheet, area: CellArea): void {
  const { firstColumn, lastColumn } = area;
  const cells = rangeOfArea(sheet, area);
  cells.copyFrom(sheet.getRangeByIndexes(lastRow, firstColumn, 1, lastColumn - firstColumn + 1));
  cells.format.useStandardHeight = true;
}

import { rangeOfArea, type CellArea } from "./cellArea";

/** Excel's last row, which is empty in every workbook that a person has made. */
const lastRow = 1_048_575;

/**
 * Queues that cells become as empty ones of their columns are, in rows of the usual height. Unlike `clear`, which also takes the colour rules (and
 * the font that the column has) away from them, so that what is written there later looks another way.
 */
export function queueEmptyCells(sheet: Excel.Worksheet, area: CellArea): void {
  queueAsEmpty(sheet, area);
  rangeOfArea(sheet, area).format.useStandardHeight = true;
}

/** As queueEmptyCells, on a sheet of the user's, whose rows keep their heights. Merged cells are single ones again. */
export function queueUsersCells(sheet: Excel.Worksheet, area: CellArea): void {
  rangeOfArea(sheet, area).unmerge();
  queueAsEmpty(sheet, area);
}

function queueAsEmpty(sheet: Excel.Worksheet, area: CellArea): void {
  const { firstColumn, lastColumn } = area;
  const empty = sheet.getRangeByIndexes(lastRow, firstColumn, 1, lastColumn - firstColumn + 1);
  rangeOfArea(sheet, area).copyFrom(empty);
}

import { type Area, isWholeColumns, isWholeRows } from "./area";
import type { ColumnRun } from "./dimensions";
import type { Sheet } from "./sheet";
import type { StyleId } from "./styleTable";

/**
 * Changes the style of whole columns or rows as Excel stores it: on the columns or rows themselves, and on the cells that
 * exist, not on a million empty cells.
 */
export function changeWholeLineStyle(sheet: Sheet, area: Area, next: (id: StyleId) => StyleId): void {
  const [columns, rows] = [isWholeColumns(area), isWholeRows(area)];
  if (!(columns && rows)) takeCrossings(sheet, area, columns);
  if (columns) changeColumnStyles(sheet, area, next);
  if (columns && rows) changeStyledRows(sheet, next);
  else if (rows) changeRowStyles(sheet, area, next);
  sheet.cells.forEach(area, (cell) => {
    cell.style = next(cell.style);
  });
}

/** Where styled rows and columns cross, the cells must exist: they keep the one style and get the other. */
function takeCrossings(sheet: Sheet, area: Area, columns: boolean): void {
  if (columns) {
    for (const [row, { style }] of sheet.dimensions.rows) {
      if (style !== null) takeRow(sheet, row, area.firstColumn, area.lastColumn);
    }
    return;
  }
  for (const run of sheet.dimensions.columns) {
    if (run.style === 0) continue;
    for (let row = area.firstRow; row <= area.lastRow; row++) takeRow(sheet, row, run.first, run.last);
  }
}

function takeRow(sheet: Sheet, row: number, first: number, last: number): void {
  for (let column = first; column <= last; column++) sheet.takeCell(row, column);
}

/** The whole sheet: rows with a style of their own get the change too. */
function changeStyledRows(sheet: Sheet, next: (id: StyleId) => StyleId): void {
  for (const [row, { style }] of [...sheet.dimensions.rows]) {
    if (style !== null) sheet.dimensions.changeRows(row, row, { style: next(style) });
  }
}

function changeColumnStyles(sheet: Sheet, area: Area, next: (id: StyleId) => StyleId): void {
  const { dimensions } = sheet;
  let column = area.firstColumn;
  while (column <= area.lastColumn) {
    const run = dimensions.columnRun(column);
    const last = run
      ? Math.min(run.last, area.lastColumn)
      : gapEnd(dimensions.columns, column, area.lastColumn);
    dimensions.changeColumns(column, last, { style: next(run?.style ?? 0) });
    column = last + 1;
  }
}

/** The last column before the next run. */
function gapEnd(runs: readonly ColumnRun[], column: number, last: number): number {
  const after = runs.filter((run) => run.first > column).map((run) => run.first - 1);
  return Math.min(last, ...after);
}

function changeRowStyles(sheet: Sheet, area: Area, next: (id: StyleId) => StyleId): void {
  for (let row = area.firstRow; row <= area.lastRow; row++) {
    const style = sheet.dimensions.rowProperties(row)?.style ?? 0;
    sheet.dimensions.changeRows(row, row, { style: next(style) });
  }
}

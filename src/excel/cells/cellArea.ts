import { areaName, columnNumber } from "../../core/sheet/cells/address";
import type { Anchor } from "../workbook/inventory";

/** Rows and columns from 0, inclusive. */
export interface CellArea {
  readonly firstRow: number;
  readonly firstColumn: number;
  readonly lastRow: number;
  readonly lastColumn: number;
}

/** Where a hidden name points now; null when its cells are gone. */
export function anchoredArea(anchor: Anchor | undefined): CellArea | null {
  return areaFromAddress(anchor?.address ?? "");
}

/** "$A$1:$P$40" or "B5", without a sheet's name; null for anything else. */
export function areaFromAddress(address: string): CellArea | null {
  const match = /^\$?([A-Z]+)\$?(\d+)(?::\$?([A-Z]+)\$?(\d+))?$/.exec(address);
  if (match === null) return null;
  const [, firstColumn = "A", firstRow = "1", lastColumn = firstColumn, lastRow = firstRow] = match;
  return {
    firstRow: Number(firstRow) - 1,
    firstColumn: columnNumber(firstColumn),
    lastRow: Number(lastRow) - 1,
    lastColumn: columnNumber(lastColumn),
  };
}

/** "F2:N40", or "F2" for a single cell. */
export const addressOf = ({
  firstRow: top,
  firstColumn: left,
  lastRow: bottom,
  lastColumn: right,
}: CellArea): string => areaName({ top, left, bottom, right });

export const holdsCell = (area: CellArea, row: number, column: number): boolean =>
  row >= area.firstRow && row <= area.lastRow && column >= area.firstColumn && column <= area.lastColumn;

export function rangeOfArea(sheet: Excel.Worksheet, area: CellArea): Excel.Range {
  const { firstRow, firstColumn, lastRow, lastColumn } = area;
  return sheet.getRangeByIndexes(firstRow, firstColumn, lastRow - firstRow + 1, lastColumn - firstColumn + 1);
}

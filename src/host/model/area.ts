/** A rectangle of cells; rows and columns count from 0, all four edges inclusive. */
export interface Area {
  readonly firstRow: number;
  readonly firstColumn: number;
  readonly lastRow: number;
  readonly lastColumn: number;
}

/** Excel's grid since 2007: 1,048,576 rows x 16,384 columns (A:XFD). */
export const maximumRows = 1_048_576;
export const maximumColumns = 16_384;

export const cellArea = (row: number, column: number): Area => ({
  firstRow: row,
  firstColumn: column,
  lastRow: row,
  lastColumn: column,
});

export const areaOf = (firstRow: number, firstColumn: number, lastRow: number, lastColumn: number): Area => ({
  firstRow,
  firstColumn,
  lastRow,
  lastColumn,
});

export const wholeSheet: Area = areaOf(0, 0, maximumRows - 1, maximumColumns - 1);

export const rowCount = (area: Area): number => area.lastRow - area.firstRow + 1;
export const columnCount = (area: Area): number => area.lastColumn - area.firstColumn + 1;

/** True for a rectangle with ordered edges inside the grid. */
export function isValidArea(area: Area): boolean {
  return (
    area.firstRow >= 0 &&
    area.firstColumn >= 0 &&
    area.firstRow <= area.lastRow &&
    area.firstColumn <= area.lastColumn &&
    area.lastRow < maximumRows &&
    area.lastColumn < maximumColumns
  );
}

export const sameArea = (a: Area, b: Area): boolean =>
  a.firstRow === b.firstRow &&
  a.firstColumn === b.firstColumn &&
  a.lastRow === b.lastRow &&
  a.lastColumn === b.lastColumn;

export const containsCell = (area: Area, row: number, column: number): boolean =>
  row >= area.firstRow && row <= area.lastRow && column >= area.firstColumn && column <= area.lastColumn;

export const containsArea = (outer: Area, inner: Area): boolean =>
  containsCell(outer, inner.firstRow, inner.firstColumn) &&
  containsCell(outer, inner.lastRow, inner.lastColumn);

export function intersection(a: Area, b: Area): Area | null {
  const area = areaOf(
    Math.max(a.firstRow, b.firstRow),
    Math.max(a.firstColumn, b.firstColumn),
    Math.min(a.lastRow, b.lastRow),
    Math.min(a.lastColumn, b.lastColumn),
  );
  return area.firstRow <= area.lastRow && area.firstColumn <= area.lastColumn ? area : null;
}

/** The smallest rectangle that holds both. */
export const boundingArea = (a: Area, b: Area): Area =>
  areaOf(
    Math.min(a.firstRow, b.firstRow),
    Math.min(a.firstColumn, b.firstColumn),
    Math.max(a.lastRow, b.lastRow),
    Math.max(a.lastColumn, b.lastColumn),
  );

/** All rows of some columns, all columns of some rows. */
export const isWholeColumns = (area: Area): boolean =>
  area.firstRow === 0 && area.lastRow === maximumRows - 1;
export const isWholeRows = (area: Area): boolean =>
  area.firstColumn === 0 && area.lastColumn === maximumColumns - 1;

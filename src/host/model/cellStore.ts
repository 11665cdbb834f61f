import type { Area } from "./area";
import type { CellValue } from "./cellValue";
import type { Formula } from "./formula";
import type { StyleId } from "./styleTable";

/** What a file says about a cell that the model does not interpret; dropped when the cell gets new content. */
export interface CellOrigin {
  /** Index of a shared string with formatted runs. */
  readonly sharedString?: number;
  /** A string with formatted runs that stands in the cell itself, as written. */
  readonly inlineXml?: string;
  /** Other attributes of the cell element (cm, vm, ph), as written. */
  readonly attributes?: string;
  /** The formula element as written, for kinds that are only kept (data tables). */
  readonly formulaXml?: string;
}

export interface ArrayFormula {
  readonly area: Area;
  /** True where the array spills by itself, false for a range fixed with Ctrl+Shift+Enter. */
  readonly dynamic: boolean;
}

export interface Cell {
  column: number;
  /** The constant, or the last known result of the formula. */
  value: CellValue;
  formula: Formula | null;
  style: StyleId;
  /** True while `value` of a formula is not known to be right. */
  stale: boolean;
  /** On the first cell of an array formula: the cells it fills. */
  array: ArrayFormula | null;
  /** On the other cells of an array: where its formula stands. */
  spillFrom: { readonly row: number; readonly column: number } | null;
  origin: CellOrigin | null;
}

/** One row's cells in column order. */
export type CellRow = Cell[];

/** Cells by row; only rows and cells that hold something exist. */
export class CellStore {
  private rows = new Map<number, CellRow>();
  private sorted: number[] | null = [];

  get(row: number, column: number): Cell | undefined {
    const cells = this.rows.get(row);
    if (cells === undefined) return undefined;
    const cell = cells[placeOfColumn(cells, column)];
    return cell?.column === column ? cell : undefined;
  }

  /** The cell, made empty when it does not exist yet. */
  take(row: number, column: number): Cell {
    let cells = this.rows.get(row);
    if (cells === undefined) {
      cells = [];
      this.rows.set(row, cells);
      const sorted = this.sorted;
      if (sorted !== null && (sorted.length === 0 || (sorted[sorted.length - 1] as number) < row))
        sorted.push(row);
      else this.sorted = null;
    }
    const place = placeOfColumn(cells, column);
    const found = cells[place];
    if (found?.column === column) return found;
    const cell = emptyCell(column);
    if (place === cells.length) cells.push(cell);
    else cells.splice(place, 0, cell);
    return cell;
  }

  remove(row: number, column: number): void {
    const cells = this.rows.get(row);
    if (cells === undefined) return;
    const place = placeOfColumn(cells, column);
    if (cells[place]?.column !== column) return;
    cells.splice(place, 1);
    if (cells.length === 0) this.setRow(row, null);
  }

  row(row: number): CellRow | undefined {
    return this.rows.get(row);
  }

  setRow(row: number, cells: CellRow | null): void {
    if (cells === null || cells.length === 0) this.rows.delete(row);
    else this.rows.set(row, cells);
    this.sorted = null;
  }

  /** Numbers of the rows that hold cells, ascending. */
  rowNumbers(): readonly number[] {
    this.sorted ??= [...this.rows.keys()].sort((a, b) => a - b);
    return this.sorted;
  }

  /** Calls for each existing cell of an area, row by row. */
  forEach(area: Area, visit: (cell: Cell, row: number) => void): void {
    const rows = this.rowNumbers();
    for (let index = lowerBound(rows, area.firstRow); index < rows.length; index++) {
      const row = rows[index] as number;
      if (row > area.lastRow) return;
      const cells = this.rows.get(row);
      if (cells === undefined) continue;
      for (let place = placeOfColumn(cells, area.firstColumn); place < cells.length; place++) {
        const cell = cells[place] as Cell;
        if (cell.column > area.lastColumn) break;
        visit(cell, row);
      }
    }
  }

  /** Renumbers rows; null drops the row. */
  moveRows(newNumber: (row: number) => number | null): void {
    const moved = new Map<number, CellRow>();
    for (const row of this.rowNumbers()) {
      const to = newNumber(row);
      const cells = this.rows.get(row);
      if (to !== null && cells !== undefined) moved.set(to, cells);
    }
    this.rows = moved;
    this.sorted = null;
  }

  /** Renumbers columns in one row or in all; null drops the cell. */
  moveColumns(newNumber: (column: number) => number | null, first: number, last: number): void {
    for (const row of [...this.rowNumbers()]) {
      const cells = this.rows.get(row);
      if (cells === undefined || row < first || row > last) continue;
      const kept: CellRow = [];
      for (const cell of cells) {
        const to = newNumber(cell.column);
        if (to === null) continue;
        cell.column = to;
        kept.push(cell);
      }
      kept.sort((a, b) => a.column - b.column);
      this.setRow(row, kept);
    }
  }
}

export const emptyCell = (column: number): Cell => ({
  column,
  value: null,
  formula: null,
  style: 0,
  stale: false,
  array: null,
  spillFrom: null,
  origin: null,
});

/** Place of a column in a row, or where it would stand. */
function placeOfColumn(cells: CellRow, column: number): number {
  const last = cells[cells.length - 1];
  if (last === undefined || last.column < column) return cells.length;
  let low = 0;
  let high = cells.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((cells[middle] as Cell).column < column) low = middle + 1;
    else high = middle;
  }
  return low;
}

function lowerBound(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as number) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

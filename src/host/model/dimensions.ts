import { maximumColumns, maximumRows } from "./area";
import type { StyleId } from "./styleTable";

/** What is set for a run of columns; `width` is Excel's file unit: characters of the default font, padding included. */
export interface ColumnRun {
  first: number;
  last: number;
  width: number | null;
  customWidth: boolean;
  hidden: boolean;
  style: StyleId;
  /** Other attributes as written (outlineLevel, bestFit, collapsed ...). */
  attributes: string;
}

export interface RowProperties {
  /** Points; null is the sheet's default. */
  height: number | null;
  customHeight: boolean;
  hidden: boolean;
  /** Style of the empty cells of the row, when the row has one of its own. */
  style: StyleId | null;
  attributes: string;
}

/** Widest digit of Calibri 11 in pixels; file widths are multiples of it. */
const digitPixels = 7;
const pointsPerPixel = 0.75;

/** File width to points: Excel rounds to whole pixels of 0.75 points (ECMA-376 part 1, 18.3.1.13). */
export const widthToPoints = (width: number): number =>
  Math.floor(((256 * width + Math.floor(128 / digitPixels)) / 256) * digitPixels) * pointsPerPixel;

export const pointsToWidth = (points: number): number =>
  Math.round((Math.round(points / pointsPerPixel) / digitPixels) * 256) / 256;

/** Column widths and row heights of a sheet, and where columns and rows begin. */
export class Dimensions {
  columns: ColumnRun[] = [];
  readonly rows = new Map<number, RowProperties>();
  /** Points. */
  defaultRowHeight = 15;
  /** File unit; 64 pixels, as Excel shows 8.43 characters of Calibri 11. */
  defaultColumnWidth = 9.140625;
  /** Counts changes of rows, for those who must know whether there were any. */
  rowsVersion = 0;
  private special: readonly number[] | null = null;
  private extra: Float64Array | null = null;

  columnRun(column: number): ColumnRun | undefined {
    return this.columns.find((run) => run.first <= column && column <= run.last);
  }

  /** Points; 0 for a hidden column. */
  columnWidth(column: number): number {
    const run = this.columnRun(column);
    if (run?.hidden === true) return 0;
    return widthToPoints(run?.width ?? this.defaultColumnWidth);
  }

  setColumnWidth(first: number, last: number, points: number): void {
    this.changeColumns(first, last, { width: pointsToWidth(points), customWidth: true, hidden: false });
  }

  /** Columns that have nothing of their own any more are no longer told of. */
  setStandardWidth(first: number, last: number): void {
    this.changeColumns(first, last, { width: null, customWidth: false });
    this.columns = this.columns.filter(
      ({ width, hidden, style, attributes }) => width !== null || hidden || style !== 0 || attributes !== "",
    );
  }

  setColumnsHidden(first: number, last: number, hidden: boolean): void {
    this.changeColumns(first, last, { hidden });
  }

  /** Sets properties for some columns, splitting the runs they stand in. */
  changeColumns(first: number, last: number, change: Partial<ColumnRun>): void {
    const result: ColumnRun[] = [];
    let next = first;
    for (const run of this.columns) {
      if (run.last < first || run.first > last) {
        result.push(run);
        continue;
      }
      if (run.first < first) result.push({ ...run, last: first - 1 });
      const from = Math.max(run.first, first);
      const to = Math.min(run.last, last);
      if (next < from) result.push({ ...plainRun(next, from - 1), ...change });
      result.push({ ...run, ...change, first: from, last: to });
      next = to + 1;
      if (run.last > last) result.push({ ...run, first: last + 1 });
    }
    if (next <= last) result.push({ ...plainRun(next, last), ...change });
    this.columns = result.sort((a, b) => a.first - b.first);
  }

  rowProperties(row: number): RowProperties | undefined {
    return this.rows.get(row);
  }

  /** Points; 0 for a hidden row. */
  rowHeight(row: number): number {
    const properties = this.rows.get(row);
    if (properties === undefined) return this.defaultRowHeight;
    return properties.hidden ? 0 : (properties.height ?? this.defaultRowHeight);
  }

  changeRows(first: number, last: number, change: Partial<RowProperties>): void {
    for (let row = first; row <= last; row++)
      this.rows.set(row, { ...(this.rows.get(row) ?? plainRow), ...change });
    this.forgetOffsets();
  }

  /** Replaces all row properties (rows inserted or deleted). */
  replaceRows(rows: ReadonlyMap<number, RowProperties>): void {
    this.rows.clear();
    for (const [row, properties] of rows) this.rows.set(row, properties);
    this.forgetOffsets();
  }

  forgetOffsets(): void {
    this.rowsVersion++;
    this.special = null;
    this.extra = null;
  }

  /** Points from the left edge of the sheet to a column. */
  columnLeft(column: number): number {
    let left = column * widthToPoints(this.defaultColumnWidth);
    for (const run of this.columns) {
      const count = Math.min(run.last, column - 1) - run.first + 1;
      if (count <= 0) break;
      left += count * (this.columnWidth(run.first) - widthToPoints(this.defaultColumnWidth));
    }
    return left;
  }

  /** Points from the top edge of the sheet to a row. */
  rowTop(row: number): number {
    if (this.special === null || this.extra === null) this.indexRows();
    const special = this.special as readonly number[];
    const extra = this.extra as Float64Array;
    let low = 0;
    let high = special.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((special[middle] as number) < row) low = middle + 1;
      else high = middle;
    }
    return row * this.defaultRowHeight + (extra[low] as number);
  }

  columnAt(points: number): number {
    let low = 0;
    let high = maximumColumns - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.columnLeft(middle) <= points) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  rowAt(points: number): number {
    let low = 0;
    let high = maximumRows - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.rowTop(middle) <= points) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  private indexRows(): void {
    const special = [...this.rows.keys()].sort((a, b) => a - b);
    const extra = new Float64Array(special.length + 1);
    special.forEach((row, index) => {
      extra[index + 1] = (extra[index] as number) + this.rowHeight(row) - this.defaultRowHeight;
    });
    this.special = special;
    this.extra = extra;
  }
}

const plainRun = (first: number, last: number): ColumnRun => ({
  first,
  last,
  width: null,
  customWidth: false,
  hidden: false,
  style: 0,
  attributes: "",
});

const plainRow: RowProperties = {
  height: null,
  customHeight: false,
  hidden: false,
  style: null,
  attributes: "",
};

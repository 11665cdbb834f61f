import type { Area } from "./address";

/** What a cell is, as Excel's own range.valueTypes says it. Blank and "" are not the same here. */
export type CellType = "empty" | "string" | "number" | "boolean" | "error";

/** Counted from 0 in the sheet. */
export interface NamedArea {
  readonly name: string;
  readonly area: Area;
}

/**
 * The used range of one sheet as plain data: what the reader works on, whatever it came from (Excel, the embedded
 * host, a test). Rows are all equally long.
 */
export interface SheetCells {
  readonly sheet: string;
  readonly visible: boolean;
  /** Address of the first cell of the arrays, counted from 0. */
  readonly firstRow: number;
  readonly firstColumn: number;
  readonly values: readonly (readonly (string | number | boolean)[])[];
  readonly types: readonly (readonly CellType[])[];
  /** Invariant number formats ("General", "0.0%", "yyyy-mm-dd"). */
  readonly formats: readonly (readonly string[])[];
  /** Dates are counted from 1904: a serial of theirs is 1462 less than in other workbooks. */
  readonly date1904?: true;
  /** Rows hidden by a filter or by hand, counted from 0 in the sheet. */
  readonly hiddenRows?: readonly number[];
  /** Ranges of this sheet that have a name. */
  readonly named?: readonly NamedArea[];
  /** Merged cells, counted from 0 in the sheet; absent where Excel is too old to tell. */
  readonly merged?: readonly Area[];
}

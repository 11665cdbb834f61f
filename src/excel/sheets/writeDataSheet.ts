import type { SheetCells } from "../../core/sheet/cells/sheetCells";
import type { Undo } from "../undo/undo";
import { cellInput } from "../cells/cellInput";

/** A sheet of plain data: what the user could have typed. */
export interface DataSheet {
  readonly cells: readonly (readonly (string | number | boolean)[])[];
  /** Row of the headings, counted from 0. */
  readonly headingRow: number;
  /** Columns to the left that hold texts. */
  readonly labelColumns: number;
}

/** Widths in points of the first columns: names, codes, units, places, sexes. */
const widths = [210, 54, 60, 96, 60] as const;

/**
 * Queues a sheet of data: new, or one that was written before and is written over. `before` is what the earlier one
 * held, for taking back what came through in part. It has no hidden name: the sheet is the user's and is read.
 */
export function queueDataSheet(
  context: Excel.RequestContext,
  name: string,
  { cells, headingRow, labelColumns }: DataSheet,
  before: SheetCells | null,
  undo: Undo,
): void {
  const { worksheets } = context.workbook;
  const sheet = before === null ? worksheets.add(name) : worksheets.getItem(name);
  const width = Math.max(1, ...cells.map((row) => row.length), before?.values[0]?.length ?? 0);
  const height = Math.max(cells.length, before?.values.length ?? 0);
  if (before === null) undo.addedSheet(name);
  else undo.step((undoing) => putBack(undoing, name, before, height, width));
  const input = (cell: string | number | boolean): string | number | boolean =>
    typeof cell === "string" ? cellInput(cell, true) : cell;
  sheet.getRangeByIndexes(0, 0, height, width).values = Array.from({ length: height }, (_, row) =>
    Array.from({ length: width }, (_, column) => input(cells[row]?.[column] ?? "")),
  );
  sheet.getRangeByIndexes(headingRow, 0, 1, width).format.font.bold = true;
  if (labelColumns === 0) return;
  widths.slice(0, labelColumns).forEach((points, column) => {
    sheet.getRangeByIndexes(0, column, 1, 1).getEntireColumn().format.columnWidth = points;
  });
  sheet.getRange("A1").format.font.bold = true;
  sheet.freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, headingRow + 1, 1));
}

function putBack(
  context: Excel.RequestContext,
  name: string,
  { values }: SheetCells,
  height: number,
  width: number,
): void {
  const sheet = context.workbook.worksheets.getItem(name);
  sheet.getRangeByIndexes(0, 0, height, width).clear("Contents");
  const columns = values[0]?.length ?? 0;
  if (columns === 0) return;
  sheet.getRangeByIndexes(0, 0, values.length, columns).values = values.map((row) =>
    row.map((cell) => (typeof cell === "string" ? cellInput(cell, true) : cell)),
  );
}

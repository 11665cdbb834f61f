import type { MadeSheet } from "../../core/report/made/madeSheet";
import type { ExistingSheet } from "../made/readMadeSheet";
import { queueFigure } from "../made/writeFigure";
import { figureName, queueContent } from "../made/writeMadeSheet";

export interface FrozenPlace {
  /** The item that the sheet was copied from: its figures are called after it. */
  readonly itemId: string;
  /** Name of the copy. */
  readonly name: string;
  /** Names of the copy's own tables. */
  readonly tables: readonly string[];
  /** The sheet that was copied. */
  readonly existing: ExistingSheet;
}

/**
 * Queues other contents on the copy of a made sheet, as values: the formulas are computed where they stand, and then
 * become what they show. Figures are drawn anew over the new rows; column widths are the copy's. Nothing is undone here:
 * the copy goes with a fault.
 */
export function queueSheetAsValues(
  copy: Excel.Worksheet,
  made: MadeSheet,
  { itemId, name, tables, existing }: FrozenPlace,
): void {
  for (const table of tables) copy.tables.getItem(table).convertToRange();
  const rows = Math.max(existing.firstRow + existing.rows, made.rowHeights.length);
  const columns = Math.max(existing.kept.keyColumn, made.columnWidths.length) + 1;
  const all = copy.getRangeByIndexes(0, 0, rows, columns);
  all.unmerge();
  all.dataValidation.clear();
  all.conditionalFormats.clearAll();
  all.clear();
  copy.horizontalPageBreaks.removePageBreaks();
  const figures = figureName(itemId, "");
  for (const chart of existing.charts.keys())
    if (chart.startsWith(figures)) copy.charts.getItem(chart).delete();
  queueContent(copy, { ...made, tables: [] }, []);
  all.copyFrom(all, "Values");
  for (const { figure, position } of made.figures)
    queueFigure(copy, figureName(itemId, figure.key), figure, position, name);
}

import { absoluteName, quoteSheet } from "../../core/report/block/r1c1";
import type { ChartCell } from "../../core/report/chart/chartGrid";
import type { CellArea } from "../../excel/cells/cellArea";
import type { UsedCells } from "../../excel/cells/usedCells";
import { queueChartTexts, queueTextCells, queueTextsAgain } from "../../excel/charts/chartSheet";
import { queueAnchor } from "../../excel/store/saveStore";
import type { Undo } from "../../excel/undo/undo";
import { anchorNamed, chartTextsName, type PlacedItem } from "../../excel/workbook/insertedItems";
import type { Inventory } from "../../excel/workbook/inventory";
import type { SheetPlan } from "./chartPlan";
import type { SheetPlace } from "./sheetPlaces";

/** What is known of the sheet that texts are written on. */
interface TextWork {
  readonly plan: SheetPlan;
  readonly item: PlacedItem;
  readonly isNew: boolean;
  readonly inventory: Inventory;
  readonly undo: Undo;
  /** What is written there. */
  readonly used: UsedCells;
  readonly sheet: Excel.Worksheet;
}

/** Queues the texts under a chart, and the name by which they are found again. */
export function queueTexts(
  context: Excel.RequestContext,
  { plan, item, isNew, inventory, undo, used, sheet }: TextWork,
  { cell, texts, writes }: SheetPlace,
  said: { readonly number: number; readonly sentence: string; readonly note: string },
): void {
  if (!writes) return;
  const name = chartTextsName(item.id, said.number);
  const there = anchorNamed(inventory, name);
  if (texts !== null) {
    undoTextsAgain(item.sheet, texts, used, undo);
    queueTextsAgain(sheet, texts, said);
  } else {
    if (!isNew) {
      undoTexts(item.sheet, cell, undo);
      queueTextCells(sheet, plan.grid, cell);
    }
    queueChartTexts(sheet, cell, said);
  }
  if (there !== undefined && texts !== null) return;
  const corners = [
    absoluteName(cell.sentenceRow, cell.firstColumn),
    absoluteName(cell.noteRow, cell.lastColumn),
  ];
  queueAnchor(context, name, `=${quoteSheet(item.sheet)}${corners.join(":")}`, undo, there);
}

/** Puts back the words of texts that are written again. */
function undoTextsAgain(sheet: string, texts: CellArea, used: UsedCells, undo: Undo): void {
  const rows = [...new Set([texts.firstRow, texts.lastRow])];
  undo.step((undoing) => {
    const again = undoing.workbook.worksheets.getItem(sheet);
    for (const row of rows)
      again.getCell(row, texts.firstColumn).formulas = [[used.at(row, texts.firstColumn)]];
  });
}

/** Takes back the merged cells below a new chart on a sheet that was there before. */
function undoTexts(sheet: string, { sentenceRow, firstColumn, lastColumn }: ChartCell, undo: Undo): void {
  undo.step((undoing) => {
    const width = lastColumn - firstColumn + 1;
    undoing.workbook.worksheets.getItem(sheet).getRangeByIndexes(sentenceRow, firstColumn, 2, width).clear();
  });
}

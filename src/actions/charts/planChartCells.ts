import { addressOf } from "../../excel/cells/cellArea";
import { queueChosenCells } from "../../excel/charts/chosenCells";
import { checkWritable } from "../../excel/run/checkWritable";
import { runExcel } from "../../excel/run/runExcel";
import { queueInventory } from "../../excel/workbook/inventory";
import { actionResult } from "../actionResult";
import type { ActionResult, ChosenCells } from "../types";
import { cellPlaces } from "./cellPlaces";

export interface ChartCellsRequest {
  readonly seriesIds: readonly string[];
  readonly perPage: 1 | 2 | 6;
  /** Where the charts are to begin; the selected cells when left out. */
  readonly cells?: ChosenCells;
}

/** What would become of charts in the cells that are selected. */
export interface ChartCellsPlan extends ChosenCells {
  /** The cells that new charts would take, which are empty: "F2:N40"; null when every series has a chart on the sheet. */
  readonly range: string | null;
  /** How many cells those are. */
  readonly count: number;
  /** How many series have a chart in cells of that sheet already, which is updated where it stands. */
  readonly standing: number;
}

/** Says where charts would stand, before anything is written; refused where they cannot, with the sentence that says why. */
export async function planChartCells(request: ChartCellsRequest): Promise<ActionResult<ChartCellsPlan>> {
  const outcome = await runExcel(async (context): Promise<ChartCellsPlan> => {
    const take = queueInventory(context);
    const takeSelected = request.cells === undefined ? queueSelected(context) : null;
    await context.sync();
    const inventory = take();
    const cells = takeSelected?.() ?? request.cells ?? { sheet: inventory.activeSheet, address: "A1" };
    const { standing, selected, earlier, leftOver } = cellPlaces(inventory, cells);
    checkWritable(inventory, { newSheets: false, sheets: [cells.sheet] });
    const fresh = request.seriesIds.filter((id) => !standing.has(id)).length;
    const there = request.seriesIds.length - fresh;
    if (fresh === 0) return { ...cells, range: null, count: 0, standing: there };
    const perPage = earlier?.perPage ?? request.perPage;
    const takeCells = queueChosenCells(
      context,
      { sheet: cells.sheet, selected, count: fresh, perPage, leftOver },
      inventory,
    );
    await context.sync();
    const { area } = takeCells();
    const count = (area.lastRow - area.firstRow + 1) * (area.lastColumn - area.firstColumn + 1);
    return { ...cells, range: addressOf(area), count, standing: there };
  });
  return actionResult(outcome, (plan) => plan);
}

function queueSelected(context: Excel.RequestContext): () => ChosenCells {
  const range = context.workbook.getSelectedRange();
  range.load({ rowIndex: true, columnIndex: true, rowCount: true, columnCount: true });
  const sheet = range.worksheet.load({ name: true });
  return () => {
    const { rowIndex: firstRow, columnIndex: firstColumn, rowCount, columnCount } = range;
    const area = {
      firstRow,
      firstColumn,
      lastRow: firstRow + rowCount - 1,
      lastColumn: firstColumn + columnCount - 1,
    };
    return { sheet: sheet.name, address: addressOf(area) };
  };
}

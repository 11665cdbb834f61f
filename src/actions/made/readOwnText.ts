import type { CellValue } from "../../core/report/block/block";
import { chartGrid } from "../../core/report/chart/chartGrid";
import { KeptContent } from "../../core/report/made/keptContent";
import { ownTextIn } from "../../core/report/made/ownText";
import { cellName } from "../../core/sheet/cells/address";
import { anchoredArea } from "../../excel/cells/cellArea";
import {
  anchorNamed,
  chartTextsName,
  insertedItems,
  itemName,
  type PlacedItem,
} from "../../excel/workbook/insertedItems";
import { queueInventory, type Inventory } from "../../excel/workbook/inventory";
import { Refused } from "../../excel/run/refused";
import { runExcel } from "../../excel/run/runExcel";
import { actionResult } from "../actionResult";
import { problemOf } from "../reading/judge";
import type { ActionResult } from "../types";

/** What would be lost with a sheet of Styrtal's, beside what Styrtal can make again. */
export interface SheetOwnText {
  readonly id: string;
  readonly kind: PlacedItem["kind"];
  readonly sheet: string;
  /** How many charts it holds. */
  readonly charts: number;
  /** Addresses of text of the user's own, in reading order. */
  readonly cells: readonly string[];
  /** False for a sheet that is the user's to write in as a whole, or that an older Styrtal made: one cannot know. */
  readonly known: boolean;
}

/** The user's own text on the sheets of these items; all when left out. Two requests, however many. */
export async function readOwnText(ids?: readonly string[]): Promise<ActionResult<readonly SheetOwnText[]>> {
  const outcome = await runExcel(async (context) => {
    const take = queueInventory(context);
    await context.sync();
    const inventory = take();
    const items = insertedItems(inventory).filter(({ id }) => ids?.includes(id) ?? true);
    if (ids !== undefined && items.length === 0)
      throw new Refused(problemOf("error", "ItemNotFound", null, {}));
    const reads = items.map((item) => {
      const used = context.workbook.worksheets.getItem(item.sheet).getUsedRangeOrNullObject(true);
      used.load({ values: true, formulas: true, rowIndex: true, columnIndex: true });
      return { item, used };
    });
    if (reads.length > 0) await context.sync();
    return reads.map(({ item, used }) => {
      const { id, kind, sheet, count: charts } = item;
      const cells: UsedCells = used.isNullObject
        ? { firstRow: 0, firstColumn: 0, values: [], formulas: [] }
        : {
            firstRow: used.rowIndex,
            firstColumn: used.columnIndex,
            values: used.values,
            formulas: used.formulas,
          };
      const found = ownCells(item, cells, inventory);
      return { id, kind, sheet, charts, cells: found ?? [], known: found !== null };
    });
  });
  return actionResult(outcome, (texts) => texts);
}

interface UsedCells {
  readonly firstRow: number;
  readonly firstColumn: number;
  readonly values: readonly (readonly CellValue[])[];
  readonly formulas: readonly (readonly CellValue[])[];
}

/** null where one cannot know. */
function ownCells(item: PlacedItem, cells: UsedCells, inventory: Inventory): readonly string[] | null {
  switch (item.kind) {
    case "chartCells":
      // Only what Styrtal wrote goes; the sheet stays.
      return [];
    case "charts": {
      const ours = chartTexts(item, inventory);
      return filled(cells, (row, column) => ours.has(cellName(row, column)));
    }
    case "overview": {
      const { rows } = item;
      return rows === undefined
        ? null
        : filled(cells, (row, column) => row < rows && column < overviewColumns);
    }
    case "document":
      return item.prints === undefined ? null : inDocument(item.prints, item.sheet, cells);
    case "frozen":
      return null;
  }
}

/** Columns of the overview; what stands to the right of them is the user's. */
const overviewColumns = 8;

/** The cells of a sheet of charts that Styrtal writes in, wherever rows and columns have taken them. */
function chartTexts(item: PlacedItem, inventory: Inventory): ReadonlySet<string> {
  const own = inventory.store.charts.filter((chart) => chart.item === item.id);
  const { cells } = chartGrid(Math.max(0, ...own.map(({ slot }) => slot + 1)), item.perPage ?? 6);
  const places = own.flatMap(({ number, slot }) => {
    const named = anchorNamed(inventory, chartTextsName(item.id, number));
    const area = anchoredArea(named);
    if (area !== null)
      return [cellName(area.firstRow, area.firstColumn), cellName(area.lastRow, area.firstColumn)];
    // A sheet made before texts had names has them where they were laid; those that are deleted are nowhere.
    const cell = named === undefined ? cells[slot] : undefined;
    return cell === undefined
      ? []
      : [cellName(cell.sentenceRow, cell.firstColumn), cellName(cell.noteRow, cell.firstColumn)];
  });
  const { firstRow, firstColumn } = anchoredArea(anchorNamed(inventory, itemName(item.id))) ?? corner;
  return new Set([cellName(firstRow, firstColumn), cellName(firstRow + 1, firstColumn), ...places]);
}

/** Where the title was laid; the subtitle stands below. */
const corner = { firstRow: 0, firstColumn: 0 } as const;

function filled(
  { firstRow, firstColumn, formulas }: UsedCells,
  isOurs: (row: number, column: number) => boolean,
): string[] {
  return formulas.flatMap((line, r) =>
    line.flatMap((cell, c) => {
      const [row, column] = [firstRow + r, firstColumn + c];
      return cell === "" || cell === null || isOurs(row, column) ? [] : [cellName(row, column)];
    }),
  );
}

function inDocument(prints: string, sheet: string, cells: UsedCells): readonly string[] | null {
  const kept = KeptContent.read({ sheet, ...cells });
  // Without its keys the sheet is the user's own by now.
  if (!kept.known) return null;
  const found = ownTextIn(kept, prints).map(({ row, value }) => {
    const column = (cells.values[row - cells.firstRow] ?? []).indexOf(value);
    return { row, column: cells.firstColumn + Math.max(0, column) };
  });
  const beside = filled(cells, (_, column) => column <= kept.keyColumn);
  const names = found.sort((a, b) => a.row - b.row || a.column - b.column);
  return [...new Set([...names.map(({ row, column }) => cellName(row, column)), ...beside])];
}

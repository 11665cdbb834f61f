import {
  chartsAcross,
  chartsInCells,
  type ChartsInCells,
  type Rectangle,
  type SizedCells,
} from "../../core/report/chart/chartsInCells";
import type { PerPage } from "../../core/report/chart/chartGrid";
import { message } from "../../core/message";
import { queueUsersCells } from "../cells/emptyCells";
import { addressOf, rangeOfArea, type CellArea } from "../cells/cellArea";
import { queueUsedCells } from "../cells/usedCells";
import { Refused } from "../run/refused";
import type { Inventory } from "../workbook/inventory";

/** Excel's last row and column, from 0. */
const lastRow = 1_048_575;
const lastColumn = 16_383;
/** Rows that are looked at for each band of charts, and columns for all: enough where they are narrow or hidden. */
const rowsForBand = 90;
const columnsAtMost = 160;

interface ChartsToPlace {
  readonly sheet: string;
  /** What the user has selected. */
  readonly selected: CellArea;
  readonly count: number;
  readonly perPage: PerPage;
  readonly leftOver: LeftOver;
}

/** What is of nobody's any more: it is not in the way, and goes when charts are written. */
export interface LeftOver {
  readonly names: readonly string[];
  readonly areas: readonly CellArea[];
  readonly charts: readonly string[];
}

/** Queues that it goes. */
export function queueLeftOver(context: Excel.RequestContext, sheetName: string, leftOver: LeftOver): void {
  const { worksheets, names } = context.workbook;
  const sheet = worksheets.getItem(sheetName);
  for (const name of leftOver.names) names.getItem(name).delete();
  for (const area of leftOver.areas) queueUsersCells(sheet, area);
  for (const chart of leftOver.charts) sheet.charts.getItem(chart).delete();
}

/**
 * Queues the question what the sheet is like where charts are to stand: sizes of columns and rows, and what is written
 * there. The result, after the sync, is the layout; it is refused where a cell has something in it, where a chart lies
 * already or where the sheet ends.
 */
export function queueChosenCells(
  context: Excel.RequestContext,
  { sheet: name, selected, count, perPage, leftOver }: ChartsToPlace,
  inventory: Inventory,
): () => ChartsInCells {
  const sheet = context.workbook.worksheets.getItem(name);
  const { firstRow, firstColumn } = selected;
  const seen: CellArea = {
    firstRow,
    firstColumn,
    lastRow: Math.min(lastRow, firstRow + count * rowsForBand),
    lastColumn: Math.min(lastColumn, firstColumn + columnsAtMost - 1),
  };
  // Where in points the cells stand is of interest only where charts lie that they might be under.
  const there = inventory.sheets.find((one) => one.name === name)?.charts ?? [];
  const others = there.filter((chart) => !leftOver.charts.includes(chart.name));
  const before =
    others.length === 0
      ? null
      : {
          rows: rowSizesOf(sheet, { firstRow: 0, lastRow: Math.max(0, firstRow - 1) }),
          columns: columnSizesOf(sheet, { firstColumn: 0, lastColumn: Math.max(0, firstColumn - 1) }),
        };
  const rows = rowSizesOf(sheet, seen);
  const columns = columnSizesOf(sheet, seen);
  const takeUsed = queueUsedCells(rangeOfArea(sheet, seen));
  return () => {
    const sizes: SizedCells = {
      firstRow,
      firstColumn,
      left: before === null || firstColumn === 0 ? 0 : sum(before.columns()),
      top: before === null || firstRow === 0 ? 0 : sum(before.rows()),
      columnWidths: columns(),
      rowHeights: rows(),
    };
    const layout = chartsInCells(count, { perPage, across: acrossOf(selected, sizes, perPage) }, sizes);
    if (layout === null) throw refusal("chartsOutsideSheet", name, { range: addressOf(selected) });
    const range = addressOf(layout.area);
    const filled = takeUsed().countIn(layout.area, leftOver.areas);
    if (filled > 0) throw refusal("destinationNotEmpty", name, { range, n: filled });
    if (others.some((chart) => overlap(chart, layout.place))) throw refusal("chartInTheWay", name, { range });
    return layout;
  };
}

/** Heights in points; 0 for a hidden row. */
function rowSizesOf(
  sheet: Excel.Worksheet,
  { firstRow, lastRow: last }: Pick<CellArea, "firstRow" | "lastRow">,
): () => number[] {
  const asked = { rowHidden: true, format: { rowHeight: true } };
  const found = sheet.getRangeByIndexes(firstRow, 0, last - firstRow + 1, 1).getRowProperties(asked);
  return () =>
    found.value.map(({ rowHidden, format }) => (rowHidden === true ? 0 : (format?.rowHeight ?? 0)));
}

/** Widths in points; 0 for a hidden column. */
function columnSizesOf(
  sheet: Excel.Worksheet,
  { firstColumn, lastColumn: last }: Pick<CellArea, "firstColumn" | "lastColumn">,
): () => number[] {
  const asked = { columnHidden: true, format: { columnWidth: true } };
  const found = sheet.getRangeByIndexes(0, firstColumn, 1, last - firstColumn + 1).getColumnProperties(asked);
  return () =>
    found.value.map(({ columnHidden, format }) => (columnHidden === true ? 0 : (format?.columnWidth ?? 0)));
}

const sum = (sizes: readonly number[]): number => sizes.reduce((all, one) => all + one, 0);

function acrossOf(selected: CellArea, { columnWidths }: SizedCells, perPage: PerPage): number {
  const columns = selected.lastColumn - selected.firstColumn + 1;
  const rows = selected.lastRow - selected.firstRow + 1;
  const width = sum(columnWidths.slice(0, columns));
  return chartsAcross(perPage, { width, cells: rows * columns });
}

const overlap = (a: Rectangle, b: Rectangle): boolean =>
  a.left < b.left + b.width &&
  b.left < a.left + a.width &&
  a.top < b.top + b.height &&
  b.top < a.top + a.height;

function refusal(code: string, sheet: string, params: Readonly<Record<string, string | number>>): Refused {
  return new Refused({
    severity: "error",
    code,
    sheet,
    cell: null,
    message: message(`problem.${code}`, { sheet, ...params }),
  });
}

import { shapeText } from "../../core/report/block/blockShape";
import type { Block, BlockCell, CellStyle, CellValue } from "../../core/report/block/block";
import { cellName } from "../../core/report/block/r1c1";
import { blockWidth, topContents } from "./blockContents";
import { contentsOf, differingAreas } from "./blockDifferences";
import { inputFill, queuePoints } from "./blockPoints";

/** What a block's cells should hold when they have been calculated: for hosts that keep values in the file. */
export interface ExpectedValues {
  readonly sheet: string;
  readonly firstRow: number;
  readonly firstColumn: number;
  readonly values: readonly (readonly CellValue[])[];
}

/** Colours of the sheets (ux): head fill, notes. */
const headFill = "#E6EDF4";
const noteColour = "#595959";

/**
 * Blocks of the same shape that have been queued before in the same request. The look of a block, and the texts that
 * explain its columns, are copied from them: a request with 200 charts must stay below 5 MB.
 */
export class BlockModels {
  private readonly known = new Map<string, Block>();

  /** An earlier block that looks the same, or null for the first of its kind, which is remembered. */
  take(block: Block): Block | null {
    const look = `${block.pointCount} ${shapeText(block)}`;
    const model = this.known.get(look) ?? null;
    if (model === null) this.known.set(look, block);
    return model;
  }
}

/**
 * Queues a calculation block. The first of its kind is written whole, with its look; the others are copied from it, and
 * then only what differs is written: of a block of 36 rows and 19 columns some 4 kB.
 */
export function queueBlock(sheet: Excel.Worksheet, block: Block, models: BlockModels): void {
  const model = models.take(block);
  const top = topContents(block);
  if (model === null) {
    sheet.getRangeByIndexes(block.firstRow, block.firstColumn, top.length, blockWidth(block)).formulasR1C1 =
      top;
    queueTopLook(sheet, block, blockWidth(block));
    queuePoints(sheet, block, null);
    return;
  }
  filledCells(sheet, block).copyFrom(filledCells(sheet, model));
  for (const area of differingAreas(top, topContents(model))) {
    const contents = contentsOf(top, area);
    sheet.getRangeByIndexes(
      block.firstRow + area.top,
      block.firstColumn + area.left,
      contents.length,
      area.right - area.left + 1,
    ).formulasR1C1 = contents;
  }
  queuePoints(sheet, block, model);
}

/** The cells of a block without those it keeps empty. A range made anew each time: none outlives its request. */
function filledCells(sheet: Excel.Worksheet, block: Block): Excel.Range {
  const rows = block.firstPointRow - block.firstRow + block.pointCount;
  return sheet.getRangeByIndexes(block.firstRow, block.firstColumn, rows, blockWidth(block));
}

function queueTopLook(sheet: Excel.Worksheet, block: Block, width: number): void {
  const rowsOf = (style: CellStyle): number[] => [
    ...new Set(block.cells.filter((cell) => cell.style === style).map((cell) => cell.row)),
  ];
  const line = (row: number, columns = width): Excel.Range =>
    sheet.getRangeByIndexes(row, block.firstColumn, 1, columns);
  line(block.firstRow, 1).format.font.bold = true;
  for (const row of [block.headingRow, ...rowsOf("heading")]) {
    const range = line(row);
    range.format.font.bold = true;
    range.format.fill.color = headFill;
    range.format.wrapText = true;
  }
  for (const row of rowsOfExplanations(block)) {
    const range = line(row);
    range.format.font.size = 8;
    range.format.font.color = noteColour;
    range.format.wrapText = true;
    range.format.verticalAlignment = "Bottom";
  }
  for (const group of formatGroups(block.cells)) {
    const range = sheet.getRangeByIndexes(group.row, group.column, 1, group.formats.length);
    range.numberFormat = [group.formats];
  }
  const inputs = block.cells.filter((cell) => cell.style === "input");
  const first = inputs[0];
  if (first !== undefined) {
    sheet.getRangeByIndexes(first.row, first.column, 1, inputs.length).format.fill.color = inputFill;
  }
}

/**
 * Queues the heights of the rows that explain a block's columns. (Heights belong to rows, and are not copied with cells.)
 * All blocks at once, since their rows together are one object for Excel.
 */
export function queueExplanationHeights(sheet: Excel.Worksheet, blocks: readonly Block[]): void {
  const cells = blocks.flatMap(rowsOfExplanations).map((row) => cellName(row, 0));
  for (let from = 0; from < cells.length; from += cellsPerAddress) {
    const address = cells.slice(from, from + cellsPerAddress).join(",");
    sheet.getRanges(address).format.rowHeight = explanationHeight;
  }
}

/** An address has at most 8,192 characters, and a cell's name in it at most eight with its comma. */
const cellsPerAddress = 1000;

const rowsOfExplanations = ({ headingRow, cells }: Block): number[] => [
  ...new Set([headingRow - 1, ...cells.filter(({ style }) => style === "explanation").map(({ row }) => row)]),
];

/** Seven lines of 8 points: the longest explanation in a column of 66 points. */
const explanationHeight = 88;

interface FormatGroup {
  readonly row: number;
  readonly column: number;
  readonly formats: string[];
}

/** Number formats of the cells above the points, one range per row. */
function formatGroups(cells: readonly BlockCell[]): FormatGroup[] {
  const groups = new Map<number, FormatGroup>();
  for (const cell of cells) {
    if (cell.numberFormat === "General") continue;
    const group = groups.get(cell.row);
    if (group === undefined)
      groups.set(cell.row, { row: cell.row, column: cell.column, formats: [cell.numberFormat] });
    else {
      while (group.column + group.formats.length < cell.column) group.formats.push("General");
      group.formats.push(cell.numberFormat);
    }
  }
  return [...groups.values()];
}

const rowsOf = (count: number): number[] => Array.from({ length: count }, (_, row) => row);

/** The values of all cells of the block with formulas, as core computed them. */
export function expectedValues(block: Block): ExpectedValues[] {
  const cells = block.cells
    .filter((cell) => !cell.literal && typeof cell.content === "string" && cell.content.startsWith("="))
    .map((cell) => ({
      sheet: block.sheet,
      firstRow: cell.row,
      firstColumn: cell.column,
      values: [[cell.expected]],
    }));
  const points = rowsOf(block.pointCount).map((row) =>
    block.columns.map((column) => column.expected[row] ?? null),
  );
  if (points.length === 0) return cells;
  return [
    ...cells,
    { sheet: block.sheet, firstRow: block.firstPointRow, firstColumn: block.firstColumn, values: points },
  ];
}

import { shapeText } from "../core/report/blockShape";
import type { Block, BlockCell, CellStyle, CellValue } from "../core/report/block";

/** What a block's cells should hold when they have been calculated: for hosts that keep values in the file. */
export interface ExpectedValues {
  readonly sheet: string;
  readonly firstRow: number;
  readonly firstColumn: number;
  readonly values: readonly (readonly CellValue[])[];
}

/** Colours of the sheets (ux): head fill, input fill, notes. */
const headFill = "#E6EDF4";
const inputFill = "#FFF9E5";
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
 * Queues a calculation block. A block of 120 rows and 17 columns costs some 6 kB: the rows that are alike are written
 * once and copied down, and only the first, the last and those at phase borders are written again.
 */
export function queueBlock(sheet: Excel.Worksheet, block: Block, models: BlockModels): void {
  const model = models.take(block);
  if (model !== null) filledCells(sheet, block).copyFrom(filledCells(sheet, model));
  queueTop(sheet, block, model !== null);
  queuePoints(sheet, block, model !== null);
  if (model === null) queueReserve(sheet, block);
}

/** The cells of a block without those it keeps empty. A range made anew each time: none outlives its request. */
function filledCells(sheet: Excel.Worksheet, block: Block): Excel.Range {
  const rows = block.firstPointRow - block.firstRow + block.pointCount;
  return sheet.getRangeByIndexes(block.firstRow, block.firstColumn, rows, blockWidth(block));
}

/** Everything above the points: as one range, or only what an equal block has otherwise. */
function queueTop(sheet: Excel.Worksheet, block: Block, copied: boolean): void {
  const width = blockWidth(block);
  const rows = block.firstPointRow - block.firstRow;
  const contents: (string | number | boolean)[][] = Array.from({ length: rows }, () =>
    new Array<string>(width).fill(""),
  );
  const place = (row: number, column: number, content: string | number | boolean): void => {
    const line = contents[row - block.firstRow];
    if (line !== undefined) line[column - block.firstColumn] = content;
  };
  for (const cell of block.cells) place(cell.row, cell.column, cellInput(cell.content, cell.literal));
  if (copied) {
    // Heights belong to rows, not to cells: they are not copied with them.
    for (const row of rowsOfExplanations(block))
      sheet.getRangeByIndexes(row, 0, 1, 1).format.rowHeight = explanationHeight;
    const own = block.cells.filter(
      ({ style }) => style !== "label" && style !== "explanation" && style !== "heading",
    );
    for (const row of new Set(own.map((cell) => cell.row))) {
      const last = Math.max(...own.filter((cell) => cell.row === row).map((cell) => cell.column));
      const line = contents[row - block.firstRow]?.slice(0, last - block.firstColumn + 1) ?? [];
      sheet.getRangeByIndexes(row, block.firstColumn, 1, line.length).formulasR1C1 = [line];
    }
    return;
  }
  block.columns.forEach((column, i) => {
    place(block.headingRow - 1, block.firstColumn + i, cellInput(column.explanation, true));
    place(block.headingRow, block.firstColumn + i, cellInput(column.heading, true));
  });
  sheet.getRangeByIndexes(block.firstRow, block.firstColumn, rows, width).formulasR1C1 = contents;
  queueTopLook(sheet, block, width);
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
    range.format.rowHeight = explanationHeight;
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

function queuePoints(sheet: Excel.Worksheet, block: Block, copied: boolean): void {
  const { pointCount, columns } = block;
  if (pointCount === 0) return;
  const width = columns.length;
  const template = Math.min(1, pointCount - 1);
  const rowRange = (row: number, rows = 1): Excel.Range =>
    sheet.getRangeByIndexes(block.firstPointRow + row, block.firstColumn, rows, width);
  const contentOf = (row: number): (string | number | boolean)[] =>
    columns.map((column) => cellInput(contentAt(column.fill, row), false));

  const model = rowRange(template);
  if (!copied) {
    model.numberFormat = [columns.map((column) => column.numberFormat)];
    queueInputLook(sheet, block, template);
  }
  model.formulasR1C1 = [contentOf(template)];
  if (template > 0) rowRange(0).copyFrom(model);
  if (pointCount > template + 1) rowRange(template + 1, pointCount - template - 1).copyFrom(model);

  const own = columns.map((column) => isOwnInEachRow(column.fill));
  columns.forEach((column, i) => {
    if (own[i] !== true) return;
    const range = sheet.getRangeByIndexes(block.firstPointRow, block.firstColumn + i, pointCount, 1);
    range.formulasR1C1 = rowsOf(pointCount).map((row) => [cellInput(contentAt(column.fill, row), false)]);
  });
  for (const row of rowsOf(pointCount)) {
    if (row === template) continue;
    queueRowDifferences(sheet, block, row, template, own);
  }
}

/** Cells of a row that are not as in the copied row, as one range each run of neighbours. */
function queueRowDifferences(
  sheet: Excel.Worksheet,
  block: Block,
  row: number,
  template: number,
  own: readonly boolean[],
): void {
  let run: { from: number; contents: (string | number | boolean)[] } | null = null;
  const flush = (): void => {
    if (run === null) return;
    const range = sheet.getRangeByIndexes(
      block.firstPointRow + row,
      block.firstColumn + run.from,
      1,
      run.contents.length,
    );
    range.formulasR1C1 = [run.contents];
    run = null;
  };
  block.columns.forEach((column, i) => {
    const content = contentAt(column.fill, row);
    if (own[i] === true || content === contentAt(column.fill, template)) {
      flush();
      return;
    }
    run ??= { from: i, contents: [] };
    run.contents.push(cellInput(content, false));
  });
  flush();
}

function queueInputLook(sheet: Excel.Worksheet, block: Block, row: number): void {
  block.columns.forEach((column, i) => {
    if (!column.input) return;
    sheet.getRangeByIndexes(block.firstPointRow + row, block.firstColumn + i, 1, 1).format.fill.color =
      inputFill;
  });
}

/** A block that became shorter must leave nothing behind in the rows that it keeps empty. */
function queueReserve(sheet: Excel.Worksheet, block: Block): void {
  if (block.reserved === 0) return;
  sheet
    .getRangeByIndexes(
      block.firstPointRow + block.pointCount,
      block.firstColumn,
      block.reserved,
      blockWidth(block),
    )
    .clear("Contents");
}

/** More than a few rows differ from their neighbour: then the column is written whole. */
function isOwnInEachRow(fill: string | number | readonly CellValue[]): boolean {
  if (typeof fill === "string" || typeof fill === "number") return false;
  let changes = 0;
  for (let row = 1; row < fill.length; row++) if (fill[row] !== fill[row - 1]) changes++;
  return changes > 6;
}

function contentAt(fill: string | number | readonly CellValue[], row: number): CellValue {
  return typeof fill === "string" || typeof fill === "number" ? fill : (fill[row] ?? null);
}

const rowsOf = (count: number): number[] => Array.from({ length: count }, (_, row) => row);

/**
 * What is set on a cell. Text is given an apostrophe, so that Excel never reads it as a formula, a date or a number;
 * a formula of ours begins with "=" and is not literal; nothing is the empty text, which empties the cell.
 */
export function cellInput(content: CellValue, literal: boolean): string | number | boolean {
  if (content === null || content === "") return "";
  if (typeof content !== "string") return content;
  return !literal && content.startsWith("=") ? content : `'${content}`;
}

export const blockWidth = (block: Block): number =>
  Math.max(block.columns.length, ...block.cells.map((cell) => cell.column - block.firstColumn + 1));

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

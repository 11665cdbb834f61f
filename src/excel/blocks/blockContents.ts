import type { Block, BlockColumn, CellValue } from "../../core/report/block/block";
import { cellInput, type CellInput } from "../cells/cellInput";

export const blockWidth = (block: Block): number =>
  Math.max(block.columns.length, ...block.cells.map((cell) => cell.column - block.firstColumn + 1));

/** All cells above the points, headings of the columns included, as they are set; "" for empty ones. */
export function topContents(block: Block): CellInput[][] {
  const width = blockWidth(block);
  const contents = Array.from({ length: block.firstPointRow - block.firstRow }, () =>
    new Array<CellInput>(width).fill(""),
  );
  const place = (row: number, column: number, content: CellInput): void => {
    const line = contents[row - block.firstRow];
    if (line !== undefined) line[column - block.firstColumn] = content;
  };
  for (const cell of block.cells) place(cell.row, cell.column, cellInput(cell.content, cell.literal));
  block.columns.forEach((column, i) => {
    place(block.headingRow - 1, block.firstColumn + i, cellInput(column.explanation, true));
    place(block.headingRow, block.firstColumn + i, cellInput(column.heading, true));
  });
  return contents;
}

export function contentAt({ fill }: BlockColumn, row: number): CellValue {
  return typeof fill === "string" || typeof fill === "number" ? fill : (fill[row] ?? null);
}

/** More than a few rows differ from their neighbour: then the column is written whole. */
export function isOwnInEachRow({ fill }: BlockColumn): boolean {
  if (typeof fill === "string" || typeof fill === "number") return false;
  let changes = 0;
  for (let row = 1; row < fill.length; row++) if (fill[row] !== fill[row - 1]) changes++;
  return changes > 6;
}

/** What most rows of a column hold. */
export function usualContent({ fill }: BlockColumn): CellValue {
  if (typeof fill === "string" || typeof fill === "number") return fill;
  const counts = new Map<CellValue, number>();
  let usual: CellValue = null;
  for (const content of fill) {
    const count = (counts.get(content) ?? 0) + 1;
    counts.set(content, count);
    if (count > (counts.get(usual) ?? 0)) usual = content;
  }
  return usual;
}

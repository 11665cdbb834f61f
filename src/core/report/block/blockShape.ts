import { fingerprint } from "../../fingerprint";
import type { Block } from "./block";

/**
 * What a block looks like apart from how many points it has: columns, formats and the cells above them, relative to its
 * first row. Two blocks of the same shape can be written over each other, and charts of the one show the other.
 */
export function blockShape(block: Block): string {
  return fingerprint(shapeText(block));
}

export function shapeText({ columns, cells, firstRow, headingRow }: Block): string {
  return JSON.stringify([
    headingRow - firstRow,
    columns.map((column) => [column.key, column.heading, column.numberFormat, column.input]),
    cells.map((cell) => [cell.row - firstRow, cell.column, cell.style, cell.numberFormat]),
  ]);
}

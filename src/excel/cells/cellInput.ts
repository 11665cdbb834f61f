import type { CellValue } from "../../core/report/block/block";

/** What a cell is set to through Office.js. */
export type CellInput = string | number | boolean;

/**
 * What is set on a cell. Text is given an apostrophe, so that Excel never reads it as a formula, a date or a number;
 * a formula of ours begins with "=" and is not literal; nothing is the empty text, which empties the cell.
 */
export function cellInput(content: CellValue, literal: boolean): CellInput {
  if (content === null || content === "") return "";
  if (typeof content !== "string") return content;
  return !literal && content.startsWith("=") ? content : `'${content}`;
}

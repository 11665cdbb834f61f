/**
 * A calculation block as plain data: cells with built-in formulas bound to the user's own cells, and the values that
 * core computed for the same cells (so that a file can be written without running an engine, and a test can compare).
 * Rows and columns count from 0 and are absolute on the block's sheet. All formulas are in R1C1 notation.
 *
 * Layout, from the block's first row r: r title, r+1 source and rules, r+2 and r+3 parameters, r+4 and r+5 explanations
 * and headings of the head, r+6 the head (one row per phase), then explanations, headings and one row per period.
 */
import type { ChartType } from "../../spc/types";

export type CellValue = string | number | boolean | null;

/** "values" is the block of a series with fewer than six points: no centre line, no limits, no signals. */
export type BlockType = ChartType | "values";

/** How a cell looks; src/excel knows the colours. */
export type CellStyle =
  "title" | "note" | "label" | "input" | "explanation" | "heading" | "number" | "whole" | "text";

export interface BlockCell {
  readonly row: number;
  readonly column: number;
  /** A formula when it starts with "=" and `literal` is false. null is a truly empty cell. */
  readonly content: CellValue;
  /** True for text that came from the user's cells or a sentence: it must never be read as a formula or a date. */
  readonly literal: boolean;
  readonly expected: CellValue;
  readonly style: CellStyle;
  readonly numberFormat: string;
}

export interface BlockColumn {
  readonly key: string;
  readonly heading: string;
  readonly explanation: string;
  readonly numberFormat: string;
  /**
   * One R1C1 formula (or one constant) that fills all point rows, or one entry per row (formula starting with "=", or a
   * constant; null leaves the cell truly empty).
   */
  readonly fill: string | number | readonly CellValue[];
  /** The values core expects in the point rows; "#N/A" stands for NA(), null for an empty cell. */
  readonly expected: readonly CellValue[];
  readonly group: "source" | "calculation" | "chart";
  /** Cells the reader may change (Med). */
  readonly input: boolean;
}

export interface Block {
  readonly seriesId: string;
  readonly type: BlockType;
  readonly sheet: string;
  readonly firstRow: number;
  readonly firstColumn: number;
  /** Title, notes, parameters and head: everything above the headings of the columns. */
  readonly cells: readonly BlockCell[];
  /** Row with the headings of the columns; the explanations stand one row above, the points begin one row below. */
  readonly headingRow: number;
  readonly firstPointRow: number;
  readonly columns: readonly BlockColumn[];
  readonly pointCount: number;
  /** Empty rows kept below the points, so that the series can grow in place. */
  readonly reserved: number;
  /** All rows that belong to the block, reserve included, without the empty row below it. */
  readonly rowCount: number;
  /** Row of the head of each phase (empty for a block of values). */
  readonly headRows: readonly number[];
}

/** Index of a column in `block.columns`, or null when the block has none. */
export function columnIndex(block: Block, key: string): number | null {
  const index = block.columns.findIndex((column) => column.key === key);
  return index < 0 ? null : index;
}

/**
 * A calculation block as plain data: cells with built-in formulas bound to the user's own cells, and the values that
 * core computed for the same cells (so that a file can be written without running an engine, and a test can compare).
 * Addresses count from 0 and are relative to the block's first cell; the sheet layer places the block.
 */
export type CellValue = string | number | boolean | null;

export interface BlockColumn {
  readonly key: string;
  readonly heading: string;
  readonly explanation: string;
  readonly numberFormat: string;
  /**
   * One R1C1 formula that fills all point rows, or one entry per row (formula starting with "=", or a constant; null
   * leaves the cell truly empty).
   */
  readonly fill: string | readonly CellValue[];
  /** The values core expects in the point rows; "#N/A" stands for NA(). */
  readonly expected: readonly CellValue[];
  readonly group: "source" | "calculation" | "chart";
}

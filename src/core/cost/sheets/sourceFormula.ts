import type { CellValue } from "../../report/block/block";
import type { MadeContent } from "../../report/made/madeSheet";
import { cellName, columnName, quoteSheet } from "../../report/block/r1c1";
import type { CellAddress } from "../../series/series";
import { cellAt, cellKey, type CostColumn } from "../table/costTable";

/** "'Ekonomi'!$C$2": a cell of the user's, so that the formula follows it. */
export function refTo({ sheet, row, column }: CellAddress): string {
  return `${quoteSheet(sheet)}$${columnName(column)}$${row + 1}`;
}

/** A cell of the same sheet, "C5". */
export const here = (row: number, column: number): string => cellName(row, column);

/** The same with the row fixed, "C$5". */
export const fixedRow = (row: number, column: number): string => `${columnName(column)}$${row + 1}`;

/** "C$5:C$20" */
export const downColumn = (firstRow: number, lastRow: number, column: number): string =>
  `${fixedRow(firstRow, column)}:${fixedRow(lastRow, column)}`;

/**
 * A number of the user's table in the unit of our column (their number x factor / divisor): a formula bound to their
 * cell. Blank stays blank, never 0; what a formula cannot read (a number stored as text) is written as a value.
 */
export function sourceContent(column: CostColumn, unit: string, year: number, divisor = 1): MadeContent {
  const cell = cellAt(column, unit, year);
  if (cell === null) {
    const blank = column.blanks.get(cellKey(unit, year));
    return blank === undefined ? null : { formula: numberOf(refTo(blank), 1), expected: "" };
  }
  const value = cell.value / divisor;
  if (!cell.live) return value;
  return { formula: numberOf(refTo(cell.source), cell.factor / divisor), expected: value };
}

/** The number in a cell times a factor, or "" where there is none. */
export function numberOf(reference: string, factor: number): string {
  return `=IF(ISNUMBER(${reference}),${reference}${times(factor)},"")`;
}

/** "*1000", "/1000" or nothing: division where that is exact, so that no digits are lost. */
export function times(factor: number): string {
  if (factor === 1) return "";
  const inverse = 1 / factor;
  return factor < 1 && Number.isInteger(Math.round(inverse)) && Math.abs(inverse - Math.round(inverse)) < 1e-9
    ? `/${Math.round(inverse)}`
    : `*${factor}`;
}

/** a x factor / b, "" where one is missing or b is 0. */
export const divided = (a: string, b: string, factor = 1): string =>
  `=IF(COUNT(${a},${b})=2,IF(${b}<>0,${a}${times(factor)}/${b},""),"")`;

/** a x b x factor, "" where one is missing. */
export const multiplied = (a: string, b: string, factor = 1): string =>
  `=IF(COUNT(${a},${b})=2,${a}*${b}${times(factor)},"")`;

/** What core expects a cell to show: "" where there is no number. */
export const shown = (value: number | null): CellValue => value ?? "";

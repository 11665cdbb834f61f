import { areaOf } from "../model/area";
import type { CellValue } from "../model/cellValue";
import type { Sheet } from "../model/sheet";

/**
 * Gives formula cells the values that are known to be theirs, so that no engine has to run over them: who wrote the
 * formulas has computed the same numbers. Cells without a formula are left alone; null leaves a formula's value as it
 * is. Rows and columns count from 0.
 */
export function offerValues(
  sheet: Sheet,
  firstRow: number,
  firstColumn: number,
  values: readonly (readonly CellValue[])[],
): void {
  let [lastRow, lastColumn] = [firstRow, firstColumn];
  values.forEach((line, rowOffset) => {
    line.forEach((value, columnOffset) => {
      if (value === null) return;
      const [row, column] = [firstRow + rowOffset, firstColumn + columnOffset];
      const cell = sheet.cell(row, column);
      if (cell === undefined || cell.formula === null) return;
      cell.value = value;
      cell.stale = false;
      lastRow = Math.max(lastRow, row);
      lastColumn = Math.max(lastColumn, column);
    });
  });
  sheet.workbook.calculator?.offered(sheet, areaOf(firstRow, firstColumn, lastRow, lastColumn));
}

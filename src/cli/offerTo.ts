import type { ExpectedValues } from "../excel/blocks/writeBlock";
import type { Workbook } from "../host";
import { CellError, type CellValue } from "../host/model/cellValue";
import { offerValues } from "../host/calc/offerValues";

/** Hands core's own numbers to the workbook as the results of the formulas that were written. */
export function offerTo(workbook: Workbook): (values: ExpectedValues) => void {
  return ({ sheet: name, firstRow, firstColumn, values }) => {
    const sheet = workbook.sheet(name);
    if (sheet === null) return;
    offerValues(
      sheet,
      firstRow,
      firstColumn,
      values.map((row) => row.map(hostValue)),
    );
  };
}

function hostValue(value: string | number | boolean | null): CellValue {
  return typeof value === "string" ? (CellError.parse(value) ?? value) : value;
}

import type { SheetCells } from "../../../src/core/sheet/cells/sheetCells";
import { Workbook } from "../../../src/host";

/** Sheets as tests type them, in a workbook that the host can open. */
export function workbookOf(sheets: readonly SheetCells[]): Workbook {
  const workbook = new Workbook();
  for (const { sheet: name, values } of sheets) {
    const sheet = workbook.insertSheet(name);
    values.forEach((row, r) =>
      row.forEach((value, c) => {
        if (value !== "") sheet.setConstant(r, c, value);
      }),
    );
  }
  return workbook;
}

import { attachCalculation } from "../../../src/host/calc/attachCalculation";
import { areaOf } from "../../../src/host/model/area";
import { newWorkbook } from "../../../src/host/package/workbook/openWorkbook";
import { sheetOf } from "../support/files";

test("more formulas than the engine keeps parsed are all computed", () => {
  const rows = 12_000;
  const workbook = newWorkbook("Data");
  const sheet = sheetOf(workbook);
  sheet.setInputs(
    areaOf(0, 0, rows - 1, 1),
    Array.from({ length: rows }, (_, i) => [i, `=A${i + 1}*2`]),
  );
  sheet.setInputs(areaOf(0, 2, 0, 2), [[`=SUM(B1:B${rows})`]]);
  attachCalculation(workbook);
  workbook.calculator?.refresh(sheet, areaOf(0, 0, rows - 1, 2));
  expect(sheet.value(0, 1)).toBe(0);
  expect(sheet.value(rows - 1, 1)).toBe(2 * (rows - 1));
  expect(sheet.value(0, 2)).toBe(rows * (rows - 1));
});

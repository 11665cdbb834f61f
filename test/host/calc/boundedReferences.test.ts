import { attachCalculation } from "../../../src/host/calc/attachCalculation";
import { Workbook } from "../../../src/host";

/** Ranges of millions of cells give what Excel gives, without making every empty cell of them. */
test.each([
  ["=SUM(B2:Z1048576)", 190],
  ["=SUM(B:XFD)", 190],
  ["=SUM(2:1048576)", 190],
  ["=COUNTIF(B1:XFD1048576,3)", 1],
  ["=COUNTIF(A2:XFD1048576,3)", 1],
  ["=SUMPRODUCT(B2:B1048576*B2:B1048576)", 2470],
  ["=SUMIFS(Andra!A1:A400000,Data!B1:B400000,3)", 7],
  ["=VLOOKUP(19,B1:D400000,1,FALSE)", 19],
  ["=ROWS(B2:B1048576)", 1_048_575],
])("%s", (formula, expected) => {
  const workbook = new Workbook();
  const sheet = workbook.insertSheet("Data");
  const other = workbook.insertSheet("Andra");
  attachCalculation(workbook);
  for (let row = 0; row < 20; row++) sheet.setConstant(row, 1, row);
  other.setConstant(3, 0, 7);
  sheet.setConstant(30, 2, "text");
  sheet.setInput(0, 0, formula);
  expect(sheet.value(0, 0)).toBe(expected);
});

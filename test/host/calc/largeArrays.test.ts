import { Workbook } from "../../../src/host";
import { attachCalculation } from "../../../src/host/calc/attachCalculation";

/** One cell of a hostile file that asks for more cells than there is memory for. */
test.each([
  ["=SUM(MUNIT(3))", 3],
  ["=SUM(MUNIT(1000))", 1000],
  ["=SUM(MUNIT(20000))", "#NUM!"],
  ["=SUM(MUNIT(1E+9))", "#NUM!"],
  ["=MUNIT(0)", "#VALUE!"],
  ["=SUM(SEQUENCE(20000,20000))", "#NUM!"],
])("%s is %s", (formula, expected) => {
  const workbook = new Workbook();
  const sheet = workbook.insertSheet("Blad1");
  sheet.setInput(0, 0, formula);
  attachCalculation(workbook).refreshAll();
  const value = sheet.value(0, 0);
  expect(typeof value === "number" ? value : String(value)).toBe(expected);
});

import type { CellValue } from "../../src/core/report/block/block";
import { differences, madeTestSheet, same, sourceSheet } from "../core/cost/sheets/support";
import { excelts, key } from "../core/report/support/engines";
import { computedSheets } from "./support/convert";
import { costCases, costSheetsOf } from "./support/costCases";
import { filledOwnSheets } from "./support/filledOwnSheets";
import { plainWorkbook } from "./support/plainWorkbook";

jest.setTimeout(600_000);

/** Cells of one sheet of the export: numbers in full precision, errors by name. */
function cellsOf(rows: readonly (readonly string[])[]): Map<string, CellValue> {
  const values = new Map<string, CellValue>();
  rows.forEach((row, r) =>
    row.forEach((text, c) =>
      values.set(key(r, c), text !== "" && !Number.isNaN(Number(text)) ? Number(text) : text),
    ),
  );
  return values;
}

describe("cost sheets computed by LibreOffice equal core", () => {
  const cases = costCases().map((one, i) => ({ ...one, made: costSheetsOf(one, `K${i}B`) }));
  const computed = computedSheets(
    plainWorkbook(
      cases.flatMap(({ sources, made }) => [...sources.map(sourceSheet), ...made.map(madeTestSheet)]),
    ),
  );

  test.each(cases.map((one) => [one.name, one] as const))("%s", (_, { made }) => {
    expect(made.length).toBeGreaterThan(0);
    for (const sheet of made) {
      const { compared, wrong } = differences(sheet, cellsOf(computed.get(sheet.name) ?? []));
      if (process.env.SHOW) console.log(sheet.id, sheet.name, compared, wrong.length);
      expect(wrong.slice(0, 5)).toEqual([]);
      expect(compared).toBeGreaterThan(10);
    }
  });
});

describe("cost sheets that the user has filled in show the same in LibreOffice as in the embedded workbook", () => {
  const filled = filledOwnSheets();
  const computed = computedSheets(plainWorkbook(filled.map(({ sheet }) => sheet)));

  test.each(filled.map((one) => [one.made.id, one] as const))("%s", (_, { made, sheet }) => {
    const [embedded] = excelts([[sheet]]);
    const libreOffice = cellsOf(computed.get(sheet.name) ?? []);
    const formulas = made.cells.filter(
      ({ content }) => typeof content === "object" && content !== null && "formula" in content,
    );
    expect(formulas.length).toBeGreaterThan(5);
    const wrong = formulas.flatMap(({ row, column }) => {
      const [a, b] = [embedded!.get(key(row, column)) ?? "", libreOffice.get(key(row, column)) ?? ""];
      return same(a, b) ? [] : [{ row, column, embedded: a, libreOffice: b }];
    });
    expect(wrong.slice(0, 5)).toEqual([]);
    // Filled in as they are, the sheets compute something, and nothing is an error.
    const numbers = formulas.filter(
      ({ row, column }) => typeof libreOffice.get(key(row, column)) === "number",
    );
    expect(numbers.length).toBeGreaterThan(3);
    expect([...libreOffice.values()].filter((value) => /^(?:#|Err:)/.test(String(value)))).toEqual([]);
  });
});

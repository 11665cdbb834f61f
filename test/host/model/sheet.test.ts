import { addTable, resizeTable } from "../../../src/host/model/addTable";
import { areaOf, maximumColumns, maximumRows } from "../../../src/host/model/area";
import { CellError } from "../../../src/host/model/cellValue";
import { interpretInput } from "../../../src/host/model/interpretInput";
import type { Change } from "../../../src/host/model/journal";
import { isLegalName } from "../../../src/host/model/definedName";
import { isLegalSheetName } from "../../../src/host/model/sheetName";
import { Workbook } from "../../../src/host/model/workbook";
import { addSheet } from "../support/files";

const book = (): { workbook: Workbook; sheet: ReturnType<typeof addSheet> } => {
  const workbook = new Workbook();
  return { workbook, sheet: addSheet(workbook, "Data") };
};

describe("what a set value becomes", () => {
  test.each([
    ["12", 12],
    ["-1.5e3", -1500],
    ["1,234.5", 1234.5],
    ["12,5 %", "12,5 %"],
    ["12.5%", 0.125],
    ["1,5", "1,5"],
    ["TRUE", true],
    ["#N/A", CellError.of("#N/A")],
    ["2024-03-01", 45352],
    ["2024-02-30", "2024-02-30"],
    ["1900-02-28", 59],
    ["1900-03-01", 61],
    ["'=1+1", "=1+1"],
    ["'0123", "0123"],
    [" text ", " text "],
    ["", null],
    ["+46 8 1234", "+46 8 1234"],
    ["-", "-"],
    ["=", "="],
  ])("%s", (input, value) => {
    expect(interpretInput(input, "General", false)).toEqual({ kind: "value", value });
  });

  test("formulas, and text cells that keep everything as text", () => {
    expect(interpretInput("=A1", "General", false)).toEqual({ kind: "formula", text: "A1" });
    for (const text of ["=A1", "+1", "-1", "@x", "12"]) {
      expect(interpretInput(text, "@", false)).toEqual({ kind: "value", value: text });
    }
    expect(interpretInput(Number.NaN, "General", false)).toEqual({
      kind: "value",
      value: CellError.of("#NUM!"),
    });
  });
});

describe("cells", () => {
  test("one formula fills a range, adjusted from its first cell", () => {
    const { sheet } = book();
    sheet.fill(areaOf(1, 1, 3, 2), "=A2+$A$1");
    expect(sheet.formulas(areaOf(1, 1, 2, 2))).toEqual([
      ["=A2+$A$1", "=B2+$A$1"],
      ["=A3+$A$1", "=B3+$A$1"],
    ]);
    sheet.fillR1C1(areaOf(1, 1, 3, 2), "=RC[-1]");
    expect(sheet.formulasR1C1(areaOf(1, 1, 1, 2))).toEqual([["=RC[-1]", "=RC[-1]"]]);
    expect(sheet.cell(1, 1)?.formula).toBe(sheet.cell(3, 2)?.formula);
  });

  test("null leaves a cell, an empty text empties it", () => {
    const { sheet } = book();
    sheet.setInputs(areaOf(0, 0, 0, 2), [[1, 2, 3]]);
    sheet.setInputs(areaOf(0, 0, 0, 2), [[null, "", 4]]);
    expect(sheet.values(areaOf(0, 0, 0, 2))).toEqual([[1, null, 4]]);
  });

  test("used range, with and without formats", () => {
    const { sheet } = book();
    expect(sheet.usedArea(true)).toBeNull();
    sheet.setInput(5, 3, 1);
    sheet.setInput(2, 7, "=A1");
    sheet.setStyle(areaOf(9, 9, 9, 9), { font: { bold: true } });
    expect(sheet.usedArea(true)).toEqual(areaOf(2, 3, 5, 7));
    expect(sheet.usedArea(false)).toEqual(areaOf(2, 3, 9, 9));
    sheet.clear(areaOf(0, 0, 5, 7), "All");
    expect(sheet.usedArea(true)).toBeNull();
  });

  test("a cell far away costs nothing, whole columns and rows keep their style on themselves", () => {
    const { sheet } = book();
    sheet.setInput(maximumRows - 1, maximumColumns - 1, "end");
    sheet.setStyle(areaOf(0, 2, maximumRows - 1, 3), { numberFormat: "0.0" });
    sheet.setStyle(areaOf(4, 0, 4, maximumColumns - 1), { font: { bold: true } });
    expect(sheet.cells.rowNumbers().length).toBeLessThan(5);
    expect(sheet.style(100, 2).numberFormat).toBe("0.0");
    expect(sheet.style(4, 2)).toMatchObject({ numberFormat: "0.0", font: { bold: true } });
    sheet.setInput(100, 2, 5);
    expect(sheet.style(100, 2).numberFormat).toBe("0.0");
  });

  test("styles are interned: the same change gives the same record", () => {
    const { workbook, sheet } = book();
    sheet.setStyle(areaOf(0, 0, 50, 50), { font: { bold: true } });
    sheet.setStyle(areaOf(0, 0, 50, 50), { fill: { pattern: "solid", colour: "#E6EDF4" } });
    expect(workbook.styles.count).toBe(3);
    sheet.setStyle(areaOf(0, 0, 0, 0), { font: { bold: false } });
    sheet.setStyle(areaOf(0, 0, 0, 0), { fill: { pattern: "none", colour: null } });
    expect(sheet.styleId(0, 0)).toBe(0);
  });

  test("the journal tells of contents and formats", () => {
    const { workbook, sheet } = book();
    const changes: Change[] = [];
    const end = workbook.journal.subscribe((change) => changes.push(change));
    sheet.setInputs(areaOf(0, 0, 1, 1), [
      [1, 2],
      [3, 4],
    ]);
    sheet.setStyle(areaOf(0, 0, 0, 0), { font: { bold: true } });
    end();
    sheet.setInput(0, 0, 9);
    expect(changes).toEqual([
      { kind: "cells", sheet, area: areaOf(0, 0, 1, 1), content: true },
      { kind: "cells", sheet, area: areaOf(0, 0, 0, 0), content: false },
    ]);
  });
});

describe("sheets", () => {
  test("names: length, signs, case", () => {
    for (const name of ["Data", "Månadsuppföljning 2026-03", "a".repeat(31), "O'Hara"])
      expect(isLegalSheetName(name)).toBe(true);
    for (const name of ["", "a".repeat(32), "a/b", "a:b", "a?", "a*", "[a]", "'a", "a'", "History"]) {
      expect(isLegalSheetName(name)).toBe(false);
    }
    const { workbook } = book();
    expect(workbook.addSheet("DATA")).toBeNull();
    expect(workbook.addSheet()?.name).toBe("Sheet1");
    expect(workbook.sheet("data")?.name).toBe("Data");
  });

  test("the last visible sheet can neither be hidden nor deleted; the active one moves on", () => {
    const { workbook, sheet } = book();
    const second = addSheet(workbook, "Två");
    workbook.activate(second);
    expect(workbook.setVisibility(second, "Hidden")).toBe(true);
    expect(workbook.activeSheet).toBe(sheet);
    expect(workbook.setVisibility(sheet, "Hidden")).toBe(false);
    expect(workbook.deleteSheet(sheet)).toBe(false);
    expect(workbook.setVisibility(second, "Visible")).toBe(true);
    expect(workbook.deleteSheet(sheet)).toBe(true);
  });

  test("defined names: what Excel allows", () => {
    for (const name of ["Mål", "_x", "\\y", "Tax.Rate", "a1b", "XFE1"]) expect(isLegalName(name)).toBe(true);
    for (const name of ["", "1a", "A1", "R1C1", "r", "C", "a b", "a-b", "R2"])
      expect(isLegalName(name)).toBe(false);
    const { workbook, sheet } = book();
    workbook.names.set("Mål", null, "Data!$A$1");
    workbook.names.set("mål", sheet, "Data!$B$1");
    expect(workbook.names.resolve("MÅL", sheet)?.formula.a1(0, 0)).toBe("Data!$B$1");
    expect(workbook.names.resolve("MÅL", null)?.formula.a1(0, 0)).toBe("Data!$A$1");
    expect(workbook.names.set("A1", null, "1")).toBeNull();
  });
});

describe("tables", () => {
  test("headers become unique texts and stay equal to the cells", () => {
    const { sheet } = book();
    sheet.setInputs(areaOf(0, 0, 1, 3), [
      ["a", "A", 2024, ""],
      [1, 2, 3, 4],
    ]);
    const made = addTable(sheet, areaOf(0, 0, 1, 3), true);
    expect(made.ok && made.table.columns.map((column) => column.name)).toEqual([
      "a",
      "A2",
      "2024",
      "Column4",
    ]);
    expect(sheet.values(areaOf(0, 0, 0, 3))).toEqual([["a", "A2", "2024", "Column4"]]);
    sheet.setInput(0, 0, "A2");
    expect(sheet.tables[0]?.columns.map((column) => column.name)).toEqual(["A2", "A22", "2024", "Column4"]);
    expect(sheet.value(0, 1)).toBe("A22");
    expect(addTable(sheet, areaOf(1, 1, 5, 5), true)).toEqual({ ok: false, reason: "overlapsTable" });
    const table = sheet.tables[0];
    if (table !== undefined) resizeTable(sheet, table, areaOf(0, 0, 5, 4));
    expect(table?.columns.map((column) => column.name)).toEqual(["A2", "A22", "2024", "Column4", "Column5"]);
  });
});

describe("sizes", () => {
  test("points, pixels and places", () => {
    const { sheet } = book();
    const { dimensions } = sheet;
    expect(dimensions.columnWidth(0)).toBe(48);
    dimensions.setColumnWidth(1, 2, 60);
    expect(dimensions.columnWidth(1)).toBe(60);
    expect(dimensions.columns[0]?.width).toBeCloseTo(11.43, 2);
    expect(dimensions.columnLeft(3)).toBe(48 + 120);
    dimensions.setColumnsHidden(1, 1, true);
    expect(dimensions.columnLeft(3)).toBe(48 + 60);
    expect(dimensions.columnAt(50)).toBe(2);
    dimensions.changeRows(2, 2, { height: 30 });
    dimensions.changeRows(4, 4, { hidden: true });
    expect([2, 3, 4, 5, 6].map((row) => dimensions.rowTop(row))).toEqual([30, 60, 75, 75, 90]);
    expect(dimensions.rowAt(59)).toBe(2);
  });
});

import * as fc from "fast-check";
import { addTable } from "../../../src/host/model/addTable";
import { areaOf, cellArea, wholeSheet } from "../../../src/host/model/area";
import { copySheet } from "../../../src/host/model/copySheet";
import { newChart, newSeries } from "../../../src/host/model/newChart";
import type { Sheet } from "../../../src/host/model/sheet";
import {
  deleteCells,
  deleteColumns,
  deleteRows,
  insertCells,
  insertColumns,
  insertRows,
} from "../../../src/host/model/shiftCells";
import { Workbook } from "../../../src/host/model/workbook";
import { addSheet } from "../support/files";

interface Book {
  readonly workbook: Workbook;
  readonly data: Sheet;
  readonly other: Sheet;
}

function book(): Book {
  const workbook = new Workbook();
  return { workbook, data: addSheet(workbook, "Data"), other: addSheet(workbook, "Under lag") };
}

/** The formula of one cell after something was done to the workbook. */
function after(formula: string, work: (book: Book) => void, place: [number, number] = [9, 9]): string | null {
  const made = book();
  made.other.setInput(place[0], place[1], formula);
  work(made);
  return made.other.formula(place[0], place[1]);
}

describe("formulas on another sheet follow", () => {
  test.each([
    ["=Data!A5", "=Data!A7"],
    ["=Data!$A$5:B9", "=Data!$A$7:B11"],
    ["=SUM(Data!A1:A9)", "=SUM(Data!A1:A11)"],
    ["=Data!A2", "=Data!A2"],
    ["=Data!A:A+Data!1:2+Data!3:9", "=Data!A:A+Data!1:2+Data!5:11"],
    ["=A5+'Under lag'!A5", "=A5+'Under lag'!A5"],
    ["=Data!B9:A1", "=Data!B11:A1"],
  ])("two rows inserted at row 3: %s", (before, expected) => {
    expect(after(before, ({ data }) => insertRows(data, 2, 2))).toBe(expected);
  });

  test.each([
    ["=Data!A5", "=Data!A3"],
    ["=Data!A3", "=#REF!"],
    ["=SUM(Data!A1:A9)", "=SUM(Data!A1:A7)"],
    ["=SUM(Data!A3:A4)", "=SUM(#REF!)"],
    ["=SUM(Data!A4:A9)", "=SUM(Data!A3:A7)"],
    ["=SUM(Data!A1:A3)", "=SUM(Data!A1:A2)"],
  ])("rows 3 and 4 deleted: %s", (before, expected) => {
    expect(after(before, ({ data }) => deleteRows(data, 2, 2))).toBe(expected);
  });

  test("columns", () => {
    expect(after("=Data!C5:$D$6", ({ data }) => insertColumns(data, 3, 1))).toBe("=Data!C5:$E$6");
    expect(after("=Data!C5+Data!$D$6", ({ data }) => deleteColumns(data, 2, 1))).toBe("=#REF!+Data!$C$6");
  });

  test("cells inserted and deleted only in some columns", () => {
    const down = (formula: string): string | null =>
      after(formula, ({ data }) => insertCells(data, areaOf(2, 0, 3, 0), "Down"));
    expect(down("=Data!A5+Data!B5")).toBe("=Data!A7+Data!B5");
    expect(down("=SUM(Data!A1:B9)")).toBe("=SUM(Data!A1:B9)");
    expect(
      after("=Data!C3+Data!D3+Data!D5", ({ data }) => deleteCells(data, areaOf(2, 2, 3, 2), "Left")),
    ).toBe("=#REF!+Data!C3+Data!D5");
  });

  test("renamed, moved and deleted sheets", () => {
    expect(
      after("=Data!A1+SUM(Data!$B$2:C3)", ({ workbook, data }) => workbook.renameSheet(data, "Å'r 1")),
    ).toBe("='Å''r 1'!A1+SUM('Å''r 1'!$B$2:C3)");
    expect(after("=Data!A1", ({ workbook, data }) => workbook.moveSheet(data, 1))).toBe("=Data!A1");
    expect(after("=Data!A1+1", ({ workbook, data }) => workbook.deleteSheet(data))).toBe("=#REF!+1");
  });
});

describe("what stands on the sheet moves", () => {
  test("cells, their own references, sizes, merges, page breaks, selection", () => {
    const { data } = book();
    data.setInput(4, 1, "=A5+A1+$A$5");
    data.dimensions.changeRows(4, 4, { height: 30 });
    data.merges = [areaOf(4, 2, 5, 3)];
    data.pageLayout.rowBreaks = [4];
    data.selection = cellArea(4, 1);
    insertRows(data, 2, 3);
    expect(data.formula(7, 1)).toBe("=A8+A1+$A$8");
    expect(data.dimensions.rowHeight(7)).toBe(30);
    expect(data.dimensions.rowHeight(4)).toBe(15);
    expect(data.merges).toEqual([areaOf(7, 2, 8, 3)]);
    expect(data.pageLayout.rowBreaks).toEqual([7]);
    expect(data.selection).toEqual(cellArea(7, 1));
  });

  test("a filled column keeps one formula, and each cell its meaning", () => {
    const { data } = book();
    data.fill(areaOf(0, 1, 99, 1), "=A1*$D$1");
    insertRows(data, 50, 1);
    expect(data.formula(49, 1)).toBe("=A50*$D$1");
    expect(data.formula(50, 1)).toBeNull();
    expect(data.formula(51, 1)).toBe("=A52*$D$1");
    const formulas = new Set<unknown>();
    data.cells.forEach(wholeSheet, (cell) => formulas.add(cell.formula));
    expect(formulas.size).toBe(1);
  });

  test("names, tables and charts", () => {
    const { workbook, data } = book();
    workbook.names.set("Mål", null, "Data!$A$5");
    data.setInputs(areaOf(4, 0, 6, 1), [
      ["Period", "Värde"],
      [1, 2],
      [3, 4],
    ]);
    addTable(data, areaOf(4, 0, 6, 1), true, "T");
    const chart = newChart("c", "c", "Line");
    chart.series.push({
      ...newSeries(),
      values: "Data!$B$6:$B$7",
      name: { formula: "Data!$B$5", text: null },
    });
    data.charts.push(chart);
    Object.assign(chart, { left: 0, top: 150, width: 100, height: 90 });
    insertRows(data, 2, 2);
    expect(workbook.names.find("mål", null)?.formula.a1(0, 0)).toBe("Data!$A$7");
    expect(data.tables[0]?.area).toEqual(areaOf(6, 0, 8, 1));
    expect(chart.series[0]).toMatchObject({ values: "Data!$B$8:$B$9", name: { formula: "Data!$B$7" } });
    expect(chart).toMatchObject({ top: 180, height: 90 });
    insertColumns(data, 1, 1);
    expect(data.tables[0]?.columns.map((column) => column.name)).toEqual(["Period", "Column3", "Värde"]);
    expect(data.cell(6, 1)?.value).toBe("Column3");
    expect(chart.series[0]?.values).toBe("Data!$C$8:$C$9");
    workbook.renameSheet(data, "Nytt");
    expect(chart.series[0]?.values).toBe("Nytt!$C$8:$C$9");
    deleteRows(data, 6, 1);
    expect(data.tables).toEqual([]);
  });

  test("what Excel refuses is refused, and nothing moves", () => {
    const { data } = book();
    data.setInputs(areaOf(0, 0, 1, 1), [
      ["a", "b"],
      [1, 2],
    ]);
    data.setConstant(1_048_575, 5, "last");
    addTable(data, areaOf(0, 0, 1, 1), true);
    expect(insertCells(data, areaOf(0, 0, 0, 0), "Down")).toEqual({ ok: false, reason: "splitsTable" });
    expect(insertRows(data, 0, 1)).toEqual({ ok: false, reason: "pushedOff" });
    expect(data.value(0, 0)).toBe("a");
  });
});

test("rows inserted and deleted again leave every formula as it was", () => {
  const reference = fc
    .tuple(
      fc.integer({ min: 1, max: 40 }),
      fc.integer({ min: 1, max: 40 }),
      fc.boolean(),
      fc.boolean(),
      fc.boolean(),
    )
    .map(
      ([a, b, fixed, far, area]) =>
        `${far ? "Data!" : ""}${fixed ? "$A$" : "A"}${a}${area ? `:${fixed ? "$C$" : "C"}${b}` : ""}`,
    );
  const edit = fc.record({
    at: fc.integer({ min: 0, max: 45 }),
    count: fc.integer({ min: 1, max: 5 }),
    columns: fc.boolean(),
  });
  fc.assert(
    fc.property(
      fc.array(reference, { minLength: 1, maxLength: 4 }),
      fc.array(edit, { maxLength: 4 }),
      (references, edits) => {
        const { data, other } = book();
        const formula = `=${references.join("+")}`;
        data.setInput(20, 5, formula);
        other.setInput(20, 5, formula);
        const before = [data.formula(20, 5), other.formula(20, 5)];
        for (const { at, count, columns } of edits) (columns ? insertColumns : insertRows)(data, at, count);
        for (const { at, count, columns } of [...edits].reverse())
          (columns ? deleteColumns : deleteRows)(data, at, count);
        expect([data.formula(20, 5), other.formula(20, 5)]).toEqual(before);
      },
    ),
  );
});

describe("copying a sheet", () => {
  test("values, formulas, formats, tables with new names, charts that follow, own names", () => {
    const { workbook, data } = book();
    data.setInputs(areaOf(0, 0, 2, 1), [
      ["a", "b"],
      [1, "=A2*2"],
      [2, "=Data!A3"],
    ]);
    data.setStyle(areaOf(1, 1, 1, 1), { font: { bold: true } });
    addTable(data, areaOf(0, 0, 2, 1), true, "T");
    const chart = {
      ...newChart("c", "Chart 1", "Line"),
      series: [{ ...newSeries(), values: "Data!$B$2:$B$3" }],
    };
    data.charts.push(chart);
    workbook.names.set("_xlnm.Print_Area", data, "Data!$A$1:$B$3");
    const copy = copySheet(workbook, data, 1);
    expect(workbook.sheets.map((sheet) => sheet.name)).toEqual(["Data", "Data (2)", "Under lag"]);
    expect(copy.formulas(areaOf(0, 0, 2, 1))).toEqual([
      ["a", "b"],
      [1, "=A2*2"],
      [2, "=Data!A3"],
    ]);
    expect(copy.style(1, 1).font.bold).toBe(true);
    expect(copy.tables[0]).toMatchObject({ name: "T2", id: 2 });
    expect(copy.charts[0]?.series[0]?.values).toBe("'Data (2)'!$B$2:$B$3");
    expect(workbook.names.find("_xlnm.Print_Area", copy)?.formula.a1(0, 0)).toBe("'Data (2)'!$A$1:$B$3");
    copy.setInput(1, 0, 50);
    expect(data.value(1, 0)).toBe(1);
    expect(copySheet(workbook, data, 3).name).toBe("Data (3)");
  });
});

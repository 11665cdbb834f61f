import { addTable } from "../../../src/host/model/addTable";
import { areaOf, wholeSheet } from "../../../src/host/model/area";
import type { CellValue } from "../../../src/host/model/cellValue";
import { copySheet } from "../../../src/host/model/copySheet";
import { newChart, newSeries } from "../../../src/host/model/newChart";
import { insertRows } from "../../../src/host/model/shiftCells";
import type { Workbook } from "../../../src/host/model/workbook";
import { checkPackage } from "../../../src/host/check/checkPackage";
import { saveWorkbook } from "../../../src/host/package/workbook/saveWorkbook";
import {
  addSheet,
  openOk,
  partsOf,
  sameBytes,
  sampleBytes,
  sampleNames,
  samplesMissing,
} from "../support/files";

const each = sampleNames.length > 0 ? test.each([...sampleNames]) : test.skip.each([samplesMissing]);

describe("files of many kinds", () => {
  each("%s: opened and saved untouched, every part is the same to the byte", (name) => {
    const before = sampleBytes(name);
    const after = saveWorkbook(openOk(before));
    const [old, now] = [partsOf(before), partsOf(after)];
    expect([...now.keys()]).toEqual([...old.keys()]);
    for (const [part, bytes] of old) expect([part, sameBytes(bytes, now.get(part))]).toEqual([part, true]);
    expect(checkPackage(after)).toEqual([]);
  });

  each("%s: a cell edited, a sheet with a table and a chart added: nothing else changes", (name) => {
    const before = sampleBytes(name);
    const workbook = openOk(before);
    const edited = editCell(workbook);
    const values = allValues(workbook);
    addReport(workbook);
    const after = saveWorkbook(workbook);
    expect(checkPackage(after)).toEqual([]);
    const [old, now] = [partsOf(before), partsOf(after)];
    const touched = [...old.keys()].filter((part) => !sameBytes(old.get(part), now.get(part)));
    const allowed = [
      "[Content_Types].xml",
      "xl/workbook.xml",
      "xl/_rels/workbook.xml.rels",
      "xl/sharedStrings.xml",
      "xl/calcChain.xml",
    ];
    const sheets = touched.filter((part) => !allowed.includes(part));
    expect(sheets.length).toBeLessThanOrEqual(1);
    expect(sheets.every((part) => part.startsWith("xl/worksheets/sheet"))).toBe(true);
    const again = openOk(after);
    expect(allValues(again)).toMatchObject(values);
    expect(again.sheet("Rapport")?.tables[0]?.name).toBe("RapportTabell");
    expect(again.sheet("Rapport")?.charts).toHaveLength(1);
    if (edited !== null) expect(again.sheet(edited)?.cell(3, 40)?.value).toBe('ändrad å < & "');
  });

  each(
    "%s: rows inserted and a sheet renamed: still a sound file with the same charts and drawings",
    (name) => {
      const workbook = openOk(sampleBytes(name));
      const sheet = workbook.sheets.find((candidate) => candidate.kind === "worksheet");
      if (sheet === undefined) return;
      const drawn = workbook.sheets.map((each) => [each.charts.length, each.otherDrawings.length]);
      insertRows(sheet, 1, 2);
      workbook.renameSheet(sheet, "Om döpt");
      const after = saveWorkbook(workbook);
      expect(checkPackage(after)).toEqual([]);
      const again = openOk(after);
      expect(again.sheets.map((each) => [each.charts.length, each.otherDrawings.length])).toEqual(drawn);
      const copied = copySheet(again, again.sheet("Om döpt") ?? sheet, 0);
      expect(copied.charts).toHaveLength(again.sheet("Om döpt")?.charts.length ?? -1);
      const doubled = saveWorkbook(again);
      expect(checkPackage(doubled)).toEqual([]);
      const last = openOk(doubled);
      expect(last.sheets[0]?.charts.map(({ title }) => title.text)).toEqual(
        copied.charts.map(({ title }) => title.text),
      );
      expect(last.sheets[0]?.otherDrawings).toEqual(copied.otherDrawings);
    },
  );
});

/** Writes in a cell of the first worksheet that no sample uses; returns the sheet's name. */
function editCell(workbook: Workbook): string | null {
  const sheet = workbook.sheets.find((candidate) => candidate.kind === "worksheet");
  sheet?.setConstant(3, 40, 'ändrad å < & "');
  return sheet?.name ?? null;
}

function addReport(workbook: Workbook): void {
  const sheet = addSheet(workbook, "Rapport");
  sheet.setInputs(areaOf(0, 0, 3, 1), [
    ["Period", "Värde"],
    ["jan", 1],
    ["feb", 3],
    ["mar", 2],
  ]);
  addTable(sheet, areaOf(0, 0, 3, 1), true, "RapportTabell");
  const chart = { ...newChart("new", "Diagram 1", "LineMarkers"), left: 200, top: 20 };
  chart.series.push({
    ...newSeries(),
    name: { formula: "Rapport!$B$1", text: null },
    values: "Rapport!$B$2:$B$4",
    categories: "Rapport!$A$2:$A$4",
  });
  sheet.charts.push(chart);
}

/** Constants and formulas of every sheet. */
function allValues(workbook: Workbook): Record<string, Record<string, CellValue>> {
  const all: Record<string, Record<string, CellValue>> = {};
  for (const sheet of workbook.sheets) {
    const values: Record<string, CellValue> = {};
    sheet.cells.forEach(wholeSheet, (cell, row) => {
      const content = cell.formula === null ? cell.value : `=${cell.formula.a1(row, cell.column)}`;
      if (content !== null) values[`${row},${cell.column}`] = content;
    });
    all[sheet.name] = values;
  }
  return all;
}

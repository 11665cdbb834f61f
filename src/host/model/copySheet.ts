import { wholeSheet } from "./area";
import { editFormula } from "./referenceEdit";
import type { Sheet } from "./sheet";
import { copyName, sameSheetName } from "./sheetName";
import type { Workbook } from "./workbook";

/**
 * Copies a sheet as Excel does: values, formulas, formats, sizes, rules, tables (with new names), charts, page layout
 * and the sheet's own names. References of the copy to the sheet itself by name go on pointing at the original,
 * except in charts, which follow the copy.
 */
export function copySheet(workbook: Workbook, from: Sheet, position: number, name?: string): Sheet {
  const taken = (text: string): boolean => workbook.sheets.some((sheet) => sameSheetName(sheet.name, text));
  const copy = workbook.insertSheet(name ?? copyName(from.name, taken), position);
  copy.copiedFrom = { sheet: from, afterEdits: workbook.referenceEdits.length };
  copyGrid(from, copy);
  copy.kind = from.kind;
  copy.tabColour = from.tabColour;
  copy.frozen = from.frozen === null ? null : { ...from.frozen };
  copy.showGridlines = from.showGridlines;
  copy.showHeadings = from.showHeadings;
  copy.zoom = from.zoom;
  copy.selection = from.selection;
  copy.protection = structuredClone(from.protection);
  copy.merges = [...from.merges];
  copy.conditionalFormats = structuredClone(from.conditionalFormats);
  copy.validations = structuredClone(from.validations);
  copy.pageLayout = structuredClone(from.pageLayout);
  copy.otherDrawings = structuredClone(from.otherDrawings);
  copyTables(workbook, from, copy);
  copyCharts(from, copy);
  copyNames(workbook, from, copy);
  copy.cellsChanged = true;
  copy.formulaVersion++;
  return copy;
}

function copyGrid(from: Sheet, copy: Sheet): void {
  from.cells.forEach(wholeSheet, (cell, row) => {
    Object.assign(copy.cells.take(row, cell.column), cell);
  });
  copy.dimensions.columns = from.dimensions.columns.map((run) => ({ ...run }));
  copy.dimensions.replaceRows(from.dimensions.rows);
  copy.dimensions.defaultColumnWidth = from.dimensions.defaultColumnWidth;
  copy.dimensions.defaultRowHeight = from.dimensions.defaultRowHeight;
}

function copyTables(workbook: Workbook, from: Sheet, copy: Sheet): void {
  for (const table of from.tables) {
    const added = structuredClone(table);
    added.id = nextTableId(workbook);
    added.name = freeTableName(workbook, table.name);
    copy.tables.push(added);
  }
}

/** Table ids are unique in the workbook. */
export const nextTableId = (workbook: Workbook): number =>
  Math.max(0, ...workbook.sheets.flatMap((sheet) => sheet.tables.map((table) => table.id))) + 1;

/** "Table1" -> "Table12" ...: Excel appends a number until the name is free among tables and names. */
export function freeTableName(workbook: Workbook, base: string): string {
  for (let number = 2; ; number++) {
    const name = `${base}${number}`;
    if (workbook.table(name) === null && workbook.names.find(name, null) === null) return name;
  }
}

/** A chart's references to the copied sheet follow the copy, as in Excel. */
function copyCharts(from: Sheet, copy: Sheet): void {
  for (const chart of from.charts) {
    const text = JSON.stringify(chart);
    const added = JSON.parse(text) as typeof chart;
    added.id = `${copy.id}-${added.id}`;
    const follow = (reference: string | null): string | null => followCopy(reference, from, copy);
    for (const part of [added.title, added.categoryAxis.title, added.valueAxis.title])
      part.formula = follow(part.formula);
    for (const series of added.series) {
      series.name.formula = follow(series.name.formula);
      series.values = follow(series.values);
      series.categories = follow(series.categories);
      if (series.errorBars !== null) {
        series.errorBars.plus = follow(series.errorBars.plus);
        series.errorBars.minus = follow(series.errorBars.minus);
      }
    }
    copy.charts.push(added);
  }
}

function followCopy(reference: string | null, from: Sheet, copy: Sheet): string | null {
  if (reference === null) return null;
  const formula = copy.workbook.formulas.parse(reference, "A1", 0, 0);
  const place = { onEditedSheet: false, row: 0, column: 0, newRow: 0, newColumn: 0 };
  const edit = { kind: "rename", sheet: from, sheetName: from.name, newName: copy.name } as const;
  return editFormula(formula, edit, place).a1(0, 0);
}

function copyNames(workbook: Workbook, from: Sheet, copy: Sheet): void {
  for (const name of workbook.names.inScope(from)) {
    const place = { onEditedSheet: false, row: 0, column: 0, newRow: 0, newColumn: 0 };
    const edit = { kind: "rename", sheet: from, sheetName: from.name, newName: copy.name } as const;
    const formula = workbook.formulas.share(editFormula(name.formula, edit, place));
    workbook.names.add({ ...name, scope: copy, formula });
  }
}

import { type Area, areaOf, maximumColumns, maximumRows } from "./area";
import type { Chart } from "./chart";
import type { RowProperties } from "./dimensions";
import { type ShiftEdit, shiftArea, shiftPlace } from "./referenceEdit";
import type { Sheet } from "./sheet";
import type { Table } from "./table";

/** Inserts whole rows before a row. */
export const insertRows = (sheet: Sheet, at: number, count: number): ShiftResult =>
  shiftCells(sheet, "rows", at, count, 0, maximumColumns - 1);

/** Deletes whole rows. */
export const deleteRows = (sheet: Sheet, at: number, count: number): ShiftResult =>
  shiftCells(sheet, "rows", at, -count, 0, maximumColumns - 1);

export const insertColumns = (sheet: Sheet, at: number, count: number): ShiftResult =>
  shiftCells(sheet, "columns", at, count, 0, maximumRows - 1);

export const deleteColumns = (sheet: Sheet, at: number, count: number): ShiftResult =>
  shiftCells(sheet, "columns", at, -count, 0, maximumRows - 1);

/** Range.insert and Range.delete: only the cells below (or to the right of) the area move. */
export function insertCells(sheet: Sheet, area: Area, direction: "Down" | "Right"): ShiftResult {
  if (direction === "Down") {
    const count = area.lastRow - area.firstRow + 1;
    return shiftCells(sheet, "rows", area.firstRow, count, area.firstColumn, area.lastColumn);
  }
  const count = area.lastColumn - area.firstColumn + 1;
  return shiftCells(sheet, "columns", area.firstColumn, count, area.firstRow, area.lastRow);
}

export function deleteCells(sheet: Sheet, area: Area, direction: "Up" | "Left"): ShiftResult {
  if (direction === "Up") {
    const count = area.lastRow - area.firstRow + 1;
    return shiftCells(sheet, "rows", area.firstRow, -count, area.firstColumn, area.lastColumn);
  }
  const count = area.lastColumn - area.firstColumn + 1;
  return shiftCells(sheet, "columns", area.firstColumn, -count, area.firstRow, area.lastRow);
}

export type ShiftResult =
  | { readonly ok: true }
  /** Why Excel refuses: cells would fall off the sheet, or a table or array would be torn apart. */
  | { readonly ok: false; readonly reason: "pushedOff" | "splitsTable" | "splitsArray" };

function shiftCells(
  sheet: Sheet,
  axis: "rows" | "columns",
  at: number,
  count: number,
  bandFirst: number,
  bandLast: number,
): ShiftResult {
  const edit: ShiftEdit = {
    kind: "shift",
    sheet,
    sheetName: sheet.name,
    axis,
    at,
    count,
    bandFirst,
    bandLast,
  };
  const refused = refusal(sheet, edit);
  if (refused !== null) return { ok: false, reason: refused };
  const anchors = sheet.charts.map((chart) => chartAnchor(sheet, chart));
  moveCells(sheet, edit);
  moveDimensions(sheet, edit);
  moveTables(sheet, edit);
  sheet.charts.forEach((chart, index) => placeChart(sheet, chart, anchors[index] as Area, edit));
  sheet.selection = shiftArea(edit, sheet.selection) ?? sheet.selection;
  sheet.cellsChanged = true;
  sheet.formulaVersion++;
  sheet.workbook.edit(edit);
  sheet.workbook.journal.record({ kind: "shifted", sheet, axis, at, count, area: affectedArea(edit) });
  return { ok: true };
}

const affectedArea = (edit: ShiftEdit): Area =>
  edit.axis === "rows"
    ? areaOf(edit.at, edit.bandFirst, maximumRows - 1, edit.bandLast)
    : areaOf(edit.bandFirst, edit.at, edit.bandLast, maximumColumns - 1);

function refusal(sheet: Sheet, edit: ShiftEdit): "pushedOff" | "splitsTable" | "splitsArray" | null {
  const limit = (edit.axis === "rows" ? maximumRows : maximumColumns) - edit.count;
  const affected = affectedArea(edit);
  let pushedOff = false;
  let splits = false;
  sheet.cells.forEach(affected, (cell, row) => {
    const place = edit.axis === "rows" ? row : cell.column;
    if (edit.count > 0 && place >= limit && (cell.value !== null || cell.formula !== null)) pushedOff = true;
    if (cell.array !== null && !cell.array.dynamic && tears(edit, cell.array.area)) splits = true;
  });
  if (pushedOff) return "pushedOff";
  if (splits) return "splitsArray";
  const torn = sheet.tables.some((table) => partlyInBand(edit, table.area));
  return torn ? "splitsTable" : null;
}

/** True when the edit moves a part of the area but not all of it, or changes its size. */
function tears(edit: ShiftEdit, area: Area): boolean {
  if (partlyInBand(edit, area)) return true;
  const moved = shiftArea(edit, area);
  if (moved === null) return false;
  return (
    moved.lastRow - moved.firstRow !== area.lastRow - area.firstRow ||
    moved.lastColumn - moved.firstColumn !== area.lastColumn - area.firstColumn
  );
}

/** True when the band cuts through an area that lies (partly) behind the place of the edit. */
function partlyInBand(edit: ShiftEdit, area: Area): boolean {
  const rows = edit.axis === "rows";
  const last = rows ? area.lastRow : area.lastColumn;
  if (last < edit.at) return false;
  const from = rows ? area.firstColumn : area.firstRow;
  const to = rows ? area.lastColumn : area.lastRow;
  const overlaps = to >= edit.bandFirst && from <= edit.bandLast;
  return overlaps && (from < edit.bandFirst || to > edit.bandLast);
}

function moveCells(sheet: Sheet, edit: ShiftEdit): void {
  const whole =
    edit.bandFirst === 0 && edit.bandLast === (edit.axis === "rows" ? maximumColumns : maximumRows) - 1;
  const to = (place: number): number | null => shiftPlace(edit, place);
  if (edit.axis === "columns") sheet.cells.moveColumns(to, edit.bandFirst, edit.bandLast);
  else if (whole) sheet.cells.moveRows(to);
  else moveRowsInBand(sheet, edit);
  for (const row of sheet.cells.rowNumbers()) {
    for (const cell of sheet.cells.row(row) ?? []) {
      if (cell.array !== null) {
        const area = shiftArea(edit, cell.array.area);
        cell.array = area === null ? null : { ...cell.array, area };
      }
      if (cell.spillFrom !== null)
        cell.spillFrom = movedCell(edit, cell.spillFrom.row, cell.spillFrom.column);
    }
  }
}

function movedCell(edit: ShiftEdit, row: number, column: number): { row: number; column: number } | null {
  const area = shiftArea(edit, areaOf(row, column, row, column));
  return area === null ? null : { row: area.firstRow, column: area.firstColumn };
}

function moveRowsInBand(sheet: Sheet, edit: ShiftEdit): void {
  const band = areaOf(edit.at, edit.bandFirst, maximumRows - 1, edit.bandLast);
  const moving: [number, ReturnType<Sheet["takeCell"]>][] = [];
  sheet.cells.forEach(band, (cell, row) => moving.push([row, cell]));
  for (const [row, cell] of moving) sheet.cells.remove(row, cell.column);
  for (const [row, cell] of moving) {
    const newRow = shiftPlace(edit, row);
    if (newRow !== null) Object.assign(sheet.cells.take(newRow, cell.column), cell);
  }
}

function moveDimensions(sheet: Sheet, edit: ShiftEdit): void {
  const dimensions = sheet.dimensions;
  const whole =
    edit.bandFirst === 0 && edit.bandLast === (edit.axis === "rows" ? maximumColumns : maximumRows) - 1;
  if (!whole) return;
  if (edit.axis === "rows") {
    const rows = new Map<number, RowProperties>();
    for (const [row, properties] of dimensions.rows) {
      const to = shiftPlace(edit, row);
      if (to !== null) rows.set(to, properties);
    }
    dimensions.replaceRows(rows);
    return;
  }
  dimensions.columns = dimensions.columns.flatMap((run) => {
    const area = shiftArea({ ...edit, axis: "columns", bandFirst: 0 }, areaOf(1, run.first, 1, run.last));
    return area === null ? [] : [{ ...run, first: area.firstColumn, last: area.lastColumn }];
  });
}

function moveTables(sheet: Sheet, edit: ShiftEdit): void {
  for (const table of [...sheet.tables]) {
    const area = shiftArea(edit, table.area);
    if (area === null || (table.showHeaders && headerDeleted(edit, table))) {
      sheet.tables = sheet.tables.filter((other) => other !== table);
      continue;
    }
    if (edit.axis === "columns") moveTableColumns(sheet, table, edit);
    table.area = area;
  }
}

const headerDeleted = (edit: ShiftEdit, table: Table): boolean =>
  edit.axis === "rows" && shiftPlace(edit, table.area.firstRow) === null;

/** Drops the names of deleted columns and gives new columns a name, which is written in the header cell. */
function moveTableColumns(sheet: Sheet, table: Table, edit: ShiftEdit): void {
  const { firstColumn, lastColumn, firstRow } = table.area;
  if (edit.count < 0) {
    table.columns = table.columns.filter((_, index) => shiftPlace(edit, firstColumn + index) !== null);
    return;
  }
  if (edit.at <= firstColumn || edit.at > lastColumn) return;
  const added = Array.from({ length: edit.count }, (_, index) => {
    const id = Math.max(0, ...table.columns.map((column) => column.id)) + index + 1;
    return { id, name: freeColumnName(table, id) };
  });
  table.columns.splice(edit.at - firstColumn, 0, ...added);
  if (!table.showHeaders) return;
  added.forEach((column, index) => {
    sheet.takeCell(firstRow, edit.at + index).value = column.name;
  });
}

function freeColumnName(table: Table, from: number): string {
  for (let number = from; ; number++) {
    const name = `Column${number}`;
    if (!table.columns.some((column) => column.name.toLowerCase() === name.toLowerCase())) return name;
  }
}

/** The cells that a chart covers. */
function chartAnchor(sheet: Sheet, chart: Chart): Area {
  const dimensions = sheet.dimensions;
  return areaOf(
    dimensions.rowAt(chart.top),
    dimensions.columnAt(chart.left),
    dimensions.rowAt(chart.top + chart.height),
    dimensions.columnAt(chart.left + chart.width),
  );
}

/** Charts move with the cells under them, and (placement TwoCell) grow and shrink with them. */
function placeChart(sheet: Sheet, chart: Chart, anchor: Area, edit: ShiftEdit): void {
  if (chart.placement === "Absolute" || partlyInBand(edit, anchor)) return;
  const rows = edit.axis === "rows";
  const first = rows ? anchor.firstRow : anchor.firstColumn;
  const last = rows ? anchor.lastRow : anchor.lastColumn;
  const size = rows ? sheet.dimensions.defaultRowHeight : sheet.dimensions.columnWidth(edit.at);
  const step = (place: number): number => {
    if (place < edit.at) return 0;
    return edit.count > 0 ? edit.count : Math.max(edit.count, edit.at - place);
  };
  const across = rows ? [anchor.firstColumn, anchor.lastColumn] : [anchor.firstRow, anchor.lastRow];
  if ((across[1] as number) < edit.bandFirst || (across[0] as number) > edit.bandLast) return;
  const moved = step(first) * size;
  const grown = chart.placement === "TwoCell" ? (step(last) - step(first)) * size : 0;
  if (rows) {
    chart.top = Math.max(0, chart.top + moved);
    chart.height = Math.max(1, chart.height + grown);
  } else {
    chart.left = Math.max(0, chart.left + moved);
    chart.width = Math.max(1, chart.width + grown);
  }
}

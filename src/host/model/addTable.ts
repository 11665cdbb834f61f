import { type Area, areaOf, intersection } from "./area";
import { isLegalName } from "./definedName";
import { nextTableId } from "./copySheet";
import { formatAsText } from "./headerText";
import type { Sheet } from "./sheet";
import { type Table, uniqueColumnNames } from "./table";

export type AddTableResult =
  | { readonly ok: true; readonly table: Table }
  | { readonly ok: false; readonly reason: "overlapsTable" | "overlapsMerge" | "nameTaken" | "illegalName" };

/**
 * Makes a table of an area, as TableCollection.add: header cells become unique texts (and are rewritten so that they
 * equal the column names); without headers a header row of "Column1" ... is expected to have been inserted by the
 * caller, who then passes hasHeaders.
 */
export function addTable(sheet: Sheet, area: Area, hasHeaders: boolean, name?: string): AddTableResult {
  const workbook = sheet.workbook;
  const body = area.firstRow === area.lastRow ? { ...area, lastRow: area.lastRow + 1 } : area;
  if (sheet.tables.some((table) => intersection(table.area, body) !== null))
    return { ok: false, reason: "overlapsTable" };
  if (sheet.merges.some((merge) => intersection(merge, body) !== null))
    return { ok: false, reason: "overlapsMerge" };
  if (name !== undefined && !isLegalName(name)) return { ok: false, reason: "illegalName" };
  const taken = (text: string): boolean =>
    workbook.table(text) !== null || workbook.names.find(text, null) !== null;
  if (name !== undefined && taken(name)) return { ok: false, reason: "nameTaken" };
  const id = nextTableId(workbook);
  let number = id;
  while (name === undefined && taken(`Table${number}`)) number++;
  const table: Table = {
    id,
    name: name ?? `Table${number}`,
    area: body,
    showHeaders: hasHeaders,
    showTotals: false,
    showFilterButton: hasHeaders,
    columns: columnsOf(sheet, body, hasHeaders),
    style: "TableStyleMedium2",
    showBandedRows: true,
    showBandedColumns: false,
    highlightFirstColumn: false,
    highlightLastColumn: false,
  };
  sheet.tables.push(table);
  workbook.journal.record({ kind: "tables", sheet });
  return { ok: true, table };
}

function columnsOf(sheet: Sheet, area: Area, hasHeaders: boolean): Table["columns"] {
  const headers: string[] = [];
  for (let column = area.firstColumn; column <= area.lastColumn; column++) {
    headers.push(hasHeaders ? formatAsText(sheet.value(area.firstRow, column)) : "");
  }
  const names = uniqueColumnNames(headers);
  if (hasHeaders) writeHeaders(sheet, area, names);
  return names.map((name, index) => ({ id: index + 1, name }));
}

/** Excel replaces formulas and numbers in a header row by their text. */
function writeHeaders(sheet: Sheet, area: Area, names: readonly string[]): void {
  names.forEach((name, index) => {
    const column = area.firstColumn + index;
    if (sheet.cell(area.firstRow, column)?.value === name && sheet.formula(area.firstRow, column) === null)
      return;
    sheet.setConstant(area.firstRow, column, name);
  });
}

/** Makes the table cover another area with the same header row; new columns get their names from the header cells. */
export function resizeTable(sheet: Sheet, table: Table, area: Area): void {
  const kept = new Map<number, Table["columns"][number]>();
  table.columns.forEach((column, index) => kept.set(table.area.firstColumn + index, column));
  let nextId = Math.max(0, ...table.columns.map((column) => column.id));
  const headers: string[] = [];
  for (let column = area.firstColumn; column <= area.lastColumn; column++) {
    headers.push(
      kept.get(column)?.name ?? (table.showHeaders ? formatAsText(sheet.value(area.firstRow, column)) : ""),
    );
  }
  const names = uniqueColumnNames(headers);
  table.columns = names.map((name, index) => {
    const known = kept.get(area.firstColumn + index);
    return { id: known?.id ?? ++nextId, name };
  });
  table.area = area;
  if (table.showHeaders)
    writeHeaders(sheet, areaOf(area.firstRow, area.firstColumn, area.firstRow, area.lastColumn), names);
  sheet.workbook.journal.record({ kind: "tables", sheet });
}

/** Keeps a table's column names equal to its header cells after cells were written there. */
export function followHeaderCells(sheet: Sheet, area: Area): void {
  for (const table of sheet.tables) {
    if (!table.showHeaders) continue;
    const header = areaOf(
      table.area.firstRow,
      table.area.firstColumn,
      table.area.firstRow,
      table.area.lastColumn,
    );
    if (intersection(header, area) === null) continue;
    const names = uniqueColumnNames(
      table.columns.map((_, index) =>
        formatAsText(sheet.cell(header.firstRow, header.firstColumn + index)?.value ?? null),
      ),
    );
    table.columns.forEach((column, index) => {
      column.name = names[index] as string;
      const cell = sheet.takeCell(header.firstRow, header.firstColumn + index);
      if (cell.value === column.name && cell.formula === null) return;
      cell.value = column.name;
      cell.formula = null;
      cell.stale = false;
      cell.origin = null;
    });
  }
}

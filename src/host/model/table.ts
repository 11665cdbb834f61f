import { type Area, areaOf } from "./area";

export interface TableColumn {
  id: number;
  name: string;
}

/** An Excel table as plain data. */
export interface Table {
  id: number;
  name: string;
  /** Header and totals row included. */
  area: Area;
  showHeaders: boolean;
  showTotals: boolean;
  showFilterButton: boolean;
  columns: TableColumn[];
  /** "TableStyleLight1" ..., or null for none. */
  style: string | null;
  showBandedRows: boolean;
  showBandedColumns: boolean;
  highlightFirstColumn: boolean;
  highlightLastColumn: boolean;
}

/** The rows between header and totals; one empty row when the table has no data. */
export const tableBody = (table: Table): Area =>
  areaOf(
    table.area.firstRow + (table.showHeaders ? 1 : 0),
    table.area.firstColumn,
    table.area.lastRow - (table.showTotals ? 1 : 0),
    table.area.lastColumn,
  );

/** Names as Excel requires them in a table: filled in when empty, numbered when they repeat (any case). */
export function uniqueColumnNames(headers: readonly string[]): string[] {
  const used = new Set<string>();
  return headers.map((header, index) => {
    const base = header === "" ? `Column${index + 1}` : header;
    let name = base;
    for (let number = 2; used.has(name.toLowerCase()); number++) name = `${base}${number}`;
    used.add(name.toLowerCase());
    return name;
  });
}

import type { CellAddress } from "../../series/series";
import type { SheetCells } from "../../sheet/cells/sheetCells";

/** What a cell of the user's holds, as Excel says it. */
export interface SourceCell {
  readonly value: string | number | boolean;
  readonly type: "empty" | "string" | "number" | "boolean" | "error";
  readonly format: string;
}

export interface SourceLookup {
  /** Null for a cell outside what was read, which is an empty cell. */
  (cell: CellAddress): SourceCell | null;
  /** The workbook counts its dates from 1904. */
  readonly date1904?: boolean;
}

export function sourceLookup(sheets: readonly SheetCells[]): SourceLookup {
  const byName = new Map(sheets.map((sheet) => [sheet.sheet, sheet]));
  const lookUp = ({ sheet: name, row, column }: CellAddress): SourceCell | null => {
    const sheet = byName.get(name);
    const value = sheet?.values[row - sheet.firstRow]?.[column - sheet.firstColumn];
    if (sheet === undefined || value === undefined) return null;
    return {
      value,
      type: sheet.types[row - sheet.firstRow]?.[column - sheet.firstColumn] ?? "empty",
      format: sheet.formats[row - sheet.firstRow]?.[column - sheet.firstColumn] ?? "General",
    };
  };
  return Object.assign(lookUp, { date1904: sheets.some(({ date1904 }) => date1904 === true) });
}

import type { CellType, SheetCells } from "../../src/core/sheet/cells/sheetCells";

/** A typed-in cell: "" or null is empty, "#..." an error, [value, format] has a number format. */
export type Typed = string | number | boolean | null | readonly [string | number, string];

/** A sheet typed in as rows, from A1. Short rows are filled with empty cells. */
export function sheetOf(
  rows: readonly (readonly Typed[])[],
  sheet = "Blad1",
  extra: Partial<SheetCells> = {},
): SheetCells {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const values: (string | number | boolean)[][] = [];
  const types: CellType[][] = [];
  const formats: string[][] = [];
  for (const row of rows) {
    const cells = Array.from({ length: width }, (_, i): Typed => row[i] ?? null);
    values.push(cells.map((cell) => (cell === null ? "" : isPair(cell) ? cell[0] : cell)));
    types.push(cells.map((cell) => typeOf(isPair(cell) ? cell[0] : cell)));
    formats.push(cells.map((cell) => (isPair(cell) ? cell[1] : "General")));
  }
  return { sheet, visible: true, firstRow: 0, firstColumn: 0, values, types, formats, ...extra };
}

function isPair(cell: Typed): cell is readonly [string | number, string] {
  return Array.isArray(cell);
}

function typeOf(value: string | number | boolean | null): CellType {
  if (value === null || value === "") return "empty";
  if (typeof value === "number") return "number";
  if (typeof value === "boolean") return "boolean";
  return /^#(?:N\/A|SAKNAS!|DIV|DIVISION|VALUE|VÄRDEFEL|REF|REFERENS|NAME|NAMN|NUM|NULL|OGILTIGT|SKÄRNING)/.test(
    value,
  )
    ? "error"
    : "string";
}

import { type Area, areaOf, maximumColumns, maximumRows } from "./area";

/** Column number (0-based) to letters: 0 -> A, 16383 -> XFD. */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** Letters (any case) to a 0-based column number; -1 when they name no column of the sheet. */
export function columnNumber(letters: string): number {
  if (!/^[A-Za-z]{1,3}$/.test(letters)) return -1;
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + (letter.charCodeAt(0) - 64);
  return column <= maximumColumns ? column - 1 : -1;
}

export const cellAddress = (row: number, column: number): string => `${columnLetters(column)}${row + 1}`;

/** "A1" for one cell, "A1:B2" for several, "A:C" and "1:3" for whole columns and rows, as Excel writes them. */
export function areaAddress(area: Area): string {
  const allRows = area.firstRow === 0 && area.lastRow === maximumRows - 1;
  const allColumns = area.firstColumn === 0 && area.lastColumn === maximumColumns - 1;
  if (allRows && !allColumns) return `${columnLetters(area.firstColumn)}:${columnLetters(area.lastColumn)}`;
  if (allColumns) return `${area.firstRow + 1}:${area.lastRow + 1}`;
  const first = cellAddress(area.firstRow, area.firstColumn);
  if (area.firstRow === area.lastRow && area.firstColumn === area.lastColumn) return first;
  return `${first}:${cellAddress(area.lastRow, area.lastColumn)}`;
}

/** As areaAddress with dollar signs everywhere: "$A$1:$B$2". */
export function absoluteAddress(area: Area): string {
  return areaAddress(area)
    .split(":")
    .map((corner) => corner.replace(/^([A-Z]+)/, "$$$1").replace(/(\d+)$/, "$$$1"))
    .join(":");
}

const cornerPattern = /^(?:\$?([A-Za-z]{1,3}))?(?:\$?([1-9]\d{0,6}))?$/;

function parseCorner(text: string): { row: number | null; column: number | null } | null {
  const match = cornerPattern.exec(text);
  if (match === null || text === "") return null;
  const column = match[1] === undefined ? null : columnNumber(match[1]);
  const row = match[2] === undefined ? null : Number(match[2]) - 1;
  if (column === -1 || (row !== null && row >= maximumRows)) return null;
  return { row, column };
}

/** "B2", "$B$2:C9", "A:C", "3:5" (no sheet name) to a rectangle with ordered edges; null when it is none. */
export function parseArea(text: string): Area | null {
  const parts = text.split(":");
  if (parts.length > 2) return null;
  const first = parseCorner(parts[0] ?? "");
  const last = parts.length === 2 ? parseCorner(parts[1] ?? "") : first;
  if (first === null || last === null) return null;
  if ((first.row === null) !== (last.row === null)) return null;
  if ((first.column === null) !== (last.column === null)) return null;
  if (parts.length === 1 && (first.row === null || first.column === null)) return null;
  const rows = [first.row ?? 0, last.row ?? maximumRows - 1] as const;
  const columns = [first.column ?? 0, last.column ?? maximumColumns - 1] as const;
  return areaOf(Math.min(...rows), Math.min(...columns), Math.max(...rows), Math.max(...columns));
}

/** A sheet name as formulas need it: quoted unless it is a plain word that cannot be read as anything else. */
export function quoteSheetName(name: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name);
  const looksLikeCell =
    /^[A-Za-z]{1,3}\d+$/.test(name) || /^(R|C|RC|R\d*C\d*|R\d+|C\d+|TRUE|FALSE)$/i.test(name);
  return plain && !looksLikeCell ? name : `'${name.replace(/'/g, "''")}'`;
}

/** Splits "'My sheet'!A1:B2" in sheet name (null when there is none) and the rest. */
export function splitSheetName(address: string): { sheet: string | null; rest: string } {
  if (address.startsWith("'")) {
    const match = /^'((?:[^']|'')*)'!(.*)$/s.exec(address);
    if (match !== null) return { sheet: (match[1] ?? "").replace(/''/g, "'"), rest: match[2] ?? "" };
  }
  const bang = address.lastIndexOf("!");
  if (bang < 0) return { sheet: null, rest: address };
  return { sheet: address.slice(0, bang), rest: address.slice(bang + 1) };
}

/** "Sheet!A1:B2" the way Excel's Range.address writes it. */
export const fullAddress = (sheetName: string, area: Area): string =>
  `${quoteSheetName(sheetName)}!${areaAddress(area)}`;

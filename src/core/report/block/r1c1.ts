/**
 * References in R1C1 notation. Row and column arguments count from 0; R1C1 itself counts from 1.
 * R1C1 is used because a formula that fills a column is then one and the same string in every row.
 */

/** Sheet name as a formula writes it: always quoted, an apostrophe doubled (Excel accepts it for every name). */
export function quoteSheet(sheet: string): string {
  return `'${sheet.replaceAll("'", "''")}'!`;
}

export function absoluteCell(row: number, column: number): string {
  return `R${row + 1}C${column + 1}`;
}

/** A cell some rows and columns away from the one that holds the formula: RC[-1], R[1]C. */
export function relativeCell(rows: number, columns: number): string {
  return `R${rows === 0 ? "" : `[${rows}]`}C${columns === 0 ? "" : `[${columns}]`}`;
}

/** Row relative, column absolute ($B5): what a column of the user's own cells is read with. */
export function columnCell(rows: number, column: number): string {
  return `R${rows === 0 ? "" : `[${rows}]`}C${column + 1}`;
}

/** "$B$5", as formulas in A1 notation point to a cell that stays. */
export function absoluteName(row: number, column: number): string {
  return `$${columnName(column)}$${row + 1}`;
}

/** "A" for 0, "AA" for 26. */
export function columnName(column: number): string {
  let name = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

export function cellName(row: number, column: number): string {
  return `${columnName(column)}${row + 1}`;
}

export function rangeName(
  firstRow: number,
  firstColumn: number,
  lastRow: number,
  lastColumn: number,
): string {
  const first = cellName(firstRow, firstColumn);
  return firstRow === lastRow && firstColumn === lastColumn
    ? first
    : `${first}:${cellName(lastRow, lastColumn)}`;
}

/** Quoted sheet names and texts (left alone), or one reference that is not part of a longer word. */
const parts = /'(?:[^']|'')*'|"(?:[^"]|"")*"|(?<![\w.])R(\d+|\[-?\d+\])?C(\d+|\[-?\d+\])?(?![\w.(])/g;

/** The same formula in A1 notation for the cell at (row, column). */
export function toA1(formula: string, row: number, column: number): string {
  return formula.replace(parts, (whole: string, rowPart?: string, columnPart?: string) => {
    if (whole.startsWith("'") || whole.startsWith('"')) return whole;
    return `${axis(columnPart, column, columnName)}${axis(rowPart, row, (index) => String(index + 1))}`;
  });
}

function axis(part: string | undefined, here: number, name: (index: number) => string): string {
  if (part === undefined) return name(here);
  if (part.startsWith("[")) return name(here + Number(part.slice(1, -1)));
  return `$${name(Number(part) - 1)}`;
}

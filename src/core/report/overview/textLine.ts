import type { CellAddress, Point } from "../../series/series";

/** The eight block characters, lowest first; a missing value is a middle dot. */
const bars = "▁▂▃▄▅▆▇█";
const gap = "·";
const shown = 12;

/** The latest periods up to the newest value: months to come have headings but no values. */
function latestOf(points: readonly Point[]): readonly Point[] {
  let end = points.length;
  while (end > 0 && points[end - 1]?.value === null) end--;
  return points.slice(Math.max(0, end - shown), end === 0 ? shown : end);
}

/** The latest values as a line of text: it prints, sorts with its row and needs no chart. */
export function textLine(points: readonly Point[]): string {
  const latest = latestOf(points);
  const numbers = latest.flatMap(({ value }) => (value === null ? [] : [value]));
  const lowest = Math.min(...numbers);
  const span = Math.max(1e-9, Math.max(...numbers) - lowest);
  return latest
    .map(({ value }) => (value === null ? gap : bars[Math.floor((7 * (value - lowest)) / span + 1e-9)]))
    .join("");
}

/**
 * The same line as a formula of the user's own cells, so that it follows them. Null where the cells do not stand side by
 * side, hold what a formula cannot read, or hold only a part of what the value is computed from. MID cuts its start to a whole number, as the floor above does.
 */
export function textLineFormula(points: readonly Point[]): string | null {
  const latest = latestOf(points);
  const cells = latest.map((point) => (point.live && holdsValue(point) ? point.cell : null));
  if (cells.some((cell) => cell === null)) return null;
  const area = oneLine(cells as readonly CellAddress[]);
  if (area === null) return null;
  const { all, each } = area;
  const lowest = `MIN(${all})`;
  const span = `MAX(0.000000001,MAX(${all})-${lowest})`;
  const parts = each.map(
    (cell) => `IF(ISNUMBER(${cell}),MID("${bars}",1+7*(${cell}-${lowest})/${span}+0.000000001,1),"${gap}")`,
  );
  return `=${parts.join("&")}`;
}

/** False for a ratio (the cell is its numerator), a difference of two cells, and the mean of several readings. */
function holdsValue({ numeratorCell, denominatorCell, minusCell, measurements }: Point): boolean {
  return !numeratorCell && !denominatorCell && !minusCell && measurements === undefined;
}

/** Absolute references in R1C1 notation to cells that lie in one row or one column, in order and without a hole. */
function oneLine(
  cells: readonly CellAddress[],
): { readonly all: string; readonly each: readonly string[] } | null {
  const first = cells[0];
  const last = cells[cells.length - 1];
  if (first === undefined || last === undefined) return null;
  const across = first.row === last.row;
  const inLine = cells.every((cell, i) =>
    across
      ? cell.row === first.row && cell.column === first.column + i
      : cell.column === first.column && cell.row === first.row + i,
  );
  if (!inLine || cells.some((cell) => cell.sheet !== first.sheet)) return null;
  const sheet = `'${first.sheet.replace(/'/g, "''")}'!`;
  const at = ({ row, column }: CellAddress): string => `R${row + 1}C${column + 1}`;
  return { all: `${sheet}${at(first)}:${at(last)}`, each: cells.map((cell) => `${sheet}${at(cell)}`) };
}

import { type Area } from "../../model/area";
import type { CellValue } from "../../model/cellValue";
import { parseArea, splitSheetName } from "../../model/address";
import { formatAsText } from "../../model/headerText";
import type { Sheet } from "../../model/sheet";
import type { Workbook } from "../../model/workbook";

/** One cell that a chart reads. */
export interface ChartCell {
  readonly value: CellValue;
  readonly numberFormat: string;
}

const mostCells = 100_000;

/** The cells a chart reference names ("Data!$B$2:$B$9", "(Data!$A$1,Data!$A$3)", a name), in order; null when unknown. */
export function chartCells(workbook: Workbook, reference: string): ChartCell[] | null {
  const cells: ChartCell[] = [];
  for (const part of splitReference(reference)) {
    const found = resolvePart(workbook, part);
    if (found === null) return null;
    const { sheet, area } = found;
    sheet.values({ ...area, lastRow: lastRowToRead(sheet, area) }).forEach((line, rowOffset) => {
      line.forEach((value, columnOffset) => {
        const style = sheet.style(area.firstRow + rowOffset, area.firstColumn + columnOffset);
        cells.push({ value, numberFormat: style.numberFormat });
      });
    });
  }
  return cells;
}

/** Only whole columns need the used range, which costs a walk through the sheet. */
function lastRowToRead(sheet: Sheet, area: Area): number {
  if (area.lastRow - area.firstRow <= mostCells) return area.lastRow;
  const used = Math.max(area.firstRow, sheet.usedArea(true)?.lastRow ?? 0);
  return Math.min(area.lastRow, used, area.firstRow + mostCells);
}

function splitReference(reference: string): string[] {
  const inner = reference.startsWith("(") && reference.endsWith(")") ? reference.slice(1, -1) : reference;
  return inner.split(/,(?=(?:[^']*'[^']*')*[^']*$)/).map((part) => part.trim());
}

function resolvePart(workbook: Workbook, part: string): { sheet: Sheet; area: Area } | null {
  const { sheet: sheetName, rest } = splitSheetName(part);
  const sheet = sheetName === null ? null : workbook.sheet(sheetName);
  const area = parseArea(rest);
  if (sheet !== null && area !== null) return { sheet, area };
  const name = workbook.names.resolve(rest, sheet);
  if (name === null) return null;
  const meaning = splitSheetName(name.formula.a1(0, 0));
  const named = meaning.sheet === null ? null : workbook.sheet(meaning.sheet);
  const namedArea = parseArea(meaning.rest);
  return named === null || namedArea === null ? null : { sheet: named, area: namedArea };
}

export const cellText = (cell: ChartCell): string | null =>
  cell.value === null ? null : formatAsText(cell.value);

/** True when every filled cell is a number (and at least one is): then a cache of numbers is written. */
export const allNumbers = (cells: readonly ChartCell[]): boolean =>
  cells.some((cell) => typeof cell.value === "number") &&
  cells.every((cell) => cell.value === null || typeof cell.value === "number");

/** True for formats that show a day or month: the invariant codes d, m, y outside quotes, brackets and escapes. */
export function isDateFormat(format: string): boolean {
  const bare = format.replace(/"[^"]*"|\\.|\[[^\]]*\]|_.|\*./g, "");
  return /[dy]/i.test(bare) || (/m/i.test(bare) && !/[hs]/i.test(bare) && !/general/i.test(bare));
}

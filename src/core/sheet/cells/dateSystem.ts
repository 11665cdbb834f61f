import { dateFormatShows } from "../../series/dateFormat";
import { dateFromExcelSerial } from "../../series/periodDates";
import type { CalendarDate } from "../../series/calendar";
import type { SheetCells } from "./sheetCells";

/** What some cells of a sheet show, from A1. */
export type ShownTexts = readonly (readonly string[])[];

/**
 * Whether the workbook counts its dates from 1904, as Excel for the Mac once did: told by a date whose cell shows the
 * year (or the day) that only one of the two ways to count gives. Null where no cell tells.
 */
export function countsFrom1904(cells: SheetCells, shown: ShownTexts): boolean | null {
  for (let row = 0; row < shown.length; row++)
    for (let column = 0; column < (shown[row]?.length ?? 0); column++) {
      const at = [row - cells.firstRow, column - cells.firstColumn] as const;
      const value = cells.values[at[0]]?.[at[1]];
      const format = cells.formats[at[0]]?.[at[1]];
      if (typeof value !== "number" || format === undefined) continue;
      const told = toldBy(value, format, shown[row]?.[column] ?? "");
      if (told !== null) return told;
    }
  return null;
}

/** The first date of a sheet, by row and column in the sheet; null without dates. */
export function firstDate(cells: SheetCells): { readonly row: number; readonly column: number } | null {
  for (let row = 0; row < cells.values.length; row++) {
    const line = cells.values[row] ?? [];
    for (let column = 0; column < line.length; column++) {
      const shows = dateFormatShows(cells.formats[row]?.[column] ?? "General");
      if (typeof line[column] === "number" && (shows.year || shows.day))
        return { row: cells.firstRow + row, column: cells.firstColumn + column };
    }
  }
  return null;
}

function toldBy(serial: number, format: string, text: string): boolean | null {
  const shows = dateFormatShows(format);
  if (!shows.year && !shows.day) return null;
  const from1900 = dateFromExcelSerial(serial);
  const from1904 = dateFromExcelSerial(serial, true);
  if (from1904 === null) return null;
  const numbers = new Set((text.match(/\d+/g) ?? []).map(Number));
  const says = (date: CalendarDate): boolean =>
    shows.year ? numbers.has(date.year) || numbers.has(date.year % 100) : numbers.has(date.day);
  const early = from1900 !== null && says(from1900);
  const late = says(from1904);
  return early === late ? null : late;
}

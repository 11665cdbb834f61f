import { countsFrom1904, firstDate, type ShownTexts } from "../../core/sheet/cells/dateSystem";
import { days1904 } from "../../core/series/periodDates";
import { dateUnit } from "../../core/series/dateFormat";
import type { SheetCells } from "../../core/sheet/cells/sheetCells";
import type { UsedSize } from "./readCells";

/** Dates stand in the first rows or columns of nearly every sheet; what 144 cells show is some 2 kB of the answer. */
const corner = "A1:L12";

/** Queues what the upper left cells of a sheet show; Office.js has no word for which way a workbook counts its dates. */
export function queueShownCorner(sheet: Excel.Worksheet): () => ShownTexts {
  const range = sheet.getRange(corner).load({ text: true });
  return () => range.text;
}

/** The register, marked when its own dates tell that they are counted from 1904. */
export function withOwnDates(cells: SheetCells | undefined, size: UsedSize | null): SheetCells | null {
  if (cells === undefined || size === null) return null;
  return countsFrom1904(cells, size.shown ?? []) === true ? { ...cells, date1904: true } : cells;
}

interface DatedCells {
  readonly sheets: readonly SheetCells[];
  readonly sizes: readonly UsedSize[];
  readonly register: SheetCells | null;
}

/**
 * Marks sheets of a workbook that counts its dates from 1904. Only where there are dates and none of them stands in a
 * corner does it take a request of its own, for what one of them shows.
 */
export async function withDateSystem(
  context: Excel.RequestContext,
  { sheets, sizes, register }: DatedCells,
): Promise<Pick<DatedCells, "sheets" | "register">> {
  const shown = new Map(sizes.flatMap(({ sheet, shown: texts }) => (texts ? [[sheet, texts] as const] : [])));
  let told: boolean | null = register?.date1904 ?? null;
  for (const cells of sheets) told ??= countsFrom1904(cells, shown.get(cells.sheet) ?? []);
  told ??= await askOneDate(context, sheets);
  if (told !== true) return { sheets, register };
  return {
    sheets: sheets.map((cells) => ({ ...cells, date1904: true })),
    register: register === null ? null : since1900(register),
  };
}

/** Asks for one date of the first sheet that has any. */
async function askOneDate(
  context: Excel.RequestContext,
  sheets: readonly SheetCells[],
): Promise<boolean | null> {
  for (const cells of sheets) {
    const date = firstDate(cells);
    if (date === null) continue;
    const { row, column } = date;
    const range = context.workbook.worksheets.getItem(cells.sheet).getRangeByIndexes(row, column, 1, 1);
    range.load({ text: true });
    // One question for the whole workbook: the first sheet with a date ends it.
    // eslint-disable-next-line office-addins/no-context-sync-in-loop
    await context.sync();
    const from = { ...cells, firstRow: cells.firstRow - row, firstColumn: cells.firstColumn - column };
    return countsFrom1904(from, range.text);
  }
  return null;
}

/** The register's dates as other workbooks count them: no formula refers to them, so that nobody need tell them apart. */
function since1900(register: SheetCells): SheetCells {
  const isDated = (row: number, column: number) =>
    dateUnit(register.formats[row]?.[column] ?? "General") !== null;
  return {
    ...register,
    values: register.values.map((line, row) =>
      line.map((value, column) =>
        typeof value === "number" && isDated(row, column) ? value + days1904 : value,
      ),
    ),
  };
}

import { rangeOfArea, type CellArea } from "./cellArea";

/** What the user has written below something of ours, which is about to grow over it. */
export interface TextBelow {
  readonly area: CellArea;
  readonly formulas: (string | number | boolean)[][];
}

/** Reads what stands from a row on; null when nothing does. One request. */
export async function readTextBelow(
  context: Excel.RequestContext,
  sheetName: string,
  fromRow: number,
): Promise<TextBelow | null> {
  const used = context.workbook.worksheets.getItem(sheetName).getUsedRangeOrNullObject(true);
  used.load({ values: true, formulas: true, rowIndex: true, columnIndex: true });
  await context.sync();
  if (used.isNullObject) return null;
  const skip = Math.max(0, fromRow - used.rowIndex);
  const formulas = used.formulas
    .slice(skip)
    .map((line, r) => line.map((cell, c) => typed(cell, used.values[skip + r]?.[c])));
  if (formulas.every((line) => line.every((cell) => cell === ""))) return null;
  const firstRow = used.rowIndex + skip;
  const firstColumn = used.columnIndex;
  const lastColumn = firstColumn + (formulas[0]?.length ?? 1) - 1;
  return { area: { firstRow, firstColumn, lastRow: firstRow + formulas.length - 1, lastColumn }, formulas };
}

/** Text that begins with "=" shows itself; it must not become a formula when it is written again. */
function typed(formula: unknown, value: unknown): string | number | boolean {
  if (typeof formula === "number" || typeof formula === "boolean") return formula;
  const text = String(formula ?? "");
  return text.startsWith("=") && text === value ? `'${text}` : text;
}

/** Where it stands when it has been moved. */
export const movedDown = ({ area }: TextBelow, rows: number): CellArea => ({
  ...area,
  firstRow: area.firstRow + rows,
  lastRow: area.lastRow + rows,
});

/**
 * Queues that it moves down, looks included. (Range.moveTo would follow references too, but is newer than what we need of
 * Excel; inserting rows cannot be taken back safely after a fault.) What it leaves behind is emptied.
 */
export function queueMoveDown(sheet: Excel.Worksheet, below: TextBelow, rows: number): void {
  const { area, formulas } = below;
  const target = rangeOfArea(sheet, movedDown(below, rows));
  target.copyFrom(rangeOfArea(sheet, area), "Formats");
  target.formulas = formulas;
  const left = { ...area, lastRow: Math.min(area.lastRow, area.firstRow + rows - 1) };
  rangeOfArea(sheet, left).clear();
}

import type { CellValue } from "../../../../src/core/report/block/block";
import type { MadeCell, MadeSheet } from "../../../../src/core/report/made/madeSheet";
import { cellName } from "../../../../src/core/report/block/r1c1";
import type { SheetCells } from "../../../../src/core/sheet/cells/sheetCells";
import { swedishTexts } from "../../../../src/i18n/swedishTexts";
import { excelts, ironcalc, key, type TestSheet } from "../../report/support/engines";

export const say = swedishTexts.render;

/** The user's own sheet as a test engine takes it. */
export function sourceSheet({ sheet, values, firstRow, firstColumn }: SheetCells): TestSheet {
  const cells = new Map<string, CellValue>();
  values.forEach((row, r) =>
    row.forEach((value, c) => {
      if (value !== "") cells.set(key(firstRow + r, firstColumn + c), value);
    }),
  );
  return { name: sheet, cells };
}

/** A made sheet as a test engine takes it; texts that look like formulas are left out. */
export function madeTestSheet({ name, cells }: MadeSheet): TestSheet {
  const written = new Map<string, CellValue>();
  for (const cell of cells) {
    const content = written_(cell);
    if (content !== null) written.set(key(cell.row, cell.column), content);
  }
  return { name, cells: written };
}

function written_({ content }: MadeCell): CellValue {
  if (content === null) return null;
  if (typeof content === "object") return "formula" in content ? content.formula : content.link;
  return typeof content === "string" && /^[=#]/.test(content) ? `'${content}` : content;
}

export interface Difference {
  readonly cell: string;
  readonly formula: string;
  readonly expected: CellValue | undefined;
  readonly shown: CellValue | undefined;
}

/** Cells whose value in an engine is not what core expects. */
export function differences(
  made: MadeSheet,
  shown: ReadonlyMap<string, CellValue>,
): { readonly compared: number; readonly wrong: readonly Difference[] } {
  let compared = 0;
  const wrong: Difference[] = [];
  for (const { row, column, content } of made.cells) {
    if (content === null || typeof content !== "object" || !("formula" in content)) continue;
    if (content.expected === undefined) continue;
    compared++;
    const value = shown.get(key(row, column)) ?? "";
    if (!same(content.expected ?? "", value))
      wrong.push({
        cell: cellName(row, column),
        formula: content.formula,
        expected: content.expected,
        shown: value,
      });
  }
  return { compared, wrong };
}

/** Equal to nine digits; text to the letter. */
export function same(expected: CellValue, shown: CellValue): boolean {
  if (typeof expected === "number") {
    const value = typeof shown === "number" ? shown : shown === "" ? NaN : Number(shown);
    return Math.abs(value - expected) <= 1e-9 * Math.max(1, Math.abs(expected));
  }
  return String(expected) === String(shown);
}

/** The made sheet in both engines, beside the user's own sheets. */
export function inEngines(made: MadeSheet, sources: readonly SheetCells[]) {
  const book = [...sources.map(sourceSheet), madeTestSheet(made)];
  const [a] = excelts([book]);
  const [b] = ironcalc([book]);
  return { excelts: differences(made, a!), ironcalc: differences(made, b!) };
}

/** The texts of a sheet, row by row, numbers rounded: for reading what a person would read. */
export function readable({ cells }: MadeSheet): string[] {
  const rows = new Map<number, string[]>();
  for (const { row, content } of cells) {
    const value =
      content === null || typeof content !== "object"
        ? content
        : "formula" in content
          ? (content.expected ?? null)
          : content.link;
    if (value === null) continue;
    const text = typeof value === "number" ? String(Math.round(value * 1000) / 1000) : String(value);
    rows.set(row, [...(rows.get(row) ?? []), text]);
  }
  return [...rows].sort(([a], [b]) => a - b).map(([, texts]) => texts.join(" | "));
}

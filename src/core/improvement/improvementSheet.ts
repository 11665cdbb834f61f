import type { KeptContent, KeptRow } from "../report/made/keptContent";
import type { MadeContent } from "../report/made/madeSheet";
import type { Say } from "../report/made/say";
import { SheetLayout } from "../report/made/sheetLayout";
import type { CalendarDate } from "../series/calendar";
import { columnName } from "../sheet/cells/address";

/** What every sheet of the improvement work is made from. */
export interface ImprovementInput {
  readonly kept: KeptContent;
  readonly today: CalendarDate;
  readonly organisation: string;
  readonly say: Say;
}

/** An empty layout with the title of the sheet, which is also its name. */
export function improvementLayout(
  { kept, organisation, say }: ImprovementInput,
  sheet: {
    readonly id: string;
    readonly title: string;
    readonly name?: string;
    readonly columnWidths: readonly number[];
    readonly orientation: "portrait" | "landscape";
    readonly printedColumns?: number;
    readonly source?: string;
  },
): SheetLayout {
  const layout = new SheetLayout({
    ...sheet,
    name: sheet.name ?? sheet.title,
    kept,
    organisation,
    source: sheet.source ?? "",
    leftoversHeading: say("made.leftovers"),
  });
  layout.title(sheet.title);
  return layout;
}

/** Rows of a table, for formulas above it. Counted from 0; the sheet is laid out twice to know them. */
export interface TableRows {
  readonly firstRow: number;
  readonly lastRow: number;
}

export const noRows: TableRows = { firstRow: 0, lastRow: 0 };

/** "$C$7:$C$18" */
export function columnRange({ firstRow, lastRow }: TableRows, column: number): string {
  const name = columnName(column);
  return `$${name}$${firstRow + 1}:$${name}$${lastRow + 1}`;
}

/** What stands in a column of a kept row as text; null when empty. */
export function keptText(row: KeptRow | undefined, column: string): string | null {
  const value = row?.cells.get(column)?.value ?? null;
  const text = value === null ? "" : String(value).trim();
  return text === "" ? null : text;
}

export function keptNumber(row: KeptRow | undefined, column: string): number | null {
  const value = row?.cells.get(column)?.value ?? null;
  return typeof value === "number" ? value : null;
}

export const dateFormat = "yyyy\\-mm\\-dd";

/** A count for a sentence: SUMPRODUCT is the same in every Excel and in LibreOffice. */
export const countWhere = (condition: string): string => `SUMPRODUCT(${condition})`;

export const formula = (text: string, expected?: string | number): MadeContent =>
  expected === undefined ? { formula: text } : { formula: text, expected };

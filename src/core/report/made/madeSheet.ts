import type { CellValue } from "../block/block";
import type { Figure } from "./figure";

/**
 * A sheet that Styrtal makes, as plain data: what src/excel writes, whatever it is about. Made by SheetLayout, which
 * knows rows, heights and what the user has written in the sheet before. Rows and columns count from 0.
 */
export interface MadeSheet {
  /** Which sheet it is, the same at every run: "costs", "checklist/smarta", "monthly/2026-08". */
  readonly id: string;
  /** The name a new sheet gets; one that is there keeps the name that the user may have given it. */
  readonly name: string;
  /** Widths in points of the columns that people see. The column of keys stands hidden after the last. */
  readonly columnWidths: readonly number[];
  /** Height in points of every row, from the first. */
  readonly rowHeights: readonly number[];
  readonly cells: readonly MadeCell[];
  readonly tables: readonly MadeTable[];
  readonly figures: readonly PlacedFigure[];
  /** Places kept for charts that somebody else draws (run charts of calculation blocks). */
  readonly slots: readonly ChartSlot[];
  readonly choices: readonly CellChoices[];
  readonly highlights: readonly Highlight[];
  readonly page: PageSetup;
  /** What the key column holds, by row: how what the user writes is found again. null for rows without a key. */
  readonly keys: readonly (string | null)[];
}

/** What stands in a cell. Plain text is always text, also when it begins with = + - or @. */
export type MadeContent =
  | CellValue
  /** A formula in A1 notation and what core expects it to show (left out: what the reader's Excel computes). */
  | { readonly formula: string; readonly expected?: CellValue }
  /** A text that leads to a cell of the same workbook. */
  | { readonly link: string; readonly sheet: string; readonly address: string };

export type CellLook =
  | "title"
  | "sentence"
  | "section"
  | "subsection"
  | "heading"
  | "body"
  /** Body in bold: labels and the names of rows. */
  | "label"
  /** Our calculated cells in documents: faint fill. */
  | "calculated"
  /** What the user fills in. */
  | "input"
  | "total"
  | "note";

export interface MadeCell {
  readonly row: number;
  readonly column: number;
  /** Columns that it takes, merged when more than one. */
  readonly span: number;
  readonly content: MadeContent;
  readonly look: CellLook;
  /** Invariant number format; left out for General. */
  readonly numberFormat?: string;
  readonly align?: "left" | "right" | "center";
  readonly wrap: boolean;
  /** Set in from the left, beside a column of numbers. */
  readonly indent?: boolean;
  /** A thin line below, between the rows of a plain table. */
  readonly ruled?: boolean;
}

/** A real Excel table: one row of headings, no merged cells. */
export interface MadeTable {
  /** Unique in the workbook, letters and digits: "Kostnader", "Handlingsplan". */
  readonly name: string;
  readonly headingRow: number;
  readonly firstColumn: number;
  readonly lastRow: number;
  /** The last of the columns that people see; the keys stand in one more, hidden. */
  readonly lastColumn: number;
}

export interface Position {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export interface PlacedFigure {
  readonly figure: Figure;
  readonly position: Position;
}

export interface ChartSlot {
  readonly key: string;
  readonly position: Position;
}

/** A list to choose from, or a kind of value, with help when the cell is chosen. */
export interface CellChoices {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly column: number;
  readonly rule:
    | { readonly kind: "list"; readonly values: readonly string[] }
    | { readonly kind: "date" }
    | { readonly kind: "number"; readonly minimum?: number; readonly maximum?: number }
    /** Only help, anything goes. */
    | { readonly kind: "any" };
  /** One sentence. */
  readonly prompt?: string;
}

/** Cells that look otherwise while a formula is true (A1, relative to the first cell). */
export interface Highlight {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
  readonly formula: string;
  readonly colour: "worse" | "better" | "note";
  readonly bold: boolean;
}

export interface PageSetup {
  readonly orientation: "portrait" | "landscape";
  /** Left in the header: title and period. */
  readonly title: string;
  /** Right in the header. */
  readonly organisation: string;
  /** Left in the footer: the source, shortened. */
  readonly source: string;
  /** Rows repeated on every page; null for none. */
  readonly titleRows: { readonly first: number; readonly last: number } | null;
  /** Rows that begin a new page. */
  readonly breaksBefore: readonly number[];
  /** How many pages the sheet prints on, those that end because they are full included. */
  readonly pages: number;
  /** Rows from the top that stay when one scrolls; 0 for none. */
  readonly frozenRows: number;
  /** Columns from the left that are printed; what stands to the right of them is help on the screen. */
  readonly printedColumns: number;
}

import type { Message } from "../../message";
import type { Sex } from "../../series/series";
import type { PartFrequency } from "../../series/periodLabel";
import type { Sums } from "../correction/correction";
import type { MarkSource } from "../cells/marks";
import type { Area } from "../cells/address";
import type { NamedArea } from "../cells/sheetCells";

/**
 * The layouts of domain/kolada.md section 6: A long list, B wide, C sex in rows, D two header rows, E periods in rows,
 * F year blocks, G answer from Kolada, H tertials. A month x year matrix is D (two period headings that meet).
 */
export type Layout = "A" | "B" | "C" | "D" | "E" | "F" | "G" | "H";

/** What a line of headings or labels tells about the values. */
export type Role =
  | "name"
  | "code"
  | "unit"
  | "organisation"
  | "sex"
  /** The year of a month x year matrix. */
  | "year"
  /** Actuals, budget, forecast: only actuals are read. */
  | "amountKind"
  /** Täljare, Nämnare. */
  | "ratioPart"
  /** Mätning 1, Mätning 2 ...: several readings of the same thing. */
  | "measurement"
  /** "preliminär", "Missing": the source's status of each value. */
  | "status"
  /** TRUE drops the row (Kolada's isdeleted). */
  | "deleted"
  | "ignore";

export interface LineRole {
  /** Column (periods across) or row (periods down), counted from 0 in the sheet. */
  readonly line: number;
  readonly role: Role;
}

/**
 * How one table of a sheet is read: plain data, so that the pane can show it, the user correct it and the workbook
 * remember it. All rows and columns are counted from 0 in the sheet.
 *
 * "Across": periods run along the header row and every value line is a row. "Down": periods run down a column and
 * every value line is a column; each row may also have labels of its own (the long list, layout A).
 */
export interface Mapping {
  readonly layout: Layout;
  readonly periods: "across" | "down";
  /** The whole table with headings. */
  readonly area: Area;
  /** Header row (across) or column (down) with the periods. */
  readonly periodLine: number;
  /** A line beside it that gives the year of "mars"; null when periods have their year. */
  readonly yearLine: number | null;
  /** The period line holds bare numbers of months, weeks ... within the year of the year line. */
  readonly periodNumbers: PartFrequency | null;
  /** Blank period cells repeat the one before (a year merged over women and men). */
  readonly carryPeriods: boolean;
  /** First and last column (across) or row (down) of the periods. */
  readonly records: LineRange;
  /** First and last row (across) or column (down) with values. */
  readonly values: LineRange;
  /** Lines among the values that are none: other labels, targets, limits, comments, budget. */
  readonly except: readonly number[];
  /** Columns (across) or header rows (down) that name the value lines, outermost first. */
  readonly headings: readonly LineRole[];
  /** Columns (down) or rows (across) that name each record: the label columns of a long list. */
  readonly labels: readonly LineRole[];
  /** Value lines that are numerator or denominator. */
  readonly ratio: { readonly numerator: number; readonly denominator: number } | null;
  readonly title: TitleCell | null;
  /** Unit, organisation, code or sex that stands once above the table ("Enhet: dagar", "Flickor"). */
  readonly common: {
    readonly unit?: string;
    readonly organisation?: string;
    readonly code?: string;
    readonly sex?: SexTitle;
  };
  readonly marks: MarkSource;
  /** The user has said whose marks they are: nothing about them is in doubt. */
  readonly marksSaid: boolean;
  /** "unknown" until the user has said it: values are then read per period, and doubts are told. */
  readonly accumulation: "unknown" | "perPeriod" | "accumulated";
  /** Read the actuals of year blocks (layout F) as a series. */
  readonly readActuals: boolean;
  /** What a lone point before three digits means; null lets the column decide. */
  readonly point: "thousands" | "decimals" | null;
  /** Whether rows and columns of sums are the total, or units like the others. */
  readonly sums: Sums;
  /** The named range that says where the table is, and how many numbers beside it are left out; absent without one. */
  readonly named?: NamedArea & { readonly left: number };
  /** Rises with the number of values explained and the clarity of headings; for comparing readings of one sheet. */
  readonly score: number;
  /** Why it is read so, as messages "reason.<code>". */
  readonly reasons: readonly Message[];
}

export interface LineRange {
  readonly from: number;
  readonly to: number;
}

/** "Flickor" alone above a table: the sex, and the word as written. */
export interface SexTitle {
  readonly sex: Sex;
  readonly label: string;
}

export interface TitleCell {
  readonly text: string;
  readonly row: number;
  readonly column: number;
}

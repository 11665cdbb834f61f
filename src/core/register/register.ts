import type { Problem } from "../problem";
import type { Period } from "../series/period";
import type { Direction, Indicator, Sex } from "../series/series";
import type { Area } from "../sheet/cells/address";
import type { ChartType } from "../spc/types";
import type { RegisterColumn } from "./registerColumns";

export type MeasureType = "structure" | "process" | "outcome";

/** Where the row stands in the goal steering: at the table of the management team, or in the service itself. */
export type RegisterLevel = "management" | "service";

/** A target as the cell has it. */
export interface RegisterTarget {
  readonly value: number;
  /** The cell says per cent ("90 %", or a number with a percentage format, which is then 100 times larger here). */
  readonly percent: boolean;
}

export interface DatedCause {
  readonly period: Period;
  readonly cause: string | null;
}

/** One row of the table Indikatorer, read. What the cell lacks, or what cannot be read, is null or empty. */
export interface RegisterRow {
  /** Row in the sheet, counted from 0. */
  readonly row: number;
  readonly name: string;
  readonly code: string | null;
  readonly serviceArea: string | null;
  readonly councilGoal: string | null;
  readonly committeeGoal: string | null;
  readonly goal: string | null;
  readonly goalArea: string | null;
  readonly measureType: MeasureType | null;
  readonly unit: string | null;
  readonly direction: Direction | null;
  readonly chartType: ChartType | null;
  readonly shortTarget: RegisterTarget | null;
  readonly shortTargetDate: Period | null;
  readonly longTarget: RegisterTarget | null;
  readonly longTargetDate: Period | null;
  readonly owner: string | null;
  readonly measuringOwner: string | null;
  readonly source: string | null;
  /** As written: "månad", "tertial" ... */
  readonly frequency: string | null;
  readonly baselineTo: Period | null;
  readonly phases: readonly DatedCause[];
  readonly excluded: readonly DatedCause[];
  /** When someone last checked the measure against reality. */
  readonly reconciled: Period | null;
  readonly comment: string | null;
  /** The row is about this organisation or sex only; null is all that the indicator has. */
  readonly organisation: string | null;
  readonly sex: Sex | null;
  readonly level: RegisterLevel;
  readonly partners: string | null;
}

/** The table as read, before anything is known about the data. */
export interface RegisterTable {
  readonly sheet: string;
  /** Headings included. */
  readonly area: Area;
  /** Column in the sheet, counted from 0, of every heading that is known. */
  readonly columns: ReadonlyMap<RegisterColumn, number>;
  readonly rows: readonly RegisterRow[];
  /** Rows with a goal but no indicator: the goal has nothing that measures it. */
  readonly goalsAlone: readonly { readonly row: number; readonly goal: string }[];
  readonly problems: readonly Problem[];
}

/** A row and the series that it steers. */
export interface JoinedRow {
  readonly row: RegisterRow;
  /** The indicators whose series it steers, in the order in which they were read; empty for a row without data. */
  readonly indicators: readonly Indicator[];
  readonly seriesIds: readonly string[];
}

/** The register joined to what was read. */
export interface Register extends RegisterTable {
  readonly joined: readonly JoinedRow[];
  /** The row that steers a series, by Series.id; absent for series that the register does not mention. */
  readonly rowOf: ReadonlyMap<string, RegisterRow>;
  /** Indicators of which no series is in the register. */
  readonly unlisted: readonly Indicator[];
  /** False when only some sheets were read: then a row without data says nothing. */
  readonly complete: boolean;
}

import type { Frequency, Period } from "./period";

/** What a cell said. Missing is never zero. */
export type Status = "value" | "missing" | "suppressed" | "notApplicable" | "approximate";

export type Sex = "total" | "women" | "men";

/** A cell in the user's workbook; row and column count from 0. */
export interface CellAddress {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

export interface Point {
  readonly period: Period;
  /** In the indicator's unit (a share read as 0.123 or 12,3 % is 12.3); null unless status is value or approximate. */
  readonly value: number | null;
  readonly status: Status;
  /** Where the sheet has both; value is then numerator / denominator in the indicator's unit. */
  readonly numerator?: number | null;
  readonly denominator?: number | null;
  /** Where the value stands; null for a period that is absent in the sheet. */
  readonly cell: CellAddress | null;
  readonly periodCell: CellAddress | null;
  /** For a value that is the difference of two cells: the one that is taken away (the same month last year). */
  readonly minusCell?: CellAddress | null;
  readonly numeratorCell?: CellAddress | null;
  readonly denominatorCell?: CellAddress | null;
  /** All readings of the period, in the order of the sheet, where it has several; absent where it has one. */
  readonly measurements?: readonly Measurement[];
  /**
   * True when a formula may refer to the cell and get `value`: the cell holds a real number (or is empty).
   * False for a number stored as text, a footnote mark, an approximate or a suppressed value.
   */
  readonly live: boolean;
}

/** One reading of a period that has several (a sample): what X-bar, S and R are computed from. */
export interface Measurement {
  /** In the indicator's unit. */
  readonly value: number;
  readonly cell: CellAddress;
}

/** One organisation and sex over time, in period order without holes (an absent period is a missing point). */
export interface Series {
  /** Stable within a workbook: made of sheet, indicator, organisation and sex, not of addresses. */
  readonly id: string;
  readonly organisation: string | null;
  /** null where the sheet has no sex; "total" only where it says so. */
  readonly sex: Sex | null;
  readonly frequency: Frequency;
  readonly points: readonly Point[];
  /**
   * The table has columns for several readings of each period ("Mätning 1", "Mätning 2"): the value of a point is then
   * their mean. Absent where a period that comes twice was not meant to, and the first value is kept.
   */
  readonly repeated?: true;
  /** The area of the sheet that the series was read from, such as B5:AK5, for the source line. */
  readonly range: string;
}

export type Direction = "higherBetter" | "lowerBetter" | "none";

export interface Indicator {
  /** The title as written in the sheet. */
  readonly name: string;
  readonly code: string | null;
  /** "%", "kr/inv", "dagar" ...; null when the sheet does not say. */
  readonly unit: string | null;
  /** Value in the unit = cell value x scale: 100 for a share stored as 0-1, else 1. */
  readonly scale: number;
  /** Decimals to show, 0-2, following the source. */
  readonly decimals: number;
  readonly sheet: string;
  /** What stands after "Källa:" beside the table; absent where it says nothing. */
  readonly source?: string;
  readonly series: readonly Series[];
}

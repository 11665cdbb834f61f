/**
 * Periods: the time axis of every series.
 *
 * A period is a frequency and an ordinal. Ordinals of one frequency are consecutive integers, so that a missing
 * period is a jump of more than one, sorting is a subtraction, and no calculation needs a Date.
 */
export const frequencies = [
  "year",
  "half",
  "tertial",
  "quarter",
  "month",
  "week",
  "day",
  "schoolYear",
] as const;

export type Frequency = (typeof frequencies)[number];

export interface Period {
  readonly frequency: Frequency;
  /**
   * year: the year. half: 2 x year + 0..1. tertial: 3 x year + 0..2. quarter: 4 x year + 0..3.
   * month: 12 x year + 0..11. week: ISO weeks since Monday 1970-01-05 (that week is 0). day: days since 1970-01-01.
   * schoolYear: the year in which it starts.
   */
  readonly ordinal: number;
}

import { Z_95, Z_998 } from "../../spc/funnel/funnelLimits";

/**
 * The columns of the sheet. Printed: unit, numerator, denominator, value, four limits, outside. Right of them what
 * computes: marked value, observed, error, z, trimmed z, weight; over those, beside the chart, the estimate and the curves.
 */
export const column = {
  name: 0,
  x: 1,
  n: 2,
  value: 3,
  lower95: 4,
  upper95: 5,
  lower998: 6,
  upper998: 7,
  outside: 8,
  mark: 9,
  observed: 10,
  error: 11,
  z: 12,
  trimmed: 13,
  weight: 14,
} as const;

export const printedColumns = 9;
export const columnWidths: readonly number[] = [
  180,
  ...new Array<number>(printedColumns - 1).fill(67),
  ...new Array<number>(9).fill(60),
];

/** First column of the curves: denominator, error, then centre and the four limits. */
export const curveColumn = column.error;

/** Rows under the chart; each holds one point of the curves. */
export const figureRows = 22;

/** The limits in the order of their columns, with their normal quantiles. */
export const limits = [
  ["lower95", -Z_95],
  ["upper95", Z_95],
  ["lower998", -Z_998],
  ["upper998", Z_998],
] as const;

/** Rows of the units on the sheet, from 0; the user may have added rows among them. */
export interface UnitRows {
  readonly first: number;
  readonly last: number;
}

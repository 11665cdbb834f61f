import type { CellAddress } from "../../series/series";
import type { CostMeasure } from "./costMeasure";

/** One value of a cost table: a number of kr, persons or a share, with the user's cell that it comes from. */
export interface CostCell {
  /** In kr, persons or as a share 0-1: what stands in the cell times `factor`. */
  readonly value: number;
  readonly source: CellAddress;
  /** What the number in the cell is multiplied by to be `value` (1 000 for tkr, 0.01 for per cent). */
  readonly factor: number;
  /** False when a formula cannot refer to the cell (a number stored as text, an approximate value). */
  readonly live: boolean;
}

/** One column of the user's table, whatever layout it stood in. */
export interface CostColumn {
  readonly measure: CostMeasure;
  readonly name: string;
  readonly code: string | null;
  /** As the sheet has it: "tkr", "kr/inv", "%"; null when it does not say. */
  readonly unit: string | null;
  /** "65+", "31/12", "elev" ...; null when the heading says nothing about who is counted. */
  readonly detail: string | null;
  readonly sheet: string;
  /** Area of the values, for sentences: "C2:C31". */
  readonly range: string;
  readonly cells: ReadonlyMap<string, CostCell>;
  /** Cells that are there but hold no number, by the same keys. */
  readonly blanks: ReadonlyMap<string, CellAddress>;
}

/** Who stands in a row. The country and means of groups are shown, but they have no place in a ranking. */
export interface CostUnit {
  /** As in the sheet; "" when the sheet is about one unit and does not name it. */
  readonly name: string;
  readonly kind: "unit" | "country" | "group";
}

/** Costs of one service: units x years, with what the table says about each. */
export interface CostTable {
  /** Stable: made of the sheet and the service. */
  readonly id: string;
  readonly sheet: string;
  /** "" when the sheet does not name it. */
  readonly service: string;
  readonly units: readonly CostUnit[];
  /** Ascending; a school year counts as the year in which it starts. */
  readonly years: readonly number[];
  readonly columns: readonly CostColumn[];
}

export const cellKey = (unit: string, year: number): string => `${year}|${unit}`;

export function cellAt(column: CostColumn, unit: string, year: number): CostCell | null {
  return column.cells.get(cellKey(unit, year)) ?? null;
}

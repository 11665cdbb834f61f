import type { CellAddress } from "../../series/series";
import type { BudgetHeading } from "./budgetHeading";

/** A number of the user's budget table, in kr or in units of volume. */
export interface BudgetCell {
  readonly value: number;
  readonly source: CellAddress;
  /** What the number in the cell is multiplied by to be `value`. */
  readonly factor: number;
  /** False when a formula cannot refer to the cell (a number stored as text). */
  readonly live: boolean;
}

export const budgetParts = ["volume0", "amount0", "volume1", "amount1"] as const;
/** 0 is the budget, 1 the outcome (or the forecast); an amount is a price or a whole cost. */
export type BudgetPart = (typeof budgetParts)[number];

export interface BudgetColumn {
  readonly heading: BudgetHeading;
  /** As the sheet has it, the heading above first. */
  readonly name: string;
  readonly column: number;
  /** Area of the values: "C4:C12". */
  readonly range: string;
}

export interface BudgetLine {
  readonly name: string;
  /** Row of the sheet, from 0. */
  readonly row: number;
  readonly cells: Readonly<Record<BudgetPart, BudgetCell | null>>;
  /** Why the line cannot be divided; null when it can. */
  readonly gap: BudgetGap | null;
}

export type BudgetGap =
  | { readonly reason: "blank"; readonly part: BudgetPart; readonly cell: CellAddress }
  | {
      readonly reason: "text";
      readonly part: BudgetPart;
      readonly cell: CellAddress;
      readonly text: string;
    }
  /** A whole cost without volume has no price. */
  | { readonly reason: "zeroVolume"; readonly part: BudgetPart; readonly cell: CellAddress }
  /** kr among tkr: the price of the outcome is hundreds of times the budget's, or the other way round. */
  | { readonly reason: "mixedAmounts"; readonly part: BudgetPart; readonly cell: CellAddress };

/** Budget and outcome side by side: volume, and price or cost, one line per activity. */
export interface BudgetTable {
  /** Stable: made of the sheet and the place among its budget tables. */
  readonly id: string;
  readonly sheet: string;
  readonly columns: Readonly<Record<BudgetPart, BudgetColumn>>;
  readonly lines: readonly BudgetLine[];
  /** The same concept of cost on both sides, or not stated; false for net against gross. */
  readonly comparable: boolean;
}

/** kr per unit of volume of a side; null where it cannot be known. */
export function priceOf(table: BudgetTable, line: BudgetLine, side: 0 | 1): number | null {
  const volume = line.cells[side === 0 ? "volume0" : "volume1"];
  const part = side === 0 ? "amount0" : "amount1";
  const amount = line.cells[part];
  if (volume === null || amount === null) return null;
  if (table.columns[part].heading.what === "price") return amount.value;
  return volume.value === 0 ? null : amount.value / volume.value;
}

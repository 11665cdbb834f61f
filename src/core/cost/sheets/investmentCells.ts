import type { PlacedTable } from "../../report/made/layTable";
import { here } from "./sourceFormula";

export const scenarios = ["careful", "likely", "good"] as const;
/** Year, without, three with, saving and accumulated of the likely one. */
export const scenarioColumn = (scenario: (typeof scenarios)[number]): number =>
  2 + scenarios.indexOf(scenario);

/** "$C$5": a cell that formulas elsewhere point to. */
export const anchored = (row: number, column: number): string =>
  here(row, column).replace(/([A-Z]+)(\d+)/, "$$$1$$$2");

/** Without less with, where both are typed. */
export const saving = (row: number, column: number): string =>
  `=IF(COUNT(${here(row, 1)},${here(row, column)})=2,${here(row, 1)}-${here(row, column)},"")`;

export const range = ({ firstRow, lastRow }: PlacedTable, column: number): string =>
  `$${here(firstRow, column).replace(/(\d+)/, "$$$1")}:$${here(lastRow, column).replace(/(\d+)/, "$$$1")}`;

/** 1 in the years where both costs are typed: the rest take no part. */
export const counted = (table: PlacedTable, column: number): string =>
  `ISNUMBER(${range(table, 1)})*ISNUMBER(${range(table, column)})`;

/** Savings of a scenario in every year, as an array: N() of blanks is 0 by the product with `counted`. */
export const savings = (table: PlacedTable, column: number): string =>
  `(${range(table, 1)}-${range(table, column)})`;

/** Present value of a scenario's savings at a rate: year 0 is not discounted. */
export function presentValue(table: PlacedTable, column: number, rate: string): string {
  return `SUMPRODUCT(${counted(table, column)}*${savings(table, column)}/(1+${rate})^${range(table, 0)})`;
}

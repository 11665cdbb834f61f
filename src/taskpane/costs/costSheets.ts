import type { CostSheetKind } from "../../actions/costs/makeCostSheet";
import type { CostsReading } from "../../actions/costs/readCosts";

/** Sheets that are made of the cost and budget tables, in the order of the view. */
export const fromTables: readonly CostSheetKind[] = ["costs", "standard", "split", "priceVolume", "result"];

/** Sheets that the user fills in. */
export const ownSheets: readonly CostSheetKind[] = [
  "matrix",
  "investment",
  "behaviour",
  "saving",
  "zeroBase",
  "causes",
];

export type Missing = "table" | "target" | "expected" | "result";

/** What is missing for a sheet to be made; null when nothing is. */
export function reasonAgainst(kind: CostSheetKind, costs: CostsReading): Missing | null {
  switch (kind) {
    case "costs":
      return costs.tables.some(({ comparable }) => comparable) ? null : "table";
    case "standard":
      return costs.expected === null ? "expected" : null;
    case "split":
      return costs.tables.some(({ divisible }) => divisible) ? null : "target";
    case "result":
      return costs.results ? null : "result";
    default:
      return null;
  }
}

import type { SheetCells } from "../../sheet/cells/sheetCells";

/** The unit of all amounts that a note above the table states: "Belopp i tkr", "(mnkr)"; null when there is none. */
export function amountUnitIn({ values }: SheetCells): string | null {
  for (const row of values.slice(0, 8)) {
    for (const value of row) {
      if (typeof value !== "string" || value.length > 80) continue;
      const unit = /\b(?:belopp|alla belopp|kostnader)\b.*?\b(tkr|mnkr|mkr|mdkr|kr)\b/i
        .exec(value)?.[1]
        ?.toLowerCase();
      if (unit !== undefined) return unit === "mkr" ? "mnkr" : unit;
    }
  }
  return null;
}

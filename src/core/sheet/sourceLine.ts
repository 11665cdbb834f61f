import type { Area } from "./cells/address";
import { type Grid, Kind } from "./cells/grid";

/** How far above and below a table its source may stand. */
const above = 6;
const below = 4;

/** What stands after "Källa:" above or below a table; null without. Never further than another table's source would be. */
export function sourceLine(sheet: Grid, area: Area): string | null {
  const top = area.top - sheet.cells.firstRow;
  const bottom = area.bottom - sheet.cells.firstRow;
  const rows = [
    ...Array.from({ length: below }, (_, i) => bottom + 1 + i),
    ...Array.from({ length: above }, (_, i) => top - 1 - i),
  ];
  for (const row of rows)
    for (
      let column = 0;
      column < Math.min(sheet.columns, area.right - sheet.cells.firstColumn + 1);
      column++
    ) {
      if (sheet.kind(row, column) !== Kind.text) continue;
      const match = /^(?:källa|source)\s*:\s*(.*)$/i.exec(sheet.clean(row, column));
      // Statistical databases write "Källa:" in one cell and who it is in the next one, beside or below.
      const said =
        match === null ? "" : match[1] || sheet.clean(row, column + 1) || sheet.clean(row + 1, column);
      if (said !== "") return said.replace(/\.$/, "");
      break;
    }
  return null;
}

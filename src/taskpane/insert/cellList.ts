import type { PaneTexts } from "../catalogue/loadTexts";

/** Names of cells that a question gives before it counts the others. */
const namedCells = 5;

/** "B4, C7 och 12 celler till". */
export function cellList(t: PaneTexts["t"], cells: readonly string[]): string {
  const named = cells.slice(0, namedCells).join(", ");
  const n = cells.length - namedCells;
  return n > 0 ? t("pane.remove.more", { cells: named, n }) : named;
}

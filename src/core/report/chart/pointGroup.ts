import type { Measurement } from "../../series/series";
import type { GroupPart, PointGroup } from "../block/blockInput";
import type { SourceLookup } from "../block/sourceCells";

/**
 * The readings of a period as the operands of COUNT, AVERAGE, STDEV ...: cells beside or below each other are one area,
 * and a reading that its cell does not hold as a number of the same size (stored as text, or per cent) is written.
 */
export function pointGroup(
  measurements: readonly Measurement[],
  source: SourceLookup,
  scale: number,
): PointGroup {
  const parts: GroupPart[] = [];
  for (const { cell, value } of measurements) {
    const found = source(cell);
    if (scale !== 1 || found?.type !== "number" || Number(found.value) !== value) {
      parts.push({ kind: "written", value });
      continue;
    }
    const last = parts[parts.length - 1];
    const own = { firstRow: cell.row, firstColumn: cell.column, lastRow: cell.row, lastColumn: cell.column };
    const joined = last?.kind === "cells" && last.sheet === cell.sheet ? joinedWith(last, own) : null;
    if (joined === null) parts.push({ kind: "cells", sheet: cell.sheet, ...own });
    else parts[parts.length - 1] = joined;
  }
  return { parts, values: measurements.map(({ value }) => value) };
}

type Cells = Extract<GroupPart, { kind: "cells" }>;

/** The area one cell larger; null where the cell does not lie at the end of its row or column. */
function joinedWith(area: Cells, cell: Omit<Cells, "kind" | "sheet">): Cells | null {
  const below = cell.firstRow === area.lastRow + 1 && cell.firstColumn === area.lastColumn;
  const beside = cell.firstColumn === area.lastColumn + 1 && cell.firstRow === area.lastRow;
  if (below && area.firstColumn === area.lastColumn) return { ...area, lastRow: cell.lastRow };
  if (beside && area.firstRow === area.lastRow) return { ...area, lastColumn: cell.lastColumn };
  return null;
}

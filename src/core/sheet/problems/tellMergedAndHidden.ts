import { type Area, areaName } from "../cells/address";
import type { Mapping } from "../layout/mapping";
import type { ProblemLog } from "./problemLog";
import { overlap } from "../layout/chooseMappings";
import type { SheetCells } from "../cells/sheetCells";

/**
 * Tells, for the tables that are read, which cells are merged (blank cells below and beside the text mean the same) and
 * how many rows are hidden (they are read all the same). Elsewhere on the sheet neither matters.
 */
export function tellMergedAndHidden(
  { merged = [], hiddenRows = [] }: SheetCells,
  used: readonly Mapping[],
  log: ProblemLog,
): void {
  const areas = used.flatMap(({ area, title }) => [area, ...(title === null ? [] : [cellArea(title)])]);
  for (const area of merged)
    if (areas.some((one) => overlap(one, area)))
      log.add("info", "mergedCells", { row: area.top, column: area.left }, { range: areaName(area) });
  const hidden = hiddenRows.filter((row) =>
    used.some(({ area }) => row >= area.top && row <= area.bottom),
  ).length;
  if (hidden > 0) log.add("info", "hiddenRows", null, { n: hidden });
}

function cellArea({ row, column }: { readonly row: number; readonly column: number }): Area {
  return { top: row, left: column, bottom: row, right: column };
}

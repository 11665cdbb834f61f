import { Grid } from "../sheet/cells/grid";
import { foldText } from "../sheet/layout/foldText";
import { registerArea } from "../sheet/layout/registerArea";
import type { SheetCells } from "../sheet/cells/sheetCells";

/**
 * A register that stands on a sheet without being the table Indikatorer (converted to a range, or never a table): its
 * cells, headings first. Null when no sheet has one. Only sheets that hold the word Indikator alone in a cell are looked
 * through, since the others cannot have it.
 */
export function registerOnSheets(sheets: readonly SheetCells[]): SheetCells | null {
  for (const cells of sheets) {
    if (!cells.values.some((row) => row.some(isHeading))) continue;
    const area = registerArea(Grid.of(cells));
    if (area === null) continue;
    const rows = <T>(all: readonly (readonly T[])[]): (readonly T[])[] =>
      all
        .slice(area.top - cells.firstRow, area.bottom - cells.firstRow + 1)
        .map((row) => row.slice(area.left - cells.firstColumn, area.right - cells.firstColumn + 1));
    return {
      sheet: cells.sheet,
      visible: cells.visible,
      firstRow: area.top,
      firstColumn: area.left,
      values: rows(cells.values),
      types: rows(cells.types),
      formats: rows(cells.formats),
    };
  }
  return null;
}

const isHeading = (cell: string | number | boolean): boolean =>
  typeof cell === "string" && cell.length < 20 && foldText(cell) === "indikator";

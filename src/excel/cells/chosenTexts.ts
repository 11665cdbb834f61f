import type { SheetCells } from "../../core/sheet/cells/sheetCells";
import { cellsPrefix } from "../store/store";
import type { Inventory } from "../workbook/inventory";
import { anchoredArea, holdsCell, type CellArea } from "./cellArea";

/** Cells of a sheet of the user's that hold texts of ours, under charts that stand there. */
function textAreas(inventory: Inventory, sheet: string): readonly CellArea[] {
  return inventory.anchors
    .filter((anchor) => anchor.sheet === sheet && anchor.name.startsWith(cellsPrefix))
    .flatMap((anchor) => anchoredArea(anchor) ?? []);
}

/**
 * What was read of a sheet, as it was before charts of ours came to stand in some of its cells: their texts are no data
 * of the user's, and the sheet is no larger for them.
 */
export function withoutChosenTexts(inventory: Inventory, cells: SheetCells): SheetCells {
  const areas = textAreas(inventory, cells.sheet);
  if (areas.length === 0) return cells;
  const { firstRow, firstColumn } = cells;
  const isOurs = (row: number, column: number): boolean => areas.some((area) => holdsCell(area, row, column));
  const types = cells.types.map((line, r) =>
    line.map((type, c) => (isOurs(firstRow + r, firstColumn + c) ? ("empty" as const) : type)),
  );
  const [top, bottom] = ends(types.map((line) => line.some((type) => type !== "empty")));
  const [left, right] = ends((types[0] ?? []).map((_, c) => types.some((line) => line[c] !== "empty")));
  const cut = <T>(lines: readonly (readonly T[])[]): T[][] =>
    lines.slice(top, bottom + 1).map((line) => line.slice(left, right + 1));
  const values = cells.values.map((line, r) =>
    line.map((value, c) => (isOurs(firstRow + r, firstColumn + c) ? "" : value)),
  );
  return {
    ...cells,
    firstRow: firstRow + top,
    firstColumn: firstColumn + left,
    values: cut(values),
    types: cut(types),
    formats: cut(cells.formats),
    ...(cells.merged === undefined
      ? {}
      : { merged: cells.merged.filter(({ top: row, left: column }) => !isOurs(row, column)) }),
  };
}

/** The first and the last that are in use; the first alone where none is. */
function ends(used: readonly boolean[]): readonly [number, number] {
  return [Math.max(0, used.indexOf(true)), Math.max(0, used.lastIndexOf(true))];
}

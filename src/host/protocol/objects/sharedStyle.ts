import { columnCount, rowCount, type Area } from "../../model/area";
import type { Sheet } from "../../model/sheet";
import type { Style } from "../../model/style";

/** Empty areas above this size are judged by their corner and by the cells that exist. */
const CELLS_LOOKED_AT = 100_000;

/** The value that all have in common; undefined where they differ. */
export function shared<T, V>(all: Iterable<T>, read: (each: T) => V): V | undefined {
  let first = true;
  let common: V | undefined;
  for (const each of all) {
    const value = read(each);
    if (first) common = value;
    else if (value !== common) return undefined;
    first = false;
  }
  return common;
}

/** A property of the style that all cells of an area share; undefined where they differ. */
export function sharedStyle<V>(sheet: Sheet, area: Area, read: (style: Style) => V): V | undefined {
  return shared(styleIds(sheet, area), (id) => read(sheet.workbook.styles.get(id)));
}

/** The ids of the styles that occur in an area. */
function styleIds(sheet: Sheet, area: Area): Set<number> {
  const ids = new Set<number>();
  if (rowCount(area) * columnCount(area) > CELLS_LOOKED_AT) {
    ids.add(sheet.styleId(area.lastRow, area.lastColumn));
    sheet.cells.forEach(area, (cell) => ids.add(cell.style));
    return ids;
  }
  for (let row = area.firstRow; row <= area.lastRow; row++) {
    for (let column = area.firstColumn; column <= area.lastColumn; column++)
      ids.add(sheet.styleId(row, column));
  }
  return ids;
}

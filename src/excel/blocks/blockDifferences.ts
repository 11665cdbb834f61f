import type { CellInput } from "../cells/cellInput";

/** Rows and columns from the corner of the contents, inclusive. */
export interface ContentArea {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** What a range of its own costs in a request: its path, the action that makes it, the property that is set. */
const bytesPerRange = 300;

/**
 * The areas that must be written for `theirs` to become `mine` (two contents of the same size). Two areas become one
 * where the equal cells between them are shorter than what another range costs in the request.
 */
export function differingAreas(
  mine: readonly (readonly CellInput[])[],
  theirs: readonly (readonly CellInput[])[],
): ContentArea[] {
  const areas: ContentArea[] = [];
  mine.forEach((line, row) => {
    const differs = (cell: CellInput, column: number): boolean => cell !== theirs[row]?.[column];
    const columns = line.flatMap((cell, column) => (differs(cell, column) ? [column] : []));
    const [left, right] = [columns[0], columns.at(-1)];
    if (left === undefined || right === undefined) return;
    const found = { top: row, left, bottom: row, right };
    const before = areas.at(-1);
    const both = before === undefined ? found : around(before, found);
    if (
      before !== undefined &&
      sizeOf(mine, both) - sizeOf(mine, before) - sizeOf(mine, found) < bytesPerRange
    )
      areas[areas.length - 1] = both;
    else areas.push(found);
  });
  return areas;
}

export function contentsOf(contents: readonly (readonly CellInput[])[], area: ContentArea): CellInput[][] {
  return contents.slice(area.top, area.bottom + 1).map((line) => line.slice(area.left, area.right + 1));
}

const around = (one: ContentArea, other: ContentArea): ContentArea => ({
  top: Math.min(one.top, other.top),
  left: Math.min(one.left, other.left),
  bottom: Math.max(one.bottom, other.bottom),
  right: Math.max(one.right, other.right),
});

const sizeOf = (contents: readonly (readonly CellInput[])[], area: ContentArea): number =>
  JSON.stringify(contentsOf(contents, area)).length;

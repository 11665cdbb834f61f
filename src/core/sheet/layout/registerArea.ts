import type { Area } from "../cells/address";
import { foldText } from "./foldText";
import { type Grid, Kind } from "../cells/grid";

/** Headings that only the register has (DESIGN section 3). */
const own = new Set([
  "riktning",
  "diagramtyp",
  "mattyp",
  "matttyp",
  "kortsiktigt mal",
  "langsiktigt mal",
  "maldatum kort",
  "maldatum lang",
  "matansvarig",
  "basperiod t o m",
  "faser",
  "undanta",
  "avstamd",
  "kf mal",
  "namndmal",
]);

/**
 * Where the register stands in a sheet, headings included: its dates and targets are no series. Recognised by the
 * heading Indikator beside at least three headings that nothing else has. Null without.
 */
export function registerArea(grid: Grid): Area | null {
  for (let row = 0; row < grid.rows; row++) {
    let known = 0;
    let name = -1;
    let last = -1;
    for (let column = 0; column < grid.columns; column++) {
      const kind = grid.kind(row, column);
      if (kind === Kind.blank) {
        if (name >= 0) break;
        continue;
      }
      last = column;
      if (kind !== Kind.text) continue;
      const heading = foldText(grid.text(row, column));
      if (heading === "indikator") name = column;
      else if (own.has(heading)) known++;
    }
    if (name >= 0 && known >= 3) return below(grid, row, name, last);
  }
  return null;
}

function below(grid: Grid, top: number, left: number, right: number): Area {
  let bottom = top;
  while (bottom + 1 < grid.rows && filled(grid, bottom + 1, left, right)) bottom++;
  const a = grid.address(top, left);
  const b = grid.address(bottom, right);
  return { top: a.row, left: a.column, bottom: b.row, right: b.column };
}

function filled(grid: Grid, row: number, left: number, right: number): boolean {
  for (let column = left; column <= right; column++) if (grid.kind(row, column) !== Kind.blank) return true;
  return false;
}

import type { Block } from "./block";
import { amountKind } from "./blockWords";
import type { Grid } from "../cells/grid";
import type { Layout, Role } from "./mapping";

/** Which of the layouts of domain/kolada.md section 6 a table has. */
export function layoutOf(block: Block, roles: readonly Role[]): Layout {
  const { across, axis, grid, yearLine, labels } = block;
  if (isYearBlock(block, roles)) return "F";
  if (yearLine !== null || roles.includes("year")) return "D";
  if (!across) return labels.some((_, i) => roles[i] !== "ignore") ? "A" : "E";
  if (roles.includes("sex")) return "C";
  const label = grid.label(axis.from, axis.line);
  const frequency =
    label?.kind === "period" ? label.period.frequency : label?.kind === "part" ? label.frequency : "";
  return frequency === "tertial" || label?.kind === "range" ? "H" : "B";
}

/**
 * Budget, forecast or deviation among the periods of a header row, or in the row below or above it. Beside three periods
 * or more that say nothing of amounts they are columns of their own ("jan", "feb", "mars", "Budget helår").
 */
function isYearBlock({ grid, across, axis, labels }: Block, roles: readonly Role[]): boolean {
  if (!across) return false;
  if (labels.some((_, i) => roles[i] === "amountKind")) return true;
  if (plainRun(grid, axis)) return false;
  const kinds = new Set<string>();
  for (const line of [axis.line, axis.line - 1]) {
    for (let row = Math.max(0, axis.from - 2); row <= axis.to + 3; row++) {
      if (typeof grid.value(row, line) !== "string") continue;
      const kind = amountKind(grid.text(row, line))?.kind;
      if (kind !== undefined) kinds.add(kind);
    }
  }
  // "Förändring" between two years that nobody calls outcome or budget is what has changed, and no deviation.
  return kinds.has("budget") || kinds.has("forecast") || (kinds.has("deviation") && kinds.has("actual"));
}

/** Three labels or more, and no word of amounts from the first to the last or in the rows beside. */
function plainRun(grid: Grid, { line, from, to, labels }: Block["axis"]): boolean {
  if (labels < 3) return false;
  for (let row = from; row <= to; row++)
    for (const at of [line - 1, line, line + 1])
      if (typeof grid.value(row, at) === "string" && amountKind(grid.text(row, at)) !== null) return false;
  return true;
}

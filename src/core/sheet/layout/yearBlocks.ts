import { areaName } from "../cells/address";
import { amountKind, type AmountKind } from "./blockWords";
import { type Grid, isNumberKind, Kind } from "../cells/grid";
import type { Mapping } from "./mapping";
import type { ProblemLog } from "../problems/problemLog";
import type { MappedView, ValueLine } from "../cells/valueLines";

/** Tells about the columns or rows of budget, forecast and deviation that a table has beside its actuals. */
export function tellOtherAmounts(
  { grid, mapping, record }: MappedView,
  lines: readonly ValueLine[],
  log: ProblemLog,
): void {
  const others = lines.filter(({ attributes }) => !attributes.actual);
  const first = others[0];
  const last = others[others.length - 1];
  if (!first || !last) return;
  const a = grid.address(record(mapping.records.from), first.line);
  const b = grid.address(record(mapping.records.to), last.line);
  log.add("info", "yearBlocks", a, {
    range: areaName({ top: a.row, left: a.column, bottom: b.row, right: b.column }),
  });
}

/** A header row of actuals, budget, forecast and deviation, and the numbers below it. Coordinates of the view. */
export interface YearBlock {
  readonly row: number;
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
}

/** Finds rows where at least two different kinds of amounts stand beside each other over numbers. */
export function findYearBlocks(grid: Grid): YearBlock[] {
  const kinds = new Map<string, AmountKind | null>();
  const blocks: YearBlock[] = [];
  for (let row = 0; row < grid.rows; row++) {
    let left = -1;
    let right = -1;
    const found = new Set<AmountKind>();
    for (let column = 0; column < grid.columns; column++) {
      if (typeof grid.value(row, column) !== "string" || grid.kind(row, column) === Kind.blank) continue;
      const text = grid.text(row, column);
      let kind = kinds.get(text);
      if (kind === undefined) kinds.set(text, (kind = amountKind(text)?.kind ?? null));
      if (!kind) continue;
      found.add(kind);
      if (left < 0) left = column;
      right = column;
    }
    if (found.size < 2) continue;
    const bottom = lastNumber(grid, row, left, right);
    if (bottom > row) blocks.push({ row, left, right, bottom });
  }
  return blocks;
}

/** The last row of numbers below a header, with at most two rows without any between. */
function lastNumber(grid: Grid, header: number, left: number, right: number): number {
  let last = header;
  for (let row = header + 1; row < grid.rows && row - last <= 3; row++)
    for (let column = left; column <= right; column++)
      if (isNumberKind(grid.kind(row, column))) {
        last = row;
        break;
      }
  return last;
}

/** Tells about blocks that no table read down the rows has taken in. */
export function tellYearBlocksOf(grid: Grid, mappings: readonly Mapping[], log: ProblemLog): void {
  for (const { row, left, right, bottom } of findYearBlocks(grid)) {
    const a = grid.address(row, left);
    const b = grid.address(bottom, right);
    const area = { top: a.row, left: a.column, bottom: b.row, right: b.column };
    const told = mappings.some(
      ({ periods, area: other, headings, readActuals }) =>
        (periods === "down" && headings.some(({ line }) => line === a.row)) ||
        (readActuals && other.top <= area.bottom && area.top <= other.bottom),
    );
    if (!told) log.add("info", "yearBlocks", a, { range: areaName(area) });
  }
}

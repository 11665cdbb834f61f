import { message } from "../../message";
import { type Area, areaName } from "../cells/address";
import { type Grid, isNumberKind, isPeriodKind } from "../cells/grid";
import type { SheetCells } from "../cells/sheetCells";
import { chooseMappings, overlap, valueArea } from "./chooseMappings";
import type { Mapping } from "./mapping";

/** Excel's own names: what is printed, filtered and advanced-filtered. */
const excelsOwn = /^_|^(?:Print_(?:Area|Titles)|Criteria|Extract)$/i;

/** More names than this are names of single figures, of a model or a form. */
const mostNames = 50;

/**
 * A range that the user has given a name is taken as the table where it can be read as one and holds nearly all that
 * would be read there otherwise: remarks, calculations and old copies beside it are then left out. A name of a part of
 * a table (the periods go on beside it), of the values without their headings or of single cells changes nothing.
 */
export function withNamedAreas(
  grid: Grid,
  proposals: readonly Mapping[],
  propose: (cells: SheetCells) => readonly Mapping[],
): Mapping[] {
  const names = (grid.cells.named ?? []).filter(({ name, area }) => !excelsOwn.test(name) && isTable(area));
  if (names.length === 0 || names.length > mostNames) return [...proposals];
  let all = [...proposals];
  for (const named of names) {
    const inside = chooseMappings(propose(cropped(grid.cells, named.area)));
    const others = chooseMappings(all).filter((mapping) => overlap(mapping.area, named.area));
    if (inside.length === 0 || !isBetter(grid, inside, others, named.area)) continue;
    const left = numbersOf(grid, others) - numbersOf(grid, inside);
    const taken = { ...named, left: Math.max(0, left) };
    const reason = message("reason.named", { name: named.name, range: areaName(named.area) });
    all = [
      ...all.filter((mapping) => !overlap(valueArea(mapping), named.area) && !others.includes(mapping)),
      ...inside.map((mapping) => ({ ...mapping, named: taken, reasons: [reason, ...mapping.reasons] })),
    ];
  }
  return all;
}

function isTable({ top, bottom, left, right }: Area): boolean {
  return bottom > top && right > left;
}

/** The cells of an area alone, at their own addresses. */
function cropped(cells: SheetCells, area: Area): SheetCells {
  const top = Math.max(area.top, cells.firstRow);
  const left = Math.max(area.left, cells.firstColumn);
  const cut = <T>(rows: readonly (readonly T[])[]): T[][] =>
    rows
      .slice(top - cells.firstRow, Math.max(0, area.bottom + 1 - cells.firstRow))
      .map((row) => row.slice(left - cells.firstColumn, Math.max(0, area.right + 1 - cells.firstColumn)));
  return {
    ...cells,
    firstRow: top,
    firstColumn: left,
    values: cut(cells.values),
    types: cut(cells.types),
    formats: cut(cells.formats),
    named: [],
  };
}

function isBetter(grid: Grid, inside: readonly Mapping[], others: readonly Mapping[], area: Area): boolean {
  if (others.length === 0) return true;
  if (numbersOf(grid, inside) < numbersOf(grid, others) * 0.6) return false;
  if (sum(others.map((mapping) => periodsBeyond(grid, mapping, area))) > 0) return false;
  return namesOf(inside) >= Math.min(1, namesOf(others));
}

/** Periods outside the area with numbers of their own: the table is larger than what was named. */
function periodsBeyond(grid: Grid, mapping: Mapping, area: Area): number {
  const across = mapping.periods === "across";
  const { records, periodLine } = mapping;
  let beyond = 0;
  for (let at = records.from; at <= records.to; at++) {
    if (across ? at >= area.left && at <= area.right : at >= area.top && at <= area.bottom) continue;
    const [row, column] = across ? [periodLine, at] : [at, periodLine];
    const { firstRow, firstColumn } = grid.cells;
    if (!isPeriodKind(grid.kind(row - firstRow, column - firstColumn))) continue;
    const line = across
      ? { ...valueArea(mapping), left: at, right: at }
      : { ...valueArea(mapping), top: at, bottom: at };
    if (numbersIn(grid, line) * 2 > mapping.values.to - mapping.values.from) beyond++;
  }
  return beyond;
}

const numbersOf = (grid: Grid, mappings: readonly Mapping[]): number =>
  sum(mappings.map((mapping) => numbersIn(grid, valueArea(mapping))));

function numbersIn(grid: Grid, { top, bottom, left, right }: Area): number {
  const { firstRow, firstColumn } = grid.cells;
  let numbers = 0;
  for (let row = top; row <= bottom; row++)
    for (let column = left; column <= right; column++)
      if (isNumberKind(grid.kind(row - firstRow, column - firstColumn))) numbers++;
  return numbers;
}

/** Lines that say what or whose the values are. */
const namesOf = (mappings: readonly Mapping[]): number =>
  sum(
    mappings.map(
      ({ headings, labels }) =>
        [...headings, ...labels].filter(({ role }) => role === "name" || role === "organisation").length,
    ),
  );

const sum = (numbers: readonly number[]): number => numbers.reduce((total, n) => total + n, 0);

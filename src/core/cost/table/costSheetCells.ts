import { type CalendarDate, clockDay } from "../../series/calendar";
import { foldText } from "../../sheet/layout/foldText";
import { Grid, isPeriodKind } from "../../sheet/cells/grid";
import type { CellType, SheetCells } from "../../sheet/cells/sheetCells";
import { readMeasure } from "./costMeasure";

/** Words without which a sheet holds no cost table; looked for before anything is read. */
const costWords = /kostnad|belopp|kr\/|\bkr\b|tkr|mnkr|kronor/i;

/** True when the sheet may hold costs, so that sheets of other indicators are not read twice. */
export const mentionsCosts = (cells: SheetCells): boolean => mentions(cells, costWords);

/** True when the sheet may hold a budget and its outcome. */
export const mentionsBudget = (cells: SheetCells): boolean => mentions(cells, /budget|planera|\bplan\b/i);

function mentions({ values }: SheetCells, words: RegExp): boolean {
  return values.some((row) => row.some((value) => typeof value === "string" && words.test(value)));
}

/**
 * The sheet as the reader of series understands it best. "Population" is a number of inhabitants here and no
 * denominator of its neighbour; a table of one year without a column of years gets one beside it, outside the real
 * cells, with the year that the sheet or its title names (the latest full year when none does).
 */
export function readableSheet(cells: SheetCells, today: CalendarDate = clockDay()): SheetCells {
  const values = cells.values.map((row) => row.map((value) => plainHeading(value)));
  const named = { ...cells, values };
  const header = headerWithoutYears(named);
  return header === null ? named : withYears(named, header, yearOf(named) ?? today.year - 1);
}

const plainHeading = (value: string | number | boolean): string | number | boolean =>
  typeof value === "string" && /^\s*population(?:en)?\s*$/i.test(value) ? "Invånare" : value;

/** The heading row of a table with costs in columns and no period anywhere; null when there is none. */
function headerWithoutYears(cells: SheetCells): number | null {
  const grid = Grid.of(cells);
  const header = cells.values.findIndex((row) => measuresIn(row) >= 2);
  if (header < 0) return null;
  for (let row = header; row < grid.rows; row++)
    for (let column = 0; column < grid.columns; column++)
      if (isYearCell(grid, row, column, row === header)) return null;
  return header;
}

function isYearCell(grid: Grid, row: number, column: number, inHeader: boolean): boolean {
  if (!isPeriodKind(grid.kind(row, column))) return false;
  const value = Number(grid.value(row, column));
  const isYear = Number.isInteger(value) && value >= 1990 && value <= 2060;
  // A lone 2000 among costs is a cost; a year stands in the header, or under a heading that says so.
  if (inHeader) return isYear || !Number.isFinite(value);
  if (!isYear && Number.isFinite(value)) return false;
  for (let above = row - 1; above >= 0; above--) {
    const heading = foldText(grid.text(above, column));
    if (/^(?:ar|year|period|lasar)$/.test(heading)) return true;
  }
  return !Number.isFinite(value);
}

const measuresIn = (row: readonly (string | number | boolean)[]): number =>
  row.filter((value) => typeof value === "string" && readMeasure(value, null) !== null).length;

function withYears(cells: SheetCells, header: number, year: number): SheetCells {
  const width = Math.max(...cells.values.map((row) => row.length));
  const filled = (row: readonly (string | number | boolean)[], i: number): boolean =>
    i > header && row.some((value) => typeof value === "number");
  const extend = <T>(rows: readonly (readonly T[])[], of: (row: number) => T, blank: T): T[][] =>
    rows.map((row, i) => [...row, ...Array<T>(width - row.length).fill(blank), of(i)]);
  return {
    ...cells,
    values: extend<string | number | boolean>(
      cells.values,
      (i) => (i === header ? "År" : filled(cells.values[i] ?? [], i) ? year : ""),
      "",
    ),
    types: extend<CellType>(
      cells.types,
      (i) => (i === header ? "string" : filled(cells.values[i] ?? [], i) ? "number" : "empty"),
      "empty",
    ),
    formats: extend(cells.formats, () => "General", "General"),
  };
}

function yearOf({ sheet, values }: SheetCells): number | null {
  const texts = [
    sheet,
    ...values
      .slice(0, 6)
      .flat()
      .filter((value) => typeof value === "string"),
  ];
  for (const text of texts) {
    const found = /\b(?:19[9]|20[0-6])\d\b/.exec(text)?.[0];
    if (found !== undefined) return Number(found);
  }
  return null;
}

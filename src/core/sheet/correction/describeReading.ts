import { type CalendarDate, clockDay } from "../../series/calendar";
import type { Frequency } from "../../series/period";
import type { Series } from "../../series/series";
import { correctedMappings, periodLines, periodText, pointedKey, tableKey } from "./correctedMappings";
import {
  type HeadingKey,
  headingKeys,
  type SheetCorrection,
  type TableCorrection,
  type TableKey,
} from "./correction";
import { Grid } from "../cells/grid";
import type { Mapping } from "../layout/mapping";
import { proposeMappings } from "../layout/proposeMappings";
import { readSheet } from "../readSheet";
import type { SheetCells } from "../cells/sheetCells";

/** How a sheet is read, and what can be said otherwise: what the user sees when correcting it. */
export interface SheetDescription {
  readonly sheet: string;
  readonly tables: readonly TableDescription[];
  /** Lines that could hold the periods: rows and columns with at least one. */
  readonly lines: readonly LineChoice[];
}

export interface TableDescription {
  readonly key: TableKey;
  readonly mapping: Mapping;
  /** What has been said about it; null for a table that is read as proposed. */
  readonly correction: TableCorrection | null;
  readonly headings: readonly HeadingKey[];
  /** Texts of the period cells, first to last of the whole table, each once. */
  readonly periods: readonly string[];
  readonly result: ReadingResult;
}

export interface LineChoice {
  readonly periods: Mapping["periods"];
  /** Row (across) or column (down), counted from 0 in the sheet. */
  readonly line: number;
  /** The first texts of the line. */
  readonly example: readonly string[];
}

/** What a table gives when it is read so. */
export interface ReadingResult {
  readonly indicators: number;
  readonly series: number;
  /** Most periods of any series, and how long they are; null without series. */
  readonly periods: number;
  readonly frequency: Frequency | null;
  /** The first series: name, organisation and values, null for what is missing. */
  readonly example: {
    readonly name: string;
    readonly organisation: string | null;
    readonly sex: Series["sex"];
    readonly unit: string | null;
    readonly decimals: number;
    readonly values: readonly (number | null)[];
  } | null;
  readonly problems: number;
}

/** Values shown of the first series. */
const shown = 6;
/** Texts shown of a line that could hold the periods. */
const exampleTexts = 3;

/** `correction` may be one that is being tried and is not kept. */
export function describeReading(
  cells: SheetCells,
  correction: SheetCorrection,
  today: CalendarDate = clockDay(),
): SheetDescription {
  const grid = Grid.of(cells);
  const proposals = proposeMappings(cells, today, grid);
  const { tables } = correctedMappings(grid, proposals, correction, today);
  return {
    sheet: cells.sheet,
    tables: tables.map((table) => {
      const key = table.correction?.table ?? tableKey(grid, table.mapping, proposals);
      const whole = wholeTable(grid, proposals, key, table.mapping, table.correction, today);
      return {
        key,
        mapping: table.mapping,
        correction: table.correction,
        headings: headingKeys(grid, table.mapping),
        periods: periodTexts(grid, whole),
        result: resultOf(cells, table.mapping, table.correction?.skip === true, today),
      };
    }),
    lines: (["across", "down"] as const).flatMap((periods) =>
      periodLines(grid, periods).map((line) => ({ periods, line, example: exampleOf(grid, periods, line) })),
    ),
  };
}

/** What to keep when the user points out the line of periods; null when no values lie beside or below it. */
export function pointOut(
  cells: SheetCells,
  { periods, line }: Pick<LineChoice, "periods" | "line">,
  today: CalendarDate = clockDay(),
): TableCorrection | null {
  const key = pointedKey(Grid.of(cells), periods, line, today);
  return key && { table: key, pointedOut: true };
}

/** The table as it is without a chosen first and last period, so that another one can be chosen. */
function wholeTable(
  grid: Grid,
  proposals: readonly Mapping[],
  key: TableKey,
  mapping: Mapping,
  correction: TableCorrection | null,
  today: CalendarDate,
): Mapping {
  if (correction?.from === undefined && correction?.to === undefined) return mapping;
  // A role that changes nothing makes it a correction, so that the table is looked for.
  const roles = { ...correction.roles, "": "ignore" as const };
  const kept: TableCorrection = { ...correction, table: key, from: undefined, to: undefined, roles };
  const { tables } = correctedMappings(grid, proposals, { tables: [kept] }, today);
  return tables.find((table) => table.correction === kept)?.mapping ?? mapping;
}

function periodTexts(grid: Grid, mapping: Mapping): string[] {
  const texts = new Set<string>();
  for (let record = mapping.records.from; record <= mapping.records.to; record++) {
    const text = periodText(grid, mapping, record);
    if (text !== "") texts.add(text);
  }
  return [...texts];
}

function exampleOf(grid: Grid, periods: Mapping["periods"], line: number): string[] {
  const texts: string[] = [];
  const view = periods === "across" ? grid.turn() : grid;
  const column = line - (periods === "across" ? grid.cells.firstRow : grid.cells.firstColumn);
  for (let record = 0; record < view.rows && texts.length < exampleTexts; record++) {
    const text = view.clean(record, column);
    if (text !== "") texts.push(text);
  }
  return texts;
}

function resultOf(cells: SheetCells, mapping: Mapping, skipped: boolean, today: CalendarDate): ReadingResult {
  const { indicators, problems } = readSheet(cells, { mappings: skipped ? [] : [mapping], today });
  const all = indicators.flatMap(({ series }) => series);
  const [first] = indicators;
  const [series] = first?.series ?? [];
  return {
    indicators: indicators.length,
    series: all.length,
    periods: all.reduce((most, { points }) => Math.max(most, points.length), 0),
    frequency: series?.frequency ?? null,
    example:
      first && series
        ? {
            name: first.name,
            organisation: series.organisation,
            sex: series.sex,
            unit: first.unit,
            decimals: first.decimals,
            values: series.points.slice(0, shown).map(({ value }) => value),
          }
        : null,
    problems: problems.length,
  };
}

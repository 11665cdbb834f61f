import { message } from "../message";
import type { Problem } from "../problem";
import { type CalendarDate, clockDay } from "../series/calendar";
import type { Indicator } from "../series/series";
import { areaName } from "./cells/address";
import { buildIndicators } from "./series/buildIndicators";
import { Grid } from "./cells/grid";
import { correctedMappings, fitsSheet } from "./correction/correctedMappings";
import type { SheetCorrection } from "./correction/correction";
import { tellDefinitionBreaks } from "./problems/definitionBreaks";
import { type JsonInCells, jsonInCells, withoutCells } from "./cells/jsonInCells";
import type { Mapping } from "./layout/mapping";
import type { MarkSource } from "./cells/marks";
import { ProblemLog } from "./problems/problemLog";
import { contentOf, isNotes, type SheetContent } from "./notesSheet";
import { chooseMappings, overlap, valueArea } from "./layout/chooseMappings";
import { proposeMappings } from "./layout/proposeMappings";
import { readTable } from "./series/readTable";
import { withoutSingleFigures } from "./series/singleFigures";
import { registerArea } from "./layout/registerArea";
import type { SheetCells } from "./cells/sheetCells";
import { tellMergedAndHidden } from "./problems/tellMergedAndHidden";
import { tellYearBlocksOf } from "./layout/yearBlocks";

export interface ReadOptions {
  /** How to read the sheet instead of the best proposals; several for a sheet with several tables. */
  readonly mappings?: readonly Mapping[];
  /** What the user has said about the sheet; what it does not speak of is read as proposed. */
  readonly correction?: SheetCorrection;
  /** Corrections of sheets that are gone; one that fits all headings of this sheet was made for it before a new name. */
  readonly orphans?: readonly SheetCorrection[];
  /** Whose meaning the marks . .. - x have, where the mapping is proposed; default Kolada. */
  readonly marks?: MarkSource;
  /** The last day that can have a value; default the day of the computer's clock. */
  readonly today?: CalendarDate;
  /** Values that rest on fewer persons than this are told; default 5, 0 for never. */
  readonly smallNumberLimit?: number;
}

export interface SheetReading {
  readonly sheet: string;
  readonly indicators: readonly Indicator[];
  readonly problems: readonly Problem[];
  /** How the sheet was read, in sheet order. Empty when nothing was. */
  readonly mappings: readonly Mapping[];
  /** The sheet holds running text, as a guide or a log does; absent where it holds data, understood or not. */
  readonly notes?: true;
}

/** Another reading this close to the best one is worth asking about. */
const closeCall = 0.85;

/**
 * Reads every series of one sheet. Nothing is thrown: what cannot be read is a problem with its cell, and a value that
 * cannot be read is missing, never zero.
 */
export function readSheet(cells: SheetCells, options: ReadOptions = {}): SheetReading {
  const log = new ProblemLog(cells.sheet);
  const today = options.today ?? clockDay();
  const grid = Grid.of(cells);
  const json = options.mappings ? null : jsonInCells(grid);
  if (json !== null) return readJson(cells, grid, json, options, log);
  const { chosen, used, proposals } = howToRead(cells, grid, options, today, log);
  if (proposals !== null) tellUnsure(proposals, chosen, log);
  if (used.length > 1 && proposals !== null) log.add("info", "severalBlocks", null, { n: used.length });
  tellNamed(used, log);
  tellYearBlocksOf(grid, chosen, log);
  const tables = withoutSingleFigures(
    used.map((mapping) => readTable(grid, mapping, today, log)),
    log,
  );
  const indicators = buildIndicators(tables, cells.sheet, today, log, {
    smallNumberLimit: options.smallNumberLimit ?? 5,
  });
  tellDefinitionBreaks(grid, indicators, today, log);
  tellMergedAndHidden(cells, used, log);
  // A sheet of budgets alone is told as such, and lacks nothing.
  const isBudget = log.all().some(({ code }) => code === "yearBlocks");
  const known = isBudget || tables.length < used.length || registerArea(grid) !== null;
  const nothing = indicators.length === 0 && !known;
  const content = nothing ? contentOf(grid) : null;
  if (content !== null) tellNothing(content, log);
  const notes = content !== null && isNotes(content);
  return {
    sheet: cells.sheet,
    indicators,
    problems: log.all(),
    mappings: chosen,
    ...(notes ? { notes: true } : {}),
  };
}

/** An answer from Kolada in cells is read as the table it makes; its values stand in no cells of their own. */
function readJson(
  cells: SheetCells,
  grid: Grid,
  json: JsonInCells,
  options: ReadOptions,
  log: ProblemLog,
): SheetReading {
  const first = grid.address(0, 0);
  const last = grid.address(grid.rows - 1, grid.columns - 1);
  if (json.kind === "unreadable") {
    log.add("error", "jsonUnreadable", first);
    return { sheet: cells.sheet, indicators: [], problems: log.all(), mappings: [] };
  }
  for (const page of json.missingPages) log.add("warning", "pageMissing", first, { page });
  const { indicators, problems, mappings } = readSheet(json.cells, options);
  const area = { top: first.row, left: first.column, bottom: last.row, right: last.column };
  return {
    sheet: cells.sheet,
    indicators: withoutCells(indicators, areaName(area)).map((one) => ({ ...one, source: "Kolada" })),
    problems: [...log.all(), ...problems.map((problem) => ({ ...problem, cell: null }))],
    mappings: mappings.map((mapping) => ({ ...mapping, layout: "G" as const, area })),
  };
}

interface HowToRead {
  /** Every table, in sheet order. */
  readonly chosen: Mapping[];
  /** Those that are read. */
  readonly used: Mapping[];
  /** What there was to choose from; null when the user has chosen. */
  readonly proposals: readonly Mapping[] | null;
}

function howToRead(
  cells: SheetCells,
  grid: Grid,
  { mappings, correction: own, orphans = [], marks }: ReadOptions,
  today: CalendarDate,
  log: ProblemLog,
): HowToRead {
  const isRead = ({ layout, readActuals }: Mapping) => layout !== "F" || readActuals;
  if (mappings) return { chosen: [...mappings], used: mappings.filter(isRead), proposals: null };
  const proposals = proposeMappings(cells, today, grid).map((mapping) => ({
    ...mapping,
    marks: marks ?? mapping.marks,
  }));
  const correction = own ?? orphans.find((orphan) => fitsSheet(grid, proposals, orphan, today));
  if (!correction) {
    const chosen = chooseMappings(proposals);
    return { chosen, used: chosen.filter(isRead), proposals };
  }
  const { tables, stale } = correctedMappings(grid, proposals, correction, today);
  if (stale) log.add("warning", "mappingStale", null);
  const used = tables.filter((table) => table.correction?.skip !== true && isRead(table.mapping));
  return {
    chosen: tables.map(({ mapping }) => mapping),
    used: used.map(({ mapping }) => mapping),
    proposals: tables.every((table) => table.correction === null) ? proposals : null,
  };
}

/** Numbers that are left out since they stand beside a range with a name. */
function tellNamed(used: readonly Mapping[], log: ProblemLog): void {
  const told = new Set<string>();
  for (const { named } of used) {
    if (named === undefined || named.left === 0 || told.has(named.name)) continue;
    told.add(named.name);
    const { area, name, left } = named;
    log.add(
      "info",
      "namedArea",
      { row: area.top, column: area.left },
      { name, range: areaName(area), n: left },
    );
  }
}

function tellUnsure(proposals: readonly Mapping[], chosen: readonly Mapping[], log: ProblemLog): void {
  for (const mapping of chosen) {
    const rival = proposals.find(
      (other) =>
        other !== mapping &&
        other.periods !== mapping.periods &&
        other.score >= mapping.score * closeCall &&
        overlap(valueArea(other), valueArea(mapping)),
    );
    if (rival)
      log.add("warning", "layoutUnsure", null, { layout: { kind: "word", key: `layout.${mapping.layout}` } });
  }
}

/** Why a sheet gave nothing: empty, numbers without periods, or only text. */
function tellNothing(content: SheetContent, log: ProblemLog): void {
  const { filled, numbers } = content;
  if (filled === null) return log.add("warning", "emptySheet", null);
  const corner = { row: filled.top, column: filled.left };
  if (numbers > 1) log.add("error", "noPeriods", corner, { range: areaName(filled) });
  else log.add("error", "noSeries", null);
}

/** For callers that read nothing at all. */
export function nothingAnywhere(): Problem {
  return {
    severity: "error",
    code: "noSeriesAnywhere",
    sheet: null,
    cell: null,
    message: message("problem.noSeriesAnywhere"),
  };
}

import type { CalendarDate } from "../../series/calendar";
import { message, type Message } from "../../message";
import { areaName, type Area } from "../cells/address";
import { amountKind, saysPreliminary, sumLabel } from "./blockWords";
import { type Block, blockAround, isYear } from "./block";
import { axisAt, findAxes } from "./findAxes";
import { foldText } from "./foldText";
import { Grid, isNumberKind, isPeriodKind, Kind } from "../cells/grid";
import { type HeadingLine, headingRoles } from "./headingRoles";
import { headingWord, isGenericValueName } from "./headingWords";
import { titleCue } from "./labelCues";
import { layoutOf } from "./layoutOf";
import type { Layout, LineRole, Mapping, Role, TitleCell } from "./mapping";
import type { SheetCells } from "../cells/sheetCells";
import { overlap, valueArea } from "./chooseMappings";
import { withNamedAreas } from "./namedAreas";
import { registerArea } from "./registerArea";
import { readAbove } from "./titles";

/**
 * Every way to read the sheet that holds values, best first: one mapping for each period axis that has numbers beside
 * or below it. Mappings may overlap (the same numbers read along the rows or down the columns); chooseMappings takes
 * the best that do not.
 */
export function proposeMappings(cells: SheetCells, today: CalendarDate, grid = Grid.of(cells)): Mapping[] {
  const seen = proposalsIn(grid, grid, today);
  const proposals = withNamedAreas(grid, seen, (part) => proposalsIn(Grid.of(part), grid, today));
  const register = registerArea(grid);
  const free = register ? proposals.filter((mapping) => !overlap(valueArea(mapping), register)) : proposals;
  return free.sort((a, b) => b.score - a.score);
}

/** The ways to read some of the cells of a sheet; what stands above their tables may lie outside them. */
function proposalsIn(cells: Grid, sheet: Grid, today: CalendarDate): Mapping[] {
  const proposals: Mapping[] = [];
  for (const across of [true, false]) {
    const view = across ? cells.turn() : cells;
    const axes = findAxes(view, across, today);
    for (const axis of axes) {
      const block = blockAround(view, across, axis, axes);
      if (block) proposals.push(mappingOf(sheet, block));
    }
  }
  return proposals.sort((a, b) => b.score - a.score);
}

/**
 * The table whose periods stand in a line that the user has pointed out, whatever they look like; null when nothing
 * beside or below it can be a value. `line` is counted from 0 in the sheet.
 */
export function mappingAtLine(
  sheet: Grid,
  periods: Mapping["periods"],
  line: number,
  today: CalendarDate,
): Mapping | null {
  const across = periods === "across";
  const view = across ? sheet.turn() : sheet;
  const axis = axisAt(view, line - (across ? sheet.cells.firstRow : sheet.cells.firstColumn));
  if (axis === null) return null;
  const others = findAxes(view, across, today).filter((other) => other.line !== axis.line);
  const block = blockAround(view, across, axis, others);
  return block && mappingOf(sheet, block);
}

function mappingOf(sheet: Grid, block: Block): Mapping {
  const { grid, across, axis } = block;
  const headingTop = block.headings[0] ?? axis.from;
  const area = toArea(grid, headingTop, axis.to, block.first, block.last);
  const above = readAbove(sheet, area, area.top);
  const titleCell = cornerTitle(block) ?? above.title;
  const title = titleCell?.text ?? null;
  const drop = across ? rowsToDrop(block) : columnsToDrop(block);
  const values = block.values.filter((line) => !drop.includes(line));
  const lines = [
    ...block.labels.map((line) => labelLine(block, line)),
    ...block.headings.map((row) => headingLine(block, row, values)),
  ];
  const roles = headingRoles(lines, title);
  const labels = block.labels.map((line, i) => toLabel(grid, line, roles[i]!));
  const headings = block.headings.map((row, i) => toHeading(grid, row, roles[block.labels.length + i]!));
  const layout = layoutOf(block, roles);
  const valueLines = block.values;
  const from = valueLines[0]!;
  const to = valueLines[valueLines.length - 1]!;
  const except = across ? drop : missingLines(from, to, values);
  return {
    layout,
    periods: across ? "across" : "down",
    area,
    periodLine: sheetLine(grid, axis.line),
    yearLine: block.yearLine === null ? null : sheetLine(grid, block.yearLine),
    records: { from: sheetRecord(grid, axis.from), to: sheetRecord(grid, axis.to) },
    values: { from: sheetLine(grid, from), to: sheetLine(grid, to) },
    except: [...except, ...(across ? block.labels : [])].map((line) => sheetLine(grid, line)),
    headings,
    labels,
    ratio: clearRatio(block, values),
    title: titleCell,
    common: above.common,
    marks: "Kolada",
    marksSaid: false,
    periodNumbers: block.periodNumbers,
    carryPeriods: block.carryPeriods,
    accumulation: "unknown",
    readActuals: false,
    point: null,
    sums: "total",
    score: score(block, lines, roles),
    reasons: reasons(block, area, layout),
  };
}

/**
 * What stands over the only label column of a table with periods across, or over the periods of one with periods down, when it names a measure ("Kostnad hemtjänst,
 * kr/inv") and not what the labels are ("Kommun").
 */
function cornerTitle({ grid, axis, headings }: Block): TitleCell | null {
  const [row] = headings;
  if (headings.length !== 1 || row === undefined || grid.kind(row, axis.line) !== Kind.text) return null;
  const text = grid.clean(row, axis.line);
  return headingWord(text) === null && titleCue(text) > 0 ? { text, ...grid.address(row, axis.line) } : null;
}

function toArea(grid: Grid, fromRow: number, toRow: number, first: number, last: number): Area {
  const a = grid.address(fromRow, first);
  const b = grid.address(toRow, last);
  return { top: a.row, left: a.column, bottom: b.row, right: b.column };
}

/** The number in the sheet of a column of the view. */
function sheetLine(grid: Grid, line: number): number {
  const { row, column } = grid.address(0, line);
  return grid.turned ? row : column;
}

/** The number in the sheet of a row of the view. */
function sheetRecord(grid: Grid, record: number): number {
  const { row, column } = grid.address(record, 0);
  return grid.turned ? column : row;
}

function toLabel(grid: Grid, line: number, role: Role): LineRole {
  return { line: sheetLine(grid, line), role };
}

function toHeading(grid: Grid, row: number, role: Role): LineRole {
  return { line: sheetRecord(grid, row), role };
}

function missingLines(from: number, to: number, kept: readonly number[]): number[] {
  const keep = new Set(kept);
  const missing: number[] = [];
  for (let line = from; line <= to; line++) if (!keep.has(line)) missing.push(line);
  return missing;
}

/**
 * Two columns that are clearly a part and its whole: "Inom 4 timmar" or "Varav ..." before "Totalt", "Antal" before
 * "Av". Every part must be at most its whole. Täljare and Nämnare need no guessing and are read by their names.
 */
function clearRatio({ grid, across, axis, headings }: Block, values: readonly number[]): Mapping["ratio"] {
  const row = headings[headings.length - 1];
  const [part, whole] = values;
  if (across || row === undefined || part === undefined || whole === undefined || values.length > 3)
    return null;
  const rest = values.slice(2).every((line) => isGenericValueName(grid.text(row, line)));
  const first = foldText(grid.text(row, part));
  const second = foldText(grid.text(row, whole));
  const totals = /^(?:totalt|total|totalt antal|antal totalt|alla|samtliga)$/.test(second);
  const named = (/^(?:inom|varav) /.test(first) && totals) || (first === "antal" && second === "av");
  if (!rest || !named) return null;
  for (let record = axis.from; record <= axis.to; record++) {
    const [a, b] = [grid.value(record, part), grid.value(record, whole)];
    if (typeof a === "number" && typeof b === "number" && a > b) return null;
  }
  return { numerator: sheetLine(grid, part), denominator: sheetLine(grid, whole) };
}

/** Number columns of a table with periods down that are no values of their own: codes, counts, targets, limits. */
function columnsToDrop({ grid, headings, values }: Block): number[] {
  const row = headings[headings.length - 1];
  if (row === undefined) return [];
  const words = values.map((line) => headingWord(grid.text(row, line)));
  const named = values.filter(
    (_, i) => words[i] === "value" || words[i] === "numerator" || words[i] === "denominator",
  );
  const useless = ["code", "organisationCode", "ignore", "status", "deleted", "period"];
  const drop = values.filter((_, i) => useless.includes(words[i] ?? ""));
  if (named.length > 0)
    return values.filter((line) => !named.includes(line) && !isRatioColumn(grid, row, line, named));
  return drop.length < values.length ? drop : [];
}

/** Rows of targets, control limits and rolling means below the values that they belong to. */
function rowsToDrop({ grid, headings, values }: Block): number[] {
  const row = headings[headings.length - 1];
  if (row === undefined) return [];
  const limits = values.filter((line) => headingWord(grid.text(row, line)) === "ignore");
  // Means alone are told, as sums are; beside targets and limits they are the centre line.
  const drop = limits.filter((line) => limits.length > 1 || sumLabel(grid.text(row, line)) === null);
  return drop.length < values.length ? drop : [];
}

/** "Andel" beside Täljare and Nämnare belongs to them. */
function isRatioColumn(grid: Grid, row: number, line: number, named: readonly number[]): boolean {
  return named.length >= 2 && isGenericValueName(grid.text(row, line));
}

/** How many different labels are looked at when a role is decided. */
const sample = 400;

function headingLine({ grid, axis, across }: Block, row: number, values: readonly number[]): HeadingLine {
  const different = new Set<string>();
  let numeric = 0;
  let years = 0;
  let filled = 0;
  for (const line of values) {
    const kind = grid.kind(row, line);
    if (kind === Kind.blank) continue;
    filled++;
    if (isNumberKind(kind)) numeric++;
    if (isYear(grid, row, line) || (years > 0 && sumLabel(grid.text(row, line)) !== null)) years++;
    if (different.size < sample) different.add(grid.clean(row, line));
  }
  const heading = across ? cornerText(grid, row, axis.line) : "";
  return {
    of: "heading",
    heading,
    labels: [...different],
    numeric: filled > 0 && numeric * 2 > filled,
    years: filled > 0 && years === filled && axis.partsOnly,
  };
}

/** The heading over a label column: in the header row, or in a year row above it. */
function cornerText(grid: Grid, row: number, line: number): string {
  return grid.text(row, line) || grid.text(row, line - 1);
}

function labelLine({ grid, axis, across, headings, values }: Block, line: number): HeadingLine {
  const different = new Set<string>();
  let numeric = 0;
  let filled = 0;
  for (let row = axis.from; row <= axis.to; row++) {
    const kind = grid.kind(row, line);
    if (kind === Kind.blank) continue;
    filled++;
    if (isNumberKind(kind)) numeric++;
    if (different.size < sample) different.add(grid.clean(row, line));
  }
  const row = headings[headings.length - 1];
  const heading = across || row === undefined ? "" : grid.text(row, line);
  const comment =
    grid.kind(axis.from, line) === Kind.blank || (different.size === sample && headingWord(heading) === null);
  const remarks = comment && !across && values.length > 0 && ![...different].some(saysPreliminary);
  const labels = remarks ? [] : [...different];
  return { of: "label", heading, labels, numeric: filled > 0 && numeric * 2 > filled, years: false };
}

/** Values explained, less for headings that are periods themselves (then the other direction is right). */
function score(
  { axis, numbers, yearLine }: Block,
  lines: readonly HeadingLine[],
  roles: readonly Role[],
): number {
  let quality = axis.strength;
  if (axis.partsOnly && yearLine === null && !roles.includes("year")) quality *= 0.7;
  const periodHeadings = lines.some(
    (line, i) =>
      roles[i] !== "year" &&
      !(roles[i] === "amountKind" && axis.partsOnly) &&
      line.of === "heading" &&
      line.labels.length > 1 &&
      manyPeriods(line.labels),
  );
  if (periodHeadings) quality *= 0.3;
  if (axis.distinct === 1) quality *= 0.5;
  return numbers * quality;
}

function manyPeriods(all: readonly string[]): boolean {
  const labels = all.filter((label) => (amountKind(label)?.kind ?? "actual") === "actual");
  if (labels.length < 2) return false;
  const cells: SheetCells = {
    sheet: "",
    visible: true,
    firstRow: 0,
    firstColumn: 0,
    values: [[...labels]],
    types: [labels.map(() => "string" as const)],
    formats: [labels.map(() => "General")],
  };
  const grid = Grid.of(cells);
  return labels.filter((_, i) => isPeriodKind(grid.kind(0, i))).length * 2 > labels.length;
}

function reasons({ across, numbers, headings, labels }: Block, area: Area, layout: Layout): Message[] {
  return [
    message(across ? "reason.periodsAcross" : "reason.periodsDown", { range: areaName(area) }),
    message("reason.values", { n: numbers }),
    message("reason.headings", { n: headings.length + labels.length }),
    message("reason.layout", { layout: { kind: "word", key: `layout.${layout}` } }),
  ];
}

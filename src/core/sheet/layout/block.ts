import type { Axis } from "./findAxes";
import { type Grid, isNumberKind, isPeriodKind, isValueKind, Kind } from "../cells/grid";
import type { PartFrequency } from "../../series/periodLabel";
import { headingWord } from "./headingWords";

/**
 * The rectangle of one table around an axis, in the coordinates of the view: periods run down the column `axis.line`,
 * every other column is a line of values, labels or nothing.
 */
export interface Block {
  readonly grid: Grid;
  readonly across: boolean;
  readonly axis: Axis;
  /** Column that gives the year of "mars"; null without. */
  readonly yearLine: number | null;
  /** What the bare numbers of the axis count, when the axis is such (1-12 under Månad beside years). */
  readonly periodNumbers: PartFrequency | null;
  /** Blank period cells repeat the one before: merged over several records that other labels tell apart. */
  readonly carryPeriods: boolean;
  /** First and last column of the view that belong to the table, the axis included. */
  readonly first: number;
  readonly last: number;
  /** Columns with values, in order. */
  readonly values: readonly number[];
  /** Columns with text that labels each record. */
  readonly labels: readonly number[];
  /** Rows of the view above the records that name the columns, outermost first. */
  readonly headings: readonly number[];
  /** Cells with a number. */
  readonly numbers: number;
}

/** How many blank rows a wide table may have in a row. */
const longestPause = 2;

/** Null when no column beside the axis holds values. */
export function blockAround(grid: Grid, across: boolean, axis: Axis, axes: readonly Axis[]): Block | null {
  const numbered = across ? null : numberedParts(grid, axis);
  if (numbered) return numberedBlock(grid, axis, axes, numbered);
  const yearLine = axis.partsOnly ? findYearLine(grid, axis) : null;
  const near = across ? linesBelow(grid, axis, axes) : linesBeside(grid, axis, axes, yearLine);
  const found = across && namesRuns(grid, axis) ? { ...near, labels: [axis.line - 1, ...near.labels] } : near;
  if (found.values.length === 0) return null;
  const used = [axis.line, ...(yearLine === null ? [] : [yearLine]), ...found.values, ...found.labels];
  const first = Math.min(...bounds(used));
  const last = Math.max(...bounds(used));
  const headings = across
    ? labelColumns(grid, axis, first, last, found.values)
    : headerRows(grid, axis, first, last, found.values);
  const carryPeriods = isMerged(grid, axis, found);
  const whole = carryPeriods ? { ...axis, to: lastMerged(grid, axis, found) } : axis;
  return {
    grid,
    across,
    axis: whole,
    yearLine,
    periodNumbers: null,
    carryPeriods,
    first,
    last,
    headings,
    ...found,
  };
}

/** Numbers of months, weeks ... in a column beside the years make one period of both. */
function numberedBlock(grid: Grid, years: Axis, axes: readonly Axis[], parts: NumberedParts): Block | null {
  const axis = { ...years, line: parts.line };
  const found = linesBeside(grid, axis, axes, years.line);
  const values = found.values.filter((line) => line !== parts.line);
  if (values.length === 0) return null;
  const [first, last] = bounds([axis.line, years.line, ...values, ...found.labels]);
  const headings = headerRows(grid, axis, first, last, values);
  const { line: yearLine } = years;
  return {
    grid,
    across: false,
    axis,
    yearLine,
    periodNumbers: parts.frequency,
    carryPeriods: false,
    first,
    last,
    headings,
    ...found,
    values,
  };
}

/** A row above repeated periods that names each run of them. */
function namesRuns(grid: Grid, { line, from, labels, distinct }: Axis): boolean {
  return distinct < labels * 0.7 && grid.kind(from, line - 1) === Kind.text;
}

/** Blank period cells with numbers beside, where every such record has a label of its own. */
function isMerged(grid: Grid, axis: Axis, { values, labels }: Pick<Lines, "values" | "labels">): boolean {
  if (labels.length === 0) return false;
  let merged = 0;
  for (let row = axis.from; row <= axis.to; row++) {
    if (grid.kind(row, axis.line) !== Kind.blank) continue;
    if (!values.some((line) => isNumberKind(grid.kind(row, line)))) continue;
    if (!labels.some((line) => grid.kind(row, line) !== Kind.blank)) return false;
    merged++;
  }
  return merged > 0 || (axis.labels === 1 && lastMerged(grid, axis, { values, labels }) > axis.to);
}

/** The last record under the last merged period. */
function lastMerged(grid: Grid, axis: Axis, { values, labels }: Pick<Lines, "values" | "labels">): number {
  let last = axis.to;
  for (let row = axis.to + 1; row < grid.rows; row++) {
    const labelled = labels.some((line) => grid.kind(row, line) !== Kind.blank);
    const valued = values.some((line) => isValueKind(grid.kind(row, line)));
    if (grid.kind(row, axis.line) !== Kind.blank || !labelled || !valued) break;
    last = row;
  }
  return last;
}

interface NumberedParts {
  readonly line: number;
  readonly frequency: PartFrequency;
}

const partHeadings: readonly (readonly [RegExp, PartFrequency, number])[] = [
  [/^(?:månad|mån|month|månadsnr|månadsnummer)$/i, "month", 12],
  [/^(?:vecka|week|v|veckonr|veckonummer)\.?$/i, "week", 53],
  [/^(?:kvartal|kv|quarter)\.?$/i, "quarter", 4],
  [/^(?:tertial|t)$/i, "tertial", 3],
  [/^(?:halvår|half)$/i, "half", 2],
];

/** A column of whole numbers from 1 under the heading Månad, Vecka ..., when the axis itself holds years. */
function numberedParts(grid: Grid, axis: Axis): NumberedParts | null {
  if (!isYear(grid, axis.from, axis.line)) return null;
  for (const line of [axis.line + 1, axis.line - 1, axis.line + 2, axis.line - 2]) {
    const heading = partHeadings.find(([pattern]) => pattern.test(grid.text(axis.from - 1, line)));
    if (!heading) continue;
    const [, frequency, most] = heading;
    let fits = true;
    for (let row = axis.from; row <= axis.to && fits; row++) {
      if (grid.kind(row, line) === Kind.blank) continue;
      const value = Number(grid.value(row, line));
      fits = Number.isInteger(value) && value >= 1 && value <= most;
    }
    if (fits) return { line, frequency };
  }
  return null;
}

function bounds(numbers: readonly number[]): [number, number] {
  let low = Infinity;
  let high = -Infinity;
  for (const n of numbers) {
    if (n < low) low = n;
    if (n > high) high = n;
  }
  return [low, high];
}

interface Lines {
  readonly values: number[];
  readonly labels: number[];
  readonly numbers: number;
}

interface Content {
  readonly values: number;
  readonly numbers: number;
  readonly texts: number;
}

/** What a column holds between two rows, the axis rows without label left out where `axis` is given. */
function contentOf(grid: Grid, line: number, from: number, to: number): Content {
  let values = 0;
  let numbers = 0;
  let texts = 0;
  for (let row = from; row <= to; row++) {
    const kind = grid.kind(row, line);
    if (kind === Kind.blank) continue;
    if (isValueKind(kind) && kind !== Kind.boolean) values++;
    else texts++;
    if (isNumberKind(kind)) numbers++;
  }
  return { values, numbers, texts };
}

/** The years above month names: a line whose cells are all years, within three lines of the axis. */
function findYearLine(grid: Grid, axis: Axis): number | null {
  for (const distance of [1, 2, 3, -1]) {
    const line = axis.line - distance;
    let years = 0;
    let others = 0;
    for (let row = axis.from; row <= axis.to; row++) {
      const kind = grid.kind(row, line);
      if (kind === Kind.blank) continue;
      if (isYear(grid, row, line)) years++;
      else others++;
    }
    if (years > 0 && others === 0) return line;
  }
  return null;
}

/** True for a cell that holds a year between 1900 and 2100, as number or text. */
export function isYear(grid: Grid, row: number, line: number): boolean {
  const label = grid.kind(row, line) === Kind.digits ? grid.label(row, line) : null;
  if (label?.kind !== "digits" || label.digits.length !== 4) return false;
  const year = Number(label.digits);
  return year >= 1900 && year <= 2100;
}

/** Rows below a header row (columns of the turned view) until the next header row, a table of text or the end. */
function linesBelow(grid: Grid, axis: Axis, axes: readonly Axis[]): Lines {
  const next = axes
    .filter((other) => other.line > axis.line && other.from <= axis.to && other.to >= axis.from)
    .reduce((least, other) => Math.min(least, other.line), grid.columns);
  const values: number[] = [];
  const labels: number[] = [];
  let numbers = 0;
  let pause = 0;
  for (let line = axis.line + 1; line < next && pause <= longestPause; line++) {
    const content = contentOf(grid, line, axis.from, axis.to);
    if (content.values === 0 && content.texts === 0) {
      pause = isBlankLine(grid, line) ? pause + 1 : 0;
      continue;
    }
    pause = 0;
    if (content.texts > content.values && content.numbers === 0) {
      if (areAnswers(grid, line, axis)) continue;
      if (values.length > 0) break;
      labels.push(line);
      continue;
    }
    values.push(line);
    numbers += content.numbers;
  }
  return { values: numbers === 0 ? [] : values, labels, numbers };
}

/** "Ja", "Nej", "Uppnått": what somebody has answered for each period, and no label of the values. */
function areAnswers(grid: Grid, line: number, { from, to }: Axis): boolean {
  for (let row = from; row <= to; row++)
    if (grid.kind(row, line) === Kind.text && !answer.test(grid.text(row, line))) return false;
  return true;
}

const answer =
  /^(?:ja|nej|delvis|(?:ej |delvis )?(?:uppnå(?:tt|s|dd)|uppfyll[dt]|klar|genomförd|påbörjad)|yes|no)\.?$/i;

function isBlankLine(grid: Grid, line: number): boolean {
  for (let row = 0; row < grid.rows; row++) if (grid.kind(row, line) !== Kind.blank) return false;
  return true;
}

/** Columns on both sides of a period column, up to a blank column or a table with periods of its own. */
function linesBeside(grid: Grid, axis: Axis, axes: readonly Axis[], yearLine: number | null): Lines {
  const values: number[] = [];
  const labels: number[] = [];
  let numbers = 0;
  const take = (line: number): boolean => {
    if (line < 0 || line >= grid.columns) return false;
    if (line === yearLine) return true;
    const content = contentOf(grid, line, axis.from, axis.to);
    if (content.values + content.texts === 0) {
      const heading = grid.text(axis.from - 1, line);
      return heading !== "" && values.length > 0 && line > axis.line;
    }
    const other = axes.find((a) => a.line === line && a.from <= axis.to && a.to >= axis.from);
    if (other && (values.length > 0 || line < axis.line) && startsTable(grid, axis, other)) return false;
    if (other) return true;
    if (
      content.numbers > 0 &&
      content.values >= content.texts &&
      datesOf(grid, line, axis) < content.numbers
    ) {
      values.push(line);
      numbers += content.numbers;
    } else labels.push(line);
    return true;
  };
  for (let line = axis.line + 1; take(line); line++);
  for (let line = axis.line - 1; take(line); line--);
  values.sort((a, b) => a - b);
  labels.sort((a, b) => a - b);
  return { values, labels, numbers };
}

/** A second period column under the same heading, or one with values on both sides, belongs to a table beside. */
function startsTable(grid: Grid, axis: Axis, other: Axis): boolean {
  const heading = grid.text(axis.from - 1, axis.line).toLowerCase();
  const otherHeading = grid.text(other.from - 1, other.line).toLowerCase();
  return heading === otherHeading || headingWord(otherHeading) === "period";
}

function datesOf(grid: Grid, line: number, axis: Axis): number {
  let dates = 0;
  for (let row = axis.from; row <= axis.to; row++) if (grid.kind(row, line) === Kind.date) dates++;
  return dates;
}

/** Text columns to the left of the periods of a wide table; one blank column may stand between. */
function labelColumns(
  grid: Grid,
  axis: Axis,
  first: number,
  last: number,
  values: readonly number[],
): number[] {
  const found: number[] = [];
  for (let row = axis.from - 1; row >= 0 && found.length < 8; row--) {
    const filled = values.some((line) => grid.kind(row, line) !== Kind.blank);
    const heading = grid.kind(row, axis.line);
    if (isPeriodKind(heading) && heading !== Kind.digits) break;
    if (filled) found.unshift(row);
    // An empty column under a heading of its own (a unit that nobody filled in) ends nothing.
    else if (heading === Kind.text) continue;
    else if (found.length > 0 && labelsBeyond(grid, axis, row, values)) continue;
    else if (found.length > 0 || row < axis.from - 2) break;
  }
  return found;
}

/**
 * A blank column among the labels (names merged over two columns): left of it stands text alone, and nothing further
 * left has periods in the same row, as a table beside would.
 */
function labelsBeyond(grid: Grid, axis: Axis, blank: number, values: readonly number[]): boolean {
  const texts = values.filter((line) => grid.kind(blank - 1, line) === Kind.text).length;
  const others = values.some((line) => isValueKind(grid.kind(blank - 1, line)));
  if (texts === 0 || others) return false;
  for (let row = blank - 1; row >= 0; row--) if (isPeriodKind(grid.kind(row, axis.line))) return false;
  return true;
}

/** Rows above the first period that name the columns, up to a blank row, a row of numbers or a title. */
function headerRows(
  grid: Grid,
  axis: Axis,
  first: number,
  last: number,
  values: readonly number[],
): number[] {
  const found: number[] = [];
  for (let row = axis.from - 1; row >= 0 && found.length < 4; row--) {
    let texts = 0;
    let numbers = 0;
    let leftmost = -1;
    let filled = 0;
    for (let line = first; line <= last; line++) {
      const kind = grid.kind(row, line);
      if (kind === Kind.blank) continue;
      filled++;
      if (leftmost < 0) leftmost = line;
      if (kind === Kind.number || kind === Kind.numberText || kind === Kind.error) numbers++;
      else texts++;
    }
    if (filled === 0 || numbers > 0 || texts === 0) break;
    if (filled === 1 && leftmost === first && !values.includes(first)) break;
    if (filled === 1 && found.length > 0 && leftmost === first) break;
    found.unshift(row);
  }
  return found;
}

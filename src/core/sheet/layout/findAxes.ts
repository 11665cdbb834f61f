import { readPeriodAxis } from "../../series/periodAxis";
import type { CalendarDate } from "../../series/calendar";
import { settleOpenLabels } from "../../series/openLabels";
import type { OpenLabel, SettledLabel } from "../../series/periodLabel";
import { type Grid, isNumberKind, isPeriodKind, Kind } from "../cells/grid";
import { headingWord } from "./headingWords";
import { isUnit } from "./unit";

/** A run of period labels down one column of a view (a header row, when the view is turned). */
export interface Axis {
  /** Column of the view. */
  readonly line: number;
  /** First and last row of the view with a label. */
  readonly from: number;
  readonly to: number;
  /** How many labels there are, and how many different ones. */
  readonly labels: number;
  readonly distinct: number;
  /** 0-1: text periods and dates are certain, bare digits less so. */
  readonly strength: number;
  /** True when no label names its year. */
  readonly partsOnly: boolean;
}

/** Blank cells, and cells of another kind beside numbers, that may interrupt an axis. */
const longestGap = 3;

/** Finds every axis that runs down a column of the view. `across`: the view is turned, so labels must not repeat. */
export function findAxes(grid: Grid, across: boolean, today: CalendarDate): Axis[] {
  const numbers = numbersPerRow(grid);
  const axes: Axis[] = [];
  for (let line = 0; line < grid.columns; line++) {
    for (let row = 0; row < grid.rows; row++) {
      if (!isPeriodKind(grid.kind(row, line))) continue;
      const to = lastLabel(grid, line, row, numbers);
      const from = across && isYearOfParts(grid, line, row, to) ? row + 1 : row;
      const axis = judge(grid, line, from, to, across, today);
      if (axis) axes.push(axis);
      row = to;
    }
  }
  return axes.length <= mostAxes ? axes : longest(axes);
}

/** The axis from the first to the last period of a line that somebody has pointed out; null without periods. */
export function axisAt(grid: Grid, line: number): Axis | null {
  const different = new Set<string | number | boolean>();
  let from = -1;
  let to = -1;
  let labels = 0;
  let parts = 0;
  for (let row = 0; row < grid.rows; row++) {
    if (!isPeriodKind(grid.kind(row, line))) continue;
    if (from < 0) from = row;
    to = row;
    labels++;
    if (isPart(grid, row, line)) parts++;
    different.add(grid.value(row, line));
  }
  if (from < 0) return null;
  return { line, from, to, labels, distinct: different.size, strength: 1, partsOnly: parts === labels };
}

/** A sheet of thousands of dated remarks has thousands of short axes, and none of them is a table. */
const mostAxes = 500;

function longest(axes: readonly Axis[]): Axis[] {
  const kept = [...axes].sort((a, b) => b.labels - a.labels).slice(0, mostAxes);
  return kept.sort((a, b) => a.line - b.line || a.from - b.from);
}

function numbersPerRow(grid: Grid): Uint32Array {
  const count = new Uint32Array(grid.rows);
  for (let column = 0; column < grid.columns; column++)
    for (let row = 0; row < grid.rows; row++) if (isNumberKind(grid.kind(row, column))) count[row]!++;
  return count;
}

/**
 * The last row of the run that starts at `from`. Blanks may interrupt it, and text where the row has numbers (a sum
 * column, an unreadable period): a title or header row has none and ends it.
 */
function lastLabel(grid: Grid, line: number, from: number, numbers: Uint32Array): number {
  let last = from;
  let idle = 0;
  for (let row = from + 1; row < grid.rows && idle <= longestGap; row++) {
    const kind = grid.kind(row, line);
    // A blank cell beside numbers is a merged period, however many rows it covers.
    idle = isPeriodKind(kind) || (kind === Kind.blank && numbers[row]! > 0) ? 0 : idle + 1;
    if (isPeriodKind(kind)) last = row;
    else if (kind === Kind.number) break;
    else if (kind !== Kind.blank && numbers[row] === 0) break;
  }
  return last;
}

function judge(
  grid: Grid,
  line: number,
  from: number,
  to: number,
  across: boolean,
  today: CalendarDate,
): Axis | null {
  let digits = 0;
  let named = 0;
  let parts = 0;
  const different = new Set<string | number | boolean>();
  const open: OpenLabel[] = [];
  for (let row = from; row <= to; row++) {
    const kind = grid.kind(row, line);
    if (!isPeriodKind(kind)) continue;
    different.add(grid.value(row, line));
    const label = kind === Kind.label ? grid.label(row, line) : null;
    if (label?.kind === "open") open.push(label);
    else if (kind === Kind.digits) digits++;
    else if (kind === Kind.date) named++;
    else if (isPart(grid, row, line)) parts++;
    else named++;
  }
  // Two numbers are no more certain than bare digits.
  const settled = settleOpenLabels(open, today);
  settled.forEach((label, i) => {
    if (label?.kind === "part") parts++;
    else if (label !== null && open[i]!.named) named++;
    else if (label !== null) digits++;
  });
  const labels = digits + named + parts;
  if (labels === 0 || (labels === 1 && isPair(open[0], settled[0]))) return null;
  const axis = { line, from, to, labels, distinct: different.size, partsOnly: parts === labels };
  if (!across && axis.partsOnly && underUnits(grid, axis)) return null;
  if (labels === 1 && !headed(grid, axis, across)) return null;
  const repeats = across && different.size < labels * 0.7;
  if (repeats)
    return repeatsUnderLabels(grid, axis) || (axis.partsOnly && yearsAbove(grid, axis))
      ? { ...axis, strength: 0.95 }
      : null;
  if (named > digits) return { ...axis, strength: 1 };
  if (parts > digits) return labels < 2 ? null : { ...axis, strength: 0.9 };
  return digitsHold(grid, axis, across, today) ? { ...axis, strength: across ? 0.9 : 0.85 } : null;
}

/** Units may be called K1, T2 or H1: under Kommun, Skola or Enhet they are no quarters, tertials or halves. */
function underUnits(grid: Grid, { line, from }: Pick<Axis, "line" | "from">): boolean {
  const word = headingWord(grid.text(from - 1, line));
  return word === "organisation" || word === "enhet";
}

/** "10-12" alone may be ages, a page or a time of day; "23/24" is a school year. */
function isPair(open: OpenLabel | undefined, settled: SettledLabel | null | undefined): boolean {
  if (open === undefined || open.named) return false;
  return settled?.kind !== "period" || settled.period.frequency !== "schoolYear";
}

/**
 * The same periods again and again in a header row are an axis when a row above names each run of them (Kvinnor over
 * 2022, 2023 and Män over 2022, 2023): no period is repeated under one label. Years over months are not such a row.
 */
function repeatsUnderLabels(
  grid: Grid,
  { line, from, to, distinct }: Pick<Axis, "line" | "from" | "to" | "distinct">,
): boolean {
  if (distinct < 2 || grid.kind(from, line - 1) !== Kind.text) return false;
  let seen = new Set<string | number | boolean>();
  for (let row = from; row <= to; row++) {
    if (grid.kind(row, line - 1) === Kind.text) seen = new Set();
    if (!isPeriodKind(grid.kind(row, line))) continue;
    const value = grid.value(row, line);
    if (seen.has(value)) return false;
    seen.add(value);
  }
  return true;
}

/** The first row below "Period" and "Värde", where a value may look like a year. "År" alone over the years is a heading. */
function underOwnHeadings(grid: Grid, { line, from, to }: Pick<Axis, "line" | "from" | "to">): boolean {
  if (headingWord(grid.text(from, line - 1)) !== "period") return false;
  for (let row = from + 1; row <= to; row++) if (grid.kind(row, line - 1) === Kind.text) return true;
  return false;
}

/** Months again and again under a row of years. */
function yearsAbove(grid: Grid, { line, from, to }: Pick<Axis, "line" | "from" | "to">): boolean {
  for (const above of [line - 1, line - 2]) {
    let years = 0;
    let others = 0;
    for (let row = from; row <= to; row++) {
      const kind = grid.kind(row, above);
      if (kind === Kind.blank) continue;
      const value = Number(grid.value(row, above));
      if (kind === Kind.digits && value >= 1900 && value <= 2100) years++;
      else others++;
    }
    if (years > 0 && others === 0) return true;
  }
  return false;
}

/** "År 2025" in the corner before weeks or months without year: it says their year and is none of them. */
function isYearOfParts(grid: Grid, line: number, from: number, to: number): boolean {
  const label = grid.label(from, line);
  if (label?.kind !== "digits" || label.digits.length !== 4 || to - from < 2) return false;
  for (let row = from + 1; row <= to; row++)
    if (isPeriodKind(grid.kind(row, line)) && !isPart(grid, row, line)) return false;
  return true;
}

/** A single period counts only where its place says that it is one: under or beside a heading, or a blank corner. */
function headed(grid: Grid, { line, from }: Pick<Axis, "line" | "from">, across: boolean): boolean {
  const corner = grid.text(from - 1, line);
  const word = headingWord(corner);
  if (across)
    return corner === ""
      ? from > 0 && standsFree(grid, line, from, from)
      : word !== null && standsFree(grid, line, from, from);
  return word === "period" || (corner === "" && from > 0);
}

function isPart(grid: Grid, row: number, line: number): boolean {
  const label = grid.label(row, line);
  return label?.kind === "part" || (label?.kind === "range" && label.year === null);
}

/** Bare digits may just as well be values; they must follow each other as periods do, and stand free of numbers. */
function digitsHold(
  grid: Grid,
  axis: Pick<Axis, "line" | "from" | "to" | "labels" | "distinct">,
  across: boolean,
  today: CalendarDate,
): boolean {
  const { line, from, to, labels, distinct } = axis;
  if (across && underOwnHeadings(grid, axis)) return false;
  if (grid.kind(from - 1, line) === Kind.number || grid.kind(to + 1, line) === Kind.number) return false;
  const word = across || namesUnits(grid, from - 1, line) ? null : headingWord(grid.text(from - 1, line));
  if (word !== null && word !== "period") return false;
  const read = readPeriodAxis(
    Array.from({ length: to - from + 1 }, (_, i) => grid.label(from + i, line)),
    { yearsElsewhere: true, today },
  );
  const ordinals = read.periods.filter((p) => p !== null).map((p) => p.ordinal);
  if (ordinals.length < labels * 0.9) return false;
  if (word === "period") return true;
  const sorted = [...new Set(ordinals)].sort((a, b) => a - b);
  if (across && labels === 1)
    return headingWord(grid.text(from - 1, line)) !== null && standsFree(grid, line, from, to);
  if (across) return monotonic(ordinals) && evenSteps(sorted) && standsFree(grid, line, from, to);
  if (distinct === labels) return labels >= 3 && monotonic(ordinals) && evenSteps(sorted);
  return sorted.length >= 2 && evenSteps(sorted) && sorted.length * 2 <= labels;
}

/** "Enhet" before "%", "dagar", "tkr": a row of units below the headings, and no heading of what stands below. */
function namesUnits(grid: Grid, row: number, line: number): boolean {
  const word = headingWord(grid.text(row, line));
  if (word !== "enhet" && word !== "unit") return false;
  let units = 0;
  for (let column = line + 1; column < grid.columns; column++) {
    if (grid.kind(row, column) === Kind.blank) continue;
    if (!isUnit(grid.text(row, column))) return false;
    units++;
  }
  return units > 0;
}

function monotonic(ordinals: readonly number[]): boolean {
  const steps = ordinals.slice(1).map((ordinal, i) => ordinal - ordinals[i]!);
  return steps.every((step) => step > 0) || steps.every((step) => step < 0);
}

function evenSteps(sorted: readonly number[]): boolean {
  const steps = sorted.slice(1).map((ordinal, i) => ordinal - sorted[i]!);
  const ones = steps.filter((step) => step === 1).length;
  return ones * 2 >= steps.length || steps.every((step) => step === steps[0]);
}

/** No numbers or periods directly above a header row: then it is a row of values. */
function standsFree(grid: Grid, line: number, from: number, to: number): boolean {
  for (let row = from; row <= to; row++) {
    const kind = grid.kind(row, line - 1);
    if (isNumberKind(kind) || isPeriodKind(kind)) return false;
  }
  return true;
}

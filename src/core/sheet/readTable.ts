import type { CalendarDate } from "../series/calendar";
import type { Period } from "../series/period";
import { type AxisReading, partInYear, readPeriodAxis } from "../series/periodAxis";
import type { PeriodLabel } from "../series/periodLabel";
import type { CellAddress, Sex } from "../series/series";
import { amountKind, sumLabel } from "./blockWords";
import { type CellOptions, type CellValue, readCell } from "./cellValue";
import { type Grid, isNumberKind, Kind } from "./grid";
import type { Mapping } from "./mapping";
import type { ProblemLog } from "./problemLog";
import { columnSeparators } from "./columnSeparators";
import { sourceLine } from "./sourceLine";
import { yearIn } from "./titles";
import { tellOtherAmounts } from "./yearBlocks";
import {
  type Attributes,
  labelReaders,
  type MappedView,
  mappedView,
  merge,
  noAttributes,
  readValueLines,
  type ValueLine,
} from "./valueLines";

/** One value as it stands in the sheet, with what is needed to put it in a series. Places count from 0 in the sheet. */
export interface Entry {
  readonly period: Period;
  readonly value: CellValue | null;
  readonly numerator: CellValue | null;
  readonly denominator: CellValue | null;
  readonly valueAt: Place | null;
  readonly numeratorAt: Place | null;
  readonly denominatorAt: Place | null;
  /** With its sheet, since every value of the record has the same one. */
  readonly periodAt: CellAddress;
  readonly preliminary: boolean;
}

export interface Place {
  readonly row: number;
  readonly column: number;
}

/** Values under the same name, organisation and sex, in sheet order. */
export interface RawSeries {
  readonly name: string | null;
  readonly code: string | null;
  readonly unit: string | null;
  readonly organisation: string | null;
  readonly sex: Sex | null;
  readonly sexLabel: string | null;
  readonly entries: Entry[];
  /** Value lines that it came from, for telling two equal rows apart. */
  readonly lines: Set<number>;
}

export interface RawTable {
  readonly mapping: Mapping;
  readonly axis: AxisReading;
  readonly series: RawSeries[];
  readonly source: string | null;
}

/** Reads one table by its mapping. Nothing is decided about names, units and scale yet: see buildIndicators. */
export function readTable(sheet: Grid, mapping: Mapping, today: CalendarDate, log: ProblemLog): RawTable {
  const view = mappedView(sheet, mapping);
  const lines = readValueLines(view);
  const actual = lines.filter(({ attributes }) => attributes.actual);
  tellOtherAmounts(view, lines, log);
  const groups = groupRatios(actual, mapping, view);
  const axis = readAxis(view, actual, today, log);
  const separators = columnSeparators(view, actual, log);
  const series = new Map<string, RawSeries>();
  const labels = labelReaders(view, mapping.labels);
  const first = view.record(mapping.records.from);
  const name = sheet.cells.sheet;
  const constant = labels.length === 0;
  const yearly = groups.some(({ attributes }) => attributes.year !== null);
  const perGroup = new Map<Group, RawSeries>();
  for (let i = 0; i < axis.periods.length; i++) {
    const record = first + i;
    let label = noAttributes;
    for (const { line, reader } of labels)
      label = merge(label, reader.read(view.grid.clean(record, line), true));
    if (label.deleted || !label.actual) continue;
    const periodAt = { sheet: name, ...view.grid.address(record, view.line(mapping.periodLine)) };
    const preliminary = isPreliminary(view, record, label.status);
    for (const group of groups) {
      const period = yearly ? inYear(axis, i, group.attributes.year) : axis.periods[i];
      if (!period) continue;
      const entry = readEntry(view, group, { record, period, periodAt, preliminary }, separators, log);
      let target = constant ? perGroup.get(group) : undefined;
      if (!target) {
        target = seriesFor(series, merge(group.attributes, label));
        if (constant) perGroup.set(group, target);
      }
      target.entries.push(entry);
      target.lines.add(group.lines[0]!);
    }
  }
  return { mapping, axis, series: [...series.values()], source: sourceLine(sheet, mapping.area) };
}

function inYear(axis: AxisReading, at: number, year: number | null): Period | null {
  const part = axis.parts[at];
  if (!part || year === null) return axis.periods[at] ?? null;
  return partInYear(part, year);
}

function isPreliminary({ grid, mapping, line }: MappedView, record: number, status: string | null): boolean {
  const label = grid.label(record, line(mapping.periodLine));
  return label?.preliminary === true || (status !== null && /^prel/i.test(status));
}

function seriesFor(all: Map<string, RawSeries>, attributes: Attributes): RawSeries {
  const { name, code, unit, organisation, sex, sexLabel } = attributes;
  const key = [name, code, unit, organisation, sex].join("\u0000");
  let found = all.get(key);
  if (!found) {
    found = { name, code, unit, organisation, sex, sexLabel, entries: [], lines: new Set() };
    all.set(key, found);
  }
  return found;
}

/** Lines that together give one series: the value, or numerator and denominator. */
interface Group {
  readonly attributes: Attributes;
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly lines: readonly number[];
}

function groupRatios(lines: readonly ValueLine[], mapping: Mapping, view: MappedView): Group[] {
  const parts = new Map<
    string,
    {
      value: number | null;
      numerator: number | null;
      denominator: number | null;
      lines: number[];
      attributes: Attributes;
    }
  >();
  const groups: Group[] = [];
  const ratios = mapping.ratio !== null || lines.some(({ attributes }) => attributes.part !== "value");
  for (const { line, attributes } of lines) {
    const part = partOf(line, attributes, mapping, view);
    if (!ratios) {
      groups.push({ attributes, value: line, numerator: null, denominator: null, lines: [line] });
      continue;
    }
    const { name, code, organisation, sex, year } = attributes;
    const key = mapping.ratio ? "" : [name, code, organisation, sex, year].join("\u0000");
    const own = mapping.ratio ? ratioAttributes(attributes, mapping) : attributes;
    const known = parts.get(key) ?? {
      value: null,
      numerator: null,
      denominator: null,
      lines: [],
      attributes: own,
    };
    if (!parts.has(key)) parts.set(key, known);
    if (known[part] !== null) {
      groups.push({ attributes, value: line, numerator: null, denominator: null, lines: [line] });
      continue;
    }
    known[part] = line;
    known.lines.push(line);
  }
  for (const group of parts.values()) {
    const complete = group.numerator !== null && group.denominator !== null;
    if (complete) groups.push(group);
    else
      for (const line of group.lines)
        groups.push({
          attributes: group.attributes,
          value: line,
          numerator: null,
          denominator: null,
          lines: [line],
        });
  }
  return groups;
}

/** A part and its whole are called what the title says, else what the part is called. */
function ratioAttributes(attributes: Attributes, { title }: Mapping): Attributes {
  return {
    ...attributes,
    name: title === null ? attributes.name : null,
    organisation: null,
    sex: null,
    sexLabel: null,
  };
}

function partOf(
  line: number,
  attributes: Attributes,
  { ratio }: Mapping,
  view: MappedView,
): Attributes["part"] {
  if (!ratio) return attributes.part;
  if (line === view.line(ratio.numerator)) return "numerator";
  return line === view.line(ratio.denominator) ? "denominator" : "value";
}

/** What the values of one record share. */
interface RecordOf {
  readonly record: number;
  readonly period: Period;
  readonly periodAt: CellAddress;
  readonly preliminary: boolean;
}

function readEntry(
  { grid }: MappedView,
  group: Group,
  { record, period, periodAt, preliminary }: RecordOf,
  separators: (line: number) => CellOptions,
  log: ProblemLog,
): Entry {
  const read = (line: number | null): CellValue | null =>
    line === null ? null : readCell(grid, record, line, separators(line), log);
  const at = (line: number | null): Place | null => (line === null ? null : grid.address(record, line));
  return {
    period,
    value: read(group.value),
    numerator: read(group.numerator),
    denominator: read(group.denominator),
    valueAt: at(group.value),
    numeratorAt: at(group.numerator),
    denominatorAt: at(group.denominator),
    periodAt,
    preliminary,
  };
}

/** Reads the axis and tells about labels that cannot be read, guessed years and impossible weeks. */
function readAxis(
  view: MappedView,
  lines: readonly ValueLine[],
  today: CalendarDate,
  log: ProblemLog,
): AxisReading {
  const { grid, mapping, record, line } = view;
  const from = record(mapping.records.from);
  const to = record(mapping.records.to);
  const column = line(mapping.periodLine);
  const labels: (PeriodLabel | null)[] = [];
  for (let row = from; row <= to; row++) {
    const carried = mapping.carryPeriods && grid.kind(row, column) === Kind.blank;
    const label = carried ? (labels[labels.length - 1] ?? null) : labelAt(grid, row, column, mapping);
    labels.push(label);
    const place = grid.address(row, column);
    if (label?.kind === "implausibleYear") log.add("warning", "implausibleYear", place, { year: label.year });
    else if (!label) tellUnreadable(view, row, column, lines, log);
  }
  const yearColumn = mapping.yearLine === null ? null : line(mapping.yearLine);
  const reading = readPeriodAxis(labels, {
    today,
    year: yearIn([mapping.title?.text ?? "", grid.cells.sheet]),
    years: yearColumn === null ? undefined : labels.map((_, i) => yearAt(grid, from + i, yearColumn)),
    yearsElsewhere: lines.some(({ attributes }) => attributes.year !== null),
  });
  for (const { at, year, week } of reading.noSuchWeeks)
    log.add("warning", "invalidWeek", grid.address(from + at, column), { year: String(year), week });
  const guessed = reading.guessedYear[0];
  const period = guessed === undefined ? null : reading.periods[guessed];
  if (guessed !== undefined && period)
    log.add("warning", "monthWithoutYear", grid.address(from + guessed, column), {
      period: { kind: "period", period },
    });
  return reading;
}

function labelAt(grid: Grid, row: number, column: number, { periodNumbers }: Mapping): PeriodLabel | null {
  if (periodNumbers === null) return grid.label(row, column);
  const number = Number(grid.value(row, column));
  return number >= 1 ? { kind: "part", frequency: periodNumbers, index: number - 1 } : null;
}

function yearAt(grid: Grid, row: number, column: number): number | null {
  const label = grid.label(row, column);
  return label?.kind === "digits" && label.digits.length === 4 ? Number(label.digits) : null;
}

/** A cell of the axis that is no period, beside numbers. Sum columns and budget columns are passed over. */
function tellUnreadable(
  { grid, mapping }: MappedView,
  row: number,
  column: number,
  lines: readonly ValueLine[],
  log: ProblemLog,
): void {
  if (!lines.some(({ line }) => isNumberKind(grid.kind(row, line)))) return;
  const text = grid.clean(row, column);
  const place = grid.address(row, column);
  if (sumLabel(text) !== null) {
    if (mapping.periods === "down") log.add("info", "sumRow", place, { label: text });
    return;
  }
  if (amountKind(text) !== null || (text === "" && mapping.periods === "across")) return;
  if (
    mapping.periods === "across" &&
    grid.kind(row, column) === Kind.text &&
    /^(?:ack|förändr|trend|diff|andel|kommentar)/i.test(text)
  )
    return;
  log.add("warning", "unreadablePeriod", place, { text });
}

import type { CalendarDate } from "../series/calendar";
import type { Period } from "../series/period";
import { type AxisReading, partInYear } from "../series/periodAxis";
import type { CellAddress, Sex } from "../series/series";
import { type CellOptions, type CellValue, readCell } from "./cellValue";
import type { Grid } from "./grid";
import type { Mapping } from "./mapping";
import type { ProblemLog } from "./problemLog";
import { readAxis } from "./readAxis";
import { columnSeparators } from "./columnSeparators";
import { sourceLine } from "./sourceLine";
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
  // A matrix is read along its columns; its months stand in order all the same.
  if (yearly)
    for (const { entries } of series.values()) entries.sort((a, b) => a.period.ordinal - b.period.ordinal);
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

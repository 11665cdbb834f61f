import type { CalendarDate } from "../../series/calendar";
import type { Period } from "../../series/period";
import { type AxisReading, partInYear } from "../../series/periodAxis";
import type { CellAddress, Sex } from "../../series/series";
import { type CellOptions, type CellValue, readCell } from "../cells/cellValue";
import { saysPreliminary, sumLabel } from "../layout/blockWords";
import type { Grid } from "../cells/grid";
import type { Mapping } from "../layout/mapping";
import type { ProblemLog } from "../problems/problemLog";
import { readAxis } from "../layout/readAxis";
import { columnSeparators } from "../layout/columnSeparators";
import { groupRatios, type RatioGroup as Group } from "./groupRatios";
import { sourceLine } from "../sourceLine";
import { tellOtherAmounts } from "../layout/yearBlocks";
import {
  type Attributes,
  labelReaders,
  type MappedView,
  mappedView,
  merge,
  noAttributes,
  readValueLines,
} from "../cells/valueLines";

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
  if (yearly) tellSumsOfYears(view, groups, log);
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

/** "Medel" and "Summa" below or beside the years of a matrix are no year, and are passed over. */
function tellSumsOfYears(
  { grid, mapping, record }: MappedView,
  groups: readonly Group[],
  log: ProblemLog,
): void {
  const heading = mapping.headings.find(({ role }) => role === "year");
  if (!heading) return;
  for (const { attributes, lines } of groups) {
    const label = grid.clean(record(heading.line), lines[0]!);
    if (attributes.year === null && sumLabel(label) !== null)
      log.add("info", "sumRow", grid.address(record(heading.line), lines[0]!), { label });
  }
}

/** The period's own label says so, the cell above it ("Prel." over 2025), or the status of the record. */
function isPreliminary({ grid, mapping, line }: MappedView, record: number, status: string | null): boolean {
  const at = line(mapping.periodLine);
  const label = grid.label(record, at);
  if (mapping.periods === "across" && saysPreliminary(grid.text(record, at - 1))) return true;
  return label?.preliminary === true || (status !== null && saysPreliminary(status));
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

import type { CalendarDate } from "../../series/calendar";
import {
  changesTable,
  hasHeadings,
  headingKeys,
  type SheetCorrection,
  type TableCorrection,
  tableHeadings,
  type TableKey,
} from "./correction";
import { type Grid, isPeriodKind } from "../cells/grid";
import type { LineRole, Mapping } from "../layout/mapping";
import { chooseMappings, overlap, valueArea } from "../layout/chooseMappings";
import { mappingAtLine } from "../layout/proposeMappings";

/** How a sheet is read when the user has corrected it. */
export interface CorrectedMappings {
  /** Every table of the sheet, in sheet order, those that are not read included. */
  readonly tables: readonly CorrectedTable[];
  /** True when a corrected table is not found any more. */
  readonly stale: boolean;
}

export interface CorrectedTable {
  readonly mapping: Mapping;
  /** What was kept about it; null for a table that nothing has been said about. */
  readonly correction: TableCorrection | null;
}

/**
 * Finds the corrected tables by their headings and reads them as the user said; the rest of the sheet is read as
 * proposed. What the user chose goes before what scores better.
 */
export function correctedMappings(
  sheet: Grid,
  proposals: readonly Mapping[],
  correction: SheetCorrection,
  today: CalendarDate,
): CorrectedMappings {
  const found: CorrectedTable[] = [];
  let stale = false;
  for (const table of correction.tables) {
    if (!changesTable(table)) continue;
    const mapping = findTable(sheet, proposals, table, today);
    if (mapping === null) stale = true;
    else found.push({ mapping: applyToTable(sheet, mapping, table), correction: table });
  }
  const free = proposals.filter(
    (proposal) => !found.some(({ mapping }) => overlap(valueArea(mapping), valueArea(proposal))),
  );
  const others = chooseMappings(free).map((mapping) => ({ mapping, correction: null }));
  const tables = [...found, ...others]
    .map((table) => ({ ...table, mapping: applyToSheet(table.mapping, correction, table.correction) }))
    .sort(({ mapping: a }, { mapping: b }) => a.area.top - b.area.top || a.area.left - b.area.left);
  return { tables, stale };
}

/** True when every table of a correction is found, by more than one heading or by its title too. */
export function fitsSheet(
  sheet: Grid,
  proposals: readonly Mapping[],
  { tables }: SheetCorrection,
  today: CalendarDate,
): boolean {
  return (
    tables.length > 0 &&
    tables.every((table) => {
      const mapping = findTable(sheet, proposals, table, today);
      const { headings, title } = table.table;
      const known = headings.filter((text) => text !== "").length > 1;
      return mapping !== null && (known || (title !== undefined && title === mapping.title?.text));
    })
  );
}

/** The key that a table is kept under. */
export function tableKey(sheet: Grid, mapping: Mapping, proposals: readonly Mapping[]): TableKey {
  const headings = tableHeadings(sheet, mapping);
  const like = likeTables(sheet, proposals, mapping.periods, headings);
  const nth = like.findIndex((other) => overlap(valueArea(other), valueArea(mapping)));
  return { periods: mapping.periods, headings, nth: Math.max(0, nth), title: mapping.title?.text };
}

function likeTables(
  sheet: Grid,
  proposals: readonly Mapping[],
  periods: Mapping["periods"],
  headings: readonly string[],
): Mapping[] {
  return chooseMappings(
    proposals.filter(
      (proposal) => proposal.periods === periods && hasHeadings(tableHeadings(sheet, proposal), headings),
    ),
  );
}

function findTable(
  sheet: Grid,
  proposals: readonly Mapping[],
  { table, pointedOut }: TableCorrection,
  today: CalendarDate,
): Mapping | null {
  const like = pointedOut
    ? pointedTables(sheet, table, today)
    : likeTables(sheet, proposals, table.periods, table.headings);
  return like[table.nth] ?? like[like.length - 1] ?? null;
}

/** Tables with these headings whose periods stand in some line, whether that is a likely reading or not. */
function pointedTables(
  sheet: Grid,
  { periods, headings }: Pick<TableKey, "periods" | "headings">,
  today: CalendarDate,
): Mapping[] {
  return periodLines(sheet, periods).flatMap((line) => {
    const mapping = mappingAtLine(sheet, periods, line, today);
    return mapping !== null && hasHeadings(tableHeadings(sheet, mapping), headings) ? [mapping] : [];
  });
}

/** The key of a table whose line of periods the user points out; null when no values lie beside or below the line. */
export function pointedKey(
  sheet: Grid,
  periods: Mapping["periods"],
  line: number,
  today: CalendarDate,
): TableKey | null {
  const mapping = mappingAtLine(sheet, periods, line, today);
  if (mapping === null) return null;
  const headings = tableHeadings(sheet, mapping);
  const like = pointedTables(sheet, { periods, headings }, today);
  const nth = like.findIndex(({ periodLine }) => periodLine === mapping.periodLine);
  return { periods, headings, nth: Math.max(0, nth), title: mapping.title?.text };
}

/** How far down or to the right the line of periods may be pointed out. */
const reach = 60;

/** Rows (across) or columns (down) that hold at least one period, counted from 0 in the sheet. */
export function periodLines(sheet: Grid, periods: Mapping["periods"]): number[] {
  const view = periods === "across" ? sheet.turn() : sheet;
  const first = periods === "across" ? sheet.cells.firstRow : sheet.cells.firstColumn;
  const lines: number[] = [];
  for (let line = 0; line < Math.min(view.columns, reach); line++)
    for (let record = 0; record < view.rows; record++)
      if (isPeriodKind(view.kind(record, line))) {
        lines.push(first + line);
        break;
      }
  return lines;
}

function applyToTable(sheet: Grid, mapping: Mapping, { roles = {}, from, to }: TableCorrection): Mapping {
  const keys = headingKeys(sheet, mapping);
  const roleOf = (of: "heading" | "label", line: LineRole): LineRole => {
    const key = keys.find((one) => one.of === of && one.line === line.line)?.key;
    const role = key === undefined || !Object.hasOwn(roles, key) ? undefined : roles[key];
    return role === undefined ? line : { ...line, role };
  };
  return {
    ...mapping,
    headings: mapping.headings.map((line) => roleOf("heading", line)),
    labels: mapping.labels.map((line) => roleOf("label", line)),
    records: {
      from: (from === undefined ? null : recordOf(sheet, mapping, from)) ?? mapping.records.from,
      to: (to === undefined ? null : recordOf(sheet, mapping, to)) ?? mapping.records.to,
    },
  };
}

function applyToSheet(
  mapping: Mapping,
  { marks, accumulation, point, readActuals, sums }: SheetCorrection,
  table: TableCorrection | null,
): Mapping {
  return {
    ...mapping,
    marks: marks ?? mapping.marks,
    marksSaid: marks !== undefined,
    accumulation: table?.accumulation ?? accumulation ?? mapping.accumulation,
    point: point ?? mapping.point,
    readActuals: readActuals ?? mapping.readActuals,
    sums: sums ?? mapping.sums,
  };
}

/** The first record of the table whose period cell has this text. */
function recordOf(sheet: Grid, mapping: Mapping, text: string): number | null {
  for (let record = mapping.records.from; record <= mapping.records.to; record++)
    if (periodText(sheet, mapping, record) === text) return record;
  return null;
}

/** The text of the period cell of a record, as it is kept: a date is its number. */
export function periodText(sheet: Grid, { periods, periodLine }: Mapping, record: number): string {
  const [row, column] = periods === "across" ? [periodLine, record] : [record, periodLine];
  return sheet.clean(row - sheet.cells.firstRow, column - sheet.cells.firstColumn);
}

import type { CalendarDate } from "../../series/calendar";
import { type AxisReading, readPeriodAxis } from "../../series/periodAxis";
import type { NumberedPart } from "../../series/numberedAxis";
import type { PeriodLabel } from "../../series/periodLabel";
import { amountKind, sumLabel } from "./blockWords";
import { type Grid, isNumberKind, Kind } from "../cells/grid";
import type { Mapping } from "./mapping";
import type { ProblemLog } from "../problems/problemLog";
import { yearIn } from "./titles";
import type { MappedView, ValueLine } from "../cells/valueLines";

/** Reads the axis and tells about labels that cannot be read, guessed years and impossible weeks. */
export function readAxis(
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
  if (mapping.periods === "down") tellSumsBelow(view, to, column, lines, log);
  const yearColumn = mapping.yearLine === null ? null : line(mapping.yearLine);
  const reading = readPeriodAxis(labels, {
    today,
    year: yearNearby(view, lines, from, column),
    years: yearColumn === null ? undefined : labels.map((_, i) => yearAt(grid, from + i, yearColumn)),
    numbersAre: numberedBy(grid.text(from - 1, column)),
    yearsElsewhere: lines.some(({ attributes }) => attributes.year !== null),
  });
  for (const { at, year, week } of reading.noSuchWeeks)
    log.add("warning", "invalidWeek", grid.address(from + at, column), { year: String(year), week });
  if (mapping.periods === "down")
    for (const at of reading.sums)
      log.add("info", "sumRow", grid.address(from + at, column), { label: grid.clean(from + at, column) });
  if (reading.dayOrYear !== null) {
    const date = reading.periods[reading.dayOrYear];
    if (date)
      log.add("warning", "dayOrYear", grid.address(from + reading.dayOrYear, column), {
        period: { kind: "period", period: date },
      });
  }
  const guessed = reading.guessedYear[0];
  const period = guessed === undefined ? null : reading.periods[guessed];
  if (guessed !== undefined && period)
    log.add("warning", "monthWithoutYear", grid.address(from + guessed, column), {
      period: { kind: "period", period },
    });
  return reading;
}

/** The year of months without one: in the corner, the title or the sheet's name, else in headings beside or in the names. */
function yearNearby(
  { grid, mapping }: MappedView,
  lines: readonly ValueLine[],
  from: number,
  column: number,
): number | null {
  const said = yearAt(grid, from - 1, column) ?? yearIn([mapping.title?.text ?? "", grid.cells.sheet]);
  if (said !== null || mapping.periods === "down") return said;
  const beside: string[] = [];
  for (let row = 0; row < grid.rows; row++)
    if (grid.kind(row, column) === Kind.text) beside.push(grid.clean(row, column));
  return yearIn(beside) ?? yearIn(lines.map(({ attributes }) => attributes.name ?? ""));
}

/** "Kvartal" over 2024:1, 2024:2 ... says what is counted. */
function numberedBy(heading: string): NumberedPart | null {
  const found = /(kvartal|tertial|halvår|månad)/i.exec(heading)?.[1]?.toLowerCase();
  const parts: Record<string, NumberedPart> = {
    kvartal: "quarter",
    tertial: "tertial",
    halvår: "half",
    månad: "month",
  };
  return found === undefined ? null : (parts[found] ?? null);
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

/** "Summa" and "Medel" at the foot of a table, right below its periods or after an empty row, are told and not read. */
function tellSumsBelow(
  { grid }: MappedView,
  last: number,
  column: number,
  lines: readonly ValueLine[],
  log: ProblemLog,
): void {
  for (let row = last + 1; row < grid.rows; row++) {
    const label = grid.clean(row, column);
    if (label === "" && row === last + 1) continue;
    if (sumLabel(label) === null || !lines.some(({ line }) => isNumberKind(grid.kind(row, line)))) return;
    log.add("info", "sumRow", grid.address(row, column), { label });
  }
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
    /^(?:ack|förändr|trend|diff|andel|kommentar|rang|ranking|placering|ki\b|konfidens|n$|antal svar|svarande)/i.test(
      text,
    )
  )
    return;
  log.add("warning", "unreadablePeriod", place, { text });
}

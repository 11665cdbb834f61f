import { dateFromExcelSerial, periodOf } from "../../series/periodDates";
import { periodKey } from "../../series/periodKey";
import type { Status } from "../../series/series";
import { type Grid, Kind } from "./grid";
import { type MarkSource, readMark } from "./marks";
import { scanNumber, type Separators, toNumber } from "./numberText";
import type { ProblemLog } from "../problems/problemLog";
import { type Duration, durationNumber, scanDuration } from "./duration";
import { formatFacts } from "./numberFormat";

/** One cell read as a value, before the series has decided whether it holds shares or per cent. */
export interface CellValue {
  /** As the cell has it: 0.123 for a cell that shows 12,3 %. */
  readonly number: number | null;
  readonly status: Status;
  /** How the cell says per cent: by its number format (number is a share), by its text (number is per cent). */
  readonly percent: "format" | "text" | null;
  /** How the cell tells a length of time; null for other numbers. */
  readonly duration: Duration["from"] | null;
  /** Unit written after the number. */
  readonly unit: string | null;
  readonly live: boolean;
  readonly decimals: number;
  /** Nothing stands in the cell (or a formula gives ""). */
  readonly blank: boolean;
}

const blank: CellValue = {
  number: null,
  status: "missing",
  percent: null,
  duration: null,
  unit: null,
  live: true,
  decimals: 0,
  blank: true,
};

export interface CellOptions {
  readonly separators: Separators;
  readonly marks: MarkSource;
  readonly marksSaid: boolean;
}

/** Reads one cell of the view and tells about what is wrong with it. Nothing but a zero becomes zero. */
export function readCell(
  grid: Grid,
  row: number,
  column: number,
  options: CellOptions,
  log: ProblemLog,
): CellValue {
  const kind = grid.kind(row, column);
  const value = grid.value(row, column);
  if (kind === Kind.blank)
    return value === "" && isEmpty(grid, row, column) ? blank : { ...blank, live: false };
  if (kind === Kind.error) {
    log.add("warning", "errorCell", grid.address(row, column), { error: String(value) });
    return missing;
  }
  if (typeof value === "number") {
    if (kind === Kind.date) return dateAmongNumbers(grid, row, column, value, log);
    return realNumber(value, grid.format(row, column));
  }
  if (typeof value === "boolean") return otherText(grid, row, column, String(value).toUpperCase(), log);
  return readText(grid, row, column, value, options, log);
}

const missing: CellValue = { ...blank, live: false, blank: false };

function isEmpty(grid: Grid, row: number, column: number): boolean {
  const { row: r, column: c } = grid.address(row, column);
  return grid.cells.types[r - grid.cells.firstRow]?.[c - grid.cells.firstColumn] === "empty";
}

function realNumber(value: number, format: string): CellValue {
  if (!Number.isFinite(value)) return missing;
  const facts = formatFacts(format);
  const duration = durationNumber(value, format);
  return {
    number: value,
    status: "value",
    percent: facts.percent ? "format" : null,
    duration: duration?.from ?? null,
    unit: null,
    live: true,
    decimals: duration ? 1 : (facts.decimals ?? decimalsOf(value)),
    blank: false,
  };
}

/** 0-2: how many decimals the number needs, for cells in the General format. */
function decimalsOf(value: number): number {
  if (Number.isInteger(value)) return 0;
  return Math.abs(value * 10 - Math.round(value * 10)) < 1e-9 * Math.max(1, Math.abs(value)) ? 1 : 2;
}

function readText(
  grid: Grid,
  row: number,
  column: number,
  text: string,
  { separators, marks, marksSaid }: CellOptions,
  log: ProblemLog,
): CellValue {
  const place = grid.address(row, column);
  const mark = readMark(text, marks);
  if (mark) {
    if (mark.status === "suppressed") log.count("suppressed", mark.mark, place, { mark: mark.mark });
    if (mark.ambiguous && !marksSaid) {
      const key = mark.value === 0 ? "meaning.zero" : `status.${mark.status}`;
      log.count("ambiguousMark", mark.mark, place, {
        mark: mark.mark,
        meaning: { kind: "word", key },
        source: marks,
      });
    }
    return { ...missing, number: mark.value, status: mark.status };
  }
  const duration = scanDuration(text);
  if (duration) {
    log.count("numberAsText", "", place);
    const { number, from } = duration;
    return { ...missing, number, status: "value", duration: from, decimals: 1 };
  }
  const scanned = scanNumber(text);
  const number = scanned && toNumber(scanned, separators);
  if (!scanned || !number) return otherText(grid, row, column, text, log);
  if (scanned.footnote) log.add("info", "footnoteMark", place, { text: text.trim() });
  if (scanned.approximate) log.add("info", "approximate", place, { text: text.trim() });
  else log.count("numberAsText", "", place);
  return {
    number: number.value,
    status: scanned.approximate ? "approximate" : "value",
    percent: scanned.unit === "%" ? "text" : null,
    duration: null,
    unit: scanned.unit,
    live: false,
    decimals: number.decimals,
    blank: false,
  };
}

function otherText(grid: Grid, row: number, column: number, text: string, log: ProblemLog): CellValue {
  log.add("warning", "textAmongNumbers", grid.address(row, column), { text: text.trim() });
  return missing;
}

/** Excel turns "3-4" into a date; a date among values is never the number of its serial. */
function dateAmongNumbers(
  grid: Grid,
  row: number,
  column: number,
  serial: number,
  log: ProblemLog,
): CellValue {
  const date = dateFromExcelSerial(serial, grid.cells.date1904 === true);
  const text = date ? periodKey(periodOf(date, "day")) : String(serial);
  return otherText(grid, row, column, text, log);
}

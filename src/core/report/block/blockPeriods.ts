import type { Assessment } from "../../indicator/assessment";
import { dateUnit } from "../../series/dateFormat";
import { parsePeriodLabel } from "../../series/parsePeriodLabel";
import type { Period } from "../../series/period";
import { days1904, excelSerial } from "../../series/periodDates";
import { periodKey } from "../../series/periodKey";
import type { Point } from "../../series/series";
import type { PointPeriod } from "./blockInput";
import { dateFormat } from "../numberFormats";
import type { SourceCell, SourceLookup } from "./sourceCells";

export interface BlockPeriods {
  readonly periods: readonly PointPeriod[];
  readonly numberFormat: string;
  /** Real dates give the chart a date axis. */
  readonly dates: boolean;
}

type Kind = "date" | "number" | "text";

/** "2024-03", "202403", "2024M03": four digits of year first, two of month last. */
const yearAndMonth = /^\d{4}\D?\d{2}$/;

/**
 * The Period column. A cell that says the whole period by itself is referred to; a period that is put together of two
 * headings ("2024" above "mars"), or that is absent in the sheet, is written: months and days as dates. Months that are
 * text with year and month in figures are made dates by formula, so that the chart gets a date axis all the same.
 */
export function blockPeriods({ series }: Pick<Assessment, "series">, source: SourceLookup): BlockPeriods {
  const found = series.points.map((point) => liveCell(point, source));
  const kinds = new Set(found.flatMap((cell) => (cell === null ? [] : [kindOf(cell)])));
  const kind = kinds.size === 1 ? ([...kinds][0] as Kind) : defaultKind(series.frequency, kinds.size === 0);
  if (kind === "text" && series.frequency === "month" && found.every(isYearAndMonth))
    return monthsAsDates(series.points, found, source.date1904);
  const periods = series.points.map((point, index): PointPeriod => {
    const cell = found[index] ?? null;
    if (cell !== null && point.periodCell !== null && kindOf(cell) === kind) {
      return { kind: "live", cell: point.periodCell, value: cell.value };
    }
    return { kind: "written", value: written(point.period, kind, source.date1904) };
  });
  const dates = kind === "date";
  const numberFormat = dates ? dateFormat(series.frequency) : kind === "number" ? "0" : "General";
  return { periods, numberFormat, dates };
}

const isYearAndMonth = (cell: SourceCell | null): boolean =>
  cell === null || (cell.type === "string" && yearAndMonth.test(String(cell.value)));

function monthsAsDates(
  points: readonly Point[],
  found: readonly (SourceCell | null)[],
  date1904: boolean | undefined,
): BlockPeriods {
  const periods = points.map(({ period, periodCell }, index): PointPeriod => {
    const value = written(period, "date", date1904);
    const live = found[index] !== null && periodCell !== null;
    return live ? { kind: "live", cell: periodCell, value, asDate: true } : { kind: "written", value };
  });
  return { periods, numberFormat: dateFormat("month"), dates: true };
}

function liveCell(point: Point, source: SourceLookup): SourceCell | null {
  if (point.periodCell === null) return null;
  const cell = source(point.periodCell);
  if (cell === null || (cell.type !== "number" && cell.type !== "string")) return null;
  const label = cell.type === "number" ? Number(cell.value) : String(cell.value);
  return saysPeriod(label, cell.format, point.period, source.date1904) ? cell : null;
}

/** A date may stand for any period that it lies in; everything else must read as the period itself. */
function saysPeriod(
  label: string | number,
  format: string,
  period: Period,
  date1904: boolean | undefined,
): boolean {
  if (typeof label === "number" && dateUnit(format) !== null) {
    const start = excelSerial(period);
    const next = excelSerial({ ...period, ordinal: period.ordinal + 1 });
    const serial = date1904 === true ? label + days1904 : label;
    return start !== null && next !== null && serial >= start && serial < next;
  }
  const read = parsePeriodLabel(label, { format });
  return read !== null && read.frequency === period.frequency && read.ordinal === period.ordinal;
}

function kindOf(cell: SourceCell): Kind {
  if (cell.type === "string") return "text";
  return dateUnit(cell.format) === null ? "number" : "date";
}

function defaultKind(frequency: Period["frequency"], nothingFound: boolean): Kind {
  if (!nothingFound) return "text";
  if (frequency === "month" || frequency === "day") return "date";
  return frequency === "year" ? "number" : "text";
}

function written(period: Period, kind: Kind, date1904: boolean | undefined): string | number {
  if (kind === "date") {
    const serial = excelSerial(period);
    return serial === null ? periodKey(period) : date1904 === true ? serial - days1904 : serial;
  }
  if (kind === "number" && period.frequency === "year") return period.ordinal;
  return periodKey(period);
}

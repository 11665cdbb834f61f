import { dateUnit } from "../../series/dateFormat";
import { type PeriodLabel, readPeriodNumber, readPeriodText } from "../../series/periodLabel";
import { cleanText } from "../layout/foldText";
import { readMark } from "./marks";
import { scanDuration } from "./duration";
import { scanNumber } from "./numberText";
import type { SheetCells } from "./sheetCells";

/** What a cell looks like before anything is known about its place. */
export enum Kind {
  blank,
  /** A number that can be no period. */
  number,
  /** 4, 6 or 8 digits that could be a year, month or day, as number or text. */
  digits,
  /** A number with a date format. */
  date,
  /** Text that is a period or a part of a year. */
  label,
  text,
  /** A number stored as text. */
  numberText,
  /** .. . - x e.u. and the like. */
  mark,
  error,
  boolean,
}

/** A view of a sheet, as it lies or turned so that rows become columns; both share the work of classifying cells. */
export class Grid {
  readonly rows: number;
  readonly columns: number;

  private constructor(
    readonly cells: SheetCells,
    readonly turned: boolean,
    private readonly kinds: Uint8Array,
    private readonly width: number,
    private readonly labels: Map<string, PeriodLabel | null>,
    private readonly cleaned: Map<string, string>,
  ) {
    const height = cells.values.length;
    this.rows = turned ? width : height;
    this.columns = turned ? height : width;
  }

  static of(cells: SheetCells): Grid {
    const width = cells.values.reduce((most, row) => Math.max(most, row.length), 0);
    const kinds = new Uint8Array(cells.values.length * width);
    const labels = new Map<string, PeriodLabel | null>();
    const texts = new Map<string, Kind>();
    cells.values.forEach((row, r) => {
      for (let c = 0; c < row.length; c++) kinds[r * width + c] = kindOf(cells, r, c, labels, texts);
    });
    return new Grid(cells, false, kinds, width, labels, new Map());
  }

  turn(): Grid {
    return new Grid(this.cells, !this.turned, this.kinds, this.width, this.labels, this.cleaned);
  }

  kind(row: number, column: number): Kind {
    if (row < 0 || column < 0 || row >= this.rows || column >= this.columns) return Kind.blank;
    return (
      this.turned ? this.kinds[column * this.width + row] : this.kinds[row * this.width + column]
    ) as Kind;
  }

  value(row: number, column: number): string | number | boolean {
    const line = this.turned ? this.cells.values[column] : this.cells.values[row];
    return line?.[this.turned ? row : column] ?? "";
  }

  format(row: number, column: number): string {
    const line = this.turned ? this.cells.formats[column] : this.cells.formats[row];
    return line?.[this.turned ? row : column] ?? "General";
  }

  /** The text of a cell that is no number; "" for blank cells. Numbers give their digits. */
  text(row: number, column: number): string {
    const value = this.value(row, column);
    return typeof value === "string" ? value.trim() : String(value);
  }

  /** As text, with hard spaces and line breaks as single spaces. */
  clean(row: number, column: number): string {
    const text = this.text(row, column);
    let clean = this.cleaned.get(text);
    if (clean === undefined) this.cleaned.set(text, (clean = cleanText(text)));
    return clean;
  }

  label(row: number, column: number): PeriodLabel | null {
    const value = this.value(row, column);
    if (typeof value === "number")
      return readPeriodNumber(value, this.format(row, column), this.cells.date1904 === true);
    if (typeof value !== "string" || value === "") return null;
    return this.labels.get(value) ?? null;
  }

  /** Row and column in the sheet, counted from 0. */
  address(row: number, column: number): { readonly row: number; readonly column: number } {
    return this.turned
      ? { row: this.cells.firstRow + column, column: this.cells.firstColumn + row }
      : { row: this.cells.firstRow + row, column: this.cells.firstColumn + column };
  }
}

/** Cells that can hold a value of a series: numbers in any form, marks and errors. */
export function isValueKind(kind: Kind): boolean {
  return kind === Kind.number || kind === Kind.digits || kind >= Kind.numberText;
}

/** Cells with a number, marks not counted. */
export function isNumberKind(kind: Kind): boolean {
  return kind === Kind.number || kind === Kind.digits || kind === Kind.numberText;
}

export function isPeriodKind(kind: Kind): boolean {
  return kind === Kind.digits || kind === Kind.date || kind === Kind.label;
}

function kindOf(
  cells: SheetCells,
  row: number,
  column: number,
  labels: Map<string, PeriodLabel | null>,
  texts: Map<string, Kind>,
): Kind {
  const value = cells.values[row]![column]!;
  const type = cells.types[row]?.[column];
  if (type === "error") return Kind.error;
  if (typeof value === "number") {
    if (dateUnit(cells.formats[row]?.[column] ?? "General")) return Kind.date;
    return couldBePeriod(value) ? Kind.digits : Kind.number;
  }
  if (typeof value === "boolean") return Kind.boolean;
  if (value.trim() === "") return Kind.blank;
  const known = texts.get(value);
  if (known !== undefined) return known;
  const kind = kindOfText(value, labels);
  texts.set(value, kind);
  return kind;
}

function kindOfText(text: string, labels: Map<string, PeriodLabel | null>): Kind {
  const label = readPeriodText(text);
  if (label?.kind === "digits") {
    labels.set(text, label);
    return couldBePeriod(Number(label.digits)) ? Kind.digits : Kind.numberText;
  }
  if (label) {
    labels.set(text, label);
    return Kind.label;
  }
  if (readMark(text, "Kolada")) return Kind.mark;
  return scanNumber(text) || scanDuration(text) ? Kind.numberText : Kind.text;
}

function couldBePeriod(value: number): boolean {
  if (!Number.isInteger(value) || value < 1000) return false;
  if (value < 10000) return (value >= 1900 && value <= 2100) || (value % 100 >= 1 && value % 100 <= 12);
  const end = value % 100;
  if (value >= 190000 && value < 210100) return end >= 1 && end <= 53;
  if (value >= 19000101 && value <= 21001231) {
    const month = Math.floor(value / 100) % 100;
    return month >= 1 && month <= 12 && end >= 1 && end <= 31;
  }
  return false;
}

import { areaAddress } from "../../model/address";
import { columnCount, maximumColumns, maximumRows, rowCount, type Area } from "../../model/area";
import { CellError, valueType, type CellValue } from "../../model/cellValue";
import type { CellInput } from "../../model/interpretInput";
import { HostError, invalidArgument, rangeTooLarge } from "../hostError";

/** Excel answers at most this many cells in one read or write. */
export const MOST_CELLS = 5_000_000;

/** Whole rows or columns: Excel answers null for what each cell holds, and refuses to write it. */
export const isUnbounded = (area: Area): boolean =>
  (area.firstRow === 0 && area.lastRow === maximumRows - 1) ||
  (area.firstColumn === 0 && area.lastColumn === maximumColumns - 1);

export const cellCount = (area: Area): number => rowCount(area) * columnCount(area);

/** Reads what each cell holds, within Excel's limits. */
export function readCells<T>(area: Area, read: (area: Area) => T): T | null {
  if (isUnbounded(area)) return null;
  if (cellCount(area) > MOST_CELLS) throw rangeTooLarge(areaAddress(area));
  return read(area);
}

/** A value as it crosses the wire: an empty cell is "", an error is its code. */
export function wireValue(value: CellValue): string | number | boolean {
  if (value === null) return "";
  return value instanceof CellError ? value.code : value;
}

export const wireValues = (values: readonly (readonly CellValue[])[]): unknown[][] =>
  values.map((row) => row.map(wireValue));

export const wireTypes = (values: readonly (readonly CellValue[])[]): unknown[][] =>
  values.map((row) => row.map((value) => valueType(value)));

/** What is written into cells: one value for all of them, or a value for each. */
export type CellInputs =
  | { readonly kind: "fill"; readonly value: CellInput }
  | { readonly kind: "each"; readonly values: readonly (readonly CellInput[])[] };

/** Reads what an add-in writes; a rectangle of another size than the range is refused, as in Excel. */
export function readInputs(value: unknown, area: Area): CellInputs {
  if (isUnbounded(area)) throw invalidArgument();
  if (cellCount(area) > MOST_CELLS) throw rangeTooLarge(areaAddress(area));
  if (!Array.isArray(value)) return { kind: "fill", value: asInput(value) };
  const rows = value as readonly unknown[];
  if (rows.length !== rowCount(area)) throw wrongSize();
  const width = columnCount(area);
  const values = rows.map((row) => {
    if (!Array.isArray(row) || row.length !== width) throw wrongSize();
    return row.map(asInput);
  });
  return { kind: "each", values };
}

function asInput(value: unknown): CellInput {
  if (value === null || typeof value === "string" || typeof value === "number" || typeof value === "boolean")
    return value;
  throw invalidArgument();
}

const wrongSize = (): HostError =>
  new HostError(
    "InvalidArgument",
    "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
  );

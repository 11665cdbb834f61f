/**
 * What Excel hands to a custom function, read once and for all.
 *
 * All parameters are declared `any` in functions.json (`unknown` here): Excel does not convert, we do. Excel gives a
 * matrix for a matrix parameter, also for a single cell; null for an argument that is left out; and for a blank cell
 * null (Excel on the web) or, in some desktop versions, 0 (office-js #4702), which nobody can tell from a real 0.
 */
import { cellError, fail, type ErrorKind } from "./errors";

/** null is blank: an empty cell, "", spaces, an omitted argument. */
export type Cell = number | string | boolean | null | CustomFunctions.Error;

/** Rows of cells; a single value becomes one row of one cell. */
export function readBlock(argument: unknown): Cell[][] {
  if (!Array.isArray(argument)) return [[readCell(argument)]];
  const rows: unknown[][] = argument.map((row: unknown) => (Array.isArray(row) ? row : [row]));
  return rows.map((row) => row.map(readCell));
}

/** A block that is one column or one row. */
export interface Line {
  readonly cells: readonly Cell[];
  /** Results keep the direction of the values. */
  readonly direction: "column" | "row";
}

/** null when the block is neither one column nor one row. */
export function readLine(argument: unknown): Line | null {
  const rows = readBlock(argument);
  if (rows.every((row) => row.length === 1))
    return { cells: rows.map((row) => row[0] ?? null), direction: "column" };
  const [only] = rows;
  return rows.length === 1 && only !== undefined ? { cells: only, direction: "row" } : null;
}

/** The cell of a parameter that takes a single value; a range of one cell will do. */
export function readSingle(argument: unknown): Cell {
  const rows = readBlock(argument);
  const [first] = rows;
  if (rows.length !== 1 || first?.length !== 1)
    return fail("wrongInput", { key: "fn.shapeDiffers", params: {} });
  return first[0] ?? null;
}

export function readCell(raw: unknown): Cell {
  if (raw === null || raw === undefined) return null;
  if (typeof raw === "number") return Number.isFinite(raw) ? raw : cellError("outOfDomain");
  if (typeof raw === "boolean") return raw;
  if (typeof raw === "string") return raw.trim() === "" ? null : raw;
  return readObject(raw);
}

/** Formatted numbers and the like carry their plain value in basicValue; errors say which one they are. */
function readObject(raw: unknown): Cell {
  if (raw instanceof CustomFunctions.Error) return raw;
  const { type, basicValue, code } = raw as { type?: unknown; basicValue?: unknown; code?: unknown };
  if (type === "Error" || type === "CustomFunctionError")
    return cellError(errorKinds[String(basicValue ?? code)] ?? "wrongInput");
  return basicValue === undefined || typeof basicValue === "object" ? String(raw) : readCell(basicValue);
}

const errorKinds: Readonly<Record<string, ErrorKind>> = {
  "#N/A": "missing",
  "#DIV/0!": "zeroDenominator",
  "#NUM!": "outOfDomain",
  "#VALUE!": "wrongInput",
};

export function isError(cell: unknown): cell is CustomFunctions.Error {
  return cell instanceof CustomFunctions.Error;
}

/** How a cell is quoted in a sentence. */
export function shown(cell: Cell): string {
  if (typeof cell === "boolean") return cell ? "SANT" : "FALSKT";
  return cell === null || isError(cell) ? "" : String(cell);
}

import { CellError, type CellValue, type ErrorCode } from "../model/cellValue";
import type { FunctionResult } from "../model/functionSource";

/** Codes of the runtime; 9 and 10 mean that no such function is there. */
const ERROR_OF_CODE: Readonly<Record<number, ErrorCode>> = {
  1: "#N/A",
  5: "#DIV/0!",
  6: "#NUM!",
  7: "#VALUE!",
  8: "#NULL!",
  9: "#NAME?",
  10: "#NAME?",
};

/** Reads one entry of `SetInvocationArrayResults`: `[id, ok, value, errorCode?, timing?]`. */
export function readResult(entry: readonly unknown[]): {
  readonly id: number;
  readonly result: FunctionResult;
} {
  const [id, ok, value, code] = entry;
  const result = ok === true ? readValue(value) : readFailure(value, Number(code));
  return { id: Number(id), result };
}

/** A failure; Excel shows the text only with #VALUE! and #N/A. */
function readFailure(value: unknown, code: number): FunctionResult {
  const error = CellError.of(ERROR_OF_CODE[code] ?? "#VALUE!");
  const shows = (code === 1 || code === 7) && typeof value === "string" && value !== "";
  return { kind: "error", error, message: shows ? value : null };
}

function readValue(value: unknown): FunctionResult {
  const cells = Array.isArray(value) ? rectangle(value) : [[value]];
  if (!cells) return { kind: "error", error: CellError.of("#VALUE!"), message: null };
  const [first] = cells[0] ?? [];
  if (!Array.isArray(value) && isErrorObject(first)) {
    const error = errorOf(first);
    return { kind: "error", error, message: typeof first.message === "string" ? first.message : null };
  }
  return { kind: "values", values: cells.map((row) => row.map(readElement)) };
}

/** The rows of a result that is rectangular and not empty, else null. */
function rectangle(value: readonly unknown[]): unknown[][] | null {
  const width = Array.isArray(value[0]) ? value[0].length : 0;
  if (width === 0) return null;
  return value.every((row) => Array.isArray(row) && row.length === width) ? (value as unknown[][]) : null;
}

/** One element: null shows as 0, an error object as its error. */
function readElement(element: unknown): CellValue {
  if (element === null || element === undefined) return 0;
  if (typeof element === "number" || typeof element === "string" || typeof element === "boolean")
    return element;
  return isErrorObject(element) ? errorOf(element) : CellError.of("#VALUE!");
}

interface ErrorObject {
  readonly basicValue?: unknown;
  readonly code?: unknown;
  readonly message?: unknown;
}

function isErrorObject(value: unknown): value is ErrorObject {
  if (typeof value !== "object" || value === null) return false;
  const { type, valueType } = value as { type?: unknown; valueType?: unknown };
  return type === "Error" || valueType === "CustomFunctionError";
}

const errorOf = (value: ErrorObject): CellError =>
  CellError.parse(String(value.basicValue ?? value.code)) ?? CellError.of("#VALUE!");

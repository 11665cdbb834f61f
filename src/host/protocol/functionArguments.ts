import { CellError, type CellValue } from "../model/cellValue";
import type { FunctionArgument } from "../model/functionSource";
import type { FunctionMetadata, FunctionParameter } from "./functionMetadata";

/** Arguments ready to send, or the error that Excel answers without calling the function. */
export type PreparedArguments =
  | { readonly kind: "ready"; readonly values: unknown[] }
  | { readonly kind: "error"; readonly error: CellError };

/**
 * What Excel does with arguments before it calls a custom function: fills in what is missing, gives ranges and single
 * values the declared shape, and stops at error values unless the function accepts them.
 */
export function prepareArguments(
  metadata: FunctionMetadata,
  args: readonly FunctionArgument[],
  blankAs: 0 | null,
): PreparedArguments {
  const parameters = metadata.parameters ?? [];
  const repeats = parameters.at(-1)?.repeating === true;
  if (args.length > parameters.length && !repeats) return refused("#VALUE!");
  const values: unknown[] = [];
  const single = repeats ? parameters.slice(0, -1) : parameters;
  for (const [index, parameter] of single.entries()) {
    if (args[index] === undefined && !parameter.optional) return refused("#VALUE!");
    values.push(shaped(parameter, args[index], blankAs));
  }
  const last = parameters.at(-1);
  if (repeats && last)
    values.push(args.slice(single.length).map((argument) => shaped(last, argument, blankAs)));
  if (metadata.allowErrorForDataTypeAny)
    return { kind: "ready", values: withErrorObjects(values) as unknown[] };
  const error = firstError(values);
  if (error) return { kind: "error", error };
  for (const [index, parameter] of single.entries()) {
    const converted = convertTo(parameter, values[index]);
    if (converted instanceof CellError) return { kind: "error", error: converted };
    values[index] = converted;
  }
  return { kind: "ready", values };
}

const refused = (code: "#VALUE!"): PreparedArguments => ({ kind: "error", error: CellError.of(code) });

/** Left out: null. A matrix parameter always gets rows and columns, a scalar one the first cell of a range. */
function shaped(parameter: FunctionParameter, argument: FunctionArgument, blankAs: 0 | null): unknown {
  if (argument === undefined) return null;
  const cells = isCells(argument) ? argument : [[argument]];
  if (parameter.dimensionality !== "matrix") {
    const value = cells[0]?.[0] ?? null;
    return value === null && isCells(argument) ? blankAs : value;
  }
  return cells.map((row) => row.map((value) => (value === null ? blankAs : value)));
}

const isCells = (argument: FunctionArgument): argument is readonly (readonly CellValue[])[] =>
  Array.isArray(argument);

function firstError(value: unknown): CellError | null {
  if (value instanceof CellError) return value;
  if (!Array.isArray(value)) return null;
  for (const inner of value) {
    const error = firstError(inner);
    if (error) return error;
  }
  return null;
}

/** Error values as the runtime expects them in arguments. */
function withErrorObjects(value: unknown): unknown {
  if (value instanceof CellError) return { type: "CustomFunctionError", code: value.code };
  return Array.isArray(value) ? value.map(withErrorObjects) : value;
}

/** Converts to the declared type as Excel does before the call; `any` is left as it is. */
function convertTo(parameter: FunctionParameter, value: unknown): unknown {
  if (Array.isArray(value)) {
    const rows: unknown[] = [];
    for (const inner of value) {
      const converted = convertTo(parameter, inner);
      if (converted instanceof CellError) return converted;
      rows.push(converted);
    }
    return rows;
  }
  if (value === null) return null;
  if (parameter.type === "number") return toNumber(value);
  if (parameter.type === "string")
    return typeof value === "boolean" ? String(value).toUpperCase() : String(value);
  if (parameter.type === "boolean") return toBoolean(value);
  return value;
}

function toNumber(value: unknown): number | CellError {
  if (typeof value === "number") return value;
  if (typeof value === "boolean") return value ? 1 : 0;
  const parsed = typeof value === "string" && value.trim() !== "" ? Number(value) : Number.NaN;
  return Number.isFinite(parsed) ? parsed : CellError.of("#VALUE!");
}

function toBoolean(value: unknown): boolean | CellError {
  if (typeof value === "boolean") return value;
  if (typeof value === "number") return value !== 0;
  if (/^true$/i.test(String(value))) return true;
  return /^false$/i.test(String(value)) ? false : CellError.of("#VALUE!");
}

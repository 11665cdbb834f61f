import { CellError, type CellValue } from "../model/cellValue";
import type { FunctionArgument, FunctionResult } from "../model/functionSource";
import type { FunctionMetadata } from "./functionMetadata";

type Cells = readonly (readonly CellValue[])[];

const isCells = (argument: FunctionArgument): argument is Cells => Array.isArray(argument);

/**
 * A range given where the function takes a single value: Excel calls the function once per cell and spills the results.
 * Returns the arguments of each call, or null where nothing is to be lifted.
 */
export function liftArguments(
  metadata: FunctionMetadata,
  args: readonly FunctionArgument[],
): readonly (readonly (readonly FunctionArgument[])[])[] | null {
  const lifted = args.map((argument, index) => {
    const scalar = metadata.parameters?.[index]?.dimensionality !== "matrix";
    return scalar && isCells(argument) && (argument.length > 1 || (argument[0]?.length ?? 0) > 1)
      ? argument
      : null;
  });
  const ranges = lifted.filter((cells) => cells !== null);
  if (ranges.length === 0) return null;
  const rows = Math.max(...ranges.map((cells) => cells.length));
  const columns = Math.max(...ranges.map((cells) => cells[0]?.length ?? 0));
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (__, column) =>
      args.map((argument, index) => {
        const cells = lifted[index];
        return cells ? cellAt(cells, row, column) : argument;
      }),
    ),
  );
}

/** One row or column serves all rows or columns; outside a larger range there is #N/A. */
function cellAt(cells: Cells, row: number, column: number): CellValue {
  const line = cells.length === 1 ? cells[0] : cells[row];
  if (!line) return CellError.of("#N/A");
  const value = line.length === 1 ? line[0] : line[column];
  return value === undefined ? CellError.of("#N/A") : value;
}

/** The results of lifted calls side by side; a call that gave several values shows its first. */
export function joinLifted(results: readonly (readonly FunctionResult[])[]): FunctionResult {
  const values = results.map((row) =>
    row.map((result): CellValue =>
      result.kind === "error" ? result.error : (result.values[0]?.[0] ?? null),
    ),
  );
  return { kind: "values", values };
}

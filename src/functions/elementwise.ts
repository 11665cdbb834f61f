import type { NotComputed, Outcome } from "../core/cost/outcome";
import { isError, readBlock, shown, type Cell } from "./cells";
import { cellError, fail } from "./errors";

/** A result cell: a number, "" or an error that stands in its place. */
export type ElementResult = number | "" | CustomFunctions.Error;

/**
 * Computes cell by cell over arguments of the same shape; an argument of one cell is used for every element.
 *
 * Per element: an error stays that error, text is #VALUE!, blank is #N/A, and where everything that has a row of its
 * own is blank the result is "", so that a formula filled down past the last row stays quiet. Shapes that do not fit
 * end the function. A single error is thrown, so that Excel shows its sentence.
 */
export function elementwise(
  args: readonly unknown[],
  compute: (...numbers: (number | null)[]) => Outcome<number>,
): ElementResult[][] {
  const blocks = args.map(readBlock);
  const shape = commonShape(blocks);
  const results = Array.from({ length: shape.rows }, (_, row) =>
    Array.from({ length: shape.columns }, (_, column) => element(blocks, row, column, compute)),
  );
  const single = results[0]?.[0];
  if (shape.rows === 1 && shape.columns === 1 && isError(single)) throw single;
  return results;
}

interface Shape {
  readonly rows: number;
  readonly columns: number;
}

function commonShape(blocks: readonly (readonly (readonly Cell[])[])[]): Shape {
  let shape: Shape = { rows: 1, columns: 1 };
  for (const block of blocks) {
    const own = { rows: block.length, columns: block[0]?.length ?? 0 };
    const rectangular = own.columns > 0 && block.every((row) => row.length === own.columns);
    const same = own.rows === shape.rows && own.columns === shape.columns;
    if (!rectangular || !(isScalar(own) || isScalar(shape) || same)) {
      fail("wrongInput", { key: "fn.shapeDiffers", params: {} });
    }
    if (!isScalar(own)) shape = own;
  }
  return shape;
}

const isScalar = (shape: Shape): boolean => shape.rows === 1 && shape.columns === 1;

function element(
  blocks: readonly (readonly (readonly Cell[])[])[],
  row: number,
  column: number,
  compute: (...numbers: (number | null)[]) => Outcome<number>,
): ElementResult {
  const own = blocks.filter((block) => block.length > 1 || (block[0]?.length ?? 0) > 1);
  const deciding = own.length > 0 ? own : blocks;
  if (deciding.every((block) => block[row]?.[column] === null)) return "";
  const numbers: (number | null)[] = [];
  for (const block of blocks) {
    const cell = (block.length === 1 && block[0]?.length === 1 ? block[0][0] : block[row]?.[column]) ?? null;
    if (isError(cell)) return cell;
    if (cell !== null && typeof cell !== "number") return textInsteadOfNumber(cell, row + column);
    numbers.push(cell);
  }
  const outcome = compute(...numbers);
  return outcome.ok ? outcome.value : errorOf(outcome);
}

export function textInsteadOfNumber(cell: Cell, index: number): CustomFunctions.Error {
  return cellError("wrongInput", { key: "fn.textInValues", params: { n: index + 1, text: shown(cell) } });
}

/** The error that a cell shows for something core could not compute; #N/A always says why. */
export function errorOf(outcome: NotComputed): CustomFunctions.Error {
  const { reason, message } = outcome;
  return cellError(reason, message ?? (reason === "missing" ? { key: "fn.valueMissing", params: {} } : null));
}

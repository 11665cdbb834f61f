import type { Outcome } from "../core/cost/outcome";
import { errorOf } from "./elementwise";

export type ResultCell = number | string | boolean | CustomFunctions.Error;

/** What a cell shows of an outcome: the number, or the error in its place. */
export function cellOf(outcome: Outcome<number>): number | CustomFunctions.Error {
  return outcome.ok ? outcome.value : errorOf(outcome);
}

/** The value of an outcome that the whole result rests on; otherwise the function ends with the error. */
export function valueOf<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value;
  throw errorOf(outcome);
}

/** Columns become rows where the values stood in a row, so that results keep the direction of the values. */
export function inDirection(rows: ResultCell[][], direction: "column" | "row"): ResultCell[][] {
  if (direction === "column") return rows;
  const width = rows[0]?.length ?? 0;
  return Array.from({ length: width }, (_, column) => rows.map((row) => row[column] ?? ""));
}

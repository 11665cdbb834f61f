import { isError, readSingle, shown, type Cell } from "./cells";
import { cellError, fail } from "./errors";

/** A number in a parameter that takes one value; blank is #N/A. `name` is what Excel calls the parameter. */
export function readNumber(argument: unknown, name: string): number {
  return (
    readOptionalNumber(argument, name) ?? fail("missing", { key: "fn.parameterMissing", params: { name } })
  );
}

/** The same where the parameter may be left out. */
export function readOptionalNumber(argument: unknown, name: string): number | null {
  const cell = readSingle(argument);
  if (isError(cell)) throw cell;
  if (cell === null || typeof cell === "number") return cell;
  return fail("wrongInput", { key: "fn.parameterText", params: { name, text: shown(cell) } });
}

/** A number, null for a blank cell; text ends the function with its place among the values. */
export function numberIn(cell: Cell, index: number): number | null {
  if (isError(cell)) throw cell;
  if (cell === null || typeof cell === "number") return cell;
  return fail("wrongInput", { key: "fn.textInValues", params: { n: index + 1, text: shown(cell) } });
}

/** Text in a parameter that takes one value, trimmed and composed (macOS may give "ö" as two signs); "" when blank. */
export function readText(argument: unknown): string {
  const cell = readSingle(argument);
  if (isError(cell)) throw cell;
  return shown(cell).normalize("NFC").trim();
}

/** TRUE or FALSE (also SANT, FALSKT, 1 and 0); blank is false. */
export function readFlag(argument: unknown): boolean {
  const cell = readSingle(argument);
  if (isError(cell)) throw cell;
  if (typeof cell === "string") {
    const word = cell.trim().toUpperCase();
    if (word === "SANT" || word === "TRUE") return true;
    if (word === "FALSKT" || word === "FALSE") return false;
    throw cellError("wrongInput", { key: "fn.textInValues", params: { n: 1, text: cell } });
  }
  return cell === true || (typeof cell === "number" && cell !== 0);
}

import { loadOfficeJs } from "../../src/host/officeJs/loadOfficeJs";

/**
 * The custom functions as Excel finds them: associated with their ids in the real office.js of the npm package.
 * (The file has no .test: it is the tests' common ground.)
 */
const office = loadOfficeJs();
Object.assign(globalThis, { CustomFunctions: office.CustomFunctions });
// After the global is there, as in Excel.
require("../../src/functions/index");

export const functionIds: readonly string[] = Object.keys(office.registrations.functions);

export type Result = unknown;

/** Calls a function with arguments as Excel passes them: matrices as arrays of rows, left out as null. */
export function call(id: string, ...args: unknown[]): Result {
  const implementation = office.registrations.functions[id];
  if (implementation === undefined) throw new Error(`No function ${id}`);
  return implementation(...(args as never[]));
}

/** The rows of a function that gives a matrix; errors in cells are shown as Excel shows them. */
export function rows(id: string, ...args: unknown[]): unknown[][] {
  return (call(id, ...args) as unknown[][]).map((row) => row.map(shownCell));
}

/** Second column of a label-value result. */
export function values(id: string, ...args: unknown[]): unknown[] {
  return rows(id, ...args).map((row) => row[1]);
}

/** What the cell shows when the whole function fails: "#N/A: För få värden ...". Fails the test when it does not. */
export function failure(id: string, ...args: unknown[]): string {
  try {
    call(id, ...args);
  } catch (error) {
    return withSentence(error);
  }
  throw new Error(`${id} did not fail`);
}

export const column = (...cells: unknown[]): unknown[][] => cells.map((cell) => [cell]);

export function shownCell(cell: unknown): unknown {
  if (typeof cell === "string") return plainSpaces(cell);
  return cell instanceof office.CustomFunctions.Error ? withSentence(cell).split(":")[0] : cell;
}

/** What a cell with an error says, sentence included. */
export function withSentence(error: unknown): string {
  if (!(error instanceof office.CustomFunctions.Error)) throw error;
  const { code, message } = error as CustomFunctions.Error;
  return message ? `${code}: ${plainSpaces(message)}` : code;
}

/** The texts keep numbers and words together with no-break spaces; tests are written with ordinary ones. */
function plainSpaces(text: string): string {
  return text.replaceAll("\u00a0", " ");
}

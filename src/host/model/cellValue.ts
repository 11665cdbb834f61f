export const errorCodes = [
  "#NULL!",
  "#DIV/0!",
  "#VALUE!",
  "#REF!",
  "#NAME?",
  "#NUM!",
  "#N/A",
  "#GETTING_DATA",
  "#SPILL!",
  "#CALC!",
  "#FIELD!",
  "#BLOCKED!",
  "#UNKNOWN!",
  "#CONNECT!",
  "#BUSY!",
  "#EXTERNAL!",
] as const;
export type ErrorCode = (typeof errorCodes)[number];

/** An error value in a cell; one object per code, so that === compares them. */
export class CellError {
  private static readonly known = new Map<string, CellError>(
    errorCodes.map((code) => [code, new CellError(code)]),
  );

  private constructor(readonly code: ErrorCode) {}

  static of(code: ErrorCode): CellError {
    return CellError.known.get(code) as CellError;
  }

  /** The error that a text names ("#N/A"), or null. */
  static parse(text: string): CellError | null {
    return CellError.known.get(text.toUpperCase()) ?? null;
  }

  toString(): string {
    return this.code;
  }
}

/** What a cell holds or shows; null is an empty cell. */
export type CellValue = string | number | boolean | CellError | null;

export type CellValueType = "Empty" | "String" | "Double" | "Boolean" | "Error";

export function valueType(value: CellValue): CellValueType {
  if (value === null) return "Empty";
  if (typeof value === "string") return "String";
  if (typeof value === "number") return "Double";
  if (typeof value === "boolean") return "Boolean";
  return "Error";
}

import { CellError, type CellValue } from "./cellValue";
import { dateToSerial } from "./dateSerial";

/** What a typed or programmatically set value becomes. */
export type Interpreted =
  { readonly kind: "value"; readonly value: CellValue } | { readonly kind: "formula"; readonly text: string };

export type CellInput = string | number | boolean | CellError | null;

/**
 * Reads a value set on a cell as Excel does for Range.values and Range.formulas, in the invariant (en-US) way:
 * "=..." is a formula, "'..." is text, numbers, per cents, ISO dates, TRUE/FALSE and error names are recognised, and
 * "" empties the cell. In a cell formatted as text ("@") every string stays text.
 */
export function interpretInput(input: CellInput, numberFormat: string, date1904: boolean): Interpreted {
  if (typeof input !== "string") return { kind: "value", value: finite(input) };
  if (numberFormat === "@") return { kind: "value", value: input === "" ? null : input };
  if (input === "") return { kind: "value", value: null };
  if (input.startsWith("'")) return { kind: "value", value: input.slice(1) };
  if (input.startsWith("=") && input.length > 1) return { kind: "formula", text: input.slice(1) };
  return { kind: "value", value: recognise(input, date1904) };
}

const finite = (value: Exclude<CellInput, string>): CellValue =>
  typeof value === "number" && !Number.isFinite(value) ? CellError.of("#NUM!") : value;

const numberPattern = /^[+-]?(\d+(\.\d*)?|\.\d+|\d{1,3}(,\d{3})+(\.\d*)?)(e[+-]?\d{1,3})?$/i;
const datePattern = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;

function recognise(text: string, date1904: boolean): CellValue {
  const trimmed = text.trim();
  const percent = trimmed.endsWith("%");
  const digits = percent ? trimmed.slice(0, -1).trimEnd() : trimmed;
  if (numberPattern.test(digits)) {
    const number = Number(digits.replace(/,/g, "")) / (percent ? 100 : 1);
    return Number.isFinite(number) ? number : text;
  }
  if (/^true$/i.test(trimmed)) return true;
  if (/^false$/i.test(trimmed)) return false;
  const date = datePattern.exec(trimmed);
  if (date !== null) return dateToSerial(Number(date[1]), Number(date[2]), Number(date[3]), date1904) ?? text;
  return CellError.parse(trimmed) ?? text;
}

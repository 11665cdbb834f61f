import { format, isDateFormat } from "numfmt";
import { CellError, type CellValue } from "./cellValue";

/** Excel's 1904 dates are this many days behind the 1900 ones. */
const days1904 = 1462;

/**
 * What a cell shows for its value and number format. A number format that cannot be read shows the number as General
 * would, as Excel does with formats it does not know.
 */
export function displayText(
  value: CellValue,
  numberFormat: string,
  locale: string,
  date1904 = false,
): string {
  if (value === null) return "";
  if (value instanceof CellError) return value.code;
  if (typeof value === "boolean")
    return locale.startsWith("sv") ? (value ? "SANT" : "FALSKT") : value ? "TRUE" : "FALSE";
  if (typeof value === "string" && (numberFormat === "General" || numberFormat === "@")) return value;
  const number =
    typeof value === "number" && date1904 && isDateFormat(numberFormat) ? value + days1904 : value;
  try {
    return format(numberFormat, number, { locale, throws: true, dateErrorThrows: false });
  } catch {
    return typeof value === "string" ? value : format("General", value, { locale });
  }
}

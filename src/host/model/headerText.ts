import type { CellValue } from "./cellValue";

/** A cell's value as text without number format: what a table's header shows. */
export function formatAsText(value: CellValue): string {
  if (value === null) return "";
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return String(value);
}

import { areaName, columnName } from "../../core/sheet/cells/address";
import type { HeadingKey } from "../../core/sheet/correction/correction";
import type { TableDescription } from "../../core/sheet/correction/describeReading";
import type { PaneTexts } from "../catalogue/loadTexts";

/** Whether a line of headings is a column of the sheet; with periods down a column, headings are rows. */
export function isColumn({ mapping }: TableDescription, { of }: HeadingKey): boolean {
  return of === "label" || mapping.periods === "across";
}

/** "kolumn B: Kön" */
export function headingText({ t }: PaneTexts, table: TableDescription, heading: HeadingKey): string {
  if (!isColumn(table, heading)) return t("correct.heading.row", { n: heading.line + 1 });
  const name = columnName(heading.line);
  return heading.text === ""
    ? t("correct.heading.column", { name })
    : t("correct.heading.columnNamed", { name, text: heading.text });
}

/** The cells of a line within its table. */
export function headingRange(table: TableDescription, heading: HeadingKey): string {
  const { area } = table.mapping;
  return areaName(
    isColumn(table, heading)
      ? { ...area, left: heading.line, right: heading.line }
      : { ...area, top: heading.line, bottom: heading.line },
  );
}

/** The cells with the periods that are read. */
export function periodRange({ mapping: { periods, periodLine, records } }: TableDescription): string {
  return areaName(
    periods === "across"
      ? { top: periodLine, bottom: periodLine, left: records.from, right: records.to }
      : { top: records.from, bottom: records.to, left: periodLine, right: periodLine },
  );
}

/** The whole table. */
export const tableRange = ({ mapping }: TableDescription): string => areaName(mapping.area);

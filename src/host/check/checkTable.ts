import { parseArea } from "../model/address";
import { type Area, columnCount, containsArea } from "../model/area";
import { isLegalName } from "../model/definedName";
import { attribute, childNamed, childrenNamed, type XmlElement } from "../package/xml/xmlTree";
import { decodeXstring } from "../package/xml/xmlText";
import { checkTree } from "./checkOrder";
import type { Report } from "./fault";
import { sheetOrders } from "./schemaOrder";

export interface CheckedTable {
  readonly id: string;
  readonly name: string;
  readonly area: Area;
}

/** A table part; `header` gives the text of a cell of its sheet, null for an empty cell. */
export function checkTable(
  root: XmlElement,
  header: (row: number, column: number) => string | null,
  report: Report,
): CheckedTable | null {
  checkTree(root, sheetOrders, report);
  const name = attribute(root, "displayName") ?? "";
  if (!isLegalName(name)) report(`a table is called "${name}"`);
  const area = parseArea(attribute(root, "ref") ?? "");
  if (area === null) {
    report(`table ${name} has no place`);
    return null;
  }
  const list = childNamed(root, "tableColumns");
  const columns = childrenNamed(list, "tableColumn");
  if (Number(attribute(list, "count") ?? columns.length) !== columns.length)
    report(`table ${name}: count of columns`);
  if (columns.length !== columnCount(area))
    report(`table ${name}: ${columns.length} columns in ${columnCount(area)}`);
  checkUnique(
    columns.map((column) => attribute(column, "id") ?? ""),
    `table ${name}: column id`,
    report,
  );
  const names = columns.map((column) => decodeXstring(attribute(column, "name") ?? ""));
  checkUnique(
    names.map((text) => text.toLowerCase()),
    `table ${name}: column`,
    report,
  );
  if (names.includes("")) report(`table ${name}: a column has no name`);
  if (attribute(root, "headerRowCount") !== "0") {
    names.forEach((text, index) => {
      const cell = header(area.firstRow, area.firstColumn + index);
      if (cell !== text) report(`table ${name}: column "${text}" has the header cell "${cell}"`);
    });
  } else if (childNamed(root, "autoFilter") !== null) report(`table ${name}: a filter without a header row`);
  const filter = childNamed(root, "autoFilter");
  const filterArea = filter === null ? null : parseArea(attribute(filter, "ref") ?? "");
  if (filter !== null && (filterArea === null || !containsArea(area, filterArea)))
    report(`table ${name}: its filter`);
  return { id: attribute(root, "id") ?? "", name: name.toLowerCase(), area };
}

export function checkUnique(values: readonly string[], what: string, report: Report): void {
  const seen = new Set<string>();
  for (const value of values) {
    if (seen.has(value)) report(`${what} twice: ${value}`);
    seen.add(value);
  }
}

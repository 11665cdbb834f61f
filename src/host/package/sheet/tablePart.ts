import { areaAddress, parseArea } from "../../model/address";
import { areaOf, sameArea } from "../../model/area";
import type { Table } from "../../model/table";
import { flag } from "../style/readStyles";
import { decodeXstring, encodeXstring } from "../xml/xmlText";
import {
  attribute,
  childNamed,
  childrenNamed,
  newElement,
  parseXml,
  setChild,
  type XmlDocument,
  type XmlElement,
} from "../xml/xmlTree";

const order = ["autoFilter", "sortState", "tableColumns", "tableStyleInfo", "extLst"];
const namespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/** Null when the part does not say where the table stands. */
export function readTable(root: XmlElement): Table | null {
  const area = parseArea(attribute(root, "ref") ?? "");
  const id = Number(attribute(root, "id") ?? NaN);
  if (area === null || !Number.isInteger(id)) return null;
  const style = childNamed(root, "tableStyleInfo");
  return {
    id,
    name: decodeXstring(attribute(root, "displayName") ?? attribute(root, "name") ?? `Table${id}`),
    area,
    showHeaders: attribute(root, "headerRowCount") !== "0",
    showTotals: Number(attribute(root, "totalsRowCount") ?? 0) > 0,
    showFilterButton: childNamed(root, "autoFilter") !== null,
    columns: childrenNamed(childNamed(root, "tableColumns"), "tableColumn").map((column, index) => ({
      id: Number(attribute(column, "id") ?? index + 1),
      name: decodeXstring(attribute(column, "name") ?? ""),
    })),
    style: attribute(style, "name"),
    showBandedRows: flag(style, "showRowStripes", false),
    showBandedColumns: flag(style, "showColumnStripes", false),
    highlightFirstColumn: flag(style, "showFirstColumn", false),
    highlightLastColumn: flag(style, "showLastColumn", false),
  };
}

export const newTableDocument = (): XmlDocument =>
  parseXml(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<table xmlns="${namespace}"/>`);

/** Writes what the model says in a table part; columns that stay keep their formulas and totals. */
export function patchTable(root: XmlElement, before: Table | null, table: Table): void {
  const set = (name: string, value: string | number | null): void => {
    if (value === null) root.attributes.delete(name);
    else root.attributes.set(name, String(value));
  };
  set("id", table.id);
  set("name", encodeXstring(table.name));
  set("displayName", encodeXstring(table.name));
  set("ref", areaAddress(table.area));
  set("headerRowCount", table.showHeaders ? null : 0);
  set("totalsRowCount", table.showTotals ? 1 : null);
  if (!table.showTotals && before?.showTotals !== true) set("totalsRowShown", 0);
  patchFilter(root, before, table);
  patchColumns(root, before, table);
  const style = newElement("tableStyleInfo", {
    name: table.style,
    showFirstColumn: table.highlightFirstColumn ? 1 : 0,
    showLastColumn: table.highlightLastColumn ? 1 : 0,
    showRowStripes: table.showBandedRows ? 1 : 0,
    showColumnStripes: table.showBandedColumns ? 1 : 0,
  });
  setChild(root, "tableStyleInfo", style, order);
}

/** A filter in use is kept when the table stays where it was; when it moves, only the arrows are kept. */
function patchFilter(root: XmlElement, before: Table | null, table: Table): void {
  if (!table.showHeaders || !table.showFilterButton) {
    setChild(root, "autoFilter", null, order);
    return;
  }
  const lastRow = table.area.lastRow - (table.showTotals ? 1 : 0);
  const { firstRow, firstColumn, lastColumn } = table.area;
  const reference = areaAddress(areaOf(firstRow, firstColumn, lastRow, lastColumn));
  const known = childNamed(root, "autoFilter");
  const columnsKept =
    before !== null &&
    before.area.firstColumn === firstColumn &&
    before.area.lastColumn === lastColumn &&
    !sameArea(before.area, areaOf(0, 0, 0, 0));
  if (known !== null && columnsKept) known.attributes.set("ref", reference);
  else setChild(root, "autoFilter", newElement("autoFilter", { ref: reference }), order);
}

function patchColumns(root: XmlElement, before: Table | null, table: Table): void {
  const known = new Map<string, XmlElement>();
  for (const column of childrenNamed(childNamed(root, "tableColumns"), "tableColumn")) {
    known.set(attribute(column, "id") ?? "", column);
  }
  const kept = new Set(before?.columns.map((column) => column.id));
  const columns = table.columns.map((column) => {
    const found = kept.has(column.id) ? known.get(String(column.id)) : undefined;
    const element = found ?? newElement("tableColumn", { id: column.id });
    element.attributes.set("name", encodeXstring(column.name).replace(/\n/g, "_x000a_"));
    return element;
  });
  setChild(root, "tableColumns", newElement("tableColumns", { count: columns.length }, columns), order);
}

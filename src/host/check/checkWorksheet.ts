import { parseArea } from "../model/address";
import { type Area, intersection } from "../model/area";
import { defaultLimits } from "../package/workbook/openFault";
import type { OpenedPackage } from "../package/workbook/openPackage";
import { readSheetPart } from "../package/sheet/readSheetPart";
import type { SharedString } from "../package/workbook/sharedStrings";
import { type SheetLayout } from "../package/sheet/sheetLayout";
import {
  attribute,
  childNamed,
  childrenNamed,
  elementsOf,
  localName,
  newElement,
  parseXml,
  prefixedAttribute,
  type XmlElement,
} from "../package/xml/xmlTree";
import { checkChildren, checkTree } from "./checkOrder";
import { checkReferences } from "./checkReferences";
import { checkSheetData } from "./checkSheetData";
import { checkTable, type CheckedTable } from "./checkTable";
import { cellTexts } from "./cellTexts";
import type { Report } from "./fault";
import { sheetOrders, worksheetChildren } from "./schemaOrder";

export interface WorksheetContext {
  readonly opened: OpenedPackage;
  readonly path: string;
  readonly reporter: (part: string) => Report;
  readonly strings: readonly SharedString[];
  readonly styles: XmlElement | null;
}

/** A worksheet part with the tables that stand on it. */
export function checkWorksheet(context: WorksheetContext): CheckedTable[] {
  const { opened, path, styles, strings } = context;
  const report = context.reporter(path);
  const text = opened.text(path);
  if (text === null) {
    report("the part is not there");
    return [];
  }
  const formats = childrenNamed(childNamed(styles, "cellXfs"), "xf").length;
  checkSheetData(text, { styles: Math.max(1, formats), strings: strings.length }, report);
  const layout = readSheetPart(text, null, {
    strings,
    custom: new Map(),
    limits: defaultLimits,
    count: { cells: 0 },
  });
  const root = treeWithoutCells(text, layout);
  checkChildren(root, worksheetChildren, report);
  for (const child of elementsOf(root)) checkTree(child, sheetOrders, report);
  checkReferences(opened, path, root, report);
  checkAreas(root, report);
  checkColumns(root, formats, report);
  const rules = childrenNamed(root, "conditionalFormatting").flatMap((element) =>
    childrenNamed(element, "cfRule"),
  );
  const differential = childrenNamed(childNamed(styles, "dxfs"), "dxf").length;
  for (const rule of rules) {
    const number = attribute(rule, "dxfId");
    if (number !== null && !(Number(number) < differential))
      report(`a rule uses format ${number} of ${differential}`);
  }
  return checkTables(context, root, text, report);
}

/** The part as a tree, with sheetData emptied. */
function treeWithoutCells(text: string, layout: SheetLayout): XmlElement {
  const root = newElement(layout.rootName);
  for (const [name, value] of layout.rootAttributes) root.attributes.set(name, value);
  for (const child of layout.children) {
    const isData = localName(child.name) === "sheetData";
    root.children.push(isData ? newElement(child.name) : parseXml(text.slice(child.start, child.end)).root);
  }
  return root;
}

function checkAreas(root: XmlElement, report: Report): void {
  const merges: Area[] = [];
  const list = childNamed(root, "mergeCells");
  for (const element of childrenNamed(list, "mergeCell")) {
    const area = parseArea(attribute(element, "ref") ?? "");
    if (area === null) report(`merged cells "${attribute(element, "ref")}"`);
    else if (merges.some((other) => intersection(other, area) !== null)) report("merged cells overlap");
    else merges.push(area);
  }
  if (list !== null && childrenNamed(list, "mergeCell").length === 0) report("<mergeCells> is empty");
  for (const name of ["conditionalFormatting", "dataValidation"]) {
    const holders =
      name === "dataValidation"
        ? childrenNamed(childNamed(root, "dataValidations"), name)
        : childrenNamed(root, name);
    for (const element of holders) {
      const areas = (attribute(element, "sqref") ?? "").split(/\s+/);
      if (areas.some((area) => parseArea(area) === null))
        report(`<${name}> of "${attribute(element, "sqref")}"`);
    }
  }
}

function checkColumns(root: XmlElement, formats: number, report: Report): void {
  let last = 0;
  for (const column of childrenNamed(childNamed(root, "cols"), "col")) {
    const [from, to] = [Number(attribute(column, "min")), Number(attribute(column, "max"))];
    if (!(from > last && to >= from && to <= 16_384)) report(`columns ${from} to ${to} are out of order`);
    last = to;
    const style = attribute(column, "style");
    if (style !== null && !(Number(style) < Math.max(1, formats))) report(`columns have format ${style}`);
    const width = Number(attribute(column, "width") ?? 0);
    if (!(width >= 0 && width <= 255)) report(`columns are ${width} wide`);
  }
}

function checkTables(
  context: WorksheetContext,
  root: XmlElement,
  text: string,
  report: Report,
): CheckedTable[] {
  const { opened, path } = context;
  const relationships = opened.relationships(path);
  const parts = childrenNamed(childNamed(root, "tableParts"), "tablePart").map((element) =>
    relationships.find(prefixedAttribute(element, "id")),
  );
  const known = relationships.ofKind("table");
  if (known.length !== parts.length) report(`${known.length} tables, ${parts.length} in <tableParts>`);
  if (parts.length === 0) return [];
  const header = cellTexts(text, context.strings, context.styles);
  const tables: CheckedTable[] = [];
  for (const relationship of parts) {
    const tablePath = relationship?.path ?? null;
    const table = tablePath === null ? null : (opened.xml(tablePath)?.root ?? null);
    if (tablePath === null || table === null) continue;
    const checked = checkTable(table, header, context.reporter(tablePath));
    if (checked === null) continue;
    if (tables.some((other) => intersection(other.area, checked.area) !== null)) report("tables overlap");
    tables.push(checked);
  }
  return tables;
}

import { isLegalName } from "../model/definedName";
import { isLegalSheetName } from "../model/sheetName";
import { defaultLimits } from "../package/workbook/openFault";
import type { OpenedPackage } from "../package/workbook/openPackage";
import { readSharedStrings, type SharedString } from "../package/workbook/sharedStrings";
import {
  attribute,
  childNamed,
  childrenNamed,
  prefixedAttribute,
  textOf,
  type XmlElement,
} from "../package/xml/xmlTree";
import { checkTree } from "./checkOrder";
import { checkUnique, type CheckedTable } from "./checkTable";
import { checkWorksheet } from "./checkWorksheet";
import type { Report } from "./fault";
import { sheetOrders } from "./schemaOrder";

/** The workbook part, and every worksheet with its tables. */
export function checkWorkbook(opened: OpenedPackage, reporter: (part: string) => Report): void {
  const path = opened.relationships("").ofKind("officeDocument")[0]?.path ?? null;
  const root = path === null ? null : (opened.xml(path)?.root ?? null);
  if (path === null || root === null) {
    reporter("")("there is no workbook part");
    return;
  }
  const report = reporter(path);
  checkTree(root, sheetOrders, report);
  const sheets = childrenNamed(childNamed(root, "sheets"), "sheet");
  checkSheetList(sheets, report);
  checkNames(root, sheets.length, report);
  checkView(root, sheets, report);
  const relationships = opened.relationships(path);
  const part = (kind: string): string | null => relationships.ofKind(kind)[0]?.path ?? null;
  const stringsPath = part("sharedStrings");
  const stringsText = stringsPath === null ? null : opened.text(stringsPath);
  const strings = stringsText === null ? [] : readSharedStrings(stringsText, defaultLimits);
  if (stringsText !== null && stringsPath !== null)
    checkStringCount(stringsText, strings, reporter(stringsPath));
  const stylesPath = part("styles");
  const styles = stylesPath === null ? null : (opened.xml(stylesPath)?.root ?? null);
  const tables: { table: CheckedTable; sheet: string }[] = [];
  for (const sheet of sheets) {
    const relationship = relationships.find(prefixedAttribute(sheet, "id"));
    if (relationship === null || relationship.path === null) {
      report(`the sheet "${attribute(sheet, "name")}" has no part`);
      continue;
    }
    if (relationship.kind !== "worksheet") continue;
    const context = { opened, path: relationship.path, reporter, strings, styles };
    for (const table of checkWorksheet(context)) tables.push({ table, sheet: relationship.path });
  }
  checkUnique(
    tables.map(({ table }) => table.id),
    "table id",
    report,
  );
  checkUnique(
    tables.map(({ table }) => table.name),
    "table name",
    report,
  );
}

function checkSheetList(sheets: readonly XmlElement[], report: Report): void {
  if (sheets.length === 0) report("there are no sheets");
  for (const sheet of sheets) {
    const name = attribute(sheet, "name") ?? "";
    if (!isLegalSheetName(name)) report(`a sheet is called "${name}"`);
  }
  checkUnique(
    sheets.map((sheet) => (attribute(sheet, "name") ?? "").toLowerCase()),
    "sheet name",
    report,
  );
  checkUnique(
    sheets.map((sheet) => attribute(sheet, "sheetId") ?? ""),
    "sheetId",
    report,
  );
  checkUnique(
    sheets.map((sheet) => prefixedAttribute(sheet, "id") ?? ""),
    "part of a sheet",
    report,
  );
  if (sheets.every((sheet) => (attribute(sheet, "state") ?? "visible") !== "visible"))
    report("no sheet can be seen");
}

function checkNames(root: XmlElement, sheets: number, report: Report): void {
  const names = childrenNamed(childNamed(root, "definedNames"), "definedName");
  for (const name of names) {
    const text = attribute(name, "name") ?? "";
    if (!isLegalName(text) && !text.startsWith("_xlnm.")) report(`a name is called "${text}"`);
    const local = attribute(name, "localSheetId");
    if (local !== null && !(Number(local) < sheets)) report(`name ${text} belongs to sheet ${local}`);
    if (textOf(name).trim() === "") report(`name ${text} means nothing`);
  }
  const keys = names.map(
    (name) => `${attribute(name, "localSheetId") ?? ""}|${(attribute(name, "name") ?? "").toLowerCase()}`,
  );
  checkUnique(keys, "name", report);
}

function checkView(root: XmlElement, sheets: readonly XmlElement[], report: Report): void {
  for (const view of childrenNamed(childNamed(root, "bookViews"), "workbookView")) {
    const active = Number(attribute(view, "activeTab") ?? 0);
    const sheet = sheets[active];
    if (sheet === undefined) report(`activeTab ${active} is no sheet`);
    else if ((attribute(sheet, "state") ?? "visible") !== "visible") report("the active sheet is hidden");
  }
}

function checkStringCount(text: string, strings: readonly SharedString[], report: Report): void {
  const unique = /<(?:\w+:)?sst[^>]*\suniqueCount="(\d+)"/.exec(text)?.[1];
  if (unique !== undefined && Number(unique) !== strings.length)
    report(`uniqueCount ${unique}, ${strings.length} strings`);
}

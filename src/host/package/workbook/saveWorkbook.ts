import type { Workbook } from "../../model/workbook";
import { officeTheme } from "../style/colours";
import { defaultLimits } from "./openFault";
import { openPackage } from "./openPackage";
import { namesElement, namesState } from "./namesPart";
import { PackageEditor } from "./packageEditor";
import type { PackageSource } from "../zip/packageSource";
import { dynamicArrayMark } from "./metadataPart";
import { replayForeignParts } from "./replayForeignParts";
import { replayOwnedParts, saveSheet, type SheetWriting } from "../sheet/saveSheet";
import { settingsPropertiesXml, settingsState, settingsXml } from "./settingsPart";
import { SharedStringWriter } from "./sharedStrings";
import { sheetsState } from "../sheet/sheetStates";
import { skeletonBytes } from "./skeleton";
import { StyleWriter } from "../style/styleWriter";
import {
  attribute,
  childNamed,
  ensureChild,
  newElement,
  parseXml,
  prefixedAttribute,
  setChild,
  type XmlDocument,
  type XmlElement,
} from "../xml/xmlTree";
import { type DeflatePiece, writeZip } from "../zip/zipWriter";

const spreadsheetType = "application/vnd.openxmlformats-officedocument.spreadsheetml";

const workbookOrder = [
  "fileVersion",
  "fileSharing",
  "workbookPr",
  "AlternateContent",
  "revisionPtr",
  "absPath",
  "workbookProtection",
  "bookViews",
  "sheets",
  "functionGroups",
  "externalReferences",
  "definedNames",
  "calcPr",
  "oleSize",
  "customWorkbookViews",
  "pivotCaches",
  "smartTagPr",
  "smartTagTypes",
  "webPublishing",
  "fileRecoveryPr",
  "webPublishObjects",
  "extLst",
];

/**
 * The workbook as an .xlsx file. Parts that did not change are written byte for byte as they were; the workbook in
 * memory stays as it is and can be saved again. `newDeflate`: what packs the parts, one for each; in plain JavaScript
 * when left out.
 */
export function saveWorkbook(workbook: Workbook, newDeflate?: () => DeflatePiece): Uint8Array {
  workbook.calculator?.refreshAll();
  const source = (workbook.source as PackageSource | null) ?? emptySource();
  const editor = new PackageEditor(source.opened, newDeflate);
  const styles = styleWriter(workbook, source, editor);
  const strings = new SharedStringWriter(source.strings);
  const writing: SheetWriting = {
    theme: source.theme,
    styleNumber: (id) => styles.number(id),
    stringIndex: (text) => strings.index(text),
    dynamicArrayMark: () => dynamicArrayMark(editor, source.workbookPath),
    differentialFormat: (font, fill, bold) => styles.differentialFormat(font, fill, bold),
  };
  const paths = workbook.sheets.map((sheet) => saveSheet(editor, source, sheet, writing));
  workbook.sheets.forEach((sheet, index) => replayOwnedParts(editor, sheet, paths[index] as string));
  if (workbook.referenceEdits.length > 0) replayForeignParts(editor, workbook);
  if (strings.hasAdded) saveStrings(editor, source, strings);
  saveWorkbookPart(editor, workbook, source, paths);
  if (settingsState(workbook) !== source.states.settings) saveSettings(editor, workbook, source);
  return writeZip(editor.finish());
}

/** A workbook that came from no file is added to an empty package. */
function emptySource(): PackageSource {
  return {
    opened: openPackage(skeletonBytes(), defaultLimits),
    workbookPath: "xl/workbook.xml",
    sheets: new Map(),
    strings: [],
    stringsPath: null,
    stylesPath: "xl/styles.xml",
    theme: officeTheme,
    settingsPath: null,
    states: { sheets: "", names: "[]", settings: "[]", protection: "false" },
  };
}

function styleWriter(workbook: Workbook, source: PackageSource, editor: PackageEditor): StyleWriter {
  let path = source.stylesPath;
  return new StyleWriter(workbook.styles, () => {
    if (path === null) {
      path = editor.plainPath("xl/styles", ".xml");
      const skeleton = openPackage(skeletonBytes(), defaultLimits).xml("xl/styles.xml") as XmlDocument;
      editor.setDocument(path, skeleton, `${spreadsheetType}.styles+xml`);
      editor.relationships(source.workbookPath).add("styles", path);
    }
    return (editor.change(path) as XmlDocument).root;
  });
}

function saveStrings(editor: PackageEditor, source: PackageSource, strings: SharedStringWriter): void {
  const path = source.stringsPath ?? editor.plainPath("xl/sharedStrings", ".xml");
  const before = source.stringsPath === null ? null : editor.opened.text(source.stringsPath);
  const text = strings.appendTo(before).replace(/(<\?xml[^>]*encoding=["'])[^"']*/, "$1UTF-8");
  editor.setText(
    editor.opened.spelling(path),
    text.replace(/^\uFEFF/, ""),
    `${spreadsheetType}.sharedStrings+xml`,
  );
  if (source.stringsPath === null) editor.relationships(source.workbookPath).add("sharedStrings", path);
}

function saveWorkbookPart(
  editor: PackageEditor,
  workbook: Workbook,
  source: PackageSource,
  paths: readonly string[],
): void {
  const contentChanged = workbook.sheets.some((sheet) => sheet.cellsChanged || !source.sheets.has(sheet));
  const sheetsChanged = sheetsState(workbook) !== source.states.sheets;
  const namesChanged = namesState(workbook) !== source.states.names;
  const protectionChanged = String(workbook.structureProtected) !== source.states.protection;
  if (!contentChanged && !sheetsChanged && !namesChanged && !protectionChanged) return;
  const document = editor.change(source.workbookPath);
  if (document === null) throw new Error("no workbook part");
  const root = document.root;
  if (sheetsChanged) saveSheetList(editor, workbook, source, paths, root);
  if (namesChanged) setChild(root, "definedNames", namesElement(workbook), workbookOrder);
  if (protectionChanged) saveProtection(root, workbook);
  if (!contentChanged && !namesChanged) return;
  ensureChild(root, "calcPr", workbookOrder).attributes.set("fullCalcOnLoad", "1");
  const relationships = editor.relationships(source.workbookPath);
  for (const chain of relationships.ofKind("calcChain")) relationships.remove(chain.id);
}

function saveSheetList(
  editor: PackageEditor,
  workbook: Workbook,
  source: PackageSource,
  paths: readonly string[],
  root: XmlElement,
): void {
  const relationships = editor.relationships(source.workbookPath);
  const list = ensureChild(root, "sheets", workbookOrder);
  const known = new Map(
    list.children.flatMap((child): [string, XmlElement][] =>
      typeof child === "object" && "name" in child ? [[prefixedAttribute(child, "id") ?? "", child]] : [],
    ),
  );
  let nextId = Math.max(
    0,
    ...[...known.values()].map((element) => Number(attribute(element, "sheetId") ?? 0)),
  );
  const prefix = relationshipPrefix(root);
  const elements = workbook.sheets.map((sheet, index) => {
    const before = source.sheets.get(sheet);
    const found = before === undefined ? undefined : known.get(before.relationship);
    const id = before?.relationship ?? relationships.add("worksheet", paths[index] as string);
    const element =
      found ?? newElement("sheet", { name: sheet.name, sheetId: ++nextId, [`${prefix}:id`]: id });
    element.attributes.set("name", sheet.name);
    if (sheet.visibility === "Visible") element.attributes.delete("state");
    else element.attributes.set("state", sheet.visibility === "Hidden" ? "hidden" : "veryHidden");
    return element;
  });
  list.children = elements;
  for (const [sheet, before] of source.sheets) {
    if (!workbook.sheets.includes(sheet)) relationships.remove(before.relationship);
  }
  const view = ensureChild(ensureChild(root, "bookViews", workbookOrder), "workbookView", ["workbookView"]);
  view.attributes.set("activeTab", String(Math.max(0, workbook.sheets.indexOf(workbook.activeSheet))));
  if (Number(attribute(view, "firstSheet") ?? 0) >= workbook.sheets.length)
    view.attributes.delete("firstSheet");
}

function relationshipPrefix(root: XmlElement): string {
  for (const [name, value] of root.attributes) {
    if (name.startsWith("xmlns:") && /officeDocument\/(2006\/)?relationships$/.test(value))
      return name.slice(6);
  }
  root.attributes.set("xmlns:r", "http://schemas.openxmlformats.org/officeDocument/2006/relationships");
  return "r";
}

function saveProtection(root: XmlElement, workbook: Workbook): void {
  const known = childNamed(root, "workbookProtection");
  if (workbook.structureProtected) {
    ensureChild(root, "workbookProtection", workbookOrder).attributes.set("lockStructure", "1");
  } else if (known !== null) setChild(root, "workbookProtection", null, workbookOrder);
}

function saveSettings(editor: PackageEditor, workbook: Workbook, source: PackageSource): void {
  const xml = settingsXml(workbook);
  if (source.settingsPath !== null) {
    editor.setDocument(
      source.settingsPath,
      parseXml(xml),
      editor.contentTypes.of(source.settingsPath) ?? "application/xml",
    );
    return;
  }
  if (workbook.settings.size === 0) return;
  const path = editor.freePath("customXml/item", ".xml");
  editor.contentTypes.setDefault("xml", "application/xml");
  editor.setText(path, xml, "application/xml");
  const properties = editor.freePath("customXml/itemProps", ".xml");
  const type = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml";
  editor.setText(properties, settingsPropertiesXml(), type);
  editor.relationships(path).add("customXmlProps", properties);
  editor.relationships(source.workbookPath).add("customXml", path);
}

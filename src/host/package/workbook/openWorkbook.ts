import type { Sheet } from "../../model/sheet";
import { StyleTable } from "../../model/styleTable";
import { Workbook } from "../../model/workbook";
import { readTheme, type ThemeColours } from "../style/colours";
import { chartFrames, otherDrawings, readAnchor, readFrameNames } from "../chart/drawingPart";
import { type CustomFunctionNames, storedCustomName } from "./fileFormula";
import { namesState, readNames } from "./namesPart";
import { defaultLimits, OpenFault, type OpenFaultCode, type OpenLimits } from "./openFault";
import { type OpenedPackage, openPackage } from "./openPackage";
import type { ChartSource, PackageSource, SheetSource, TableSource } from "../zip/packageSource";
import { readChart } from "../chart/readChart";
import { readSheetPart, type SheetReading } from "../sheet/readSheetPart";
import { flag, isTrue, readStyles } from "../style/readStyles";
import type { Relationships } from "./relationships";
import { readSettings, settingsState } from "./settingsPart";
import { readSharedStrings } from "./sharedStrings";
import { SheetChildren } from "../sheet/sheetChildren";
import { sheetSlices, sheetsState, sliceStates } from "../sheet/sheetStates";
import { readTable } from "../sheet/tablePart";
import { attribute, childNamed, childrenNamed, prefixedAttribute, type XmlElement } from "../xml/xmlTree";

export type OpenResult =
  | { readonly ok: true; readonly workbook: Workbook }
  | { readonly ok: false; readonly code: OpenFaultCode; readonly detail: string };

export interface OpenOptions {
  readonly limits?: Partial<OpenLimits>;
  /** Names of add-in functions as a person writes them ("STYRTAL.SERIETEST"), to recognise their stored names. */
  readonly customFunctions?: readonly string[];
}

/** Opens an .xlsx file. Nothing of it is lost when it is saved again; `detail` is for logs, not for people. */
export function openWorkbook(bytes: Uint8Array, options: OpenOptions = {}): OpenResult {
  try {
    const opened = openPackage(bytes, { ...defaultLimits, ...options.limits });
    return { ok: true, workbook: readWorkbook(opened, options.customFunctions ?? []) };
  } catch (fault) {
    if (fault instanceof OpenFault) return { ok: false, code: fault.code, detail: fault.message };
    if (fault instanceof Error) return { ok: false, code: "damagedFile", detail: fault.message };
    throw fault;
  }
}

/** An empty workbook with one sheet. */
export function newWorkbook(sheetName = "Sheet1"): Workbook {
  const workbook = new Workbook();
  workbook.insertSheet(sheetName);
  return workbook;
}

const workbookTypes = /spreadsheetml\.(sheet|template)\.main|ms-excel\.(sheet|template)\.macroEnabled\.main/i;

function readWorkbook(opened: OpenedPackage, customFunctions: readonly string[]): Workbook {
  const workbookPath = findWorkbook(opened);
  const document = opened.xml(workbookPath);
  if (document === null) throw new OpenFault("damagedFile", "no workbook part");
  const root = document.root;
  const relationships = opened.relationships(workbookPath);
  const partOf = (kind: string): string | null => {
    const path = relationships.ofKind(kind)[0]?.path ?? null;
    return path !== null && opened.has(path) ? path : null;
  };
  const theme = readThemePart(opened, partOf("theme"));
  const stylesPath = partOf("styles");
  const workbook = new Workbook();
  workbook.styles = new StyleTable(
    readStyles(stylesPath === null ? null : (opened.xml(stylesPath)?.root ?? null), theme),
  );
  workbook.date1904 = flag(childNamed(root, "workbookPr"), "date1904", false);
  workbook.structureProtected = flag(childNamed(root, "workbookProtection"), "lockStructure", false);
  const stringsPath = partOf("sharedStrings");
  const strings =
    stringsPath === null ? [] : readSharedStrings(opened.text(stringsPath) ?? "", opened.limits);
  const custom: CustomFunctionNames = new Map(
    customFunctions.map((name) => [storedCustomName(name).toUpperCase(), name]),
  );
  const reading: SheetReading = { strings, custom, limits: opened.limits, count: { cells: 0 } };
  const sheets = readSheets(workbook, root, relationships, opened, reading, theme);
  readNames(root, workbook, custom);
  activate(workbook, root);
  const settingsPath = readSettings(workbook, opened, workbookPath);
  const source: PackageSource = {
    opened,
    workbookPath,
    sheets: new Map(sheets.map(({ sheet, source }) => [sheet, { ...source, states: sliceStates(sheet) }])),
    strings,
    stringsPath,
    stylesPath,
    theme,
    settingsPath,
    states: {
      sheets: sheetsState(workbook),
      names: namesState(workbook),
      settings: settingsState(workbook),
      protection: String(workbook.structureProtected),
    },
  };
  workbook.source = source;
  return workbook;
}

function findWorkbook(opened: OpenedPackage): string {
  const types = opened.contentTypes();
  const main = opened.relationships("").ofKind("officeDocument")[0]?.path ?? null;
  const path = main !== null && opened.has(main) ? main : null;
  if (path === null) throw new OpenFault("notWorkbook", "no main part");
  const type = types.of(path) ?? "";
  if (/ms-excel\.sheet\.binary/i.test(type)) throw new OpenFault("oldFormat", "binary workbook");
  if (!workbookTypes.test(type) && !/workbook\.xml$/i.test(path)) throw new OpenFault("notWorkbook", type);
  return opened.spelling(path);
}

const readThemePart = (opened: OpenedPackage, path: string | null): ThemeColours =>
  readTheme(path === null ? null : (opened.xml(path)?.root ?? null));

interface ReadSheet {
  readonly sheet: Sheet;
  readonly source: Omit<SheetSource, "states">;
}

function readSheets(
  workbook: Workbook,
  root: XmlElement,
  relationships: Relationships,
  opened: OpenedPackage,
  reading: SheetReading,
  theme: ThemeColours,
): ReadSheet[] {
  const elements = childrenNamed(childNamed(root, "sheets"), "sheet");
  if (elements.length === 0) throw new OpenFault("damagedFile", "a workbook without sheets");
  return elements.map((element) => {
    const id = prefixedAttribute(element, "id");
    const relationship = relationships.find(id);
    if (relationship === null || relationship.path === null || !opened.has(relationship.path)) {
      throw new OpenFault("damagedFile", `the sheet ${attribute(element, "name")} has no part`);
    }
    const sheet = workbook.insertSheet(attribute(element, "name") ?? "");
    const state = attribute(element, "state");
    sheet.visibility = state === "hidden" ? "Hidden" : state === "veryHidden" ? "VeryHidden" : "Visible";
    const path = opened.spelling(relationship.path);
    const parts =
      relationship.kind === "worksheet"
        ? readWorksheet(sheet, path, opened, reading, theme)
        : keptSheet(sheet);
    return {
      sheet,
      source: { path, relationship: relationship.id, rowsVersion: sheet.dimensions.rowsVersion, ...parts },
    };
  });
}

type SheetParts = Pick<SheetSource, "drawingPath" | "charts" | "tables" | "layout">;

/** Chart sheets, dialogs and macro sheets are only kept. */
function keptSheet(sheet: Sheet): SheetParts {
  sheet.kind = "other";
  return { drawingPath: null, charts: new Map(), tables: new Map(), layout: null };
}

function readWorksheet(
  sheet: Sheet,
  path: string,
  opened: OpenedPackage,
  reading: SheetReading,
  theme: ThemeColours,
): SheetParts {
  const text = opened.text(path) ?? "";
  const layout = readSheetPart(text, sheet, reading);
  const children = new SheetChildren(text, layout);
  for (const slice of sheetSlices) slice.read(children, sheet, { theme });
  const relationships = opened.relationships(path);
  const drawing = children.get("drawing");
  const drawingId = drawing === null ? null : prefixedAttribute(drawing, "id");
  const drawingPath = relationships.find(drawingId)?.path ?? null;
  const known = drawingPath !== null && opened.has(drawingPath) ? opened.spelling(drawingPath) : null;
  return {
    layout,
    drawingPath: known,
    charts: known === null ? new Map() : readDrawing(sheet, known, opened, theme),
    tables: readTables(sheet, children, relationships, opened),
  };
}

function readDrawing(
  sheet: Sheet,
  path: string,
  opened: OpenedPackage,
  theme: ThemeColours,
): Map<string, ChartSource> {
  const sources = new Map<string, ChartSource>();
  const root = opened.xml(path)?.root ?? null;
  if (root === null) return sources;
  sheet.otherDrawings = otherDrawings(root);
  const relationships = opened.relationships(path);
  chartFrames(root).forEach(({ anchor, frame, relationship }, index) => {
    const chartPath = relationships.find(relationship)?.path ?? null;
    const chartRoot = chartPath === null ? null : (opened.xml(chartPath)?.root ?? null);
    if (chartPath === null || chartRoot === null) return;
    const names = readFrameNames(frame);
    const chart = readChart(chartRoot, `${sheet.id}-${index + 1}`, names.name, theme);
    Object.assign(chart, names, readAnchor(anchor, sheet.dimensions));
    sheet.charts.push(chart);
    sources.set(chart.id, { path: opened.spelling(chartPath), frame: index, state: JSON.stringify(chart) });
  });
  return sources;
}

function readTables(
  sheet: Sheet,
  children: SheetChildren,
  relationships: Relationships,
  opened: OpenedPackage,
): Map<number, TableSource> {
  const sources = new Map<number, TableSource>();
  for (const element of childrenNamed(children.get("tableParts"), "tablePart")) {
    const path = relationships.find(prefixedAttribute(element, "id"))?.path ?? null;
    const root = path === null ? null : (opened.xml(path)?.root ?? null);
    const table = root === null ? null : readTable(root);
    if (path === null || table === null) continue;
    sheet.tables.push(table);
    sources.set(table.id, { path: opened.spelling(path), state: JSON.stringify(table) });
  }
  return sources;
}

function activate(workbook: Workbook, root: XmlElement): void {
  const view = childNamed(childNamed(root, "bookViews"), "workbookView");
  const sheet = workbook.sheets[Number(attribute(view, "activeTab") ?? 0)] ?? workbook.sheets[0];
  const visible =
    sheet?.visibility === "Visible" ? sheet : workbook.sheets.find((other) => other.visibility === "Visible");
  if (visible !== undefined) workbook.activate(visible);
  workbook.readOnly = isTrue(attribute(childNamed(root, "fileSharing"), "readOnlyRecommended"));
}

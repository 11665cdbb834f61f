import type { Sheet } from "../../model/sheet";
import { nextChartState } from "../chart/copiedCharts";
import { copyRelationships } from "../workbook/copyParts";
import type { PackageEditor } from "../workbook/packageEditor";
import type { ChartSource, PackageSource, SheetSource } from "../zip/packageSource";
import { EditReplay, replayInTree } from "../workbook/replayEdits";
import { worksheetSkeleton } from "../workbook/skeleton";
import { newTableDocument, patchTable } from "./tablePart";
import { drawingDiffers, writeDrawing } from "../chart/writeDrawing";
import { SheetPart, type SheetPartWriting, sheetDiffers } from "./writeSheetPart";
import type { Table } from "../../model/table";
import { childNamed, elementsOf, newElement, prefixedAttribute, type XmlElement } from "../xml/xmlTree";

const worksheetType = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";
const tableType = "application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml";

export type SheetWriting = Omit<SheetPartWriting, "replay">;

/** Writes what changed of a sheet; returns the path of its part. */
export function saveSheet(
  editor: PackageEditor,
  source: PackageSource,
  sheet: Sheet,
  writing: SheetWriting,
): string {
  const replay = new EditReplay(sheet.workbook.referenceEdits, sheet);
  const known = source.sheets.get(sheet);
  if (known !== undefined && sheet.kind === "other") return known.path;
  if (known !== undefined) return saveKnownSheet(editor, source, sheet, known, { ...writing, replay });
  const original = originalOf(sheet, source);
  return original === null
    ? saveNewSheet(editor, source, sheet, { ...writing, replay })
    : saveCopiedSheet(editor, source, sheet, original, { ...writing, replay });
}

/** The sheet of the file that a copied sheet comes from. */
function originalOf(sheet: Sheet, source: PackageSource): SheetSource | null {
  for (let from = sheet.copiedFrom?.sheet; from !== undefined; from = from.copiedFrom?.sheet) {
    const known = source.sheets.get(from);
    if (known !== undefined) return from.kind === "other" ? null : known;
  }
  return null;
}

function saveKnownSheet(
  editor: PackageEditor,
  source: PackageSource,
  sheet: Sheet,
  known: SheetSource,
  writing: SheetPartWriting,
): string {
  const tablesDiffer =
    sheet.tables.length !== known.tables.size ||
    sheet.tables.some((table) => known.tables.get(table.id)?.state !== JSON.stringify(table));
  const drawing =
    drawingDiffers(sheet, known.charts) || (writing.replay.shiftsCells && known.drawingPath !== null);
  if (!sheetDiffers(sheet, known) && !tablesDiffer && !drawing && writing.replay.isEmpty) return known.path;
  const part = new SheetPart(editor.opened.text(known.path) ?? "", source, known.layout);
  part.patch(sheet, known.states, writing);
  if (tablesDiffer) saveTables(editor, sheet, known.path, known, part);
  if (drawing) saveDrawing(editor, sheet, known.path, known.drawingPath, known.charts, part, writing);
  const cellsChanged = sheet.cellsChanged || sheet.dimensions.rowsVersion !== known.rowsVersion;
  editor.setEntry(part.pack(known.path, sheet, writing, cellsChanged, editor.packer()), null);
  return known.path;
}

const noSource = { charts: new Map<string, ChartSource>(), tables: new Map<number, never>() };

function saveNewSheet(
  editor: PackageEditor,
  source: PackageSource,
  sheet: Sheet,
  writing: SheetPartWriting,
): string {
  const path = editor.freePath("xl/worksheets/sheet", ".xml");
  const part = new SheetPart(worksheetSkeleton, source, null);
  part.patch(sheet, new Map(), writing);
  saveTables(editor, sheet, path, noSource, part);
  if (sheet.charts.length > 0) saveDrawing(editor, sheet, path, null, noSource.charts, part, writing);
  editor.setEntry(part.pack(path, sheet, writing, true, editor.packer()), worksheetType);
  return path;
}

/** A copy starts from the original's part and its own copies of what that part points at. */
function saveCopiedSheet(
  editor: PackageEditor,
  source: PackageSource,
  sheet: Sheet,
  original: SheetSource,
  writing: SheetPartWriting,
): string {
  const path = editor.freePath("xl/worksheets/sheet", ".xml");
  const leftOut = copyRelationships(editor, original.path, path);
  const part = new SheetPart(editor.opened.text(original.path) ?? "", source, original.layout);
  const properties = part.children.get("sheetPr");
  if (properties?.attributes.delete("codeName") === true) part.children.touch(properties);
  dropLeftOut(part, leftOut);
  part.patch(sheet, original.states, writing);
  part.children.replace("tableParts", []);
  saveTables(editor, sheet, path, noSource, part);
  const drawing = part.children.get("drawing");
  const drawingId = drawing === null ? null : prefixedAttribute(drawing, "id");
  const drawingPath = editor.relationships(path).find(drawingId)?.path ?? null;
  const charts = nextChartState(editor, sheet, original, drawingPath);
  if (sheet.charts.length > 0 || drawingPath !== null) {
    saveDrawing(editor, sheet, path, drawingPath, charts, part, writing);
  }
  editor.setEntry(part.pack(path, sheet, writing, true, editor.packer()), worksheetType);
  return path;
}

/** Removes elements (slicers and the like) that point at parts which a copy cannot have. */
function dropLeftOut(part: SheetPart, leftOut: ReadonlySet<string>): void {
  const list = part.children.get("extLst");
  if (list === null) return;
  const points = (element: XmlElement): boolean =>
    leftOut.has(prefixedAttribute(element, "id") ?? "") || elementsOf(element).some(points);
  const kept = elementsOf(list).filter((extension) => !points(extension));
  if (kept.length === elementsOf(list).length) return;
  part.children.replace("extLst", kept.length === 0 ? [] : [newElement("extLst", {}, kept)]);
}

function saveTables(
  editor: PackageEditor,
  sheet: Sheet,
  path: string,
  known: Pick<SheetSource, "tables">,
  part: SheetPart,
): void {
  const relationships = editor.relationships(path);
  const kept = new Set(sheet.tables.map((table) => table.id));
  for (const [id, source] of known.tables) {
    const relationship = relationships.all().find((candidate) => candidate.path === source.path);
    if (!kept.has(id) && relationship !== undefined) relationships.remove(relationship.id);
  }
  const prefix = sheet.tables.length === 0 ? "r" : part.relationshipPrefix();
  const items = sheet.tables.map((table) => {
    const source = known.tables.get(table.id);
    const tablePath = source?.path ?? editor.freePath("xl/tables/table", ".xml");
    if (source === undefined) {
      const document = newTableDocument();
      patchTable(document.root, null, table);
      editor.setDocument(tablePath, document, tableType);
      relationships.add("table", tablePath);
    } else if (source.state !== JSON.stringify(table)) {
      const document = editor.change(tablePath);
      if (document !== null) patchTable(document.root, JSON.parse(source.state) as Table, table);
    }
    const relationship = relationships.all().find((candidate) => candidate.path === tablePath);
    return newElement("tablePart", { [`${prefix}:id`]: relationship?.id ?? "" });
  });
  if (items.length === 0 && known.tables.size === 0) return;
  const list = newElement("tableParts", { count: items.length }, items);
  part.children.replace("tableParts", items.length === 0 ? [] : [list]);
}

function saveDrawing(
  editor: PackageEditor,
  sheet: Sheet,
  path: string,
  drawingPath: string | null,
  charts: ReadonlyMap<string, ChartSource>,
  part: SheetPart,
  writing: SheetPartWriting,
): void {
  const written = writeDrawing(editor, sheet, drawingPath, charts, writing.replay);
  if (drawingPath !== null) return;
  const id = editor.relationships(path).add("drawing", written);
  part.children.replace("drawing", [newElement("drawing", { [`${part.relationshipPrefix()}:id`]: id })]);
}

/** Comments, notes' shapes and table formulas follow inserted and deleted cells. */
export function replayOwnedParts(editor: PackageEditor, sheet: Sheet, path: string): void {
  const replay = new EditReplay(sheet.workbook.referenceEdits, sheet);
  if (replay.isEmpty) return;
  for (const relationship of editor.relationships(path).all()) {
    if (relationship.path === null) continue;
    const isComments = /^(comments|threadedComment)$/.test(relationship.kind);
    if (relationship.kind === "table" || (isComments && replay.shiftsCells)) {
      const document = editor.read(relationship.path);
      if (document === null) continue;
      const target = isComments
        ? document.root
        : (childNamed(document.root, "tableColumns") ?? document.root);
      if (replayInTree(target, replay)) editor.change(relationship.path);
    } else if (relationship.kind === "vmlDrawing" && replay.shiftsCells)
      replayNotes(editor, relationship.path, replay);
  }
}

/** Shapes of notes say their cell in x:Row and x:Column (legacy VML, not always well-formed XML). */
function replayNotes(editor: PackageEditor, path: string, replay: EditReplay): void {
  const text = editor.opened.text(path);
  if (text === null) return;
  const changed = text.replace(
    /<x:Row>(\d+)<\/x:Row>(\s*)<x:Column>(\d+)<\/x:Column>/g,
    (whole, row: string, space: string, column: string) => {
      const [firstRow, firstColumn] = [Number(row), Number(column)];
      const area = replay.area({ firstRow, lastRow: firstRow, firstColumn, lastColumn: firstColumn });
      if (area === null) return whole;
      return `<x:Row>${area.firstRow}</x:Row>${space}<x:Column>${area.firstColumn}</x:Column>`;
    },
  );
  if (changed !== text) editor.setText(path, changed, editor.contentTypes.of(path) ?? "");
}

import type { Chart } from "../../model/chart";
import type { Sheet } from "../../model/sheet";
import type { PackageEditor } from "../workbook/packageEditor";
import { newChartDocument } from "./chartSkeleton";
import {
  type ChartFrame,
  chartFrames,
  highestShapeId,
  newDrawingDocument,
  newFrame,
  placedAnchor,
  writeFrameNames,
} from "./drawingPart";
import type { ChartSource } from "../zip/packageSource";
import { patchChart } from "./patchChart";
import { type EditReplay } from "../workbook/replayEdits";
import { childNamed, elementsOf, localName, removeChild, textOf, type XmlElement } from "../xml/xmlTree";

export const drawingType = "application/vnd.openxmlformats-officedocument.drawing+xml";
export const chartType = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml";

/** Whether the drawing of a sheet must be written again. */
export function drawingDiffers(sheet: Sheet, charts: ReadonlyMap<string, ChartSource>): boolean {
  if (sheet.charts.length !== charts.size) return true;
  return sheet.charts.some((chart) => charts.get(chart.id)?.state !== JSON.stringify(chart));
}

/**
 * Brings a drawing part in line with the model's charts: frames of deleted charts are removed, moved ones get new
 * corners, new ones are added; pictures and shapes only follow inserted and deleted rows and columns.
 * Returns the path of the drawing (made when there was none).
 */
export function writeDrawing(
  editor: PackageEditor,
  sheet: Sheet,
  known: string | null,
  charts: ReadonlyMap<string, ChartSource>,
  replay: EditReplay,
): string {
  const path = known ?? editor.freePath("xl/drawings/drawing", ".xml");
  if (known === null) editor.setDocument(path, newDrawingDocument(), drawingType);
  const document = editor.change(path);
  if (document === null) throw new Error(`no drawing part ${path}`);
  const root = document.root;
  const frames = chartFrames(root);
  removeDeleted(editor, path, root, frames, sheet, charts);
  if (replay.shiftsCells) shiftOthers(root, frames, replay);
  let shapeId = highestShapeId(root);
  for (const chart of sheet.charts) {
    const source = charts.get(chart.id);
    if (source === undefined) addChart(editor, path, root, chart, ++shapeId, sheet);
    else changeChart(editor, root, frames[source.frame], source, chart, sheet);
  }
  return path;
}

function removeDeleted(
  editor: PackageEditor,
  path: string,
  root: XmlElement,
  frames: readonly ChartFrame[],
  sheet: Sheet,
  charts: ReadonlyMap<string, ChartSource>,
): void {
  const kept = new Set(sheet.charts.map((chart) => chart.id));
  for (const [id, source] of charts) {
    const frame = frames[source.frame];
    if (kept.has(id) || frame === undefined) continue;
    removeChild(root, frame.anchor);
    editor.relationships(path).remove(frame.relationship);
  }
}

function addChart(
  editor: PackageEditor,
  path: string,
  root: XmlElement,
  chart: Chart,
  shapeId: number,
  sheet: Sheet,
): void {
  const chartPath = editor.freePath("xl/charts/chart", ".xml");
  const document = newChartDocument();
  patchChart(document.root, null, chart, sheet.workbook);
  editor.setDocument(chartPath, document, chartType);
  const relationship = editor.relationships(path).add("chart", chartPath);
  root.attributes.set("xmlns:xdr", "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing");
  root.attributes.set("xmlns:a", "http://schemas.openxmlformats.org/drawingml/2006/main");
  root.children.push(placedAnchor(null, chart, sheet.dimensions, newFrame(chart, shapeId, relationship)));
}

function changeChart(
  editor: PackageEditor,
  root: XmlElement,
  frame: ChartFrame | undefined,
  source: ChartSource,
  chart: Chart,
  sheet: Sheet,
): void {
  if (source.state === JSON.stringify(chart) || frame === undefined) return;
  const before = JSON.parse(source.state) as Chart;
  const moved = (["left", "top", "width", "height", "placement"] as const).some(
    (key) => before[key] !== chart[key],
  );
  if (moved) {
    const anchor = placedAnchor(frame.anchor, chart, sheet.dimensions, []);
    root.children = root.children.map((child) => (child === frame.anchor ? anchor : child));
  }
  writeFrameNames(frame.frame, chart);
  if (JSON.stringify(partOf(before)) === JSON.stringify(partOf(chart))) return;
  const document = editor.change(source.path);
  if (document !== null) patchChart(document.root, before, chart, sheet.workbook);
}

/** What the chart part holds, apart from its frame. */
function partOf(chart: Chart): unknown {
  const { id, name, left, top, width, height, placement, alternativeText, alternativeTitle, ...rest } = chart;
  void [id, name, left, top, width, height, placement, alternativeText, alternativeTitle];
  return rest;
}

/** Anchors of pictures, shapes and groups follow the cells they stand on. */
function shiftOthers(root: XmlElement, frames: readonly ChartFrame[], replay: EditReplay): void {
  const charts = new Set(frames.map((frame) => frame.anchor));
  for (const anchor of elementsOf(root)) {
    if (charts.has(anchor) || !localName(anchor.name).endsWith("Anchor")) continue;
    if (anchor.attributes.get("editAs") === "absolute") continue;
    for (const corner of elementsOf(anchor)) {
      if (localName(corner.name) === "from" || localName(corner.name) === "to") shiftCorner(corner, replay);
    }
  }
}

function shiftCorner(corner: XmlElement, replay: EditReplay): void {
  const row = childNamed(corner, "row");
  const column = childNamed(corner, "col");
  if (row === null || column === null) return;
  const [rowNumber, columnNumber] = [Number(textOf(row)), Number(textOf(column))];
  const area = replay.area({
    firstRow: rowNumber,
    lastRow: rowNumber,
    firstColumn: columnNumber,
    lastColumn: columnNumber,
  });
  if (area === null) return;
  row.children = [String(area.firstRow)];
  column.children = [String(area.firstColumn)];
}

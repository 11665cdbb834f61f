import { areaOf } from "../../model/area";
import type { Chart } from "../../model/chart";
import type { Dimensions } from "../../model/dimensions";
import { chartNamespace, drawingNamespace, relationshipNamespace } from "./chartSkeleton";
import { emuPerPoint } from "./chartColour";
import {
  attribute,
  childNamed,
  descend,
  elementsOf,
  isElement,
  localName,
  newElement,
  parseXml,
  prefixedAttribute,
  textOf,
  type XmlDocument,
  type XmlElement,
} from "../xml/xmlTree";
import type { Sheet } from "../../model/sheet";

export const spreadsheetDrawing = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";

export const newDrawingDocument = (): XmlDocument =>
  parseXml(
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
      `<xdr:wsDr xmlns:xdr="${spreadsheetDrawing}" xmlns:a="${drawingNamespace}"/>`,
  );

export interface ChartFrame {
  readonly anchor: XmlElement;
  readonly frame: XmlElement;
  /** Relationship of the drawing part to the chart part. */
  readonly relationship: string;
}

const isAnchor = (element: XmlElement): boolean =>
  /^(twoCell|oneCell|absolute)Anchor$/.test(localName(element.name));

/** Frames that hold an ordinary chart, in the drawing's order. */
export function chartFrames(root: XmlElement): ChartFrame[] {
  return elementsOf(root)
    .filter(isAnchor)
    .flatMap((anchor): ChartFrame[] => {
      const frame = childNamed(anchor, "graphicFrame");
      const chart = descend(frame, "graphic", "graphicData", "chart");
      const relationship = chart === null ? null : prefixedAttribute(chart, "id");
      return frame === null || relationship === null ? [] : [{ anchor, frame, relationship }];
    });
}

/** Name, kind and place of what is drawn besides charts: pictures, shapes, groups. */
export function otherDrawings(root: XmlElement): Sheet["otherDrawings"] {
  const charts = new Set(chartFrames(root).map((frame) => frame.anchor));
  return elementsOf(root)
    .filter((anchor) => isAnchor(anchor) && !charts.has(anchor))
    .map((anchor) => {
      const drawn = elementsOf(anchor).find((child) =>
        /^(pic|sp|cxnSp|grpSp|graphicFrame|AlternateContent|contentPart)$/.test(localName(child.name)),
      );
      const properties = drawn === undefined ? null : findProperties(drawn);
      const from = cellOf(childNamed(anchor, "from"));
      const to = cellOf(childNamed(anchor, "to"));
      const area =
        from === null ? null : areaOf(from.row, from.column, to?.row ?? from.row, to?.column ?? from.column);
      return {
        name: attribute(properties, "name") ?? "",
        kind: drawn === undefined ? "" : localName(drawn.name),
        area,
      };
    });
}

function findProperties(element: XmlElement): XmlElement | null {
  for (const child of element.children) {
    if (!isElement(child)) continue;
    const found = localName(child.name) === "cNvPr" ? child : findProperties(child);
    if (found !== null) return found;
  }
  return null;
}

interface Corner {
  readonly row: number;
  readonly column: number;
  readonly rowOffset: number;
  readonly columnOffset: number;
}

function cellOf(element: XmlElement | null): Corner | null {
  if (element === null) return null;
  const value = (name: string): number => {
    const number = Number(textOf(childNamed(element, name)));
    return Number.isFinite(number) ? Math.max(0, number) : 0;
  };
  return {
    row: value("row"),
    column: value("col"),
    rowOffset: value("rowOff"),
    columnOffset: value("colOff"),
  };
}

type Place = Pick<Chart, "left" | "top" | "width" | "height" | "placement">;

/** Where an anchor puts its chart, in points. */
export function readAnchor(anchor: XmlElement, dimensions: Dimensions): Place {
  const points = (element: XmlElement | null, name: string): number =>
    Number(attribute(element, name) ?? 0) / emuPerPoint;
  const extent = childNamed(anchor, "ext");
  const from = cellOf(childNamed(anchor, "from"));
  if (from === null) {
    const position = childNamed(anchor, "pos");
    const left = points(position, "x");
    const top = points(position, "y");
    return { left, top, width: points(extent, "cx"), height: points(extent, "cy"), placement: "Absolute" };
  }
  const start = cornerPoints(from, dimensions);
  const to = cellOf(childNamed(anchor, "to"));
  if (to === null) {
    return { ...start, width: points(extent, "cx"), height: points(extent, "cy"), placement: "OneCell" };
  }
  const end = cornerPoints(to, dimensions);
  const edit = attribute(anchor, "editAs") ?? "twoCell";
  const placement = edit === "oneCell" ? "OneCell" : edit === "absolute" ? "Absolute" : "TwoCell";
  return { ...start, width: end.left - start.left, height: end.top - start.top, placement };
}

/** An offset beyond its cell ends at the cell's edge. */
function cornerPoints(corner: Corner, dimensions: Dimensions): { left: number; top: number } {
  const inColumn = Math.min(corner.columnOffset / emuPerPoint, dimensions.columnWidth(corner.column));
  const inRow = Math.min(corner.rowOffset / emuPerPoint, dimensions.rowHeight(corner.row));
  return {
    left: dimensions.columnLeft(corner.column) + inColumn,
    top: dimensions.rowTop(corner.row) + inRow,
  };
}

export function readFrameNames(
  frame: XmlElement,
): Pick<Chart, "name" | "alternativeTitle" | "alternativeText"> {
  const properties = findProperties(frame);
  return {
    name: attribute(properties, "name") ?? "",
    alternativeTitle: attribute(properties, "title") ?? "",
    alternativeText: attribute(properties, "descr") ?? "",
  };
}

export function writeFrameNames(frame: XmlElement, chart: Chart): void {
  const properties = findProperties(frame);
  if (properties === null) return;
  properties.attributes.set("name", chart.name);
  const set = (name: string, value: string): void => {
    if (value === "") properties.attributes.delete(name);
    else properties.attributes.set(name, value);
  };
  set("descr", chart.alternativeText);
  set("title", chart.alternativeTitle);
}

/** A twoCellAnchor for a place in points; what the anchor held besides its corners stays. */
export function placedAnchor(
  anchor: XmlElement | null,
  chart: Chart,
  dimensions: Dimensions,
  content: XmlElement[],
): XmlElement {
  const prefix =
    anchor === null ? "xdr:" : anchor.name.slice(0, anchor.name.length - localName(anchor.name).length);
  const edit = { TwoCell: "twoCell", OneCell: "oneCell", Absolute: "absolute" }[chart.placement];
  const rest =
    anchor === null
      ? content
      : elementsOf(anchor).filter((child) => !/^(from|to|pos|ext)$/.test(localName(child.name)));
  return newElement(`${prefix}twoCellAnchor`, { editAs: edit }, [
    corner(`${prefix}from`, prefix, chart.left, chart.top, dimensions),
    corner(`${prefix}to`, prefix, chart.left + chart.width, chart.top + chart.height, dimensions),
    ...rest,
  ]);
}

function corner(name: string, prefix: string, left: number, top: number, dimensions: Dimensions): XmlElement {
  const column = dimensions.columnAt(Math.max(0, left));
  const row = dimensions.rowAt(Math.max(0, top));
  const emu = (points: number): string => String(Math.max(0, Math.round(points * emuPerPoint)));
  const part = (local: string, text: string): XmlElement => newElement(prefix + local, {}, [text]);
  return newElement(name, {}, [
    part("col", String(column)),
    part("colOff", emu(Math.max(0, left) - dimensions.columnLeft(column))),
    part("row", String(row)),
    part("rowOff", emu(Math.max(0, top) - dimensions.rowTop(row))),
  ]);
}

/** The frame of a new chart, with the client data that must follow it. */
export function newFrame(chart: Chart, shapeId: number, relationship: string): XmlElement[] {
  const zero = (name: string, x: string, y: string): XmlElement => newElement(name, { [x]: 0, [y]: 0 });
  const frame = newElement("xdr:graphicFrame", { macro: "" }, [
    newElement("xdr:nvGraphicFramePr", {}, [
      newElement("xdr:cNvPr", { id: shapeId, name: chart.name }),
      newElement("xdr:cNvGraphicFramePr"),
    ]),
    newElement("xdr:xfrm", {}, [zero("a:off", "x", "y"), zero("a:ext", "cx", "cy")]),
    newElement("a:graphic", {}, [
      newElement("a:graphicData", { uri: chartNamespace }, [
        newElement("c:chart", {
          "xmlns:c": chartNamespace,
          "xmlns:r": relationshipNamespace,
          "r:id": relationship,
        }),
      ]),
    ]),
  ]);
  writeFrameNames(frame, chart);
  return [frame, newElement("xdr:clientData")];
}

/** The highest shape id in a drawing. */
export function highestShapeId(root: XmlElement): number {
  let highest = 1;
  const visit = (element: XmlElement): void => {
    if (localName(element.name) === "cNvPr")
      highest = Math.max(highest, Number(attribute(element, "id") ?? 0) || 0);
    for (const child of elementsOf(element)) visit(child);
  };
  visit(root);
  return highest;
}

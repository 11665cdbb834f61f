import { maximumColumns, maximumRows } from "../model/area";
import {
  attribute,
  childNamed,
  elementsOf,
  localName,
  textOf,
  type XmlElement,
} from "../package/xml/xmlTree";
import { checkTree } from "./checkOrder";
import { checkUnique } from "./checkTable";
import type { Report } from "./fault";
import { drawingOrders } from "./schemaOrder";

/** A drawing part: anchors in order and on the sheet, shape numbers unique. */
export function checkDrawing(root: XmlElement, report: Report): void {
  const ids: string[] = [];
  for (const anchor of elementsOf(root)) {
    const name = localName(anchor.name);
    if (name === "AlternateContent" || name === "extLst") continue;
    if (!/^(twoCell|oneCell|absolute)Anchor$/.test(name)) {
      report(`<wsDr> may not contain <${name}>`);
      continue;
    }
    checkTree(anchor, drawingOrders, report);
    checkCorners(anchor, report);
    collectIds(anchor, ids);
  }
  checkUnique(ids, "shape number", report);
}

function checkCorners(anchor: XmlElement, report: Report): void {
  const place = (corner: string, part: string): number =>
    Number(textOf(childNamed(childNamed(anchor, corner), part)));
  if (childNamed(anchor, "from") === null) return;
  const corners = childNamed(anchor, "to") === null ? ["from"] : ["from", "to"];
  for (const corner of corners) {
    const [row, column] = [place(corner, "row"), place(corner, "col")];
    if (!(row >= 0 && row < maximumRows && column >= 0 && column < maximumColumns))
      report(`<${corner}> is off the sheet`);
    if (place(corner, "rowOff") < 0 || place(corner, "colOff") < 0)
      report(`<${corner}> has a negative offset`);
  }
  if (corners.length < 2) return;
  const ordered = (part: string): boolean =>
    place("from", part) < place("to", part) ||
    (place("from", part) === place("to", part) && place("from", `${part}Off`) <= place("to", `${part}Off`));
  if (!ordered("row") || !ordered("col")) report("an anchor ends before it begins");
}

function collectIds(element: XmlElement, ids: string[]): void {
  if (localName(element.name) === "AlternateContent") return;
  if (localName(element.name) === "cNvPr") ids.push(attribute(element, "id") ?? "");
  for (const child of elementsOf(element)) collectIds(child, ids);
}

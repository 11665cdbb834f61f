import { areaAddress, cellAddress, parseArea } from "../../model/address";
import type { Sheet } from "../../model/sheet";
import { flag } from "../style/readStyles";
import type { SheetSlice } from "./sheetSlice";
import {
  attribute,
  childNamed,
  childrenNamed,
  newElement,
  removeNamed,
  setChild,
  type XmlElement,
} from "../xml/xmlTree";

const viewOrder = ["pane", "selection", "pivotSelection", "extLst"];

/** sheetViews: gridlines, frozen panes, zoom, selection, and which sheet is in front. */
export const sheetViewSlice: SheetSlice = {
  names: ["sheetViews"],
  read(children, sheet) {
    const view = childNamed(children.get("sheetViews"), "sheetView");
    if (view === null) return;
    sheet.showGridlines = flag(view, "showGridLines", true);
    sheet.showHeadings = flag(view, "showRowColHeaders", true);
    sheet.zoom = Number(attribute(view, "zoomScale") ?? 100);
    sheet.frozen = readPane(childNamed(view, "pane"));
    const active = attribute(childNamed(view, "pane"), "activePane") ?? "topLeft";
    const selections = childrenNamed(view, "selection");
    const selection =
      selections.find((element) => (attribute(element, "pane") ?? "topLeft") === active) ?? selections[0];
    const area = parseArea((attribute(selection, "sqref") ?? "").split(" ")[0] ?? "");
    if (area !== null) sheet.selection = area;
  },
  state: (sheet) => [
    sheet.showGridlines,
    sheet.showHeadings,
    sheet.zoom,
    sheet.frozen,
    sheet.selection,
    sheet.workbook.activeSheet === sheet,
  ],
  write(children, sheet) {
    const views = children.take("sheetViews");
    let view = childNamed(views, "sheetView");
    if (view === null) {
      view = newElement("sheetView", { workbookViewId: 0 });
      views.children.push(view);
    }
    setFlag(view, "showGridLines", sheet.showGridlines, true);
    setFlag(view, "showRowColHeaders", sheet.showHeadings, true);
    setFlag(view, "tabSelected", sheet.workbook.activeSheet === sheet, false);
    if (sheet.zoom === 100) view.attributes.delete("zoomScale");
    else view.attributes.set("zoomScale", String(sheet.zoom));
    writePane(view, sheet);
  },
};

function readPane(pane: XmlElement | null): Sheet["frozen"] {
  if (pane === null || !(attribute(pane, "state") ?? "split").startsWith("frozen")) return null;
  const rows = Number(attribute(pane, "ySplit") ?? 0);
  const columns = Number(attribute(pane, "xSplit") ?? 0);
  return rows > 0 || columns > 0 ? { rows, columns } : null;
}

/** Sets a yes/no attribute, leaving it out when it has its default. */
export function setFlag(element: XmlElement, name: string, value: boolean, otherwise: boolean): void {
  if (value === otherwise) element.attributes.delete(name);
  else element.attributes.set(name, value ? "1" : "0");
}

function writePane(view: XmlElement, sheet: Sheet): void {
  const frozen = sheet.frozen;
  const before = readPane(childNamed(view, "pane"));
  const same = JSON.stringify(before) === JSON.stringify(frozen);
  if (!same) {
    const pane =
      frozen === null
        ? null
        : newElement("pane", {
            xSplit: frozen.columns > 0 ? frozen.columns : null,
            ySplit: frozen.rows > 0 ? frozen.rows : null,
            topLeftCell: cellAddress(frozen.rows, frozen.columns),
            activePane: paneName(frozen),
            state: "frozen",
          });
    setChild(view, "pane", pane, viewOrder);
    removeNamed(view, "selection");
  }
  const active = attribute(childNamed(view, "pane"), "activePane") ?? "topLeft";
  const found = childrenNamed(view, "selection").find(
    (element) => (attribute(element, "pane") ?? "topLeft") === active,
  );
  // What the file says is left as it is written when it says the same.
  const said = found === undefined ? cellAddress(0, 0) : (attribute(found, "sqref") ?? "").split(" ")[0];
  if (said === areaAddress(sheet.selection)) return;
  const selection = found ?? newElement("selection", { pane: active === "topLeft" ? null : active });
  selection.attributes.set("activeCell", cellAddress(sheet.selection.firstRow, sheet.selection.firstColumn));
  selection.attributes.set("sqref", areaAddress(sheet.selection));
  selection.attributes.delete("activeCellId");
  if (found !== undefined) return;
  const pivot = view.children.findIndex(
    (child) => typeof child === "object" && "name" in child && /pivotSelection|extLst/.test(child.name),
  );
  if (pivot < 0) view.children.push(selection);
  else view.children.splice(pivot, 0, selection);
}

function paneName(frozen: { rows: number; columns: number }): string {
  if (frozen.rows > 0 && frozen.columns > 0) return "bottomRight";
  return frozen.rows > 0 ? "bottomLeft" : "topRight";
}

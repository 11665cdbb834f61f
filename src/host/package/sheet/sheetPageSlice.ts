import { maximumColumns, maximumRows } from "../../model/area";
import { newPageLayout, type PageLayout } from "../../model/pageLayout";
import { readColour, type ThemeColours } from "../style/colours";
import { flag, isTrue } from "../style/readStyles";
import type { SheetChildren } from "./sheetChildren";
import type { SheetSlice } from "./sheetSlice";
import { setFlag } from "./sheetViewSlice";
import {
  attribute,
  childNamed,
  childrenNamed,
  ensureChild,
  newElement,
  setChild,
  textOf,
  type XmlElement,
} from "../xml/xmlTree";

const propertiesOrder = ["tabColor", "outlinePr", "pageSetUpPr"];
const headerFooterOrder = [
  "oddHeader",
  "oddFooter",
  "evenHeader",
  "evenFooter",
  "firstHeader",
  "firstFooter",
] as const;
const marginNames = ["left", "right", "top", "bottom", "header", "footer"] as const;

/** sheetPr, printOptions, pageMargins, pageSetup, headerFooter, breaks: tab colour and page layout. */
export const sheetPageSlice: SheetSlice = {
  names: ["sheetPr", "printOptions", "pageMargins", "pageSetup", "headerFooter", "rowBreaks", "colBreaks"],
  read(children, sheet, reading) {
    const properties = children.get("sheetPr");
    sheet.tabColour = readColour(childNamed(properties, "tabColor"), reading.theme);
    const layout = sheet.pageLayout;
    const margins = children.get("pageMargins");
    for (const name of marginNames) {
      const inches = Number(attribute(margins, name) ?? NaN);
      if (Number.isFinite(inches)) layout.margins[name] = inches * 72;
    }
    readSetup(
      layout,
      children.get("pageSetup"),
      flag(childNamed(properties, "pageSetUpPr"), "fitToPage", false),
    );
    const options = children.get("printOptions");
    layout.centreHorizontally = flag(options, "horizontalCentered", false);
    layout.centreVertically = flag(options, "verticalCentered", false);
    layout.printGridlines = flag(options, "gridLines", false);
    layout.printHeadings = flag(options, "headings", false);
    readHeaders(layout, children.get("headerFooter"));
    layout.rowBreaks = readBreaks(children.get("rowBreaks"));
    layout.columnBreaks = readBreaks(children.get("colBreaks"));
  },
  state: (sheet) => [sheet.tabColour, sheet.pageLayout],
  write(children, sheet, writing) {
    const layout = sheet.pageLayout;
    writeProperties(children, sheet.tabColour, layout, writing.theme);
    writeOptions(children, layout);
    const margins = children.take("pageMargins");
    for (const name of marginNames) margins.attributes.set(name, inches(layout.margins[name]));
    writeSetup(children, layout);
    writeHeaders(children, layout);
    writeBreaks(children, "rowBreaks", layout.rowBreaks, maximumColumns - 1);
    writeBreaks(children, "colBreaks", layout.columnBreaks, maximumRows - 1);
  },
};

const inches = (points: number): string => String(Math.round((points / 72) * 1e8) / 1e8);

function readSetup(layout: PageLayout, setup: XmlElement | null, fitToPage: boolean): void {
  const orientation = attribute(setup, "orientation");
  layout.orientation =
    orientation === "landscape" ? "Landscape" : orientation === "portrait" ? "Portrait" : null;
  const paper = attribute(setup, "paperSize");
  layout.paperSize = paper === null ? null : Number(paper);
  const scale = attribute(setup, "scale");
  layout.scale = scale === null ? null : Number(scale);
  if (fitToPage) {
    layout.fit = {
      wide: Number(attribute(setup, "fitToWidth") ?? 1),
      tall: Number(attribute(setup, "fitToHeight") ?? 1),
    };
  }
  layout.blackAndWhite = flag(setup, "blackAndWhite", false);
  layout.draft = flag(setup, "draft", false);
  layout.printOrder = attribute(setup, "pageOrder") === "overThenDown" ? "OverThenDown" : "DownThenOver";
  const first = attribute(setup, "firstPageNumber");
  layout.firstPageNumber =
    first !== null && isTrue(attribute(setup, "useFirstPageNumber")) ? Number(first) : null;
}

function readHeaders(layout: PageLayout, element: XmlElement | null): void {
  const headers = layout.headersFooters;
  headers.differentFirst = flag(element, "differentFirst", false);
  headers.differentOddEven = flag(element, "differentOddEven", false);
  for (const name of headerFooterOrder) headers[name] = textOf(childNamed(element, name));
}

const readBreaks = (element: XmlElement | null): number[] =>
  childrenNamed(element, "brk")
    .map((child) => Number(attribute(child, "id") ?? 0))
    .filter((place) => Number.isInteger(place) && place > 0);

function writeProperties(
  children: SheetChildren,
  tabColour: string | null,
  layout: PageLayout,
  theme: ThemeColours,
): void {
  const before = children.get("sheetPr");
  const fit = layout.fit !== null;
  if (before === null && tabColour === null && !fit) return;
  const properties = children.take("sheetPr");
  const colour = childNamed(properties, "tabColor");
  const hex = tabColour === null ? null : `FF${tabColour.slice(1)}`;
  if (hex === null) setChild(properties, "tabColor", null, propertiesOrder);
  // A theme colour that shows the same stays a theme colour.
  else if (readColour(colour, theme) !== tabColour) {
    setChild(properties, "tabColor", newElement("tabColor", { rgb: hex }), propertiesOrder);
  }
  if (fit) ensureChild(properties, "pageSetUpPr", propertiesOrder).attributes.set("fitToPage", "1");
  else childNamed(properties, "pageSetUpPr")?.attributes.delete("fitToPage");
}

function writeOptions(children: SheetChildren, layout: PageLayout): void {
  const flags = [
    ["horizontalCentered", layout.centreHorizontally],
    ["verticalCentered", layout.centreVertically],
    ["headings", layout.printHeadings],
    ["gridLines", layout.printGridlines],
  ] as const;
  if (children.get("printOptions") === null && !flags.some(([, on]) => on)) return;
  const options = children.take("printOptions");
  for (const [name, on] of flags) setFlag(options, name, on, false);
  options.attributes.delete("gridLinesSet");
}

function writeSetup(children: SheetChildren, layout: PageLayout): void {
  const plain = newPageLayout();
  const keys = [
    "orientation",
    "paperSize",
    "scale",
    "fit",
    "blackAndWhite",
    "draft",
    "printOrder",
    "firstPageNumber",
  ] as const;
  if (children.get("pageSetup") === null && keys.every((key) => layout[key] === plain[key])) return;
  const setup = children.take("pageSetup");
  const set = (name: string, value: string | number | null): void => {
    if (value === null) setup.attributes.delete(name);
    else setup.attributes.set(name, String(value));
  };
  set("paperSize", layout.paperSize);
  set("scale", layout.fit === null ? layout.scale : null);
  set("firstPageNumber", layout.firstPageNumber);
  set("fitToWidth", layout.fit === null || layout.fit.wide === 1 ? null : layout.fit.wide);
  set("fitToHeight", layout.fit === null || layout.fit.tall === 1 ? null : layout.fit.tall);
  set("pageOrder", layout.printOrder === "OverThenDown" ? "overThenDown" : null);
  set("orientation", layout.orientation === null ? null : layout.orientation.toLowerCase());
  setFlag(setup, "blackAndWhite", layout.blackAndWhite, false);
  setFlag(setup, "draft", layout.draft, false);
  setFlag(setup, "useFirstPageNumber", layout.firstPageNumber !== null, false);
  if (layout.paperSize !== null) setup.attributes.delete("paperHeight");
  if (layout.paperSize !== null) setup.attributes.delete("paperWidth");
}

function writeHeaders(children: SheetChildren, layout: PageLayout): void {
  const headers = layout.headersFooters;
  const empty = headerFooterOrder.every((name) => headers[name] === "");
  if (empty && !headers.differentFirst && !headers.differentOddEven) {
    if (children.get("headerFooter") !== null) children.replace("headerFooter", []);
    return;
  }
  const element = children.take("headerFooter");
  setFlag(element, "differentFirst", headers.differentFirst, false);
  setFlag(element, "differentOddEven", headers.differentOddEven, false);
  for (const name of headerFooterOrder) {
    const child = headers[name] === "" ? null : newElement(name, {}, [headers[name]]);
    setChild(element, name, child, headerFooterOrder);
  }
}

function writeBreaks(
  children: SheetChildren,
  name: "rowBreaks" | "colBreaks",
  places: readonly number[],
  last: number,
): void {
  if (JSON.stringify(readBreaks(children.get(name))) === JSON.stringify(places)) return;
  const items = [...new Set(places)]
    .sort((a, b) => a - b)
    .map((place) => newElement("brk", { id: place, max: last, man: 1 }));
  const list = newElement(name, { count: items.length, manualBreakCount: items.length }, items);
  children.replace(name, items.length === 0 ? [] : [list]);
}

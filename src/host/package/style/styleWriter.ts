import type { Alignment, BorderEdge, BorderSide, Fill, Font, Style } from "../../model/style";
import type { StyleId, StyleTable } from "../../model/styleTable";
import { builtInFormatId } from "./numberFormats";
import {
  attribute,
  childNamed,
  childrenNamed,
  ensureChild,
  newElement,
  serializeNode,
  setChild,
  type XmlElement,
} from "../xml/xmlTree";

const rootOrder = [
  "numFmts",
  "fonts",
  "fills",
  "borders",
  "cellStyleXfs",
  "cellXfs",
  "cellStyles",
  "dxfs",
  "tableStyles",
  "colors",
  "extLst",
];
const fontOrder = [
  "b",
  "i",
  "strike",
  "condense",
  "extend",
  "outline",
  "shadow",
  "u",
  "vertAlign",
  "sz",
  "color",
  "name",
  "family",
  "charset",
  "scheme",
];
const formatOrder = ["alignment", "protection", "extLst"];
const borderOrder = ["start", "end", "left", "right", "top", "bottom", "diagonal", "vertical", "horizontal"];

const copyElement = (element: XmlElement): XmlElement => ({
  name: element.name,
  attributes: new Map(element.attributes),
  children: element.children.map((child) =>
    typeof child === "object" && "name" in child ? copyElement(child) : child,
  ),
});

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** A list of the styles part (fonts, fills ...) to which elements are appended unless an equal one is there. */
class StyleList {
  private readonly known = new Map<string, number>();
  count: number;

  constructor(
    private readonly list: XmlElement,
    item: string,
  ) {
    const items = childrenNamed(list, item);
    items.forEach((element, index) => {
      const text = serializeNode(element);
      if (!this.known.has(text)) this.known.set(text, index);
    });
    this.count = items.length;
  }

  index(element: XmlElement): number {
    const text = serializeNode(element);
    const found = this.known.get(text);
    if (found !== undefined) return found;
    this.list.children.push(element);
    this.known.set(text, this.count++);
    this.list.attributes.set("count", String(this.count));
    return this.count - 1;
  }
}

/**
 * Appends styles to the styles part. What stands there keeps its number; a new cell format starts as a copy of the one
 * it was derived from, so that details the model does not know (theme fonts, cell style) stay.
 */
export class StyleWriter {
  private readonly numbers = new Map<StyleId, number>();
  private lists: Record<"fonts" | "fills" | "borders" | "cellXfs" | "dxfs", StyleList> | null = null;
  changed = false;

  constructor(
    private readonly table: StyleTable,
    private readonly root: () => XmlElement,
  ) {}

  /** Number of a style in the file's cell formats. */
  number(id: StyleId): number {
    if (id < this.table.fileCount) return id;
    const known = this.numbers.get(id);
    if (known !== undefined) return known;
    const number = this.append(id);
    this.numbers.set(id, number);
    return number;
  }

  differentialFormat(fontColour: string | null, fillColour: string | null, bold: boolean | null): number {
    const font = newElement("font");
    if (bold !== null) font.children.push(newElement("b", { val: bold ? 1 : 0 }));
    if (fontColour !== null) font.children.push(colourElement("color", fontColour));
    const format = newElement("dxf");
    if (font.children.length > 0) format.children.push(font);
    if (fillColour !== null) {
      const pattern = newElement("patternFill", {}, [colourElement("bgColor", fillColour)]);
      format.children.push(newElement("fill", {}, [pattern]));
    }
    this.changed = true;
    return this.list("dxfs").index(format);
  }

  private list(name: "fonts" | "fills" | "borders" | "cellXfs" | "dxfs"): StyleList {
    if (this.lists === null) {
      const root = this.root();
      const list = (listName: string, item: string): StyleList =>
        new StyleList(ensureChild(root, listName, rootOrder), item);
      this.lists = {
        fonts: list("fonts", "font"),
        fills: list("fills", "fill"),
        borders: list("borders", "border"),
        cellXfs: list("cellXfs", "xf"),
        dxfs: list("dxfs", "dxf"),
      };
    }
    return this.lists[name];
  }

  private append(id: StyleId): number {
    this.changed = true;
    const style = this.table.get(id);
    const base = this.table.baseOf(id) ?? 0;
    const before = this.table.get(base);
    const formats = this.list("cellXfs");
    const baseElement = childrenNamed(childNamed(this.root(), "cellXfs"), "xf")[base];
    const format = baseElement === undefined ? newElement("xf", { xfId: 0 }) : copyElement(baseElement);
    const set = (name: string, value: number): void => void format.attributes.set(name, String(value));
    if (style.numberFormat !== before.numberFormat) {
      set("numFmtId", this.formatNumber(style.numberFormat));
      set("applyNumberFormat", 1);
    }
    if (!same(style.font, before.font)) {
      set("fontId", this.list("fonts").index(this.font(format, before.font, style.font)));
      set("applyFont", 1);
    }
    if (!same(style.fill, before.fill)) {
      set("fillId", this.list("fills").index(fillElement(style.fill)));
      set("applyFill", 1);
    }
    if (!same(style.borders, before.borders)) {
      set("borderId", this.list("borders").index(this.border(format, before, style)));
      set("applyBorder", 1);
    }
    this.patchRest(format, before, style);
    return formats.index(format);
  }

  private patchRest(format: XmlElement, before: Style, style: Style): void {
    if (!same(style.alignment, before.alignment)) {
      patchAlignment(ensureChild(format, "alignment", formatOrder), before.alignment, style.alignment);
      format.attributes.set("applyAlignment", "1");
    }
    if (style.locked === before.locked && style.formulaHidden === before.formulaHidden) return;
    const protection = newElement("protection", {
      locked: style.locked ? null : 0,
      hidden: style.formulaHidden ? 1 : null,
    });
    setChild(format, "protection", protection, formatOrder);
    format.attributes.set("applyProtection", "1");
  }

  private formatNumber(code: string): number {
    const builtIn = builtInFormatId(code);
    if (builtIn !== null) return builtIn;
    const list = ensureChild(this.root(), "numFmts", rootOrder);
    const items = childrenNamed(list, "numFmt");
    const known = items.find((item) => attribute(item, "formatCode") === code);
    if (known !== undefined) return Number(attribute(known, "numFmtId"));
    const id = Math.max(163, ...items.map((item) => Number(attribute(item, "numFmtId") ?? 0))) + 1;
    list.children.push(newElement("numFmt", { numFmtId: id, formatCode: code }));
    list.attributes.set("count", String(items.length + 1));
    return id;
  }

  private font(format: XmlElement, before: Font, font: Font): XmlElement {
    const number = Number(attribute(format, "fontId") ?? 0);
    const base = childrenNamed(childNamed(this.root(), "fonts"), "font")[number];
    const element = base === undefined ? newElement("font") : copyElement(base);
    const toggle = (name: string, on: boolean): void =>
      setChild(element, name, on ? newElement(name) : null, fontOrder);
    if (font.bold !== before.bold) toggle("b", font.bold);
    if (font.italic !== before.italic) toggle("i", font.italic);
    if (font.strikethrough !== before.strikethrough) toggle("strike", font.strikethrough);
    if (font.underline !== before.underline) setChild(element, "u", underlineElement(font), fontOrder);
    if (font.size !== before.size) setChild(element, "sz", newElement("sz", { val: font.size }), fontOrder);
    if (font.colour !== before.colour) {
      setChild(
        element,
        "color",
        font.colour === null ? null : colourElement("color", font.colour),
        fontOrder,
      );
    }
    if (font.name !== before.name) {
      setChild(element, "name", newElement("name", { val: font.name }), fontOrder);
      for (const name of ["family", "charset", "scheme"]) setChild(element, name, null, fontOrder);
    }
    return element;
  }

  private border(format: XmlElement, before: Style, style: Style): XmlElement {
    const number = Number(attribute(format, "borderId") ?? 0);
    const base = childrenNamed(childNamed(this.root(), "borders"), "border")[number];
    const element = base === undefined ? newElement("border") : copyElement(base);
    for (const side of ["left", "right", "top", "bottom", "diagonal"] as const) {
      if (same(style.borders[side], before.borders[side])) continue;
      setChild(element, side, edgeElement(side, style.borders[side]), borderOrder);
    }
    return element;
  }
}

export const colourElement = (name: string, colour: string): XmlElement =>
  newElement(name, { rgb: `FF${colour.slice(1).toUpperCase()}` });

function underlineElement(font: Font): XmlElement | null {
  const codes = {
    Double: "double",
    SingleAccountant: "singleAccounting",
    DoubleAccountant: "doubleAccounting",
  };
  if (font.underline === "None") return null;
  return newElement("u", font.underline === "Single" ? {} : { val: codes[font.underline] });
}

function fillElement(fill: Fill): XmlElement {
  const pattern = newElement("patternFill", {
    patternType: fill.pattern === "gradient" ? "none" : fill.pattern,
  });
  if (fill.pattern !== "none" && fill.colour !== null)
    pattern.children.push(colourElement("fgColor", fill.colour));
  if (fill.pattern !== "none" && fill.background !== null)
    pattern.children.push(colourElement("bgColor", fill.background));
  return newElement("fill", {}, [pattern]);
}

function edgeElement(side: BorderSide, edge: BorderEdge): XmlElement {
  if (edge.style === "none") return newElement(side);
  const colour =
    edge.colour === null ? newElement("color", { auto: 1 }) : colourElement("color", edge.colour);
  return newElement(side, { style: edge.style }, [colour]);
}

function patchAlignment(element: XmlElement, before: Alignment, alignment: Alignment): void {
  const set = (name: string, value: string | number | null): void => {
    if (value === null) element.attributes.delete(name);
    else element.attributes.set(name, String(value));
  };
  const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
  const horizontal =
    alignment.horizontal === "CenterAcrossSelection" ? "centerContinuous" : lower(alignment.horizontal);
  if (alignment.horizontal !== before.horizontal)
    set("horizontal", horizontal === "general" ? null : horizontal);
  if (alignment.vertical !== before.vertical) set("vertical", lower(alignment.vertical));
  if (alignment.wrapText !== before.wrapText) set("wrapText", alignment.wrapText ? 1 : null);
  if (alignment.indent !== before.indent) set("indent", alignment.indent > 0 ? alignment.indent : null);
  if (alignment.rotation !== before.rotation)
    set("textRotation", alignment.rotation === 0 ? null : alignment.rotation);
  if (alignment.shrinkToFit !== before.shrinkToFit) set("shrinkToFit", alignment.shrinkToFit ? 1 : null);
}

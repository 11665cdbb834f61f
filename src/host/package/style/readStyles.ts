import {
  type Alignment,
  type BorderEdge,
  type Borders,
  type BorderStyle,
  defaultStyle,
  type Fill,
  type Font,
  type HorizontalAlignment,
  type Style,
  type VerticalAlignment,
} from "../../model/style";
import { builtInNumberFormats } from "./numberFormats";
import { readColour, type ThemeColours } from "./colours";
import { attribute, childNamed, childrenNamed, elementsOf, type XmlElement } from "../xml/xmlTree";

/** The cell formats (cellXfs) of the styles part, in their order. */
export function readStyles(root: XmlElement | null, theme: ThemeColours): Style[] {
  if (root === null) return [defaultStyle];
  const formats = readNumberFormats(root);
  const list = (name: string, item: string): XmlElement[] => childrenNamed(childNamed(root, name), item);
  const fonts = list("fonts", "font").map((element) => readFont(element, theme));
  const fills = list("fills", "fill").map((element) => readFill(element, theme));
  const borders = list("borders", "border").map((element) => readBorders(element, theme));
  const styles = list("cellXfs", "xf").map((element): Style => {
    const protection = childNamed(element, "protection");
    return {
      numberFormat: formats.get(number(element, "numFmtId", 0)) ?? "General",
      font: fonts[number(element, "fontId", 0)] ?? defaultStyle.font,
      fill: fills[number(element, "fillId", 0)] ?? defaultStyle.fill,
      borders: borders[number(element, "borderId", 0)] ?? defaultStyle.borders,
      alignment: readAlignment(childNamed(element, "alignment")),
      locked: flag(protection, "locked", true),
      formulaHidden: flag(protection, "hidden", false),
    };
  });
  return styles.length === 0 ? [defaultStyle] : styles;
}

const number = (element: XmlElement | null, name: string, otherwise: number): number => {
  const value = Number(attribute(element, name) ?? otherwise);
  return Number.isFinite(value) ? value : otherwise;
};

export const isTrue = (value: string | null): boolean => value === "1" || value === "true" || value === "on";

export function flag(element: XmlElement | null, name: string, otherwise: boolean): boolean {
  const value = attribute(element, name);
  return value === null ? otherwise : isTrue(value);
}

function readNumberFormats(root: XmlElement): Map<number, string> {
  const formats = new Map(builtInNumberFormats);
  for (const element of childrenNamed(childNamed(root, "numFmts"), "numFmt")) {
    formats.set(number(element, "numFmtId", -1), attribute(element, "formatCode") ?? "General");
  }
  return formats;
}

/** <b/> and <b val="1"/> are on, <b val="0"/> is off. */
function toggled(element: XmlElement, name: string): boolean {
  const child = childNamed(element, name);
  return child !== null && flag(child, "val", true);
}

const underlines = new Map<string, Font["underline"]>([
  ["none", "None"],
  ["single", "Single"],
  ["double", "Double"],
  ["singleAccounting", "SingleAccountant"],
  ["doubleAccounting", "DoubleAccountant"],
]);

function readFont(element: XmlElement, theme: ThemeColours): Font {
  const underline = childNamed(element, "u");
  return {
    name: attribute(childNamed(element, "name"), "val") ?? defaultStyle.font.name,
    size: number(childNamed(element, "sz"), "val", 11),
    bold: toggled(element, "b"),
    italic: toggled(element, "i"),
    underline:
      underline === null ? "None" : (underlines.get(attribute(underline, "val") ?? "single") ?? "None"),
    strikethrough: toggled(element, "strike"),
    colour: readColour(childNamed(element, "color"), theme),
  };
}

function readFill(element: XmlElement, theme: ThemeColours): Fill {
  const pattern = childNamed(element, "patternFill");
  if (pattern === null) {
    const gradient = childNamed(element, "gradientFill") !== null;
    return { pattern: gradient ? "gradient" : "none", colour: null, background: null };
  }
  const kind = attribute(pattern, "patternType") ?? "none";
  const colour = kind === "none" ? null : readColour(childNamed(pattern, "fgColor"), theme);
  const background = kind === "none" ? null : readColour(childNamed(pattern, "bgColor"), theme);
  return { pattern: kind, colour, background };
}

function readBorders(element: XmlElement, theme: ThemeColours): Borders {
  const edge = (...names: string[]): BorderEdge => {
    const found = elementsOf(element).find((child) => names.includes(child.name.replace(/^.*:/, "")));
    const style = (attribute(found, "style") ?? "none") as BorderStyle;
    return { style, colour: style === "none" ? null : readColour(childNamed(found, "color"), theme) };
  };
  return {
    left: edge("left", "start"),
    right: edge("right", "end"),
    top: edge("top"),
    bottom: edge("bottom"),
    diagonal: edge("diagonal"),
  };
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function readAlignment(element: XmlElement | null): Alignment {
  const horizontal = attribute(element, "horizontal") ?? "general";
  return {
    horizontal: (horizontal === "centerContinuous"
      ? "CenterAcrossSelection"
      : capital(horizontal)) as HorizontalAlignment,
    vertical: capital(attribute(element, "vertical") ?? "bottom") as VerticalAlignment,
    wrapText: flag(element, "wrapText", false),
    indent: number(element, "indent", 0),
    rotation: number(element, "textRotation", 0),
    shrinkToFit: flag(element, "shrinkToFit", false),
  };
}

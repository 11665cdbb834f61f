import type { ChartFill, ChartLine, LineStyle } from "../../model/chart";
import { fromHsl, schemeColour, type ThemeColours, toHsl } from "../style/colours";
import { attribute, childNamed, elementsOf, localName, newElement, type XmlElement } from "../xml/xmlTree";

export const emuPerPoint = 12_700;

/** Excel.ChartLineStyle to the dash names of DrawingML; RoundDot is a system dot with round caps. */
const dashes: readonly (readonly [LineStyle, string])[] = [
  ["Continuous", "solid"],
  ["Dash", "dash"],
  ["DashDot", "dashDot"],
  ["DashDotDot", "lgDashDotDot"],
  ["RoundDot", "sysDot"],
  ["Dot", "sysDash"],
  ["Dot", "dot"],
  ["Dash", "lgDash"],
  ["DashDot", "lgDashDot"],
  ["DashDot", "sysDashDot"],
  ["DashDotDot", "sysDashDotDot"],
];

/** The colour inside a fill ("#RRGGBB"), or null when it cannot be said in one colour. */
export function readDrawingColour(fill: XmlElement | null, theme: ThemeColours): string | null {
  const element = fill === null ? undefined : elementsOf(fill)[0];
  if (element === undefined) return null;
  const base = baseColour(element, theme);
  return base === null ? null : modulated(base, element);
}

function baseColour(element: XmlElement, theme: ThemeColours): string | null {
  const kind = localName(element.name);
  const value = attribute(element, kind === "sysClr" ? "lastClr" : "val") ?? "";
  if (kind === "schemeClr") return schemeColour(value, theme);
  return /^[0-9A-Fa-f]{6}$/.test(value) ? `#${value.toUpperCase()}` : null;
}

/** lumMod and lumOff, the two that Office's colour picker writes. */
function modulated(base: string, element: XmlElement): string {
  const share = (name: string, otherwise: number): number =>
    Number(attribute(childNamed(element, name), "val") ?? otherwise * 100_000) / 100_000;
  const factor = share("lumMod", 1);
  const offset = share("lumOff", 0);
  if (factor === 1 && offset === 0) return base;
  const { hue, saturation, luminance } = toHsl(base);
  return fromHsl(hue, saturation, Math.min(1, luminance * factor + offset));
}

export function readLine(shape: XmlElement | null, theme: ThemeColours): ChartLine {
  const line = childNamed(shape, "ln");
  if (line === null) return { style: "Automatic", colour: null, weight: null };
  const width = attribute(line, "w");
  const weight = width === null ? null : Number(width) / emuPerPoint;
  if (childNamed(line, "noFill") !== null) return { style: "None", colour: null, weight };
  const dash = attribute(childNamed(line, "prstDash"), "val");
  const style = dashes.find(([, name]) => name === dash)?.[0];
  const colour = readDrawingColour(childNamed(line, "solidFill"), theme);
  return { style: style ?? (colour === null ? "Automatic" : "Continuous"), colour, weight };
}

export function lineElement(line: ChartLine): XmlElement | null {
  if (line.style === "Automatic" && line.colour === null && line.weight === null) return null;
  const width = line.weight === null ? null : Math.round(line.weight * emuPerPoint);
  if (line.style === "None") return newElement("a:ln", { w: width }, [newElement("a:noFill")]);
  const round = line.style === "RoundDot";
  const element = newElement("a:ln", { w: width, cap: round ? "rnd" : null });
  if (line.colour !== null) element.children.push(solidFill(line.colour));
  const dash = dashes.find(([name]) => name === line.style)?.[1];
  if (dash !== undefined) element.children.push(newElement("a:prstDash", { val: dash }));
  element.children.push(newElement("a:round"));
  return element;
}

export const solidFill = (colour: string): XmlElement =>
  newElement("a:solidFill", {}, [newElement("a:srgbClr", { val: colour.replace("#", "").toUpperCase() })]);

export function readFill(shape: XmlElement | null, theme: ThemeColours): ChartFill {
  if (childNamed(shape, "noFill") !== null) return { kind: "none", colour: null };
  const solid = childNamed(shape, "solidFill");
  if (solid !== null) return { kind: "solid", colour: readDrawingColour(solid, theme) };
  const other = ["gradFill", "blipFill", "pattFill", "grpFill"].some(
    (name) => childNamed(shape, name) !== null,
  );
  return { kind: other ? "other" : "automatic", colour: null };
}

export function fillElement(fill: ChartFill): XmlElement | null {
  if (fill.kind === "none") return newElement("a:noFill");
  return fill.kind === "solid" && fill.colour !== null ? solidFill(fill.colour) : null;
}

import type { ChartAxis } from "../../model/chart";
import { lineElement } from "./chartColour";
import { setLine, textProperties, titleElement, valued } from "./chartElements";
import { chartOrder } from "./chartOrder";
import { differs } from "./differs";
import { ensureChild, localName, newElement, setChild, type XmlElement } from "../xml/xmlTree";

/**
 * Makes an axis say what the model says; `horizontal` axes have their title unturned, `sourceFormat` is the number
 * format of the cells behind it.
 */
export function patchAxis(
  element: XmlElement,
  before: ChartAxis | null,
  after: ChartAxis,
  horizontal: boolean,
  sourceFormat: string,
): void {
  const kind = localName(element.name) as "catAx" | "dateAx" | "valAx";
  const order = chartOrder[kind];
  const changed = (...keys: (keyof ChartAxis)[]): boolean =>
    before === null || keys.some((key) => differs(before[key], after[key]));
  const set = (name: string, value: string | number | null): void =>
    setChild(element, name, value === null ? null : valued(`c:${name}`, value), order);
  if (changed("minimum", "maximum", "reversed")) patchScaling(element, after, order);
  if (changed("visible")) set("delete", after.visible ? 0 : 1);
  if (changed("majorGridlines"))
    setChild(element, "majorGridlines", gridlines("majorGridlines", after), order);
  if (changed("minorGridlines"))
    setChild(element, "minorGridlines", gridlines("minorGridlines", after), order);
  if (changed("title")) {
    const title = after.title.visible ? titleElement(after.title, null, horizontal ? null : 90) : null;
    setChild(element, "title", title, order);
  }
  if (changed("numberFormat", "linkNumberFormat"))
    setChild(element, "numFmt", formatElement(after, sourceFormat), order);
  if (changed("majorTickMark")) set("majorTickMark", tickMarks[after.majorTickMark]);
  if (changed("minorTickMark")) set("minorTickMark", tickMarks[after.minorTickMark]);
  if (changed("tickLabelPosition")) set("tickLblPos", tickLabels[after.tickLabelPosition]);
  if (changed("line")) setLine(element, after.line, order);
  if (changed("font", "textOrientation")) {
    setChild(element, "txPr", textProperties(after.font, after.textOrientation), order);
  }
  if (kind === "valAx") {
    if (changed("majorUnit")) set("majorUnit", after.majorUnit);
    if (changed("minorUnit")) set("minorUnit", after.minorUnit);
    return;
  }
  if (changed("categoryType")) set("auto", after.categoryType === "automatic" ? 1 : 0);
  if (before === null) patchNewCategoryAxis(kind, set);
  if (kind === "catAx") {
    if (changed("tickLabelSpacing")) set("tickLblSkip", after.tickLabelSpacing);
    if (changed("tickMarkSpacing")) set("tickMarkSkip", after.tickMarkSpacing);
  } else if (changed("baseTimeUnit", "majorTimeUnit", "majorUnit", "minorUnit", "tickLabelSpacing")) {
    patchTimeUnits(after, set);
  }
}

function patchNewCategoryAxis(kind: string, set: (name: string, value: string | number) => void): void {
  if (kind === "catAx") set("lblAlgn", "ctr");
  set("lblOffset", 100);
  if (kind === "catAx") set("noMultiLvlLbl", 1);
}

const units = { Days: "days", Months: "months", Years: "years" };

/** On a date axis the distance between labels is a major unit; one given as a number of categories counts base units. */
function patchTimeUnits(axis: ChartAxis, set: (name: string, value: string | number | null) => void): void {
  const base = axis.baseTimeUnit;
  const major = axis.majorUnit ?? axis.tickLabelSpacing;
  const majorTimeUnit = axis.majorTimeUnit ?? (major === null ? null : (base ?? "Months"));
  set("baseTimeUnit", base === null ? null : units[base]);
  set("majorUnit", major);
  set("majorTimeUnit", majorTimeUnit === null ? null : units[majorTimeUnit]);
  set("minorUnit", axis.minorUnit);
}

function patchScaling(element: XmlElement, axis: ChartAxis, order: readonly string[]): void {
  const scaling = ensureChild(element, "c:scaling", order);
  const set = (name: string, value: string | number | null): void =>
    setChild(scaling, name, value === null ? null : valued(`c:${name}`, value), chartOrder.scaling);
  set("orientation", axis.reversed ? "maxMin" : "minMax");
  set("max", axis.maximum);
  set("min", axis.minimum);
}

function gridlines(key: "majorGridlines" | "minorGridlines", axis: ChartAxis): XmlElement | null {
  const line = axis[key];
  if (line === null) return null;
  const shape = lineElement(line);
  return newElement(`c:${key}`, {}, shape === null ? [] : [newElement("c:spPr", {}, [shape])]);
}

/** A linked format is written too, since not every program follows the link. */
const formatElement = (axis: ChartAxis, sourceFormat: string): XmlElement =>
  newElement("c:numFmt", {
    formatCode: (axis.linkNumberFormat ? null : axis.numberFormat) ?? sourceFormat,
    sourceLinked: axis.linkNumberFormat || axis.numberFormat === null ? 1 : 0,
  });

const tickMarks = { None: "none", Cross: "cross", Inside: "in", Outside: "out" };
const tickLabels = { NextToAxis: "nextTo", High: "high", Low: "low", None: "none" };

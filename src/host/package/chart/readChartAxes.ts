import type { Chart, ChartAxis } from "../../model/chart";
import { newAxis } from "../../model/newChart";
import { readLine } from "./chartColour";
import { readFont, readTitle } from "./chartTexts";
import { choice, isOn, numberOf } from "./chartValues";
import type { ThemeColours } from "../style/colours";
import { flag } from "../style/readStyles";
import { attribute, childNamed, localName, type XmlElement } from "../xml/xmlTree";

/** The two axes of the model: categories (or x) and values. */
export function readAxes(chart: Chart, axes: readonly XmlElement[], theme: ThemeColours): void {
  const horizontal = axes.find((axis) => /^(cat|date)Ax$/.test(localName(axis.name)));
  const values = axes.filter((axis) => localName(axis.name) === "valAx");
  const category = horizontal ?? values[0];
  const value = horizontal === undefined ? values[1] : values[0];
  if (category !== undefined) chart.categoryAxis = readAxis(category, theme);
  if (value !== undefined) chart.valueAxis = readAxis(value, theme);
}

const tickMarks = { none: "None", cross: "Cross", in: "Inside", out: "Outside" } as const;
const tickLabels = { nextTo: "NextToAxis", high: "High", low: "Low", none: "None" } as const;
const timeUnits = { days: "Days", months: "Months", years: "Years" } as const;

function readAxis(element: XmlElement, theme: ThemeColours): ChartAxis {
  const axis = newAxis(false);
  const scaling = childNamed(element, "scaling");
  const automatic = flag(childNamed(element, "auto"), "val", true);
  axis.visible = !isOn(childNamed(element, "delete"));
  if (!automatic) axis.categoryType = localName(element.name) === "dateAx" ? "date" : "text";
  axis.minimum = numberOf(childNamed(scaling, "min"));
  axis.maximum = numberOf(childNamed(scaling, "max"));
  axis.reversed = attribute(childNamed(scaling, "orientation"), "val") === "maxMin";
  axis.majorUnit = numberOf(childNamed(element, "majorUnit"));
  axis.minorUnit = numberOf(childNamed(element, "minorUnit"));
  axis.baseTimeUnit = choice(timeUnits, childNamed(element, "baseTimeUnit"), null);
  axis.majorTimeUnit = choice(timeUnits, childNamed(element, "majorTimeUnit"), null);
  const format = childNamed(element, "numFmt");
  axis.numberFormat = attribute(format, "formatCode");
  axis.linkNumberFormat = format === null || flag(format, "sourceLinked", false);
  const title = childNamed(element, "title");
  if (title !== null) axis.title = readTitle(title, theme);
  axis.tickLabelSpacing = numberOf(childNamed(element, "tickLblSkip"));
  axis.tickMarkSpacing = numberOf(childNamed(element, "tickMarkSkip"));
  axis.tickLabelPosition = choice(tickLabels, childNamed(element, "tickLblPos"), "NextToAxis");
  axis.majorTickMark = choice(tickMarks, childNamed(element, "majorTickMark"), "Cross");
  axis.minorTickMark = choice(tickMarks, childNamed(element, "minorTickMark"), "Cross");
  const gridlines = (name: string): ChartAxis["majorGridlines"] => {
    const lines = childNamed(element, name);
    return lines === null ? null : readLine(childNamed(lines, "spPr"), theme);
  };
  axis.majorGridlines = gridlines("majorGridlines");
  axis.minorGridlines = gridlines("minorGridlines");
  axis.line = readLine(childNamed(element, "spPr"), theme);
  const text = childNamed(element, "txPr");
  axis.font = readFont(text, theme);
  const rotation = attribute(childNamed(text, "bodyPr"), "rot");
  axis.textOrientation = rotation === null || rotation === "-60000000" ? null : Number(rotation) / -60_000;
  return axis;
}

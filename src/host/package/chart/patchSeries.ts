import type { ChartPoint, ChartSeries, ChartText, ChartType } from "../../model/chart";
import type { Workbook } from "../../model/workbook";
import { fillElement } from "./chartColour";
import { allNumbers, cellText, type ChartCell, chartCells } from "./chartData";
import {
  errorBarsElement,
  labelParts,
  markerElement,
  pointLabel,
  setFill,
  setLine,
  stringReference,
  valued,
} from "./chartElements";
import { differs } from "./differs";
import { chartOrder } from "./chartOrder";
import { newElement, insertInOrder, removeNamed, setChild, type XmlElement } from "../xml/xmlTree";

export interface SeriesContext {
  readonly workbook: Workbook;
  readonly type: ChartType;
  /** "lineChart", "barChart" ... */
  readonly groupName: string;
}

/** Makes a series element say what the model says; `before` is the series as read, null for a new one. */
export function patchSeries(
  element: XmlElement,
  before: ChartSeries | null,
  after: ChartSeries,
  context: SeriesContext,
): void {
  const order = chartOrder.series;
  const changed = (key: keyof ChartSeries): boolean => before === null || differs(before[key], after[key]);
  const lines = context.groupName === "lineChart" || context.groupName === "scatterChart";
  if (changed("name")) setChild(element, "tx", nameElement(after.name, context), order);
  if (changed("line") || (before === null && context.type === "XYScatter")) {
    const hideLine =
      context.type === "XYScatter" && after.line.style === "Automatic" && after.line.colour === null;
    setLine(element, hideLine ? { style: "None", colour: null, weight: null } : after.line, order);
  }
  if (!lines && changed("fill")) setFill(element, fillElement(after.fill), order);
  if (context.groupName === "barChart" && before === null) {
    setChild(element, "invertIfNegative", valued("c:invertIfNegative", 0), order);
  }
  if (lines && changed("marker")) setChild(element, "marker", markerOf(after, context.type), order);
  if (changed("points") || changed("labels")) {
    patchPoints(element, after, lines);
    setChild(element, "dLbls", labelsElement(after), order);
  }
  if (changed("errorBars")) {
    const bars = after.errorBars;
    const numbers = (_: string, formula: string): XmlElement =>
      numberReference(formula, cellsOf(formula, context));
    const scatter = context.groupName === "scatterChart";
    setChild(element, "errBars", bars === null ? null : errorBarsElement(bars, numbers, scatter), order);
  }
  const scatter = context.groupName === "scatterChart";
  if (changed("categories")) {
    const name = scatter ? "c:xVal" : "c:cat";
    const source =
      after.categories === null ? null : newElement(name, {}, [anyReference(after.categories, context)]);
    setChild(element, name.slice(2), source, order);
  }
  if (changed("values")) {
    const name = scatter ? "c:yVal" : "c:val";
    const values = after.values;
    const source =
      values === null ? null : newElement(name, {}, [numberReference(values, cellsOf(values, context))]);
    setChild(element, name.slice(2), source, order);
  }
  if (lines && changed("smooth"))
    setChild(element, "smooth", valued("c:smooth", after.smooth ? 1 : 0), order);
}

function markerOf(series: ChartSeries, type: ChartType): XmlElement | null {
  const without = type === "Line" || type === "XYScatterLinesNoMarkers";
  if (without && series.marker.style === "Automatic")
    return markerElement({ ...series.marker, style: "None" });
  return markerElement(series.marker);
}

function nameElement(name: ChartText, context: SeriesContext): XmlElement | null {
  if (name.formula !== null) {
    const cells = cellsOf(name.formula, context);
    const texts = cells.length === 0 ? [name.text] : cells.map(cellText);
    return newElement("c:tx", {}, [stringReference(name.formula, texts)]);
  }
  return name.text === null ? null : newElement("c:tx", {}, [newElement("c:v", {}, [name.text])]);
}

function patchPoints(element: XmlElement, series: ChartSeries, lines: boolean): void {
  removeNamed(element, "dPt");
  for (const [index, point] of sortedPoints(series)) {
    if (point.marker === null && point.fill === null && point.line === null) continue;
    const item = newElement("c:dPt", {}, [valued("c:idx", index)]);
    if (lines && point.marker !== null)
      setChild(item, "marker", markerElement(point.marker), chartOrder.point);
    setChild(item, "bubble3D", valued("c:bubble3D", 0), chartOrder.point);
    if (!lines && point.fill !== null) setFill(item, fillElement(point.fill), chartOrder.point);
    if (point.line !== null) setLine(item, point.line, chartOrder.point);
    insertInOrder(element, item, chartOrder.series);
  }
}

const sortedPoints = (series: ChartSeries): [number, ChartPoint][] =>
  Object.entries(series.points)
    .map(([index, point]): [number, ChartPoint] => [Number(index), point])
    .sort((a, b) => a[0] - b[0]);

/** c:dLbls: labels of single points first, then what all points show (nothing, when only single points have one). */
function labelsElement(series: ChartSeries): XmlElement | null {
  const single = sortedPoints(series).filter(([, point]) => point.label !== null);
  if (single.length === 0 && series.labels === null) return null;
  const element = newElement(
    "c:dLbls",
    {},
    single.map(([index, point]) => pointLabel(index, point.label as NonNullable<ChartPoint["label"]>)),
  );
  if (series.labels !== null) {
    element.children.push(...labelParts(series.labels, null));
    return element;
  }
  for (const name of ["LegendKey", "Val", "CatName", "SerName", "Percent", "BubbleSize"]) {
    element.children.push(valued(`c:show${name}`, 0));
  }
  return element;
}

const cellsOf = (formula: string, context: SeriesContext): readonly ChartCell[] =>
  chartCells(context.workbook, formula) ?? [];

function anyReference(formula: string, context: SeriesContext): XmlElement {
  const cells = cellsOf(formula, context);
  return allNumbers(cells) ? numberReference(formula, cells) : stringReference(formula, cells.map(cellText));
}

/** Numbers with the format of the first cell; cells without a number (gaps, #N/A) have no point in the cache. */
export function numberReference(formula: string, cells: readonly ChartCell[]): XmlElement {
  const format = cells.find((cell) => typeof cell.value === "number")?.numberFormat ?? "General";
  // Written at once: a workbook of many charts has some hundred thousand points, and an object for each would be many.
  let points = "";
  cells.forEach(({ value }, index) => {
    if (typeof value === "number") points += `<c:pt idx="${index}"><c:v>${value}</c:v></c:pt>`;
  });
  const cache = newElement("c:numCache", {}, [
    newElement("c:formatCode", {}, [format]),
    valued("c:ptCount", cells.length),
    { raw: points },
  ]);
  return newElement("c:numRef", {}, [newElement("c:f", {}, [formula]), cache]);
}

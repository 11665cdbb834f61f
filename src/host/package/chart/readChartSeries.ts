import type {
  Chart,
  ChartErrorBars,
  ChartLabel,
  ChartMarker,
  ChartMarkerStyle,
  ChartPoint,
  ChartSeries,
  LabelPosition,
} from "../../model/chart";
import { newLabel, newSeries } from "../../model/newChart";
import { readFill, readLine } from "./chartColour";
import { groupType } from "./chartGroups";
import { readFont, readText } from "./chartTexts";
import { choice, isOn, numberOf, referenceOf } from "./chartValues";
import type { ThemeColours } from "../style/colours";
import { flag } from "../style/readStyles";
import { attribute, childNamed, childrenNamed, textOf, type XmlElement } from "../xml/xmlTree";

/** The series of all groups, in the order in which they are drawn. */
export function readSeriesOf(chart: Chart, groups: readonly XmlElement[], theme: ThemeColours): void {
  const read: { series: ChartSeries; order: number }[] = [];
  let key = 0;
  for (const group of groups) {
    const type = groupType(group);
    for (const element of childrenNamed(group, "ser")) {
      const series = readSeries(element, theme);
      series.key = key++;
      // The first group's is the chart's own.
      series.gapWidth = group === groups[0] ? null : numberOf(childNamed(group, "gapWidth"));
      series.chartType = type === chart.type ? null : type;
      read.push({ series, order: numberOf(childNamed(element, "order")) ?? read.length });
    }
  }
  chart.series = read.sort((a, b) => a.order - b.order).map((item) => item.series);
}

function readSeries(element: XmlElement, theme: ThemeColours): ChartSeries {
  const series = newSeries();
  const shape = childNamed(element, "spPr");
  series.name = readText(childNamed(element, "tx"));
  series.values = referenceOf(childNamed(element, "val") ?? childNamed(element, "yVal"));
  series.categories = referenceOf(childNamed(element, "cat") ?? childNamed(element, "xVal"));
  series.line = readLine(shape, theme);
  series.fill = readFill(shape, theme);
  series.marker = readMarker(childNamed(element, "marker"), theme);
  series.smooth = isOn(childNamed(element, "smooth"));
  const labels = childNamed(element, "dLbls");
  series.labels = labels === null ? null : readLabel(labels, theme);
  if (series.labels !== null && !showsAnything(series.labels)) series.labels = null;
  readPoints(series, element, labels, theme);
  const bars = childNamed(element, "errBars");
  series.errorBars = bars === null ? null : readErrorBars(bars, theme);
  return series;
}

const showsAnything = (label: ChartLabel): boolean =>
  label.showValue ||
  label.showSeriesName ||
  label.showCategoryName ||
  label.showPercentage ||
  label.text !== null;

function readPoints(
  series: ChartSeries,
  element: XmlElement,
  labels: XmlElement | null,
  theme: ThemeColours,
): void {
  const point = (item: XmlElement): ChartPoint | null => {
    const index = numberOf(childNamed(item, "idx"));
    if (index === null || index < 0) return null;
    return (series.points[index] ??= { label: null, marker: null, fill: null, line: null });
  };
  for (const item of childrenNamed(element, "dPt")) {
    const found = point(item);
    if (found === null) continue;
    const shape = childNamed(item, "spPr");
    const marker = childNamed(item, "marker");
    found.marker = marker === null ? null : readMarker(marker, theme);
    found.fill = shape === null ? null : readFill(shape, theme);
    found.line = childNamed(shape, "ln") === null ? null : readLine(shape, theme);
  }
  for (const item of childrenNamed(labels, "dLbl")) {
    if (isOn(childNamed(item, "delete"))) continue;
    const found = point(item);
    if (found !== null) found.label = readLabel(item, theme);
  }
}

const markerStyles = new Map<string, ChartMarkerStyle>([
  ["none", "None"],
  ["square", "Square"],
  ["diamond", "Diamond"],
  ["triangle", "Triangle"],
  ["x", "X"],
  ["star", "Star"],
  ["dot", "Dot"],
  ["dash", "Dash"],
  ["circle", "Circle"],
  ["plus", "Plus"],
  ["picture", "Picture"],
]);

/** The code of a marker in a file; null for Automatic. */
export const markerSymbol = (style: ChartMarkerStyle): string | null =>
  [...markerStyles].find(([, known]) => known === style)?.[0] ?? null;

function readMarker(element: XmlElement | null, theme: ThemeColours): ChartMarker {
  const symbol = attribute(childNamed(element, "symbol"), "val");
  const shape = childNamed(element, "spPr");
  const fill = readFill(shape, theme);
  const outline = readLine(shape, theme);
  return {
    style: symbol === null ? "Automatic" : (markerStyles.get(symbol) ?? "Automatic"),
    size: numberOf(childNamed(element, "size")),
    fill: fill.kind === "none" ? "none" : fill.colour,
    outline: outline.style === "None" ? "none" : outline.colour,
  };
}

const labelPositions = new Map<string, LabelPosition>([
  ["r", "Right"],
  ["l", "Left"],
  ["t", "Top"],
  ["b", "Bottom"],
  ["ctr", "Center"],
  ["inEnd", "InsideEnd"],
  ["inBase", "InsideBase"],
  ["outEnd", "OutsideEnd"],
  ["bestFit", "BestFit"],
]);

/** The code of a label's place in a file; null for Automatic. */
export const labelPositionCode = (position: LabelPosition): string | null =>
  [...labelPositions].find(([, known]) => known === position)?.[0] ?? null;

function readLabel(element: XmlElement, theme: ThemeColours): ChartLabel {
  const label = newLabel();
  const shows = (name: string): boolean => isOn(childNamed(element, name));
  label.showSeriesName = shows("showSerName");
  label.showValue = shows("showVal");
  label.showCategoryName = shows("showCatName");
  label.showPercentage = shows("showPercent");
  label.showLegendKey = shows("showLegendKey");
  const separator = childNamed(element, "separator");
  label.separator = separator === null ? null : textOf(separator);
  label.position = labelPositions.get(attribute(childNamed(element, "dLblPos"), "val") ?? "") ?? "Automatic";
  const format = childNamed(element, "numFmt");
  label.numberFormat = flag(format, "sourceLinked", false) ? null : attribute(format, "formatCode");
  label.font = readFont(childNamed(element, "txPr"), theme);
  label.text = readText(childNamed(element, "tx")).text;
  return label;
}

function readErrorBars(element: XmlElement, theme: ThemeColours): ChartErrorBars {
  const kinds = { both: "BothValues", plus: "PlusValues", minus: "MinusValues" } as const;
  const values = { fixedVal: "FixedValue", percentage: "Percent", cust: "Custom" } as const;
  return {
    direction: attribute(childNamed(element, "errDir"), "val") === "x" ? "x" : "y",
    type: choice(kinds, childNamed(element, "errBarType"), "BothValues"),
    valueType: choice<ChartErrorBars["valueType"]>(values, childNamed(element, "errValType"), "Other"),
    value: numberOf(childNamed(element, "val")),
    plus: referenceOf(childNamed(element, "plus")),
    minus: referenceOf(childNamed(element, "minus")),
    endCap: !isOn(childNamed(element, "noEndCap")),
    line: readLine(childNamed(element, "spPr"), theme),
  };
}

import type {
  Chart,
  ChartAxis,
  ChartErrorBars,
  ChartFont,
  ChartLabel,
  ChartMarker,
  ChartMarkerStyle,
  ChartPoint,
  ChartSeries,
  ChartText,
  ChartTitle,
  ChartType,
  LabelPosition,
} from "../model/chart";
import { newAxis, newChart, newLabel, newSeries, newTitle } from "../model/newChart";
import { readDrawingColour, readFill, readLine } from "./chartColour";
import type { ThemeColours } from "./colours";
import { flag } from "./readStyles";
import {
  attribute,
  childNamed,
  childrenNamed,
  descend,
  elementsOf,
  localName,
  textOf,
  type XmlElement,
} from "./xmlTree";

/** Everything of a chart part that the model knows; what it does not know stays in the part. */
export function readChart(root: XmlElement, id: string, name: string, theme: ThemeColours): Chart {
  const element = childNamed(root, "chart");
  const plot = childNamed(element, "plotArea");
  const groups = groupsOf(plot);
  const type = groups[0] === undefined ? "Other" : groupType(groups[0]);
  const chart = newChart(id, name, type);
  const title = childNamed(element, "title");
  const deleted = isOn(childNamed(element, "autoTitleDeleted"));
  chart.title = title === null ? newTitle() : readTitle(title, theme);
  chart.title.visible = title !== null && !deleted;
  readSeriesOf(chart, groups, theme);
  const axes =
    plot === null
      ? []
      : elementsOf(plot).filter((child) => /^(cat|date|val|ser)Ax$/.test(localName(child.name)));
  readAxes(chart, axes, theme);
  readLegend(chart, childNamed(element, "legend"), theme);
  const blanks = attribute(childNamed(element, "dispBlanksAs"), "val") ?? "zero";
  chart.displayBlanksAs = blanks === "gap" ? "NotPlotted" : blanks === "span" ? "Interpolated" : "Zero";
  chart.showNotAvailableAsBlank = readNaAsBlank(element);
  chart.plotVisibleOnly = flag(childNamed(element, "plotVisOnly"), "val", true);
  chart.areaFill = readFill(childNamed(root, "spPr"), theme);
  chart.areaLine = readLine(childNamed(root, "spPr"), theme);
  chart.plotFill = readFill(childNamed(plot, "spPr"), theme);
  chart.plotLayout = readLayout(plot);
  chart.font = readFont(childNamed(root, "txPr"), theme);
  const value = (name: string): number | null => numberOf(childNamed(groups[0] ?? null, name));
  chart.gapWidth = value("gapWidth");
  chart.overlap = value("overlap");
  chart.doughnutHoleSize = value("holeSize");
  return chart;
}

export const groupsOf = (plot: XmlElement | null): XmlElement[] =>
  plot === null ? [] : elementsOf(plot).filter((child) => localName(child.name).endsWith("Chart"));

/** Series elements in the order of the document, over all groups: their place is the series' key. */
export const seriesElements = (plot: XmlElement | null): XmlElement[] =>
  groupsOf(plot).flatMap((group) => childrenNamed(group, "ser"));

/** A yes/no element: missing is no, without a value yes. */
const isOn = (element: XmlElement | null): boolean => element !== null && flag(element, "val", true);

export const numberOf = (element: XmlElement | null): number | null => {
  const value = attribute(element, "val");
  return value === null || !Number.isFinite(Number(value)) ? null : Number(value);
};

/** The kind of a group of series ("lineChart" ...). */
export function groupType(group: XmlElement): ChartType {
  const grouping = attribute(childNamed(group, "grouping"), "val") ?? "standard";
  switch (localName(group.name)) {
    case "lineChart":
      return grouping !== "standard" ? "Other" : hasMarkers(group) ? "LineMarkers" : "Line";
    case "barChart": {
      const bars = attribute(childNamed(group, "barDir"), "val") === "bar";
      if (grouping === "stacked") return bars ? "BarStacked" : "ColumnStacked";
      if (grouping === "percentStacked") return "Other";
      return bars ? "BarClustered" : "ColumnClustered";
    }
    case "scatterChart":
      return scatterType(group);
    case "doughnutChart":
      return "Doughnut";
    case "pieChart":
      return "Pie";
    case "areaChart":
      return grouping === "standard" ? "Area" : "Other";
    default:
      return "Other";
  }
}

const hasMarkers = (group: XmlElement): boolean =>
  childrenNamed(group, "ser").some(
    (series) => attribute(descend(series, "marker", "symbol"), "val") !== "none",
  );

function scatterType(group: XmlElement): ChartType {
  const series = childrenNamed(group, "ser");
  const style = attribute(childNamed(group, "scatterStyle"), "val") ?? "lineMarker";
  if (style === "smooth" || style === "smoothMarker") return "Other";
  const lineless = (element: XmlElement): boolean => descend(element, "spPr", "ln", "noFill") !== null;
  if (series.length > 0 && series.every(lineless)) return "XYScatter";
  return hasMarkers(group) ? "XYScatterLines" : "XYScatterLinesNoMarkers";
}

function readSeriesOf(chart: Chart, groups: readonly XmlElement[], theme: ThemeColours): void {
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

export function referenceOf(element: XmlElement | null): string | null {
  if (element === null) return null;
  for (const kind of ["numRef", "strRef", "multiLvlStrRef"]) {
    const formula = descend(element, kind, "f");
    if (formula !== null) return textOf(formula).replace(/^=/, "");
  }
  return null;
}

/** c:tx: a reference with its cached text, a plain value, or rich text. */
function readText(element: XmlElement | null): ChartText {
  if (element === null) return { formula: null, text: null };
  const formula = descend(element, "strRef", "f");
  const cached = descend(element, "strRef", "strCache", "pt", "v");
  if (formula !== null)
    return { formula: textOf(formula).replace(/^=/, ""), text: cached === null ? null : textOf(cached) };
  const plain = childNamed(element, "v");
  if (plain !== null) return { formula: null, text: textOf(plain) };
  const rich = childNamed(element, "rich");
  return { formula: null, text: rich === null ? null : richText(rich) };
}

/** Paragraphs are lines. */
function richText(rich: XmlElement): string {
  return childrenNamed(rich, "p")
    .map((paragraph) =>
      elementsOf(paragraph)
        .map((run) => (localName(run.name) === "br" ? "\n" : textOf(childNamed(run, "t"))))
        .join(""),
    )
    .join("\n");
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

export function readFont(element: XmlElement | null, theme: ThemeColours): ChartFont {
  const paragraph = childNamed(element, "p");
  const properties =
    descend(paragraph, "pPr", "defRPr") ?? descend(paragraph, "r", "rPr") ?? childNamed(element, "rPr");
  const size = attribute(properties, "sz");
  const bold = attribute(properties, "b");
  const italic = attribute(properties, "i");
  return {
    size: size === null ? null : Number(size) / 100,
    bold: bold === null ? null : flag(properties, "b", false),
    italic: italic === null ? null : flag(properties, "i", false),
    colour: readDrawingColour(childNamed(properties, "solidFill"), theme),
  };
}

function readTitle(element: XmlElement, theme: ThemeColours): ChartTitle {
  const title = newTitle();
  const text = childNamed(element, "tx");
  Object.assign(title, readText(text));
  title.visible = true;
  title.overlay = isOn(childNamed(element, "overlay"));
  title.font = readFont(childNamed(text, "rich") ?? childNamed(element, "txPr"), theme);
  const layout = readLayout(element);
  title.left = layout?.left ?? null;
  title.top = layout?.top ?? null;
  return title;
}

function readLayout(element: XmlElement | null): Chart["plotLayout"] {
  const manual = descend(element, "layout", "manualLayout");
  if (manual === null) return null;
  const share = (name: string): number => numberOf(childNamed(manual, name)) ?? 0;
  return { left: share("x"), top: share("y"), width: share("w"), height: share("h") };
}

function readNaAsBlank(chart: XmlElement | null): boolean {
  for (const extension of childrenNamed(childNamed(chart, "extLst"), "ext")) {
    const option = descend(extension, "dataDisplayOptions16", "dispNaAsBlank");
    if (option !== null) return flag(option, "val", true);
  }
  return false;
}

function readAxes(chart: Chart, axes: readonly XmlElement[], theme: ThemeColours): void {
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

function choice<T>(map: Readonly<Record<string, T>>, element: XmlElement | null, otherwise: T): T {
  const key = attribute(element, "val") ?? "";
  return Object.hasOwn(map, key) ? (map[key] as T) : otherwise;
}

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

const legendPositions = { t: "Top", b: "Bottom", l: "Left", r: "Right", tr: "Corner" } as const;

function readLegend(chart: Chart, element: XmlElement | null, theme: ThemeColours): void {
  chart.legend.visible = element !== null;
  if (element === null) return;
  chart.legend.position = choice(legendPositions, childNamed(element, "legendPos"), "Right");
  chart.legend.overlay = isOn(childNamed(element, "overlay"));
  chart.legend.font = readFont(childNamed(element, "txPr"), theme);
  chart.legend.hiddenEntries = childrenNamed(element, "legendEntry")
    .filter((entry) => isOn(childNamed(entry, "delete")))
    .map((entry) => numberOf(childNamed(entry, "idx")) ?? -1);
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

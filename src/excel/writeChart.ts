import type { ChartDescription, SeriesDescription } from "../core/report/chartDescription";
import { rangeOf } from "./cellRange";
import { dashNames, markerNames } from "./chartNames";

/** Grid colour and weight of ux: decoration only, so it may be faint. */
const gridColour = "#D9D9D9";
const textColour = "#595959";
const titleColour = "#1B1B1B";

/**
 * Queues a new native chart. Its series come from one range with the headings on top, so that names, values and
 * categories are references and stay live (charts.add with an explicit direction: Excel's own guess differs between
 * clients for narrow ranges). Everything is queued; the caller syncs.
 */
export function queueChart(sheet: Excel.Worksheet, description: ChartDescription): Excel.Chart {
  // "Line" has no markers to begin with, so only the series that have them say so: 200 charts go in one request.
  const chart = sheet.charts.add("Line", sourceRange(sheet, description), "Columns");
  chart.name = description.name;
  queuePosition(chart, description);
  if (showsPart(description)) queueValues(chart, description);
  queueChartLook(chart, description);
  return chart;
}

const showsPart = ({ series }: ChartDescription): boolean =>
  series.some(({ heading, values }) => values.firstRow !== heading.lastRow + 1);

/** Queues the ranges that the series show: for a part of a block, and for a block that has grown or moved. */
export function queueValues(chart: Excel.Chart, description: ChartDescription): void {
  description.series.forEach((series, i) => {
    chart.series.getItemAt(i).setValues(rangeOf(chart.context, series.values));
  });
}

/** True when a chart has the series of the description, so that it can be brought up to date as it is. */
export function hasSeriesOf(names: readonly string[], { series }: ChartDescription): boolean {
  return names.length === series.length && series.every(({ name }, i) => name === names[i]);
}

/**
 * Queues what follows from the data in a chart that is there: values, title, scales, labels, the dashes that say whether
 * limits are preliminary, and whether there are marks. Colours, fonts, weights, markers and gridlines are the user's to
 * change. `barsThere` says of each series whether the chart has it as bars of marks.
 */
export function queueUpdate(
  chart: Excel.Chart,
  description: ChartDescription,
  barsThere: readonly boolean[],
): void {
  description.series.forEach((_, i) => {
    // The labels of the last time stand at what is no longer the last point.
    chart.series.getItemAt(i).hasDataLabels = false;
  });
  queueValues(chart, description);
  chart.title.text = description.title;
  queueCategoryAxis(chart.axes.categoryAxis, description);
  queueValueScale(chart.axes.valueAxis, description);
  description.series.forEach((series, i) => {
    const queued = chart.series.getItemAt(i);
    queueCategories(queued, i, description);
    if ((series.role === "lower" || series.role === "upper") && series.line !== null)
      queued.format.line.lineStyle = dashNames[series.line.dash];
    // The first mark makes bars of a line that has drawn nothing, and without marks it draws nothing again.
    if (series.bars !== undefined && barsThere[i] !== true) queueBars(queued, series);
    else if (series.bars === undefined && barsThere[i] === true) queueNothingDrawn(queued);
    queueLabels(queued, series);
  });
}

function queueNothingDrawn(series: Excel.ChartSeries): void {
  series.chartType = "Line";
  series.format.line.lineStyle = "None";
}

/** Queues where the chart lies. Not done for a chart that the user may have moved. */
export function queuePosition(chart: Excel.Chart, { position }: ChartDescription): void {
  chart.left = position.left;
  chart.top = position.top;
  chart.width = position.width;
  chart.height = position.height;
}

/** Queues title, axes and series of a new chart. */
function queueChartLook(chart: Excel.Chart, description: ChartDescription): void {
  queueFrame(chart, description);
  queueCategoryAxis(chart.axes.categoryAxis, description);
  queueValueAxis(chart.axes.valueAxis, description);
  description.series.forEach((series, i) => {
    const queued = chart.series.getItemAt(i);
    queueCategories(queued, i, description);
    queueSeries(queued, series);
  });
}

/** The axis takes its categories from the first series, of bars where there are such. */
function queueCategories(queued: Excel.ChartSeries, place: number, description: ChartDescription): void {
  if (place === 0 || description.series[place]?.bars !== undefined)
    queued.setXAxisValues(rangeOf(queued.context, description.categories));
}

function queueFrame(chart: Excel.Chart, description: ChartDescription): void {
  // Axes and labels take the chart's own font, which costs one object instead of one for each of them.
  chart.format.font.size = description.fonts.text;
  chart.format.font.color = textColour;
  chart.title.text = description.title;
  chart.title.overlay = false;
  chart.title.format.font.size = description.fonts.title;
  chart.title.format.font.bold = true;
  chart.title.format.font.color = titleColour;
  chart.legend.visible = false;
  chart.displayBlanksAs = "NotPlotted";
  chart.plotVisibleOnly = false;
  const { height } = description.position;
  const top = description.fonts.title + 16;
  chart.plotArea.left = 4;
  chart.plotArea.top = top;
  chart.plotArea.width = description.plotWidth;
  chart.plotArea.height = height - top - 4;
}

const timeUnits = { days: "Days", months: "Months", years: "Years" } as const;

function queueCategoryAxis(axis: Excel.ChartAxis, { categoryAxis }: ChartDescription): void {
  axis.categoryType = categoryAxis.kind === "date" ? "DateAxis" : "TextAxis";
  if (categoryAxis.numberFormat !== null) axis.numberFormat = categoryAxis.numberFormat;
  if (categoryAxis.kind === "date") {
    const unit = timeUnits[categoryAxis.baseUnit ?? "months"];
    axis.baseTimeUnit = unit;
    axis.majorTimeUnitScale = unit;
    axis.majorUnit = categoryAxis.tickSpacing;
  } else {
    axis.tickLabelSpacing = categoryAxis.tickSpacing;
    axis.tickMarkSpacing = categoryAxis.tickSpacing;
  }
  axis.tickLabelPosition = "Low";
}

function queueValueScale(axis: Excel.ChartAxis, { valueAxis }: ChartDescription): void {
  if (valueAxis.minimum !== null) axis.minimum = valueAxis.minimum;
  if (valueAxis.maximum !== null) axis.maximum = valueAxis.maximum;
  if (valueAxis.majorUnit !== null) axis.majorUnit = valueAxis.majorUnit;
  axis.numberFormat = valueAxis.numberFormat;
  if (valueAxis.title !== null) axis.title.text = valueAxis.title;
}

function queueValueAxis(axis: Excel.ChartAxis, description: ChartDescription): void {
  queueValueScale(axis, description);
  axis.majorGridlines.visible = true;
  axis.majorGridlines.format.line.color = gridColour;
  axis.majorGridlines.format.line.weight = 0.5;
  if (description.valueAxis.title !== null) axis.title.format.font.bold = false;
}

function queueSeries(series: Excel.ChartSeries, description: SeriesDescription): void {
  // Without phases its cells are empty: nothing is drawn, and formats would only make the request larger.
  if (description.role === "phaseMark" && description.bars === undefined) return;
  queueLine(series, description);
  queueMarker(series, description);
  queueBars(series, description);
  queueLabels(series, description);
}

function queueLabels(series: Excel.ChartSeries, { label, bars, marks }: SeriesDescription): void {
  for (const mark of bars === undefined ? [] : (marks ?? [])) {
    const point = series.points.getItemAt(mark.point);
    point.hasDataLabel = true;
    point.dataLabel.text = mark.text;
    point.dataLabel.position = "OutsideEnd";
  }
  if (label === null) return;
  const point = series.points.getItemAt(label.point);
  point.hasDataLabel = true;
  point.dataLabel.showSeriesName = label.showName;
  point.dataLabel.showValue = label.showValue;
  point.dataLabel.separator = " ";
  point.dataLabel.position = labelPositions[label.position];
}

const labelPositions = { right: "Right", top: "Top", bottom: "Bottom" } as const;

/** Thin bars where new phases begin; each has a text above it. */
function queueBars(series: Excel.ChartSeries, { bars }: SeriesDescription): void {
  if (bars === undefined) return;
  series.chartType = "ColumnClustered";
  series.gapWidth = bars.gapWidth;
  series.format.fill.setSolidColor(bars.colour);
}

function queueLine(series: Excel.ChartSeries, { line }: SeriesDescription): void {
  if (line === null) {
    series.format.line.lineStyle = "None";
    return;
  }
  series.format.line.color = line.colour;
  series.format.line.weight = line.weight;
  if (line.dash !== "solid") series.format.line.lineStyle = dashNames[line.dash];
}

function queueMarker(series: Excel.ChartSeries, { marker }: SeriesDescription): void {
  if (marker.style === "none") return;
  series.markerStyle = markerNames[marker.style];
  series.markerSize = marker.size;
  series.markerBackgroundColor = marker.fill;
  series.markerForegroundColor = marker.outline;
}

/**
 * Headings and values of all series: they stand in neighbouring columns, and the values begin right below the headings
 * (a chart that shows only the last periods gets its shorter ranges afterwards).
 */
function sourceRange(sheet: Excel.Worksheet, { series }: ChartDescription): Excel.Range {
  const first = series[0];
  if (first === undefined) throw new Error("A chart needs at least one series.");
  return rangeOf(sheet.context, {
    sheet: first.values.sheet,
    firstRow: first.heading.firstRow,
    lastRow: first.values.lastRow,
    firstColumn: Math.min(...series.map(({ heading }) => heading.firstColumn)),
    lastColumn: Math.max(...series.map(({ heading }) => heading.lastColumn)),
  });
}

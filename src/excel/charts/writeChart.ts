import type {
  CellRange,
  ChartDescription,
  SeriesDescription,
} from "../../core/report/chart/chartDescription";
import { cellName } from "../../core/report/block/r1c1";
import type { RangeLookup } from "../cells/cellRange";
import { dashNames, markerNames } from "./chartNames";

const titleColour = "#1B1B1B";

/**
 * Queues a new native chart. Its series come from one range with the headings on top, so that names, values and
 * categories are references and stay live (charts.add with an explicit direction: Excel's own guess differs between
 * clients for narrow ranges). Everything is queued; the caller syncs.
 */
export function queueChart(
  sheet: Excel.Worksheet,
  description: ChartDescription,
  rangeOf: RangeLookup,
): Excel.Chart {
  // "Line" has no markers to begin with, so only the series that have them say so: 200 charts go in one request.
  const chart = sheet.charts.add("Line", rangeOf(sourceOf(description)), "Columns");
  chart.name = description.name;
  queuePosition(chart, description);
  if (showsPart(description)) queueValues(chart, description, rangeOf);
  queueChartLook(chart, description, rangeOf);
  return chart;
}

const showsPart = ({ series }: ChartDescription): boolean =>
  series.some(({ heading, values }) => values.firstRow !== heading.lastRow + 1);

/** Queues the ranges that the series show: for a part of a block, and for a block that has grown or moved. */
function queueValues(chart: Excel.Chart, description: ChartDescription, rangeOf: RangeLookup): void {
  description.series.forEach((series, i) => {
    chart.series.getItemAt(i).setValues(rangeOf(series.values));
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
  rangeOf: RangeLookup,
  barsThere: readonly boolean[],
): void {
  description.series.forEach((_, i) => {
    // The labels of the last time stand at what is no longer the last point.
    chart.series.getItemAt(i).hasDataLabels = false;
  });
  queueValues(chart, description, rangeOf);
  chart.title.text = description.title;
  queueCategoryAxis(chart.axes.categoryAxis, description);
  queueValueScale(chart.axes.valueAxis, description);
  description.series.forEach((series, i) => {
    const queued = chart.series.getItemAt(i);
    queueCategories(queued, i, description, rangeOf);
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
export function queuePosition(chart: Excel.Chart, { position, cells }: ChartDescription): void {
  if (cells !== undefined) {
    const { firstRow, firstColumn, lastRow, lastColumn } = cells;
    chart.setPosition(cellName(firstRow, firstColumn), cellName(lastRow, lastColumn));
    return;
  }
  chart.left = position.left;
  chart.top = position.top;
  chart.width = position.width;
  chart.height = position.height;
}

/**
 * Queues title, axes and series of a new chart: only what is otherwise than in the charts that Excel makes, since each
 * property costs some 150 bytes there and back.
 */
function queueChartLook(chart: Excel.Chart, description: ChartDescription, rangeOf: RangeLookup): void {
  queueFrame(chart, description);
  queueCategoryAxis(chart.axes.categoryAxis, description);
  queueValueAxis(chart.axes.valueAxis, description);
  description.series.forEach((series, i) => {
    // Without marks its cells are empty, and nothing is drawn.
    if (series.role === "phaseMark" && series.bars === undefined) return;
    const queued = chart.series.getItemAt(i);
    queueCategories(queued, i, description, rangeOf);
    queueSeries(queued, series);
  });
}

/** The axis takes its categories from the first series, of bars where there are such. */
function queueCategories(
  queued: Excel.ChartSeries,
  place: number,
  description: ChartDescription,
  rangeOf: RangeLookup,
): void {
  if (place === 0 || description.series[place]?.bars !== undefined)
    queued.setXAxisValues(rangeOf(description.categories));
}

function queueFrame(chart: Excel.Chart, description: ChartDescription): void {
  // Axes and labels take the chart's own font, which costs one object instead of one for each of them. Its colour is ours.
  chart.format.font.size = description.fonts.text;
  chart.title.text = description.title;
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

function queueCategoryAxis(axis: Excel.ChartAxis, { categoryAxis, valueAxis }: ChartDescription): void {
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
  // Beside the axis is at the bottom, unless the axis crosses the values at a zero among them.
  const { minimum } = valueAxis;
  if (minimum === null || minimum < 0) axis.tickLabelPosition = "Low";
}

function queueValueScale(axis: Excel.ChartAxis, { valueAxis }: ChartDescription): void {
  if (valueAxis.minimum !== null) axis.minimum = valueAxis.minimum;
  if (valueAxis.maximum !== null) axis.maximum = valueAxis.maximum;
  if (valueAxis.majorUnit !== null) axis.majorUnit = valueAxis.majorUnit;
  axis.numberFormat = valueAxis.numberFormat;
  if (valueAxis.title !== null) axis.title.text = valueAxis.title;
}

/** Excel's own gridlines have our grey. */
function queueValueAxis(axis: Excel.ChartAxis, description: ChartDescription): void {
  queueValueScale(axis, description);
  const { gridWeight } = description.valueAxis;
  if (gridWeight !== null) axis.majorGridlines.format.line.weight = gridWeight;
}

function queueSeries(series: Excel.ChartSeries, description: SeriesDescription): void {
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
  // A new label shows the value, to the right of its point.
  if (label.showName) point.dataLabel.showSeriesName = true;
  if (!label.showValue) point.dataLabel.showValue = false;
  if (label.showName && label.showValue) point.dataLabel.separator = " ";
  if (label.position !== "right") point.dataLabel.position = labelPositions[label.position];
}

const labelPositions = { left: "Left", top: "Top", bottom: "Bottom" } as const;

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
  // A cross is all outline.
  if (marker.style !== "x") series.markerBackgroundColor = marker.fill;
  series.markerForegroundColor = marker.outline;
}

/**
 * Headings and values of all series: they stand in neighbouring columns, and the values begin right below the headings
 * (a chart that shows only the last periods gets its shorter ranges afterwards).
 */
function sourceOf({ series }: ChartDescription): CellRange {
  const first = series[0];
  if (first === undefined) throw new Error("A chart needs at least one series.");
  return {
    sheet: first.values.sheet,
    firstRow: first.heading.firstRow,
    lastRow: first.values.lastRow,
    firstColumn: Math.min(...series.map(({ heading }) => heading.firstColumn)),
    lastColumn: Math.max(...series.map(({ heading }) => heading.lastColumn)),
  };
}

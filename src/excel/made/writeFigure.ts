import type { CellRange } from "../../core/report/chart/chartDescription";
import { ownSheet, type Figure, type FigureSeries } from "../../core/report/made/figure";
import type { Position } from "../../core/report/made/madeSheet";
import { palette } from "../../core/report/chart/palette";
import { rangeOf } from "../cells/cellRange";
import { dashNames, markerNames } from "../charts/chartNames";

const chartTypes = {
  line: "LineMarkers",
  bar: "BarClustered",
  barStacked: "BarStacked",
  column: "ColumnClustered",
  columnStacked: "ColumnStacked",
  scatter: "XYScatter",
  doughnut: "Doughnut",
} as const;

const labelPlaces = {
  right: "Right",
  left: "Left",
  top: "Top",
  bottom: "Bottom",
  center: "Center",
  outsideEnd: "OutsideEnd",
  insideBase: "InsideBase",
} as const;

/** Queues a new native chart with all its series as references, so that it stays live. The caller syncs. */
export function queueFigure(
  sheet: Excel.Worksheet,
  name: string,
  figure: Figure,
  position: Position,
  sheetName: string,
): void {
  const first = figure.series[0];
  if (first === undefined) return;
  // Excel guesses series from the range; every one of them is set explicitly below, and more are added.
  const chart = sheet.charts.add(
    chartTypes[figure.kind],
    dataRange(sheet.context, first.values, sheetName),
    "Columns",
  );
  chart.name = name;
  chart.left = position.left;
  chart.top = position.top;
  chart.width = position.width;
  chart.height = position.height;
  for (let i = 1; i < figure.series.length; i++) chart.series.add(figure.series[i]?.name ?? "");
  queueFigureData(chart, figure, sheetName);
  queueFrame(chart, figure);
  if (namesLineEnds(figure)) queuePlotArea(chart, figure, position);
  if (figure.kind !== "doughnut") queueAxes(chart, figure);
  figure.series.forEach((series, i) => queueSeries(chart.series.getItemAt(i), series, figure));
}

/** Queues the data of a figure that is there; its place and what else the user has changed are kept. */
export function queueFigureUpdate(chart: Excel.Chart, figure: Figure, sheetName: string): void {
  queueFigureData(chart, figure, sheetName);
  chart.title.text = figure.title;
  if (figure.kind !== "doughnut") queueAxisEnds(chart, figure);
  figure.series.forEach((series, i) => {
    const queued = chart.series.getItemAt(i);
    if (series.labels !== null && series.labels.at !== "all") queued.hasDataLabels = false;
    queueLabels(queued, series, figure);
    queuePoints(queued, series);
  });
}

/** What each series shows: its values, then its categories. */
export type FigureRanges = readonly { readonly values: CellRange; readonly categories: CellRange }[];

export const figureRanges = ({ series }: Figure): FigureRanges =>
  series.map(({ values, categories }) => ({ values, categories }));

/** Queues that a figure shows other cells: those that it showed before an update that failed. */
export function queueFigureRanges(chart: Excel.Chart, ranges: FigureRanges, sheetName: string): void {
  ranges.forEach(({ values, categories }, i) => {
    const queued = chart.series.getItemAt(i);
    queued.setValues(dataRange(chart.context, values, sheetName));
    queued.setXAxisValues(dataRange(chart.context, categories, sheetName));
  });
}

/** True when a chart has the series of the figure by number and name, so that it can be brought up to date as it is. */
export function hasFigureSeries(names: readonly string[], { series }: Figure): boolean {
  return names.length === series.length && series.every(({ name }, i) => name === names[i]);
}

function queueFigureData(chart: Excel.Chart, figure: Figure, sheetName: string): void {
  queueFigureRanges(chart, figureRanges(figure), sheetName);
  figure.series.forEach(({ name }, i) => {
    chart.series.getItemAt(i).name = name;
  });
}

function queueFrame(chart: Excel.Chart, figure: Figure): void {
  chart.format.font.size = 9;
  chart.format.font.color = palette.centre;
  chart.title.text = figure.title;
  chart.title.overlay = false;
  chart.title.format.font.size = 11;
  chart.title.format.font.bold = true;
  chart.title.format.font.color = palette.ink;
  chart.legend.visible = false;
  chart.displayBlanksAs = "NotPlotted";
}

/** Lines with their names at their ends need room to the right of them. */
const namesLineEnds = ({ kind, series }: Figure): boolean =>
  kind === "line" && series.some(({ labels }) => labels?.show === "name");

function queuePlotArea(chart: Excel.Chart, figure: Figure, { width, height }: Position): void {
  const top = 30;
  const left = figure.valueTitle === null ? 4 : 22;
  chart.plotArea.left = left;
  chart.plotArea.top = top;
  chart.plotArea.width = width * 0.84 - left;
  chart.plotArea.height = height - top - (figure.categoryTitle === null ? 4 : 20);
}

/** The ends that follow the numbers, and the title of the axis that tells where it begins. */
function queueAxisEnds(chart: Excel.Chart, figure: Figure): void {
  const { categoryAxis, valueAxis } = chart.axes;
  if (figure.minimum !== null) valueAxis.minimum = figure.minimum;
  if (figure.maximum !== null) valueAxis.maximum = figure.maximum;
  if (figure.valueTitle !== null) valueAxis.title.text = figure.valueTitle;
  if (figure.kind !== "scatter") return;
  if (figure.categoryMinimum != null) categoryAxis.minimum = figure.categoryMinimum;
  if (figure.categoryMaximum != null) categoryAxis.maximum = figure.categoryMaximum;
}

function queueAxes(chart: Excel.Chart, figure: Figure): void {
  const { categoryAxis, valueAxis } = chart.axes;
  queueAxisEnds(chart, figure);
  valueAxis.numberFormat = figure.numberFormat;
  valueAxis.majorGridlines.visible = true;
  valueAxis.majorGridlines.format.line.color = palette.grid;
  valueAxis.majorGridlines.format.line.weight = 0.5;
  if (figure.valueTitle !== null) valueAxis.title.format.font.bold = false;
  if (figure.categoryTitle !== null) {
    categoryAxis.title.text = figure.categoryTitle;
    categoryAxis.title.format.font.bold = false;
  }
  // Beside the plot also where values are negative.
  categoryAxis.tickLabelPosition = "Low";
  if (figure.kind === "scatter") {
    if (figure.categoryFormat !== undefined) categoryAxis.numberFormat = figure.categoryFormat;
    categoryAxis.majorGridlines.visible = false;
  } else if ((figure.kind === "bar" || figure.kind === "barStacked") && figure.topDown !== false) {
    categoryAxis.reversePlotOrder = true;
    // Turned round, the value axis would stand at the top: its numbers go to the other end.
    valueAxis.tickLabelPosition = "High";
  }
}

function queueSeries(queued: Excel.ChartSeries, series: FigureSeries, figure: Figure): void {
  const bars = figure.kind !== "line" && figure.kind !== "scatter";
  if (bars && figure.kind !== "doughnut") queued.gapWidth = figure.gapWidth ?? 50;
  if (figure.kind === "columnStacked" || figure.kind === "barStacked") queued.overlap = 100;
  if (bars) {
    if (series.fill === null) queued.format.fill.clear();
    else queued.format.fill.setSolidColor(series.fill);
  }
  if (series.line === null) queued.format.line.lineStyle = "None";
  else {
    queued.format.line.color = series.line.colour;
    queued.format.line.weight = series.line.weight;
    if (series.line.dash !== "solid") queued.format.line.lineStyle = dashNames[series.line.dash];
  }
  if (!bars) {
    if (series.marker === null) queued.markerStyle = "None";
    else {
      queued.markerStyle = markerNames[series.marker.style];
      queued.markerSize = series.marker.size;
      queued.markerBackgroundColor = series.marker.fill;
      queued.markerForegroundColor = series.marker.outline;
    }
  }
  queuePoints(queued, series);
  queueLabels(queued, series, figure);
}

function queuePoints(queued: Excel.ChartSeries, series: FigureSeries): void {
  for (const { index, fill } of series.points ?? [])
    queued.points.getItemAt(index).format.fill.setSolidColor(fill);
}

function queueLabels(queued: Excel.ChartSeries, series: FigureSeries, figure: Figure): void {
  const { labels } = series;
  if (labels?.at === "all") {
    queued.hasDataLabels = true;
    const all = queued.dataLabels;
    queueShown(all, labels.show);
    if (labels.show === "value") all.numberFormat = labels.numberFormat ?? figure.numberFormat;
    if (labels.position !== undefined) all.position = labelPlaces[labels.position];
  } else if (labels) {
    const count =
      series.values.lastRow - series.values.firstRow + series.values.lastColumn - series.values.firstColumn;
    const labelled: readonly number[] = typeof labels.at === "string" ? [count] : labels.at;
    for (const index of labelled) {
      const point = queued.points.getItemAt(index);
      point.hasDataLabel = true;
      queueShown(point.dataLabel, labels.show);
      point.dataLabel.position = labelPlaces[labels.position ?? "right"];
    }
  }
  for (const { index, text } of series.pointLabels ?? []) {
    const point = queued.points.getItemAt(index);
    point.hasDataLabel = true;
    point.dataLabel.text = text;
    point.dataLabel.position = labelPlaces[labels?.position ?? "right"];
  }
}

function queueShown(
  label: Excel.ChartDataLabels | Excel.ChartDataLabel,
  show: "value" | "name" | "category",
): void {
  label.showValue = show === "value";
  label.showSeriesName = show === "name";
  label.showCategoryName = show === "category";
}

/** Ranges of the sheet that the figure stands on are given without a name, which the user may have changed. */
function dataRange(
  context: OfficeExtension.ClientRequestContext,
  range: CellRange,
  own: string,
): Excel.Range {
  return rangeOf(context, range.sheet === ownSheet ? { ...range, sheet: own } : range);
}

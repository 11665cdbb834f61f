import { parseArea, splitSheetName } from "../../host/model/address";
import { CellError, type CellValue } from "../../host/model/cellValue";
import type { Chart, ChartLabel, ChartMarker, ChartSeries, ChartText } from "../../host/model/chart";
import { displayText } from "../../host/model/displayText";
import type { Sheet } from "../../host/model/sheet";
import type { Workbook } from "../../host/model/workbook";
import type { DrawnChart, DrawnLabel, DrawnMarker, DrawnSeries } from "./drawnChart";

/** Dash and gap in line widths, after the names of Excel.ChartLineStyle. */
const dashes: Readonly<Record<string, readonly number[]>> = {
  Dash: [4, 3],
  Dot: [1, 2],
  RoundDot: [1, 2],
  DashDot: [4, 3, 1, 3],
  DashDotDot: [4, 3, 1, 3, 1, 3],
};

const markers: Readonly<Record<string, DrawnMarker>> = {
  Circle: "circle",
  Automatic: "circle",
  Square: "square",
  Diamond: "diamond",
  Triangle: "triangle",
  X: "x",
};

interface Looked {
  readonly values: readonly CellValue[];
  readonly formats: readonly string[];
}

/** Looks up the cells of a chart as they are now, so that the picture follows every change in the sheet. */
export function lookUpChart(chart: Chart, workbook: Workbook, locale: string): DrawnChart {
  const first = chart.series.find((series) => series.categories !== null) ?? chart.series[0];
  const categories = lookUp(workbook, first?.categories ?? null);
  const dates =
    chart.categoryAxis.categoryType !== "text" &&
    categories.values.some((value) => typeof value === "number");
  const format = chart.valueAxis.numberFormat ?? "General";
  const size = chart.categoryAxis.font.size ?? chart.font.size ?? 9;
  return {
    title: chart.title.visible ? textOf(workbook, chart.title) : null,
    width: chart.width,
    height: chart.height,
    fonts: { title: chart.title.font.size ?? 14, text: size },
    positions: dates ? datePositions(categories.values) : categories.values.map((_, i) => i),
    categories: categories.values.map((value, i) =>
      displayText(
        value,
        chart.categoryAxis.numberFormat ?? categories.formats[i] ?? "General",
        locale,
        workbook.date1904,
      ),
    ),
    tickSpacing:
      chart.categoryAxis.tickLabelSpacing ??
      chart.categoryAxis.majorUnit ??
      Math.ceil(categories.values.length / 8),
    valueAxis: {
      title: chart.valueAxis.title.visible ? textOf(workbook, chart.valueAxis.title) : null,
      minimum: chart.valueAxis.minimum,
      maximum: chart.valueAxis.maximum,
      majorUnit: chart.valueAxis.majorUnit,
      gridlines: chart.valueAxis.majorGridlines !== null,
      format: (value) => displayText(value, format, locale),
    },
    plotShare: chart.plotLayout === null ? 0.97 : chart.plotLayout.left + chart.plotLayout.width,
    series: chart.series.map((series) => drawnSeries(series, chart, workbook, locale)),
    legend: chart.legend.visible,
  };
}

function drawnSeries(series: ChartSeries, chart: Chart, workbook: Workbook, locale: string): DrawnSeries {
  const { values, formats } = lookUp(workbook, series.values);
  const numbers = values.map((value) => (typeof value === "number" ? value : null));
  const name = textOf(workbook, series.name) ?? "";
  const line = series.line;
  const kind = /^(Column|Bar)/.test(series.chartType ?? chart.type) ? "bar" : "line";
  return {
    name,
    kind,
    values: numbers,
    line:
      line.style === "None"
        ? null
        : { colour: line.colour ?? "#404040", weight: line.weight ?? 1.5, dash: dashes[line.style] ?? [] },
    marker: drawnMarker(series.marker, line.colour ?? "#404040", chart.type),
    fill: series.fill.kind === "solid" ? series.fill.colour : null,
    labels: drawnLabels(series, numbers, formats, name, locale),
  };
}

function drawnMarker(marker: ChartMarker, colour: string, type: Chart["type"]): DrawnSeries["marker"] {
  const style = marker.style === "Automatic" && type === "Line" ? undefined : markers[marker.style];
  if (style === undefined) return null;
  const paint = (value: ChartMarker["fill"]): string => (value === "none" ? "none" : (value ?? colour));
  return { style, size: marker.size ?? 5, fill: paint(marker.fill), outline: paint(marker.outline) };
}

function drawnLabels(
  series: ChartSeries,
  numbers: readonly (number | null)[],
  formats: readonly string[],
  name: string,
  locale: string,
): DrawnLabel[] {
  const labels: DrawnLabel[] = [];
  numbers.forEach((value, point) => {
    const label = series.points[point]?.label ?? series.labels;
    if (label === null || value === null) return;
    const text = labelText(
      label,
      name,
      displayText(value, label.numberFormat ?? formats[point] ?? "General", locale),
    );
    if (text !== "") labels.push({ point, text, position: labelPosition(label) });
  });
  return labels;
}

function labelText(label: ChartLabel, name: string, value: string): string {
  if (label.text !== null) return label.text;
  const parts = [...(label.showSeriesName ? [name] : []), ...(label.showValue ? [value] : [])];
  return parts.join(label.separator ?? " ");
}

function labelPosition(label: ChartLabel): DrawnLabel["position"] {
  const positions = { Right: "right", Left: "left", Top: "top", Bottom: "bottom" } as const;
  return positions[label.position as keyof typeof positions] ?? "right";
}

/** Months apart where every date is the first of a month, else days: so that a missing month keeps its place. */
function datePositions(values: readonly CellValue[]): number[] {
  const serials = values.map((value) => (typeof value === "number" ? value : null));
  const first = serials.find((serial) => serial !== null) ?? 0;
  const steps = serials
    .map((serial, i) => (serial === null || i === 0 ? null : serial - (serials[i - 1] ?? serial)))
    .filter((step): step is number => step !== null && step > 0);
  const step = steps.length === 0 ? 1 : Math.min(...steps);
  return serials.map((serial, i) => (serial === null ? i : Math.round((serial - first) / monthLike(step))));
}

const monthLike = (step: number): number => (step >= 28 && step <= 31 ? 30.4375 : step);

function lookUp(workbook: Workbook, reference: string | null): Looked {
  if (reference === null) return { values: [], formats: [] };
  const { sheet: sheetName, rest } = splitSheetName(reference);
  const sheet = sheetName === null ? null : workbook.sheet(sheetName);
  const area = parseArea(rest);
  if (sheet === null || area === null) return { values: [], formats: [] };
  return { values: sheet.values(area).flat(), formats: sheet.numberFormats(area).flat() };
}

function textOf(workbook: Workbook, text: ChartText): string | null {
  if (text.formula === null) return text.text;
  const value = lookUp(workbook, text.formula).values[0] ?? null;
  return value instanceof CellError ? value.code : value === null ? text.text : String(value);
}

/** Charts of a sheet that can be drawn; those of kinds that are only kept are left out. */
export function drawableCharts(sheet: Sheet): readonly Chart[] {
  return sheet.charts.filter((chart) => chart.type !== "Other" && chart.series.length > 0);
}

import type {
  Chart,
  ChartAxis,
  ChartFill,
  ChartFont,
  ChartLabel,
  ChartLine,
  ChartMarker,
  ChartPoint,
  ChartSeries,
  ChartTitle,
  ChartType,
} from "./chart";

export const automaticFont = (): ChartFont => ({ size: null, bold: null, italic: null, colour: null });
export const automaticLine = (): ChartLine => ({ style: "Automatic", colour: null, weight: null });
export const noLine = (): ChartLine => ({ style: "None", colour: null, weight: null });
export const automaticFill = (): ChartFill => ({ kind: "automatic", colour: null });
export const automaticMarker = (): ChartMarker => ({
  style: "Automatic",
  size: null,
  fill: null,
  outline: null,
});

export const newLabel = (): ChartLabel => ({
  showSeriesName: false,
  showValue: false,
  showCategoryName: false,
  showPercentage: false,
  showLegendKey: false,
  separator: null,
  position: "Automatic",
  numberFormat: null,
  font: automaticFont(),
  text: null,
});

export const newPoint = (): ChartPoint => ({ label: null, marker: null, fill: null, line: null });

export const newTitle = (): ChartTitle => ({
  visible: false,
  overlay: false,
  formula: null,
  text: null,
  font: automaticFont(),
  left: null,
  top: null,
});

export const newAxis = (gridlines: boolean): ChartAxis => ({
  visible: true,
  categoryType: "automatic",
  minimum: null,
  maximum: null,
  majorUnit: null,
  minorUnit: null,
  baseTimeUnit: null,
  majorTimeUnit: null,
  numberFormat: null,
  linkNumberFormat: true,
  title: { ...newTitle(), font: { ...automaticFont(), bold: false } },
  tickLabelSpacing: null,
  tickMarkSpacing: null,
  tickLabelPosition: "NextToAxis",
  majorTickMark: "None",
  minorTickMark: "None",
  majorGridlines: gridlines ? { style: "Continuous", colour: "#D9D9D9", weight: 0.75 } : null,
  minorGridlines: null,
  line: gridlines ? noLine() : { style: "Continuous", colour: "#D9D9D9", weight: 0.75 },
  font: automaticFont(),
  textOrientation: null,
  reversed: false,
});

export const newSeries = (): ChartSeries => ({
  key: null,
  name: { formula: null, text: null },
  values: null,
  categories: null,
  chartType: null,
  line: automaticLine(),
  marker: automaticMarker(),
  fill: automaticFill(),
  smooth: false,
  labels: null,
  points: {},
  errorBars: null,
  gapWidth: null,
  overlap: null,
});

/** A chart as Excel 2021 makes it: title and legend on, gaps for blanks, 360 x 216 points. */
export const newChart = (id: string, name: string, type: ChartType): Chart => ({
  id,
  name,
  type,
  series: [],
  title: { ...newTitle(), visible: true },
  legend: { visible: true, position: "Bottom", overlay: false, font: automaticFont(), hiddenEntries: [] },
  categoryAxis: newAxis(false),
  valueAxis: newAxis(true),
  displayBlanksAs: "NotPlotted",
  showNotAvailableAsBlank: true,
  plotVisibleOnly: true,
  left: 0,
  top: 0,
  width: 360,
  height: 216,
  placement: "TwoCell",
  alternativeTitle: "",
  alternativeText: "",
  areaFill: { kind: "solid", colour: "#FFFFFF" },
  areaLine: { style: "Continuous", colour: "#D9D9D9", weight: 0.75 },
  plotFill: { kind: "none", colour: null },
  plotLayout: null,
  font: { ...automaticFont(), colour: "#595959" },
  doughnutHoleSize: null,
  gapWidth: null,
  overlap: null,
});

import type { Colour } from "./style";

/** Names of Excel.ChartType for the kinds that we write; "Other" is any kind that is only kept. */
export type ChartType =
  | "Line"
  | "LineMarkers"
  | "ColumnClustered"
  | "ColumnStacked"
  | "BarClustered"
  | "BarStacked"
  | "XYScatter"
  | "XYScatterLines"
  | "XYScatterLinesNoMarkers"
  | "Doughnut"
  | "Pie"
  | "Area"
  | "Other";

/** Names of Excel.ChartLineStyle. */
export type LineStyle =
  "None" | "Automatic" | "Continuous" | "Dash" | "DashDot" | "DashDotDot" | "Dot" | "RoundDot";

export interface ChartLine {
  style: LineStyle;
  /** Null is automatic. */
  colour: Colour;
  /** Points; null is automatic. */
  weight: number | null;
}

/** Names of Excel.ChartMarkerStyle. */
export type ChartMarkerStyle =
  | "Automatic"
  | "None"
  | "Square"
  | "Diamond"
  | "Triangle"
  | "X"
  | "Star"
  | "Dot"
  | "Dash"
  | "Circle"
  | "Plus"
  | "Picture"
  | "Invalid";

export interface ChartMarker {
  style: ChartMarkerStyle;
  size: number | null;
  /** Null is automatic, "none" no fill. */
  fill: Colour | "none";
  outline: Colour | "none";
}

export interface ChartFont {
  size: number | null;
  bold: boolean | null;
  italic: boolean | null;
  colour: Colour;
}

export interface ChartFill {
  kind: "automatic" | "none" | "solid" | "other";
  colour: Colour;
}

export type LabelPosition =
  | "Automatic"
  | "Right"
  | "Left"
  | "Top"
  | "Bottom"
  | "Center"
  | "InsideEnd"
  | "InsideBase"
  | "OutsideEnd"
  | "BestFit";

export interface ChartLabel {
  showSeriesName: boolean;
  showValue: boolean;
  showCategoryName: boolean;
  showPercentage: boolean;
  showLegendKey: boolean;
  separator: string | null;
  position: LabelPosition;
  numberFormat: string | null;
  font: ChartFont;
  /** A text of its own instead of the parts above. */
  text: string | null;
}

/** What is set for one point of a series. */
export interface ChartPoint {
  label: ChartLabel | null;
  marker: ChartMarker | null;
  fill: ChartFill | null;
  line: ChartLine | null;
}

/** A name, title or label: a cell reference ("Data!$B$1"), a text, or nothing. */
export interface ChartText {
  formula: string | null;
  text: string | null;
}

export interface ChartErrorBars {
  direction: "x" | "y";
  type: "BothValues" | "PlusValues" | "MinusValues";
  valueType: "FixedValue" | "Percent" | "Custom" | "Other";
  value: number | null;
  /** References for valueType "Custom". */
  plus: string | null;
  minus: string | null;
  endCap: boolean;
  line: ChartLine;
}

export interface ChartSeries {
  /** Which series of the file this was; null for one added since. */
  key: number | null;
  name: ChartText;
  /** References as formulas without "=": "Data!$B$5:$B$28"; null when there are none. */
  values: string | null;
  categories: string | null;
  /** Where a chart mixes kinds; null is the chart's own. */
  chartType: ChartType | null;
  line: ChartLine;
  marker: ChartMarker;
  fill: ChartFill;
  smooth: boolean;
  /** Labels of all points; null when the series has none. */
  labels: ChartLabel | null;
  /** Points with formats or labels of their own, by 0-based index. */
  points: Record<number, ChartPoint>;
  errorBars: ChartErrorBars | null;
  /** Bars: per cent of the bar's width; null is Excel's choice. */
  gapWidth: number | null;
  overlap: number | null;
}

export interface ChartTitle extends ChartText {
  visible: boolean;
  overlay: boolean;
  font: ChartFont;
  /** Horizontal alignment is not in ExcelApi 1.9; position as a share of the chart, null automatic. */
  left: number | null;
  top: number | null;
}

export interface ChartAxis {
  visible: boolean;
  /** For the category axis; "automatic" is a date axis when the categories are dates. */
  categoryType: "automatic" | "text" | "date";
  minimum: number | null;
  maximum: number | null;
  majorUnit: number | null;
  minorUnit: number | null;
  /** For date axes. */
  baseTimeUnit: "Days" | "Months" | "Years" | null;
  majorTimeUnit: "Days" | "Months" | "Years" | null;
  numberFormat: string | null;
  linkNumberFormat: boolean;
  title: ChartTitle;
  tickLabelSpacing: number | null;
  tickMarkSpacing: number | null;
  tickLabelPosition: "NextToAxis" | "High" | "Low" | "None";
  majorTickMark: "None" | "Cross" | "Inside" | "Outside";
  minorTickMark: "None" | "Cross" | "Inside" | "Outside";
  majorGridlines: ChartLine | null;
  minorGridlines: ChartLine | null;
  line: ChartLine;
  font: ChartFont;
  /** Degrees; null automatic. */
  textOrientation: number | null;
  reversed: boolean;
}

export interface ChartLegend {
  visible: boolean;
  position: "Top" | "Bottom" | "Left" | "Right" | "Corner" | "Custom";
  overlay: boolean;
  font: ChartFont;
  /** 0-based indices of entries that are hidden. */
  hiddenEntries: number[];
}

/** A chart as plain data: it can be compared, copied and written as JSON. */
export interface Chart {
  /** Unique in the workbook, for as long as it is open. */
  id: string;
  name: string;
  type: ChartType;
  series: ChartSeries[];
  title: ChartTitle;
  legend: ChartLegend;
  categoryAxis: ChartAxis;
  valueAxis: ChartAxis;
  displayBlanksAs: "NotPlotted" | "Zero" | "Interpolated";
  /** Excel 2019+: show #N/A as an empty cell. */
  showNotAvailableAsBlank: boolean;
  plotVisibleOnly: boolean;
  /** Points from the top left corner of the sheet. */
  left: number;
  top: number;
  width: number;
  height: number;
  placement: "TwoCell" | "OneCell" | "Absolute";
  alternativeTitle: string;
  alternativeText: string;
  areaFill: ChartFill;
  areaLine: ChartLine;
  plotFill: ChartFill;
  /** Inner plot area as shares of the chart; null is automatic. */
  plotLayout: { left: number; top: number; width: number; height: number } | null;
  font: ChartFont;
  doughnutHoleSize: number | null;
  gapWidth: number | null;
  overlap: number | null;
}

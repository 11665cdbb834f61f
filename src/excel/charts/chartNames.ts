import type { DashStyle, MarkerStyle } from "../../core/report/chart/chartDescription";

/** Our dashes by Excel's names. */
export const dashNames = {
  solid: "Continuous",
  dash: "Dash",
  dot: "Dot",
  roundDot: "RoundDot",
  dashDot: "DashDot",
  dashDotDot: "DashDotDot",
} as Readonly<Record<DashStyle, Excel.ChartLineStyle>>;

/** Our markers by Excel's names. */
export const markerNames = {
  none: "None",
  circle: "Circle",
  square: "Square",
  diamond: "Diamond",
  triangle: "Triangle",
  x: "X",
} as Readonly<Record<MarkerStyle, Excel.ChartMarkerStyle>>;

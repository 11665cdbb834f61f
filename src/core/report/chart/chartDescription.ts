/** A native chart as plain data; src/excel turns it into Office.js calls and knows nothing of statistics. */
export type DashStyle = "solid" | "dash" | "dot" | "roundDot" | "dashDot" | "dashDotDot";
export type MarkerStyle = "none" | "circle" | "square" | "diamond" | "triangle" | "x";

/** Cells relative to a sheet; rows and columns count from 0, inclusive. */
export interface CellRange {
  readonly sheet: string;
  readonly firstRow: number;
  readonly firstColumn: number;
  readonly lastRow: number;
  readonly lastColumn: number;
}

export interface SeriesDescription {
  readonly role:
    | "value"
    | "approximate"
    | "centre"
    | "lower"
    | "upper"
    | "target"
    | "targetLong"
    | "improvement"
    | "deterioration"
    | "change"
    | "excluded"
    | "phaseMark";
  /** The text of the heading cell, which gives the series its name. */
  readonly name: string;
  /** The cell that holds the name; the values begin right below it unless only the last periods are shown. */
  readonly heading: CellRange;
  readonly values: CellRange;
  readonly line: { readonly colour: string; readonly weight: number; readonly dash: DashStyle } | null;
  readonly marker: {
    readonly style: MarkerStyle;
    readonly size: number;
    readonly fill: string;
    readonly outline: string;
  };
  /** Label at one point (0-based index), the direct label that stands instead of a legend. */
  readonly label: {
    readonly point: number;
    readonly showName: boolean;
    readonly showValue: boolean;
    readonly position: "right" | "left" | "top" | "bottom";
  } | null;
  /** Labels with a text of their own: the cause of a new phase. */
  readonly marks?: readonly { readonly point: number; readonly text: string }[];
  /**
   * Drawn as thin bars from the bottom of the chart instead of a line: where a new phase begins. (Error bars would be
   * thinner still, but Office.js cannot set their length.)
   */
  readonly bars?: { readonly colour: string; readonly gapWidth: number };
}

export interface ChartDescription {
  /** Stable name, so that it is found again: derived from the series id. */
  readonly name: string;
  readonly title: string;
  readonly alternativeText: string;
  readonly categories: CellRange;
  readonly categoryAxis: {
    readonly kind: "date" | "text";
    readonly numberFormat: string | null;
    /** Periods between the labels on a text axis, base units between them on a date axis. */
    readonly tickSpacing: number;
    /** The step of a date axis; absent on a text axis. */
    readonly baseUnit?: "days" | "months" | "years";
  };
  readonly valueAxis: {
    readonly title: string | null;
    readonly minimum: number | null;
    readonly maximum: number | null;
    readonly majorUnit: number | null;
    readonly numberFormat: string;
    /** Points; null leaves the gridlines as Excel makes them (0.75), which a request with many charts has no room for. */
    readonly gridWeight: number | null;
  };
  readonly series: readonly SeriesDescription[];
  /** Points from the top left corner of the sheet. */
  readonly position: {
    readonly left: number;
    readonly top: number;
    readonly width: number;
    readonly height: number;
  };
  /** The cells that the position covers, where it is the same: from a corner to a corner is said more shortly. */
  readonly cells?: Omit<CellRange, "sheet">;
  /** Points of the width that the plot and its axes take; the rest is for the labels at the line ends. */
  readonly plotWidth: number;
  readonly fonts: { readonly title: number; readonly text: number };
}

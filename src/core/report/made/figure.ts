import type { CellRange, DashStyle, MarkerStyle } from "../chart/chartDescription";

/** Stands for the sheet that a figure lies on, whose name the user may change. */
export const ownSheet = "";

/** Cells of one column of a table on the figure's own sheet: all its rows, or the first so many. */
export const columnCells = (
  { firstRow, lastRow }: { readonly firstRow: number; readonly lastRow: number },
  column: number,
  rows = lastRow - firstRow + 1,
): CellRange => ({
  sheet: ownSheet,
  firstRow,
  lastRow: firstRow + rows - 1,
  firstColumn: column,
  lastColumn: column,
});

/** A native chart that is no run chart: bars, waterfall, scatter, doughnut, plain lines. */
export interface Figure {
  /** Which figure of the sheet it is, the same at every run. */
  readonly key: string;
  readonly kind: "line" | "bar" | "barStacked" | "column" | "columnStacked" | "scatter" | "doughnut";
  readonly title: string;
  /** The figure in words, for those who do not see it. */
  readonly alternativeText: string;
  readonly series: readonly FigureSeries[];
  readonly categoryTitle: string | null;
  readonly valueTitle: string | null;
  /** For the value axis, and the labels that have no format of their own. */
  readonly numberFormat: string;
  /** Fixed ends of the value axis; null leaves it to Excel. */
  readonly minimum: number | null;
  readonly maximum: number | null;
  /** For scatter charts. */
  readonly categoryMinimum?: number | null;
  readonly categoryMaximum?: number | null;
  readonly categoryFormat?: string;
  /** Bars: width of the gaps in per cent of a bar; default 50. */
  readonly gapWidth?: number;
  /** Put in its place at every run, for a figure below a table that grows. Default: it stays where the user has it. */
  readonly follows?: boolean;
  /** Bars from the top down, in the order of the cells. Default true for bars. */
  readonly topDown?: boolean;
}

export interface FigureSeries {
  readonly name: string;
  readonly values: CellRange;
  /** Categories, or the x values of a scatter chart. */
  readonly categories: CellRange;
  /** Fill of bars and parts; null for none (the invisible foot of a waterfall). */
  readonly fill: string | null;
  readonly line: { readonly colour: string; readonly weight: number; readonly dash: DashStyle } | null;
  readonly marker: {
    readonly style: MarkerStyle;
    readonly size: number;
    readonly fill: string;
    readonly outline: string;
  } | null;
  /** A label at every point, or at the last only (the name at the end of a line). */
  readonly labels: {
    readonly at: "all" | "last" | readonly number[];
    readonly show: "value" | "name" | "category";
    readonly numberFormat?: string;
    readonly position?: "right" | "top" | "bottom" | "center" | "outsideEnd" | "insideBase" | "left";
  } | null;
  /** Points with a colour of their own (the own municipality among others). */
  readonly points?: readonly { readonly index: number; readonly fill: string }[];
  /** Labels with a text of their own (the names of units in a scatter chart). */
  readonly pointLabels?: readonly { readonly index: number; readonly text: string }[];
}

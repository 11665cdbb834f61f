import type { DrawnChart } from "../chart/drawnChart";

/** A sheet as the grid shows it. The grid knows nothing of where the cells come from. */
export interface CellView {
  readonly text: string;
  readonly align: "left" | "right" | "center";
  readonly vertical: "top" | "center" | "bottom";
  readonly wrap: boolean;
  readonly bold: boolean;
  readonly italic: boolean;
  /** Points. */
  readonly size: number;
  readonly colour: string | null;
  readonly fill: string | null;
  readonly indent: number;
  readonly borders: {
    readonly top?: string;
    readonly right?: string;
    readonly bottom?: string;
    readonly left?: string;
  };
  readonly link: boolean;
}

export interface CellArea {
  readonly firstRow: number;
  readonly firstColumn: number;
  readonly lastRow: number;
  readonly lastColumn: number;
}

/** A chart where it lies: points from the top left corner of the sheet. */
export interface PlacedChart {
  readonly id: string;
  readonly name: string;
  readonly left: number;
  readonly top: number;
  readonly chart: DrawnChart;
}

export interface SheetView {
  readonly id: string;
  readonly name: string;
  /** How far the grid goes: the used range and some empty cells beyond. */
  readonly rows: number;
  readonly columns: number;
  /** Pixels; 0 for a hidden row or column. */
  rowHeight(row: number): number;
  columnWidth(column: number): number;
  cell(row: number, column: number): CellView | null;
  /** What the formula bar shows: the formula, or the value as one would type it. */
  input(row: number, column: number): string;
  readonly merges: readonly CellArea[];
  readonly gridlines: boolean;
  readonly frozenRows: number;
  readonly charts: readonly PlacedChart[];
}

export interface Selection {
  /** The active cell. */
  readonly row: number;
  readonly column: number;
  readonly area: CellArea;
}

export const cellSelection = (row: number, column: number): Selection => ({
  row,
  column,
  area: { firstRow: row, firstColumn: column, lastRow: row, lastColumn: column },
});

/**
 * A chart with its numbers looked up: what the browser page draws. Lengths are points, as in Excel; colours are CSS.
 */
export type DrawnMarker = "circle" | "square" | "diamond" | "triangle" | "x";

export interface DrawnLine {
  readonly colour: string;
  readonly weight: number;
  /** Lengths of dash and gap in line widths; empty for a solid line. */
  readonly dash: readonly number[];
}

export interface DrawnLabel {
  readonly point: number;
  readonly text: string;
  readonly position: "right" | "left" | "top" | "bottom";
}

export interface DrawnSeries {
  readonly name: string;
  readonly kind: "line" | "bar";
  /** null is a gap: nothing is drawn and the line breaks. */
  readonly values: readonly (number | null)[];
  readonly line: DrawnLine | null;
  readonly marker: {
    readonly style: DrawnMarker;
    readonly size: number;
    readonly fill: string;
    readonly outline: string;
  } | null;
  readonly fill: string | null;
  readonly labels: readonly DrawnLabel[];
}

export interface DrawnChart {
  readonly title: string | null;
  readonly width: number;
  readonly height: number;
  readonly fonts: { readonly title: number; readonly text: number };
  /** Where each category stands (0 = first): real dates keep their distances, texts are equally far apart. */
  readonly positions: readonly number[];
  readonly categories: readonly string[];
  readonly tickSpacing: number;
  readonly valueAxis: {
    readonly title: string | null;
    readonly minimum: number | null;
    readonly maximum: number | null;
    readonly majorUnit: number | null;
    readonly gridlines: boolean;
    readonly format: (value: number) => string;
  };
  /** Share of the width that the plot takes; the rest is for labels at the line ends. */
  readonly plotShare: number;
  readonly series: readonly DrawnSeries[];
  readonly legend: boolean;
}

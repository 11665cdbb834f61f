/** Colours are "#RRGGBB" as shown (theme colours already looked up); null is automatic or none. */
export type Colour = string | null;

export interface Font {
  readonly name: string;
  /** Points. */
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: "None" | "Single" | "Double" | "SingleAccountant" | "DoubleAccountant";
  readonly strikethrough: boolean;
  readonly colour: Colour;
}

export interface Fill {
  /** OOXML patternType: "none", "solid", "gray125" ...; "gradient" for gradients, which are only kept. */
  readonly pattern: string;
  /** The colour a person sees for a solid fill (fgColor); the pattern colour otherwise. */
  readonly colour: Colour;
  readonly background: Colour;
}

export type HorizontalAlignment =
  "General" | "Left" | "Center" | "Right" | "Fill" | "Justify" | "CenterAcrossSelection" | "Distributed";
export type VerticalAlignment = "Top" | "Center" | "Bottom" | "Justify" | "Distributed";

export interface Alignment {
  readonly horizontal: HorizontalAlignment;
  readonly vertical: VerticalAlignment;
  readonly wrapText: boolean;
  readonly indent: number;
  /** Degrees as OOXML counts them: 0-90 up, 91-180 down, 255 stacked. */
  readonly rotation: number;
  readonly shrinkToFit: boolean;
}

/** OOXML border styles; "none" is no line. */
export type BorderStyle =
  | "none"
  | "thin"
  | "medium"
  | "dashed"
  | "dotted"
  | "thick"
  | "double"
  | "hair"
  | "mediumDashed"
  | "dashDot"
  | "mediumDashDot"
  | "dashDotDot"
  | "mediumDashDotDot"
  | "slantDashDot";

export interface BorderEdge {
  readonly style: BorderStyle;
  readonly colour: Colour;
}

export type BorderSide = "left" | "right" | "top" | "bottom" | "diagonal";
export type Borders = Readonly<Record<BorderSide, BorderEdge>>;

export interface Style {
  /** Invariant format code: "General", "0.0", "yyyy\-mm". */
  readonly numberFormat: string;
  readonly font: Font;
  readonly fill: Fill;
  readonly alignment: Alignment;
  readonly borders: Borders;
  readonly locked: boolean;
  readonly formulaHidden: boolean;
}

/** What to change in a style; parts that are left out stay. */
export interface StyleChange {
  readonly numberFormat?: string;
  readonly font?: Partial<Font>;
  readonly fill?: Partial<Fill>;
  readonly alignment?: Partial<Alignment>;
  readonly borders?: Partial<Borders>;
  readonly locked?: boolean;
  readonly formulaHidden?: boolean;
}

const noEdge: BorderEdge = { style: "none", colour: null };

/** A new workbook's Normal style: Calibri 11, as Excel 2019 and 2021 make it. */
export const defaultStyle: Style = {
  numberFormat: "General",
  font: {
    name: "Calibri",
    size: 11,
    bold: false,
    italic: false,
    underline: "None",
    strikethrough: false,
    colour: null,
  },
  fill: { pattern: "none", colour: null, background: null },
  alignment: {
    horizontal: "General",
    vertical: "Bottom",
    wrapText: false,
    indent: 0,
    rotation: 0,
    shrinkToFit: false,
  },
  borders: { left: noEdge, right: noEdge, top: noEdge, bottom: noEdge, diagonal: noEdge },
  locked: true,
  formulaHidden: false,
};

import type { ChartFill, ChartFont, ChartLine, LineStyle } from "../../model/chart";
import { hostObject, type HostType } from "../hostObject";
import type { Lens } from "./lens";
import { asBoolean, asColour, asOneOf, asPositive } from "./readValue";

/** What Excel reports for a part of a chart whose look is automatic. */
const AUTOMATIC = { text: "#595959", line: "#4472C4", fill: "#FFFFFF", fontSize: 10, weight: 2.25 } as const;

const LINE_STYLES: readonly LineStyle[] = [
  "None",
  "Automatic",
  "Continuous",
  "Dash",
  "DashDot",
  "DashDotDot",
  "Dot",
  "RoundDot",
];

/** Colour makes a line that was absent visible again. */
const withColour = (line: ChartLine, colour: string): ChartLine => ({
  ...line,
  colour,
  style: line.style === "None" ? "Continuous" : line.style,
});

const LINE_SCALARS: HostType<Lens<ChartLine>>["scalars"] = {
  Color: {
    get: (line) => line.get().colour ?? AUTOMATIC.line,
    set: (line, value) => line.set(withColour(line.get(), asColour(value))),
  },
  LineStyle: {
    get: (line) => line.get().style,
    set: (line, value) => line.set({ ...line.get(), style: asOneOf(value, LINE_STYLES) }),
  },
  Weight: {
    get: (line) => line.get().weight ?? AUTOMATIC.weight,
    set: (line, value) => line.set({ ...line.get(), weight: asPositive(value) }),
  },
};

const clearLine = (line: Lens<ChartLine>): void => line.set({ style: "None", colour: null, weight: null });

const chartLineFormat: HostType<Lens<ChartLine>> = {
  name: "ChartLineFormat",
  scalars: LINE_SCALARS,
  methods: { Clear: clearLine },
};

const chartBorder: HostType<Lens<ChartLine>> = {
  name: "ChartBorder",
  scalars: LINE_SCALARS,
  methods: { Clear: clearLine },
};

const chartFill: HostType<Lens<ChartFill>> = {
  name: "ChartFill",
  methods: {
    Clear: (fill) => fill.set({ kind: "none", colour: null }),
    SetSolidColor: (fill, args) => fill.set({ kind: "solid", colour: asColour(args.at(0)) }),
  },
};

const chartFont: HostType<Lens<ChartFont>> = {
  name: "ChartFont",
  scalars: {
    Bold: {
      get: (font) => font.get().bold ?? false,
      set: (font, value) => font.set({ ...font.get(), bold: asBoolean(value) }),
    },
    Italic: {
      get: (font) => font.get().italic ?? false,
      set: (font, value) => font.set({ ...font.get(), italic: asBoolean(value) }),
    },
    Color: {
      get: (font) => font.get().colour ?? AUTOMATIC.text,
      set: (font, value) => font.set({ ...font.get(), colour: asColour(value) }),
    },
    Size: {
      get: (font) => font.get().size ?? AUTOMATIC.fontSize,
      set: (font, value) => font.set({ ...font.get(), size: asPositive(value) }),
    },
  },
};

/** The parts that a format object of a chart may have. */
export interface FormatParts {
  readonly font?: Lens<ChartFont>;
  readonly line?: Lens<ChartLine>;
  readonly border?: Lens<ChartLine>;
  readonly fill?: Lens<ChartFill>;
}

/** A `format` object, such as `ChartTitleFormat`, over the parts it has. */
export function chartFormat(name: string, parts: FormatParts) {
  return hostObject({ ...formatOf(parts), name }, parts);
}

/** The children of a format object, for types that have scalars of their own too. */
export function formatOf(parts: FormatParts): Pick<HostType<FormatParts>, "children"> {
  const { font, line, border, fill } = parts;
  return {
    children: {
      ...(font && { Font: () => hostObject(chartFont, font) }),
      ...(line && { Line: () => hostObject(chartLineFormat, line) }),
      ...(border && { Border: () => hostObject(chartBorder, border) }),
      ...(fill && { Fill: () => hostObject(chartFill, fill) }),
    },
  };
}

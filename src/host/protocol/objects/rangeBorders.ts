import type { Area } from "../../model/area";
import type { BorderEdge, BorderSide, BorderStyle } from "../../model/style";
import { apiNotAvailable, invalidArgument } from "../hostError";
import { hostObject, type HostObject, type HostType } from "../hostObject";
import type { RangeOwner } from "./rangeFormat";
import { asColour, asInteger, asOneOf } from "./readValue";
import { sharedStyle } from "./sharedStyle";

/** Names of `Excel.BorderIndex`. */
const SIDES = [
  "EdgeTop",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  "InsideVertical",
  "InsideHorizontal",
] as const;
type Side = (typeof SIDES)[number];

const LINE_STYLES = [
  "None",
  "Continuous",
  "Dash",
  "DashDot",
  "DashDotDot",
  "Dot",
  "Double",
  "SlantDashDot",
] as const;
type LineStyle = (typeof LINE_STYLES)[number];
const WEIGHTS = ["Hairline", "Thin", "Medium", "Thick"] as const;
type Weight = (typeof WEIGHTS)[number];

/** Excel's two properties for each style of the file format. */
const LOOKS: Readonly<Record<BorderStyle, readonly [LineStyle, Weight]>> = {
  none: ["None", "Thin"],
  hair: ["Continuous", "Hairline"],
  thin: ["Continuous", "Thin"],
  medium: ["Continuous", "Medium"],
  thick: ["Continuous", "Thick"],
  dashed: ["Dash", "Thin"],
  mediumDashed: ["Dash", "Medium"],
  dashDot: ["DashDot", "Thin"],
  mediumDashDot: ["DashDot", "Medium"],
  dashDotDot: ["DashDotDot", "Thin"],
  mediumDashDotDot: ["DashDotDot", "Medium"],
  dotted: ["Dot", "Thin"],
  double: ["Double", "Thick"],
  slantDashDot: ["SlantDashDot", "Medium"],
};

/** The style of the file format for a line style and a weight; an unusual weight gives the style's own. */
function borderStyle(line: LineStyle, weight: Weight): BorderStyle {
  const all = Object.entries(LOOKS) as Array<[BorderStyle, readonly [LineStyle, Weight]]>;
  const exact = all.find(([, look]) => look[0] === line && look[1] === weight);
  return (exact ?? all.find(([, look]) => look[0] === line))?.[0] ?? "none";
}

interface BorderTarget extends RangeOwner {
  readonly side: Side;
}

/** The cells that carry a side, and on which of their own sides: an inner line belongs to the cell before it. */
function carriers(area: Area, side: Side): { readonly area: Area; readonly side: BorderSide } | null {
  const { firstRow, lastRow, firstColumn, lastColumn } = area;
  switch (side) {
    case "EdgeTop":
      return { area: { ...area, lastRow: firstRow }, side: "top" };
    case "EdgeBottom":
      return { area: { ...area, firstRow: lastRow }, side: "bottom" };
    case "EdgeLeft":
      return { area: { ...area, lastColumn: firstColumn }, side: "left" };
    case "EdgeRight":
      return { area: { ...area, firstColumn: lastColumn }, side: "right" };
    case "InsideHorizontal":
      return firstRow === lastRow ? null : { area: { ...area, lastRow: lastRow - 1 }, side: "bottom" };
    case "InsideVertical":
      return firstColumn === lastColumn
        ? null
        : { area: { ...area, lastColumn: lastColumn - 1 }, side: "right" };
  }
}

const NO_EDGE: BorderEdge = { style: "none", colour: null };

/** The line that all carriers share; null where they differ. */
function edge({ range, side }: BorderTarget): BorderEdge | null {
  const at = carriers(range.area, side);
  if (!at) return NO_EDGE;
  const key = sharedStyle(
    range.sheet,
    at.area,
    ({ borders }) => `${borders[at.side].style}|${borders[at.side].colour}`,
  );
  if (key === undefined) return null;
  const { borders } = range.sheet.style(at.area.firstRow, at.area.firstColumn);
  return borders[at.side];
}

function setEdge({ session, range, side }: BorderTarget, change: (edge: BorderEdge) => BorderEdge): void {
  const at = carriers(range.area, side);
  if (!at) return;
  session.guard.option(range.sheet, "formatCells");
  const now = range.sheet.style(at.area.firstRow, at.area.firstColumn).borders[at.side];
  range.sheet.setStyle(at.area, { borders: { [at.side]: change(now) } });
}

/** Colour or weight on a side without line makes a continuous line. */
const lineOf = ({ style }: BorderEdge): LineStyle => (style === "none" ? "Continuous" : LOOKS[style][0]);

const rangeBorder: HostType<BorderTarget> = {
  name: "RangeBorder",
  identify: ({ side }) => ({ Id: side }),
  scalars: {
    SideIndex: { get: ({ side }) => side },
    Style: {
      get: (target) => {
        const now = edge(target);
        return now && LOOKS[now.style][0];
      },
      set: (target, value) => {
        const line = asOneOf(value, LINE_STYLES);
        setEdge(target, (now) => ({ style: borderStyle(line, LOOKS[now.style][1]), colour: now.colour }));
      },
    },
    Weight: {
      get: (target) => {
        const now = edge(target);
        return now && LOOKS[now.style][1];
      },
      set: (target, value) => {
        const weight = asOneOf(value, WEIGHTS);
        setEdge(target, (now) => ({ style: borderStyle(lineOf(now), weight), colour: now.colour }));
      },
    },
    Color: {
      get: (target) => {
        const now = edge(target);
        return now && (now.colour ?? "#000000");
      },
      set: (target, value) => {
        const colour = asColour(value);
        setEdge(target, (now) => ({ style: now.style === "none" ? "thin" : now.style, colour }));
      },
    },
  },
};

function borderAt(owner: RangeOwner, side: unknown): HostObject {
  if (side === "DiagonalDown" || side === "DiagonalUp")
    throw apiNotAvailable(`RangeBorderCollection.getItem(${side})`);
  return hostObject(rangeBorder, { ...owner, side: asOneOf(side, SIDES) });
}

const borders: HostType<RangeOwner> = {
  name: "RangeBorderCollection",
  scalars: { Count: { get: () => SIDES.length } },
  items: (owner) => SIDES.map((side) => borderAt(owner, side)),
  indexer: borderAt,
  objectMethods: {
    GetItemAt: (owner, args) => {
      const side = SIDES[asInteger(args.at(0))];
      if (!side) throw invalidArgument(args.location);
      return borderAt(owner, side);
    },
  },
};

export const bordersObject = (owner: RangeOwner): HostObject => hostObject(borders, owner);

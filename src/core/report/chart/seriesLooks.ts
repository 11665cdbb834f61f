import type { SeriesDescription } from "./chartDescription";
import { palette } from "./palette";

type Look = Pick<SeriesDescription, "line" | "marker" | "role">;

const none = { style: "none", size: 2, fill: palette.paper, outline: palette.paper } as const;

/**
 * Lines and markers by the column of the block that they draw. Shape and fill carry the meaning, so that a grey print
 * and a colour-blind eye read the same: a light diamond with a dark edge is better, a filled square worse, a filled triangle a change.
 */
const looks: Readonly<Record<string, Look>> = {
  shown: {
    role: "value",
    line: { colour: palette.line, weight: 1.5, dash: "solid" },
    marker: { style: "circle", size: 5, fill: palette.line, outline: palette.line },
  },
  approximate: {
    role: "approximate",
    line: null,
    marker: { style: "circle", size: 6, fill: palette.grid, outline: palette.line },
  },
  centre: { role: "centre", line: { colour: palette.centre, weight: 1.25, dash: "solid" }, marker: none },
  lower: { role: "lower", line: { colour: palette.limit, weight: 1, dash: "dash" }, marker: none },
  upper: { role: "upper", line: { colour: palette.limit, weight: 1, dash: "dash" }, marker: none },
  target: { role: "target", line: { colour: palette.ink, weight: 1.5, dash: "dashDot" }, marker: none },
  targetLong: {
    role: "targetLong",
    line: { colour: palette.ink, weight: 1, dash: "dashDotDot" },
    marker: none,
  },
  improvement: {
    role: "improvement",
    line: null,
    marker: { style: "diamond", size: 10, fill: palette.betterTint, outline: palette.better },
  },
  deterioration: {
    role: "deterioration",
    line: null,
    marker: { style: "square", size: 9, fill: palette.worse, outline: palette.worse },
  },
  change: {
    role: "change",
    line: null,
    marker: { style: "triangle", size: 10, fill: palette.ink, outline: palette.ink },
  },
  excluded: {
    role: "excluded",
    line: null,
    marker: { style: "x", size: 8, fill: palette.limit, outline: palette.limit },
  },
  phaseMark: { role: "phaseMark", line: null, marker: none },
};

/** How the column `key` of a block is drawn. Preliminary limits are dotted; small charts have smaller markers. */
export function seriesLook(key: string, preliminary: boolean, small: boolean): Look {
  const base = key.endsWith("2") ? key.slice(0, -1) : key;
  const look = looks[base];
  if (look === undefined) throw new RangeError(`no look for ${key}`);
  const { line, marker } = look;
  const dotted = preliminary && line !== null && (base === "lower" || base === "upper");
  return {
    ...look,
    line: dotted ? { ...line, dash: "roundDot" } : line,
    marker: small ? { ...marker, size: Math.max(2, Math.round(marker.size * smallMarker)) } : marker,
  };
}

/** On a small chart 36 points stand five points apart: markers of full size would touch. */
const smallMarker = 0.7;

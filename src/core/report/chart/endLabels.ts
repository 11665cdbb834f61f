import type { AxisScale } from "./axisScale";
import type { BlockColumn } from "../block/block";
import type { SeriesDescription } from "./chartDescription";
import { wordPlace, type DrawnPlot } from "./wordPlace";

type Label = NonNullable<SeriesDescription["label"]>;

/** Labels closer than this, in points, would overlap. */
const closest = 10;

/** Width of a character of a label and the air around it, as shares of the font's size and in points. */
const characterShare = 0.5;
const labelAir = 10;
/** The rest of a chart's width is for the labels at the line ends, and never less than this is for the plot. */
const plotShare = { most: 0.78, least: 0.6 } as const;

/** Width of the plot with its axis, in points: what the longest label at the line ends leaves of a chart. */
export function plotWidth(
  columns: readonly BlockColumn[],
  labels: ReadonlyMap<string, Label>,
  chart: { readonly width: number; readonly font: number },
): number {
  const widths = columns.map(({ key, heading, expected, numberFormat }) => {
    const label = labels.get(key);
    if (label?.position !== "right") return 0;
    const last = expected.reduce((found, value) => (typeof value === "number" ? value : found), 0);
    const characters = heading.length + 1 + shownLength(Number(last), numberFormat);
    return characters * chart.font * characterShare + labelAir;
  });
  const left = chart.width - Math.max(0, ...widths);
  return Math.min(chart.width * plotShare.most, Math.max(chart.width * plotShare.least, left));
}

/** Characters of a number in a format of ours: thousands in groups, the decimals of the format, a unit behind. */
function shownLength(value: number, numberFormat: string): number {
  const positive = numberFormat.split(";")[0] ?? "";
  const decimals = /\.(0+)/.exec(positive)?.[1]?.length ?? 0;
  const whole = Math.trunc(Math.abs(value)).toString().length;
  return (
    whole +
    (positive.includes(",") ? Math.floor((whole - 1) / 3) : 0) +
    (decimals > 0 ? decimals + 1 : 0) +
    (positive.includes("%") ? 2 : 0) +
    (value < 0 ? 1 : 0)
  );
}

/** Who keeps the label when there is no room for all (ux-flows 7.1): target, centre, limits. */
const order = ["target", "targetLong", "centre", "upper", "lower"] as const;

/** One word at one of the latest marked points: what the marks mean. */
const judgements = ["improvement", "deterioration", "change"] as const;

/**
 * Labels that stand instead of a legend: name and value at the right end of each line, and the judgement's name at one
 * of its latest points. Keyed by the column of the block; points count from the first one shown.
 */
export function endLabels(
  columns: readonly BlockColumn[],
  options: {
    readonly first: number;
    readonly scale: AxisScale | null;
    /** The plot in points, to see which labels would overlap. */
    readonly plotHeight: number;
    readonly plotWidth: number;
    /** The lines that get a label; null for all. */
    readonly only: readonly string[] | null;
  },
): ReadonlyMap<string, Label> {
  const labels = new Map<string, Label>();
  const taken: number[] = [];
  for (const role of order) {
    const end = lastOf(columns, role);
    if (end === null || end.point < options.first) continue;
    if (options.only !== null && !options.only.includes(role)) continue;
    const height = heightOf(end.value, options.scale, options.plotHeight);
    if (height === null || taken.some((other) => Math.abs(other - height) < closest)) continue;
    taken.push(height);
    labels.set(end.key, {
      point: end.point - options.first,
      showName: true,
      showValue: true,
      position: "right",
    });
  }
  const centre = lastOf(columns, "centre");
  const level = centre === null ? null : heightOf(centre.value, options.scale, options.plotHeight);
  const plot = drawnPlot(columns, taken, options);
  for (const key of judgements) {
    const column = columns.find((one) => one.key === key);
    if (column === undefined) continue;
    const marked = markedPoints(column, options.first).map((point) => point - options.first);
    const place = wordPlace(column.heading, marked, level, plot);
    if (place !== null) labels.set(key, { ...place, showName: true, showValue: false });
  }
  return labels;
}

/** The last value of a line, in whichever of its two columns it stands. */
function lastOf(
  columns: readonly BlockColumn[],
  role: string,
): { readonly key: string; readonly point: number; readonly value: number } | null {
  let last: { key: string; point: number; value: number } | null = null;
  for (const column of columns) {
    if (column.key !== role && column.key !== `${role}2`) continue;
    for (let point = column.expected.length - 1; point >= 0; point--) {
      const value = column.expected[point];
      if (typeof value !== "number") continue;
      if (last === null || point > last.point) last = { key: column.key, point, value };
      break;
    }
  }
  return last;
}

/** So many of the latest marked points may carry the word. */
const candidates = 6;

function markedPoints(column: BlockColumn, first: number): number[] {
  return column.expected
    .flatMap((value, point) => (typeof value === "number" && point >= first ? [point] : []))
    .slice(-candidates);
}

/** What the chart draws from its first point on, in points above the bottom of the plot. */
function drawnPlot(
  columns: readonly BlockColumn[],
  ends: readonly number[],
  options: { readonly first: number; readonly scale: AxisScale | null } & Record<
    "plotHeight" | "plotWidth",
    number
  >,
): DrawnPlot {
  const heights = ({ expected }: BlockColumn): (number | null)[] =>
    expected
      .slice(options.first)
      .map((value) =>
        typeof value === "number" ? heightOf(value, options.scale, options.plotHeight) : null,
      );
  const shown = columns.find(({ key }) => key === "shown");
  return {
    width: options.plotWidth,
    height: options.plotHeight,
    values: shown === undefined ? [] : heights(shown),
    lines: columns.filter(({ key }) => isLine(key)).map(heights),
    ends,
  };
}

const isLine = (key: string): boolean =>
  (order as readonly string[]).includes(key.endsWith("2") ? key.slice(0, -1) : key);

/** Points above the bottom of the plot; null for a line outside the axis. */
function heightOf(value: number, scale: AxisScale | null, plotHeight: number): number | null {
  if (scale === null) return 0;
  if (value < scale.minimum || value > scale.maximum) return null;
  return ((value - scale.minimum) / (scale.maximum - scale.minimum)) * plotHeight;
}

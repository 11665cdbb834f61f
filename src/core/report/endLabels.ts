import type { AxisScale } from "./axisScale";
import type { BlockColumn } from "./block";
import type { SeriesDescription } from "./chartDescription";

type Label = NonNullable<SeriesDescription["label"]>;

/** Labels closer than this, in points, would overlap. */
const closest = 10;

/** A word below a marker needs so many points above the axis. */
const wordHeight = 10;

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
    /** Height of the plot in points, to see which labels would overlap. */
    readonly plotHeight: number;
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
  const line = lastOf(columns, "centre");
  for (const key of judgements) {
    const column = columns.find((one) => one.key === key);
    const end = column === undefined ? null : outermost(column, line?.value ?? 0, options.first);
    if (end === null) continue;
    const room = heightOf(end.value, options.scale, options.plotHeight);
    const atBottom = options.scale !== null && room !== null && room < wordHeight;
    const above = atBottom || line === null || end.value >= line.value;
    labels.set(key, {
      point: end.point - options.first,
      showName: true,
      showValue: false,
      position: above ? "top" : "bottom",
    });
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

/** Of the latest marked points the one farthest from the centre line: there the word stands clear of the others. */
function outermost(
  column: BlockColumn,
  centre: number,
  first: number,
): { readonly point: number; readonly value: number } | null {
  const marked = column.expected.flatMap((value, point) =>
    typeof value === "number" && point >= first ? [{ point, value }] : [],
  );
  return marked
    .slice(-candidates)
    .reduce<{ point: number; value: number } | null>(
      (best, one) =>
        best === null || Math.abs(one.value - centre) >= Math.abs(best.value - centre) ? one : best,
      null,
    );
}

/** Points above the bottom of the plot; null for a line outside the axis. */
function heightOf(value: number, scale: AxisScale | null, plotHeight: number): number | null {
  if (scale === null) return 0;
  if (value < scale.minimum || value > scale.maximum) return null;
  return ((value - scale.minimum) / (scale.maximum - scale.minimum)) * plotHeight;
}

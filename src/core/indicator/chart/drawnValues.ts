import type { Assessment } from "../assessment";

/**
 * What the chart draws of each point: the value as read (also where it does not count), and on an MR chart the step from
 * the value before it.
 */
export function drawnValues({
  chart,
  series,
}: Pick<Assessment, "chart" | "series">): readonly (number | null)[] {
  return chart.type === "MR" ? chart.values : series.points.map(({ value }) => value);
}

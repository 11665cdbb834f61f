import type { Measurement, Point, Series } from "../../series/series";
import type { ChartType } from "../../spc/types";

/** Charts of samples: several readings per period. */
const sampleCharts: readonly ChartType[] = ["XBAR", "S", "R"];

export function isSampleChart(type: ChartType): boolean {
  return sampleCharts.includes(type);
}

/** A chart of samples needs several readings in at least this share of the periods with a value. */
const MOSTLY = 0.5;

/** True when most periods have several readings, so that their spread says something. */
export function hasSamples({ points }: Pick<Series, "points">): boolean {
  const groups = points.map((point) => readings(point).length).filter((size) => size > 0);
  return groups.length > 0 && groups.filter((size) => size > 1).length >= MOSTLY * groups.length;
}

/** The readings of a period: one, several, or none. */
export function readings({ measurements, value, status, cell }: Point): readonly Measurement[] {
  if (measurements !== undefined) return measurements;
  return value === null || status !== "value" || cell === null ? [] : [{ value, cell }];
}

import type { Assessment } from "../../indicator/assessment";
import { niceScale, sharedExtents, type AxisScale } from "./axisScale";

export interface ChartScaleOptions {
  /** True: what is compared shares an axis (see sharedExtents). False: each chart has its own. */
  readonly share: boolean;
  /** Only the last n periods are shown; null for all. */
  readonly showLast: number | null;
  /** Small charts have fewer gridlines. */
  readonly size: "large" | "small";
}

/** The value axis of each chart, by series id; a series without values has none. */
export function chartScales(
  assessments: readonly Assessment[],
  { share, showLast, size }: ChartScaleOptions,
): ReadonlyMap<string, AxisScale> {
  const units = new Map(assessments.map(({ series, indicator }) => [series.id, indicator.unit]));
  const intervals = size === "small" ? 4 : 6;
  return new Map(
    [...sharedExtents(assessments, share, showLast)].map(([id, extent]) => [
      id,
      niceScale(extent, { share: units.get(id) === "%", intervals }),
    ]),
  );
}

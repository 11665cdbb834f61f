import type { Indicator, Point } from "../series/series";
import type { HiddenPoints } from "./hiddenPoints";

/**
 * The indicator as someone may see it who must not know the hidden values: they are suppressed, and everything that is
 * computed from the series (centre, limits, findings) rests on what is shown. The same object where nothing is hidden.
 */
export function maskIndicator(indicator: Indicator, hidden: HiddenPoints): Indicator {
  const touched = indicator.series.some((series) =>
    series.points.some((point) => hides(hidden, series, point)),
  );
  if (!touched) return indicator;
  return {
    ...indicator,
    series: indicator.series.map((series) => ({
      ...series,
      points: series.points.map((point) => (hides(hidden, series, point) ? masked(point) : point)),
    })),
  };
}

const hides = (hidden: HiddenPoints, series: { readonly id: string }, point: Point): boolean =>
  point.value !== null && hidden.has(series, point);

function masked({ measurements: _, ...point }: Point): Point {
  return {
    ...point,
    value: null,
    status: "suppressed",
    live: false,
    ...(point.numerator === undefined ? {} : { numerator: null }),
    ...(point.denominator === undefined ? {} : { denominator: null }),
  };
}

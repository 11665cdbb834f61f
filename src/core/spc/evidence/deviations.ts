import type { ChartResult } from "../types";

/** Each point's distance from the centre line of its phase, so that known changes of level do not look like memory. */
export function deviationsFromCentre(result: Pick<ChartResult, "values" | "centre">): (number | null)[] {
  return result.values.map((value, i) => {
    const centre = result.centre[i];
    return value === null || centre === null || centre === undefined ? null : value - centre;
  });
}

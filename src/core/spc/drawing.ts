import type { ChartDefinition } from "./charts/chartDefinitions";
import type { Zones } from "./rules/ruleView";
import { roundingTolerance } from "./runsAnalysis";
import type { SigmaChoice } from "./sigma/sigma";
import type { Rule } from "./types";
import { workspace } from "./workspace";

/** The chart while it is being computed. Inside, NaN is "none"; what leaves is null. */
export interface Drawing {
  readonly definition: ChartDefinition;
  readonly rules: readonly Rule[];
  readonly choice: SigmaChoice;
  /** What is drawn, and the same on the scale that limits are computed on. */
  readonly values: Float64Array;
  readonly scaled: Float64Array;
  readonly sizes: Float64Array | null;
  readonly spreads: Float64Array | null;
  readonly excluded: Uint8Array | null;
  readonly centre: Float64Array;
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  readonly zones: { readonly location: Float64Array; readonly sigma: Float64Array } | null;
}

/** Writes centre line and limits of one phase. `location` is where limits start from; NaN sigma gives no limits. */
export function fillLimits(
  drawing: Drawing,
  from: number,
  end: number,
  level: number,
  location: number,
  sigma: number,
): void {
  if (drawing.definition.sigmaAt === undefined) fillSameForAll(drawing, from, end, level, location, sigma);
  else fillBySize(drawing, from, end, level, sigma);
}

/** The ordinary case: one centre line and one pair of limits for the whole phase. */
function fillSameForAll(
  drawing: Drawing,
  from: number,
  end: number,
  level: number,
  location: number,
  sigma: number,
): void {
  const { power, lowest } = drawing.definition;
  const low = location - 3 * sigma;
  drawing.centre.fill(turnBack(level, power), from, end);
  drawing.lower.fill(turnBack(lowest === undefined ? low : Math.max(lowest, low), power), from, end);
  drawing.upper.fill(turnBack(location + 3 * sigma, power), from, end);
  drawing.zones?.location.fill(location, from, end);
  drawing.zones?.sigma.fill(sigma, from, end);
}

/** Charts with denominators or subgroups: each point has the limits of its own size, and none without a size. */
function fillBySize(drawing: Drawing, from: number, end: number, level: number, unit: number): void {
  const { centreAt, sigmaAt, lowest, highest } = drawing.definition;
  const sizes = drawing.sizes!;
  for (let i = from; i < end; i++) {
    const size = sizes[i]!;
    const centre = centreAt === undefined ? level : centreAt(level, size);
    const sigma = sigmaAt!(unit, size);
    const low = centre - 3 * sigma;
    const high = centre + 3 * sigma;
    drawing.centre[i] = centre;
    drawing.lower[i] = lowest === undefined ? low : Math.max(lowest, low);
    drawing.upper[i] =
      highest === undefined ? high : Math.min(highest === "size" ? size : drawing.choice.multiplier, high);
    if (drawing.zones === null) continue;
    drawing.zones.location[i] = centre;
    drawing.zones.sigma[i] = sigma;
  }
}

/** T: from the scale of y^(1/3.6) to the scale of y; below 0 there is no time. */
export function turnBack(value: number, power: number | undefined): number {
  return power === undefined ? value : Math.max(0, value) ** (1 / power);
}

export function zonesOf(drawing: Drawing, from: number, end: number): Zones | null {
  if (drawing.zones === null) return null;
  const values = drawing.scaled;
  const { location, sigma } = drawing.zones;
  return { values, location, sigma, tolerance: roundingTolerance(values, from, end) };
}

/** On the scale that limits are computed on: T takes values to the power 1/3.6. */
export function scaledValues(values: Float64Array, length: number, power: number | undefined): Float64Array {
  if (power === undefined) return values;
  const scaled = workspace("scaled", length);
  for (let i = 0; i < length; i++) scaled[i] = values[i]! ** power;
  return scaled;
}

import { computeChart } from "../computeChart";
import type { ChartInput } from "../types";

/** Between these the binomial or Poisson model explains the spread well enough; our judgement (algorithms, P'). */
export const USUAL_SIGMA_Z = { lowest: 0.8, highest: 1.3 } as const;

/** Fewer points than this say too little about sigma_z. */
export const FEWEST_POINTS_FOR_SIGMA_Z = 12;

export interface SpreadOfZ {
  /** Spread of the points in the sigmas of their own denominators; 1 when chance in the counts explains it. */
  readonly sigmaZ: number;
  /** Points that it rests on. */
  readonly points: number;
  /** True when it lies clearly outside 1, so that P' or U' fits better than P or U. */
  readonly differs: boolean;
}

/**
 * Whether the counts vary as their denominators say (P, U) or more, or less (P', U'; Laney 2002). Counts with
 * denominators in thousands usually vary more. Taken from the phase that the latest point is in, from its moving ranges
 * with the large ones left out once. Null with fewer than 12 usable points, or when the model has no spread (0 or 100 %).
 */
export function spreadOfZ(input: ChartInput, kind: "share" | "rate"): SpreadOfZ | null {
  const chart = computeChart(input, {
    type: kind === "share" ? "PP" : "UP",
    method: "screened",
    rules: { name: "own", rules: [] },
  });
  const phase = chart.phases[chart.phases.length - 1];
  if (phase === undefined || phase.counted < FEWEST_POINTS_FOR_SIGMA_Z || phase.sigma === null) return null;
  if (phase.centre === 0 || (kind === "share" && phase.centre === 1)) return null;
  const differs = phase.sigma < USUAL_SIGMA_Z.lowest || phase.sigma > USUAL_SIGMA_Z.highest;
  return { sigmaZ: phase.sigma, points: phase.counted, differs };
}

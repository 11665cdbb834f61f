import { longestRunAllowed, fewestCrossingsAllowed } from "./runsLimits";
import type { RunsAnalysis } from "./types";
import { medianInPlace } from "./median";
import { numberOrNaN } from "./measure/measurement";

/**
 * Counts runs and crossings of the points from..end-1. Missing values, excluded points and points on the centre line are
 * dropped and the rest stand side by side (Anhøj & Olesen 2014). Null when no point is left.
 */
export function countRuns(
  values: Float64Array,
  centre: Float64Array,
  excluded: Uint8Array | null,
  tolerance: number,
  from: number,
  end: number,
): RunsAnalysis | null {
  let useful = 0;
  let longestRun = 0;
  let crossings = 0;
  let run = 0;
  let side = 0;
  for (let i = from; i < end; i++) {
    const distance = values[i]! - centre[i]!;
    // Not "<=": NaN must be passed over too.
    if (!(Math.abs(distance) > tolerance) || (excluded !== null && excluded[i] === 1)) continue;
    useful++;
    // Sides come in no order, so the processor cannot guess them: counted without branches.
    const next = 1 - 2 * Number(distance < 0);
    const same = next * side;
    crossings += Number(same < 0);
    run = 1 + run * Number(same > 0);
    if (run > longestRun) longestRun = run;
    side = next;
  }
  if (useful === 0) return null;
  const longestAllowed = longestRunAllowed(useful);
  const fewestAllowed = fewestCrossingsAllowed(useful);
  const signal = longestRun > longestAllowed || crossings < fewestAllowed;
  return { useful, longestRun, longestAllowed, crossings, fewestAllowed, signal };
}

/** 1e-9 times the largest absolute value: differences up to this are rounding, not distance. */
export function roundingTolerance(values: Float64Array, from: number, end: number): number {
  let largest = 0;
  for (let i = from; i < end; i++) {
    const size = Math.abs(values[i]!);
    if (size > largest) largest = size;
  }
  return 1e-9 * largest;
}

/**
 * The runs analysis of a plain series about its median or a given centre (null = median).
 * null = missing. Null when nothing can be counted: no values, or all on the centre line.
 */
export function analyseRuns(
  series: readonly (number | null)[],
  centre: number | null = null,
): RunsAnalysis | null {
  const values = new Float64Array(series.length);
  const present = new Float64Array(series.length);
  let length = 0;
  series.forEach((cell, i) => {
    const value = numberOrNaN(cell);
    values[i] = value;
    if (value === value) present[length++] = value;
  });
  const line = centre ?? medianInPlace(present, length);
  const end = values.length;
  const tolerance = roundingTolerance(values, 0, end);
  return countRuns(values, new Float64Array(end).fill(line), null, tolerance, 0, end);
}

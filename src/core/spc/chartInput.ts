import type { SigmaChoice } from "./sigma/sigma";
import type { ChartInput, ChartOptions } from "./types";

/** What the user chose, with everything impossible replaced by the default. */
export function sigmaChoice(options: ChartOptions): SigmaChoice {
  const { multiplier, factor } = options;
  return {
    method: options.method,
    factor: factor !== undefined && factor > 0 && Number.isFinite(factor) ? factor : null,
    multiplier: multiplier !== undefined && multiplier > 0 && Number.isFinite(multiplier) ? multiplier : 1,
    ordered: options.ordered !== false,
  };
}

/** Null when nothing is excluded, so that the common case costs nothing. */
export function excludedFlags(excluded: readonly boolean[] | undefined, length: number): Uint8Array | null {
  if (excluded === undefined || !excluded.includes(true)) return null;
  const flags = new Uint8Array(length);
  for (let i = 0; i < length; i++) flags[i] = excluded[i] === true ? 1 : 0;
  return flags;
}

/** The first index of every phase, rising, each once; none for an empty series. */
export function phaseStarts(starts: readonly number[] | undefined, length: number): number[] {
  if (length === 0) return [];
  if (starts === undefined || starts.length === 0) return [0];
  const inside = starts.filter((start) => Number.isInteger(start) && start > 0 && start < length);
  return [0, ...[...new Set(inside)].sort((a, b) => a - b)];
}

export function baselineEnd(
  baseline: ChartInput["baseline"],
  phase: number,
  from: number,
  end: number,
): number {
  const points = typeof baseline === "number" ? baseline : baseline?.[phase];
  if (points === null || points === undefined || !(points >= 1)) return end;
  return Math.min(end, from + Math.floor(points));
}

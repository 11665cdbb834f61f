import type { ChartResult } from "./types";

/** Whether the process as it is now reaches a target: always, never, or now and then by chance. */
export type Assurance = "always" | "never" | "chance";

/**
 * Compares a target with the limits of the last phase, at its last point that has limits.
 *
 * A target equal to a limit counts as reached always or never (NHS Making Data Count, PowerBI-SPC issue 116), so a
 * constant series at its target reaches it always. A limit that was clipped at what the measure can be (0, 100 %) is
 * no sign that the target there is never reached: chance decides.
 *
 * Null without direction, without a last phase, or where it has no limits (run charts, too few points).
 */
export function assurance(
  result: ChartResult,
  target: number,
  direction: "higherBetter" | "lowerBetter" | "none",
): Assurance | null {
  if (direction === "none" || !Number.isFinite(target)) return null;
  const limits = latestLimits(result);
  if (limits === null) return null;
  const { lower, upper } = limits;
  const rounding = 1e-9 * Math.max(Math.abs(lower), Math.abs(upper), Math.abs(target));
  const higher = direction === "higherBetter";
  if (higher ? target <= lower + rounding : target >= upper - rounding) return "always";
  if (higher ? target < upper - rounding : target > lower + rounding) return "chance";
  const end = higher ? result.highestPossible : result.lowestPossible;
  const clipped = typeof end === "number" && Math.abs((higher ? upper : lower) - end) <= rounding;
  return clipped && Math.abs(target - end) <= rounding ? "chance" : "never";
}

/** The limits at the last point of the last phase that has them (charts with denominators: the last one with its own). */
export function latestLimits(
  result: ChartResult,
): { readonly lower: number; readonly upper: number; readonly index: number } | null {
  const phase = result.phases[result.phases.length - 1];
  if (phase === undefined) return null;
  for (let index = phase.to; index >= phase.from; index--) {
    const lower = result.lower[index];
    const upper = result.upper[index];
    if (typeof lower === "number" && typeof upper === "number") return { lower, upper, index };
  }
  return null;
}

import type { Param } from "../../message";
import type { Period } from "../../series/period";
import { levelAmount, targetAmount, wordParam } from "../chart/amounts";
import { centreKey, type JudgedSeries } from "../chart/judgedSeries";

/** A target with what is needed to say something about it. */
export interface JudgedTarget {
  readonly judged: JudgedSeries;
  readonly target: number;
  readonly date: Period | null;
  /** True when higher values are better. */
  readonly higher: boolean;
  /** The centre line at the latest point: the present level. */
  readonly level: number;
  /** Counted values of the latest phase, oldest first. */
  readonly values: readonly number[];
  /** Smaller differences are rounding. */
  readonly tolerance: number;
}

/** Whether a value is at the target or on the better side of it. */
export function meets(
  { target, higher, tolerance }: Omit<JudgedTarget, "judged" | "date">,
  value: number,
): boolean {
  return higher ? value >= target - tolerance : value <= target + tolerance;
}

/** The present level in words: which centre line it is, and its value (apart from the target where they differ). */
export function levelParams({ judged, level, target }: JudgedTarget): Record<string, Param> {
  return {
    target: targetAmount(judged.indicator, target),
    level: levelAmount(judged.indicator, level, Math.abs(level - target) > 0 ? target : null),
    centre: wordParam(centreKey(judged.chart)),
  };
}

import type { Rule, Signal } from "../types";
import { equalRuns, stretches, type RuleView } from "./ruleView";

/** 1, -1 or 0: the step from one point of the stretch to the next; equal within rounding is no step. */
export function stepAt(view: RuleView, stretch: readonly number[], place: number): -1 | 0 | 1 {
  const step = view.values[stretch[place + 1]!]! - view.values[stretch[place]!]!;
  if (step > view.tolerance) return 1;
  return step < -view.tolerance ? -1 : 0;
}

/** `points` in a row that all rise or all fall: points - 1 strict steps; a tie breaks it. The whole trend is covered. */
export function trend(view: RuleView, rule: Rule, signals: Signal[]): void {
  const needed = rule.points ?? 6;
  for (const stretch of stretches(view)) {
    const step = (place: number): number => stepAt(view, stretch, place);
    equalRuns(stretch.length - 1, step, needed - 1, (first, last, rising) => {
      signals.push({
        rule,
        direction: rising > 0 ? "rising" : "falling",
        covers: stretch.slice(first, last + 2),
        completes: stretch[first + needed - 1]!,
        phase: view.phase,
      });
    });
  }
}

import type { Rule, Signal } from "../types";
import { equalRuns, stretches, type RuleView } from "./ruleView";
import { stepAt } from "./trend";

/** Nelson's fourth test (1984): `points` (14) in a row that alternate up and down. No direction. */
export function alternating(view: RuleView, rule: Rule, signals: Signal[]): void {
  const needed = rule.points ?? 14;
  for (const stretch of stretches(view)) {
    const turns = (place: number): number =>
      stepAt(view, stretch, place) * stepAt(view, stretch, place + 1) < 0 ? 1 : 0;
    equalRuns(stretch.length - 2, turns, needed - 2, (first, last) => {
      signals.push({
        rule,
        direction: null,
        covers: stretch.slice(first, last + 3),
        completes: stretch[first + needed - 1]!,
        phase: view.phase,
      });
    });
  }
}

import type { Rule, Signal } from "../types";
import { equalRuns, sideOf, stretches, type RuleView } from "./ruleView";

/** `points` in a row (7 NHS, 8 Western Electric, 9 Nelson) strictly on one side of the centre; the whole run is covered. */
export function shift(view: RuleView, rule: Rule, signals: Signal[]): void {
  const needed = rule.points ?? 7;
  for (const stretch of stretches(view)) {
    const side = (place: number): number => sideOf(view, stretch[place]!);
    equalRuns(stretch.length, side, needed, (first, last, above) => {
      signals.push({
        rule,
        direction: above > 0 ? "above" : "below",
        covers: stretch.slice(first, last + 1),
        completes: stretch[first + needed - 1]!,
        phase: view.phase,
      });
    });
  }
}

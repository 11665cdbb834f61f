import type { Rule, Signal } from "../types";
import { equalRuns, stretches, type RuleView } from "./ruleView";
import { beyond } from "./zoneSide";

/** Nelson's seventh test: `points` (15) in a row within 1 sigma, the border included. No direction. */
export function hugging(view: RuleView, rule: Rule, signals: Signal[]): void {
  const { zones } = view;
  const needed = rule.points ?? 15;
  if (zones === null) return;
  for (const stretch of stretches(view)) {
    const within = (place: number): number => {
      const index = stretch[place]!;
      return zones.sigma[index]! > 0 && beyond(zones, index, 1) === 0 ? 1 : 0;
    };
    equalRuns(stretch.length, within, needed, (first, last) => {
      const covers = stretch.slice(first, last + 1);
      signals.push({ rule, direction: null, covers, completes: covers[needed - 1]!, phase: view.phase });
    });
  }
}

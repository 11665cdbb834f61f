import type { Rule, Signal } from "../types";
import { equalRuns, stretches, type RuleView } from "./ruleView";
import { beyond } from "./zoneSide";

/** Nelson's eighth test: `points` (8) in a row outside 1 sigma with both sides present among them. No direction. */
export function mixture(view: RuleView, rule: Rule, signals: Signal[]): void {
  const { zones } = view;
  const needed = rule.points ?? 8;
  if (zones === null) return;
  for (const stretch of stretches(view)) {
    const side = (place: number): number => beyond(zones, stretch[place]!, 1);
    equalRuns(
      stretch.length,
      (place) => Math.abs(side(place)),
      needed,
      (first, last) => {
        let sameSide = 0;
        for (let place = first; place <= last; place++) {
          sameSide = place > first && side(place) === side(place - 1) ? sameSide + 1 : 1;
          if (place - first + 1 < needed || sameSide >= needed) continue;
          const covers = stretch.slice(first, last + 1);
          signals.push({ rule, direction: null, covers, completes: stretch[place]!, phase: view.phase });
          return;
        }
      },
    );
  }
}

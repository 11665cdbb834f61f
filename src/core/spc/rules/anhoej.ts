import type { Rule, Signal } from "../types";
import { sideOf, type RuleView } from "./ruleView";

/**
 * Anhøj's longest run (Anhøj & Olesen 2014): every run on one side of the centre that is longer than chance gives is
 * one signal. It covers the points of the run; points on the centre line and missing values are passed over.
 */
export function longRun(view: RuleView, rule: Rule, signals: Signal[]): void {
  if (view.runs === null || view.runs.longestRun <= view.runs.longestAllowed) return;
  const allowed = view.runs.longestAllowed;
  let covers: number[] = [];
  let side = 0;
  const close = (): void => {
    if (covers.length <= allowed) return;
    const direction = side > 0 ? "above" : "below";
    signals.push({ rule, direction, covers, completes: covers[allowed]!, phase: view.phase });
  };
  for (let i = view.from; i < view.end; i++) {
    if (view.excluded !== null && view.excluded[i] === 1) continue;
    const next = sideOf(view, i);
    if (next === 0) continue;
    if (next !== side) {
      close();
      covers = [];
      side = next;
    }
    covers.push(i);
  }
  close();
}

/** Too few crossings of the centre line: a signal about the phase as a whole, put on its last useful point. */
export function fewCrossings(view: RuleView, rule: Rule, signals: Signal[]): void {
  if (view.runs === null || view.runs.crossings >= view.runs.fewestAllowed) return;
  let last = view.end - 1;
  while (last > view.from && !isUseful(view, last)) last--;
  signals.push({ rule, direction: null, covers: [last], completes: last, phase: view.phase });
}

function isUseful(view: RuleView, index: number): boolean {
  return sideOf(view, index) !== 0 && !(view.excluded !== null && view.excluded[index] === 1);
}

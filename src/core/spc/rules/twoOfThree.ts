import type { Rule, Signal } from "../types";
import { beyondZone } from "./beyondZone";
import { sideOf, stretches, type RuleView } from "./ruleView";
import { beyond } from "./zoneSide";

/**
 * Two of three points beyond 2 sigma on the same side. With `oneSide` as NHS Making Data Count has it since late 2023
 * (NHSRplotthedots issue 194): all three on that side of the centre, points beyond 3 sigma count too, and the points
 * beyond 2 sigma are flagged. Otherwise as Western Electric: the third point may lie anywhere.
 */
export function twoOfThree(view: RuleView, rule: Rule, signals: Signal[]): void {
  if (rule.oneSide !== true) beyondZone(view, rule, signals, { needed: 2, window: 3, sigmas: 2 });
  else windowsOnOneSide(view, rule, signals);
}

function windowsOnOneSide(view: RuleView, rule: Rule, signals: Signal[]): void {
  const { zones } = view;
  if (zones === null) return;
  for (const stretch of stretches(view)) {
    let lastCovered = "";
    for (let place = 2; place < stretch.length; place++) {
      const points = [stretch[place - 2]!, stretch[place - 1]!, stretch[place]!];
      const side = sideOf(view, points[0]!);
      if (side === 0 || points.some((index) => sideOf(view, index) !== side)) continue;
      const covers = points.filter((index) => beyond(zones, index, 2) === side);
      const covered = covers.join();
      if (covers.length < 2 || covered === lastCovered) continue;
      lastCovered = covered;
      const direction = side > 0 ? "above" : "below";
      signals.push({ rule, direction, covers, completes: covers[covers.length - 1]!, phase: view.phase });
    }
  }
}

import type { Rule, Signal } from "../types";
import { stretches, type RuleView } from "./ruleView";
import { beyond } from "./zoneSide";

/**
 * `needed` of `window` consecutive points beyond `sigmas` on the same side, the newest of them itself beyond (Western
 * Electric 1956). Each point is compared with its own limits, also when denominators differ. One signal per completing
 * point; it covers the points beyond. The counters roll: a point enters at one end and leaves at the other.
 */
export function beyondZone(
  view: RuleView,
  rule: Rule,
  signals: Signal[],
  shape: { readonly needed: number; readonly window: number; readonly sigmas: number },
): void {
  const { zones } = view;
  if (zones === null) return;
  for (const stretch of stretches(view)) {
    const sides = stretch.map((index) => beyond(zones, index, shape.sigmas));
    let above = 0;
    let below = 0;
    sides.forEach((side, place) => {
      const leaving = sides[place - shape.window] ?? 0;
      above += Number(side > 0) - Number(leaving > 0);
      below += Number(side < 0) - Number(leaving < 0);
      if (side === 0 || place + 1 < shape.window || (side > 0 ? above : below) < shape.needed) return;
      const first = place - shape.window + 1;
      const covers = stretch.slice(first, place + 1).filter((_, offset) => sides[first + offset] === side);
      const direction = side > 0 ? "above" : "below";
      signals.push({ rule, direction, covers, completes: stretch[place]!, phase: view.phase });
    });
  }
}

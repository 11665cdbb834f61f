import type { Rule, Signal } from "../types";
import type { RuleView } from "./ruleView";

/** A point strictly outside its own limits (Shewhart 1931); equality within rounding is inside. One signal per point. */
export function outside(view: RuleView, rule: Rule, signals: Signal[]): void {
  const { values, lower, upper, tolerance, excluded, phase } = view;
  for (let i = view.from; i < view.end; i++) {
    const value = values[i]!;
    const above = value > upper[i]! + tolerance;
    if (!above && !(value < lower[i]! - tolerance)) continue;
    if (excluded !== null && excluded[i] === 1) continue;
    signals.push({ rule, direction: above ? "above" : "below", covers: [i], completes: i, phase });
  }
}

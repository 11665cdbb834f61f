import type { Rule, Signal } from "../types";
import { beyondZone } from "./beyondZone";
import type { RuleView } from "./ruleView";

/** Four of five points beyond 1 sigma on the same side (Western Electric 3, Nelson 6). */
export function fourOfFive(view: RuleView, rule: Rule, signals: Signal[]): void {
  beyondZone(view, rule, signals, { needed: 4, window: 5, sigmas: 1 });
}

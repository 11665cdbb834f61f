import type { Rule, RuleId, Signal } from "../types";
import { alternating } from "./alternating";
import { fewCrossings, longRun } from "./anhoej";
import { fourOfFive } from "./fourOfFive";
import { hugging } from "./hugging";
import { mixture } from "./mixture";
import { outside } from "./outside";
import type { RuleView } from "./ruleView";
import { shift } from "./shift";
import { trend } from "./trend";
import { twoOfThree } from "./twoOfThree";

const finders: Readonly<Record<RuleId, (view: RuleView, rule: Rule, signals: Signal[]) => void>> = {
  outside,
  longRun,
  fewCrossings,
  shift,
  trend,
  twoOfThree,
  fourOfFive,
  alternating,
  hugging,
  mixture,
};

const zoneRules: readonly RuleId[] = ["twoOfThree", "fourOfFive", "hugging", "mixture"];

/** Whether a rule compares with 1 or 2 sigma rather than with the limits or the centre. */
export function needsZones(rules: readonly Rule[]): boolean {
  return rules.some((rule) => zoneRules.includes(rule.id));
}

/** Adds the signals of one phase, in the order of the rules. Without order among the points only limits apply. */
export function findSignals(view: RuleView, rules: readonly Rule[], signals: Signal[]): void {
  for (const rule of rules) if (view.ordered || rule.id === "outside") finders[rule.id](view, rule, signals);
}

import type { Rule } from "../types";

/** What a rule looks for, whatever code it is written with: we4 is shift:8, n3 is trend:6, n5 is we2. */
export function ruleKey(rule: Rule): string {
  if (rule.id === "twoOfThree") return rule.oneSide === true ? "2av3:" : "we2:";
  if (rule.id === "fourOfFive") return "we3:";
  return `${rule.id}:${rule.points ?? ""}`;
}

import type { Rule, RuleProfile } from "../types";

/** The rules that can stand in a profile, by the code that SIGNALS writes. */
export const outsideRule: Rule = { id: "outside", code: "3s" };
export const longRunRule: Rule = { id: "longRun", code: "anhöj-serie" };
export const fewCrossingsRule: Rule = { id: "fewCrossings", code: "anhöj-korsningar" };
export const mdcTwoOfThreeRule: Rule = { id: "twoOfThree", code: "2av3", oneSide: true };

export function shiftRule(points: number): Rule {
  return { id: "shift", points, code: "skift" };
}

export function trendRule(points: number): Rule {
  return { id: "trend", points, code: "trend" };
}

/** Western Electric, Statistical Quality Control Handbook (1956). The first is 3s. */
export const westernElectricRules: readonly Rule[] = [
  outsideRule,
  { id: "twoOfThree", code: "we2" },
  { id: "fourOfFive", code: "we3" },
  { id: "shift", points: 8, code: "we4" },
];

/** Nelson, Journal of Quality Technology 16 (1984). The first is 3s. */
export const nelsonRules: readonly Rule[] = [
  outsideRule,
  { id: "shift", points: 9, code: "n2" },
  { id: "trend", points: 6, code: "n3" },
  { id: "alternating", points: 14, code: "n4" },
  { id: "twoOfThree", code: "n5" },
  { id: "fourOfFive", code: "n6" },
  { id: "hugging", points: 15, code: "n7" },
  { id: "mixture", points: 8, code: "n8" },
];

/** The profiles to choose from; the first is the default. */
export const ruleProfiles = {
  "anhöj+3s": { name: "anhöj+3s", rules: [outsideRule, longRunRule, fewCrossingsRule] },
  mdc: { name: "mdc", rules: [outsideRule, shiftRule(7), trendRule(6), mdcTwoOfThreeRule] },
  we: { name: "we", rules: westernElectricRules },
  nelson: { name: "nelson", rules: nelsonRules },
} as const satisfies Readonly<Record<Exclude<RuleProfile["name"], "own">, RuleProfile>>;

export const defaultRules: RuleProfile = ruleProfiles["anhöj+3s"];

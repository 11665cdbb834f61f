import type { Rule, RuleProfile } from "../types";
import {
  defaultRules,
  fewCrossingsRule,
  longRunRule,
  mdcTwoOfThreeRule,
  nelsonRules,
  outsideRule,
  ruleProfiles,
  shiftRule,
  trendRule,
  westernElectricRules,
} from "./ruleProfiles";

export type ParsedRules =
  { readonly ok: true; readonly profile: RuleProfile } | { readonly ok: false; readonly unknown: string };

/** Fewest points that a shift or a trend can sensibly have. */
const FEWEST_POINTS = 3;

function numbered(word: string, name: string, make: (points: number) => Rule, points: number): Rule[] | null {
  const match = new RegExp(`^${name}(\\d{0,3})$`).exec(word);
  if (match === null) return null;
  const given = match[1] === "" ? points : Number(match[1]);
  return given < FEWEST_POINTS ? null : [make(given)];
}

function rulesOf(word: string): readonly Rule[] | null {
  const plain = word.replace(/anhoe?j|anhøj/, "anhöj");
  switch (plain) {
    case "3s":
      return [outsideRule];
    case "anhöj":
      return [longRunRule, fewCrossingsRule];
    case longRunRule.code:
      return [longRunRule];
    case fewCrossingsRule.code:
      return [fewCrossingsRule];
    case mdcTwoOfThreeRule.code:
      return [mdcTwoOfThreeRule];
    case "mdc":
    case "we":
    case "nelson":
      return ruleProfiles[plain].rules;
  }
  const family = /^(we|n)([1-8])$/.exec(plain);
  if (family !== null) {
    const rule = (family[1] === "we" ? westernElectricRules : nelsonRules)[Number(family[2]) - 1];
    return rule === undefined ? null : [rule];
  }
  return numbered(plain, "skift", shiftRule, 7) ?? numbered(plain, "trend", trendRule, 6);
}

/**
 * Reads what a user writes as rules: a profile ("anhöj+3s", "mdc", "we", "nelson") or a list such as
 * "3s,anhöj,trend6,skift8". Commas, semicolons, plus signs and spaces separate; case does not matter; empty text is the
 * default. skift and trend take a number of points (3 or more; 7 and 6 when left out).
 */
export function parseRules(text: string): ParsedRules {
  const words = text
    .normalize("NFC")
    .toLowerCase()
    .split(/[\s,;+]+/)
    .filter((word) => word !== "");
  if (words.length === 0) return { ok: true, profile: defaultRules };
  const rules: Rule[] = [];
  for (const word of words) {
    const found = rulesOf(word);
    if (found === null) return { ok: false, unknown: word };
    for (const rule of found) if (!rules.some((known) => sameRule(known, rule))) rules.push(rule);
  }
  return { ok: true, profile: namedProfile(rules) };
}

function sameRule(a: Rule, b: Rule): boolean {
  return a.code === b.code && a.points === b.points;
}

/** A list that amounts to a known profile is that profile, whatever the order of the words. */
function namedProfile(rules: readonly Rule[]): RuleProfile {
  const known = Object.values<RuleProfile>(ruleProfiles).find(
    (profile) =>
      profile.rules.length === rules.length &&
      profile.rules.every((rule) => rules.some((own) => sameRule(own, rule))),
  );
  return known ?? { name: "own", rules };
}

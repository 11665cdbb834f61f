import { computeChart } from "../../../src/core/spc/computeChart";
import { defaultRules } from "../../../src/core/spc/rules/ruleProfiles";
import { parseRules } from "../../../src/core/spc/rules/parseRules";
import type { ChartInput, ChartOptions, ChartResult, RuleProfile } from "../../../src/core/spc/types";

/** A chart with the defaults that most tests want. */
export function chart(input: ChartInput, options: Partial<ChartOptions> = {}): ChartResult {
  return computeChart(input, { type: "I", method: "mean", rules: defaultRules, ...options });
}

/** A profile from what a user would write. */
export function rules(text: string): RuleProfile {
  const parsed = parseRules(text);
  if (!parsed.ok) throw new Error(parsed.unknown);
  return parsed.profile;
}

/** Signals as readable rows: code, direction, covered points and completing point. */
export function signalRows(result: ChartResult): [string, string | null, number[], number][] {
  return result.signals.map(({ rule, direction, covers, completes }) => [
    rule.code,
    direction,
    [...covers],
    completes,
  ]);
}

import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { computeChart } from "../src/core/spc/computeChart";
import {
  fewCrossingsRule,
  longRunRule,
  mdcTwoOfThreeRule,
  nelsonRules,
  outsideRule,
  ruleProfiles,
  shiftRule,
  trendRule,
  westernElectricRules,
} from "../src/core/spc/rules/ruleProfiles";
import type { ChartResult, Rule, RuleProfile, SigmaMethod } from "../src/core/spc/types";
import { ruleKey } from "../src/core/spc/falseAlarms/ruleKey";
import { variation } from "../src/core/spc/variation";
import { generator, independent } from "./support/processes";

/**
 * How often stable series get a signal, simulated with our own code: independent normal values on an I chart, limits
 * from the same values. Writes src/core/spc/falseAlarms/table.ts. Seeded: the same numbers every time. About a minute.
 * (falseAlarmsCompared.ts sets them beside the table of the research.)
 * Run with: npx tsx bench/falseAlarms.ts
 */
const LENGTHS = [6, 9, 12, 18, 24, 36, 48, 60, 84, 120, 180, 240];
const METHODS: readonly SigmaMethod[] = ["mean", "screened", "median"];
const SERIES = (length: number): number => (length <= 60 ? 20_000 : 8_000);

const random = generator(20_140_101);

/** Every rule that can be chosen, once; the same pattern under two names (we4 and skift8) is simulated once. */
const rules: Rule[] = [outsideRule, longRunRule, fewCrossingsRule, mdcTwoOfThreeRule];
for (const points of [5, 6, 7, 8, 9, 10]) rules.push(shiftRule(points));
for (const points of [5, 6, 7, 8]) rules.push(trendRule(points));
for (const rule of [...westernElectricRules, ...nelsonRules]) {
  if (!rules.some((known) => ruleKey(known) === ruleKey(rule))) rules.push(rule);
}
const all: RuleProfile = { name: "own", rules };
const profiles = Object.values<RuleProfile>(ruleProfiles);

interface Counts {
  anywhere: Map<string, number>;
  latest: Map<string, number>;
}

/** What is counted: each rule, Anhøj's two together, and each profile, with the method where sigma matters. */
function groups(method: SigmaMethod): { name: string; keys: Set<string> }[] {
  const single = rules.map((rule) => ({
    name: `${ruleKey(rule)}/${method}`,
    keys: new Set([ruleKey(rule)]),
  }));
  const anhoej = {
    name: `anhöj/${method}`,
    keys: new Set([ruleKey(longRunRule), ruleKey(fewCrossingsRule)]),
  };
  const named = profiles.map((profile) => ({
    name: `${profile.name}/${method}`,
    keys: new Set(profile.rules.map(ruleKey)),
  }));
  return [...single, anhoej, ...named];
}

function count(chart: ChartResult, method: SigmaMethod, counts: Counts): void {
  const anywhere = new Set(chart.signals.map(({ rule }) => ruleKey(rule)));
  const latest = new Set(variation(chart, "none")!.signals.map(({ rule }) => ruleKey(rule)));
  for (const { name, keys } of groups(method)) {
    const add = (map: Map<string, number>, found: Set<string>): void => {
      map.set(name, (map.get(name) ?? 0) + Number([...keys].some((key) => found.has(key))));
    };
    add(counts.anywhere, anywhere);
    add(counts.latest, latest);
  }
}

function simulate(length: number, series: number): Counts {
  const counts: Counts = { anywhere: new Map(), latest: new Map() };
  for (let i = 0; i < series; i++) {
    const values = independent(length, random);
    for (const method of METHODS)
      count(computeChart({ values }, { type: "I", method, rules: all }), method, counts);
  }
  return counts;
}

const shares = new Map<string, { anywhere: number[]; latest: number[] }>();
for (const length of LENGTHS) {
  const counts = simulate(length, SERIES(length));
  for (const name of counts.anywhere.keys()) {
    const row = shares.get(name) ?? { anywhere: [], latest: [] };
    shares.set(name, row);
    row.anywhere.push(counts.anywhere.get(name)! / SERIES(length));
    row.latest.push(counts.latest.get(name)! / SERIES(length));
  }
}

/** Rules that do not look at sigma are the same for every method: one row is enough. */
function isKept(name: string): boolean {
  const [rule, method] = name.split("/");
  const bySigma = ["outside", "we2", "we3", "2av3", "hugging", "mixture", ...profiles.map((p) => p.name)];
  return method === "mean" || bySigma.some((key) => rule === key || rule!.startsWith(`${key}:`));
}

const rows = [...shares]
  .filter(([name]) => isKept(name))
  .map(([name, { anywhere, latest }]) => {
    const print = (numbers: number[]): string => `[${numbers.map((n) => Number(n.toFixed(4))).join(", ")}]`;
    return `  "${name}": { anywhere: ${print(anywhere)}, latest: ${print(latest)} },`;
  });
writeFileSync(
  join(__dirname, "..", "src", "core", "spc", "falseAlarms", "table.ts"),
  `/**
 * Share of stable series (independent, normal) that get a signal, by rule or profile and sigma method, for each number
 * of points: anywhere in the series, and on its latest point. Written by: npx tsx bench/falseAlarms.ts
 * (20,000 series; 8,000 from 84 points; standard error at most 0.4 and 0.6 percentage points).
 */
export const simulatedLengths: readonly number[] = [${LENGTHS.join(", ")}];

export interface SimulatedShares {
  readonly anywhere: readonly number[];
  readonly latest: readonly number[];
}

// prettier-ignore
export const simulatedShares: Readonly<Record<string, SimulatedShares>> = {
${rows.join("\n")}
};
`,
);

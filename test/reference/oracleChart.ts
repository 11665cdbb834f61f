import { computeChart } from "../../src/core/spc/computeChart";
import type { ChartInput, ChartOptions, ChartResult, ChartType, RuleProfile } from "../../src/core/spc/types";
import { ruleProfiles } from "../../src/core/spc/rules/ruleProfiles";
import type { Oracle, TimeSeriesInput } from "./oracleFiles";

const types: Readonly<Record<string, ChartType>> = {
  run: "run",
  i: "I",
  mr: "MR",
  ip: "IP",
  p: "P",
  pp: "PP",
  u: "U",
  up: "UP",
  c: "C",
  np: "NP",
  g: "G",
  t: "T",
  xbar: "XBAR",
  "xbar-S": "XBAR",
  "xbar-R": "XBAR",
  s: "S",
  S: "S",
  R: "R",
};

/** Rows with the same x become one point, as the cases' README says; output is sorted by x. */
function aggregate(
  input: TimeSeriesInput,
  chart: string,
): Pick<ChartInput, "values" | "denominators" | "subgroups"> {
  const { x, y, n } = input;
  if (input.subgroups !== undefined) return { values: [], subgroups: input.subgroups };
  if (input.subgrouped !== true || x === undefined) return { values: y, denominators: n };
  const groups = new Map<string | number, number[]>();
  x.forEach((key, row) => {
    if (key === null) return;
    const rows = groups.get(key) ?? [];
    groups.set(key, rows);
    if (n === undefined || (y[row] !== null && n[row] !== null)) rows.push(row);
  });
  const order = [...groups.keys()].sort((a, b) => (a < b ? -1 : 1));
  const cells = (key: string | number, column: readonly (number | null)[]): (number | null)[] =>
    groups.get(key)!.map((row) => column[row]!);
  const sum = (numbers: (number | null)[]): number =>
    numbers.reduce<number>((total, value) => total + (value ?? 0), 0);
  if (chart === "xbar" || chart === "s") return { values: [], subgroups: order.map((key) => cells(key, y)) };
  if (n === undefined) {
    const mean = (numbers: (number | null)[]): number | null => {
      const present = numbers.filter((value) => value !== null);
      return present.length === 0 ? null : sum(present) / present.length;
    };
    return { values: order.map((key) => (chart === "c" ? sum(cells(key, y)) : mean(cells(key, y)))) };
  }
  return {
    values: order.map((key) => sum(cells(key, y))),
    denominators: order.map((key) => sum(cells(key, n))),
  };
}

/** A category on the x axis (a hospital), not a period. */
function isUnordered(x: TimeSeriesInput["x"]): boolean {
  return x !== undefined && x.some((key) => typeof key === "string" && !/^\d{4}-\d\d/.test(key));
}

export function chartOf(oracle: Oracle, rules: RuleProfile = ruleProfiles["anhöj+3s"]): ChartResult {
  const input = oracle.input as unknown as TimeSeriesInput;
  const points = aggregate(input, oracle.chart);
  const length = points.subgroups?.length ?? points.values.length;
  const options: ChartOptions = {
    type: types[oracle.chart]!,
    method:
      input.sigmaMethod === "median-mr" ? "median" : input.screenMovingRanges === true ? "screened" : "mean",
    rules,
    multiplier: input.multiply,
    factor: input.constant === 2.66 ? 2.66 : undefined,
    subgroupSigma: oracle.chart === "xbar-R" ? "range" : undefined,
    ordered: !isUnordered(input.x),
  };
  return computeChart(
    {
      ...points,
      phaseStarts: input.part ?? input.rebaseAtIndex1?.map((first) => first - 1),
      baseline: (input.part === undefined ? input.freeze : undefined) ?? input.fixAfterNPoints ?? undefined,
      excluded:
        input.exclude === undefined
          ? undefined
          : Array.from({ length }, (_, i) => input.exclude!.includes(i + 1)),
    },
    options,
  );
}

/** 1-based points that complete a pattern: those covered from the completing one on. */
export function completingPoints(result: ChartResult, code: string): number[] {
  const found = new Set<number>();
  for (const signal of result.signals) {
    if (signal.rule.code !== code) continue;
    for (const index of signal.covers) if (index >= signal.completes) found.add(index + 1);
  }
  return [...found].sort((a, b) => a - b);
}

import { computeChart } from "../src/core/spc/computeChart";
import { defaultRules } from "../src/core/spc/rules/ruleProfiles";
import type { ChartOptions, ChartType } from "../src/core/spc/types";

/**
 * Speed of limits, 3 sigma and Anhøj: 1,000 series of 120 months and one of 100,000 points, beside a plain loop that
 * only sums the same 120,000 numbers (the floor). Repetitions are interleaved so that all meet the same machine.
 * Prints one JSON object: medians in milliseconds, and the spread (10 and 90 per cent) of each.
 * Run with: npx tsx bench/spc.ts
 */
const REPETITIONS = 40;
const WARM_UP = 8;

/** Seeded generator (mulberry32), so that every run sees the same numbers. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const random = generator(1);

function series(length: number): (number | null)[] {
  const normal = (): number => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  return Array.from({ length }, (_, i) => (i % 40 === 7 ? null : 100 + 5 * normal()));
}

const thousand = Array.from({ length: 1000 }, () => series(120));
const long = series(100_000);

/** Keeps results alive, so that no work can be optimised away. */
let checksum = 0;

/** What is asked of a chart: its limits and signals, or also the lines at every point, as a block or a cell function does. */
type Asked = "judgement" | "lines";

function charts(
  all: readonly (readonly (number | null)[])[],
  type: ChartType,
  asked: Asked = "judgement",
): void {
  const options: ChartOptions = { type, method: "mean", rules: defaultRules };
  for (const values of all) {
    const chart = computeChart({ values }, options);
    checksum += chart.signals.length + (chart.phases[0]?.limits?.upper ?? chart.phases[0]?.centre ?? 0);
    if (asked === "lines")
      for (const line of [chart.centre, chart.lower, chart.upper]) checksum += line.at(-1) ?? 0;
  }
}

function sumFloor(all: readonly (readonly (number | null)[])[]): void {
  let sum = 0;
  for (const values of all) for (const value of values) if (value !== null) sum += value;
  checksum += sum;
}

const measured: Readonly<Record<string, () => void>> = {
  spc1000x120Ms: () => charts(thousand, "I"),
  spc100000Ms: () => charts([long], "I"),
  spcLines1000x120Ms: () => charts(thousand, "I", "lines"),
  spcLines100000Ms: () => charts([long], "I", "lines"),
  spcRun1000x120Ms: () => charts(thousand, "run"),
  spcRun100000Ms: () => charts([long], "run"),
  sumFloorMs: () => sumFloor(thousand),
  sumFloor100000Ms: () => sumFloor([long]),
};

function quantile(sorted: readonly number[], probability: number): number {
  return sorted[Math.round((sorted.length - 1) * probability)]!;
}

const times = new Map<string, number[]>(Object.keys(measured).map((name) => [name, []]));
for (let repetition = -WARM_UP; repetition < REPETITIONS; repetition++) {
  for (const [name, work] of Object.entries(measured)) {
    const start = performance.now();
    work();
    if (repetition >= 0) times.get(name)!.push(performance.now() - start);
  }
}

const round = (value: number): number => Math.round(value * 1000) / 1000;
const medians: Record<string, number> = {};
const spread: Record<string, readonly [number, number]> = {};
for (const [name, all] of times) {
  const sorted = [...all].sort((a, b) => a - b);
  medians[name] = round(quantile(sorted, 0.5));
  spread[name] = [round(quantile(sorted, 0.1)), round(quantile(sorted, 0.9))];
}
if (!Number.isFinite(checksum)) throw new Error("The benchmark computed nothing.");
console.log(JSON.stringify({ ...medians, spread, repetitions: REPETITIONS, node: process.version }));

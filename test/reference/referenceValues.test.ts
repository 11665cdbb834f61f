import { computeChart } from "../../src/core/spc/computeChart";
import { c4, d2, d3, relativeErrorOfS } from "../../src/core/spc/constants";
import { funnelLimits } from "../../src/core/spc/funnel/funnelLimits";
import { logGamma } from "../../src/core/spc/logGamma";
import { defaultRules } from "../../src/core/spc/rules/ruleProfiles";
import { analyseRuns } from "../../src/core/spc/runsAnalysis";
import { fewestCrossingsAllowed, longestRunAllowed } from "../../src/core/spc/runsLimits";
import type { ChartInput, ChartType, SigmaMethod } from "../../src/core/spc/types";

/**
 * Published numbers, typed in with their source, so that they are tested without any file beside the project. Compared
 * to the digits that the source prints.
 */
function limits(
  type: ChartType,
  input: ChartInput,
  method: SigmaMethod = "mean",
): {
  centre: number;
  lower: number;
  upper: number;
  phase: ReturnType<typeof computeChart>["phases"][number];
} {
  const chart = computeChart(input, { type, method, rules: defaultRules });
  return {
    centre: chart.centre[0]!,
    lower: chart.lower[0]!,
    upper: chart.upper[0]!,
    phase: chart.phases[0]!,
  };
}

test("I chart: flow rate, NIST/SEMATECH e-Handbook 6.3.2.2", () => {
  const values = [49.6, 47.6, 49.9, 51.3, 47.8, 51.2, 52.6, 52.4, 53.6, 52.1];
  const { centre, lower, upper, phase } = limits("I", { values });
  expect(centre).toBeCloseTo(50.81, 10);
  expect(phase.movingRange).toBeCloseTo(1.8778, 4);
  expect(upper).toBeCloseTo(55.8041, 4);
  expect(lower).toBeCloseTo(45.8159, 4);
});

test("I chart: concentration, Montgomery & Runger, Applied Statistics and Probability for Engineers, table 16-3", () => {
  const values = [
    102.0, 94.8, 98.3, 98.4, 102.0, 98.5, 99.0, 97.7, 100.0, 98.1, 101.3, 98.7, 101.1, 98.4, 97.0, 96.7,
    100.3, 101.4, 97.2, 101.0,
  ];
  const { centre, lower, upper, phase } = limits("I", { values });
  expect(centre).toBeCloseTo(99.1, 1);
  expect(phase.movingRange).toBeCloseTo(2.59, 2);
  // The book rounds mean and range before it computes.
  expect(Math.abs(upper - 105.99)).toBeLessThan(0.02);
  expect(Math.abs(lower - 92.21)).toBeLessThan(0.02);
});

const loanCosts = [
  310, 288, 297, 298, 307, 303, 294, 297, 308, 306, 294, 299, 297, 299, 314, 295, 293, 306, 301, 304, 305,
  282, 305, 296, 314, 295, 287, 301, 298, 311, 310, 292, 305, 299, 304, 310, 304, 305, 333, 328,
];

test("I and MR chart: loan costs, Montgomery, Introduction to SQC, example 6.5, limits from the first 20", () => {
  const individuals = limits("I", { values: loanCosts, baseline: 20 });
  expect(individuals.centre).toBeCloseTo(300.5, 10);
  expect(individuals.upper).toBeCloseTo(321.22, 2);
  expect(individuals.lower).toBeCloseTo(279.78, 2);
  const ranges = limits("MR", { values: loanCosts, baseline: 20 });
  expect(ranges.centre).toBeCloseTo(7.79, 2);
  expect(ranges.upper).toBeCloseTo(25.45, 2);
});

test("P chart: variable sample size, Montgomery table 7.4", () => {
  const values = [12, 8, 6, 9, 10, 12, 11, 16, 10, 6, 20, 15, 9, 8, 6, 8, 10, 7, 5, 8, 5, 8, 10, 6, 9];
  const denominators = [
    100, 80, 80, 100, 110, 110, 100, 100, 90, 90, 110, 120, 120, 120, 110, 80, 80, 80, 90, 100, 100, 100, 100,
    90, 90,
  ];
  const chart = computeChart({ values, denominators }, { type: "P", method: "mean", rules: defaultRules });
  expect(chart.centre[0]).toBeCloseTo(234 / 2450, 12);
  expect(chart.upper[0]).toBeCloseTo(0.184, 3);
  expect(chart.lower[0]).toBeCloseTo(0.007, 3);
  expect(chart.upper[1]).toBeCloseTo(0.194, 3);
  expect(chart.lower[1]).toBe(0);
  // The book finds sample 11 out of control.
  expect(chart.signals.filter(({ rule }) => rule.id === "outside").map(({ completes }) => completes)).toEqual(
    [10],
  );
});

test("P and NP chart: orange juice cans, Montgomery example 7.1", () => {
  const values = [
    12, 15, 8, 10, 4, 7, 16, 9, 14, 10, 5, 6, 17, 12, 22, 8, 10, 5, 13, 11, 20, 18, 24, 15, 9, 12, 7, 13, 9,
    6,
  ];
  const denominators = values.map(() => 50);
  const shares = limits("P", { values, denominators });
  expect(shares.centre).toBeCloseTo(0.2313, 4);
  expect(shares.upper).toBeCloseTo(0.4102, 4);
  expect(shares.lower).toBeCloseTo(0.0524, 4);
  const counts = limits("NP", { values, denominators });
  expect(counts.centre).toBeCloseTo(50 * shares.centre, 10);
  expect(counts.upper).toBeCloseTo(50 * shares.upper, 10);
  expect(counts.lower).toBeCloseTo(50 * shares.lower, 10);
});

test("C chart: printed circuit boards, Montgomery example 7.3", () => {
  const values = [
    21, 24, 16, 12, 15, 5, 28, 20, 31, 25, 20, 24, 16, 19, 10, 17, 13, 22, 18, 39, 30, 24, 16, 19, 17, 15,
  ];
  const { centre, lower, upper } = limits("C", { values });
  expect(centre).toBeCloseTo(19.85, 2);
  expect(Math.abs(upper - 33.22)).toBeLessThan(0.01);
  expect(Math.abs(lower - 6.48)).toBeLessThan(0.01);
});

/** Inside diameters, mm. */
const pistonRings = [
  [74.03, 74.002, 74.019, 73.992, 74.008],
  [73.995, 73.992, 74.001, 74.011, 74.004],
  [73.988, 74.024, 74.021, 74.005, 74.002],
  [74.002, 73.996, 73.993, 74.015, 74.009],
  [73.992, 74.007, 74.015, 73.989, 74.014],
  [74.009, 73.994, 73.997, 73.985, 73.993],
  [73.995, 74.006, 73.994, 74, 74.005],
  [73.985, 74.003, 73.993, 74.015, 73.988],
  [74.008, 73.995, 74.009, 74.005, 74.004],
  [73.998, 74, 73.99, 74.007, 73.995],
  [73.994, 73.998, 73.994, 73.995, 73.99],
  [74.004, 74, 74.007, 74, 73.996],
  [73.983, 74.002, 73.998, 73.997, 74.012],
  [74.006, 73.967, 73.994, 74, 73.984],
  [74.012, 74.014, 73.998, 73.999, 74.007],
  [74, 73.984, 74.005, 73.998, 73.996],
  [73.994, 74.012, 73.986, 74.005, 74.007],
  [74.006, 74.01, 74.018, 74.003, 74],
  [73.984, 74.002, 74.003, 74.005, 73.997],
  [74, 74.01, 74.013, 74.02, 74.003],
  [73.988, 74.001, 74.009, 74.005, 73.996],
  [74.004, 73.999, 73.99, 74.006, 74.009],
  [74.01, 73.989, 73.99, 74.009, 74.014],
  [74.015, 74.008, 73.993, 74, 74.01],
  [73.982, 73.984, 73.995, 74.017, 74.013],
];

test("X-bar and R chart: piston rings, Montgomery, table of inside diameters", () => {
  const means = limits("XBAR", { values: [], subgroups: pistonRings });
  expect(means.centre).toBeCloseTo(74.001, 3);
  expect(means.upper).toBeCloseTo(74.014, 3);
  expect(means.lower).toBeCloseTo(73.988, 3);
  const ranges = limits("R", { values: [], subgroups: pistonRings });
  expect(ranges.centre).toBeCloseTo(0.023, 3);
  // D4 for n = 5 is 2.114 in the book's appendix VI, D3 is 0.
  expect(ranges.upper / ranges.centre).toBeCloseTo(2.114, 2);
  expect(ranges.lower).toBe(0);
});

test("constants: Montgomery, appendix VI", () => {
  const table: readonly (readonly [number, number, number, number, number])[] = [
    // n, c4, A3, B3, B4
    [2, 0.7979, 2.659, 0, 3.267],
    [3, 0.8862, 1.954, 0, 2.568],
    [5, 0.94, 1.427, 0, 2.089],
    [6, 0.9515, 1.287, 0.03, 1.97],
    [10, 0.9727, 0.975, 0.284, 1.716],
    [25, 0.9896, 0.606, 0.565, 1.435],
  ];
  for (const [n, c, a3, b3, b4] of table) {
    expect(c4(n)).toBeCloseTo(c, 4);
    expect(3 / (c4(n) * Math.sqrt(n))).toBeCloseTo(a3, 3);
    expect(Math.max(0, 1 - 3 * relativeErrorOfS(n))).toBeCloseTo(b3, 3);
    expect(1 + 3 * relativeErrorOfS(n)).toBeCloseTo(b4, 3);
  }
  expect([d2(2), d2(5), d2(10), d2(25)]).toEqual([1.128, 2.326, 3.078, 3.931]);
  expect(d3(2)).toBeCloseTo(Math.sqrt(2 - 4 / Math.PI), 5);
  expect(d3(10)).toBeCloseTo(0.797, 3);
  expect([c4(1), d2(1), d2(26), d3(26)]).toEqual([NaN, NaN, NaN, NaN]);
});

test("log-gamma: factorials and gamma(1/2)", () => {
  let factorial = 1;
  for (let n = 1; n <= 20; n++) {
    expect(logGamma(n + 1)).toBeCloseTo(Math.log((factorial *= n)), 12);
  }
  expect(logGamma(0.5)).toBeCloseTo(0.5 * Math.log(Math.PI), 13);
  // ln(100000!) to 15 digits.
  expect(logGamma(100_001) / 1_051_299.2218991218).toBeCloseTo(1, 13);
});

test("runs limits: Anhøj & Olesen 2014 and the qicharts2 documentation", () => {
  const table: readonly (readonly [number, number, number])[] = [
    [10, 6, 2],
    [12, 7, 3],
    [15, 7, 4],
    [20, 7, 6],
    [24, 8, 8],
    [30, 8, 10],
    [60, 9, 23],
    [100, 10, 41],
  ];
  for (const [useful, longest, fewest] of table) {
    expect([useful, longestRunAllowed(useful), fewestCrossingsAllowed(useful)]).toEqual([
      useful,
      longest,
      fewest,
    ]);
  }
});

test("runs limits equal the exact binomial sum in whole numbers, and hold up to 100,000 points", () => {
  // P(X <= c) >= 0.05 with X binomial(n, 1/2), in exact integers: 20 sum C(n, k) >= 2^n.
  const exact = (n: number): number => {
    let term = 1n;
    let sum = 1n;
    let c = 0;
    while (20n * sum < 1n << BigInt(n)) {
      term = (term * BigInt(n - c)) / BigInt(c + 1);
      sum += term;
      c++;
    }
    return c;
  };
  for (const n of [1, 2, 3, 4, 5, 6, 7, 50, 141, 142, 143, 500, 999, 1500, 3000]) {
    expect([n, fewestCrossingsAllowed(n + 1)]).toEqual([n, exact(n)]);
  }
  // By the normal approximation with continuity correction, n/2 - 1.6449 sqrt(n)/2 - 1/2, within one.
  const approximate = 99_999 / 2 - (1.644854 * Math.sqrt(99_999)) / 2 - 0.5;
  expect(Math.abs(fewestCrossingsAllowed(100_000) - approximate)).toBeLessThan(1.01);
});

test("runs analysis: a run of ten in twenty useful points is a signal, by the rules in words", () => {
  const values = [...Array.from({ length: 10 }, () => 1), ...Array.from({ length: 10 }, () => 3)];
  expect(analyseRuns(values)).toEqual({
    useful: 20,
    longestRun: 10,
    longestAllowed: 7,
    crossings: 1,
    fewestAllowed: 6,
    signal: true,
  });
});

test("funnel of shares: in closed form around one half, sin²(pi/4 + a) = (1 + sin 2a) / 2 (Spiegelhalter 2005)", () => {
  const numerators = [50, 5, 100];
  const denominators = [100, 10, 200];
  const funnel = funnelLimits(numerators, denominators, { kind: "share", overdispersion: false });
  expect(funnel.centre).toBeCloseTo(0.5, 12);
  denominators.forEach((n, i) => {
    const half = (z: number): number => 0.5 * Math.sin(z / Math.sqrt(n));
    expect(funnel.upper95[i]).toBeCloseTo(0.5 + half(1.959964), 10);
    expect(funnel.lower95[i]).toBeCloseTo(0.5 - half(1.959964), 10);
    expect(funnel.upper998[i]).toBeCloseTo(0.5 + half(3.090232), 10);
    expect(funnel.lower998[i]).toBeCloseTo(0.5 - half(3.090232), 10);
  });
});

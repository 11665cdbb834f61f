import type { ChartType } from "../../../../src/core/spc/types";
import type { CaseOptions, Raw } from "./blockCase";

/** The same numbers in every run (mulberry32). */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

type Shape = Omit<CaseOptions, "type">;

const ratioTypes: readonly ChartType[] = ["P", "PP", "U", "UP", "NP", "IP"];
const groupTypes: readonly ChartType[] = ["XBAR", "S", "R"];
const types: readonly ChartType[] = ["run", "I", "MR", "C", "G", "T", ...ratioTypes, ...groupTypes];

/** Data that suits the chart type: counts with denominators, subgroups of five, or one positive number per period. */
function series(type: ChartType, length: number, seed: number): Shape {
  const next = random(seed);
  if (groupTypes.includes(type)) {
    const groups = Array.from({ length }, () =>
      Array.from({ length: 5 }, () => 70 + Math.round(next() * 80) / 4),
    );
    return { values: [], groups };
  }
  if (ratioTypes.includes(type)) {
    const denominators = Array.from({ length }, () => 80 + Math.floor(next() * 60));
    const values = denominators.map((n) => Math.floor(n * (0.1 + next() * 0.15)));
    return { values, denominators, multiplier: type === "NP" ? 1 : 100 };
  }
  if (type === "C" || type === "G") return { values: Array.from({ length }, () => Math.floor(next() * 12)) };
  return { values: Array.from({ length }, () => 20 + Math.round(next() * 200) / 10) };
}

/** Puts `raw` in place of the value (or of a whole subgroup) at each index. */
function spoiled(shape: Shape, at: Readonly<Record<number, Raw>>): Shape {
  const put = (list: readonly Raw[]): Raw[] =>
    list.map((raw, index) => (index in at ? (at[index] ?? null) : raw));
  if (shape.groups === undefined) return { ...shape, values: put(shape.values) };
  return {
    ...shape,
    groups: shape.groups.map((group, index) => (index in at ? group.map(() => at[index] ?? null) : group)),
  };
}

function everywhere(shape: Shape, raw: Raw): Shape {
  const fill = (list: readonly Raw[]): Raw[] => list.map(() => raw);
  return { ...shape, values: fill(shape.values), groups: shape.groups?.map(fill) };
}

const ofEveryType: readonly { readonly name: string; readonly shape: (type: ChartType) => Shape }[] = [
  { name: "24 points", shape: (type) => series(type, 24, 1) },
  {
    name: "gaps and text marks",
    shape: (type) =>
      spoiled(series(type, 30, 2), { 0: null, 5: "..", 6: "-", 12: "x", 13: "–", 20: "#REF!", 29: null }),
  },
  {
    name: "three phases with baselines, exclusions at borders",
    shape: (type) => ({
      ...spoiled(series(type, 45, 3), { 16: null, 31: ".." }),
      phaseStarts: [15, 30],
      baseline: [10, null, 8],
      excluded: [0, 14, 15, 22, 44],
    }),
  },
  {
    name: "exclusions beside a gap",
    shape: (type) => ({ ...spoiled(series(type, 24, 4), { 8: null }), excluded: [3, 7, 9, 10, 23] }),
  },
  { name: "constant", shape: (type) => everywhere(series(type, 18, 5), type === "R" ? 4 : 3) },
  { name: "all missing", shape: (type) => everywhere(series(type, 12, 6), null) },
  {
    name: "transposed",
    shape: (type) => ({ ...series(type, 14, 7), horizontal: groupTypes.includes(type) ? false : true }),
  },
  {
    name: "higher is better, target",
    shape: (type) => ({ ...shifted(type), direction: "higherBetter", target: 25 }),
  },
  { name: "lower is better", shape: (type) => ({ ...shifted(type), direction: "lowerBetter" }) },
  { name: "eight points", shape: (type) => series(type, 8, 9) },
];

/** A lasting shift half way, so that long runs and points outside the limits exist. */
function shifted(type: ChartType): Shape {
  const shape = series(type, 30, 8);
  const raise = (list: readonly Raw[], by: number): Raw[] =>
    list.map((raw, index) => (typeof raw === "number" && index >= 18 ? raw + by : raw));
  if (shape.groups === undefined)
    return { ...shape, values: raise(shape.values, ratioTypes.includes(type) ? 12 : 14) };
  return {
    ...shape,
    groups: shape.groups.map((group, index) =>
      index >= 18 ? group.map((raw, member) => Number(raw) + 12 + member * 9) : group,
    ),
  };
}

const methods: readonly { readonly name: string; readonly options: CaseOptions }[] = (
  ["I", "T", "PP", "UP", "IP"] as const
).flatMap((type) =>
  (["screened", "median"] as const).map((method) => ({
    name: `${type}: ${method}, an outlier and a baseline`,
    options: {
      type,
      method,
      ...spoiled(series(type, 30, 10), { 7: ratioTypes.includes(type) ? 60 : 140, 20: null }),
      baseline: 20,
    },
  })),
);

const special: readonly { readonly name: string; readonly options: CaseOptions }[] = [
  {
    name: "P: zero, missing and text denominators, more than the denominator, negative",
    options: {
      type: "P",
      multiplier: 100,
      values: [3, 0, 5, 2, 4, 9, -1, 3, 4, null, 6, 5, 4],
      denominators: [10, 0, 12, null, "..", 8, 10, 11, 12, 13, 14, 15, 16],
    },
  },
  {
    name: "U: zero denominators",
    options: {
      type: "U",
      multiplier: 1000,
      values: [3, 0, 5, 2, 4, 9, 3, 8],
      denominators: [10, 0, 12, 20, null, 8, 0, 11],
    },
  },
  { name: "I: months as text", options: { type: "I", ...series("I", 26, 12), monthText: "-" } },
  { name: "I: months as text without a mark", options: { type: "I", ...series("I", 26, 12), monthText: "" } },
  {
    name: "I: months as text in a row",
    options: { type: "I", ...series("I", 26, 12), monthText: "M", horizontal: true },
  },
  {
    name: "PP: all zero",
    options: { type: "PP", values: Array(14).fill(0), denominators: Array(14).fill(20), multiplier: 100 },
  },
  {
    name: "P: all 100 %",
    options: { type: "P", values: Array(14).fill(20), denominators: Array(14).fill(20), multiplier: 100 },
  },
  {
    name: "C: negative counts are gaps",
    options: { type: "C", values: [3, -1, 4, 5, 0, 2, 7, -2, 3, 4, 4, 5] },
  },
  { name: "T: zero is a gap", options: { type: "T", values: [3, 0, 4, 5, 2.5, 2, 7, -2, 3, 4, 4, 5] } },
  {
    name: "run: ties on the median",
    options: { type: "run", values: [1, 2, 2, 2, 3, 2, 2, 1, 3, 2, 2, 5, 0, 2, 2] },
  },
  { name: "I: floating constant 0.1", options: { type: "I", values: Array(15).fill(0.1) } },
  {
    name: "I: tiny values",
    options: { type: "I", values: [1, 3, 2, 5, 4, 3, 6, 2, 4, 3, 5, 1].map((x) => x * 1e-12) },
  },
  {
    name: "I: huge values",
    options: { type: "I", values: [1, 3, 2, 5, 4, 3, 6, 2, 4, 3, 5, 1].map((x) => x * 1e13) },
  },
  { name: "I: one point", options: { type: "I", values: [4] } },
  { name: "I: two points", options: { type: "I", values: [4, 6] } },
  {
    name: "P: a last phase of one point",
    options: {
      type: "P",
      values: [3, 4, 5, 4, 3, 5, 6, 4, 9],
      denominators: Array(9).fill(30),
      phaseStarts: [8],
    },
  },
  { name: "U: one point", options: { type: "U", values: [4], denominators: [50] } },
  {
    name: "I: shares stored as 0-1",
    options: { type: "I", scale: 100, values: [0.123, 0.15, 0.11, null, 0.2, 0.18, 0.13, 0.16] },
  },
  {
    name: "I: ratio of two cells",
    options: {
      type: "I",
      multiplier: 1000,
      values: [3, 4, 5, -2, 6, 7, 4, 5],
      denominators: [10, 0, 12, 20, 14, 8, null, 11],
    },
  },
  {
    name: "I: far down the sheet",
    options: { type: "I", ...series("I", 20, 12), firstRow: 5000, target: 30 },
  },
  { name: "run: 600 points", options: { type: "run", ...series("run", 600, 13), direction: "higherBetter" } },
  { name: "P: 600 points", options: { type: "P", ...series("P", 600, 14) } },
  { name: "XBAR: sizes 0, 1 and varying", options: { type: "XBAR", values: [], groups: uneven() } },
  { name: "S: sizes 0, 1 and varying", options: { type: "S", values: [], groups: uneven() } },
  { name: "R: sizes 0, 1 and varying", options: { type: "R", values: [], groups: uneven() } },
  { name: "values only", options: { type: "I", values: [4, null, 6, "..", 5], asValues: true, target: 5 } },
  {
    name: "values only, share",
    options: { type: "P", values: [4, null, 6], denominators: [10, 11, 0], multiplier: 100, asValues: true },
  },
];

function uneven(): Raw[][] {
  const next = random(15);
  return [5, 4, 1, 5, 0, 3, 2, 5, 5, 4, 1, 2].map((size) =>
    Array.from({ length: 5 }, (_, member) => (member < size ? 50 + Math.round(next() * 100) / 10 : null)),
  );
}

export const blockCaseList: readonly { readonly name: string; readonly options: CaseOptions }[] = [
  ...types.flatMap((type) =>
    ofEveryType.map(({ name, shape }) => ({ name: `${type}: ${name}`, options: { type, ...shape(type) } })),
  ),
  ...methods,
  ...special,
];

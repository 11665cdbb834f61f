import { summariseRanges } from "../../../src/core/spc/sigma/ranges";
import type { ChartType } from "../../../src/core/spc/types";
import { chartTypes } from "../../../src/core/spc/types";
import { chart } from "./charts";

describe("moving ranges", () => {
  test("a missing value is not bridged", () => {
    // Ranges 2 and 1; bridging would add |9 - 12| = 3.
    expect(chart({ values: [10, 12, null, 9, 10] }).phases[0]!.movingRange).toBe(1.5);
  });

  test("an excluded point is passed over: its neighbours become adjacent", () => {
    const excluded = [false, false, true, false, false];
    // Ranges 2, |9 - 12| = 3 and 1.
    const result = chart({ values: [10, 12, 500, 9, 10], excluded });
    expect(result.phases[0]).toMatchObject({ movingRange: 2, counted: 4, centre: 10.25 });
    expect(result.values[2]).toBe(500);
    expect(result.signals).toEqual([]);
  });

  test("an excluded missing value is passed over too", () => {
    expect(chart({ values: [10, null, 13], excluded: [false, true, false] }).phases[0]!.movingRange).toBe(3);
  });

  test("screening leaves out ranges of 3.267 times the mean and more, once; the points stay in the centre", () => {
    const values = [10, 11, 10, 11, 10, 11, 10, 11, 10, 11, 40];
    const mean = chart({ values }).phases[0]!;
    const screened = chart({ values }, { method: "screened" }).phases[0]!;
    expect(screened).toMatchObject({ screened: 1, movingRange: 1, centre: mean.centre });
    expect(screened.movingRangeUnscreened).toBe(mean.movingRange);
    expect(screened.sigma).toBeCloseTo(1 / 1.128, 12);
  });

  test("screening is strict: a range exactly at the limit is left out", () => {
    const kept = summariseRanges(Float64Array.of(1, 1, 4), 3, "screened", 2);
    expect(kept).toEqual({ used: 1, unscreened: 2, screened: 1 });
  });

  test("the median range is divided by 0.954: limits at 3.145 median ranges", () => {
    const { phases, upper, centre } = chart({ values: [1, 3, 2, 5, 4] }, { method: "median" });
    expect(phases[0]!.movingRange).toBe(1.5);
    expect((upper[0]! - centre[0]!) / 1.5).toBeCloseTo(3.145, 3);
  });

  test("a factor replaces 3 / 1.128", () => {
    const { upper, lower } = chart({ values: [4, 6, 4, 6] }, { factor: 2.66 });
    expect([lower[0], upper[0]]).toEqual([5 - 2.66 * 2, 5 + 2.66 * 2]);
  });
});

describe("phases and baselines", () => {
  test("each phase has its own centre and limits, from its first points when a baseline is given", () => {
    const values = [1, 3, 1, 3, 9, 11, 13, 11, 13, 30];
    const result = chart({ values, phaseStarts: [4], baseline: [2, 4] });
    expect(
      result.phases.map(({ from, to, baselineTo, counted, centre }) => [
        from,
        to,
        baselineTo,
        counted,
        centre,
      ]),
    ).toEqual([
      [0, 3, 1, 2, 2],
      [4, 9, 7, 4, 11],
    ]);
    expect(result.centre).toEqual([2, 2, 2, 2, 11, 11, 11, 11, 11, 11]);
  });

  test("one number is the baseline of every phase; null takes the whole phase", () => {
    const values = [1, 3, 100, 9, 11, 100];
    expect(chart({ values, phaseStarts: [3], baseline: 2 }).phases.map(({ centre }) => centre)).toEqual([
      2, 10,
    ]);
    expect(
      chart({ values, phaseStarts: [3], baseline: [null, 2] }).phases.map(({ counted }) => counted),
    ).toEqual([3, 2]);
  });

  test("impossible phase starts and baselines are passed over", () => {
    const values = [1, 3, 2, 4];
    const plain = chart({ values });
    expect(chart({ values, phaseStarts: [0, -1, 9, 1.5, NaN], baseline: 0 })).toEqual(plain);
    expect(chart({ values, phaseStarts: [2, 2] }).phases).toHaveLength(2);
  });
});

describe("too little to go by", () => {
  test.each([...chartTypes])("%s: an empty series gives empty arrays", (type) => {
    expect(chart({ values: [], denominators: [], subgroups: [] }, { type })).toMatchObject({
      values: [],
      centre: [],
      lower: [],
      upper: [],
      phases: [],
      signals: [],
      latest: -1,
    });
  });

  test("one usable point gives a centre line and no limits", () => {
    for (const type of ["I", "P", "U", "C", "NP", "G", "T"] as ChartType[]) {
      const result = chart({ values: [3, null], denominators: [10, 10] }, { type });
      expect([type, result.centre[0] === null, result.lower[0], result.upper[0]]).toEqual([
        type,
        false,
        null,
        null,
      ]);
    }
  });

  test("two points that are not neighbours have no range, so no limits", () => {
    const result = chart({ values: [3, null, 5] });
    expect([result.centre[0], result.lower[0], result.phases[0]!.sigma]).toEqual([4, null, null]);
  });

  test("no value at all: no centre", () => {
    expect(chart({ values: [null, null] })).toMatchObject({ centre: [null, null], latest: -1 });
  });
});

describe("denominators", () => {
  test("a point without value has a centre line, but limits only where they do not need its denominator", () => {
    const input = { values: [5, null, 7, 6], denominators: [50, 60, 0, 55] };
    const shares = chart(input, { type: "P" });
    expect(shares.values.map((value) => value === null)).toEqual([false, true, true, false]);
    expect(shares.upper.map((value) => value === null)).toEqual([false, true, true, false]);
    expect(shares.centre.every((value) => value === 11 / 105)).toBe(true);
    const counts = chart({ values: [5, null, 7, 6] }, { type: "C" });
    expect(counts.upper.every((value) => value !== null)).toBe(true);
  });

  test("impossible shares are rejected: more than the whole, negative", () => {
    expect(chart({ values: [11, -1, 5], denominators: [10, 10, 10] }, { type: "P" }).values).toEqual([
      null,
      null,
      0.5,
    ]);
    // A rate may exceed one.
    expect(chart({ values: [11, -1, 5], denominators: [10, 10, 10] }, { type: "U" }).values).toEqual([
      1.1,
      null,
      0.5,
    ]);
  });

  test("limits stop at 0 and at the whole; I is not clipped", () => {
    const shares = chart({ values: [1, 9, 10, 10, 8], denominators: [10, 10, 10, 10, 10] }, { type: "P" });
    expect(Math.max(...shares.upper.map(Number))).toBe(1);
    const few = chart(
      { values: [0, 1, 0, 2], denominators: [10, 10, 10, 10] },
      { type: "P", multiplier: 100 },
    );
    expect(few.lower).toEqual([0, 0, 0, 0]);
    expect(few.highestPossible).toBe(100);
    const counts = chart({ values: [8, 2, 2, 2], denominators: [8, 2, 4, 2] }, { type: "NP" });
    counts.upper.forEach((upper, i) => expect(upper).toBeLessThanOrEqual([8, 2, 4, 2][i]!));
    expect(chart({ values: [0, 5, 0, 5] }).lower[0]).toBeLessThan(0);
  });

  test("the multiplier scales values, centre and limits alike", () => {
    const input = { values: [5, 8, 7, 6], denominators: [50, 60, 70, 55] };
    for (const type of ["P", "PP", "U", "UP", "IP", "I", "run"] as ChartType[]) {
      const plain = chart(input, { type });
      const percent = chart(input, { type, multiplier: 100 });
      for (const column of ["values", "centre", "lower", "upper"] as const) {
        percent[column].forEach((value, i) => {
          if (value === null) expect(plain[column][i]).toBeNull();
          else expect(value).toBeCloseTo(100 * plain[column][i]!, 9);
        });
      }
    }
  });

  test("I and run with denominators draw the ratio", () => {
    expect(chart({ values: [1, 2, 3], denominators: [2, 0, 4] }).values).toEqual([0.5, null, 0.75]);
  });

  test("NP follows the denominators with its centre line", () => {
    const result = chart({ values: [1, 2, 3], denominators: [10, 20, 30] }, { type: "NP" });
    expect(result.centre.map((value) => Math.round(value! * 1e9) / 1e9)).toEqual([1, 2, 3]);
    expect(result.phases[0]!.centre).toBe(0.1);
  });
});

describe("subgroups", () => {
  test("a subgroup of one has a mean without limits, an empty one nothing; neither has a place on S or R", () => {
    const subgroups = [[1, 2, 3], [5], [], [2, 3, 4], [null, 1, 3, 2]];
    const means = chart({ values: [], subgroups }, { type: "XBAR" });
    expect(means.values).toEqual([2, 5, null, 3, 2]);
    expect(means.upper.map((value) => value === null)).toEqual([false, true, true, false, false]);
    const spreads = chart({ values: [], subgroups }, { type: "S" });
    expect(spreads.values).toEqual([1, null, null, 1, 1]);
    const ranges = chart({ values: [], subgroups }, { type: "R" });
    expect(ranges.values).toEqual([2, null, null, 2, 2]);
  });

  test("R has no limits above 25 observations, where d2 and d3 are not tabled", () => {
    const group = Array.from({ length: 26 }, (_, i) => i);
    const result = chart({ values: [], subgroups: [group, group, group] }, { type: "R" });
    expect([result.centre[0], result.upper[0]]).toEqual([25, null]);
  });
});

test("rare events: G has the median as centre and limits from the mean", () => {
  const result = chart({ values: [1, 2, 9] }, { type: "G" });
  expect(result.phases[0]).toMatchObject({ centre: 2, mean: 4 });
  expect(result.upper[0]).toBeCloseTo(4 + 3 * Math.sqrt(4 * 5), 12);
  expect(result.lower[0]).toBe(0);
});

test("time between events: T turns back the mean of the values to the power 1/3.6", () => {
  const result = chart({ values: [1, 2 ** 3.6, 3 ** 3.6] }, { type: "T" });
  expect(result.centre[0]).toBeCloseTo(2 ** 3.6, 9);
  expect(result.upper[0]).toBeCloseTo((2 + 3 / 1.128) ** 3.6, 9);
  expect(result.lower[0]).toBe(0);
  expect(chart({ values: [0, -1, 5] }, { type: "T" }).values).toEqual([null, null, 5]);
});

test("range chart: limits 0 and 3.267 times the mean range, method or not, and no runs analysis", () => {
  for (const method of ["mean", "screened", "median"] as const) {
    const result = chart({ values: [1, 3, 2, 6] }, { type: "MR", method });
    expect(result.values).toEqual([null, 2, 1, 4]);
    expect(result.centre[1]).toBeCloseTo(7 / 3, 12);
    expect(result.upper[1]).toBeCloseTo((3.267 * 7) / 3, 12);
    expect(result.lower[1]).toBe(0);
    expect(result.phases[0]!.runs).toBeNull();
  }
});

test("units without order: P' uses the sd of z and only the limits are a rule", () => {
  const input = { values: [5, 9, 4, 8, 30, 7, 6, 5, 9, 6], denominators: Array<number>(10).fill(100) };
  const units = chart(input, { type: "PP", ordered: false });
  expect(units.phases[0]).toMatchObject({ runs: null, movingRange: null });
  const reversed = { values: [...input.values].sort((a, b) => a - b), denominators: input.denominators };
  expect(chart(reversed, { type: "PP", ordered: false }).phases[0]!.sigma).toBeCloseTo(
    units.phases[0]!.sigma!,
    12,
  );
});

test("the latest point is the newest with a value that is not excluded", () => {
  expect(chart({ values: [1, 2, 3, null], excluded: [false, false, true, false] }).latest).toBe(1);
});

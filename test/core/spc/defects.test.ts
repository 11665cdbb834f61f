import { assurance } from "../../../src/core/spc/assurance";
import { codesPerPoint } from "../../../src/core/spc/codesPerPoint";
import { suggestPhase } from "../../../src/core/spc/evidence/suggestPhase";
import { funnelLimits } from "../../../src/core/spc/funnel/funnelLimits";
import { ruleProfiles } from "../../../src/core/spc/rules/ruleProfiles";
import { analyseRuns } from "../../../src/core/spc/runsAnalysis";
import { variation } from "../../../src/core/spc/variation";
import { chart, rules, signalRows } from "./charts";

/** Each is a wrong answer that users of other tools met; the thread or the tool is named. None may happen here. */
const calm = [9, 11, 9, 11, 9, 11, 9, 11, 9, 11, 9, 11];

describe("wrong answers that users of other tools met", () => {
  test("PowerBI-SPC 463 and 359: a constant 100 % series with target 100 % reaches it always, and is natural variation", () => {
    const all = Array<number>(12).fill(40);
    for (const type of ["P", "PP"] as const) {
      const result = chart({ values: all, denominators: all }, { type, multiplier: 100 });
      expect(result.lower).toEqual(Array<number>(12).fill(100));
      expect(result.upper).toEqual(result.lower);
      expect(assurance(result, 100, "higherBetter")).toBe("always");
      expect(variation(result, "higherBetter")?.judgement).toBe("natural");
    }
    for (const method of ["mean", "screened", "median"] as const) {
      const individuals = chart({ values: Array<number>(12).fill(100) }, { method });
      expect([individuals.lower[0], individuals.upper[0]]).toEqual([100, 100]);
      expect(assurance(individuals, 100, "higherBetter")).toBe("always");
      expect(assurance(individuals, 100, "lowerBetter")).toBe("always");
      expect(variation(individuals, "higherBetter")?.judgement).toBe("natural");
    }
  });

  test("PowerBI-SPC 273: limits from the median range use 0.954, not 1.128 (15 % too narrow)", () => {
    const result = chart({ values: [1, 3, 2, 5, 4, 6] }, { method: "median" });
    expect(result.phases[0]!.sigma).toBeCloseTo(result.phases[0]!.movingRange! / 0.954, 12);
  });

  test("NHSRplotthedots 156: a missing value among the data does not change what the other points are told", () => {
    const values = [...calm, 20, 10, 9, 11];
    const gap = [...values.slice(0, 14), null, ...values.slice(14)];
    const plain = chart({ values }, { rules: rules("3s") });
    const broken = chart({ values: gap }, { rules: rules("3s") });
    expect(signalRows(broken)).toEqual([["3s", "above", [12], 12]]);
    expect(signalRows(plain)).toEqual(signalRows(broken));
  });

  test("NHSRplotthedots 138, PowerBI-SPC 311: a missing month keeps its place and no range goes across it", () => {
    const result = chart({ values: [10, 11, null, 30, 31] });
    expect(result.values).toHaveLength(5);
    expect(result.values[2]).toBeNull();
    expect(result.phases[0]!.movingRange).toBe(1);
  });

  test("PowerBI-SPC 164: nothing of the chart before is left when the data are gone", () => {
    chart(
      { values: [...calm, 20], denominators: calm.map(() => 5) },
      { type: "P", rules: ruleProfiles.nelson },
    );
    const empty = chart({ values: [null, null, null] });
    expect(empty).toMatchObject({
      values: [null, null, null],
      centre: [null, null, null],
      lower: [null, null, null],
      upper: [null, null, null],
      signals: [],
    });
    const first = chart({ values: calm });
    const kept = JSON.stringify(first);
    chart({ values: [1, 500, 3, 900, 2] }, { type: "run" });
    expect(JSON.stringify(first)).toBe(kept);
  });

  test("qicharts2 35: a missing count is not zero", () => {
    const result = chart({ values: [4, null, 6] }, { type: "C" });
    expect([result.centre[0], result.values[1]]).toEqual([5, null]);
  });

  test("runcharter 11: a first value that is missing does not break the median", () => {
    expect(chart({ values: [null, 1, 2, 9] }, { type: "run" }).centre).toEqual([2, 2, 2, 2]);
  });

  test("PowerBI-SPC 382: chart, cells and verdict come from the same signals of the same profile", () => {
    const result = chart({ values: [...calm, 20], baseline: 12 }, { rules: ruleProfiles.mdc });
    const latest = codesPerPoint(result)[12];
    expect(
      variation(result, "higherBetter")!
        .signals.map(({ rule }) => rule.code)
        .join("; "),
    ).toBe(latest);
  });

  test("PowerBI-SPC 212: a point that is both improvement and deterioration is a conflict whatever the direction", () => {
    const values = [...calm, 15, 14, 13, 12.5, 12, 11.5, 11];
    const result = chart({ values, baseline: 12 }, { rules: rules("skift7,trend6") });
    expect(variation(result, "higherBetter")?.judgement).toBe("conflict");
    expect(variation(result, "lowerBetter")?.judgement).toBe("conflict");
  });

  test("NHSRplotthedots 171 and 195: a trend goes by its direction, not by the side of the mean", () => {
    const values = [...calm, 4, 5, 6, 7, 8, 9];
    const result = chart({ values, baseline: 12 }, { rules: rules("trend6") });
    expect(variation(result, "higherBetter")?.judgement).toBe("improvement");
  });

  test("NHSRplotthedots 194 and 153: two of three counts points beyond 3 sigma too, and each profile says which rule it is", () => {
    const result = chart({ values: [...calm, 14, 16, 10.5], baseline: 12 }, { rules: rules("2av3") });
    expect(result.signals.map(({ covers }) => covers)).toEqual([[12, 13]]);
    expect(ruleProfiles.mdc.rules.find(({ id }) => id === "twoOfThree")).toMatchObject({
      code: "2av3",
      oneSide: true,
    });
    expect(ruleProfiles.we.rules.find(({ id }) => id === "twoOfThree")).toMatchObject({ code: "we2" });
  });

  test("NHSRplotthedots 172: after a new phase the target is held against the last phase's limits, series by series", () => {
    const raised = chart({ values: [...calm, ...calm.map((value) => value + 20)], phaseStarts: [12] });
    expect(assurance(raised, 20, "higherBetter")).toBe("always");
    expect(assurance(chart({ values: calm }), 20, "higherBetter")).toBe("never");
  });

  test("PowerBI-SPC pull 562: with phases the baseline is the first points of each phase", () => {
    const values = [...calm, 50, 52, 50, 52, 90, 90];
    const { phases } = chart({ values, phaseStarts: [12], baseline: 4 });
    expect(phases.map(({ centre, baselineTo, counted }) => [centre, baselineTo, counted])).toEqual([
      [10, 3, 4],
      [51, 15, 4],
    ]);
  });

  test("qicharts2 29: an S chart with a baseline uses the baseline only", () => {
    const subgroups = [
      [1, 2, 3],
      [2, 3, 4],
      [5, 6, 7],
      [0, 50, 100],
    ];
    expect(chart({ values: [], subgroups, baseline: 3 }, { type: "S" }).centre[0]).toBe(1);
  });

  test("NHSRplotthedots 224: a limit of twelve means that twelve are enough", () => {
    const values = [...calm.map((value) => value * 0.1), ...calm.map((value) => value * 0.1 + 9)];
    expect(suggestPhase(chart({ values }))).toMatchObject({ pointsBefore: 12, pointsAfter: 12 });
  });

  test("PowerBI-SPC 95, qicharts2 5: the result holds the numbers that its limits are made of", () => {
    const result = chart({ values: [3, 5, 4, 8, 2, 6] });
    const { centre, movingRange, sigma, counted } = result.phases[0]!;
    expect(sigma).toBeCloseTo(movingRange! / 1.128, 12);
    expect(result.upper[0]).toBeCloseTo(centre! + 3 * sigma!, 12);
    expect(counted).toBe(6);
  });

  test("KensoBI spc-chart 54 and pull 64: R and S limits are those of Montgomery's tables, at both ends", () => {
    const subgroups = [
      [5, 7, 6, 8, 4],
      [6, 6, 9, 5, 7],
      [4, 8, 6, 7, 7],
      [7, 5, 5, 6, 9],
    ];
    const r = chart({ values: [], subgroups }, { type: "R" });
    const s = chart({ values: [], subgroups }, { type: "S" });
    // n = 5: D3 = 0, D4 = 2.114, B3 = 0, B4 = 2.089 (appendix VI).
    expect([r.lower[0], r.upper[0]! / r.centre[0]!]).toEqual([0, expect.closeTo(2.114, 2)]);
    expect([s.lower[0], s.upper[0]! / s.centre[0]!]).toEqual([0, expect.closeTo(2.089, 2)]);
    expect(r.centre[0]).toBe(4);
  });

  test("PowerBI-SPC 258: limits wobble only with the denominator, and where it is the same they are straight", () => {
    const counts = { values: [30, 28, 33, 31, 29, 32], denominators: [40, 40, 40, 40, 40, 40] };
    expect(new Set(chart(counts, { type: "P" }).upper).size).toBe(1);
    const varying = chart({ ...counts, denominators: [40, 60, 40, 80, 40, 160] }, { type: "P" });
    const width = (i: number): number => varying.upper[i]! - varying.centre[i]!;
    expect([width(1) < width(0), width(3) < width(1), width(5) < width(3), width(2) === width(0)]).toEqual([
      true,
      true,
      true,
      true,
    ]);
  });

  test("jasp 4113: the 1 sigma zone uses the sigma of the baseline that the limits use", () => {
    const values = [...calm, 12, 12, 12, 12, 40];
    // Over all values 40 widens sigma so that 12 is within 1 sigma; from the baseline it is beyond.
    const frozen = chart({ values, baseline: 12 }, { rules: rules("we3") });
    expect(frozen.signals[0]).toMatchObject({ covers: [12, 13, 14, 15], completes: 15 });
    expect(chart({ values }, { rules: rules("we3") }).signals).toEqual([]);
  });
});

describe("defects of other tools found in their code", () => {
  test("PowerBI-SPC, R packages: a constant series keeps its limits, at the centre line", () => {
    for (const method of ["mean", "screened", "median"] as const) {
      const result = chart({ values: [0.1, 0.1, 0.1, 0.1] }, { method });
      expect([result.lower[0], result.upper[0], result.signals]).toEqual([
        result.centre[0],
        result.centre[0],
        [],
      ]);
      expect(result.phases[0]).toMatchObject({ sigma: 0, movingRange: 0, screened: 0 });
    }
  });

  test("PowerBI-SPC: one zero denominator leaves the other limits of P' alone", () => {
    const values = [5, 6, 4, 3, 7, 5];
    const denominators = [50, 60, 50, 0, 55, 45];
    const withZero = chart({ values, denominators }, { type: "PP" });
    expect(withZero.upper.map((limit) => limit === null)).toEqual([false, false, false, true, false, false]);
    const missing = chart({ values, denominators: [50, 60, 50, null, 55, 45] }, { type: "PP" });
    expect(withZero).toEqual(missing);
  });

  test("PowerBI-SPC: no events at all give P' limits at 0, not 0/0", () => {
    const result = chart({ values: [0, 0, 0], denominators: [40, 42, 38] }, { type: "PP" });
    expect([result.lower, result.upper]).toEqual([
      [0, 0, 0],
      [0, 0, 0],
    ]);
  });

  test("PowerBI-SPC: a range chart with a baseline has values after it", () => {
    const result = chart({ values: [1, 3, 2, 5, 9, 4], baseline: 3 }, { type: "MR" });
    expect(result.values).toEqual([null, 2, 1, 3, 4, 5]);
    expect(result.upper.every((limit) => limit === 3.267 * 1.5)).toBe(true);
  });

  test("PowerBI-SPC: patterns never point before the first value, and one value gives no NaN", () => {
    const result = chart({ values: [30, ...calm], baseline: 13 }, { rules: rules("2av3,we2,we3,n8") });
    for (const { covers } of result.signals)
      for (const index of covers) expect(index).toBeGreaterThanOrEqual(0);
    expect(chart({ values: [5] })).toMatchObject({ centre: [5], lower: [null], upper: [null] });
  });

  test("PowerBI-SPC: a trend of five is not a default (26 % of random series of 24 have one)", () => {
    for (const { rules: list } of Object.values(ruleProfiles)) {
      for (const rule of list)
        if (rule.id === "trend") expect("points" in rule && rule.points).toBeGreaterThanOrEqual(6);
    }
  });

  test("PowerBI-SPC, qicharts2: screening is what the call says, not what is loaded around it", () => {
    const values = [...calm, 60, 10];
    const before = chart({ values }, { method: "screened" });
    chart({ values }, { method: "mean" });
    expect(chart({ values }, { method: "screened" })).toEqual(before);
    expect(before.upper[0]).toBeLessThan(chart({ values }).upper[0]!);
  });

  test("qicharts2: I' takes sigma from the baseline too", () => {
    const values = [10, 12, 11, 13, 90, 10, 95];
    const denominators = [10, 11, 10, 12, 10, 11, 10];
    const frozen = chart({ values, denominators, baseline: 4 }, { type: "IP" });
    const alone = chart(
      { values: values.slice(0, 4), denominators: denominators.slice(0, 4) },
      { type: "IP" },
    );
    expect(frozen.upper.slice(0, 4)).toEqual(alone.upper);
  });

  test("qicharts2: an empty subgroup adds nothing to the pooled spread", () => {
    const subgroups = [
      [1, 2, 3],
      [4, 6],
      [2, 2, 5, 4],
    ];
    const withEmpty = [...subgroups.slice(0, 2), [], [null], ...subgroups.slice(2)];
    const sigma = (groups: (number | null)[][]): number | null =>
      chart({ values: [], subgroups: groups }, { type: "XBAR" }).phases[0]!.sigma;
    expect(sigma(withEmpty)).toBe(sigma(subgroups));
  });

  test("qicharts2: 0.1 + 0.2 is on a median of 0.3", () => {
    expect(analyseRuns([0.3, 0.1 + 0.2, 0.3, 0.1 + 0.2])).toBeNull();
  });

  test("qcc: with differing denominators two of three holds each point against its own limits", () => {
    // Both early points lie 2.5 of their own sigmas out; with the newest point's narrow limits all three would.
    const denominators = [...Array<number>(12).fill(400), 400, 100, 6400];
    const values = [...Array<number>(12).fill(40), 40 + 2.5 * 6, 10 + 1.5 * 3, 640 + 2.5 * 24];
    const result = chart({ values, denominators, baseline: 12 }, { type: "P", rules: rules("we2") });
    expect(signalRows(result)).toEqual([["we2", "above", [12, 14], 14]]);
  });

  test("qcc: a G chart has limits, at three sigma", () => {
    expect(chart({ values: [3, 5, 1, 8, 2] }, { type: "G" }).upper[0]).toBeCloseTo(
      3.8 + 3 * Math.sqrt(3.8 * 4.8),
      12,
    );
  });

  test("qcc and others name one rule per point; here every rule that covers it is named", () => {
    const values = [...calm, 16, 16, 16, 16, 16, 16, 16, 16];
    expect(codesPerPoint(chart({ values, baseline: 12 }, { rules: ruleProfiles.we }))[19]).toBe(
      "3s; we2; we3; we4",
    );
  });

  test("NHSRplotthedots, PowerBI-SPC: a target on a limit is decided, not left to chance", () => {
    const result = chart({ values: calm });
    expect(assurance(result, result.upper[0]!, "higherBetter")).toBe("never");
    expect(assurance(result, result.lower[0]!, "higherBetter")).toBe("always");
    expect(assurance(result, result.upper[0]!, "lowerBetter")).toBe("always");
  });

  test("ExcelControlCharts, PowerBI-SPC: two points are not enough to say that the process is stable or not", () => {
    expect(variation(chart({ values: [5] }), "higherBetter")).toBeNull();
    expect(chart({ values: [5] }).upper).toEqual([null]);
  });

  test("FunnelPlotR: limits of small units stop at 0 and 1, and the lower one does not rise again", () => {
    const funnel = funnelLimits([1, 0, 40], [2, 1, 400], { kind: "share", overdispersion: false });
    expect(funnel.lower998.slice(0, 2)).toEqual([0, 0]);
    funnel.upper998.forEach((limit) => expect(limit).toBeLessThanOrEqual(1));
  });
});

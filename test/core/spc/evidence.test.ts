import { autocorrelation } from "../../../src/core/spc/evidence/autocorrelation";
import { deviationsFromCentre } from "../../../src/core/spc/evidence/deviations";
import { rebasedMedians } from "../../../src/core/spc/evidence/rebasedMedians";
import { seasonality } from "../../../src/core/spc/evidence/seasonality";
import { spreadOfZ } from "../../../src/core/spc/evidence/spreadOfZ";
import { suggestPhase } from "../../../src/core/spc/evidence/suggestPhase";
import { expectedFalseAlarms } from "../../../src/core/spc/falseAlarms/expectedFalseAlarms";
import { defaultRules, ruleProfiles } from "../../../src/core/spc/rules/ruleProfiles";
import { generator } from "../../../bench/support/processes";
import { researchColumns, researchRows } from "../../../bench/support/researchTable";
import { chart, rules } from "./charts";
import { normalSeries, seeded } from "./seeded";

describe("spread of z: P or P'", () => {
  const random = seeded(4);
  const binomial = (n: number, p: number): number => {
    let count = 0;
    for (let i = 0; i < n; i++) count += Number(random() < p);
    return count;
  };

  test("counts from one probability need no P'", () => {
    const denominators = Array.from({ length: 36 }, (_, i) => 200 + 5 * i);
    const found = spreadOfZ({ values: denominators.map((n) => binomial(n, 0.3)), denominators }, "share")!;
    expect(found.differs).toBe(false);
    expect(found.points).toBe(36);
  });

  test("a probability that itself varies does, with large denominators", () => {
    const denominators = Array.from({ length: 36 }, () => 5000);
    const noise = normalSeries(36, 9);
    const values = denominators.map((n, i) => Math.round(n * (0.3 + 0.03 * noise[i]!)));
    const found = spreadOfZ({ values, denominators }, "share")!;
    expect(found.differs).toBe(true);
    expect(found.sigmaZ).toBeGreaterThan(3);
  });

  test("too few points, or a share of 0 or 100 per cent, say nothing", () => {
    const ten = Array<number>(11).fill(10);
    expect(spreadOfZ({ values: ten, denominators: ten.map(() => 50) }, "share")).toBeNull();
    const twelve = Array<number>(12).fill(50);
    expect(spreadOfZ({ values: twelve, denominators: twelve }, "share")).toBeNull();
    expect(spreadOfZ({ values: twelve.map(() => 0), denominators: twelve }, "rate")).toBeNull();
  });
});

describe("autocorrelation", () => {
  test("is found where each value resembles the one before", () => {
    const noise = normalSeries(60, 2);
    const values: number[] = [0];
    for (let i = 1; i < 60; i++) values.push(0.7 * values[i - 1]! + noise[i]!);
    expect(autocorrelation(values)).toMatchObject({ present: true, pairs: 59 });
  });

  test("is found by chance in about 1 per cent of series without memory", () => {
    let found = 0;
    for (let seed = 0; seed < 2000; seed++) found += Number(autocorrelation(normalSeries(36, seed))!.present);
    expect(found / 2000).toBeLessThan(0.02);
  });

  test("r1 by hand", () => {
    // 1, 2, 3 ... 24 about 12.5: sum of products 1,000.5 + ..., checked as sum d(t) d(t-1) / sum d².
    const values = Array.from({ length: 24 }, (_, i) => i + 1);
    const d = values.map((v) => v - 12.5);
    const expected = d.slice(1).reduce((s, v, i) => s + v * d[i]!, 0) / d.reduce((s, v) => s + v * v, 0);
    expect(autocorrelation(values)!.r1).toBeCloseTo(expected, 12);
  });

  test("a change of level that has its own phase is not memory", () => {
    const noise = normalSeries(48, 7);
    const values = noise.map((value, i) => value + (i < 24 ? 0 : 8));
    expect(autocorrelation(values)!.present).toBe(true);
    const known = chart({ values, phaseStarts: [24] });
    expect(autocorrelation(deviationsFromCentre(known))!.present).toBe(false);
  });

  test("a missing value breaks the pair; few pairs or no variation say nothing", () => {
    const values: (number | null)[] = normalSeries(30, 3);
    values[10] = null;
    expect(autocorrelation(values)!.pairs).toBe(27);
    expect(autocorrelation(values.slice(0, 20))).toBeNull();
    expect(autocorrelation(Array<number>(40).fill(0.1))).toBeNull();
    expect(autocorrelation([])).toBeNull();
  });
});

describe("season", () => {
  const year = [5, 4, 3, 2, 1, 0, -1, 0, 1, 2, 3, 4];

  test("is found when the same months are high every year, also with noise and a changing level", () => {
    const noise = normalSeries(36, 5);
    const values = noise.map((value, i) => 100 + i + 10 * year[i % 12]! + 3 * value);
    const found = seasonality(values)!;
    expect(found).toMatchObject({ present: true, years: 3 });
    expect(found.concordance).toBeGreaterThan(0.8);
  });

  test("is found by chance in about 1 per cent of series", () => {
    for (const length of [24, 36, 60]) {
      let found = 0;
      for (let seed = 0; seed < 2000; seed++)
        found += Number(seasonality(normalSeries(length, seed + 77))!.present);
      expect(found / 2000).toBeLessThan(0.02);
      expect(found).toBeGreaterThan(0);
    }
  });

  test("a year with a missing month is left out, and two complete years are needed", () => {
    const values: (number | null)[] = Array.from({ length: 40 }, (_, i) => year[i % 12]!);
    expect(seasonality(values)!.years).toBe(3);
    values[39] = null;
    expect(seasonality(values)!.years).toBe(2);
    values[20] = null;
    expect(seasonality(values)).toBeNull();
    expect(seasonality(Array<number>(36).fill(4))).toBeNull();
  });

  test("years that agree to the letter have concordance 1", () => {
    const values = Array.from({ length: 24 }, (_, i) => (i * 7) % 12);
    expect(seasonality(values)!.concordance).toBeCloseTo(1, 12);
  });
});

describe("suggestion of a new phase", () => {
  const noise = normalSeries(48, 21);

  test("names the border, the side and the evidence of a sustained shift, and changes nothing", () => {
    const values = noise.map((value, i) => 50 + value + (i >= 30 ? 3 : 0));
    const result = chart({ values });
    const before = JSON.stringify(result);
    const found = suggestPhase(result)!;
    expect(Math.abs(found.start - 30)).toBeLessThanOrEqual(1);
    expect(found.side).toBe("above");
    expect(found.meanAfter - found.meanBefore).toBeGreaterThan(2);
    expect(found.pointsBefore + found.pointsAfter).toBe(48);
    expect(JSON.stringify(result)).toBe(before);
  });

  test("both parts need twelve values: exactly twelve is enough, eleven is not", () => {
    const step = (border: number): number[] =>
      noise.slice(0, 30).map((v, i) => v * 0.2 + (i >= border ? 9 : 0));
    expect(suggestPhase(chart({ values: step(18) }))).toMatchObject({ start: 18, pointsAfter: 12 });
    expect(suggestPhase(chart({ values: step(19) }))).toBeNull();
    expect(suggestPhase(chart({ values: step(12) }))).toMatchObject({ start: 12, pointsBefore: 12 });
    expect(suggestPhase(chart({ values: step(11) }))).toBeNull();
  });

  test("only the last phase is looked at; a phase that the user already has is not suggested again", () => {
    const values = noise.map((value, i) => value + (i >= 24 ? 6 : 0));
    const found = suggestPhase(chart({ values }))!;
    expect(suggestPhase(chart({ values, phaseStarts: [found.start] }))).toBeNull();
  });

  test("a steady rise is no new level", () => {
    const values = noise.map((value, i) => i + 0.3 * value);
    expect(suggestPhase(chart({ values }))).toBeNull();
  });

  test("a level that went back is not sustained", () => {
    const values = noise.map((value, i) => value * 0.3 + (i >= 18 && i < 33 ? 6 : 0));
    const found = suggestPhase(chart({ values }));
    expect(found).toMatchObject({ start: 33, side: "below", pointsBefore: 15, pointsAfter: 15 });
  });

  test("excluded points give no evidence", () => {
    const values = noise.map((value, i) => value + (i >= 30 ? 6 : 0));
    const excluded = values.map((_, i) => i >= 38);
    expect(suggestPhase(chart({ values, excluded }), excluded)).toBeNull();
  });

  test("is made in less than half a per cent of stable series", () => {
    let suggested = 0;
    for (let seed = 0; seed < 1500; seed++)
      suggested += Number(suggestPhase(chart({ values: normalSeries(60, seed) })) !== null);
    expect(suggested / 1500).toBeLessThan(0.005);
  });
});

test("rebased medians want the baseline, and take only the wanted side", () => {
  const values = [5, 5, 5, 9, 9, 9, 1, 1, 1];
  const rule = { baselinePoints: 3, runLength: 3 } as const;
  const medians = (side: "above" | "below" | "both"): number[] =>
    rebasedMedians(values, { ...rule, side }).map(({ median }) => median);
  expect(medians("both")).toEqual([5, 9, 1]);
  expect(medians("above")).toEqual([5, 9]);
  expect(medians("below")).toEqual([5, 1]);
  expect(rebasedMedians([1, null], { ...rule, side: "both" })).toEqual([]);
});

describe("expected false alarms", () => {
  const thousand = Array<number>(1000).fill(36);

  test("grow with fixed rules, and little with Anhøj's", () => {
    const share = (text: string, points: number): number =>
      expectedFalseAlarms(rules(text), [points]).anywhere;
    expect(share("anhöj", 240)).toBeLessThan(0.12);
    expect(share("skift7", 240)).toBeGreaterThan(0.8);
    expect(expectedFalseAlarms(ruleProfiles.mdc, thousand).anywhere).toBeGreaterThan(
      2 * expectedFalseAlarms(defaultRules, thousand).anywhere,
    );
  });

  test("agree with the published simulation for the screened default: 12, 17 and 23 per cent", () => {
    for (const [points, percent] of [
      [24, 12],
      [36, 17],
      [60, 23],
    ] as const) {
      const { anywhere, simulated } = expectedFalseAlarms(defaultRules, [points], "screened");
      expect(simulated).toBe(true);
      expect(Math.abs(100 * anywhere - percent)).toBeLessThan(1);
    }
  });

  test("are interpolated between lengths, and go on beyond them", () => {
    const at = (points: number): number => expectedFalseAlarms(defaultRules, [points]).anywhere;
    expect(at(30)).toBeCloseTo((at(24) + at(36)) / 2, 12);
    expect(at(480)).toBeGreaterThan(at(240));
    expect(at(100_000)).toBeLessThanOrEqual(1);
    expect([at(0), at(1)]).toEqual([0, 0]);
    expect(expectedFalseAlarms(defaultRules, [])).toMatchObject({ series: 0, anywhere: 0, latest: 0 });
  });

  test("a fresh small simulation agrees with the table", () => {
    let flagged = 0;
    for (let seed = 0; seed < 2000; seed++) {
      flagged += Number(chart({ values: normalSeries(36, seed + 5000) }).signals.length > 0);
    }
    // Three standard errors of 2,000 series.
    expect(Math.abs(flagged / 2000 - expectedFalseAlarms(defaultRules, [36]).anywhere)).toBeLessThan(0.023);
  });

  test("are those of the research's own table where its set-up is used, also with autocorrelation and season", () => {
    const series = 500;
    for (const { name, process, length, percent } of researchRows.filter((row) => row.length === 36)) {
      const random = generator(36);
      const all = Array.from({ length: series }, () => process(length, random));
      researchColumns.forEach(([column, hits], i) => {
        const ours = all.filter(hits).length / series;
        const theirs = percent[i]! / 100;
        // Rounding to whole per cent, and four standard errors of 500 series and the research's 8,000.
        const allowed =
          0.005 + 4 * Math.sqrt(Math.max(theirs, 0.01) * (1 - theirs) * (1 / series + 1 / 8000));
        expect([name, column, Math.abs(ours - theirs) <= allowed]).toEqual([name, column, true]);
      });
    }
  });

  test("own lists are put together from single rules and say so", () => {
    const own = expectedFalseAlarms(rules("3s,skift8"), thousand);
    expect(own.simulated).toBe(false);
    expect(own.anywhere).toBeGreaterThan(expectedFalseAlarms(rules("3s"), thousand).anywhere);
    expect(expectedFalseAlarms(rules("skift8"), thousand).simulated).toBe(true);
    expect(expectedFalseAlarms(rules("skift40"), thousand)).toMatchObject({ simulated: false });
    expect(expectedFalseAlarms({ name: "own", rules: [] }, thousand).anywhere).toBe(0);
  });
});

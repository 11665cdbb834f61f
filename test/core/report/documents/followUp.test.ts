import { defaultSettings } from "../../../../src/core/register/registerSettings";
import { assessAsOf } from "../../../../src/core/report/documents/asOf";
import { proposedPeriod, reviewPeriods } from "../../../../src/core/report/documents/documentPeriod";
import { documentSummary } from "../../../../src/core/report/documents/documentSummary";
import { followUps } from "../../../../src/core/report/documents/followUp";
import { rollingMean } from "../../../../src/core/report/documents/rollingMean";
import { answers } from "../../../../src/core/report/documents/threeQuestions";
import { periodKey } from "../../../../src/core/series/periodKey";
import { assess } from "../../../../src/core/indicator/assess";
import { assessed, calm, indicatorOf, options, period, seriesOf, sv } from "../../indicator/support";

/** 36 months from January 2024, the last ten at a lower level. */
const fallen = [...calm(26, 30), ...calm(10, 20)];
const risen = [...calm(26, 30), ...calm(10, 40)];
const named = (name: string, values: readonly (number | null)[], id = name) => {
  const one = assessed(values, { name, direction: "lowerBetter" });
  const series = { ...one.series, id };
  return { ...one, series, indicator: { ...one.indicator, series: [series] } };
};

describe("the indicators of a period", () => {
  it("lists improvements before deteriorations before natural variation, and what lacks a value last", () => {
    const list = followUps(
      [
        named("Lugn", calm(36, 30)),
        named("Utan värde", [...calm(35, 30), null]),
        named("Sämre", risen),
        named("Bättre", fallen),
      ],
      period("2026-12"),
      options,
    );
    expect(list.map(({ assessment, standing }) => [assessment.indicator.name, standing])).toEqual([
      ["Bättre", "improvement"],
      ["Sämre", "deterioration"],
      ["Lugn", "natural"],
      ["Utan värde", "missing"],
    ]);
    expect(documentSummary(list, period("2026-12")).map(sv)).toEqual([
      "Av 3 indikatorer har 2 ändrats: 1 förbättring och 1 försämring.",
      "Det har blivit bättre: Bättre.",
      "Det har blivit sämre: Sämre.",
      "Värde saknas för 1 indikator (december 2026).",
    ]);
  });

  it("gives women and men rows of their own only where they have changed and the total has not", () => {
    const total = seriesOf(calm(36, 30), { sex: "total" });
    const women = { ...seriesOf(fallen, { sex: "women" }), id: "women" };
    const men = { ...seriesOf(calm(36, 30), { sex: "men" }), id: "men" };
    const indicator = indicatorOf([total, women, men]);
    const all = indicator.series.map((series) =>
      assess(indicator, series, { ...defaultSettings, direction: "lowerBetter" }, options),
    );
    const list = followUps(all, period("2026-12"), options);
    expect(list.map(({ assessment }) => assessment.series.sex)).toEqual(["women", "total"]);
    expect(list[1]?.gap?.gap).toBe(women.points[35]!.value! - men.points[35]!.value!);
  });

  it("says of an earlier period what was known then", () => {
    const now = named("Bättre", fallen);
    const [then] = assessAsOf([now], period("2025-12"), options);
    expect(now.finding.judgement).toBe("improvement");
    expect(then?.finding.judgement).toBe("natural");
    expect(then?.series.points).toHaveLength(24);
    expect(assessAsOf([now], period("2026-T3"), options)[0]).toBe(now);
    expect(assessAsOf([now], period("2023-12"), options)).toEqual([]);
  });

  it("leaves out a quarter that does not end in the month, and keeps it in the tertial", () => {
    const quarterly = assessed(calm(8, 10), { from: "2025-Q1" });
    expect(followUps([quarterly], period("2026-08"), options)).toEqual([]);
    expect(followUps([quarterly], period("2026-09"), options)).toHaveLength(1);
    expect(followUps([quarterly], period("2026-T2"), options)).toHaveLength(1);
  });

  it("answers what the figure shows and whether it is chance", () => {
    const [first] = followUps([named("Bättre", fallen)], period("2026-12"), options);
    const said = answers(first!, { method: true, goals: true });
    expect(said.shows.map(sv)).toEqual([
      "Senaste värdet är 19 dagar (december 2026). Värdet före var 22 dagar (november 2026).",
      expect.stringMatching(/^Medelvärdet av tolv månader är [\d,]+ dagar\.$/),
    ]);
    expect(said.chance.map(sv)[0]).toMatch(/förbättring, knappast slump\./);
  });
});

describe("periods to choose from", () => {
  const monthly = named("Lugn", calm(20, 30));

  it("are those that have values, newest first, and none to come", () => {
    const months = reviewPeriods("monthly", [monthly], { year: 2025, month: 3, day: 1 });
    expect(months.slice(0, 2).map(periodKey)).toEqual(["2025-03", "2025-02"]);
    expect(months).toHaveLength(15);
  });

  it("propose the newest month, and the newest tertial that is over", () => {
    const today = { year: 2025, month: 8, day: 20 };
    const tertials = reviewPeriods("review", [monthly], today);
    expect(tertials.map(periodKey)).toEqual(["2025-T2", "2025-T1", "2024-T3", "2024-T2", "2024-T1"]);
    expect(periodKey(proposedPeriod("review", tertials, today)!)).toBe("2025-T1");
    expect(proposedPeriod("review", [], today)).toBeNull();
  });
});

describe("the mean of twelve months", () => {
  it("weighs months by their denominators", () => {
    const one = assessed(
      Array.from({ length: 12 }, (_, i) => (i < 6 ? 10 : 90)),
      {
        denominators: Array.from({ length: 12 }, (_, i) => (i < 6 ? 100 : 300)),
        unit: "%",
      },
    );
    expect(rollingMean(one, one.series.points[11]!)).toBeCloseTo((100 * (60 + 540)) / (600 + 1800), 10);
  });

  it("is not given when more than a quarter of the values are missing", () => {
    const values = [1, 2, null, null, null, null, 3, 4, 5, 6, 7, 8];
    const one = assessed(values);
    expect(rollingMean(one, one.series.points[11]!)).toBeNull();
    const other = assessed(values.map((value, i) => (i === 5 ? 9 : value)));
    expect(rollingMean(other, other.series.points[11]!)).toBe(5);
  });
});

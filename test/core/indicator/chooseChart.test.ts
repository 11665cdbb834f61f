import { chartAlternatives, chooseChart } from "../../../src/core/indicator/chart/chooseChart";
import { manyEqualSteps, verySkewed } from "../../../src/core/indicator/chart/distribution";
import { assess } from "../../../src/core/indicator/assess";
import { defaultRules } from "../../../src/core/spc/rules/ruleProfiles";
import { assessed, calm, indicatorOf, seriesOf, sv, type Plan } from "./support";

/** Park and Miller 1988, so that every run sees the same numbers. */
function uniform(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48271) % 2147483647) / 2147483647;
}

function normal(next: () => number): number {
  return Math.sqrt(-2 * Math.log(next())) * Math.cos(2 * Math.PI * next());
}

function poisson(mean: number, next: () => number): number {
  let count = 0;
  for (let product = next(); product > Math.exp(-mean); product *= next()) count++;
  return count;
}

function chosen(values: readonly (number | null)[], plan: Plan) {
  const series = seriesOf(values, plan);
  return chooseChart(
    indicatorOf([series], plan),
    series,
    values.map(() => true),
  );
}

const share = { unit: "%", decimals: 1 };

describe("choice of chart", () => {
  test("a share of a known number: P, when chance in the counts explains the spread", () => {
    const next = uniform(7);
    const sizes = Array.from({ length: 36 }, () => 180 + Math.round(40 * next()));
    const counts = sizes.map((n) => Array.from({ length: n }, () => next() < 0.3).filter(Boolean).length);
    const choice = chosen(counts, { ...share, denominators: sizes });
    expect(choice.type).toBe("P");
    expect(sv(choice.reason)).toBe("Andel av ett känt antal.");
  });

  test("large denominators that vary more than chance: P', with how much more", () => {
    const next = uniform(11);
    const sizes = Array.from({ length: 36 }, () => 20000);
    const counts = sizes.map((n) => Math.round(n * (0.3 + 0.02 * normal(next))));
    const choice = chosen(counts, { ...share, denominators: sizes });
    expect(choice.type).toBe("PP");
    expect(sv(choice.reason)).toMatch(
      /^Andelarna varierar [4-9],\d gånger så mycket som ren slump skulle ge\. P skulle varna i onödan\.$/,
    );
  });

  test("shares that vary less than chance: P' too, for the opposite reason", () => {
    const counts = Array.from({ length: 24 }, (_, i) => 3000 + (i % 3));
    const choice = chosen(counts, { ...share, denominators: counts.map(() => 10000) });
    expect(choice.type).toBe("PP");
    expect(sv(choice.reason)).toMatch(/P skulle varna för sällan\.$/);
  });

  test("events per inhabitant: U, and U' when they vary more", () => {
    const next = uniform(5);
    const days = Array.from({ length: 30 }, () => 900 + Math.round(200 * next()));
    const falls = days.map((n) => poisson(n * 0.012, next));
    const plan = { unit: "antal/1000 dygn", decimals: 1, denominators: days, multiplier: 1000 };
    expect(chosen(falls, plan).type).toBe("U");
    const many = days.map((n) => Math.max(0, Math.round(n * 3 * (1 + 0.3 * normal(next)))));
    expect(chosen(many, plan).type).toBe("UP");
  });

  test("a count: C where it varies as Poisson counts do, else I", () => {
    const next = uniform(3);
    const falls = Array.from({ length: 36 }, () => poisson(9, next));
    expect(chosen(falls, { unit: "antal" }).type).toBe("C");
    const large = falls.map((n) => 1000 + 60 * n);
    const choice = chosen(large, { unit: "antal" });
    expect(choice.type).toBe("I");
    expect(sv(choice.reason)).toMatch(
      /^Antalen varierar \d,\d gånger så mycket .* C skulle varna i onödan\.$/,
    );
  });

  test("days, money and grades: I", () => {
    expect(chosen(calm(24, 30), { unit: "dagar" }).type).toBe("I");
    expect(chosen(calm(24, 43210, 150), { unit: "kr/inv" }).type).toBe("I");
    expect(sv(chosen(calm(24, 30), { unit: "dagar" }).reason)).toBe(
      "Ett värde per period utan känd nämnare.",
    );
  });

  test("money per person with the number of persons: I'", () => {
    const persons = calm(24, 400, 20);
    const kronor = persons.map((n, i) => n * (51000 + 700 * (i % 4)));
    expect(chosen(kronor, { unit: "kr/brukare", denominators: persons, multiplier: 1 }).type).toBe("IP");
  });

  test("time and cases between rare events: T and G", () => {
    expect(chosen(calm(20, 40, 9), { name: "Dagar mellan avvikelser" }).type).toBe("T");
    expect(
      chosen(calm(20, 400, 90), { name: "Antal operationer mellan infektioner", unit: "antal" }).type,
    ).toBe("G");
    expect(chosen(calm(20, 40, 9), { name: "Dagar mellan kvinnor och män" }).type).toBe("I");
  });

  test("few, mostly equal or very skewed values: a run chart, with the reason", () => {
    expect(sv(chosen([1, 2, 3, 2, 1], { unit: "dagar" }).reason)).toBe(
      "Det finns för få värden för styrgränser.",
    );
    const tied = Array.from({ length: 24 }, (_, i) => (i % 8 === 0 ? 4 : 5));
    expect(chosen(tied, { unit: "poäng" }).type).toBe("run");
    const next = uniform(9);
    const skewed = Array.from({ length: 120 }, () => Math.exp(1.5 * normal(next)));
    const choice = chosen(skewed, { unit: "dagar" });
    expect(choice.type).toBe("run");
    expect(sv(choice.reason)).toBe("Värdena är mycket sneda. Styrgränser skulle varna i onödan.");
  });

  test("a change of level or one far value is no skewness", () => {
    expect(verySkewed([...calm(24, 40), ...calm(12, 60)])).toBe(false);
    expect(verySkewed([...calm(24, 40), 400, ...calm(12, 40)])).toBe(false);
    expect(manyEqualSteps([...calm(24, 40)])).toBe(false);
  });

  test("numerator and denominator that do not give the value are not used", () => {
    const series = seriesOf([30, 31, 29, 30, 32, 28, 30], { denominators: Array<number>(7).fill(100) });
    const wrong = {
      ...series,
      points: series.points.map((point) => ({ ...point, value: point.value! * 2 })),
    };
    const choice = chooseChart(
      indicatorOf([wrong], share),
      wrong,
      wrong.points.map(() => true),
    );
    expect(choice.type).toBe("I");
  });

  test("the alternatives begin with the choice, and none comes twice", () => {
    const sizes = Array<number>(24).fill(500);
    const series = seriesOf(calm(24, 200, 9), { ...share, denominators: sizes });
    const all = chartAlternatives(
      indicatorOf([series], share),
      series,
      sizes.map(() => true),
    );
    expect(all.map(({ type }) => type).sort()).toEqual(["I", "MR", "NP", "P", "PP", "run"]);
    for (const { reason } of all) expect(sv(reason)).toMatch(/^[A-ZÅÄÖ].*\.$/);
  });
});

describe("the register's chart", () => {
  test("wins", () => {
    const found = assessed(calm(24, 30), {}, { chartType: "run" });
    expect(found.chartType).toBe("run");
    expect(sv(found.chartReason)).toBe("Diagramtypen är vald i registret.");
  });

  test("that the series has no numbers for is told, and Styrtal chooses", () => {
    const found = assessed(calm(24, 30), {}, { chartType: "P" });
    expect(found.chartType).toBe("I");
    expect(found.problems.map(({ code, severity }) => [code, severity])).toEqual([
      ["badChartType", "warning"],
    ]);
    expect(sv(found.problems[0]!.message)).toBe("Diagramtypen för ”Väntetid” är ”P”. Styrtal väljer själv.");
  });

  test("NP is drawn as counts, judged as shares are, with the target in counts", () => {
    const sizes = Array.from({ length: 24 }, (_, i) => 400 + 10 * (i % 5));
    const counts = sizes.map((n, i) => Math.round(n * 0.3) + (i % 7));
    const settings = { direction: "higherBetter", shortTarget: 50 } as const;
    const found = assessed(counts, { ...share, denominators: sizes }, { ...settings, chartType: "NP" });
    const shares = assessed(counts, { ...share, denominators: sizes }, { ...settings, chartType: "P" });
    expect(found.chartType).toBe("NP");
    expect(found.indicator.unit).toBe("antal");
    expect(found.latest?.value).toBe(counts[23]);
    expect(found.chart.values).toEqual(counts);
    found.chart.upper.forEach((upper, i) =>
      expect(upper).toBeCloseTo((shares.chart.upper[i]! * sizes[i]!) / 100, 9),
    );
    expect(found.settings.shortTarget).toBe(sizes[23]! / 2);
    expect(found.target!.judgement).toBe(shares.target!.judgement);
    const again = assess(found.indicator, found.series, found.settings, {
      rules: defaultRules,
      method: "mean",
    });
    expect(again.chart.values).toEqual(found.chart.values);
    expect(again.settings).toEqual(found.settings);
  });

  test("X-bar is not drawn of periods with one reading each", () => {
    const found = assessed(calm(24, 30), {}, { chartType: "XBAR" });
    expect(found.chartType).toBe("I");
    expect(found.problems.map(({ code }) => code)).toEqual(["badChartType"]);
  });
});

describe("phases, baseline and exclusions", () => {
  test("a phase of another period length begins in the period that it starts in", () => {
    const found = assessed(
      [...calm(12, 40), ...calm(14, 20)],
      { from: "2020-Q1" },
      { phases: [{ from: { frequency: "month", ordinal: 12 * 2023 }, cause: "nytt arbetssätt" }] },
    );
    expect(found.chart.phases.map(({ from }) => from)).toEqual([0, 12]);
    expect(found.chart.signals).toEqual([]);
  });

  test("the baseline ends at its date in its own phase only", () => {
    const found = assessed(
      calm(36, 40),
      {},
      {
        phases: [{ from: { frequency: "month", ordinal: 12 * 2025 + 6 }, cause: null }],
        baselineTo: { frequency: "year", ordinal: 2024 },
      },
    );
    expect(found.chart.phases.map(({ counted }) => counted)).toEqual([12, 18]);
  });

  test("what the series has no points for is told", () => {
    const { problems } = assessed(
      calm(24, 40),
      {},
      {
        excluded: [{ period: { frequency: "month", ordinal: 12 * 2030 }, cause: null }],
        baselineTo: { frequency: "month", ordinal: 12 * 2031 },
        phases: [{ from: { frequency: "month", ordinal: 12 * 2025 + 8 }, cause: "x" }],
      },
    );
    expect(problems.map(({ code }) => code)).toEqual(["badExclusion", "badBaseline", "phaseTooShort"]);
    expect(problems.map(({ message }) => sv(message))).toEqual([
      "Undantaget ”2030-01” för ”Väntetid” finns inte i serien.",
      "Basperioden för ”Väntetid” slutar januari 2031, utanför serien. Hela serien används.",
      "Fasen från september 2025 i ”Väntetid” har 4 värden. Gränserna är preliminära tills det finns 12.",
    ]);
  });
});

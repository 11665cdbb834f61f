import { defaultSettings } from "../../../src/core/register/registerSettings";
import { assess } from "../../../src/core/indicator/assess";
import { compareByChange } from "../../../src/core/indicator/finding/compareByChange";
import { falseAlarms } from "../../../src/core/indicator/finding/falseAlarms";
import { phaseAdvice } from "../../../src/core/indicator/phases/phaseSuggestion";
import { problemsOfSeries } from "../../../src/core/indicator/seriesProblems";
import { sexGap } from "../../../src/core/indicator/sexGap";
import { message } from "../../../src/core/message";
import type { Problem } from "../../../src/core/problem";
import { assessed, calm, indicatorOf, options, seriesOf, sv } from "./support";

function problem(code: string, cell: string | null, params: Problem["message"]["params"] = {}): Problem {
  return { severity: "error", code, sheet: "Data", cell, message: message(`problem.${code}`, params) };
}

describe("a latest period that looks incomplete", () => {
  const counts = calm(24, 200, 10);

  test("a count far below the others is shown, but not assessed", () => {
    const found = assessed([...counts, 60], { unit: "antal", direction: "lowerBetter" });
    expect(found.counted[24]).toBe(false);
    expect(found.latest?.value).toBe(180);
    expect(found.finding.judgement).toBe("natural");
    expect(sv(found.finding.notes[0]!)).toBe(
      "Senaste perioden (januari 2026) ser ofullständig ut och är inte bedömd.",
    );
    expect(found.problems.map(({ code, cell }) => [code, cell])).toEqual([["latestIncomplete", "Z5"]]);
    expect(sv(found.problems[0]!.message)).toBe(
      "Senaste perioden (januari 2026) i ”Väntetid” är mycket lägre än de andra och kan vara ofullständig. Den är inte bedömd.",
    );
  });

  test("the user may take it in", () => {
    const found = assessed([...counts, 60], { unit: "antal" }, {}, { includeLatest: true });
    expect(found.counted[24]).toBe(true);
    expect(found.problems).toEqual([]);
  });

  test.each([
    ["a mean or a share", [...counts, 60], { unit: "dagar" }],
    ["small counts", [...calm(24, 8, 2), 0], { unit: "antal" }],
    [
      "a season: the lowest earlier value decides",
      [...counts, 90, ...calm(11, 200, 10), 70],
      { unit: "antal" },
    ],
    ["few values before", [200, 210, 190, 60], { unit: "antal" }],
  ])("%s is no reason", (_, values, plan) => {
    expect(assessed(values, plan).problems.map(({ code }) => code)).not.toContain("latestIncomplete");
  });
});

test("a period that has not begun is shown but not assessed", () => {
  const found = assessed([...calm(24, 40), 90], {}, {}, { today: { year: 2025, month: 12, day: 20 } });
  expect(found.counted[24]).toBe(false);
  expect(found.problems.map(({ code, cell }) => [code, cell])).toEqual([["futurePeriod", "Z5"]]);
  expect(found.finding.judgement).toBe("natural");
});

describe("problems of the reading", () => {
  const series = seriesOf(calm(24, 40));
  const indicator = indicatorOf([series]);

  test("a conflicting period leaves the series unassessed, and says why", () => {
    const conflict = problem("conflictingPeriod", "B9", {
      name: "Väntetid",
      period: { kind: "period", period: series.points[0]!.period },
      cellA: "B5",
      cellB: "B9",
    });
    const found = assess(
      indicator,
      series,
      { ...defaultSettings, shortTarget: 3 },
      { ...options, problems: [conflict] },
    );
    expect(found.maturity).toBe("none");
    expect(found.target).toBeNull();
    expect(sv(found.finding.short)).toBe("Ej bedömd");
    expect(sv(found.finding.sentence)).toBe(
      "Perioden januari 2024 har två olika värden för ”Väntetid”: B5 och B9. Serien är inte bedömd.",
    );
    expect(found.problems).toEqual([conflict]);
  });

  test("are those at its cells or with its name, organisation and sex", () => {
    const women = { ...series, organisation: "Alingsås", sex: "women" } as const;
    const at = (cell: string | null, name?: string) => problem("x", cell, name === undefined ? {} : { name });
    const own = [
      at("C5"),
      at(null, "Väntetid"),
      at("ZZ9", "Väntetid, Alingsås, Kvinnor"),
      at("ZZ9", "Väntetid, Alingsås"),
    ];
    const others = [
      at("C6"),
      at(null, "Väntetid, Alingsås, Män"),
      at(null, "Väntetid till beslut"),
      at(null, "Väntetid, Borås, Kvinnor"),
      { ...at("C5"), sheet: "Annat" },
      { ...at("C5"), sheet: null },
    ];
    expect(problemsOfSeries([...own, ...others], indicator, women)).toEqual(own);
  });
});

describe("women and men", () => {
  const gapOf = (women: (number | null)[], men: (number | null)[], unit = "dagar", decimals = 0) =>
    sexGap(indicatorOf([], { unit, decimals }), seriesOf(women), seriesOf(men), options);

  test("above, below, level", () => {
    expect(sv(gapOf([30, 33], [29, 30])!.sentence)).toBe("Kvinnor ligger 3 dagar över män (februari 2024).");
    expect(sv(gapOf([30, 29], [29, 30])!.sentence)).toBe("Kvinnor ligger 1 dag under män (februari 2024).");
    expect(sv(gapOf([30, 30], [29, 30])!.sentence)).toBe("Kvinnor och män ligger lika (februari 2024).");
  });

  test("shares differ by percentage points", () => {
    expect(sv(gapOf([50.5], [49], "%", 1)!.sentence)).toBe(
      "Kvinnor ligger 1,5 procentenheter över män (januari 2024).",
    );
  });

  test("a missing value on either side is a gap; the newest period with both is used", () => {
    const found = gapOf([30, 33, null, 40], [29, 30, 31, null]);
    expect(found).toMatchObject({ gap: 3, change: null });
    expect(gapOf([30, null], [null, 30])).toBeNull();
  });

  test("whether the difference has changed", () => {
    const men = calm(24, 40);
    const same = men.map((value, i) => value + 2 + (i % 3) - (i % 2));
    expect(sv(gapOf(same, men)!.change!)).toBe(
      "Skillnaden mellan kvinnor och män har inte ändrats mer än slumpen brukar ge.",
    );
    const grown = men.map((value, i) => value + (i < 12 ? 1 : 9) + ((i * 7) % 5) / 10);
    expect(sv(gapOf(grown, men)!.change!)).toBe(
      "Skillnaden mellan kvinnor och män: över medianen 12 månader i rad sedan januari 2025, knappast slump.",
    );
  });
});

describe("many series", () => {
  test("the expected number of false alarms is told above twenty", () => {
    const many = Array.from({ length: 100 }, () => assessed(calm(24, 40)));
    const found = falseAlarms(many, options)!;
    expect(found.series).toBe(100);
    expect(found.expected).toBeGreaterThan(7);
    expect(found.expected).toBeLessThan(14);
    expect(sv(found.sentence)).toMatch(
      /^Ungefär (8|9|1\d) av 100 serier väntas ha en signal av ren slump\. Titta först på dem som ändrats senast\.$/,
    );
    expect(falseAlarms(many.slice(0, 20), options)).toBeNull();
    const unassessed = Array.from({ length: 30 }, () => assessed([1, 2]));
    expect(falseAlarms(unassessed, options)).toBeNull();
  });

  test("are sorted by what changed, the most recent first", () => {
    const direction = "lowerBetter" as const;
    const list = {
      natural: assessed(calm(24, 40), { direction }),
      notAssessed: assessed([1, 2], { direction }),
      preliminary: assessed(calm(9, 40), { direction }),
      misses: assessed(calm(24, 40), { direction }, { shortTarget: 10 }),
      changedLate: assessed([...calm(30, 40), 80], { direction }),
      changedEarly: assessed([...calm(24, 40), 5], { direction }),
    };
    const sorted = Object.entries(list)
      .sort(([, a], [, b]) => compareByChange(a, b))
      .map(([name]) => name);
    expect(sorted).toEqual([
      "changedLate",
      "changedEarly",
      "misses",
      "preliminary",
      "natural",
      "notAssessed",
    ]);
  });
});

test("a sustained change of level is suggested as a phase, with the evidence, and nothing is changed", () => {
  const found = assessed([...calm(20, 40), ...calm(16, 30)]);
  const advice = phaseAdvice(found)!;
  expect(sv(advice.sentence)).toBe(
    "Nivån har legat under den tidigare sedan september 2025 (16 värden). Är orsaken känd kan du börja en ny fas där.",
  );
  expect(sv(advice.evidence)).toMatch(
    /^Före: 40,\d dagar \(20 värden\)\. Efter: \d\d,\d dagar \(16 värden\)\.$/,
  );
  expect(found.chart.phases).toHaveLength(1);
  expect(phaseAdvice(assessed(calm(36, 40)))).toBeNull();
});

import { chartNotes } from "../../../src/core/indicator/finding/chartNotes";
import { chartAltText, chartEndLabels, seriesTitle } from "../../../src/core/indicator/finding/chartTexts";
import type { Assessment } from "../../../src/core/indicator/assessment";
import { ruleProfiles } from "../../../src/core/spc/rules/ruleProfiles";
import { assessed, calm, en, indicatorOf, options, period, seriesOf, sv } from "./support";

const labels = (assessment: Assessment): string[] => chartEndLabels(assessment).map(({ text }) => sv(text));

describe("title", () => {
  const women = seriesOf([1], { sex: "women", organisation: "Alingsås" });
  const boras = seriesOf([1], { organisation: "Borås" });

  test("indicator and sex; the organisation only where there are several", () => {
    expect(sv(seriesTitle(indicatorOf([women]), women))).toBe("Väntetid, kvinnor");
    expect(sv(seriesTitle(indicatorOf([women, boras]), women))).toBe("Väntetid, Alingsås, kvinnor");
    expect(sv(seriesTitle(indicatorOf([women, boras]), boras))).toBe("Väntetid, Borås");
    expect(sv(seriesTitle(indicatorOf([boras]), boras))).toBe("Väntetid");
    expect(en(seriesTitle(indicatorOf([women]), women))).toBe("Väntetid, women");
  });
});

describe("labels at the line ends", () => {
  test("target, centre, limits", () => {
    const found = assessed(calm(24, 40), {}, { shortTarget: 20, longTarget: 17.5 });
    expect(labels(found)).toEqual([
      "Mål 20 dagar",
      "Långsiktigt mål 17,5 dagar",
      "Medel 40,0 dagar",
      expect.stringMatching(/^Övre gräns \d\d,\d dagar$/),
      expect.stringMatching(/^Undre gräns \d\d,\d dagar$/),
    ]);
  });

  test("preliminary limits, run charts and too few values", () => {
    expect(labels(assessed(calm(9, 40)))[1]).toMatch(/^Preliminär övre gräns /);
    expect(labels(assessed(calm(24, 40), {}, { chartType: "run" }))).toEqual(["Median 40,0 dagar"]);
    expect(labels(assessed([3, 4, 5]))).toEqual(["Median 4,0 dagar"]);
  });
});

describe("the text alternative", () => {
  test("says what, how many, when, lowest, highest, latest and the finding", () => {
    const text = sv(chartAltText(assessed(calm(24, 53), { unit: "%", decimals: 1, sex: "men" })));
    expect(text).toBe(
      "Väntetid, män: Styrdiagram för enskilda värden (I), 24 värden, januari 2024–december 2025. Lägsta 51,0 %, högsta 55,0 %, senaste 51,0 %. Naturlig variation: senaste värdet, 51,0 % (december 2025), skiljer sig inte mer från tidigare än slumpen brukar ge.",
    );
  });

  test("without values", () => {
    expect(sv(chartAltText(assessed([null])))).toBe("Väntetid: inga värden.");
  });
});

describe("notes under the chart", () => {
  const notes = (assessment: Assessment, more = {}): string[] =>
    chartNotes(assessment, { ...options, ...more }).map(sv);

  test("source and rules", () => {
    expect(notes(assessed(calm(24, 40)))).toEqual([
      "Källa: bladet ”Data”, B5:AK5.",
      "Regler: utanför 3 sigma, Anhøjs längsta serie och korsningar. Gränser: medelvärde av rörlig variationsvidd (2,66), 24 värden, januari 2024–december 2025.",
    ]);
    expect(notes(assessed(calm(24, 40), {}, { source: "Verksamhetssystemet" }))[0]).toBe(
      "Källa: Verksamhetssystemet.",
    );
  });

  test.each([
    ["mdc", "Regler: NHS Making Data Count (utanför 3 sigma, skift 7, trend 6, 2 av 3). Gränser: "],
    ["we", "Regler: Western Electric 1–4. Gränser: "],
    ["nelson", "Regler: Nelson 1–8. Gränser: "],
  ] as const)("profile %s", (name, expected) => {
    const rules = ruleProfiles[name];
    expect(notes(assessed(calm(24, 40), {}, {}, { rules }), { rules })[1]).toContain(expected);
  });

  test("own rules, other methods and other charts", () => {
    const rules = { name: "own", rules: [{ id: "trend", points: 7, code: "trend" }] } as const;
    expect(notes(assessed(calm(24, 40), {}, {}, { rules }), { rules })[1]).toMatch(
      /^Regler: trend7\. Gränser: /,
    );
    expect(notes(assessed(calm(24, 40)), { method: "median" })[1]).toContain(
      "median av rörlig variationsvidd (3,145)",
    );
    expect(notes(assessed(calm(24, 40), {}, { chartType: "run" }))[1]).toBe(
      "Regler: Anhøjs längsta serie och korsningar. Centrumlinje: medianen av 24 värden, januari 2024–december 2025.",
    );
    const shares = assessed(
      calm(24, 30),
      { unit: "%", denominators: Array<number>(24).fill(100) },
      { chartType: "P" },
    );
    expect(notes(shares)[1]).toContain("Gränser: ren slump i andelar (binomialfördelning)");
  });

  test("preliminary limits, phases, exclusions, gaps, secrecy and the latest periods", () => {
    const values: (number | null)[] = [...calm(20, 40), ...calm(8, 30)];
    values[3] = values[5] = null;
    const found = assessed(
      values,
      { statuses: { 5: "suppressed" } },
      {
        phases: [{ from: period("2025-09"), cause: "nytt arbetssätt" }],
        excluded: [{ period: period("2024-08"), cause: null }],
      },
    );
    expect(notes(found, { showLast: 12 }).slice(2)).toEqual([
      "Preliminära gränser: färre än 12 värden.",
      "Faser: september 2025 (nytt arbetssätt).",
      "Undantagna ur beräkningen: augusti 2024.",
      "Saknade värden: april 2024. De är inte 0.",
      "Sekretess: 1 värde visas inte.",
      "Diagrammet visar de senaste 12 månaderna. Gränserna bygger på hela serien.",
    ]);
  });
});

import { ruleProfiles } from "../../../src/core/spc/rules/ruleProfiles";
import { assessed, calm, sv } from "./support";

const sentenceOf = (...args: Parameters<typeof assessed>): string => sv(assessed(...args).finding.sentence);
const notesOf = (...args: Parameters<typeof assessed>): string[] => assessed(...args).finding.notes.map(sv);

/** 24 calm values, then nine on one side with little variation. */
const lowered = [...calm(24, 40), ...calm(9, 30)];
const raised = [...calm(24, 40), ...calm(9, 50)];

describe("a long run that goes on", () => {
  const run = { rules: { name: "own", rules: [{ id: "longRun", code: "anhöj-serie" }] } } as const;
  test.each([
    [
      "lowerBetter",
      lowered,
      "Under medelvärdet 9 månader i rad sedan januari 2026: förbättring, knappast slump.",
    ],
    [
      "higherBetter",
      lowered,
      "Under medelvärdet 9 månader i rad sedan januari 2026: försämring, knappast slump.",
    ],
    ["none", lowered, "Under medelvärdet 9 månader i rad sedan januari 2026: förändring, knappast slump."],
    [
      "lowerBetter",
      raised,
      "Över medelvärdet 9 månader i rad sedan januari 2026: försämring, knappast slump.",
    ],
    [
      "higherBetter",
      raised,
      "Över medelvärdet 9 månader i rad sedan januari 2026: förbättring, knappast slump.",
    ],
  ] as const)("%s", (direction, values, expected) => {
    expect(sentenceOf(values, { direction }, {}, run)).toBe(expected);
  });

  test.each([
    ["2000", "Under medelvärdet 9 år i rad sedan 2024: förbättring, knappast slump."],
    ["2000-H1", "Under medelvärdet 9 halvår i rad sedan halvår 1 2012: förbättring, knappast slump."],
    ["2000-T1", "Under medelvärdet 9 tertial i rad sedan tertial 1 2008: förbättring, knappast slump."],
    ["2018-Q1", "Under medelvärdet 9 kvartal i rad sedan kvartal 1 2024: förbättring, knappast slump."],
    ["2026-W01", "Under medelvärdet 9 veckor i rad sedan vecka 25 2026: förbättring, knappast slump."],
    ["2026-03-01", "Under medelvärdet 9 dagar i rad sedan 25 mars 2026: förbättring, knappast slump."],
    ["2000/01", "Under medelvärdet 9 läsår i rad sedan läsåret 2024/25: förbättring, knappast slump."],
  ])("from %s", (from, expected) => {
    expect(sentenceOf(lowered, { direction: "lowerBetter", from }, {}, run)).toBe(expected);
  });

  test("a missing value inside makes the months measured ones", () => {
    const values = [...lowered.slice(0, 28), null, ...lowered.slice(28)];
    expect(sentenceOf(values, { direction: "lowerBetter" }, {}, run)).toBe(
      "Under medelvärdet 9 mätta månader i rad sedan januari 2026: förbättring, knappast slump.",
    );
  });

  test("a run chart speaks of the median", () => {
    expect(sentenceOf(lowered, { direction: "lowerBetter" }, { chartType: "run" }, run)).toMatch(
      /^Under medianen \d+ mätta månader i rad|^Under medianen \d+ månader i rad/,
    );
  });
});

describe("a point outside the limits", () => {
  test("the latest, above and below", () => {
    const high = [...calm(23, 30), 60];
    expect(sentenceOf(high, { direction: "lowerBetter" })).toMatch(
      /^Senaste värdet, 60 dagar \(december 2025\), ligger över styrgränsen 40,6 dagar: försämring, knappast slump\.$/,
    );
    const low = [...calm(23, 30), 5];
    expect(sentenceOf(low, { direction: "lowerBetter" })).toMatch(
      /^Senaste värdet, 5 dagar \(december 2025\), ligger under styrgränsen .*: förbättring, knappast slump\.$/,
    );
  });

  test("an earlier one is told, and the latest value is natural", () => {
    const values = [...calm(12, 30), 60, ...calm(11, 30)];
    const { finding } = assessed(values, { direction: "lowerBetter" });
    expect(finding.judgement).toBe("natural");
    expect(sv(finding.sentence)).toMatch(
      /^Värdet 60 dagar \(januari 2025\) låg över styrgränsen .* dagar\. Värdena därefter ligger inom naturlig variation\.$/,
    );
    expect(finding.changedAt).toEqual({ frequency: "month", ordinal: 12 * 2025 });
  });

  test("several earlier ones are counted", () => {
    const values = [...calm(40, 30), 75, ...calm(12, 30), 75, ...calm(20, 30)];
    const outside = { rules: { name: "own", rules: [{ id: "outside", code: "3s" }] } } as const;
    expect(sentenceOf(values, { direction: "lowerBetter" }, {}, outside)).toBe(
      "Tidigare låg 2 värden utanför styrgränserna, senast juni 2028. Senaste värdet ligger inom naturlig variation.",
    );
  });

  test("value and limit never look the same", () => {
    const values = [...calm(23, 30), 39];
    const text = sentenceOf(values, { direction: "lowerBetter" });
    const [, value, limit] = /värdet, ([\d,]+) .*styrgränsen ([\d,]+) /.exec(text) ?? [];
    expect(value).not.toBe(limit);
  });
});

describe("signals that are over", () => {
  test("a long run whose level was left says that the latest value is on the other side", () => {
    const values = [...calm(16, 40, 3), ...calm(12, 32), 46, 45, 47, 44];
    const only = { rules: { name: "own", rules: [{ id: "longRun", code: "anhöj-serie" }] } } as const;
    expect(sentenceOf(values, { direction: "lowerBetter" }, {}, only)).toMatch(
      /^Under medelvärdet \d+ månader i rad, \S+( \d+)?–\S+ \d+: förbättring då, knappast slump\. Senaste värdet ligger på andra sidan\.$/,
    );
  });

  test("when the latest value is back on that side the clause is used instead", () => {
    const values = [...calm(16, 40, 3), ...calm(12, 32), 46, 45, 47, 34];
    const only = { rules: { name: "own", rules: [{ id: "longRun", code: "anhöj-serie" }] } } as const;
    expect(sentenceOf(values, { direction: "lowerBetter" }, {}, only)).toMatch(
      /^Naturlig variation nu\. Tidigare signal: under medelvärdet \d+ månader i rad sedan .* \(.*\)\.$/,
    );
  });

  test("a trend has been broken", () => {
    const values = [...calm(12, 40), 36, 37, 38, 39, 41, 43, 45, 40, 38, 41];
    const only = { rules: { name: "own", rules: [{ id: "trend", points: 6, code: "trend" }] } } as const;
    expect(sentenceOf(values, { direction: "higherBetter" }, {}, only)).toBe(
      "Stigande värden 7 månader i rad, januari–juli 2025: förbättring då. Rörelsen har brutits.",
    );
  });
});

describe("other rules at the latest value", () => {
  const rule = (id: string, points?: number) =>
    ({ rules: { name: "nelson", rules: [{ id, ...(points ? { points } : {}), code: "n" }] } }) as never;

  test("shift", () => {
    expect(sentenceOf(lowered, { direction: "lowerBetter" }, {}, rule("shift", 9))).toBe(
      "Under medelvärdet 9 månader i rad sedan januari 2026: förbättring, knappast slump.",
    );
  });

  test("trend, rising and falling, counts values", () => {
    const rising = [...calm(12, 40), 36, 37, 38, 39, 41, 43];
    expect(sentenceOf(rising, { direction: "lowerBetter", from: "2026-W07" }, {}, rule("trend", 6))).toMatch(
      /^Stigande värden 6 veckor i rad sedan vecka 19 2026: försämring, knappast slump\.$/,
    );
    const falling = [...calm(12, 40), 43, 42, 41, 39, 38, 36];
    expect(sentenceOf(falling, { direction: "lowerBetter" }, {}, rule("trend", 6))).toMatch(
      /^Sjunkande värden \d månader i rad sedan .* 2025: förbättring, knappast slump\.$/,
    );
  });

  test("two of three", () => {
    const values = [...calm(24, 40), 46, 40, 46];
    expect(sentenceOf(values, { direction: "lowerBetter" }, {}, rule("twoOfThree"))).toBe(
      "Två av de tre senaste värdena ligger långt över medelvärdet: försämring, knappast slump.",
    );
  });

  test("four of five", () => {
    const values = [...calm(24, 40), 43, 43, 40, 43, 43];
    expect(sentenceOf(values, { direction: "lowerBetter" }, {}, rule("fourOfFive"))).toBe(
      "Fyra av de fem senaste värdena ligger tydligt över medelvärdet: försämring, knappast slump.",
    );
  });

  test("alternating, hugging and mixture have no direction and are a change", () => {
    const alternating = Array.from({ length: 16 }, (_, i) => 40 + (i % 2 === 0 ? 2 : -2) + (i % 3));
    const up = assessed(
      alternating,
      { direction: "higherBetter" },
      { chartType: "I" },
      rule("alternating", 14),
    );
    expect(up.finding.judgement).toBe("change");
    expect(sv(up.finding.sentence)).toMatch(
      /^Värdena växlar upp och ned \d+ månader i rad \(.*\)\. Mönstret/,
    );
    const hugging = [...calm(20, 40, 6), ...calm(16, 40, 1)];
    expect(sentenceOf(hugging, {}, {}, rule("hugging", 15))).toMatch(
      /^Ovanligt liten variation \d+ månader i rad/,
    );
    const mixture = [...calm(24, 40), 46, 34, 46, 46, 34, 34, 46, 34, 46, 34];
    expect(sentenceOf(mixture, {}, {}, rule("mixture", 8))).toMatch(
      /^Få värden nära medelvärdet \d+ månader i rad/,
    );
  });

  test("few crossings", () => {
    const drifting = Array.from({ length: 24 }, (_, i) => 30 + i + (i % 2));
    const only = {
      rules: { name: "own", rules: [{ id: "fewCrossings", code: "anhöj-korsningar" }] },
    } as const;
    const { finding } = assessed(drifting, { direction: "lowerBetter" }, { chartType: "run" }, only);
    expect(sv(finding.sentence)).toBe(
      "Linjen korsar medianen bara 1 gång, minst 7 väntas: nivån har flyttat sig, knappast slump.",
    );
    expect(finding.notes.map(sv)).toContain("De senaste 11 månaderna ligger över medianen.");
  });
});

describe("several signals at once", () => {
  test("the point outside leads, the long run follows as a clause", () => {
    const values = [...calm(24, 40), ...calm(8, 32), 20];
    expect(sentenceOf(values, { direction: "lowerBetter" })).toMatch(
      /^Senaste värdet, 20 dagar \(september 2026\), ligger under styrgränsen .*: förbättring, knappast slump\. Dessutom: under medelvärdet 9 månader i rad sedan januari 2026\.$/,
    );
  });

  test("signals in opposite directions are a conflict, with both", () => {
    const values = [...calm(23, 40), 42, 30, 31, 32, 33, 34, 35, 36, 37, 38];
    const { finding } = assessed(
      values,
      { direction: "lowerBetter" },
      {},
      {
        rules: {
          name: "own",
          rules: [
            { id: "shift", points: 8, code: "skift" },
            { id: "trend", points: 6, code: "trend" },
          ],
        },
      },
    );
    expect(finding.judgement).toBe("conflict");
    expect(sv(finding.short)).toBe("Motstridiga signaler");
    expect(sv(finding.sentence)).toBe(
      "Två signaler pekar åt olika håll: under medelvärdet 9 månader i rad sedan januari 2026, men stigande värden 9 månader i rad sedan januari 2026. Läs diagrammet innan du drar slutsatser.",
    );
  });
});

describe("natural variation", () => {
  test("names value and period, and what the step is", () => {
    const { finding } = assessed(calm(24, 53), { unit: "%", decimals: 1, direction: "higherBetter" });
    expect(sv(finding.short)).toBe("Naturlig variation");
    expect(sv(finding.sentence)).toBe(
      "Naturlig variation: senaste värdet, 51,0 % (december 2025), skiljer sig inte mer från tidigare än slumpen brukar ge.",
    );
    expect(finding.notes.map(sv)).toContain(
      "Ändringen −3,0 procentenheter sedan november 2025 ryms i naturlig variation.",
    );
    expect(finding.changedAt).toBeNull();
  });

  test("an unusual step is not called natural", () => {
    const values = [...calm(30, 40), 44, 34.9];
    expect(notesOf(values, { decimals: 1 }).join()).not.toContain("ryms i naturlig variation");
  });
});

describe("too little and too constant", () => {
  test("no values", () => {
    expect(sentenceOf([null, null])).toBe("Inga värden att bedöma.");
    expect(sentenceOf([])).toBe("Inga värden att bedöma.");
  });

  test("fewer than six values: only the comparison", () => {
    const found = assessed([30, 28, 31, 27, 29]);
    expect(found.maturity).toBe("none");
    expect(found.finding.judgement).toBe("notAssessed");
    expect(sv(found.finding.sentence)).toBe(
      "För få värden: 5 finns, minst 6 behövs för att skilja slump från förändring.",
    );
    expect(found.finding.notes.map(sv)).toEqual(["Ändringen sedan april 2024: +2 dagar."]);
  });

  test("six to eleven values are preliminary, twelve are not (NHSRplotthedots issue 224)", () => {
    const nine = assessed(calm(9, 30));
    expect(nine.maturity).toBe("preliminary");
    expect(nine.finding.notes.map(sv)).toContain(
      "Gränserna är preliminära: de bygger på 9 värden, minst 12 behövs.",
    );
    expect(assessed(calm(11, 30)).maturity).toBe("preliminary");
    const twelve = assessed(calm(12, 30));
    expect(twelve.maturity).toBe("full");
    expect(twelve.finding.notes.map(sv).join()).not.toContain("preliminär");
  });

  test("a signal against preliminary limits is to be read with care", () => {
    expect(sentenceOf([30, 31, 30, 29, 30, 31, 30, 29, 60], { direction: "lowerBetter" })).toMatch(
      /: försämring, knappast slump\. Läs det försiktigt: gränserna är preliminära \(9 värden\)\.$/,
    );
  });

  test("all values equal (PowerBI-SPC issues 463, 359)", () => {
    const found = assessed(Array<number>(24).fill(100), { unit: "%", direction: "higherBetter" });
    expect(found.finding.judgement).toBe("natural");
    expect(sv(found.finding.sentence)).toBe("Alla 24 värden är 100 %. Ingen variation att bedöma.");
  });

  test("all but the latest equal", () => {
    const found = assessed([...Array<number>(23).fill(100), 98], { unit: "%", direction: "higherBetter" });
    expect(found.finding.judgement).toBe("deterioration");
    expect(sv(found.finding.sentence)).toBe(
      "Tidigare värden var alla 100 %. Senaste värdet är 98 % (december 2025): försämring. Styrgränser saknas, eftersom värdena inte varierade.",
    );
  });
});

describe("notes", () => {
  test("gaps are listed, neighbours joined, and never bridged", () => {
    const values: (number | null)[] = calm(24, 40);
    values[4] = values[8] = values[9] = null;
    expect(notesOf(values)).toContain(
      "Värden saknas: maj 2024 och september–oktober 2024. Linjen bryts där.",
    );
  });

  test("many gaps are summed up", () => {
    const values = calm(48, 40).map((value, index) =>
      index > 0 && index < 40 && index % 3 === 0 ? null : value,
    );
    expect(notesOf(values).join("|")).toMatch(
      /Värden saknas: april 2024, juli 2024, oktober 2024, januari 2025, april 2025 och 8 till\. Linjen bryts där\./,
    );
  });

  test("the last period without value", () => {
    expect(notesOf([...calm(24, 40), null])).toContain(
      "Senaste perioden (januari 2026) saknar värde. Bedömningen gäller december 2025.",
    );
  });

  test("suppressed values are counted, not listed", () => {
    const values: (number | null)[] = calm(24, 40);
    values[3] = null;
    const notes = notesOf(values, { statuses: { 3: "suppressed" } });
    expect(notes).toContain("Sekretess: 1 värde visas inte.");
    expect(notes.join()).not.toContain("Värden saknas");
  });

  test("excluded and approximate values are shown but not counted", () => {
    const values = [...calm(12, 40), 90, ...calm(12, 40)];
    const found = assessed(
      values,
      { statuses: { 3: "approximate" } },
      {
        excluded: [{ period: { frequency: "month", ordinal: 12 * 2025 }, cause: "flytt" }],
      },
    );
    expect(found.counted[12]).toBe(false);
    expect(found.counted[3]).toBe(false);
    expect(found.chart.signals).toEqual([]);
    const notes = found.finding.notes.map(sv);
    expect(notes).toContain("Undantagna värden: januari 2025. De visas men räknas inte.");
    expect(notes).toContain("Ungefärliga värden: april 2024. De visas men räknas inte.");
  });

  test("season is told from memory, and memory is told", () => {
    const year = [10, 8, 6, 2, -2, -6, -9, -8, -5, 0, 5, 9];
    const season = Array.from(
      { length: 48 },
      (_, i) => 100 + year[i % 12]! + [0.4, -0.3, 0.1, -0.2, 0.3][i % 5]!,
    );
    const notes = notesOf(season, { decimals: 1 });
    expect(notes).toContain(
      "Värdena följer årstiden. Signaler kan vara säsong: jämför hellre med samma månad förra året.",
    );
    const wave = Array.from({ length: 40 }, (_, i) => 100 + 10 * Math.sin(i / 3));
    expect(notesOf(wave, { from: "2020-W01" }).join("|")).toContain("Varje värde liknar värdet före.");
  });

  test("small denominators", () => {
    const found = assessed([3, 5, 4, 6, 2, 5, 4, 3, 6, 5, 4, 5], {
      unit: "%",
      decimals: 1,
      denominators: [11, 12, 10, 14, 9, 12, 13, 11, 15, 12, 10, 13],
    });
    expect(found.finding.notes.map(sv)).toContain(
      "Nämnaren är liten (9–15). Några få personer flyttar värdet mycket.",
    );
  });
});

describe("why", () => {
  test("rule, limits and how often chance does it", () => {
    const { finding } = assessed(lowered, { direction: "lowerBetter" });
    const why = finding.why.map(sv).join("\n");
    expect(why).toMatch(/Av 3\d värden väntas högst 8 i rad på samma sida om medelvärdet\. Här är det 9\./);
    expect(why).toMatch(/Styrgränser: medelvärdet [\d,]+ dagar ± 2,66 × [\d,]+ dagar/);
    expect(why).toMatch(/Även utan förändring får ungefär \d+ % av serier med 33 värden en signal\./);
  });

  test("the method is the one in use", () => {
    const reasons = (method: "screened" | "median") =>
      assessed([...calm(20, 40), 90, ...calm(10, 40)], {}, { chartType: "I" }, { method })
        .finding.why.map(sv)
        .join("\n");
    expect(reasons("median")).toMatch(/± 3,145 × .* medianen av stegen/);
    expect(reasons("screened")).toMatch(
      /Steg större än [\d,]+ dagar räknades bort en gång \(2 st\.\) innan gränserna sattes\./,
    );
  });

  test("wobbly limits are explained (PowerBI-SPC issue 258)", () => {
    const found = assessed([300, 420, 290, 410, 330, 450, 280, 400, 310, 430, 300, 420], {
      unit: "%",
      decimals: 1,
      denominators: [1000, 1400, 980, 1350, 1100, 1500, 950, 1300, 1020, 1450, 1000, 1400],
    });
    expect(found.finding.why.map(sv)).toContain(
      "Gränserna är olika breda eftersom nämnaren varierar: färre personer ger bredare gränser.",
    );
  });

  test("a named profile is named", () => {
    const { finding } = assessed([...calm(24, 40), ...calm(8, 30)], {}, {}, { rules: ruleProfiles.mdc });
    expect(finding.why.map(sv).join("\n")).toContain(
      "Regeln: minst 7 värden i rad på samma sida om medelvärdet (NHS Making Data Count).",
    );
  });
});

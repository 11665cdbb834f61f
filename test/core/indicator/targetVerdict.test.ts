import type { IndicatorSettings } from "../../../src/core/indicator/assessment";
import type { Direction } from "../../../src/core/series/series";
import { assessed, calm, period, sv, type Plan } from "./support";

/** Mean 40, limits about 33.7 and 46.3. */
const stable = calm(24, 40);

function verdict(
  direction: Direction | null,
  settings: Partial<IndicatorSettings>,
  values: readonly (number | null)[] = stable,
  plan: Plan = {},
) {
  const { target } = assessed(values, { ...plan, direction }, settings);
  if (target === null) throw new Error("no target");
  return {
    judgement: target.judgement,
    short: sv(target.short),
    sentence: sv(target.sentence),
    notes: target.notes.map(sv),
  };
}

describe("always, never or by chance", () => {
  test.each([
    ["higherBetter", 30, "always", "Når målet"],
    ["higherBetter", 50, "never", "Når inte målet"],
    ["higherBetter", 41, "chance", "Slumpen avgör"],
    ["lowerBetter", 50, "always", "Når målet"],
    ["lowerBetter", 30, "never", "Når inte målet"],
    ["lowerBetter", 39, "chance", "Slumpen avgör"],
  ] as const)("%s, target %p: %s", (direction, shortTarget, judgement, short) => {
    expect(verdict(direction, { shortTarget })).toMatchObject({ judgement, short });
  });

  test("the sentences", () => {
    expect(verdict("higherBetter", { shortTarget: 30 }).sentence).toMatch(
      /^Når målet 30 dagar varje månad så länge inget ändras\. Värdena rör sig normalt mellan \d\d,\d dagar och \d\d,\d dagar\.$/,
    );
    const never = verdict("higherBetter", { shortTarget: 60 });
    expect(never.sentence).toMatch(
      /^Når inte målet 60 dagar så länge inget ändras\. Värdena rör sig normalt mellan /,
    );
    expect(never.notes).toContain("Det krävs ett ändrat arbetssätt, inte en ny uppmaning.");
    const chance = verdict("higherBetter", { shortTarget: 42.5 });
    expect(chance.sentence).toMatch(
      /^Slumpen avgör om målet 42,5 dagar nås\. Värdena rör sig normalt mellan /,
    );
    expect(chance.notes.slice(0, 2)).toEqual([
      "Målet 42,5 dagar ligger inom naturlig variation. Enstaka månader kan nå det av slump, utan att något har blivit bättre.",
      "Avläs i stället om medelvärdet når 42,5 dagar.",
    ]);
  });

  test("a target equal to a limit counts as never (higher) or always (lower), and says so", () => {
    const limit = assessed(stable, { direction: "higherBetter" }).chart.upper[23]!;
    const higher = verdict("higherBetter", { shortTarget: limit });
    expect(higher.judgement).toBe("never");
    expect(higher.notes.some((note) => note.endsWith("ligger precis på styrgränsen."))).toBe(true);
    expect(verdict("lowerBetter", { shortTarget: limit }).judgement).toBe("always");
  });

  test("the latest phase decides (NHSRplotthedots issue 172)", () => {
    const values = [...calm(24, 80), ...calm(24, 40)];
    const settings = { shortTarget: 60, phases: [{ from: period("2026-01"), cause: "ny lokal" }] };
    expect(verdict("lowerBetter", settings, values).judgement).toBe("always");
  });

  test("constant series", () => {
    const constant = Array<number>(24).fill(100);
    expect(verdict("higherBetter", { shortTarget: 100 }, constant, { unit: "%" })).toMatchObject({
      judgement: "always",
      sentence: "Alla värden är 100 %. Målet 100 % nås varje gång.",
    });
    expect(verdict("lowerBetter", { shortTarget: 99 }, constant, { unit: "%" })).toMatchObject({
      judgement: "never",
      sentence: "Alla värden är 100 %. Målet 99 % nås aldrig.",
    });
  });
});

describe("what cannot be assessed", () => {
  test.each([
    [null, stable, "Riktning saknas, så målet kan inte bedömas. Välj Högre bättre eller Lägre bättre."],
    ["none", stable, "Indikatorn har ingen riktning. Målet visas men bedöms inte."],
    ["higherBetter", [1, 2, 3], "För få värden för att bedöma målet: 3 finns, minst 6 behövs."],
  ] as const)("direction %p", (direction, values, sentence) => {
    expect(verdict(direction, { shortTarget: 40 }, values)).toMatchObject({
      judgement: "notAssessed",
      short: "Ej bedömt",
      sentence,
    });
  });

  test("without a target there is no verdict", () => {
    expect(assessed(stable, { direction: "higherBetter" }).target).toBeNull();
  });

  test("a run chart has no limits but a level", () => {
    const settings = { chartType: "run", shortTarget: 60 } as const;
    expect(verdict("higherBetter", settings)).toMatchObject({
      judgement: "notAssessed",
      sentence: "Målet 60 dagar är inte nått: medianen är 40,0 dagar.",
    });
    expect(verdict("higherBetter", { ...settings, shortTarget: 20 }).sentence).toMatch(
      /^Målet 20 dagar är nått: medianen är 40,0 dagar, och de senaste 24 månaderna ligger på rätt sida\.$/,
    );
  });

  test("preliminary limits are said to be so", () => {
    expect(verdict("higherBetter", { shortTarget: 40 }, calm(9, 40)).sentence).toMatch(
      /\. Preliminärt: 9 värden\.$/,
    );
  });
});

describe("where the level and the latest value are", () => {
  test("reached once, missed once, reached", () => {
    const up = [...calm(23, 40), 43];
    expect(verdict("higherBetter", { shortTarget: 42 }, up).notes.join()).toMatch(
      /Senaste värdet når målet 42 dagar, men det kan vara slump: medelvärdet är 40,\d dagar\./,
    );
    const down = [...calm(23, 40), 37];
    expect(verdict("higherBetter", { shortTarget: 38 }, down).notes.join()).toMatch(
      /Senaste värdet missar målet 38 dagar, men det kan vara slump: medelvärdet är 40,0 dagar\./,
    );
    const settled = [...calm(18, 40), 41, 42, 40, 41, 42, 41];
    expect(verdict("higherBetter", { shortTarget: 40 }, settled).notes.join()).toMatch(
      /Målet 40 dagar är nått: medelvärdet är 40,\d+ dagar, och de senaste \d månaderna ligger på rätt sida\./,
    );
  });
});

describe("the target date", () => {
  const byDate = (date: string, shortTarget = 30) =>
    verdict("lowerBetter", { shortTarget, shortTargetDate: period(date) }).notes;

  test("the pace that is needed, in the series' own periods", () => {
    expect(byDate("2026-12-31")).toContain(
      "För att nå målet 30 dagar till 31 december 2026 krävs −0,8 dagar per månad i genomsnitt, räknat från 40,0 dagar.",
    );
    expect(byDate("2026-12-31")).toContain("Så snabbt har serien inte ändrats de senaste 12 månaderna.");
  });

  test("a falling series that is fast enough is not told so", () => {
    const falling = Array.from({ length: 24 }, (_, i) => 90 - 2 * i + (i % 2));
    const { notes } = verdict(
      "lowerBetter",
      { shortTarget: 40, shortTargetDate: period("2028-12") },
      falling,
    );
    expect(notes.join()).toContain("krävs −");
    expect(notes.join()).not.toContain("Så snabbt");
  });

  test("next period, this period, and passed", () => {
    expect(byDate("2026-01")).toContain("Målet 30 dagar ska nås nästa månad. Det fattas 10 dagar.");
    expect(byDate("2025-12")).toContain("Måldatum är samma som senaste perioden. Det fattas 10 dagar.");
    expect(byDate("2025-06")).toContain(
      "Måldatum juni 2025 har passerat. Målet 30 dagar var inte nått: 41 dagar.",
    );
    expect(byDate("2025-06", 41)).toContain("Måldatum juni 2025 har passerat. Målet 41 dagar var nått då.");
  });

  test("a target far on the worse side of every value is questioned", () => {
    expect(verdict("lowerBetter", { shortTarget: 90 }).notes).toContain(
      "Målet 90 dagar är sämre än dagens nivå 40,0 dagar. Kontrollera målet eller riktningen.",
    );
    expect(verdict("lowerBetter", { shortTarget: 48 }).notes).toEqual([]);
  });
});

describe("two targets", () => {
  test("the long-term one is used when there is no short-term one", () => {
    expect(verdict("lowerBetter", { longTarget: 30 }).judgement).toBe("never");
  });

  test("short harder than long, and equal", () => {
    expect(verdict("lowerBetter", { shortTarget: 25, longTarget: 30 }).notes).toContain(
      "Kortsiktigt mål 25 dagar är svårare än långsiktigt mål 30 dagar. Kontrollera båda.",
    );
    expect(verdict("higherBetter", { shortTarget: 25, longTarget: 30 }).notes.join()).not.toContain(
      "svårare",
    );
    expect(verdict("lowerBetter", { shortTarget: 30, longTarget: 30 }).notes).toContain(
      "Kortsiktigt och långsiktigt mål är lika (30 dagar).",
    );
  });
});

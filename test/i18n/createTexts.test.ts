import fc from "fast-check";
import { message, type Param } from "../../src/core/message";
import { parsePeriodKey } from "../../src/core/series/periodKey";
import { createTexts } from "../../src/i18n/createTexts";
import { english } from "../../src/i18n/english";
import { englishTexts } from "../../src/i18n/englishTexts";
import { decimalText, MINUS, NO_BREAK } from "../../src/i18n/numberText";
import { swedish } from "../../src/i18n/swedish";
import { swedishTexts } from "../../src/i18n/swedishTexts";

const period = (key: string): Param => ({ kind: "period", period: parsePeriodKey(key)! });
const span = (from: string, to: string): Param => ({
  kind: "span",
  from: parsePeriodKey(from)!,
  to: parsePeriodKey(to)!,
});
const word = (key: string): Param => ({ kind: "word", key });
const amount = (value: number, unit: string | null, decimals = 0, more = {}): Param => ({
  kind: "amount",
  value,
  unit,
  decimals,
  ...more,
});
const run = (count: number, frequency: "month" | "quarter" | "week", interrupted = false): Param => ({
  kind: "run",
  count,
  frequency,
  interrupted,
});
/** In the expected texts a tilde is a space that does not break. */
const nbsp = (text: string): string => text.replace(/~/g, NO_BREAK);
const show = (param: Param): string => swedishTexts.show(param);

describe("the worked examples (texts a7), to the letter", () => {
  const { t, render } = swedishTexts;
  const clause = (key: string, params: Record<string, Param>): Param => ({
    kind: "message",
    message: message(key, params),
  });

  test("long run, monthly", () => {
    const text = t("finding.longRun.latest", {
      side: word("side.below"),
      centre: word("centre.median"),
      n: run(7, "month"),
      from: period("2026-03"),
      judgement: word("judgement.improvement"),
    });
    expect(text).toBe(nbsp("Under medianen 7~månader i rad sedan mars~2026: förbättring, knappast slump."));
  });

  test("long run, quarterly, with a gap", () => {
    const text = t("finding.longRun.latest", {
      side: word("side.below"),
      centre: word("centre.median"),
      n: run(8, "quarter", true),
      from: period("2024-Q1"),
      judgement: word("judgement.deterioration"),
    });
    expect(text).toBe(
      nbsp("Under medianen 8~mätta kvartal i rad sedan kvartal~1 2024: försämring, knappast slump."),
    );
  });

  test("outside, yearly", () => {
    const text = t("finding.outside.latest", {
      value: amount(10145, "kr/inv"),
      period: period("2025"),
      side: word("side.above"),
      limit: amount(9870, "kr/inv"),
      judgement: word("judgement.change"),
    });
    expect(text).toBe(
      nbsp(
        "Senaste värdet, 10~145~kr/inv (2025), ligger över styrgränsen 9~870~kr/inv: förändring, knappast slump.",
      ),
    );
  });

  test("trend, weekly", () => {
    const text = t("finding.trend.latest", {
      rising: word("way.rising"),
      n: run(6, "week"),
      from: period("2026-W07"),
      judgement: word("judgement.deterioration"),
    });
    expect(text).toBe(nbsp("Stigande värden 6~veckor i rad sedan vecka~7 2026: försämring, knappast slump."));
  });

  test("few crossings, one", () => {
    const text = t("finding.fewCrossings", { centre: word("centre.median"), n: 1, min: 5 });
    expect(text).toBe(
      nbsp("Linjen korsar medianen bara 1~gång, minst 5 väntas: nivån har flyttat sig, knappast slump."),
    );
  });

  test("natural", () => {
    const text = t("finding.natural", { value: amount(53.2, "%", 1), period: period("2026-08") });
    expect(text).toBe(
      nbsp(
        "Naturlig variation: senaste värdet, 53,2~% (augusti~2026), skiljer sig inte mer från tidigare än slumpen brukar ge.",
      ),
    );
  });

  test("two points", () => {
    const text = t("finding.natural.step", {
      diff: amount(-1.4, "%", 1, { signed: true }),
      previousPeriod: period("2026-07"),
    });
    expect(text).toBe(nbsp("Ändringen −1,4~procentenheter sedan juli~2026 ryms i naturlig variation."));
  });

  test("conflict", () => {
    const text = render(
      message("finding.conflict", {
        clauseA: clause("clause.longRun", {
          side: word("side.below"),
          centre: word("centre.mean"),
          n: run(9, "month"),
          from: period("2025-12"),
        }),
        clauseB: clause("clause.outside", { period: period("2026-08"), side: word("side.above") }),
      }),
    );
    expect(text).toBe(
      nbsp(
        "Två signaler pekar åt olika håll: under medelvärdet 9~månader i rad sedan december~2025, men augusti~2026 ligger över styrgränsen. Läs diagrammet innan du drar slutsatser.",
      ),
    );
  });

  test("constant and preliminary", () => {
    expect(t("finding.constant", { n: 24, value: amount(100, "%") })).toBe(
      nbsp("Alla 24~värden är 100~%. Ingen variation att bedöma."),
    );
    expect(t("finding.preliminary", { n: 9 })).toBe(
      nbsp("Gränserna är preliminära: de bygger på 9~värden, minst 12 behövs."),
    );
  });
});

describe("numbers", () => {
  test.each([
    [12.3, "%", 1, {}, "12,3~%"],
    [1234, "kr/inv", 0, {}, "1~234~kr/inv"],
    [-0.4, null, 1, {}, "−0,4"],
    [0.5, "%", 1, { signed: true }, "+0,5~procentenheter"],
    [-1, "%", 0, { signed: true }, "−1~procentenhet"],
    [1, "%", 1, { difference: true }, "1,0~procentenheter"],
    [1, "%", 0, { difference: true }, "1~procentenhet"],
    [120, "kr/inv", 0, { signed: true }, "+120~kr/inv"],
    [-0.04, null, 1, { signed: true }, "0,0"],
    [-0.0001, "%", 1, {}, "0,0~%"],
    [1.005, null, 2, {}, "1,01"],
    [2.5, null, 0, {}, "3"],
    [-2.5, null, 0, {}, "−3"],
    [1234567.891, "kr", 2, {}, "1~234~567,89~kr"],
    [1, "dagar", 0, {}, "1~dag"],
    [-1, "dagar", 0, { signed: true }, "−1~dag"],
    [1, "dagar", 1, {}, "1,0~dagar"],
    [1e15, null, 0, {}, "1~000~000~000~000~000"],
    [1.5e-7, null, 2, {}, "0,00"],
  ])("%p %p with %p decimals", (value, unit, decimals, more, expected) => {
    expect(show(amount(value, unit, decimals, more))).toBe(nbsp(expected));
  });

  test("English has its own signs", () => {
    expect(englishTexts.show(amount(12345.6, "%", 1))).toBe("12,345.6%");
    expect(englishTexts.show(amount(-1, "%", 0, { signed: true }))).toBe(nbsp("−1~percentage point"));
  });

  test("agrees with Intl apart from ties, in both languages", () => {
    const intl = (locale: string, decimals: number) =>
      new Intl.NumberFormat(locale, { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
    fc.assert(
      fc.property(
        fc.double({ min: -1e9, max: 1e9, noNaN: true }),
        fc.integer({ min: 0, max: 3 }),
        (value, decimals) => {
          const scaled = Math.abs(value) * 10 ** decimals;
          fc.pre(Math.abs((scaled % 1) - 0.5) > 1e-6);
          for (const language of [swedish, english]) {
            const expected = intl(language.locale, decimals)
              .format(value)
              .replace(/[\u00a0\u202f]/g, NO_BREAK)
              .replace(/^[-\u2212](?=[\d.,\s]*[1-9])/, MINUS)
              .replace(/^[-\u2212](?=[0.,\s]*$)/, "");
            expect(decimalText(value, decimals, language)).toBe(expected);
          }
        },
      ),
    );
  });
});

describe("periods", () => {
  test.each([
    ["2026-03", "mars~2026"],
    ["2026-W12", "vecka~12 2026"],
    ["2026-Q1", "kvartal~1 2026"],
    ["2026-T2", "tertial~2 2026"],
    ["2026-H1", "halvår~1 2026"],
    ["2026", "2026"],
    ["2025/26", "läsåret 2025/26"],
    ["2026-03-12", "12~mars 2026"],
  ])("%s", (key, expected) => {
    expect(show(period(key))).toBe(nbsp(expected));
  });

  test.each([
    ["2026-03", "2026-09", "mars–september 2026"],
    ["2025-11", "2026-03", "november 2025–mars 2026"],
    ["2021", "2025", "2021–2025"],
    ["2026-W09", "2026-W15", "vecka~9–15 2026"],
    ["2025-W50", "2026-W02", "vecka~50 2025–vecka~2 2026"],
    ["2026-Q1", "2026-Q3", "kvartal~1–3 2026"],
    ["2023/24", "2025/26", "läsåren 2023/24–2025/26"],
    ["2026-03-12", "2026-03-14", "12–14~mars 2026"],
    ["2026-02-28", "2026-03-03", "28~februari–3~mars 2026"],
    ["2025-12-28", "2026-01-03", "28~december 2025–3~januari 2026"],
    ["2026-03", "2026-03", "mars~2026"],
  ])("from %s to %s", (from, to, expected) => {
    expect(show(span(from, to))).toBe(nbsp(expected));
  });

  test("week 1 may begin in the year before", () => {
    expect(show(period("2025-W01"))).toBe(nbsp("vecka~1 2025"));
    expect(englishTexts.show(period("2020-W53"))).toBe(nbsp("week~53 2020"));
  });
});

describe("sentences", () => {
  const part = {
    word: "under",
    sentence: "{side} linjen. {side} igen.",
    clause: "{side} linjen",
    ends: "Källa: {source}. {source}",
    wraps: "{inner} Mer: {list}.",
    empty: "{name}. {finding} {target}",
    choice: "{n?en rad;{n} rader}",
    same: "ofta {when}",
  } as const;
  const { t, render } = createTexts("sv-SE", part);

  test("our own words take a capital where a sentence starts, clauses and names do not", () => {
    expect(t("sentence", { side: word("word") })).toBe("Under linjen. Under igen.");
    expect(t("clause", { side: word("word") })).toBe("under linjen");
    expect(t("sentence", { side: "kommun" })).toBe("kommun linjen. kommun igen.");
  });

  test("a full stop is never doubled", () => {
    expect(t("ends", { source: "SKR m.m." })).toBe("Källa: SKR m.m. SKR m.m.");
    expect(t("ends", { source: "Vad?" })).toBe("Källa: Vad? Vad?");
    const inner: Param = { kind: "message", message: message("sentence", { side: word("word") }) };
    expect(t("wraps", { inner, list: { kind: "list", items: ["a", "b", "c."] } })).toBe(
      "Under linjen. Under igen. Mer: a, b och c.",
    );
  });

  test("empty parameters leave no double spaces", () => {
    expect(t("empty", { name: "A", finding: "", target: "Mål." })).toBe("A. Mål.");
    expect(t("empty", { name: "A", finding: "F.", target: "" })).toBe("A. F.");
  });

  test("a choice may hold places", () => {
    expect([0, 1, 2].map((n) => t("choice", { n }))).toEqual(["0 rader", "en rad", "2 rader"]);
  });

  test("lists and period words", () => {
    expect(show({ kind: "list", items: ["a"] })).toBe("a");
    expect(show({ kind: "list", items: [] })).toBe("");
    expect(t("same", { when: { kind: "periodWord", frequency: "day", form: "lastYear" } })).toBe(
      "ofta samma veckodag förra veckan",
    );
    expect(show({ kind: "periods", count: 1, frequency: "month" })).toBe(nbsp("1~månad"));
    expect(show(run(1, "week"))).toBe(nbsp("1~vecka i rad"));
    expect(show({ kind: "run", count: 9, frequency: "other", interrupted: true })).toBe(
      nbsp("9~mätningar i rad"),
    );
  });

  test("text from cells is only text: braces and tags are not read", () => {
    expect(t("ends", { source: "{side} <b>x</b>" })).toBe("Källa: {side} <b>x</b>. {side} <b>x</b>");
  });

  test("a missing key or parameter is an error in tests, and never shown to a user", () => {
    expect(() => render(message("nope"))).toThrow("no text nope");
    expect(() => render(message("clause"))).toThrow("clause has no side");
    expect(() => show(amount(NaN, null))).toThrow("not a number");
    const environment = process.env.NODE_ENV;
    process.env.NODE_ENV = "production";
    try {
      const { render: shown, show: showParam } = createTexts("sv-SE", part);
      expect(shown(message("nope"))).toBe("");
      expect(shown(message("clause"))).toBe("linjen");
      expect(showParam(amount(NaN, null))).toBe("");
      expect(shown(message("clause", { toString: "x" }))).toBe("linjen");
    } finally {
      process.env.NODE_ENV = environment;
    }
  });
});

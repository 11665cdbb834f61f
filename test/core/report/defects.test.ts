import type { Assessment } from "../../../src/core/indicator/assessment";
import type { Block, CellValue } from "../../../src/core/report/block/block";
import { describeChart } from "../../../src/core/report/chart/describeChart";
import { seriesBlock } from "../../../src/core/report/block/seriesBlock";
import type { SourceLookup } from "../../../src/core/report/block/sourceCells";
import { computeChart } from "../../../src/core/spc/computeChart";
import { parseRules } from "../../../src/core/spc/rules/parseRules";
import { defaultRules } from "../../../src/core/spc/rules/ruleProfiles";
import { blockTexts } from "../../../src/i18n/blockTexts";
import { swedishTexts } from "../../../src/i18n/swedishTexts";
import { assessed, calm, options, sv } from "../indicator/support";
import { lines, read, told } from "../sheet/support/read";
import { blockCells } from "./support/blockCase";
import { excelts, key } from "./support/engines";
import { sampleCase } from "./support/sampleSheets";
import { sampleSeries, type Sample } from "./support/sampleSeries";

/** What rivals do wrong between the numbers and the reader (features.md and user-asks.md A); the numbers are in core/spc. */
const texts = { render: swedishTexts.render, block: blockTexts };
const wave = Array.from({ length: 24 }, (_, index) => 20 + ((index * 37) % 11));

function blockOf(assessment: Assessment, source: SourceLookup): Block {
  return seriesBlock(assessment, { sheet: "Underlag", firstRow: 0, markLevel: 40 }, source, options, texts);
}

function chartOf(sample: Sample, showLast: number | null = null) {
  const { assessment, source } = sampleSeries(sample);
  const block = blockOf(assessment, source);
  const chart = describeChart(assessment, block, {
    name: "Styrtal 1",
    size: "large",
    position: { left: 0, top: 37, width: 720, height: 240 },
    scale: null,
    showLast,
    axisTitle: true,
    render: swedishTexts.render,
  });
  return { assessment, block, chart };
}

const column = (block: Block, name: string): readonly CellValue[] =>
  block.columns.find((one) => one.key === name)!.expected;

describe("what users of other tools met in their charts and sheets", () => {
  test("NHSRplotthedots 138, PowerBI-SPC 311: a missing month is told, keeps its place, and breaks the line", () => {
    const reading = read([
      ["Månad", "Väntetid, dagar"],
      ...["2025-01", "2025-02", "2025-04", "2025-05", "2025-06"].map((month, i) => [month, 20 + i]),
    ]);
    expect(lines(reading)[0]).toContain("2025-02=21 2025-03=missing 2025-04=22");
    expect(told(reading).map((one) => one.split(" ")[0])).toContain("missingPeriod");
    const { block } = chartOf({ values: wave.map((value, i) => (i === 9 ? null : value)) });
    expect(column(block, "shown")[9]).toBe("#N/A");
    expect(column(block, "centre")[9]).not.toBe("#N/A");
  });

  test("PowerBI-SPC 95 and 311, qicharts2 5, jasp 2422: the block shows the numbers and the formula of its limits", () => {
    const { block } = chartOf({ values: wave, settings: { chartType: "I" } });
    const cells = [...blockCells(block).values()].map(String);
    expect(cells).toEqual(expect.arrayContaining(["Delare", "Medelvidd", "Sigma"]));
    expect(cells.filter((cell) => /^=[A-Z]+\d+[-+]3\*\$F\$\d+$/.test(cell)).length).toBe(48);
  });

  test("PowerBI-SPC 258: where limits wobble, the reasons say why", () => {
    const denominators = Array.from({ length: 24 }, (_, i) => 80 + 25 * (i % 4));
    const values = denominators.map((n, i) => Math.round(n * 0.3) + (i % 3));
    const shares = { unit: "%", decimals: 1, denominators };
    const wobbly = assessed(values, shares, { chartType: "P" }).finding.why.map(({ key: code }) => code);
    expect(wobbly).toContain("why.limits.wobbly");
    const steady = assessed(
      values,
      { ...shares, denominators: denominators.map(() => 100) },
      { chartType: "P" },
    );
    expect(steady.finding.why.map(({ key: code }) => code)).not.toContain("why.limits.wobbly");
  });

  test("PowerBI-SPC 212, NHSRplotthedots 194: a value that is both better and worse gets both reasons", () => {
    const rules = parseRules("3s, skift8, trend6");
    if (!rules.ok) throw new Error("not understood");
    // Above the mean eight months in a row, and falling all the while.
    const falling = Array.from({ length: 8 }, (_, i) => 42.8 - 0.3 * i);
    const found = assessed(
      [...calm(20, 40), ...falling],
      { direction: "higherBetter" },
      { chartType: "I", baselineTo: { frequency: "month", ordinal: 12 * 2024 + 19 } },
      { rules: rules.profile },
    );
    expect(found.finding.judgement).toBe("conflict");
    const words = [found.finding.sentence, ...found.finding.why].map(sv).join(" ");
    expect(words).toContain("över medelvärdet 8 månader i rad");
    expect(words).toContain("sjunkande värden 8 månader i rad");
  });

  test("PowerBI-SPC 382 and 359: overview, block and verdict speak of one result", () => {
    const { assessment, block } = chartOf({
      values: [...wave, 60],
      settings: { direction: "lowerBetter", chartType: "I" },
    });
    const marked = column(block, "deterioration").flatMap((value, i) =>
      typeof value === "number" ? [i] : [],
    );
    const outside = assessment.chart.signals
      .filter(({ rule }) => rule.id === "outside")
      .flatMap(({ covers }) => covers);
    expect(outside).toEqual([24]);
    expect(marked).toEqual(expect.arrayContaining(outside));
    expect(assessment.finding.judgement).toBe("deterioration");
  });

  test("PowerBI-SPC 164, ExcelControlCharts: when cells change, block and limits change with them", () => {
    const { assessment, source, cells } = sampleSeries({ values: wave, settings: { chartType: "I" } });
    const block = blockOf(assessment, source);
    const data = new Map<string, CellValue>([...cells].map(([place, cell]) => [place, cell.value]));
    data.set(key(8, 1), 90);
    const changed = wave.map((value, i) => (i === 5 ? 90 : value));
    const [computed] = excelts([
      [
        { name: "Data", cells: data },
        { name: "Underlag", cells: blockCells(block) },
      ],
    ]);
    const now = computeChart({ values: changed }, { type: "I", method: "mean", rules: defaultRules });
    const at = (name: string): CellValue | undefined =>
      computed!.get(
        key(
          block.firstPointRow,
          block.columns.findIndex((one) => one.key === name),
        ),
      );
    expect(at("centre")).toBeCloseTo(now.centre[0]!, 9);
    expect(at("upper")).toBeCloseTo(now.upper[0]!, 9);
  });
});

describe("what the other tools lack or get wrong in their features", () => {
  test("PowerBI-SPC: a run chart has the signals of Anhøj", () => {
    const found = assessed(
      [...calm(14, 40), ...calm(12, 30)],
      { direction: "lowerBetter" },
      { chartType: "run" },
    );
    expect(found.finding.judgement).toBe("improvement");
    expect(sv(found.finding.sentence)).toMatch(/^Under medianen \d+ månader i rad/);
  });

  test("PowerBI-SPC: X-bar and S are computed from the readings, not from means and spreads made beforehand", () => {
    const { assessment } = sampleCase("wide", "S");
    expect(assessment.chart.values[0]).toBeCloseTo(assessment.series.points[0]!.value!, 12);
    expect(assessment.series.points[0]!.measurements).toHaveLength(4);
  });

  test("qicharts2 41: different values are excluded in different series", () => {
    const month = (ordinal: number) => ({ frequency: "month" as const, ordinal: 12 * 2024 + ordinal });
    const [one, other] = [3, 8].map((index) =>
      assessed(calm(24, 30), {}, { excluded: [{ period: month(index), cause: "flytt" }] }),
    );
    const out = ({ counted }: Assessment): number[] => counted.flatMap((counts, i) => (counts ? [] : [i]));
    expect([out(one!), out(other!)]).toEqual([[3], [8]]);
  });

  test("NHSRplotthedots 93, PowerBI-SPC 253: phases and a baseline that ends at a date, together", () => {
    const month = (ordinal: number) => ({ frequency: "month" as const, ordinal: 12 * 2024 + ordinal });
    const found = assessed(
      [...calm(18, 30), ...calm(18, 20)],
      {},
      { chartType: "I", phases: [{ from: month(18), cause: "ny rutin" }], baselineTo: month(11) },
    );
    expect(found.chart.phases.map(({ from, baselineTo }) => [from, baselineTo])).toEqual([
      [0, 11],
      [18, 35],
    ]);
  });

  test("qicharts2 27: limits of two phases are two steps, in columns of their own", () => {
    const { block } = chartOf({
      values: wave.map((value, i) => (i > 11 ? value + 12 : value)),
      settings: {
        chartType: "I",
        phases: [{ from: { frequency: "month", ordinal: 12 * 2024 }, cause: "nytt arbetssätt" }],
      },
    });
    expect(column(block, "upper").slice(12)).toEqual(Array(12).fill(null));
    expect(column(block, "upper2").slice(0, 12)).toEqual(Array(12).fill(null));
  });

  test("PowerBI-SPC 285: the latest periods are shown, and the limits rest on all", () => {
    const whole = chartOf({ values: wave, settings: { chartType: "I" } });
    const cut = chartOf({ values: wave, settings: { chartType: "I" } }, 12);
    expect(cut.chart.categories.firstRow - whole.chart.categories.firstRow).toBe(12);
    expect(column(cut.block, "upper")).toEqual(column(whole.block, "upper"));
  });

  test("NHSRplotthedots 21: every chart has a text for who does not see it", () => {
    const { chart } = chartOf({ values: wave, unit: "dagar" });
    expect(chart.alternativeText).toMatch(/Lägsta\s20\sdagar/);
  });

  test("PowerBI-SPC 306: numbers and months are written as Swedish is", () => {
    const found = assessed(calm(24, 30.5, 0.5), { decimals: 1 }, { shortTarget: 31.5 });
    const words = [found.finding.sentence, ...(found.target?.notes ?? [])].map(sv).join(" ");
    expect(words).toMatch(/\d,\d/);
    expect(words).not.toMatch(/\d\.\d/);
  });

  test("colours only (PowerBI-SPC, MDC): every judgement is a word and a sentence that names the rule", () => {
    const found = assessed([...calm(20, 40), 90], { direction: "lowerBetter" }, { chartType: "I" });
    expect(sv(found.finding.short)).toBe("Försämring");
    expect(sv(found.finding.sentence)).toContain("över styrgränsen");
  });

  test("qicharts2, PowerBI-SPC: lower limits of shares, rates and counts stop at 0; those of values do not", () => {
    const counts = [2, 0, 3, 1, 0, 2, 4, 1, 0, 2, 3, 1];
    const chart = (type: "C" | "I") =>
      computeChart({ values: counts }, { type, method: "mean", rules: defaultRules });
    expect(chart("C").lower[0]).toBe(0);
    expect(chart("I").lower[0]).toBeLessThan(0);
  });

  test("NHSRplotthedots: six or seven points, or a set of one's own, is a choice", () => {
    for (const points of [6, 7, 8]) {
      const parsed = parseRules(`3s, skift${points}, trend6`);
      if (!parsed.ok) throw new Error("not understood");
      const values = [...calm(20, 40), ...Array<number>(points).fill(41.2)];
      const { signals } = computeChart(
        { values, baseline: 20 },
        { type: "I", method: "mean", rules: parsed.profile },
      );
      expect(signals.filter(({ rule }) => rule.id === "shift").map(({ covers }) => covers.length)).toEqual([
        points,
      ]);
    }
  });

  test("runcharter 8: one series alone is no special case", () => {
    const reading = read([
      ["Månad", "Väntetid, dagar"],
      ...calm(12, 30).map((value, i) => [`2025-${String(i + 1).padStart(2, "0")}`, value]),
    ]);
    expect(reading.indicators.flatMap(({ series }) => series)).toHaveLength(1);
    expect(assessed(calm(12, 30)).finding.judgement).toBe("natural");
  });

  test("NHSRplotthedots: the target that is drawn is the one that is judged, until its date", () => {
    const { assessment, block } = chartOf({
      values: wave,
      settings: {
        direction: "lowerBetter",
        shortTarget: 18,
        shortTargetDate: { frequency: "month", ordinal: 12 * 2024 + 5 },
      },
    });
    expect(assessment.target!.target).toBe(18);
    expect(column(block, "target")).toEqual([...Array<number>(18).fill(18), ...Array<null>(6).fill(null)]);
  });
});

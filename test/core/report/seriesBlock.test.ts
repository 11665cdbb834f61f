import type { Block } from "../../../src/core/report/block/block";
import { seriesBlock, seriesBlockRows } from "../../../src/core/report/block/seriesBlock";
import type { ReportTexts } from "../../../src/core/report/block/seriesBlock";
import { ruleProfiles } from "../../../src/core/spc/rules/ruleProfiles";
import { blockTexts } from "../../../src/i18n/blockTexts";
import { swedishTexts } from "../../../src/i18n/swedishTexts";
import { blockCells, deviations } from "./support/blockCase";
import { excelts } from "./support/engines";
import { defaultOptions, sampleSeries } from "./support/sampleSeries";
import type { Sample, SampleSeries } from "./support/sampleSeries";

const texts: ReportTexts = { render: swedishTexts.render, block: blockTexts };
const wave = Array.from({ length: 24 }, (_, index) => 20 + ((index * 37) % 11));

function blockOf({ assessment, source }: SampleSeries, options = defaultOptions): Block {
  return seriesBlock(assessment, { sheet: "Underlag", firstRow: 0, markLevel: 40 }, source, options, texts);
}

function column(block: Block, key: string) {
  const found = block.columns.find((one) => one.key === key);
  if (found === undefined) throw new Error(`no column ${key}`);
  return found;
}

/** The block computed by an engine over the sample's own cells. */
function wrong(sample: SampleSeries, block: Block): unknown[] {
  const data = new Map([...sample.cells].map(([place, cell]) => [place, cell.value]));
  const computed = excelts([
    [
      { name: "Data", cells: data },
      { name: "Underlag", cells: blockCells(block) },
    ],
  ]);
  return deviations(block, computed[0]!);
}

const samples: readonly [string, Sample][] = [
  ["measurements with dates", { values: wave, settings: { direction: "lowerBetter", shortTarget: 22 } }],
  [
    "a gap, a number stored as text, an approximate and a suppressed value",
    {
      values: wave.map((value, index) =>
        index === 3 ? null : index === 5 ? "25,5" : index === 8 ? "~40" : index === 11 ? "x" : value,
      ),
    },
  ],
  ["shares stored as 0-1", { values: wave.map((value) => value / 100), scale: 100, unit: "%", decimals: 1 }],
  [
    "counts with denominators",
    {
      values: wave,
      denominators: wave.map((_, index) => 80 + ((index * 7) % 13)),
      unit: "%",
      decimals: 1,
      settings: { chartType: "P" },
    },
  ],
  [
    "a run chart of a ratio of two cells",
    {
      values: wave,
      denominators: wave.map((_, index) => 80 + ((index * 7) % 13)),
      unit: "%",
      settings: { chartType: "run" },
    },
  ],
  ["years", { values: wave.slice(0, 9), frequency: "year", first: 2015 }],
  ["four values: no limits", { values: wave.slice(0, 4) }],
  [
    "two phases with a cause, an excluded month",
    {
      values: wave.map((value, index) => (index > 11 ? value + 12 : value)),
      settings: {
        direction: "higherBetter",
        phases: [{ from: { frequency: "month", ordinal: 12 * 2024 }, cause: "nytt arbetssätt" }],
        excluded: [{ period: { frequency: "month", ordinal: 12 * 2023 + 4 }, cause: null }],
      },
    },
  ],
  [
    "other rules",
    {
      values: wave.map((value, index) => value + index * 3),
      options: { rules: ruleProfiles.mdc, method: "mean" },
    },
  ],
];

describe("seriesBlock", () => {
  test.each(samples)("%s: every cell is what core expects", (_, sample) => {
    const series = sampleSeries(sample);
    expect(wrong(series, blockOf(series, sample.options))).toEqual([]);
  });

  test("the number of rows is known before the block is made", () => {
    for (const [, sample] of samples) {
      const series = sampleSeries(sample);
      expect(seriesBlockRows(series.assessment)).toBe(blockOf(series, sample.options).rowCount);
    }
  });

  test("what is not live says so, and a suppressed value cannot be worked out", () => {
    const sample = sampleSeries({
      values: wave.map((value, index) =>
        index === 5 ? "25,5" : index === 8 ? "~40" : index === 11 ? "x" : value,
      ),
    });
    const block = blockOf(sample);
    const fill = column(block, "value").fill as readonly unknown[];
    expect(fill[5]).toBe(25.5);
    expect(fill[8]).toBe(40);
    expect(fill[11]).toBe('=""');
    expect(column(block, "included").expected.filter((one) => one === 0)).toHaveLength(1);
    expect(column(block, "approximate").expected.filter((one) => one === 40)).toHaveLength(1);
    expect(String(block.cells[1]?.content)).toContain(
      "Värden är skrivna, inte formler: värdena är ungefärliga, ",
    );
  });

  test("a missing month stays included, so that it is never bridged", () => {
    const block = blockOf(sampleSeries({ values: wave.map((value, index) => (index === 6 ? null : value)) }));
    expect(column(block, "included").fill).toBe(1);
    expect(column(block, "movingRange").expected.slice(6, 8)).toEqual(["", ""]);
  });

  test("stored shares are multiplied in the formula", () => {
    const block = blockOf(sampleSeries({ values: wave.map((value) => value / 100), scale: 100, unit: "%" }));
    expect(column(block, "value").fill).toMatch(/100\*'Data'!R\[-7\]C2/);
  });

  test("periods said by two headings together are written as dates", () => {
    const block = blockOf(sampleSeries({ values: wave, periodTexts: true }));
    const period = column(block, "period");
    expect(period.numberFormat).toBe("yyyy\\-mm");
    expect((period.fill as readonly unknown[])[0]).toBe(44927);
  });

  test("months that are text are made dates of by formula, for a date axis", () => {
    const sample = sampleSeries({ values: wave, monthTexts: true });
    const block = blockOf(sample);
    const period = column(block, "period");
    expect(period.numberFormat).toBe("yyyy\\-mm");
    expect(period.expected.slice(0, 2)).toEqual([44927, 44958]);
    expect(wrong(sample, block)).toEqual([]);
  });

  test("fewer than six values give a block without limits, centre line and signals", () => {
    const block = blockOf(sampleSeries({ values: wave.slice(0, 5), settings: { shortTarget: 30 } }));
    expect(block.type).toBe("values");
    expect(block.columns.filter(({ group }) => group === "chart").map(({ key }) => key)).toEqual([
      "shown",
      "target",
      "excluded",
      "phaseMark",
    ]);
  });

  test("six to eleven values have limits that say they are preliminary", () => {
    const block = blockOf(sampleSeries({ values: wave.slice(0, 9), settings: { chartType: "I" } }));
    expect(column(block, "upper").heading).toBe("Preliminär övre gräns");
  });

  test("a short-term target ends at its date", () => {
    const block = blockOf(
      sampleSeries({
        values: wave,
        settings: { shortTarget: 22, shortTargetDate: { frequency: "year", ordinal: 2023 }, longTarget: 18 },
      }),
    );
    expect(column(block, "target").expected.filter((one) => one === 22)).toHaveLength(12);
    expect(column(block, "targetLong").expected.filter((one) => one === 18)).toHaveLength(24);
  });
});

import { niceScale, sharedExtents, chartExtent } from "../../../src/core/report/chart/axisScale";
import { describeChart, tickSpacing } from "../../../src/core/report/chart/describeChart";
import type { ChartOptionsForSheet } from "../../../src/core/report/chart/describeChart";
import type { ChartDescription, SeriesDescription } from "../../../src/core/report/chart/chartDescription";
import { seriesBlock } from "../../../src/core/report/block/seriesBlock";
import { blockTexts } from "../../../src/i18n/blockTexts";
import { swedishTexts } from "../../../src/i18n/swedishTexts";
import { defaultOptions, sampleSeries } from "./support/sampleSeries";
import type { Sample } from "./support/sampleSeries";

const wave = Array.from({ length: 24 }, (_, index) => 20 + ((index * 37) % 11));

function chartOf(sample: Sample, change: Partial<ChartOptionsForSheet> = {}): ChartDescription {
  const { assessment, source } = sampleSeries(sample);
  const extent = chartExtent(assessment);
  const scale =
    extent === null ? null : niceScale(extent, { share: assessment.indicator.unit === "%", intervals: 5 });
  const block = seriesBlock(
    assessment,
    { sheet: "Underlag", firstRow: 0, markLevel: scale?.maximum ?? null },
    source,
    defaultOptions,
    { render: swedishTexts.render, block: blockTexts },
  );
  return describeChart(assessment, block, {
    name: "Styrtal 1",
    size: "large",
    position: { left: 0, top: 37, width: 720, height: 240 },
    scale,
    showLast: null,
    axisTitle: true,
    render: swedishTexts.render,
    ...change,
  });
}

function role(chart: ChartDescription, name: string): SeriesDescription {
  const found = chart.series.find((series) => series.role === name);
  if (found === undefined) throw new Error(`no ${name}`);
  return found;
}

describe("describeChart", () => {
  const full: Sample = {
    values: wave,
    unit: "dagar",
    sex: "women",
    settings: { direction: "lowerBetter", shortTarget: 21, chartType: "I" },
  };

  test("title says indicator and sex, the axis its unit, and nothing is a legend", () => {
    const chart = chartOf(full);
    expect(chart.title).toBe("Väntetid, kvinnor");
    expect(chart.valueAxis.title).toBe("dagar");
    expect(chart.alternativeText).toMatch(
      /^Väntetid, kvinnor: .*24\svärden,\sjanuari\s2023–december\s2024\. Lägsta\s20\sdagar/,
    );
  });

  test("series stand in neighbouring columns, right below their headings", () => {
    const { series } = chartOf(full);
    series.forEach((one, index) => {
      expect(one.values.firstColumn).toBe((series[0]?.values.firstColumn ?? 0) + index);
      expect(one.heading.firstRow).toBe(one.values.firstRow - 1);
    });
    expect(series.map((one) => one.role)).toEqual([
      "value",
      "centre",
      "lower",
      "upper",
      "target",
      "improvement",
      "deterioration",
      "excluded",
      "phaseMark",
    ]);
  });

  test("lines and markers hold without colour", () => {
    const chart = chartOf(full);
    expect(role(chart, "upper").line?.dash).toBe("dash");
    expect(role(chart, "centre").line?.dash).toBe("solid");
    expect(role(chart, "target").line?.dash).toBe("dashDot");
    expect(role(chart, "improvement").marker).toMatchObject({ style: "diamond", fill: "#9CC5E8" });
    expect(role(chart, "deterioration").marker).toMatchObject({ style: "square", fill: "#A84A00" });
    expect(role(chart, "improvement").line).toBeNull();
    const shapes = chart.series
      .filter(({ marker }) => marker.style !== "none")
      .map(({ marker }) => marker.style);
    expect(new Set(shapes).size).toBe(shapes.length);
  });

  test("preliminary limits are dotted", () => {
    expect(role(chartOf({ ...full, values: wave.slice(0, 9) }), "lower").line?.dash).toBe("roundDot");
  });

  test("a change without direction is a triangle; it never meets better and worse", () => {
    const roles = chartOf({ values: wave, settings: { chartType: "I" } }).series.map((one) => one.role);
    expect(roles).toContain("change");
    expect(roles).not.toContain("improvement");
  });

  test("labels stand at the last point of the lines, fewer when they would overlap", () => {
    const chart = chartOf(full);
    expect(role(chart, "upper").label).toEqual({
      point: 23,
      showName: true,
      showValue: true,
      position: "right",
    });
    const crowded = chartOf({ ...full, settings: { ...full.settings, shortTarget: 25 } });
    expect(role(crowded, "target").label).not.toBeNull();
    expect(role(crowded, "centre").label).toBeNull();
  });

  test("small charts name only target and centre, and the dates at the ends", () => {
    const chart = chartOf(full, { size: "small", position: { left: 0, top: 0, width: 232, height: 165 } });
    expect(role(chart, "upper").label).toBeNull();
    expect(role(chart, "target").label).not.toBeNull();
    expect(chart.categoryAxis.tickSpacing).toBe(23);
    expect(chart.fonts).toEqual({ title: 10, text: 8 });
  });

  test("the word of a judgement stands at the outermost of its latest points", () => {
    const shifted = wave.map((value, index) => (index > 14 ? value + 25 : value));
    const chart = chartOf({ values: shifted, settings: { direction: "higherBetter", chartType: "I" } });
    expect(role(chart, "improvement").label).toEqual({
      point: 19,
      showName: true,
      showValue: false,
      position: "top",
    });
  });

  test("a chart of half the width has half as many months below it, so that none is turned", () => {
    const half = { left: 0, top: 0, width: 354, height: 200 };
    const narrow = chartOf(full, { position: half });
    expect(narrow.categoryAxis.tickSpacing).toBe(6);
    for (const [count, wide, other] of [
      [12, 1, 3],
      [24, 3, 6],
      [60, 6, 24],
      [240, 24, 60],
    ] as const)
      expect([tickSpacing(count), tickSpacing(count, 5)]).toEqual([wide, other]);
  });

  test("months have a date axis with ticks every third month, years a text axis", () => {
    expect(chartOf(full).categoryAxis).toEqual({
      kind: "date",
      numberFormat: "yyyy\\-mm",
      tickSpacing: 3,
      baseUnit: "months",
    });
    expect(chartOf({ values: wave.slice(0, 9), frequency: "year", first: 2015 }).categoryAxis).toEqual({
      kind: "text",
      numberFormat: null,
      tickSpacing: 1,
    });
  });

  test("the last periods only: cells and labels are cut, the limits are not", () => {
    const chart = chartOf(full, { showLast: 12 });
    expect(chart.categories.lastRow - chart.categories.firstRow).toBe(11);
    expect(role(chart, "upper").label?.point).toBe(11);
    expect(role(chart, "value").heading.firstRow).toBe(role(chart, "value").values.firstRow - 13);
  });

  test("a new phase is marked with its cause and date, cut to twenty characters", () => {
    const chart = chartOf({
      values: wave,
      settings: {
        chartType: "I",
        phases: [
          { from: { frequency: "month", ordinal: 12 * 2024 }, cause: "nytt arbetssätt i hela förvaltningen" },
        ],
      },
    });
    const mark = role(chart, "phaseMark");
    expect(mark.marks).toEqual([{ point: 12, text: "nytt arbetssätt i h…, 2024-01" }]);
    expect(mark.bars).toBeDefined();
    expect(chart.series.filter((one) => one.role === "upper")).toHaveLength(2);
    expect(chart.series.filter((one) => one.role === "upper" && one.label !== null)).toHaveLength(1);
  });
});

describe("the value axis", () => {
  test.each([
    [{ low: 24, high: 41 }, false, { minimum: 20, maximum: 45, majorUnit: 5 }],
    [{ low: 0, high: 97 }, true, { minimum: 0, maximum: 100, majorUnit: 20 }],
    [{ low: 92, high: 99.5 }, true, { minimum: 90, maximum: 100, majorUnit: 2 }],
    [{ low: -3, high: 12 }, false, { minimum: -5, maximum: 15, majorUnit: 5 }],
    [{ low: 7, high: 7 }, false, { minimum: 6, maximum: 8, majorUnit: 0.5 }],
    [{ low: 10145, high: 11320 }, false, { minimum: 10000, maximum: 11500, majorUnit: 500 }],
  ])("%j gives nice numbers", (extent, share, expected) => {
    expect(niceScale(extent, { share, intervals: 5 })).toEqual(expected);
  });

  test("women and men share the axis; an indicator of another size does not", () => {
    const women = sampleSeries({ values: wave, unit: "dagar", sex: "women" }).assessment;
    const men = sampleSeries({
      values: wave.map((value) => value + 30),
      unit: "dagar",
      sex: "men",
    }).assessment;
    const other = sampleSeries({
      values: wave.map((value) => value * 100),
      unit: "dagar",
      name: "Annat",
    }).assessment;
    const shared = sharedExtents([women, men, other], true, null);
    expect(shared.get(women.series.id)).toEqual(shared.get(men.series.id));
    expect(shared.get(other.series.id)).not.toEqual(shared.get(men.series.id));
    const own = sharedExtents([women, men], false, null);
    expect(own.get(women.series.id)).not.toEqual(own.get(men.series.id));
  });
});

import { assess } from "../../../../src/core/indicator/assess";
import type { Assessment, IndicatorSettings } from "../../../../src/core/indicator/assessment";
import { defaultSettings } from "../../../../src/core/register/registerSettings";
import type { Block } from "../../../../src/core/report/block/block";
import { seriesBlock } from "../../../../src/core/report/block/seriesBlock";
import { sourceLookup } from "../../../../src/core/report/block/sourceCells";
import { readSheet } from "../../../../src/core/sheet/readSheet";
import type { ChartType } from "../../../../src/core/spc/types";
import { blockTexts } from "../../../../src/i18n/blockTexts";
import { swedishTexts } from "../../../../src/i18n/swedishTexts";
import { sheetOf, type Typed } from "../../../support/sheetOf";
import { key, type TestSheet } from "./engines";
import { defaultOptions } from "./sampleSeries";

const months = Array.from(
  { length: 24 },
  (_, i) => `${2024 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, "0")}`,
);
const reading = (month: number, member: number): number =>
  20 + ((month * 37 + member * 17) % 13) + member / 2;

/** One subgroup per row, with a reading that is missing and one stored as text. */
const wide: Typed[][] = [
  ["Väntetid i telefon, minuter"],
  [],
  ["Månad", "Mätning 1", "Mätning 2", "Mätning 3", "Mätning 4"],
  ...months.map((month, i) => [
    month,
    ...[0, 1, 2, 3].map((member): Typed => {
      if (i === 5 && member === 2) return null;
      return i === 7 && member === 1 ? "24,5" : reading(i, member);
    }),
  ]),
];

const rows = months.flatMap((month, i) =>
  [0, 1, 2].map((member): Typed[] => [month, "Norra", reading(i, member)]),
);

/** A long list: the readings of a period below each other, or spread over the list. */
const sorted: Typed[][] = [["Månad", "Enhet", "Väntetid i telefon, minuter"], ...rows];
const scattered: Typed[][] = [
  sorted[0]!,
  ...[0, 1, 2].flatMap((from) => rows.filter((_, i) => i % 3 === from)),
];

/** Counts out of the same number each month. */
const counts: Typed[][] = [
  ["Andel granskade akter utan brist"],
  [],
  ["Månad", "Täljare", "Nämnare"],
  ...months.map((month, i): Typed[] => [month, 40 + ((i * 7) % 9), 60]),
];

export const sampleSheets = { wide, sorted, scattered, counts } as const;

export interface SampleCase {
  readonly assessment: Assessment;
  readonly block: Block;
  readonly data: TestSheet;
}

/** A sheet read, judged with the chart that the register asks for, and its calculation block. */
export function sampleCase(
  name: keyof typeof sampleSheets,
  chartType: ChartType | null,
  settings: Partial<IndicatorSettings> = {},
): SampleCase {
  const cells = sheetOf(sampleSheets[name], "Data");
  const { indicators, problems } = readSheet(cells, { today: { year: 2026, month: 9, day: 20 } });
  const indicator = indicators[0]!;
  const own = { ...defaultSettings, direction: "lowerBetter" as const, ...settings, chartType };
  const assessment = assess(indicator, indicator.series[0]!, own, { ...defaultOptions, problems });
  const place = { sheet: "Underlag", firstRow: 0, markLevel: null };
  const texts = { render: swedishTexts.render, block: blockTexts };
  const block = seriesBlock(assessment, place, sourceLookup([cells]), defaultOptions, texts);
  const data = new Map(
    cells.values.flatMap((row, r) =>
      row.map((value, c) => [key(r, c), value === "" ? null : value] as const),
    ),
  );
  return { assessment, block, data: { name: "Data", cells: data } };
}

export const sampleCases = [
  ["wide", "XBAR"],
  ["wide", "S"],
  ["wide", "R"],
  ["wide", "I"],
  ["wide", "MR"],
  ["wide", "run"],
  ["sorted", "XBAR"],
  ["sorted", "S"],
  ["scattered", "XBAR"],
  ["scattered", "R"],
  ["counts", "NP"],
] as const;

import { costSheet } from "../../../../src/core/cost/sheets/costSheet";
import type { CostSheetInput } from "../../../../src/core/cost/sheets/costSheetInput";
import { preferredIndex } from "../../../../src/core/cost/table/priceIndex";
import { readCostTables } from "../../../../src/core/cost/table/readCostTables";
import { KeptContent } from "../../../../src/core/report/made/keptContent";
import type { SheetCells } from "../../../../src/core/sheet/cells/sheetCells";
import { sheetOf } from "../../../support/sheetOf";
import { consumerPrices, elderlyCare, grundskola, hasShared } from "../table/support";
import { inEngines, readable, say } from "./support";

const today = { year: 2026, month: 9, day: 20 };

function build(
  sheets: readonly SheetCells[],
  service: string,
  own: string,
  extra: Partial<CostSheetInput> = {},
) {
  const { tables, indexes } = readCostTables(sheets, { today });
  const table = tables.find((each) => each.service === service)!;
  const sheet = costSheet({
    table,
    own,
    index: preferredIndex(indexes),
    sign: "dearer",
    kept: KeptContent.none,
    say,
    name: "Kostnader",
    ...extra,
  });
  if (sheet === null) throw new Error("no sheet");
  return sheet;
}

const own = sheetOf(
  [
    [
      "Kommun",
      "År",
      "Nettokostnad, tkr",
      "Invånare 31/12",
      "Invånare 65+",
      "Brukare 1/10",
      "Hemtjänsttimmar",
    ],
    ["Ale", 2022, 210_000, 31_000, 5600, 800, 210_000],
    ["Ale", 2023, 220_500, 31_200, 5700, 790, 215_000],
    ["Bor", 2022, 330_000, 40_000, 9000, 1500, 410_000],
    ["Bor", 2023, 351_000, 40_100, 9200, null, 400_000],
    ["Cil", 2022, 100_000, 12_000, 3300, 500, 130_000],
    ["Cil", 2023, 104_000, 0, 3350, 480, 128_000],
    ["Riket", 2022, 900_000, 120_000, 24_000, 3600, 1_000_000],
    ["Riket", 2023, 930_000, 121_000, 24_500, 3700, 1_020_000],
  ],
  "Ekonomi",
);
const pkv = sheetOf(
  [
    ["År", "PKV, oktober 2025 (procentuell förändring)"],
    [2021, 2],
    [2022, 4.5],
    [2023, 6.2],
  ],
  "PKV",
);

test("every formula of the sheet gives core's number in two engines: zero and blank denominators, a chained index", () => {
  const sheet = build([own, pkv], "", "Ale");
  const result = inEngines(sheet, [own, pkv]);
  expect(result.excelts.wrong).toEqual([]);
  expect(result.ironcalc.wrong).toEqual([]);
  expect(result.excelts.compared).toBeGreaterThan(100);
});

(hasShared ? test : test.skip)("Kungsbacka beside the country, with the consumer price index", () => {
  const sources = [grundskola(), consumerPrices()];
  const sheet = build(sources, "kommunal grundskola åk 1-9", "Kungsbacka");
  const result = inEngines(sheet, sources);
  expect(result.excelts.wrong).toEqual([]);
  expect(result.ironcalc.wrong).toEqual([]);
  if (process.env.SHOW) console.log(readable(sheet).join("\n"));
});

(hasShared ? test : test.skip)(
  "Alingsås and Falun 2011: dearer per target-group person, cheaper per user",
  () => {
    const sources = [
      elderlyCare(["Alingsås", "Falun"], [2005, 2006, 2007, 2008, 2009, 2010, 2011]),
      consumerPrices(),
    ];
    const sheet = build(sources, "äldreomsorg", "Alingsås");
    const text = readable(sheet);
    expect(text.join("\n").replaceAll("\u00a0", " ")).toContain(
      "Alingsås är 5,7 % dyrare än Falun per person i målgruppen, men 3,4 % billigare per brukare (2011).",
    );
    const result = inEngines(sheet, sources);
    expect(result.excelts.wrong).toEqual([]);
    expect(result.ironcalc.wrong).toEqual([]);
    if (process.env.SHOW) console.log(text.join("\n"));
  },
);

(hasShared ? test : test.skip)("with more than eleven units the trimmed spread stands below", () => {
  const units = [
    "Ale",
    "Alingsås",
    "Alvesta",
    "Aneby",
    "Arboga",
    "Arjeplog",
    "Arvika",
    "Askersund",
    "Avesta",
    "Bengtsfors",
    "Berg",
    "Bjurholm",
    "Bjuv",
    "Boden",
  ];
  const sources = [elderlyCare(units, [2011])];
  const sheet = build(sources, "äldreomsorg", "Alingsås");
  const result = inEngines(sheet, sources);
  expect(result.excelts.wrong).toEqual([]);
  expect(readable(sheet).join("\n")).toMatch(/plats \d+ av 14/);
  expect(readable(sheet).join("\n")).toContain("Högst delat med lägst");
});

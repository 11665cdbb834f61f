import type { CellValue } from "../../src/core/report/block/block";
import { funnelData } from "../../src/core/report/funnel/funnelData";
import { KeptContent } from "../../src/core/report/made/keptContent";
import { key, type TestSheet } from "../core/report/support/engines";
import { dataSheet, indicatorOf, schools, sheetOf } from "../core/report/support/funnelCase";
import { madeCells, madeDeviations } from "../core/report/support/madeCells";
import { computedSheets } from "./support/convert";
import { plainWorkbook } from "./support/plainWorkbook";

/** No events at all, every event there can be, and units of very different size. */
const extremes = schools.map(([name, x, n], i) => [name, i % 4 === 0 ? 0 : i % 4 === 1 ? n : x, n] as const);
const none = schools.map(([name, , n]) => [name, 0, n] as const);
const many = Array.from({ length: 40 }, (_, i) => {
  const n = 10 + i * i;
  return [`Enhet ${i}`, Math.round(n * (0.2 + ((i * 7) % 11) / 40)), n] as const;
});

const inputs = [
  ["shares", schools, "%"],
  ["rates", schools, "per elev"],
  ["shares of nothing and of all", extremes, "%"],
  ["no events", none, "per elev"],
  ["forty shares that differ more than chance", many, "%"],
  ["forty rates that differ more than chance", many, "per elev"],
] as const;

const cases = inputs.map(([name, units, unit], index) => {
  const sheet = sheetOf(funnelData(indicatorOf(units, unit), null, null)!, KeptContent.none, units);
  return { name, units, sheet, place: `T${index}` };
});

/** Every funnel with data of its own: its formulas speak of the sheet Betyg. */
function sheetsOf({ units, sheet, place }: (typeof cases)[number]): TestSheet[] {
  const own = `D${place}`;
  const cells = [...madeCells(sheet)].map(
    ([at, content]) =>
      [at, typeof content === "string" ? content.replaceAll("'Betyg'!", `'${own}'!`) : content] as const,
  );
  return [
    { name: own, cells: dataSheet(units).cells },
    { name: place, cells: new Map(cells) },
  ];
}

const read = (text: string): CellValue => (text !== "" && !Number.isNaN(Number(text)) ? Number(text) : text);

describe("funnels computed by LibreOffice equal core", () => {
  const computed = computedSheets(plainWorkbook(cases.flatMap(sheetsOf)));

  test.each(cases.map((one) => [one.name, one] as const))("%s", (_, { sheet, place }) => {
    const values = new Map<string, CellValue>();
    const rows = computed.get(place) ?? [];
    rows.forEach((row, r) => row.forEach((text, c) => values.set(key(r, c), read(text))));
    expect(rows.length).toBeGreaterThan(12);
    expect(sheet.cells.filter(({ content }) => typeof content === "object").length).toBeGreaterThan(100);
    expect([...madeCells(sheet).values()].join()).toContain("'Betyg'!");
    expect(madeDeviations(sheet, values).slice(0, 5)).toEqual([]);
  });
});

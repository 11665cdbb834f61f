import type { CellValue } from "../../../../src/core/report/block/block";
import { funnelData, funnelPeriods } from "../../../../src/core/report/funnel/funnelData";
import { KeptContent } from "../../../../src/core/report/made/keptContent";
import { excelts, ironcalc } from "../support/engines";
import { dataSheet, indicatorOf, schools, sheetOf } from "../support/funnelCase";
import { madeCells, madeDeviations } from "../support/madeCells";

describe("which units a funnel compares", () => {
  test("those of the newest period with both counts, smallest first, without the country", () => {
    const indicator = indicatorOf([...schools, ["Riket", 90_000, 110_000], ["Nollskolan", 3, 0]]);
    const data = funnelData(indicator, null, null);
    expect(data).toMatchObject({ kind: "share", multiplier: 100, period: { ordinal: 2025 } });
    expect(data?.units.map(({ name }) => name).slice(0, 3)).toEqual([
      "Fjällskolan",
      "Dalskolan",
      "Almskolan",
    ]);
    expect(data?.units.some(({ name }) => name === "Riket")).toBe(false);
    expect(data?.leftOut).toEqual(["Nollskolan"]);
    expect(funnelPeriods(indicator, null).map(({ ordinal }) => ordinal)).toEqual([2025, 2024]);
  });

  test("too few units, amounts, or the wrong sex make none", () => {
    expect(funnelData(indicatorOf(schools.slice(0, 4)), null, null)).toBeNull();
    expect(funnelData(indicatorOf(schools, "kr"), null, null)).toBeNull();
    expect(funnelData(indicatorOf(schools), "women", null)).toBeNull();
  });
});

describe.each([
  ["shares", "%" as string | null],
  ["rates", "per elev" as string | null],
])("the sheet of %s", (name, unit) => {
  const data = funnelData(indicatorOf(schools, unit), null, null)!;
  const sheet = sheetOf(data);

  test.each([
    ["excelts", excelts],
    ["ironcalc", ironcalc],
  ] as const)("computed by %s shows what core computes", (_, engine) => {
    const [computed] = engine([[dataSheet(schools), { name: "Tratt", cells: madeCells(sheet) }]]);
    expect(madeDeviations(sheet, computed!)).toEqual([]);
  });

  test("names the unit outside in words and in the chart", () => {
    expect(data.kind).toBe(name === "shares" ? "share" : "rate");
    const words = sheet.cells
      .flatMap(({ content }) => (typeof content === "string" ? [content] : []))
      .join(" ")
      .replace(/\u00a0/g, " ");
    expect(words).toContain("Av 12 enheter ligger 1 utanför 99,8-procentsgränsen: Lövskolan.");
    // The rates differ no more than chance once the odd one is drawn in.
    expect(words.includes("Gränserna är vidgade för det.")).toBe(name === "shares");
    const marked = sheet.figures[0]!.figure.series.at(-1)!;
    expect(marked.pointLabels).toEqual([{ index: 10, text: "Lövskolan" }]);
  });
});

test("the user's No keeps the limits as chance alone has them, and is kept", () => {
  const data = funnelData(indicatorOf(schools), null, null)!;
  const first = sheetOf(data);
  const width = first.columnWidths.length;
  const values = first.rowHeights.map((_, row) => {
    const line: CellValue[] = new Array<CellValue>(width + 1).fill("");
    for (const cell of first.cells)
      if (cell.row === row && (cell.content === null || typeof cell.content !== "object"))
        line[cell.column] = cell.content ?? "";
    line[width] = first.keys[row] ?? "";
    return line.map((content) => (content === "Ja" ? "Nej" : content));
  });
  const kept = KeptContent.read({ sheet: "Tratt", firstRow: 0, firstColumn: 0, values, formulas: values });
  const again = sheetOf(data, kept);
  expect(again.cells.some(({ content }) => content === "Nej")).toBe(true);
  expect(again.cells.map(({ content }) => String(content)).join()).not.toContain("vidgade");
  const [computed] = excelts([[dataSheet(schools), { name: "Tratt", cells: madeCells(again) }]]);
  expect(madeDeviations(again, computed!)).toEqual([]);
});

import type { CellValue } from "../../../../src/core/report/block";
import { funnelData, funnelPeriods, type FunnelData } from "../../../../src/core/report/funnel/funnelData";
import { funnelSheet } from "../../../../src/core/report/funnel/funnelSheet";
import { KeptContent } from "../../../../src/core/report/made/keptContent";
import type { Indicator, Point, Series } from "../../../../src/core/series/series";
import { swedishTexts } from "../../../../src/i18n/swedishTexts";
import { excelts, ironcalc, key, type TestSheet } from "../support/engines";
import { madeCells, madeDeviations } from "../support/madeCells";

/** Schools with very different numbers of pupils; the last one is far from the others. */
const schools: readonly (readonly [string, number, number])[] = [
  ["Almskolan", 41, 52],
  ["Björkskolan", 88, 104],
  ["Centralskolan", 320, 391],
  ["Dalskolan", 25, 31],
  ["Ekskolan", 140, 180],
  ["Fjällskolan", 9, 12],
  ["Granskolan", 210, 251],
  ["Hagaskolan", 66, 83],
  ["Ishagskolan", 118, 139],
  ["Järnskolan", 54, 60],
  ["Kvarnskolan", 170, 205],
  ["Lövskolan", 95, 260],
];

function indicatorOf(
  units: readonly (readonly [string, number | null, number | null])[],
  unit: string | null = "%",
): Indicator {
  const series = units.map(([organisation, x, n], i): Series => {
    const points = [0, 1].map((year): Point => {
      const cell = (of: number) => ({ sheet: "Betyg", row: 4 + i, column: 1 + 2 * year + of });
      const has = x !== null && n !== null && n > 0;
      return {
        period: { frequency: "year", ordinal: 2024 + year },
        value: has ? (unit === "%" ? (100 * x) / n : x / n) : null,
        status: has ? "value" : "missing",
        numerator: x,
        denominator: n,
        cell: null,
        periodCell: null,
        numeratorCell: cell(0),
        denominatorCell: cell(1),
        live: false,
      };
    });
    return { id: organisation, organisation, sex: null, frequency: "year", points, range: "B5:E5" };
  });
  return { name: "Behöriga", code: null, unit, scale: 1, decimals: 1, sheet: "Betyg", series };
}

function dataSheet(units: readonly (readonly [string, number | null, number | null])[]): TestSheet {
  const cells = new Map<string, CellValue>();
  units.forEach(([name, x, n], i) => {
    cells.set(key(4 + i, 0), name);
    [x, n, x, n].forEach((value, j) => cells.set(key(4 + i, 1 + j), value));
  });
  return { name: "Betyg", cells };
}

function sheetOf(data: FunnelData, kept = KeptContent.none) {
  return funnelSheet(data, {
    id: "funnel",
    name: "Tratt",
    kept,
    source: ({ row, column: at }) => {
      const unit = schools[row - 4];
      const value = unit?.[1 + ((at - 1) % 2)];
      return typeof value === "number" ? { value, type: "number", format: "General" } : null;
    },
    texts: swedishTexts,
    leftoversHeading: "Text utan plats",
    sourceNote: "Källa: bladet ”Betyg”.",
    madeNote: "Underlag från Styrtal.",
  });
}

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

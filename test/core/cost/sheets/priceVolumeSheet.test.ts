import { priceVolumeSheet } from "../../../../src/core/cost/sheets/priceVolumeSheet";
import { readCostTables } from "../../../../src/core/cost/table/readCostTables";
import { KeptContent } from "../../../../src/core/report/made/keptContent";
import { sheetOf, type Typed } from "../../../support/sheetOf";
import { inEngines, readable, say } from "./support";

const headings = ["Verksamhet", "Dygn budget", "Kostnad budget, tkr", "Dygn utfall", "Kostnad utfall, tkr"];
const lines: readonly Typed[][] = [
  ["Institutionsvård", 1000, 5000, 1100, 5830],
  ["Familjehem", 9000, 8100, 8700, 8265],
  ["Skyddat boende", 400, 620, null, 700],
];

function build(rows: readonly Typed[][], sign: "dearer" | "surplus" = "dearer") {
  const cells = sheetOf(rows, "Placeringar");
  const [budget] = readCostTables([cells]).budgets;
  const input = { kept: KeptContent.none, say, name: "Pris och volym", services: [] };
  return { made: priceVolumeSheet(input, sign, budget!), cells };
}

test.each(["dearer", "surplus"] as const)(
  "bound to the user's budget (%s): every formula gives core's number, and two figures are native",
  (sign) => {
    const { made, cells } = build([headings, ...lines], sign);
    const result = inEngines(made, [cells]);
    expect(result.excelts.wrong).toEqual([]);
    expect(result.ironcalc.wrong).toEqual([]);
    expect(result.excelts.compared).toBeGreaterThan(30);
    expect(made.figures.map(({ figure }) => figure.kind)).toEqual(["bar", "columnStacked"]);
    const text = readable(made).join("\n").replaceAll("\u00a0", " ");
    expect(text).toContain("Institutionsvård | 1000 | 5000 | 5000 | 1100 | 5300 | 5830");
    // The waterfall begins and ends with the levels, whichever sign the table has.
    expect(text).toMatch(/Budget \| 0 \| 0 \| 0 \| 13100/);
    expect(text).toMatch(/Utfall \| 0 \| 0 \| 0 \| 14095/);
    expect(text).toContain(
      sign === "dearer"
        ? "Tillsammans | 13100 | 14095 | 995 | 230 | 765"
        : "Tillsammans | 13100 | 14095 | -995 | -230 | -765",
    );
    // The line without outcome volume is named, and stands outside the sum.
    expect(text).toContain("1 rad går inte att dela upp och är inte med i summan: Skyddat boende.");
  },
);

test("prices in the user's table are bound as prices, and whole amounts follow", () => {
  const { made, cells } = build([
    ["", "Budget", "", "Utfall", ""],
    ["Verksamhet", "Dygn", "Pris, kr", "Dygn", "Pris, kr"],
    ["Institutionsvård", 1000, 5000, 1100, 5300],
    ["Familjehem", "9 000", 900, 8700, 950],
  ]);
  expect(inEngines(made, [cells]).excelts.wrong).toEqual([]);
  expect(readable(made).join("\n")).toContain("Familjehem | 9000 | 900 | 8100 | 8700 | 950 | 8265");
});

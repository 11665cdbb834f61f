import { standardSheet } from "../../../../src/core/cost/sheets/standardSheet";
import { expectedProblems } from "../../../../src/core/cost/table/expectedSummary";
import { readCostTables } from "../../../../src/core/cost/table/readCostTables";
import { KeptContent } from "../../../../src/core/report/made/keptContent";
import type { SheetCells } from "../../../../src/core/sheet/cells/sheetCells";
import { sheetOf } from "../../../support/sheetOf";
import { grundskola, hasShared } from "../table/support";
import { inEngines, readable, say } from "./support";

const today = { year: 2026, month: 9, day: 20 };

function build(sheets: readonly SheetCells[], own: string, sign: "dearer" | "surplus" = "dearer") {
  const { tables } = readCostTables(sheets, { today });
  const sheet = standardSheet({ tables, own, sign, kept: KeptContent.none, say, name: "Standardkostnad" });
  if (sheet === null) throw new Error("no sheet");
  return sheet;
}

/** Sub-models as rows, whole amounts in tkr beside inhabitants. */
const subModels = sheetOf(
  [
    ["Verksamhet", "År", "Nettokostnad, kr/inv", "Standardkostnad, kr/inv", "Invånare 1/11"],
    ["Förskola", 2023, 8100, 7900, 41_000],
    ["Förskola", 2024, 8300, 8200, 41_300],
    ["Äldreomsorg", 2023, 15_200, 16_000, 41_000],
    ["Äldreomsorg", 2024, 15_800, 16_500, 41_300],
    ["Individ- och familjeomsorg", 2023, 4100, 3900, 41_000],
    ["Individ- och familjeomsorg", 2024, 4300, 3950, 41_300],
  ],
  "Utjämning",
);

test("sub-models beside each other: every formula gives core's number, mnkr are summed, both signs", () => {
  for (const sign of ["dearer", "surplus"] as const) {
    const sheet = build([subModels], "", sign);
    const result = inEngines(sheet, [subModels]);
    expect(result.excelts.wrong).toEqual([]);
    expect(result.ironcalc.wrong).toEqual([]);
    expect(result.excelts.compared).toBeGreaterThan(40);
    const text = readable(sheet).join("\n").replaceAll("\u00a0", " ");
    // 41 300 x (100 - 700 + 350) kr
    expect(text).toContain(
      sign === "dearer"
        ? "Tillsammans (2024): −10,3 mnkr i 3 verksamheter."
        : "Tillsammans (2024): +10,3 mnkr i 3 verksamheter.",
    );
    expect(text).toContain("Äldreomsorg (2024): 4,2 % lägre kostnad än standardkostnaden");
    expect(text).not.toMatch(/effektivitetsmått|ineffektiv/);
    if (process.env.SHOW) console.log(text);
  }
});

(hasShared ? test : test.skip)(
  "Kungsbacka: published beside computed, breaks marked, differences told",
  () => {
    const cells = grundskola();
    const sheet = build([cells], "Kungsbacka");
    const result = inEngines(sheet, [cells]);
    expect(result.excelts.wrong).toEqual([]);
    const text = readable(sheet).join("\n").replaceAll("\u00a0", " ");
    if (process.env.SHOW) console.log(text);
    expect(text).toContain("Nytt sätt att räkna från 2019.");
    const { tables } = readCostTables([cells], { today });
    const told = expectedProblems(tables, "Kungsbacka").map(({ code, message }) => `${code} ${say(message)}`);
    expect(told.filter((one) => one.startsWith("publishedDiffers"))).toHaveLength(2);
    expect(told.join("\n").replaceAll("\u00a0", " ")).toContain(
      "Uträknad avvikelse −8,4 % skiljer sig från publicerad −3,9 % (2016). Båda visas.",
    );
    expect(told.filter((one) => one.startsWith("seriesBreak"))).toHaveLength(2);
  },
);

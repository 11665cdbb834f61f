import { swedishTexts } from "../../../src/i18n/swedishTexts";
import { blockCells, deviations } from "./support/blockCase";
import { excelts, ironcalc } from "./support/engines";
import { sampleCase, sampleCases } from "./support/sampleSheets";

describe("charts of several readings per period, from a sheet to a block", () => {
  describe.each([
    ["excelts", excelts],
    ["ironcalc", ironcalc],
  ] as const)("%s computes what core says", (_, engine) => {
    const cases = sampleCases.map(([sheet, type]) => ({
      sheet,
      type,
      ...sampleCase(sheet, type, { shortTarget: type === "NP" ? 70 : 22 }),
    }));
    const computed = engine(
      cases.map(({ data, block }) => [data, { name: "Underlag", cells: blockCells(block) }]),
    );

    test.each(cases.map((one, index) => ({ ...one, index })))("$sheet as $type", (one) => {
      expect(one.assessment.chartType).toBe(one.type);
      expect(deviations(one.block, computed[one.index]!).slice(0, 3)).toEqual([]);
    });
  });

  test("numbered columns get X-bar without being asked for; the other charts of samples are offered", () => {
    const { assessment } = sampleCase("wide", null);
    expect(assessment.chartType).toBe("XBAR");
    expect(swedishTexts.render(assessment.chartReason)).toBe("Flera mätningar per period. Visar nivån.");
  });

  test("a long list with several rows per period is not judged until a chart of samples is chosen", () => {
    const { finding } = sampleCase("sorted", null).assessment;
    expect(finding.judgement).toBe("notAssessed");
    expect(finding.notes.map(({ key: code }) => code)).toContain("finding.samples");
    const { assessment } = sampleCase("sorted", "XBAR");
    expect(assessment.finding.judgement).not.toBe("notAssessed");
    expect(assessment.problems.map(({ code }) => code)).not.toContain("conflictingPeriod");
  });

  test("a block of a sorted list refers to the cells of each period as one area, of a scattered one to each cell", () => {
    const hasFormula = (name: "sorted" | "scattered", start: string): boolean =>
      [...blockCells(sampleCase(name, "XBAR").block).values()].some((cell) => String(cell).startsWith(start));
    expect(hasFormula("sorted", "=COUNT('Data'!$C$2:$C$4)")).toBe(true);
    expect(hasFormula("scattered", "=COUNT('Data'!$C2,'Data'!$C26,'Data'!$C50)")).toBe(true);
  });
});

import { chartAltText } from "../../../src/core/indicator/finding/chartTexts";
import { overviewRows } from "../../../src/core/report/overview/overviewRows";
import { assessed, calm, sv } from "../indicator/support";

/** The cell Mål of the overview for 24 months around 30 with this target in December 2027. */
function targetCell(target: number, date = true): string {
  const found = assessed(
    calm(24, 30),
    { unit: "dagar", from: "2025-01" },
    {
      direction: "lowerBetter",
      shortTarget: target,
      shortTargetDate: date ? { frequency: "month", ordinal: 12 * 2027 + 11 } : null,
    },
  );
  return sv(overviewRows([found])[0]!.target!).replace(/\u00a0/g, " ");
}

describe("what the overview says of a target", () => {
  test("inside the limits: chance decides, with the pace that is needed to its date", () => {
    expect(targetCell(28)).toMatch(
      /^Mål 28 dagar till december 2027: Slumpen avgör\. Inom naturlig variation\. Takt som krävs: −0,\d+ dagar per månad\.$/,
    );
  });

  test("beyond them: the way of working must change", () => {
    expect(targetCell(5)).toMatch(
      /: Når inte målet\. Kräver ändrat arbetssätt\. Takt som krävs: −2 dagar per månad\.$/,
    );
  });

  test("reached already: no pace is needed", () => {
    expect(targetCell(60)).toMatch(/: Når målet\. Redan nått\.$/);
  });

  test("without a date there is no pace", () => {
    expect(targetCell(28, false)).toBe("Mål 28 dagar: Slumpen avgör. Inom naturlig variation.");
  });
});

test("a chart of steps speaks of steps everywhere: overview, finding and alternative text", () => {
  const found = assessed(calm(24, 300), { unit: "dagar" }, { chartType: "MR" });
  const step = found.chart.values[23]!;
  expect(overviewRows([found])[0]!.latest.content).toBe(step);
  expect(sv(found.finding.sentence)).toContain(`senaste värdet, ${step} dag`);
  expect(sv(chartAltText(found))).toMatch(new RegExp(`Lägsta \\d dag.*, senaste ${step} dag`));
});

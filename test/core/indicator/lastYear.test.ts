import {
  comparedId,
  lastYearAssessment,
  lastYearId,
  lastYearSeries,
} from "../../../src/core/indicator/periods/lastYear";
import { defaultRules } from "../../../src/core/spc/rules/ruleProfiles";
import { assessAll, noise } from "../../taskpane/support/readings";

/** Four years of months that follow the season, with little noise. */
function seasonal(shiftFrom = 48) {
  const next = noise(7);
  return Array.from({ length: 48 }, (_, i) =>
    Math.round(100 + 30 * Math.sin((2 * Math.PI * i) / 12) + 4 * next() + (i >= shiftFrom ? 12 : 0)),
  );
}

const compared = (values: readonly (number | null)[], excluded: readonly number[] = []) => {
  const [assessment] = assessAll([
    { name: "Ärenden", unit: "ärenden", direction: "lowerBetter", values, excluded },
  ]);
  const comparison = lastYearAssessment(assessment!, ({ name }) => `${name}, skillnad`, {
    rules: defaultRules,
    method: "mean",
  });
  return { assessment: assessment!, comparison: comparison! };
};

test("a seasonal series is warned of, and its difference from last year is stable", () => {
  const { assessment, comparison } = compared(seasonal());
  expect(assessment.finding.notes.map(({ key }) => key)).toContain("finding.season");
  expect(comparison.indicator.name).toBe("Ärenden, skillnad");
  expect(comparison.chart.type).toBe("I");
  expect(comparison.series.points).toHaveLength(36);
  expect(comparison.finding.judgement).toBe("natural");
  expect(comparison.finding.notes.map(({ key }) => key)).not.toContain("finding.season");
});

test("a real change is seen through the season", () => {
  const { comparison } = compared(seasonal(36));
  expect(comparison.finding.judgement).toBe("deterioration");
});

test("a missing or excluded value on either side is a gap, and both cells are known for the formula", () => {
  const values: (number | null)[] = seasonal();
  values[20] = null;
  const { comparison } = compared(values, [3]);
  const gaps = comparison.series.points.flatMap(({ value }, i) => (value === null ? [i + 12] : []));
  expect(gaps).toEqual([15, 20, 32]);
  const [first] = comparison.series.points;
  expect([first!.cell?.column, first!.minusCell?.column]).toEqual([14, 2]);
});

test("years, weeks and short series have no last year to be compared with", () => {
  const { series } = compared(seasonal()).assessment;
  expect(lastYearSeries({ ...series, frequency: "week" }, [])).toBeNull();
  expect(lastYearSeries({ ...series, frequency: "year" }, [])).toBeNull();
  expect(lastYearSeries({ ...series, points: series.points.slice(0, 12) }, [])).toBeNull();
});

test("the id of a comparison gives the series that it is made of", () => {
  expect(comparedId(lastYearId("Blad|Ärenden||"))).toBe("Blad|Ärenden||");
  expect(comparedId("Blad|Ärenden||")).toBeNull();
});

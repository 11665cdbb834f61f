import fc from "fast-check";
import { chartMarks, markRungs } from "../../../src/core/report/chart/chartMarks";
import { swedishTexts } from "../../../src/i18n/swedishTexts";
import { sampleSeries } from "./support/sampleSeries";

const { render } = swedishTexts;
const values = Array.from({ length: 24 }, (_, index) => 20 + ((index * 37) % 11));

describe("marks on the time axis", () => {
  it("say both where a phase and a test begin in the same month", () => {
    const { assessment } = sampleSeries({
      values,
      settings: {
        phases: [{ from: { frequency: "month", ordinal: 12 * 2023 + 12 }, cause: "nytt arbetssätt" }],
        tests: [{ title: "Samtal", start: { year: 2024, month: 1, day: 9 }, end: null }],
      },
    });
    expect(chartMarks(assessment, "large", render)).toEqual([
      { point: 12, text: "nytt arbetssätt, 2024-01; Test börjar: Samtal" },
    ]);
    expect(chartMarks(assessment, "small", render)).toEqual([
      { point: 12, text: "2024-01; Test börjar: Samtal" },
    ]);
  });

  it("stand in the year of a series that is counted by year", () => {
    const { assessment } = sampleSeries({
      values,
      frequency: "year",
      first: 2003,
      settings: {
        tests: [
          {
            title: "Samtal",
            start: { year: 2024, month: 3, day: 1 },
            end: { year: 2024, month: 5, day: 1 },
          },
        ],
      },
    });
    expect(chartMarks(assessment, "large", render)).toEqual([
      { point: 21, text: "Test börjar: Samtal; Test slutar: Samtal" },
    ]);
  });

  it("hang on different rungs when their texts would meet, and on the highest when they would not", () => {
    const rungs = (months: readonly number[]): number[] => {
      const { assessment } = sampleSeries({
        values: Array.from({ length: 60 }, (_, index) => 20 + ((index * 37) % 11)),
        settings: {
          tests: months.map((month) => ({
            title: "Nytt mottagningssamtal",
            start: { year: 2023 + Math.floor(month / 12), month: (month % 12) + 1, day: 1 },
            end: null,
          })),
        },
      });
      return [...markRungs(assessment, render).values()];
    };
    expect(rungs([2, 4])).toEqual([0, 1]);
    expect(rungs([2, 50])).toEqual([0, 0]);
    // "Test börjar: Nytt mottagningssam…" is 32 characters of 4.6 points on a plot of 560 for 60 months.
    const months = (33 * 4.6) / (560 / 60);
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.nat(59), { maxLength: 4 }).map((points) => points.sort((a, b) => a - b)),
        (points) => {
          const found = rungs(points);
          points.forEach((a, i) =>
            points.forEach((b, j) => {
              if (i < j && b - a < months) expect(found[i]).not.toBe(found[j]);
            }),
          );
        },
      ),
      { numRuns: 30 },
    );
  });
});

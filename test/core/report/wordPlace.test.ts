import { wordPlace, type DrawnPlot } from "../../../src/core/report/chart/wordPlace";

/** A small chart of twenty points, with nothing but the value line. */
const plotOf = (values: readonly number[], change: Partial<DrawnPlot> = {}): DrawnPlot => ({
  width: 140,
  height: 117,
  values,
  lines: [],
  ends: [],
  ...change,
});
const flat = (level: number): number[] => Array.from({ length: 20 }, () => level);

describe("the word of a judgement", () => {
  test("stands on the far side of the outermost point when nothing is in the way", () => {
    const values = flat(50).map((value, i) => (i === 10 ? 80 : i === 12 ? 70 : value));
    expect(wordPlace("Förändring", [10, 12], 50, plotOf(values))).toEqual({ point: 10, position: "top" });
    const low = flat(50).map((value, i) => (i === 10 ? 20 : value));
    expect(wordPlace("Förändring", [10], 50, plotOf(low))).toEqual({ point: 10, position: "bottom" });
  });

  test("never covers the title: at the top of the plot it stands elsewhere", () => {
    const values = flat(50).map((value, i) => (i === 5 ? 115 : i === 15 ? 90 : value));
    expect(wordPlace("Förändring", [5, 15], 50, plotOf(values))).toEqual({ point: 15, position: "top" });
    const alone = flat(50).map((value, i) => (i === 10 ? 115 : value));
    expect(wordPlace("Förändring", [10], 50, plotOf(alone))?.position).not.toBe("top");
  });

  test("of a point at the left edge stands to its right, not on the numbers of the axis", () => {
    const values = flat(60).map((value, i) => (i === 0 ? 20 : value));
    expect(wordPlace("Förändring", [0], 60, plotOf(values))).toEqual({ point: 0, position: "right" });
  });

  test("keeps clear of the periods below and of labels at the right end", () => {
    const low = flat(60).map((value, i) => (i === 10 ? 3 : value));
    expect(wordPlace("Förändring", [10], 60, plotOf(low))?.position).not.toBe("bottom");
    const late = flat(50).map((value, i) => (i === 10 || i === 19 ? 80 : value));
    expect(wordPlace("Förändring", [10, 19], 50, plotOf(late, { ends: [90] }))?.point).toBe(10);
  });

  test("of points that are equally good the latest, and none without marked points or values", () => {
    const values = flat(50).map((value, i) => (i === 5 || i === 12 ? 80 : value));
    expect(wordPlace("Bättre", [5, 12], 50, plotOf(values))?.point).toBe(12);
    expect(wordPlace("Bättre", [], 50, plotOf(values))).toBeNull();
    expect(wordPlace("Bättre", [25], 50, plotOf(values))).toBeNull();
  });
});

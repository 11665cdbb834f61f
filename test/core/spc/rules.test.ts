import { codesPerPoint } from "../../../src/core/spc/codesPerPoint";
import { parseRules } from "../../../src/core/spc/rules/parseRules";
import { ruleProfiles } from "../../../src/core/spc/rules/ruleProfiles";
import { chart, rules, signalRows } from "./charts";

/** Zigzag with moving ranges of 2 around 10, so that sigma is 2 / 1.128 = 1.77; the limits come from it alone. */
const calm = [9, 11, 9, 11, 9, 11, 9, 11, 9, 11, 9, 11];
const after = (...values: (number | null)[]): { values: (number | null)[]; baseline: number } => ({
  values: [...calm, ...values],
  baseline: calm.length,
});

describe("outside the limits", () => {
  test("names the side, one signal per point", () => {
    expect(signalRows(chart(after(20, 10, 1), { rules: rules("3s") }))).toEqual([
      ["3s", "above", [12], 12],
      ["3s", "below", [14], 14],
    ]);
  });

  test("a value on its limit is inside, also with rounding", () => {
    // The mean of ten 0.1 is a rounding error below 0.1, and so is the upper limit.
    const tenths = chart({ values: Array<number>(10).fill(0.1) }, { rules: rules("3s") });
    expect(tenths.upper[0]).toBeLessThan(0.1);
    expect(tenths.signals).toEqual([]);
    const values = [0.1, 0.1, 0.1, 0.1 + 1e-16, 0.1];
    expect(chart({ values }, { rules: rules("3s") }).signals).toEqual([]);
    const upper = chart(after(10)).upper[0]!;
    expect(chart(after(upper), { rules: rules("3s") }).signals).toEqual([]);
    expect(chart(after(upper + 1e-6), { rules: rules("3s") }).signals).toHaveLength(1);
  });

  test("each point is compared with its own limits", () => {
    // The same share is outside with a large denominator and inside with a small one.
    const values = [100, 100, 100, 20, 200];
    const denominators = [1000, 1000, 1000, 100, 1000];
    const result = chart({ values, denominators }, { type: "P", rules: rules("3s") });
    expect(signalRows(result)).toEqual([["3s", "above", [4], 4]]);
  });
});

describe("Anhøj", () => {
  test("a run longer than round(log2 n) + 3 covers its points, and says when it was complete", () => {
    const long = [3, 1, 3, 1, 3, 3, 3, 3, 3, 3, 3, 3, 1, 1, 1, 3, 1, 1, 1, 1];
    expect(signalRows(chart({ values: long }, { rules: rules("anhöj-serie") }))).toEqual([
      ["anhöj-serie", "above", [4, 5, 6, 7, 8, 9, 10, 11], 11],
    ]);
  });

  test("points on the centre line and missing values neither count nor break", () => {
    const values = [1, 3, 1, 3, 3, 2, 3, null, 3, 3, 3, 3, 3, 1, 1, 1, 3, 1, 1, 1, 1, 1];
    const result = chart({ values }, { rules: rules("anhöj-serie") });
    expect(result.phases[0]).toMatchObject({
      centre: 2,
      runs: { useful: 20, longestRun: 8, longestAllowed: 7 },
    });
    expect(signalRows(result)).toEqual([["anhöj-serie", "above", [3, 4, 6, 8, 9, 10, 11, 12], 12]]);
  });

  test("every run that is too long is covered", () => {
    const values = [...Array<number>(10).fill(1), ...Array<number>(11).fill(3)];
    const result = chart({ values, baseline: 20 }, { rules: rules("anhöj-serie") });
    expect(result.signals.map(({ direction, covers }) => [direction, covers.length])).toEqual([
      ["below", 10],
      ["above", 11],
    ]);
  });

  test("too few crossings stands on the last useful point and has no direction", () => {
    const values = [1, 1, 1, 1, 1, 3, 3, 3, 3, 3, 1, 1, 1, 1, 1, 3, 3, 3, 3, 3, 2, null];
    const result = chart({ values }, { rules: rules("anhöj") });
    expect(result.phases[0]!.runs).toMatchObject({
      useful: 20,
      crossings: 3,
      fewestAllowed: 6,
      longestRun: 5,
    });
    expect(signalRows(result)).toEqual([["anhöj-korsningar", null, [19], 19]]);
  });

  test("is not applied to moving ranges", () => {
    const values = [1, 1.1, 1, 1.1, 1, 1.1, 1, 1.1, 1, 1.1, 1, 5, 1, 5, 1, 5, 1, 5, 1, 5, 1, 5];
    expect(chart({ values }, { type: "MR", rules: rules("anhöj") }).signals).toEqual([]);
  });
});

describe("shift and trend", () => {
  test("a shift covers the whole run and is complete at its k-th point", () => {
    const result = chart(after(11, 12, 11, 12, 11, 12, 11, 12, 9), { rules: rules("skift7") });
    expect(signalRows(result)).toEqual([["skift", "above", [11, 12, 13, 14, 15, 16, 17, 18, 19], 17]]);
  });

  test("a point on the centre line breaks a shift", () => {
    expect(chart(after(12, 12, 12, 10, 12, 12, 12, 12), { rules: rules("skift7") }).signals).toEqual([]);
  });

  test("a trend of k points needs k - 1 strict moves; a tie breaks it", () => {
    const rising = chart({ values: [5, 1, 2, 3, 4, 5, 6, 5] }, { rules: rules("trend6") });
    expect(signalRows(rising)).toEqual([["trend", "rising", [1, 2, 3, 4, 5, 6], 6]]);
    expect(chart({ values: [5, 1, 2, 3, 3, 4, 5, 6] }, { rules: rules("trend6") }).signals).toEqual([]);
    const falling = chart({ values: [1, 9, 8, 7, 6, 5, 4, 3, 9] }, { rules: rules("trend6") });
    expect(signalRows(falling)).toEqual([["trend", "falling", [1, 2, 3, 4, 5, 6, 7], 6]]);
  });

  test("a difference that is only rounding is a tie", () => {
    const values = [5, 0.1, 0.2, 0.3, 0.1 + 0.2, 0.4, 0.5, 0.6];
    expect(chart({ values }, { rules: rules("trend6") }).signals).toEqual([]);
  });

  test("a missing value ends a pattern, an excluded one is passed over", () => {
    const values = [5, 1, 2, 3, 100, 4, 5, 6, 5];
    const here = (i: number): boolean => i === 4;
    const excluded = chart({ values, excluded: values.map((_, i) => here(i)) }, { rules: rules("trend6") });
    expect(signalRows(excluded)).toEqual([["trend", "rising", [1, 2, 3, 5, 6, 7], 7]]);
    const missing = chart({ values: values.map((v, i) => (here(i) ? null : v)) }, { rules: rules("trend6") });
    expect(missing.signals).toEqual([]);
  });

  test("no pattern crosses a phase", () => {
    const values = [5, 1, 2, 3, 4, 5, 6, 5];
    expect(chart({ values, phaseStarts: [4] }, { rules: rules("trend6") }).signals).toEqual([]);
  });
});

describe("zones", () => {
  // Sigma 1.773: 1 sigma at 11.77, 2 sigma at 13.55, 3 sigma at 15.32.
  test("two of three: Western Electric lets the third lie anywhere, the newest must be beyond", () => {
    expect(signalRows(chart(after(14, 5, 14, 9), { rules: rules("we2") }))).toEqual([
      ["we2", "above", [12, 14], 14],
    ]);
  });

  test("two of three: Making Data Count wants all three on one side, and counts points beyond 3 sigma", () => {
    expect(signalRows(chart(after(14, 5, 14, 9), { rules: rules("2av3") }))).toEqual([]);
    expect(signalRows(chart(after(14, 16, 10.5, 9), { rules: rules("2av3") }))).toEqual([
      ["2av3", "above", [12, 13], 13],
    ]);
  });

  test("four of five beyond 1 sigma", () => {
    expect(signalRows(chart(after(8, 8, 10, 8, 8, 11), { rules: rules("we3") }))).toEqual([
      ["we3", "below", [12, 13, 15, 16], 16],
    ]);
  });

  test("a window must be full: two points at the start are not two of three", () => {
    const values = [14, 14, ...calm];
    const result = chart({ values, excluded: values.map(() => false) }, { rules: rules("we2"), factor: 0.1 });
    expect(result.signals.filter(({ completes }) => completes < 2)).toEqual([]);
  });

  test("fourteen alternating, fifteen within 1 sigma, eight outside with both sides", () => {
    expect(signalRows(chart(after(8, 12), { rules: rules("n4") }))[0]!.slice(0, 2)).toEqual(["n4", null]);
    const within = chart(after(10, 10.1, 10, 9.9, 10), { rules: rules("n7") });
    expect(signalRows(within)).toEqual([["n7", null, Array.from({ length: 17 }, (_, i) => i), 14]]);
    const mixed = chart(after(13, 13, 13, 13, 7, 7, 7, 7, 10), { rules: rules("n8") });
    expect(signalRows(mixed)).toEqual([["n8", null, [12, 13, 14, 15, 16, 17, 18, 19], 19]]);
    const oneSided = chart(after(13, 13, 13, 13, 13, 13, 13, 13), { rules: rules("n8") });
    expect(oneSided.signals).toEqual([]);
  });

  test("a constant series has no zones, so no hugging", () => {
    const values = Array<number>(20).fill(7);
    expect(chart({ values }, { rules: ruleProfiles.nelson }).signals).toEqual([]);
  });
});

describe("what a user writes", () => {
  const profile = (text: string): unknown => {
    const parsed = parseRules(text);
    return parsed.ok
      ? [parsed.profile.name, parsed.profile.rules.map(({ code, points }) => `${code}${points ?? ""}`)]
      : parsed.unknown;
  };

  test("profiles by name, in any case and order; nothing is the default", () => {
    const standard = ["anhöj+3s", ["3s", "anhöj-serie", "anhöj-korsningar"]];
    for (const text of ["", " ", "anhöj+3s", "Anhöj + 3s", "anhoej+3s", "ANHÖJ+3S", "anho\u0308j+3s"]) {
      expect(profile(text)).toEqual(standard);
    }
    expect((profile("3s,anhöj") as string[])[0]).toBe("anhöj+3s");
    expect(profile("mdc")).toEqual(["mdc", ["3s", "skift7", "trend6", "2av3"]]);
    expect(profile("WE")).toEqual(["we", ["3s", "we2", "we3", "we48"]]);
    expect((profile("nelson") as [string, string[]])[1]).toHaveLength(8);
  });

  test("lists", () => {
    expect(profile("3s,anhöj,trend6,skift8")).toEqual([
      "own",
      ["3s", "anhöj-serie", "anhöj-korsningar", "trend6", "skift8"],
    ]);
    expect(profile("anhöj-serie; 2av3")).toEqual(["own", ["anhöj-serie", "2av3"]]);
    expect(profile("skift trend")).toEqual(["own", ["skift7", "trend6"]]);
    expect(profile("we1,n1,we2,n8")).toEqual(["own", ["3s", "we2", "n88"]]);
  });

  test("what is not known is named", () => {
    for (const [text, unknown] of [
      ["3s,foo", "foo"],
      ["skift2", "skift2"],
      ["trend0", "trend0"],
      ["we5", "we5"],
      ["n9", "n9"],
      ["skift-7", "skift-7"],
      ["trend1e3", "trend1e3"],
    ] as const) {
      expect(profile(text)).toBe(unknown);
    }
  });
});

test("all rules that hit a point are listed, in the order of the profile", () => {
  const result = chart(after(16, 16, 16, 16, 16, 16, 16, 16), { rules: ruleProfiles.we });
  const codes = codesPerPoint(result);
  expect(codes[codes.length - 1]).toBe("3s; we2; we3; we4");
  expect(codes[0]).toBe("");
});

import { assurance, latestLimits } from "../../../src/core/spc/assurance";
import { parseRules } from "../../../src/core/spc/rules/parseRules";
import { ruleProfiles } from "../../../src/core/spc/rules/ruleProfiles";
import { variation } from "../../../src/core/spc/variation";
import { chart, rules } from "./charts";

const calm = [9, 11, 9, 11, 9, 11, 9, 11, 9, 11, 9, 11];
const after = (...values: (number | null)[]): { values: (number | null)[]; baseline: number } => ({
  values: [...calm, ...values],
  baseline: calm.length,
});

describe("variation", () => {
  test("no signal on the latest point is natural variation, whatever happened before", () => {
    const earlier = chart(after(20, 10), { rules: rules("3s") });
    expect(variation(earlier, "higherBetter")).toEqual({ judgement: "natural", latest: 13, signals: [] });
  });

  test("the direction decides what a signal means", () => {
    const high = chart(after(20), { rules: rules("3s") });
    expect(variation(high, "higherBetter")?.judgement).toBe("improvement");
    expect(variation(high, "lowerBetter")?.judgement).toBe("deterioration");
    expect(variation(high, "none")?.judgement).toBe("change");
    const falling = chart(after(12, 11, 10, 9, 8, 7), { rules: rules("trend6") });
    expect(variation(falling, "lowerBetter")?.judgement).toBe("improvement");
    expect(variation(falling, "higherBetter")?.judgement).toBe("deterioration");
  });

  test("missing and excluded points at the end are passed over", () => {
    const result = chart(after(20, null), { rules: rules("3s") });
    expect(variation(result, "higherBetter")).toMatchObject({ judgement: "improvement", latest: 12 });
    const input = after(20, 2);
    const excluded = input.values.map((_, i) => i === 13);
    expect(variation(chart({ ...input, excluded }), "higherBetter")).toMatchObject({
      judgement: "improvement",
      latest: 12,
    });
  });

  test("improvement and deterioration at once is a conflict, with both signals", () => {
    // Above the centre line for long, and falling.
    const result = chart(after(15, 14, 13, 12.5, 12, 11.5, 11), { rules: rules("skift7,trend6") });
    const verdict = variation(result, "higherBetter")!;
    expect(verdict.judgement).toBe("conflict");
    expect(verdict.signals.map(({ rule, direction }) => [rule.code, direction])).toEqual([
      ["skift", "above"],
      ["trend", "falling"],
    ]);
    expect(variation(result, "none")?.judgement).toBe("change");
  });

  test("too few crossings alone is a change without direction, also when the latest point is on the centre line", () => {
    const values = [1, 1, 1, 1, 1, 3, 3, 3, 3, 3, 1, 1, 1, 1, 1, 3, 3, 3, 3, 3, 2];
    const verdict = variation(chart({ values }, { rules: rules("anhöj") }), "higherBetter")!;
    expect([verdict.judgement, verdict.signals.map(({ rule }) => rule.code)]).toEqual([
      "change",
      ["anhöj-korsningar"],
    ]);
  });

  test("too few crossings in an earlier phase says nothing about now", () => {
    const earlier = [1, 1, 1, 1, 1, 3, 3, 3, 3, 3, 1, 1, 1, 1, 1, 3, 3, 3, 3, 3];
    const result = chart({ values: [...earlier, ...calm], phaseStarts: [20] }, { rules: rules("anhöj") });
    expect(result.signals).toHaveLength(1);
    expect(variation(result, "higherBetter")?.judgement).toBe("natural");
  });

  test("fewer than two usable points: nothing can be said", () => {
    expect(variation(chart({ values: [1] }), "none")).toBeNull();
    expect(variation(chart({ values: [] }), "none")).toBeNull();
    expect(variation(chart({ values: [1, 2] }), "none")?.judgement).toBe("natural");
  });

  test("the same signals as the chart has: one rule profile for all", () => {
    const result = chart(after(16, 16, 16, 16, 16, 16, 16, 16), { rules: ruleProfiles.mdc });
    for (const signal of variation(result, "none")!.signals) expect(result.signals).toContain(signal);
    expect(parseRules("mdc")).toEqual({ ok: true, profile: ruleProfiles.mdc });
  });
});

describe("assurance", () => {
  const result = chart({ values: calm });
  const [lower, upper] = [result.lower[0]!, result.upper[0]!];

  test("a target inside the limits is reached by chance", () => {
    expect(assurance(result, 10, "higherBetter")).toBe("chance");
    expect(assurance(result, 10, "lowerBetter")).toBe("chance");
  });

  test("outside the limits it is reached always or never", () => {
    expect(assurance(result, lower - 1, "higherBetter")).toBe("always");
    expect(assurance(result, upper + 1, "higherBetter")).toBe("never");
    expect(assurance(result, lower - 1, "lowerBetter")).toBe("never");
    expect(assurance(result, upper + 1, "lowerBetter")).toBe("always");
  });

  test("a target equal to a limit counts as always or never", () => {
    expect(assurance(result, lower, "higherBetter")).toBe("always");
    expect(assurance(result, upper, "higherBetter")).toBe("never");
    expect(assurance(result, lower, "lowerBetter")).toBe("never");
    expect(assurance(result, upper, "lowerBetter")).toBe("always");
  });

  test("a limit clipped at what is possible does not make the target there unreachable", () => {
    const falls = chart({ values: [0, 2, 1, 3, 0, 2] }, { type: "C" });
    expect(falls.lower[0]).toBe(0);
    expect(assurance(falls, 0, "lowerBetter")).toBe("chance");
    const shares = chart(
      { values: [95, 100, 98, 100, 97], denominators: [100, 100, 100, 100, 100] },
      { type: "P", multiplier: 100 },
    );
    expect(shares.upper[0]).toBe(100);
    expect(assurance(shares, 100, "higherBetter")).toBe("chance");
    // Beyond what is possible is never reached.
    expect(assurance(shares, 101, "higherBetter")).toBe("never");
  });

  test("no direction, no limits: no verdict", () => {
    expect(assurance(result, 10, "none")).toBeNull();
    expect(assurance(chart({ values: calm }, { type: "run" }), 10, "higherBetter")).toBeNull();
    expect(assurance(chart({ values: [] }), 10, "higherBetter")).toBeNull();
    expect(assurance(result, NaN, "higherBetter")).toBeNull();
  });

  test("the limits of the last point that has them", () => {
    const shares = chart({ values: [5, 6, 5, null], denominators: [50, 50, 80, null] }, { type: "P" });
    expect(latestLimits(shares)).toEqual({ index: 2, lower: shares.lower[2], upper: shares.upper[2] });
  });
});

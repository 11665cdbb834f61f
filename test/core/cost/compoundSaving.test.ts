import fc from "fast-check";
import { compoundSaving } from "../../../src/core/cost/compoundSaving";

describe("everyday rationalisation", () => {
  test("the source's example unrounded: 12.222 Mkr, 814.8 kr per inhabitant, 67.73 Mkr in all", () => {
    const result = compoundSaving(250e6, 0.005, 10, 15_000);
    if (!result.ok) throw new Error("defined");
    expect(result.value.lastYear / 1e6).toBeCloseTo(12.222, 3);
    expect(result.value.perInhabitant?.ok && result.value.perInhabitant.value).toBeCloseTo(814.8, 1);
    expect(result.value.accumulated / 1e6).toBeCloseTo(67.73, 2);
    // The source prints 12 Mkr and 800 kr: the rounding was done before the division.
    expect((Math.round(result.value.lastYear / 1e6) * 1e6) / 15_000).toBe(800);
  });

  test("0 years, 0 per cent and 100 per cent", () => {
    expect(compoundSaving(100, 0.1, 0, 10)).toMatchObject({
      value: { lastYear: 0, perInhabitant: { value: 0 }, accumulated: 0 },
    });
    expect(compoundSaving(100, 0, 7, null)).toMatchObject({ value: { lastYear: 0, accumulated: 0 } });
    expect(compoundSaving(100, 1, 3, null)).toMatchObject({ value: { lastYear: 100, accumulated: 300 } });
  });

  test("out of domain: negative or half years, shares outside 0-1; inhabitants 0 leaves the rest", () => {
    for (const [share, years] of [
      [0.1, -1],
      [0.1, 2.5],
      [-0.1, 2],
      [1.1, 2],
    ] as const) {
      expect(compoundSaving(100, share, years, null)).toMatchObject({ ok: false, reason: "outOfDomain" });
    }
    expect(compoundSaving(100, 0.1, 2, 0)).toMatchObject({
      ok: true,
      value: { perInhabitant: { ok: false, reason: "zeroDenominator" } },
    });
  });

  test("equals saving year by year", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1, max: 1e9, noNaN: true }),
        fc.double({ min: 0.0001, max: 0.9, noNaN: true }),
        fc.integer({ min: 1, max: 60 }),
        (cost, share, years) => {
          let remaining = cost;
          let accumulated = 0;
          for (let year = 1; year <= years; year++) {
            remaining *= 1 - share;
            accumulated += cost - remaining;
          }
          const result = compoundSaving(cost, share, years, null);
          if (!result.ok) throw new Error("defined");
          expect(result.value.lastYear / (cost - remaining)).toBeCloseTo(1, 9);
          expect(result.value.accumulated / accumulated).toBeCloseTo(1, 9);
        },
      ),
    );
  });
});

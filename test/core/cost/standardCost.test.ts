import fc from "fast-check";
import { standardCostDeviation } from "../../../src/core/cost/standardCost";

describe("net cost against standard or reference cost", () => {
  test("Kungsbacka, compulsory school 2024: U15011 against N15058 gives the published N15001 and N15045", () => {
    const result = standardCostDeviation(120649.454167, 124435.22775, 11542);
    expect(result.perInhabitant.ok && result.perInhabitant.value).toBeCloseTo(-3785.77, 2);
    expect(result.percent.ok && result.percent.value).toBeCloseTo(-3.0424, 4);
    expect(result.millions?.ok && result.millions.value).toBeCloseTo(-43.695398, 3);
  });

  test("Kungsbacka 2018 and 2023 agree with the published percentage to ±0.0001", () => {
    const percent = (net: number, reference: number) => {
      const result = standardCostDeviation(net, reference).percent;
      return result.ok ? result.value : Number.POSITIVE_INFINITY;
    };
    // Published with four decimals from unrounded costs: they agree to one in the last place.
    expect(Math.abs(percent(93669.689009, 98037.802276) - -4.4556)).toBeLessThanOrEqual(1e-4);
    expect(Math.abs(percent(114828.931674, 117668.666647) - -2.4134)).toBeLessThanOrEqual(1e-4);
  });

  test("across the break of 2016 the computed and the published (-3.888) percentages differ; ours is the computed", () => {
    const result = standardCostDeviation(88984.273414, 97176.2414).percent;
    expect(result.ok && result.value).toBeCloseTo(-8.43, 2);
  });

  test("a standard cost of 0 leaves kr and mnkr, and only the percentage is impossible", () => {
    const result = standardCostDeviation(100, 0, 1000);
    expect(result.perInhabitant).toEqual({ ok: true, value: 100 });
    expect(result.percent).toMatchObject({ ok: false, reason: "zeroDenominator" });
    expect(result.millions).toEqual({ ok: true, value: 0.1 });
  });

  test("without inhabitants there is no mnkr; a blank cost is missing in all", () => {
    expect(standardCostDeviation(103, 100).millions).toBeNull();
    expect(standardCostDeviation(103, 100, null).millions).toBeNull();
    const blank = standardCostDeviation(null, 100, 1000);
    expect(blank.perInhabitant).toMatchObject({ reason: "missing" });
    expect(blank.percent).toMatchObject({ reason: "missing" });
    expect(blank.millions).toMatchObject({ reason: "missing" });
  });

  test("a negative standard cost or number of inhabitants is out of domain", () => {
    expect(standardCostDeviation(100, -5).percent).toMatchObject({ reason: "outOfDomain" });
    expect(standardCostDeviation(100, 5, -1).millions).toMatchObject({ reason: "outOfDomain" });
  });

  test("plus means dearer than expected, for any numbers", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e6 }), fc.integer({ min: 1, max: 1e6 }), (net, standard) => {
        const { perInhabitant, percent } = standardCostDeviation(net, standard);
        if (!perInhabitant.ok || !percent.ok) throw new Error("defined");
        expect(Math.sign(perInhabitant.value)).toBe(Math.sign(net - standard));
        expect(Math.sign(percent.value)).toBe(Math.sign(net - standard));
      }),
    );
  });
});

import fc from "fast-check";
import { splitCost, type ServiceCost } from "../../../src/core/cost/costSplit";
import { shapleyEffects } from "../../../src/core/cost/shapley";

/** A service with target group 100,000, coverage in per cent and cost in kr per target-group person. */
function service(perTarget: number, coveragePercent: number): ServiceCost {
  return { cost: perTarget * 100_000, users: coveragePercent * 1000, targetGroup: 100_000 };
}

/** Kolada, elderly care 2011: N20028 (kr per 65+) and N20896 (per cent of 65+). */
const alingsas = service(50724.740507, 16.410459);
const falun = service(47990.188953, 14.998183);

describe("difference in cost between two units", () => {
  test("Alingsås and Falun 2011, midpoint: +4,442.13 coverage, -1,707.57 cost per user", () => {
    const result = splitCost(alingsas, falun, "midpoint");
    if (!result.ok) throw new Error("defined");
    expect(result.value.difference).toBeCloseTo(2734.55, 2);
    expect(result.value.coverageEffect).toBeCloseTo(4442.13, 2);
    expect(result.value.unitCostEffect).toBeCloseTo(-1707.57, 2);
    expect(result.value.interaction).toBeNull();
  });

  test("the same with three factors and Falun as base: +4,518.91, -1,630.79 and -153.56", () => {
    const result = splitCost(alingsas, falun, "threeFactor");
    if (!result.ok) throw new Error("defined");
    expect(result.value.coverageEffect).toBeCloseTo(4518.91, 2);
    expect(result.value.unitCostEffect).toBeCloseTo(-1630.79, 2);
    expect(result.value.interaction).toBeCloseTo(-153.56, 2);
  });

  test("with the other one as base the interaction changes sign: +153.56", () => {
    const result = splitCost(falun, alingsas, "threeFactor");
    if (!result.ok) throw new Error("defined");
    expect(-result.value.coverageEffect).toBeCloseTo(4365.35, 2);
    expect(-result.value.unitCostEffect).toBeCloseTo(-1784.36, 2);
    expect(-(result.value.interaction ?? 0)).toBeCloseTo(153.56, 2);
  });

  test("by hand: 20 % at 150,000 against 16 % at 180,000", () => {
    const a = { cost: 30_000_000, users: 200, targetGroup: 1000 };
    const b = { cost: 28_800_000, users: 160, targetGroup: 1000 };
    const three = splitCost(a, b, "threeFactor");
    const two = splitCost(a, b, "midpoint");
    if (!three.ok || !two.ok) throw new Error("defined");
    expect(three.value.difference).toBeCloseTo(1200, 8);
    expect(three.value.coverageEffect).toBeCloseTo(7200, 8);
    expect(three.value.unitCostEffect).toBeCloseTo(-4800, 8);
    expect(three.value.interaction).toBeCloseTo(-1200, 8);
    expect(two.value.coverageEffect).toBeCloseTo(6600, 8);
    expect(two.value.unitCostEffect).toBeCloseTo(-5400, 8);
  });

  test("no users or no target group: nothing to divide by; blanks: missing", () => {
    expect(splitCost({ ...alingsas, users: 0 }, falun, "midpoint")).toMatchObject({
      reason: "zeroDenominator",
    });
    expect(splitCost(alingsas, { ...falun, targetGroup: 0 }, "midpoint")).toMatchObject({
      reason: "zeroDenominator",
    });
    expect(splitCost(alingsas, { ...falun, cost: null }, "midpoint")).toMatchObject({ reason: "missing" });
    expect(splitCost({ ...alingsas, users: -5 }, falun, "midpoint")).toMatchObject({ reason: "outOfDomain" });
  });

  const anyService = fc.record({
    cost: fc.double({ min: -1e9, max: 1e9, noNaN: true }),
    users: fc.integer({ min: 1, max: 10_000 }),
    targetGroup: fc.integer({ min: 1, max: 100_000 }),
  });

  test("effects sum to the difference, and the midpoint only changes sign when A and B are swapped", () => {
    fc.assert(
      fc.property(anyService, anyService, (a, b) => {
        for (const method of ["midpoint", "threeFactor"] as const) {
          const result = splitCost(a, b, method);
          if (!result.ok) throw new Error("defined");
          const { difference, coverageEffect, unitCostEffect, interaction } = result.value;
          const scale = Math.abs(coverageEffect) + Math.abs(unitCostEffect) + Math.abs(interaction ?? 0) + 1;
          expect((coverageEffect + unitCostEffect + (interaction ?? 0) - difference) / scale).toBeCloseTo(
            0,
            9,
          );
        }
        const there = splitCost(a, b, "midpoint");
        const back = splitCost(b, a, "midpoint");
        if (!there.ok || !back.ok) throw new Error("defined");
        expect(there.value.coverageEffect).toBeCloseTo(-back.value.coverageEffect, 6);
      }),
    );
  });

  test("kr to tkr scales every part", () => {
    fc.assert(
      fc.property(anyService, anyService, (a, b) => {
        const kr = splitCost(a, b, "threeFactor");
        const tkr = splitCost({ ...a, cost: a.cost / 1000 }, { ...b, cost: b.cost / 1000 }, "threeFactor");
        if (!kr.ok || !tkr.ok) throw new Error("defined");
        expect(tkr.value.coverageEffect * 1000).toBeCloseTo(kr.value.coverageEffect, 4);
        expect(tkr.value.unitCostEffect * 1000).toBeCloseTo(kr.value.unitCostEffect, 4);
      }),
    );
  });
});

describe("several factors (Shapley)", () => {
  /** kr/inv = share 65+ x coverage x kr per user, Kolada 2011. */
  const factorsOf = (per65: number, coveragePercent: number, sharePercent: number) => [
    sharePercent / 100,
    coveragePercent / 100,
    per65 / (coveragePercent / 100),
  ];
  const a = factorsOf(50724.740507, 16.410459, 20.001051);
  const b = factorsOf(47990.188953, 14.998183, 19.613712);

  test("Alingsås and Falun 2011 in kr/inv: +191.28 population, +879.82 coverage, -338.28 cost per user", () => {
    const [population, coverageEffect, unitCost] = shapleyEffects(a, b);
    expect(population).toBeCloseTo(191.28, 2);
    expect(coverageEffect).toBeCloseTo(879.82, 2);
    expect(unitCost).toBeCloseTo(-338.28, 2);
  });

  /** Shapley by its definition: every order of replacing the factors, for comparison with the grouped sums. */
  function byAllOrders(x: readonly number[], y: readonly number[]): number[] {
    const orders = (items: number[]): number[][] =>
      items.length < 2
        ? [items]
        : items.flatMap((item) =>
            orders(items.filter((other) => other !== item)).map((rest) => [item, ...rest]),
          );
    const all = orders(x.map((_, index) => index));
    const effects = x.map(() => 0);
    for (const order of all) {
      const current = [...y];
      for (const factor of order) {
        const before = current.reduce((product, value) => product * value, 1);
        current[factor] = x[factor] ?? 0;
        const after = current.reduce((product, value) => product * value, 1);
        effects[factor] = (effects[factor] ?? 0) + (after - before) / all.length;
      }
    }
    return effects;
  }

  const factors = (n: number) =>
    fc.array(fc.double({ min: -10, max: 10, noNaN: true }), { minLength: n, maxLength: n });

  test.each([2, 3, 4, 5])("%i factors equal the mean over all orders and sum to the difference", (n) => {
    fc.assert(
      fc.property(factors(n), factors(n), (x, y) => {
        const effects = shapleyEffects(x, y);
        byAllOrders(x, y).forEach((effect, index) => expect(effects[index]).toBeCloseTo(effect, 6));
        const product = (values: number[]) => values.reduce((all, value) => all * value, 1);
        expect(effects.reduce((sum, effect) => sum + effect, 0)).toBeCloseTo(product(x) - product(y), 6);
      }),
      { numRuns: 50 },
    );
  });

  test("the order of the factors does not matter", () => {
    fc.assert(
      fc.property(factors(4), factors(4), (x, y) => {
        const forwards = shapleyEffects(x, y);
        const backwards = shapleyEffects([...x].reverse(), [...y].reverse()).reverse();
        forwards.forEach((effect, index) => expect(backwards[index]).toBeCloseTo(effect, 8));
      }),
    );
  });

  test("two factors are the midpoint method; different numbers of factors are a mistake", () => {
    expect(shapleyEffects([0.2, 150_000], [0.16, 180_000])[0]).toBeCloseTo(6600, 8);
    expect(() => shapleyEffects([1, 2], [1])).toThrow(RangeError);
  });
});

import { funnelLimits } from "../../../src/core/spc/funnel/funnelLimits";

const share = { kind: "share", overdispersion: false } as const;

test("rows without both figures, or with an impossible share, have no limits; the others are not harmed", () => {
  const funnel = funnelLimits([5, null, 3, 12, 4, 8], [50, 40, 0, 10, null, 60], share);
  expect(funnel.values).toEqual([0.1, null, null, null, null, 8 / 60]);
  expect(funnel.centre).toBeCloseTo(13 / 110, 12);
  expect(funnel.lower95.map((limit) => limit === null)).toEqual([false, true, true, true, true, false]);
  expect(funnel.units).toBe(2);
});

test("no units: nothing", () => {
  expect(funnelLimits([null], [null], share)).toMatchObject({ centre: null, units: 0, lower95: [null] });
  expect(funnelLimits([], [], share)).toMatchObject({ values: [], centre: null });
});

test("limits of shares narrow as the denominator grows, and the lower one never rises again for small units", () => {
  const denominators = [1, 2, 3, 5, 8, 12, 20, 40, 100, 400, 2000];
  const funnel = funnelLimits(
    denominators.map((n) => n * 0.1),
    denominators,
    share,
  );
  for (const [inner, outer] of [
    [funnel.lower95, funnel.upper95],
    [funnel.lower998, funnel.upper998],
  ] as const) {
    for (let i = 1; i < denominators.length; i++) {
      expect(inner[i]!).toBeGreaterThanOrEqual(inner[i - 1]!);
      expect(outer[i]!).toBeLessThanOrEqual(outer[i - 1]!);
    }
    inner.forEach((limit) => expect(limit).toBeGreaterThanOrEqual(0));
    outer.forEach((limit) => expect(limit).toBeLessThanOrEqual(1));
  }
});

test("the outer limits lie outside the inner ones", () => {
  const funnel = funnelLimits([5, 50, 3], [50, 600, 20], { kind: "rate", overdispersion: false });
  funnel.values.forEach((_, i) => {
    expect(funnel.lower998[i]!).toBeLessThan(funnel.lower95[i]!);
    expect(funnel.upper998[i]!).toBeGreaterThan(funnel.upper95[i]!);
    expect(funnel.lower95[i]!).toBeLessThan(funnel.centre!);
    expect(funnel.upper95[i]!).toBeGreaterThan(funnel.centre!);
  });
});

test("a rate without any event has its limits at 0", () => {
  const funnel = funnelLimits([0, 0], [100, 50], { kind: "rate", overdispersion: false });
  expect([funnel.centre, funnel.lower95, funnel.upper998]).toEqual([0, [0, 0], [0, 0]]);
});

describe("overdispersion", () => {
  const denominators = Array.from({ length: 12 }, (_, i) => 400 + 10 * i);
  const wide = { kind: "share", overdispersion: true } as const;

  test("is not estimated from fewer than ten units, and says so", () => {
    const few = funnelLimits([1, 80, 300], [400, 400, 400], wide);
    expect([few.overdispersion, few.tooFewUnits]).toEqual([null, true]);
    expect(few.upper95).toEqual(funnelLimits([1, 80, 300], [400, 400, 400], share).upper95);
  });

  test("units that differ only as chance does are not widened", () => {
    const numerators = denominators.map((n, i) => Math.round(n * 0.2) + (i % 2));
    const funnel = funnelLimits(numerators, denominators, wide);
    expect(funnel.overdispersion).toMatchObject({ tau2: 0, units: 12 });
    expect(funnel.upper95).toEqual(funnelLimits(numerators, denominators, share).upper95);
  });

  test("units that differ more get wider limits", () => {
    const numerators = denominators.map((n, i) => Math.round(n * (0.05 + 0.03 * i)));
    const funnel = funnelLimits(numerators, denominators, wide);
    expect(funnel.overdispersion!.phi).toBeGreaterThan(5);
    const plain = funnelLimits(numerators, denominators, share);
    funnel.upper95.forEach((limit, i) => expect(limit!).toBeGreaterThan(plain.upper95[i]!));
    funnel.lower95.forEach((limit, i) => expect(limit!).toBeLessThan(plain.lower95[i]!));
  });

  test("one extreme unit does not decide it", () => {
    const numerators = denominators.map((n, i) => (i === 0 ? n : Math.round(n * 0.2)));
    const funnel = funnelLimits(numerators, denominators, wide);
    const drawnIn = funnel.overdispersion!.phi;
    const centre = Math.asin(Math.sqrt(funnel.centre!));
    const z = numerators.map(
      (x, i) => (Math.asin(Math.sqrt(x / denominators[i]!)) - centre) * 2 * Math.sqrt(denominators[i]!),
    );
    expect(drawnIn).toBeLessThan(z.reduce((sum, value) => sum + value * value, 0) / z.length / 2);
  });

  test("units equal to the letter have no spread at all", () => {
    const funnel = funnelLimits(
      denominators.map(() => 0),
      denominators,
      wide,
    );
    expect(funnel.overdispersion).toMatchObject({ phi: 0, tau2: 0 });
  });
});

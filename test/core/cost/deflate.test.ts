import fc from "fast-check";
import { chainIndex, deflate, realChange } from "../../../src/core/cost/deflate";

/** SCB, consumer price index, yearly means (1980 = 100); Kolada N15008 Kungsbacka, kr per pupil. */
const cpi = { 2015: 313.35, 2023: 403.7 };
const perPupil = { 2015: 90511.291058, 2023: 128512.336554 };

describe("fixed prices", () => {
  test("Kungsbacka's 2015 in the prices of 2023: 116,608.93 kr", () => {
    const result = deflate(perPupil[2015], cpi[2015], cpi[2023]);
    expect(result.ok && result.value).toBeCloseTo(116608.93, 2);
  });

  test("nominal +41.98 % and prices +28.83 % are +10.21 % in real terms", () => {
    expect((perPupil[2023] / perPupil[2015] - 1) * 100).toBeCloseTo(41.98, 2);
    const result = realChange(perPupil[2015], cpi[2015], perPupil[2023], cpi[2023]);
    expect(result.ok && result.value * 100).toBeCloseTo(10.21, 2);
  });

  test("index 0, negative index and blanks", () => {
    expect(deflate(100, 0, 100)).toMatchObject({ reason: "zeroDenominator" });
    expect(deflate(100, -1, 100)).toMatchObject({ reason: "outOfDomain" });
    expect(deflate(100, 100, 0)).toMatchObject({ reason: "outOfDomain" });
    expect(deflate(100, null, 100)).toMatchObject({ reason: "missing" });
    expect(realChange(0, 100, 5, 100)).toMatchObject({ reason: "zeroDenominator" });
    expect(realChange(null, 100, 5, 100)).toMatchObject({ reason: "missing" });
  });

  test("there and back again is where one started", () => {
    const positive = fc.double({ min: 1, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), positive, positive, (amount, index, base) => {
        const there = deflate(amount, index, base);
        if (!there.ok) throw new Error("defined");
        const back = deflate(there.value, base, index);
        expect(back.ok && Math.abs(back.value - amount)).toBeLessThanOrEqual(1e-9 * Math.abs(amount));
      }),
    );
  });

  test("yearly changes chain to an index", () => {
    const index = chainIndex(100, [2, 3, -1]);
    expect(index).toHaveLength(4);
    expect(index[3]).toBeCloseTo(100 * 1.02 * 1.03 * 0.99, 10);
  });
});

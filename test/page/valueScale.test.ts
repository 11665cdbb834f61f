import fc from "fast-check";
import { niceStep, valueScale } from "../../src/page/chart/valueScale";

const open = { minimum: null, maximum: null, majorUnit: null };

describe("the value axis of a drawn chart", () => {
  it("takes whole steps around the values", () => {
    expect(valueScale([21, 38], open, false)).toEqual({
      minimum: 20,
      maximum: 40,
      ticks: [20, 25, 30, 35, 40],
    });
  });

  it("starts bars at zero", () => {
    expect(valueScale([21, 38], open, true).minimum).toBe(0);
  });

  it("keeps the ends that the workbook gives", () => {
    expect(valueScale([21, 38], { minimum: 0, maximum: 100, majorUnit: 25 }, false).ticks).toEqual([
      0, 25, 50, 75, 100,
    ]);
  });

  it("can draw a chart without values", () => {
    expect(valueScale([], open, false).ticks.length).toBeGreaterThan(1);
  });

  it("takes the smallest number there is for zero", () => {
    expect(valueScale([0, -Number.MIN_VALUE], open, false)).toEqual({
      minimum: 0,
      maximum: 1,
      ticks: [0, 1],
    });
  });

  it("holds every value, whatever the values are", () => {
    const numbers = fc.array(fc.double({ min: -1e9, max: 1e9, noNaN: true }), {
      minLength: 1,
      maxLength: 30,
    });
    fc.assert(
      fc.property(numbers, (values) => {
        const scale = valueScale(values, open, false);
        // A part of the span, and what the last digits of large numbers cannot tell apart.
        const slack = (scale.maximum - scale.minimum) * 1e-6 + Math.max(...values.map(Math.abs)) * 1e-12;
        expect(scale.minimum).toBeLessThanOrEqual(Math.min(...values) + slack);
        expect(scale.maximum).toBeGreaterThanOrEqual(Math.max(...values) - slack);
        expect(scale.ticks.length).toBeLessThanOrEqual(100);
      }),
    );
  });

  it("chooses steps of 1, 2, 2.5 and 5", () => {
    expect([niceStep(10, 5), niceStep(11, 5), niceStep(100, 5), niceStep(0.3, 5)]).toEqual([2, 2.5, 20, 0.1]);
  });
});

import fc from "fast-check";
import { internalRate } from "../../../src/core/cost/internalRate";
import { paybackTime, socialInvestment } from "../../../src/core/cost/socialInvestment";

const baseline = Array.from({ length: 8 }, () => 10);
const effort = [11.5, 11.5, 10.4, 9.2, 8.6, 8.4, 8.4, 8.4];

describe("social investment", () => {
  test("the worked example: crossing year 3, payback 4.75, present value 2.6637 at 3 %, rate 17.51 %", () => {
    const result = socialInvestment(baseline, effort, 0.03);
    expect(result.crossingYear).toBe(3);
    expect(result.payback).toBeCloseTo(4.75, 10);
    expect(result.presentValue).toBeCloseTo(2.6637, 4);
    // Excel's NPV discounts the first year too.
    expect(result.presentValue / 1.03).toBeCloseTo(2.5862, 4);
    expect((result.internalRate ?? 0) * 100).toBeCloseTo(17.51, 2);
    expect(Math.ceil(result.discountedPayback ?? 0)).toBe(5);
  });

  test("never cheaper: neither crossing, payback nor rate", () => {
    const result = socialInvestment([10, 10, 10], [11, 11, 10], 0.03);
    expect(result.crossingYear).toBeNull();
    expect(result.payback).toBeNull();
    expect(result.internalRate).toBeNull();
    expect(result.presentValue).toBeCloseTo(-1 - 1 / 1.03, 10);
  });

  test("cheaper later but not enough: crossing without payback, and a negative rate", () => {
    const result = socialInvestment([10, 10, 10], [15, 8, 8], 0);
    expect(result.crossingYear).toBe(1);
    expect(result.payback).toBeNull();
    expect(result.internalRate).toBeLessThan(0);
  });

  test("payback: nothing owed, nothing saved, an effort that starts later, exactly even", () => {
    expect(paybackTime([1, 1])).toBe(0);
    expect(paybackTime([0, 0])).toBeNull();
    expect(paybackTime([0, -1, -1, 3])).toBeCloseTo(2 + 2 / 3, 10);
    expect(paybackTime([-0.1, -0.2, 0.3])).toBeCloseTo(2, 10);
    expect(paybackTime([])).toBeNull();
  });

  test("the internal rate makes the present value 0, whenever there is one", () => {
    const amount = fc.double({ min: 0.01, max: 1000, noNaN: true });
    fc.assert(
      fc.property(
        fc.array(amount, { minLength: 1, maxLength: 5 }),
        fc.array(amount, { minLength: 1, maxLength: 10 }),
        (out, back) => {
          const amounts = [...out.map((x) => -x), ...back];
          const rate = internalRate(amounts);
          if (rate === null) return;
          const terms = amounts.map((x, year) => x / (1 + rate) ** year);
          const size = terms.reduce((sum, x) => sum + Math.abs(x), 0);
          expect(Math.abs(terms.reduce((sum, x) => sum + x, 0)) / size).toBeLessThan(1e-9);
        },
      ),
    );
  });

  test("known rates: 10 % from -100 and 110; 0 from -100 and 100; two possible answers give none", () => {
    expect(internalRate([-100, 110])).toBeCloseTo(0.1, 12);
    expect(internalRate([-100, 100])).toBeCloseTo(0, 12);
    // Roots at 100 % and 200 %.
    expect(internalRate([-1, 5, -6])).toBeNull();
    expect(internalRate([1, 2])).toBeNull();
    expect(internalRate([])).toBeNull();
  });

  test("several sign changes with one possible positive answer (Norstrøm)", () => {
    const amounts = [-10, -5, 8, -1, 20];
    const rate = internalRate(amounts);
    expect(rate).not.toBeNull();
    expect(amounts.reduce((sum, x, year) => sum + x / (1 + (rate ?? 0)) ** year, 0)).toBeCloseTo(0, 9);
  });
});

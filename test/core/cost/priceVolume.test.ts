import fc from "fast-check";
import { splitPriceVolume } from "../../../src/core/cost/priceVolume";

describe("price and volume of a budget deviation", () => {
  test("budget 1,000 days at 5,000 kr, outcome 1,100 at 5,300: 830,000 = 500,000 + 330,000", () => {
    expect(splitPriceVolume(1100, 5300, 1000, 5000)).toEqual({
      total: 830_000,
      volume: 500_000,
      price: 330_000,
    });
  });

  test("the parts sum to the whole", () => {
    const number = fc.integer({ min: -100_000, max: 100_000 });
    fc.assert(
      fc.property(number, number, number, number, (v1, p1, v0, p0) => {
        const { total, volume, price } = splitPriceVolume(v1, p1, v0, p0);
        expect(volume + price).toBe(total);
      }),
    );
  });
});

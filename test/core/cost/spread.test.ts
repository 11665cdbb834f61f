import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { trimmedSpread } from "../../../src/core/cost/spread";

const kolada = path.resolve(__dirname, "../../../../shared/data/kolada/kld_2013_290kommuner_long.csv");

/** Values of one measure in 2011 from the shared data; null (and the tests skip) where the folder is missing. */
function valuesOf(code: string): number[] | null {
  if (!existsSync(kolada)) return null;
  return readFileSync(kolada, "utf8")
    .split("\n")
    .map((line) => line.trim().split(","))
    .filter((cells) => cells[0] === code && cells[2] === "2011")
    .map((cells) => Number(cells[3]));
}

describe("trimmed spread", () => {
  const shared = existsSync(kolada) ? test : test.skip;
  /** Raw ratio and ratio with five struck out at each end, 290 municipalities 2011 (Kolada, 2013 vintage). */
  shared.each([
    ["N31001", 14.94, 7.71],
    ["N20014", 4.62, 3.7],
    ["N20028", 2.87, 2.01],
    ["N20896", 3.38, 2.18],
  ])("%s among 290 municipalities: %f raw, %f trimmed", (code, raw, trimmed) => {
    const values = valuesOf(code) ?? [];
    const ratio = (trimming: number) => {
      const result = trimmedSpread(values, trimming);
      return result.ok && result.value.ratio.ok ? result.value.ratio.value : null;
    };
    expect(values).toHaveLength(290);
    expect(ratio(0)).toBeCloseTo(raw, 2);
    expect(ratio(5)).toBeCloseTo(trimmed, 2);
  });

  test("ten values, one struck out at each end", () => {
    expect(trimmedSpread([10, 9, 8, 7, 6, 5, 4, 3, 2, 1], 1)).toMatchObject({
      value: { lowest: 2, highest: 9, ratio: { value: 4.5 } },
    });
  });

  test("needs two values beyond the struck ones", () => {
    const values = Array.from({ length: 11 }, (_, index) => index + 1);
    expect(trimmedSpread(values, 5)).toMatchObject({
      ok: false,
      reason: "missing",
      message: { key: "fn.tooFew", params: { n: 11, min: 12 } },
    });
    expect(trimmedSpread([...values, 12], 5)).toMatchObject({ value: { lowest: 6, highest: 7 } });
  });

  test("a lowest value of 0 or below has no ratio, but lowest and highest stand", () => {
    const result = trimmedSpread([-5, 0, 5], 0);
    expect(result).toMatchObject({
      value: { lowest: -5, highest: 5, ratio: { message: { key: "fn.spreadNegative" } } },
    });
    expect(trimmedSpread([1, 2], -1)).toMatchObject({ reason: "outOfDomain" });
    expect(trimmedSpread([1, 2, 3, 4, 5], 0.5)).toMatchObject({ reason: "outOfDomain" });
  });

  test("the order of the values does not matter and the input is left as it was", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 4, maxLength: 30 }), (values) => {
        const before = [...values];
        expect(trimmedSpread([...values].reverse(), 1)).toEqual(trimmedSpread(values, 1));
        expect(values).toEqual(before);
      }),
    );
  });
});

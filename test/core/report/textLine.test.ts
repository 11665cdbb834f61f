import fc from "fast-check";
import { textLine, textLineFormula } from "../../../src/core/report/overview/textLine";
import type { Point } from "../../../src/core/series/series";

function points(values: readonly (number | null)[]): Point[] {
  return values.map((value, i) => ({
    period: { frequency: "month", ordinal: 24_000 + i },
    value,
    status: value === null ? "missing" : "value",
    cell: { sheet: "Åre's blad", row: 4, column: 2 + i },
    periodCell: null,
    live: true,
  }));
}

describe("the text line of the latest values", () => {
  it("runs from the lowest to the highest character, with a dot for what is missing", () => {
    expect(textLine(points([1, 2, null, 8]))).toBe("▁▂·█");
  });

  it("shows the latest twelve", () => {
    expect(textLine(points(Array.from({ length: 30 }, (_, i) => i)))).toHaveLength(12);
  });

  it("draws a constant series as a low line", () => {
    expect(textLine(points([5, 5, 5]))).toBe("▁▁▁");
  });

  it("refers to the user's own cells, with the sheet quoted", () => {
    expect(textLineFormula(points([1, 2]))).toContain("'Åre''s blad'!R5C3:R5C4");
  });

  it("is not a formula where a cell is missing or holds text", () => {
    const [first, second] = points([1, 2]);
    expect(textLineFormula([{ ...first!, live: false }, second!])).toBeNull();
    expect(textLineFormula([{ ...first!, cell: null }, second!])).toBeNull();
    expect(textLineFormula([second!, first!])).toBeNull();
  });

  it("is not a formula where the cell holds a part of the value: a numerator, one of two, one of several readings", () => {
    const [first, second] = points([1, 2]);
    const cell = first!.cell!;
    const parts: Partial<Point>[] = [
      { numeratorCell: cell, denominatorCell: { ...cell, column: 9 } },
      { denominatorCell: { ...cell, column: 9 } },
      { minusCell: { ...cell, column: 9 } },
      { measurements: [{ value: 1, cell }] },
    ];
    for (const part of parts) expect(textLineFormula([{ ...first!, ...part }, second!])).toBeNull();
  });

  it("ends at the newest value: months to come are not in it", () => {
    expect(textLine(points([1, 2, null, 8, null, null]))).toBe("▁▂·█");
    expect(textLine(points([null, null]))).toBe("··");
  });

  it("has one character for each value, whatever the values are", () => {
    const value = fc.option(fc.double({ min: -1e12, max: 1e12, noNaN: true }), { nil: null });
    fc.assert(
      fc.property(fc.array(value, { maxLength: 12 }), (values) => {
        const last = values.map((one) => one !== null).lastIndexOf(true);
        expect([...textLine(points(values))]).toHaveLength(last < 0 ? values.length : last + 1);
      }),
    );
  });
});

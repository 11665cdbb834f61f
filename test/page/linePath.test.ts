import { linePath } from "../../src/page/chart/chartPicture";

describe("the line of a drawn chart", () => {
  const at = (n: number): number => n;

  it("breaks at a gap and never bridges it", () => {
    expect(linePath([1, 2, null, 3, 4], at, at)).toBe("M0.00 1.00L1.00 2.00M3.00 3.00L4.00 4.00");
  });

  it("is empty without values", () => {
    expect(linePath([null, null], at, at)).toBe("");
  });
});

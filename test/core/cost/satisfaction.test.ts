import { satisfactionIndex } from "../../../src/core/cost/satisfaction";

describe("customer satisfaction index", () => {
  test("three questions with means 7.4, 6.9 and 6.6 are 66.3", () => {
    const result = satisfactionIndex([7.4, 6.9, 6.6]);
    expect(result.ok && result.value).toBeCloseTo(66.3, 1);
  });

  test("a mean of 7 is 66.7 (Falun's goal), not 56 and not 70", () => {
    const result = satisfactionIndex([7, null, 7]);
    expect(result.ok && result.value).toBeCloseTo(66.67, 2);
  });

  test("1 is 0 and 10 is 100", () => {
    expect(satisfactionIndex([1, 1])).toEqual({ ok: true, value: 0 });
    expect(satisfactionIndex([10])).toEqual({ ok: true, value: 100 });
  });

  test("grades outside 1-10 are named by their place; no grades are missing", () => {
    expect(satisfactionIndex([5, null, 11])).toMatchObject({
      reason: "outOfDomain",
      message: { key: "fn.gradeRange", params: { n: 3, value: 11 } },
    });
    expect(satisfactionIndex([0])).toMatchObject({ reason: "outOfDomain" });
    expect(satisfactionIndex([null])).toMatchObject({ reason: "missing", message: { key: "fn.noValues" } });
  });
});

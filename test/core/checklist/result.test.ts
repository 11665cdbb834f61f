import fc from "fast-check";
import { checklistResult, readAnswer, type Answer } from "../../../src/core/checklist/result";

describe("checklist result", () => {
  test("yes 1, partly 0.5, no 0; not applicable leaves the sum; unanswered stays in it and is counted", () => {
    expect(checklistResult(["yes", "partly", "no", "notApplicable", null])).toEqual({
      points: 1.5,
      outOf: 4,
      unanswered: 1,
    });
    expect(checklistResult([])).toEqual({ points: 0, outOf: 0, unanswered: 0 });
  });

  test("points never exceed what there is to get", () => {
    const answer = fc.constantFrom<Answer | null>("yes", "partly", "no", "notApplicable", null);
    fc.assert(
      fc.property(fc.array(answer), (answers) => {
        const { points, outOf, unanswered } = checklistResult(answers);
        expect(points).toBeLessThanOrEqual(outOf - unanswered);
        expect(outOf).toBeLessThanOrEqual(answers.length);
      }),
    );
  });

  test("cells are read whatever their case and spaces", () => {
    expect(readAnswer("Ja")).toBe("yes");
    expect(readAnswer(" DELVIS ")).toBe("partly");
    expect(readAnswer("Ej\u00a0aktuellt")).toBe("notApplicable");
    expect(readAnswer("nej")).toBe("no");
    expect(readAnswer("  ")).toBeNull();
    expect(readAnswer("kanske")).toBeUndefined();
  });
});

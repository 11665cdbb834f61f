import type { Decision } from "../../../src/core/indicator/phases/decisions";
import { cellAfterDecision, columnOfDecision } from "../../../src/core/register/registerDecision";
import { readDatedList } from "../../../src/core/register/registerPeriods";
import type { Period } from "../../../src/core/series/period";

const month = (year: number, number: number): Period => ({
  frequency: "month",
  ordinal: 12 * year + number - 1,
});
const after = (decision: Decision, before: string | number, format = "General"): string =>
  cellAfterDecision(decision, before, format);
const phase = (from: Period, cause: string): Decision => ({ kind: "phase", from, cause });

test("a phase is added after what stands in the cell, which stays as it was written", () => {
  expect(after(phase(month(2025, 4), "nytt arbetssätt"), "")).toBe("2025-04: nytt arbetssätt");
  expect(after(phase(month(2025, 9), "ny chef"), "april 2025 nytt arbetssätt; ???")).toBe(
    "april 2025 nytt arbetssätt; ???; 2025-09: ny chef",
  );
});

test("the same period again gets the new cause, and a cause cannot begin another entry", () => {
  expect(after(phase(month(2025, 4), "ny lag; ny enhet"), "2025-04: nytt arbetssätt")).toBe(
    "2025-04: ny lag, ny enhet",
  );
});

test("a period is taken out of a span, and the others stay", () => {
  const include: Decision = { kind: "include", period: month(2024, 7) };
  const text = after(include, "2024-06–2024-08: semester; 2024-12: strejk");
  expect(text).toBe("2024-06: semester; 2024-08: semester; 2024-12: strejk");
  expect(readDatedList(text, "@").found.map(({ period }) => period.ordinal)).toEqual(
    [month(2024, 6), month(2024, 8), month(2024, 12)].map(({ ordinal }) => ordinal),
  );
});

test("a cell that Excel has made a date of is a period too", () => {
  expect(after(phase(month(2025, 9), "ny chef"), 45748, "yyyy-mm")).toBe("2025-04; 2025-09: ny chef");
});

test("baseline and chart are written as the register's lists write them, and taken back to blank", () => {
  expect(after({ kind: "baseline", to: month(2024, 12) }, "")).toBe("2024-12");
  expect(after({ kind: "baseline", to: null }, "2024-12")).toBe("");
  expect(after({ kind: "chart", type: "PP" }, "")).toBe("Andelar av många (PP)");
  expect(after({ kind: "chart", type: "MR" }, "")).toBe("MR");
  expect(after({ kind: "chart", type: null }, "MR")).toBe("");
  expect(columnOfDecision({ kind: "complete", period: month(2025, 1) })).toBeNull();
});

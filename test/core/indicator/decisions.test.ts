import {
  decide,
  isUndecided,
  noDecisions,
  withDecisions,
} from "../../../src/core/indicator/phases/decisions";
import { readDecisions, storedDecisions } from "../../../src/excel/store/storedDecisions";
import { defaultSettings } from "../../../src/core/register/registerSettings";
import type { Period } from "../../../src/core/series/period";

const month = (number: number): Period => ({ frequency: "month", ordinal: 12 * 2025 + number - 1 });

describe("what the user decides about a series", () => {
  test("phases stand in order, and the same phase again replaces the earlier one", () => {
    const once = decide(noDecisions, { kind: "phase", from: month(6), cause: "nytt arbetssätt" });
    const twice = decide(once, { kind: "phase", from: month(3), cause: "ny enhet" });
    const again = decide(twice, { kind: "phase", from: month(6), cause: "ny mottagning" });
    expect(again.phases).toEqual([
      { from: month(3), cause: "ny enhet" },
      { from: month(6), cause: "ny mottagning" },
    ]);
    expect(decide(again, { kind: "endPhase", from: month(3) }).phases).toHaveLength(1);
  });

  test("every decision can be taken back, and then nothing is kept", () => {
    let decisions = decide(noDecisions, { kind: "phase", from: month(2), cause: "a" });
    decisions = decide(decisions, { kind: "exclude", period: month(4), cause: "strejk" });
    decisions = decide(decisions, { kind: "baseline", to: month(8) });
    decisions = decide(decisions, { kind: "chart", type: "run" });
    expect(isUndecided(decisions)).toBe(false);
    decisions = decide(decisions, { kind: "endPhase", from: month(2) });
    decisions = decide(decisions, { kind: "include", period: month(4) });
    decisions = decide(decisions, { kind: "baseline", to: null });
    decisions = decide(decisions, { kind: "chart", type: null });
    expect(isUndecided(decisions)).toBe(true);
  });

  test("what the register says about a phase stands, and the pane's own come beside it", () => {
    const registered = { ...defaultSettings, phases: [{ from: month(3), cause: "registret" }] };
    const decided = decide(decide(noDecisions, { kind: "phase", from: month(3), cause: "panelen" }), {
      kind: "phase",
      from: month(9),
      cause: "panelen",
    });
    expect(withDecisions(registered, decided).phases).toEqual([
      { from: month(3), cause: "registret" },
      { from: month(9), cause: "panelen" },
    ]);
  });

  test("are kept as plain text and come back the same; damaged ones count as not decided", () => {
    let decisions = decide(noDecisions, { kind: "phase", from: month(2), cause: "ny lag" });
    decisions = decide(decisions, { kind: "exclude", period: month(4), cause: "strejk" });
    decisions = decide(decisions, { kind: "baseline", to: month(8) });
    decisions = decide(decisions, { kind: "chart", type: "IP" });
    decisions = decide(decisions, { kind: "complete", period: month(11) });
    const kept: unknown = JSON.parse(JSON.stringify(storedDecisions(decisions)));
    expect(readDecisions(kept)).toEqual(decisions);
    for (const damaged of [null, 3, "x", { phases: 7, excluded: [null, { period: "mars" }], chart: "Q" }])
      expect(readDecisions(damaged)).toEqual(noDecisions);
  });
});

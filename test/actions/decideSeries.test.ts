import { decideSeries } from "../../src/actions/charts/decideSeries";
import { insertCharts } from "../../src/actions/charts/insertCharts";
import { readWorkbook } from "../../src/actions/reading/readWorkbook";
import type { Assessment } from "../../src/core/indicator/assessment";
import type { RunningExcel } from "../../src/host/startEmbeddedExcel";
import { monthlyWorkbook, running } from "./support/workbooks";

let excel: RunningExcel;
beforeEach(() => {
  excel = running(monthlyWorkbook());
});
afterEach(() => excel.stop());

async function assessments(): Promise<readonly Assessment[]> {
  const result = await readWorkbook();
  if (!result.ok) throw new Error(JSON.stringify(result));
  return result.value.assessments;
}

const withId = (all: readonly Assessment[], id: string): Assessment =>
  all.find(({ series }) => series.id === id)!;

describe("what the user decides in the pane about a series without a register", () => {
  it("begins a phase for that series alone, in the pane, the block and the chart", async () => {
    const [first, second] = await assessments();
    const from = first!.series.points[18]!.period;
    const seriesIds = [first!.series.id];
    const decision = { kind: "phase", from, cause: "nytt arbetssätt" } as const;
    expect((await decideSeries({ seriesIds, decision })).ok).toBe(true);
    const after = await assessments();
    expect(withId(after, first!.series.id).chart.phases.map((phase) => phase.from)).toEqual([0, 18]);
    expect(withId(after, second!.series.id).chart.phases).toHaveLength(1);
    await insertCharts({ seriesIds, sheets: ["Månadsdata"] });
    const chart = excel.host.workbook.sheet("Diagram")!.charts[0]!;
    expect(JSON.stringify(chart)).toContain("nytt arbetssätt");
  });

  it("leaves a value out, and takes it in again", async () => {
    const [first] = await assessments();
    const { id, points } = first!.series;
    const { period } = points[5]!;
    await decideSeries({ seriesIds: [id], decision: { kind: "exclude", period, cause: "strejk" } });
    expect(withId(await assessments(), id).counted[5]).toBe(false);
    await decideSeries({ seriesIds: [id], decision: { kind: "include", period } });
    expect(withId(await assessments(), id).counted[5]).toBe(true);
  });

  it("freezes a baseline and changes the chart, together with phases", async () => {
    const [first] = await assessments();
    const { id, points } = first!.series;
    await decideSeries({ seriesIds: [id], decision: { kind: "baseline", to: points[11]!.period } });
    await decideSeries({ seriesIds: [id], decision: { kind: "chart", type: "run" } });
    await decideSeries({
      seriesIds: [id],
      decision: { kind: "phase", from: points[18]!.period, cause: "ny enhet" },
    });
    const { chart } = withId(await assessments(), id);
    expect(chart.type).toBe("run");
    expect(chart.phases.map(({ baselineTo }) => baselineTo)).toEqual([11, points.length - 1]);
  });

  it("refuses a phase without a cause, and changes nothing", async () => {
    const [first] = await assessments();
    const decision = { kind: "phase", from: first!.series.points[18]!.period, cause: " " } as const;
    const result = await decideSeries({ seriesIds: [first!.series.id], decision });
    expect(result).toMatchObject({ ok: false, nothingChanged: true, problem: { code: "causeMissing" } });
    expect(withId(await assessments(), first!.series.id).chart.phases).toHaveLength(1);
  });
});

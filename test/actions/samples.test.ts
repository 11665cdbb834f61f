import { decideSeries } from "../../src/actions/charts/decideSeries";
import { insertCharts } from "../../src/actions/charts/insertCharts";
import { insertOverview } from "../../src/actions/charts/insertOverview";
import { readWorkbook } from "../../src/actions/reading/readWorkbook";
import { updateAll } from "../../src/actions/made/updateAll";
import { Workbook } from "../../src/host";
import type { RunningExcel } from "../../src/host/startEmbeddedExcel";
import { running } from "./support/workbooks";

let excel: RunningExcel | null = null;
afterEach(async () => {
  await excel?.stop();
  excel = null;
});

const months = 18;

/** A long list with three readings of each month. */
function longList(): Workbook {
  const workbook = new Workbook();
  const sheet = workbook.insertSheet("Svarstider");
  ["Månad", "Enhet", "Svarstid, minuter"].forEach((text, column) => sheet.setConstant(0, column, text));
  for (let i = 0; i < months * 3; i++) {
    const month = Math.floor(i / 3);
    const date = `${2024 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}`;
    [date, "Norra", 6 + ((i * 7) % 5)].forEach((value, column) => sheet.setConstant(1 + i, column, value));
  }
  return workbook;
}

async function readOne() {
  const result = await readWorkbook({ sheets: ["Svarstider"] });
  if (!result.ok) throw new Error(JSON.stringify(result));
  return { ...result.value, assessment: result.value.assessments[0]! };
}

const area = { firstRow: 0, firstColumn: 0, lastRow: 60, lastColumn: 30 };

describe("several readings per period, from choice to chart", () => {
  it("is not judged until a chart of samples is chosen; then block, chart and overview are of the means", async () => {
    excel = running(longList());
    const before = await readOne();
    expect(before.problems.map(({ code }) => code)).toContain("conflictingPeriod");
    const { id } = before.assessment.series;
    const decision = { kind: "chart", type: "XBAR" } as const;
    expect(await decideSeries({ seriesIds: [id], decision })).toMatchObject({ ok: true });

    const after = await readOne();
    expect(after.assessment.chartType).toBe("XBAR");
    expect(after.problems.map(({ code }) => code)).not.toContain("conflictingPeriod");
    expect(await insertCharts({ seriesIds: [id] })).toMatchObject({ ok: true });
    const { workbook } = excel.host;
    const formulas = workbook.sheet("Underlag")!.formulas(area).flat().map(String);
    expect(
      formulas.filter((one) => /^=IF\(\w+\d+>0,AVERAGE\(Svarstider!\$C\$\d+:\$C\$\d+\),""\)$/.test(one)),
    ).toHaveLength(months);
    expect(workbook.sheet("Diagram")!.charts).toHaveLength(1);

    expect(await insertOverview({ sheets: ["Svarstider"] })).toMatchObject({ ok: true });
    const latest = workbook.sheet("Översikt")!.values(area)[4]![1];
    expect(latest).toBeCloseTo(after.assessment.chart.values[months - 1]!, 9);
  });

  it("follows when readings are added to a period and a new period begins", async () => {
    excel = running(longList());
    const { id } = (await readOne()).assessment.series;
    await decideSeries({ seriesIds: [id], decision: { kind: "chart", type: "S" } });
    expect(await insertCharts({ seriesIds: [id] })).toMatchObject({ ok: true });
    const sheet = excel.host.workbook.sheet("Svarstider")!;
    [4, 9, 6].forEach((value, i) => {
      const row = 1 + months * 3 + i;
      ["2025-07", "Norra", value].forEach((cell, column) => sheet.setConstant(row, column, cell));
    });
    expect(await updateAll()).toMatchObject({ ok: true });
    const { assessment } = await readOne();
    expect(assessment.chart.values).toHaveLength(months + 1);
    expect(assessment.chart.values[months]).toBeCloseTo(2.516611478, 9);
    const formulas = excel.host.workbook.sheet("Underlag")!.formulas(area).flat().map(String);
    expect(formulas).toContain("=COUNT(Svarstider!$C$56:$C$58)");
    expect(excel.host.workbook.sheet("Diagram")!.charts).toHaveLength(1);
  });
});

import { decideSeries } from "../../src/actions/charts/decideSeries";
import { insertCharts } from "../../src/actions/charts/insertCharts";
import { insertOverview } from "../../src/actions/charts/insertOverview";
import { readWorkbook } from "../../src/actions/reading/readWorkbook";
import type { WorkbookReading } from "../../src/actions/types";
import { addTable } from "../../src/host/model/addTable";
import type { Workbook } from "../../src/host";
import type { RunningExcel } from "../../src/host/startEmbeddedExcel";
import { monthlyWorkbook, running } from "./support/workbooks";

let excel: RunningExcel | null = null;
afterEach(async () => {
  await excel?.stop();
  excel = null;
});

const months = (level: number): number[] => Array.from({ length: 24 }, (_, i) => level + ((i * 7) % 5));

/** Two indicators, one of them by sex, and a register at C3 of a sheet of its own. */
function workbookWith(register: readonly (readonly (string | number)[])[], asTable = true): Workbook {
  const workbook = monthlyWorkbook([
    { indicator: "Väntetid till beslut", unit: "dagar", sex: "Kvinnor", values: months(30) },
    { indicator: "Väntetid till beslut", unit: "dagar", sex: "Män", values: months(32) },
    { indicator: "Placeringsdygn", unit: "dygn", sex: "", values: months(800) },
  ]);
  const sheet = workbook.insertSheet("Styrning");
  register.forEach((row, r) => row.forEach((value, c) => sheet.setConstant(2 + r, 2 + c, value)));
  const width = register[0]?.length ?? 0;
  const area = { firstRow: 2, firstColumn: 2, lastRow: 1 + register.length, lastColumn: 1 + width };
  if (asTable) addTable(sheet, area, true, "Indikatorer");
  return workbook;
}

const headings = [
  "Indikator",
  "Riktning",
  "Kortsiktigt mål",
  "Måldatum kort",
  "Faser",
  "Undanta",
  "Ansvarig",
];
const waiting = [
  "Väntetid till beslut",
  "Lägre bättre",
  20,
  "2026-12",
  "2024-09: nytt arbetssätt",
  "2024-01: semester",
  "Eva Ek",
];

async function read(workbook: Workbook, request = {}): Promise<WorkbookReading> {
  await excel?.stop();
  excel = running(workbook);
  const result = await readWorkbook(request);
  if (!result.ok) throw new Error(JSON.stringify(result));
  return result.value;
}

const told = ({ problems }: WorkbookReading, code: string): (string | null)[] =>
  problems.filter((problem) => problem.code === code).map(({ sheet, cell }) => `${sheet} ${cell}`);

describe("a workbook with the register Indikatorer", () => {
  it("steers the series of the rows, and leaves the others as they were", async () => {
    const reading = await read(workbookWith([headings, waiting]), { all: true });
    const [women, men, other] = reading.assessments;
    expect(reading.assessments).toHaveLength(3);
    for (const assessment of [women, men]) {
      expect(assessment?.settings).toMatchObject({
        direction: "lowerBetter",
        shortTarget: 20,
        owner: "Eva Ek",
        phases: [{ cause: "nytt arbetssätt" }],
      });
      expect(assessment?.target?.judgement).toBe("never");
      expect(assessment?.chart.phases).toHaveLength(2);
      expect(assessment?.counted[4]).toBe(false);
    }
    expect(other?.settings.direction).toBeNull();
    expect(reading.register?.joined[0]?.seriesIds).toEqual([women?.series.id, men?.series.id]);
    expect(told(reading, "registerNotListed")).toEqual(["Månadsdata null"]);
  });

  it("is read with one sheet as with all, but only all can say that a row lacks data", async () => {
    const rows = [headings, ["Sjukfrånvaro", "", "", "", "", "", ""], waiting];
    const workbook = workbookWith(rows);
    workbook.insertSheet("Annat").setConstant(0, 0, "Anteckning");
    expect(told(await read(workbook, { sheets: ["Månadsdata"] }), "registerNoData")).toEqual([]);
    const all = await read(workbook, { all: true });
    expect(told(all, "registerNoData")).toEqual(["Styrning C4"]);
    expect(all.assessments[0]?.settings.direction).toBe("lowerBetter");
  });

  it("is read where it is no table", async () => {
    const reading = await read(workbookWith([headings, waiting], false), { all: true });
    expect(reading.register?.rows).toHaveLength(1);
    expect(reading.assessments[0]?.settings.owner).toBe("Eva Ek");
  });

  it("lets a row about one sex go before the row about all, and tells a row written twice", async () => {
    const rows = [
      headings,
      waiting,
      ["Väntetid till beslut, män", "Lägre bättre", 25, "", "", "", "Bo Alm"],
      ["VÄNTETID TILL BESLUT", "", 10, "", "", "", ""],
    ];
    const reading = await read(workbookWith(rows), { all: true });
    expect(reading.assessments.map(({ settings }) => settings.shortTarget)).toEqual([20, 25, null]);
    expect(told(reading, "registerTwice")).toEqual(["Styrning C6"]);
  });

  it("inserts charts in at most four requests, with target and phase", async () => {
    const reading = await read(workbookWith([headings, waiting]), { all: true });
    excel!.host.resetCounters();
    const inserted = await insertCharts({
      seriesIds: reading.assessments.map(({ series }) => series.id),
      sheets: reading.read,
    });
    if (!inserted.ok) throw new Error(JSON.stringify(inserted));
    const { requests, cleanupRequests } = excel!.host.counters;
    expect(requests + cleanupRequests).toBeLessThanOrEqual(4);
    const { workbook } = excel!.host;
    expect(workbook.sheet("Diagram")?.charts).toHaveLength(3);
    const labels = Array.from({ length: 24 }, (_, column) => workbook.sheet("Underlag")?.value(13, column));
    expect(labels.filter((label) => typeof label === "string" && label.startsWith("Mål"))).not.toEqual([]);
  });

  it("gives the overview its targets", async () => {
    await read(workbookWith([headings, waiting]));
    const done = await insertOverview({ sheets: ["Månadsdata"] });
    expect(done.ok).toBe(true);
    const sheet = excel!.host.workbook.sheet("Översikt");
    const texts = Array.from({ length: 12 }, (_, row) => String(sheet?.value(row, 4) ?? ""));
    expect(texts.filter((text) => text !== "").length).toBeGreaterThanOrEqual(3);
  });
});

describe("what is decided in the pane about an indicator that the register speaks of", () => {
  it("stands in the register's own cells, and is read from there", async () => {
    const workbook = workbookWith([headings, waiting]);
    const reading = await read(workbook);
    const { series } = reading.assessments.find(
      ({ indicator }) => indicator.name === "Väntetid till beslut",
    )!;
    const from = series.points[16]!.period;
    const decision = { kind: "phase", from, cause: "ny mottagning" } as const;
    expect(await decideSeries({ seriesIds: [series.id], decision })).toMatchObject({ ok: true });
    const cell = workbook
      .sheet("Styrning")!
      .values({ firstRow: 3, firstColumn: 6, lastRow: 3, lastColumn: 6 });
    expect(cell).toEqual([["2024-09: nytt arbetssätt; 2025-01: ny mottagning"]]);
    const again = await readWorkbook();
    if (!again.ok) throw new Error(JSON.stringify(again));
    const after = again.value.assessments.find(({ series: one }) => one.id === series.id)!;
    expect(after.settings.phases.map(({ cause }) => cause)).toEqual(["nytt arbetssätt", "ny mottagning"]);
  });

  it("is kept in the workbook where the register has no column for it", async () => {
    const workbook = workbookWith([headings, waiting]);
    const { series } = (await read(workbook)).assessments[0]!;
    await decideSeries({ seriesIds: [series.id], decision: { kind: "chart", type: "run" } });
    const again = await readWorkbook();
    if (!again.ok) throw new Error(JSON.stringify(again));
    expect(again.value.assessments[0]!.chartType).toBe("run");
  });
});

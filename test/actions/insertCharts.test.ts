import { insertCharts } from "../../src/actions/charts/insertCharts";
import { readWorkbook } from "../../src/actions/reading/readWorkbook";
import type { WorkbookReading } from "../../src/actions/types";
import type { RunningExcel } from "../../src/host/startEmbeddedExcel";
import { monthlyWorkbook, running } from "./support/workbooks";

let excel: RunningExcel;
beforeEach(() => {
  excel = running(monthlyWorkbook());
});
afterEach(() => excel.stop());

async function read(): Promise<WorkbookReading> {
  const result = await readWorkbook();
  if (!result.ok) throw new Error(JSON.stringify(result));
  return result.value;
}

const idsOf = ({ assessments }: WorkbookReading): string[] => assessments.map(({ series }) => series.id);

describe("inserting charts", () => {
  it("reads the sheet and judges its series", async () => {
    const reading = await read();
    expect(reading.assessments).toHaveLength(24);
    expect(reading.read).toEqual(["Månadsdata"]);
  });

  it("writes a block and a chart for each series, in at most four requests", async () => {
    const reading = await read();
    excel.host.resetCounters();
    const result = await insertCharts({ seriesIds: idsOf(reading), sheets: reading.read });
    if (!result.ok) throw new Error(JSON.stringify(result));
    expect(result.value.inserted).toBe(24);
    const { requests, cleanupRequests } = excel.host.counters;
    expect(requests + cleanupRequests).toBeLessThanOrEqual(4);
    const { workbook } = excel.host;
    expect(workbook.sheets.map(({ name }) => name)).toEqual(["Månadsdata", "Diagram", "Underlag"]);
    expect(workbook.sheet("Diagram")?.charts).toHaveLength(24);
  });

  it("changes nothing in the user's own sheet", async () => {
    const before = JSON.stringify(excel.host.workbook.sheet("Månadsdata")?.formulas(usedArea()));
    const reading = await read();
    await insertCharts({ seriesIds: idsOf(reading), sheets: reading.read });
    expect(JSON.stringify(excel.host.workbook.sheet("Månadsdata")?.formulas(usedArea()))).toBe(before);
  });

  it("updates in place when it is run again", async () => {
    const reading = await read();
    await insertCharts({ seriesIds: idsOf(reading), sheets: reading.read });
    const chart = excel.host.workbook.sheet("Diagram")?.charts[3];
    if (chart === undefined) throw new Error("no chart");
    chart.left = 1000;
    const again = await insertCharts({ seriesIds: idsOf(reading), sheets: reading.read });
    if (!again.ok) throw new Error(JSON.stringify(again));
    expect(again.value).toMatchObject({ inserted: 0, updated: 24 });
    expect(excel.host.workbook.sheets).toHaveLength(3);
    expect(excel.host.workbook.sheet("Diagram")?.charts).toHaveLength(24);
    expect(chart.left).toBe(1000);
  });
});

const usedArea = () => ({ firstRow: 0, firstColumn: 0, lastRow: 40, lastColumn: 40 });

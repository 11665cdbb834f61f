import { insertCharts } from "../../src/actions/charts/insertCharts";
import { readWorkbook } from "../../src/actions/reading/readWorkbook";
import { removeInserted } from "../../src/actions/made/removeInserted";
import { updateAll } from "../../src/actions/made/updateAll";
import { insertRows } from "../../src/host/model/shiftCells";
import { subscribeToChanges, type WorkbookChange } from "../../src/excel/workbook/subscribe";
import { dataSheet, plainWorkbook, succeed } from "./support/actionCases";
import { MatrixHost } from "./support/matrixHost";

/** Two people in one workbook: what the other does is not told as ours, and nothing is found by a remembered address. */
const excel = new MatrixHost();
beforeEach(() => {
  excel.connect(plainWorkbook());
});
afterAll(() => excel.stop());

const quiet = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 3000)); // a twentieth of it

async function ids(): Promise<string[]> {
  const { assessments } = await succeed(readWorkbook({ sheets: [dataSheet] }));
  return assessments.map(({ series }) => series.id);
}

test("the user's changes are told; a co-author's and our own are not", async () => {
  const told: WorkbookChange[] = [];
  const end = await subscribeToChanges((change) => told.push(change));
  const { host } = excel;
  host.asRemote(() => host.workbook.sheet(dataSheet)?.setConstant(3, 4, 99));
  await host.idle();
  await quiet();
  expect(told).toEqual([]);
  await succeed(insertCharts({ sheets: [dataSheet], seriesIds: await ids() }));
  await host.idle();
  expect(told).toEqual([]);
  await quiet();
  host.workbook.sheet(dataSheet)?.setConstant(3, 5, 88);
  await host.idle();
  await quiet();
  expect(told).toEqual([{ kind: "cells", sheet: dataSheet }]);
  end();
  await host.idle();
});

test("sheets that a co-author moves, renames and inserts rows in are found again", async () => {
  const { workbook } = excel.host;
  await succeed(insertCharts({ sheets: [dataSheet], seriesIds: await ids() }));
  excel.host.asRemote(() => {
    const [charts, blocks] = [workbook.sheet("Diagram"), workbook.sheet("Underlag")];
    if (charts === null || blocks === null) throw new Error("not inserted");
    workbook.renameSheet(charts, "Nämndens bilder");
    workbook.moveSheet(charts, 0);
    insertRows(blocks, 1, 5);
    workbook.renameSheet(blocks, "Räkneblad");
    const data = workbook.sheet(dataSheet);
    if (data !== null) insertRows(data, 1, 3);
  });
  const before = workbook.sheets.map(({ name }) => name);
  await succeed(updateAll());
  await excel.host.idle();
  expect(workbook.sheets.map(({ name }) => name)).toEqual(before);
  const charts = workbook.sheet("Nämndens bilder")?.charts ?? [];
  expect(charts.length).toBeGreaterThan(0);
  for (const chart of charts) expect(chart.series[0]?.values).toMatch(/^Räkneblad!/);
  const { inserted } = await succeed(readWorkbook({ sheets: [dataSheet] }));
  const item = inserted.find(({ kind }) => kind === "charts");
  expect(item?.sheet).toBe("Nämndens bilder");
  await succeed(removeInserted(item?.id ?? ""));
  expect(workbook.sheets.map(({ name }) => name)).toEqual([dataSheet, "Anteckningar"]);
});

test("what Styrtal remembers holds no address of its own sheets", async () => {
  await succeed(insertCharts({ sheets: [dataSheet], seriesIds: await ids() }));
  const remembered = JSON.stringify([...excel.host.workbook.settings.values()]);
  expect(remembered).not.toMatch(/Underlag|Diagram!/);
});

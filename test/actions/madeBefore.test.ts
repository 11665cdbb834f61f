import { freezeSheet } from "../../src/actions/frozen/freezeSheet";
import { insertCharts } from "../../src/actions/charts/insertCharts";
import { isEditingCell } from "../../src/actions/isEditingCell";
import { readWorkbook } from "../../src/actions/reading/readWorkbook";
import type { ReadRequest, WorkbookReading } from "../../src/actions/types";
import { updateAll } from "../../src/actions/made/updateAll";
import { exampleSeries } from "../../src/core/register/exampleFigures";
import type { Workbook } from "../../src/host";
import type { RunningExcel } from "../../src/host/startEmbeddedExcel";
import { monthlyWorkbook, running } from "./support/workbooks";

/** What the first screen says of a workbook that Styrtal has been at before. */
let excel: RunningExcel;
const open = (): Workbook => {
  const workbook = monthlyWorkbook(exampleSeries().slice(0, 2));
  excel = running(workbook);
  return workbook;
};
afterEach(() => excel.stop());

async function read(request: ReadRequest = { sheets: ["Månadsdata"] }): Promise<WorkbookReading> {
  const result = await readWorkbook(request);
  if (!result.ok) throw new Error(JSON.stringify(result));
  return result.value;
}

async function insertAll(): Promise<void> {
  const { assessments } = await read();
  const result = await insertCharts({ seriesIds: assessments.map(({ series }) => series.id) });
  if (!result.ok) throw new Error(JSON.stringify(result));
}

test("nothing has been made in a workbook with figures only, and a frozen copy is nothing to update", async () => {
  open();
  expect((await read()).made).toBeNull();
  const frozen = await freezeSheet("Månadsdata");
  expect(frozen.ok).toBe(true);
  expect((await read()).made).toBeNull();
});

test("charts that show what the cells say are up to date; a new value is told by its sheet, and Update takes it in", async () => {
  const workbook = open();
  await insertAll();
  expect((await read()).made).toMatchObject({ changed: [], allRead: true });

  workbook.sheet("Månadsdata")?.setConstant(3, 3, 99);
  expect((await read()).made).toMatchObject({ changed: ["Månadsdata"], allRead: true });

  expect((await updateAll()).ok).toBe(true);
  expect((await read()).made).toMatchObject({ changed: [], allRead: true });
});

test("a sheet that charts rest on and that was not read is not said to be unchanged", async () => {
  const workbook = open();
  await insertAll();
  workbook.insertSheet("Anteckningar");
  expect((await read({ sheets: ["Anteckningar"] })).made).toMatchObject({ changed: [], allRead: false });
});

test("a cell that is being edited is known, and only while it is", async () => {
  open();
  excel.host.cellEditing = true;
  expect(await isEditingCell()).toBe(true);
  excel.host.cellEditing = false;
  expect(await isEditingCell()).toBe(false);
});

test("what a newer Styrtal has made is read, and its version told", async () => {
  open();
  await insertAll();
  expect((await read()).newerVersion).toBeNull();
  await Excel.run(async (context) => {
    const setting = context.workbook.settings.getItem("styrtal").load({ value: true });
    await context.sync();
    context.workbook.settings.add("styrtal", { ...(setting.value as object), version: 2 });
    await context.sync();
  });
  const reading = await read();
  expect(reading.newerVersion).toBe("2");
  expect(reading.assessments.length).toBeGreaterThan(0);
});

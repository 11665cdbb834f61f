import { loadStartup, saveStartup } from "../../src/actions/settings/startupSetting";
import type { RunningExcel } from "../../src/host/startEmbeddedExcel";
import { monthlyWorkbook, running } from "./support/workbooks";

let excel: RunningExcel;
beforeEach(() => {
  excel = running(monthlyWorkbook());
});
afterEach(() => excel.stop());

test("functions start with the workbook when that has been chosen, until it is taken back", async () => {
  expect(await loadStartup()).toMatchObject({ ok: true, value: false });
  expect((await saveStartup(true)).ok).toBe(true);
  expect(await loadStartup()).toMatchObject({ ok: true, value: true });
  expect((await saveStartup(false)).ok).toBe(true);
  expect(await loadStartup()).toMatchObject({ ok: true, value: false });
});

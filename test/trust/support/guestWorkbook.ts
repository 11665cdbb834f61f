import { insertCharts } from "../../../src/actions/charts/insertCharts";
import { insertOverview } from "../../../src/actions/charts/insertOverview";
import { readWorkbook } from "../../../src/actions/reading/readWorkbook";
import type { Workbook } from "../../../src/host";
import { openWorkbook } from "../../../src/host/package/workbook/openWorkbook";
import { saveWorkbook } from "../../../src/host/package/workbook/saveWorkbook";
import { succeed } from "./actionCases";
import type { MatrixHost } from "./matrixHost";

/** The sheet with figures that is put into somebody else's workbook. */
export const guestSheet = "Väntetider";

/** Two series of fourteen months, the second with a shift, on a sheet of their own. */
export function addGuestSheet(workbook: Workbook): void {
  const sheet = workbook.insertSheet(guestSheet);
  ["Indikator", "Enhet"].forEach((heading, column) => sheet.setConstant(0, column, heading));
  for (let month = 0; month < 14; month++) {
    const year = 2025 + Math.floor(month / 12);
    sheet.setConstant(0, 2 + month, `${year}-${String((month % 12) + 1).padStart(2, "0")}`);
  }
  ["Väntetid till beslut", "=Sjukfrånvaro"].forEach((name, i) => {
    sheet.setConstant(1 + i, 0, name);
    sheet.setConstant(1 + i, 1, i === 0 ? "dagar" : "%");
    for (let month = 0; month < 14; month++) {
      sheet.setConstant(1 + i, 2 + month, 20 + ((month * 7) % 5) + (i === 1 && month > 7 ? 6 : 0));
    }
  });
}

/** Opens a file, lets Styrtal work in it, and gives the file that comes out. */
export async function fileAfterOurWork(excel: MatrixHost, bytes: Uint8Array): Promise<Uint8Array> {
  const opened = openWorkbook(bytes);
  if (!opened.ok) throw new Error(`${opened.code}: ${opened.detail}`);
  addGuestSheet(opened.workbook);
  const host = excel.connect(opened.workbook);
  const { assessments } = await succeed(readWorkbook({ sheets: [guestSheet] }));
  const seriesIds = assessments.map(({ series }) => series.id);
  await succeed(insertCharts({ seriesIds, sheets: [guestSheet] }));
  await succeed(insertOverview({ sheets: [guestSheet] }));
  await host.idle();
  return saveWorkbook(opened.workbook);
}

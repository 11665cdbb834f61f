import { NEWER_EXCEL, Workbook } from "../../../src/host";
import { startEmbeddedExcel, type RunningExcel } from "../../../src/host/startEmbeddedExcel";
import { exampleSeries } from "../../../src/core/register/exampleFigures";

/** Excel's day number of the first of a month, 0 = September 2023. */
function monthSerial(month: number): number {
  const date = Date.UTC(2023, 8 + month, 1);
  return Math.round(date / 86_400_000) + 25_569;
}

/** A workbook with one sheet in the layout that controllers use most: names and sexes in columns, months across. */
export function monthlyWorkbook(rows = exampleSeries()): Workbook {
  const workbook = new Workbook();
  const sheet = workbook.insertSheet("Månadsdata");
  const months = rows[0]?.values.length ?? 0;
  sheet.setConstant(0, 0, "Uppföljning per månad");
  ["Indikator", "Enhet", "Kön"].forEach((heading, column) => sheet.setConstant(2, column, heading));
  for (let month = 0; month < months; month++) sheet.setConstant(2, 3 + month, monthSerial(month));
  sheet.setStyle(
    { firstRow: 2, firstColumn: 3, lastRow: 2, lastColumn: 2 + months },
    { numberFormat: "yyyy\\-mm" },
  );
  rows.forEach((row, i) => {
    [row.indicator, row.unit, row.sex].forEach((text, column) => sheet.setConstant(3 + i, column, text));
    row.values.forEach((value, month) => {
      if (value !== null) sheet.setConstant(3 + i, 3 + month, value);
    });
  });
  return workbook;
}

export function running(workbook: Workbook): RunningExcel {
  return startEmbeddedExcel(workbook);
}

/** Excel that is new enough to tell which cells are merged. */
export function runningNewer(workbook: Workbook): RunningExcel {
  return startEmbeddedExcel(workbook, { requirementSets: NEWER_EXCEL });
}

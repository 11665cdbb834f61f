import { insertCharts } from "../../src/actions/charts/insertCharts";
import { readWorkbook } from "../../src/actions/reading/readWorkbook";
import { periodKey } from "../../src/core/series/periodKey";
import { Workbook } from "../../src/host";
import { startEmbeddedExcel, type RunningExcel } from "../../src/host/startEmbeddedExcel";

let excel: RunningExcel | null = null;
afterEach(async () => {
  await excel?.stop();
  excel = null;
});

const days1904 = 1462;

/** 24 months from January 2023 as real dates, in a workbook that counts from 1904 or from 1900. */
function monthly(date1904: boolean, format = "yyyy\\-mm", firstRow = 0): Workbook {
  const workbook = new Workbook();
  workbook.date1904 = date1904;
  const sheet = workbook.insertSheet("Data");
  sheet.setConstant(firstRow, 0, "Månad");
  sheet.setConstant(firstRow, 1, "Väntetid, dagar");
  for (let month = 0; month < 24; month++) {
    const serial = Math.round(Date.UTC(2023, month, 1) / 86_400_000) + 25_569;
    sheet.setConstant(firstRow + 1 + month, 0, date1904 ? serial - days1904 : serial);
    sheet.setConstant(firstRow + 1 + month, 1, 20 + ((month * 7) % 5));
  }
  sheet.setStyle(
    { firstRow: firstRow + 1, firstColumn: 0, lastRow: firstRow + 24, lastColumn: 0 },
    { numberFormat: format },
  );
  return workbook;
}

async function periods(workbook: Workbook): Promise<string> {
  excel = startEmbeddedExcel(workbook);
  const result = await readWorkbook();
  const points = (result.ok && result.value.assessments[0]?.series.points) || [];
  return `${points.length} ${points.map(({ period }) => periodKey(period))[0]}`;
}

describe("a workbook that counts its dates from 1904", () => {
  test.each(["yyyy\\-mm", "mmm\\-yy", "yyyy\\-mm\\-dd", "d/m/yyyy", "d\\-mmm"])(
    "is told by what a date shows in the format %s",
    async (format) => {
      expect(await periods(monthly(true, format))).toBe("24 2023-01");
      await excel?.stop();
      expect(await periods(monthly(false, format))).toBe("24 2023-01");
    },
  );

  test("also where the only dates stand far down, for one request more", async () => {
    expect(await periods(monthly(true, "yyyy\\-mm", 40))).toBe("24 2023-01");
    const far = excel?.host.counters.requests ?? 0;
    await excel?.stop();
    await periods(monthly(true));
    expect(far).toBe((excel?.host.counters.requests ?? 0) + 1);
  });

  test("a format that shows neither year nor day tells nothing, and they are read as in other workbooks", async () => {
    const workbook = monthly(false, "mmmm");
    expect(await periods(workbook)).toBe("24 2023-01");
  });

  test("the dates of a block are the same months, written as well as referred to", async () => {
    const workbook = monthly(true);
    const data = workbook.sheet("Data");
    // A month that is absent is written by us; the others refer to the user's cells.
    for (let row = 12; row < 25; row++) data?.setConstant(row, 0, Number(data.value(row, 0)) + 31);
    excel = startEmbeddedExcel(workbook);
    const read = await readWorkbook();
    const seriesIds = read.ok ? read.value.assessments.map(({ series }) => series.id) : [];
    const inserted = await insertCharts({ seriesIds, sheets: ["Data"] });
    expect(inserted.ok).toBe(true);
    const { shown, formulas } = await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Underlag").getRange("A14:A38");
      range.load({ text: true, formulas: true });
      await context.sync();
      return { shown: range.text.flat(), formulas: (range.formulas as string[][]).flat() };
    });
    const referred = formulas.filter((formula) => /^=IF\(Data!\$A\d+=/.test(formula));
    expect(referred).toHaveLength(24);
    expect(shown.filter((text) => text !== "")).toEqual(["2023-12"]);
  });
});

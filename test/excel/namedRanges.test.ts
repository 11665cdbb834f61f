import { readWorkbook } from "../../src/actions/reading/readWorkbook";
import { Workbook } from "../../src/host";
import { startEmbeddedExcel, type RunningExcel } from "../../src/host/startEmbeddedExcel";

let excel: RunningExcel | null = null;
afterEach(() => excel?.stop());

function workbookWithNoise(): Workbook {
  const workbook = new Workbook();
  const sheet = workbook.insertSheet("Data 1");
  const rows = [
    ["Väntetid, dagar"],
    ["Enhet", 2022, 2023, 2024, 2019],
    ["Norr", 1.5, 2.5, 3.5, 88],
    ["Söder", 4.5, 5.5, 6.5, 66],
    ["Kontroll", 1, 2, 3, 4],
  ];
  rows.forEach((row, r) => row.forEach((value, c) => sheet.setConstant(r, c, value)));
  return workbook;
}

async function readNames(): Promise<string[]> {
  const result = await readWorkbook();
  if (!result.ok) throw new Error(JSON.stringify(result));
  return result.value.assessments.map(({ series }) => String(series.organisation));
}

test("a name of the workbook or of the sheet says where the table is, until it is taken away", async () => {
  excel = startEmbeddedExcel(workbookWithNoise());
  expect(await readNames()).toEqual([]);
  for (const scope of ["workbook", "sheet"]) {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Data 1");
      const names = scope === "sheet" ? sheet.names : context.workbook.names;
      names.add("Uppföljning", sheet.getRange("A2:D4"));
      await context.sync();
    });
    expect(await readNames()).toEqual(["Norr", "Söder"]);
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Data 1");
      (scope === "sheet" ? sheet.names : context.workbook.names).getItem("Uppföljning").delete();
      await context.sync();
    });
    expect(await readNames()).toEqual([]);
  }
});

test("a print area says nothing about the table", async () => {
  excel = startEmbeddedExcel(workbookWithNoise());
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Data 1").pageLayout.setPrintArea("A2:D4");
    await context.sync();
  });
  expect(await readNames()).toEqual([]);
});

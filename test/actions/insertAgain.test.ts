import { insertCharts } from "../../src/actions/charts/insertCharts";
import { insertOverview } from "../../src/actions/charts/insertOverview";
import { readWorkbook } from "../../src/actions/reading/readWorkbook";
import { updateAll } from "../../src/actions/made/updateAll";
import { exampleSeries } from "../../src/core/register/exampleFigures";
import type { Sheet } from "../../src/host/model/sheet";
import type { RunningExcel } from "../../src/host/startEmbeddedExcel";
import { monthlyWorkbook, running } from "./support/workbooks";

/** Three series are enough to see what happens to one of them. */
const three = exampleSeries().slice(0, 3);
let excel: RunningExcel;
let ids: string[];

beforeEach(async () => {
  excel = running(monthlyWorkbook(three));
  const result = await readWorkbook();
  if (!result.ok) throw new Error(JSON.stringify(result));
  ids = result.value.assessments.map(({ series }) => series.id);
});
afterEach(() => excel.stop());

const sheetNamed = (name: string): Sheet => {
  const sheet = excel.host.workbook.sheet(name);
  if (sheet === null || sheet === undefined) throw new Error(`no sheet ${name}`);
  return sheet;
};

async function insert(seriesIds: readonly string[], sheet?: string) {
  const result = await insertCharts({ seriesIds, sheets: ["Månadsdata"], sheet });
  if (!result.ok) throw new Error(JSON.stringify(result));
  return result.value;
}

async function summaryOfUpdate() {
  const result = await updateAll();
  if (!result.ok) throw new Error(JSON.stringify(result));
  return result.value.summary.params;
}

/** The hidden names of blocks and where they stand. */
const blockNames = (): string[] =>
  excel.host.workbook.names
    .inScope(null)
    .map(({ name, formula }) => `${name} ${formula.a1(0, 0)}`)
    .filter((name) => name.includes("_block_"))
    .sort();

const values = (name: string) => {
  const sheet = sheetNamed(name);
  return sheet.formulas({ firstRow: 0, firstColumn: 0, lastRow: 200, lastColumn: 25 });
};

describe("a series has one block, however many sheets have a chart of it", () => {
  it("a second sheet of charts adds charts but no blocks", async () => {
    await insert(ids);
    const blocks = blockNames();
    await insert(ids.slice(0, 2), "Möte");
    expect(blockNames()).toEqual(blocks);
    expect(sheetNamed("Möte").charts).toHaveLength(2);
    expect(sheetNamed("Diagram").charts).toHaveLength(3);
  });
});

describe("when the user has deleted what was inserted", () => {
  it("the sheet of blocks: it is made again, and the charts are bound to it", async () => {
    await insert(ids);
    const before = values("Underlag");
    const { workbook } = excel.host;
    workbook.deleteSheet(sheetNamed("Underlag"));
    const result = await insert(ids);
    expect(result).toMatchObject({ inserted: 0, updated: 3 });
    expect(values("Underlag")).toEqual(before);
    const charts = sheetNamed("Diagram").charts;
    expect(charts.map(({ name }) => name).sort()).toEqual(["Styrtal 1", "Styrtal 2", "Styrtal 3"]);
    expect(JSON.stringify(charts.map(({ series }) => series))).not.toContain("#REF!");
  });

  it("the sheet of charts: a new one comes, with the blocks that are there", async () => {
    await insert(ids);
    const blocks = blockNames();
    excel.host.workbook.deleteSheet(sheetNamed("Diagram"));
    const result = await insert(ids);
    expect(result).toMatchObject({ inserted: 3, updated: 0 });
    expect(blockNames()).toEqual(blocks);
    expect(sheetNamed("Diagram").charts).toHaveLength(3);
  });

  it("both, and the overview: everything is inserted anew", async () => {
    await insert(ids);
    await insertOverview({ sheets: ["Månadsdata"] });
    for (const name of ["Diagram", "Underlag", "Översikt"]) excel.host.workbook.deleteSheet(sheetNamed(name));
    await insert(ids);
    const overview = await insertOverview({ sheets: ["Månadsdata"] });
    expect(overview.ok).toBe(true);
    expect(excel.host.workbook.sheets.map(({ name }) => name).sort()).toEqual([
      "Diagram",
      "Månadsdata",
      "Underlag",
      "Översikt",
    ]);
  });
});

describe("updating everything", () => {
  it("says how many were updated and how many say the same as before", async () => {
    await insert(ids);
    await insertOverview({ sheets: ["Månadsdata"] });
    expect(await summaryOfUpdate()).toMatchObject({ n: 0, k: 4 });
    sheetNamed("Månadsdata").setConstant(3, 10, 99);
    expect(await summaryOfUpdate()).toMatchObject({ n: 2, k: 2 });
  });

  it("keeps the colours, fonts, lines and markers that the user has given a chart", async () => {
    await insert(ids);
    const own = () => {
      const chart = sheetNamed("Diagram").charts[0]!;
      const [value, centre] = chart.series;
      return { chart, value: value!, centre: centre! };
    };
    const { chart, value, centre } = own();
    chart.title.font = { size: 18, bold: false, italic: true, colour: "#7030A0" };
    value.line = { style: "Continuous", colour: "#C00000", weight: 3 };
    value.marker = { style: "Square", size: 9, fill: "#C00000", outline: "#C00000" };
    centre.line = { style: "Dash", colour: "#00B050", weight: 2 };
    chart.valueAxis.majorGridlines = null;
    sheetNamed("Månadsdata").setConstant(3, 10, 99);
    expect(await summaryOfUpdate()).toMatchObject({ n: 1 });
    const after = own();
    expect(after.chart.title.font).toEqual({ size: 18, bold: false, italic: true, colour: "#7030A0" });
    expect(after.value.line).toEqual({ style: "Continuous", colour: "#C00000", weight: 3 });
    expect(after.value.marker).toEqual({ style: "Square", size: 9, fill: "#C00000", outline: "#C00000" });
    expect(after.centre.line).toEqual({ style: "Dash", colour: "#00B050", weight: 2 });
    expect(after.chart.valueAxis.majorGridlines).toBeNull();
  });

  it("takes in a new month, and the chart shows it", async () => {
    await insert(ids);
    const sheet = sheetNamed("Månadsdata");
    const column = 3 + (three[0]?.values.length ?? 0);
    const last = sheet.formulas({ firstRow: 2, firstColumn: column - 1, lastRow: 2, lastColumn: column - 1 });
    sheet.setConstant(2, column, Number(last[0]?.[0]) + 30);
    sheet.setStyle(
      { firstRow: 2, firstColumn: column, lastRow: 2, lastColumn: column },
      { numberFormat: "yyyy\\-mm" },
    );
    three.forEach((_, i) => sheet.setConstant(3 + i, column, 12));
    const shown = () => sheetNamed("Diagram").charts.map(({ series }) => series.map(({ values: v }) => v));
    const before = shown();
    expect(await summaryOfUpdate()).toMatchObject({ n: 3, k: 0 });
    expect(shown()).not.toEqual(before);
    expect(excel.host.workbook.sheets).toHaveLength(3);
    expect(sheetNamed("Diagram").charts).toHaveLength(3);
  });
});

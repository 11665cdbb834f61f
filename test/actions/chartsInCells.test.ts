import * as fc from "fast-check";
import { insertCharts } from "../../src/actions/charts/insertCharts";
import { planChartCells } from "../../src/actions/charts/planChartCells";
import { removeInserted } from "../../src/actions/made/removeInserted";
import { updateAll } from "../../src/actions/made/updateAll";
import { readWorkbook } from "../../src/actions/reading/readWorkbook";
import { columnName } from "../../src/core/sheet/cells/address";
import { exampleSeries } from "../../src/core/register/exampleFigures";
import { checkPackage } from "../../src/host/check/checkPackage";
import { saveWorkbook } from "../../src/host/package/workbook/saveWorkbook";
import type { Sheet } from "../../src/host/model/sheet";
import type { RunningExcel } from "../../src/host/startEmbeddedExcel";
import { snapshot } from "./support/snapshot";
import { monthlyWorkbook, running } from "./support/workbooks";

/** Charts in empty cells of the user's own sheet: of the data, or another. */
let excel: RunningExcel;
let ids: string[];
const data = "Månadsdata";

beforeEach(async () => {
  const workbook = monthlyWorkbook(exampleSeries().slice(0, 3));
  workbook.insertSheet("Möte").setConstant(0, 0, "Till mötet");
  excel = running(workbook);
  ids = await seriesIds();
});
afterEach(() => excel.stop());

const reading = async () => {
  const result = await readWorkbook({ sheets: [data] });
  if (!result.ok) throw new Error(JSON.stringify(result));
  return result.value;
};
const seriesIds = async (): Promise<string[]> => (await reading()).assessments.map(({ series }) => series.id);

const sheetNamed = (name: string): Sheet => {
  const sheet = excel.host.workbook.sheet(name);
  if (sheet === null) throw new Error(`no sheet ${name}`);
  return sheet;
};

/** What stands in cells, by address row,column from 0. */
const texts = (name: string): string[] => {
  const sheet = sheetNamed(name);
  const area = sheet.usedArea(true);
  if (area === null) return [];
  return sheet
    .formulas(area)
    .flatMap((line, r) =>
      line.flatMap((cell, c) =>
        cell === "" || cell === null ? [] : [`${area.firstRow + r},${area.firstColumn + c} ${String(cell)}`],
      ),
    );
};

const insert = async (seriesIds: readonly string[], sheet: string, address: string, perPage?: 1 | 2 | 6) => {
  const result = await insertCharts({ seriesIds, sheets: [data], cells: { sheet, address }, perPage });
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
};

describe("charts in empty cells of a sheet of the user's", () => {
  it("stand where the cells are, with the finding and the note below, and nothing there gets another size", async () => {
    const sheet = sheetNamed("Möte");
    const sizes = () => [
      Array.from({ length: 30 }, (_, column) => sheet.dimensions.columnWidth(column)),
      Array.from({ length: 60 }, (_, row) => sheet.dimensions.rowHeight(row)),
    ];
    const before = sizes();
    const { item, inserted } = await insert(ids.slice(0, 1), "Möte", "C4", 2);
    expect({ inserted, kind: item.kind, sheet: item.sheet }).toEqual({
      inserted: 1,
      kind: "chartCells",
      sheet: "Möte",
    });
    expect(sizes()).toEqual(before);
    const [chart] = sheet.charts;
    expect(chart).toMatchObject({
      left: sheet.dimensions.columnLeft(2),
      top: sheet.dimensions.rowTop(3),
    });
    expect(chart?.width).toBeGreaterThanOrEqual(354);
    expect(chart?.height).toBeGreaterThanOrEqual(210);
    const [note, sentence, source] = texts("Möte");
    expect(note).toBe("0,0 Till mötet");
    expect(sentence).toMatch(/^\d+,2 .+/);
    expect(source).toMatch(/Källa|Regler/);
    const sentenceTop = sheet.dimensions.rowTop(Number(sentence?.split(",")[0]));
    expect(sentenceTop).toBeGreaterThanOrEqual((chart?.top ?? 0) + (chart?.height ?? 0));
    expect(excel.host.workbook.sheets.map(({ name }) => name)).toEqual([data, "Möte", "Underlag"]);
    expect(checkPackage(saveWorkbook(excel.host.workbook))).toEqual([]);
  });

  it("as many beside each other as the selected cells have room for, the others below", async () => {
    await insert(ids, "Möte", "B3:L4", 6);
    const places = sheetNamed("Möte").charts.map(({ left, top }) => ({ left, top }));
    expect(new Set(places.map(({ top }) => top)).size).toBe(2);
    expect(new Set(places.map(({ left }) => left)).size).toBe(2);
  });

  it("the sheet of the data is read as before: the texts are no data", async () => {
    const before = await reading();
    await insert(ids, data, "B12");
    const after = await reading();
    expect(after.assessments).toEqual(before.assessments);
    expect(after.problems).toEqual(before.problems);
    expect(after.sheets.find(({ name }) => name === data)?.ours).toBe(false);
    await insert(ids.slice(0, 1), "Möte", "A3");
    expect((await reading()).assessments).toEqual(before.assessments);
  });

  it.each([
    ["a text", "Möte", "A1:F20", "destinationNotEmpty", { range: expect.stringMatching(/^A1:/), n: 1 }],
    ["the figures", data, "D2", "destinationNotEmpty", { sheet: data }],
    ["too near the edge", "Möte", "XFC5", "chartsOutsideSheet", { sheet: "Möte" }],
  ])("%s in the way: refused, and nothing is written", async (_, sheet, address, code, params) => {
    const before = snapshot(excel.host.workbook);
    const request = { seriesIds: ids, sheets: [data], cells: { sheet, address } };
    expect(await insertCharts(request)).toMatchObject({
      ok: false,
      nothingChanged: true,
      problem: { code, message: { params } },
    });
    expect(snapshot(excel.host.workbook)).toEqual(before);
    expect(await planChartCells({ seriesIds: ids, perPage: 6, cells: request.cells })).toMatchObject({
      ok: false,
      problem: { code },
    });
  });

  it("another chart in the way, a protected sheet, a sheet of Styrtal's: refused", async () => {
    await insert(ids.slice(0, 1), "Möte", "C4");
    Object.assign(sheetNamed("Möte").charts[0] ?? {}, { left: 900, top: 400 });
    const over = { seriesIds: ids.slice(1), sheets: [data], cells: { sheet: "Möte", address: "P25:Q26" } };
    expect(await insertCharts(over)).toMatchObject({ ok: false, problem: { code: "chartInTheWay" } });
    sheetNamed("Möte").protection = { allowed: {}, attributes: "", hasPassword: false };
    const locked = { ...over, cells: { sheet: "Möte", address: "T4" } };
    expect(await insertCharts(locked)).toMatchObject({ ok: false, problem: { code: "sheetProtected" } });
    const { cells } = locked;
    expect(await planChartCells({ seriesIds: ids, perPage: 6, cells })).toMatchObject({
      ok: false,
      problem: { code: "sheetProtected", message: { params: { sheet: "Möte" } } },
    });
    const made = { ...over, cells: { sheet: "Underlag", address: "AA1" } };
    expect(await insertCharts(made)).toMatchObject({ ok: false, problem: { code: "madeSheetChosen" } });
  });

  it("again: in place, nothing doubled, new ones in the cells that are chosen now", async () => {
    await insert(ids.slice(0, 2), "Möte", "C4");
    const before = texts("Möte");
    const again = await insert(ids.slice(0, 2), "Möte", "C4");
    expect(again).toMatchObject({ inserted: 0, updated: 2, unchanged: 2 });
    expect(texts("Möte")).toEqual(before);
    const more = await insert(ids, "Möte", "C60");
    expect(more).toMatchObject({ inserted: 1, updated: 2, item: { id: again.item.id, count: 3 } });
    expect(sheetNamed("Möte").charts).toHaveLength(3);
    const plan = await planChartCells({
      seriesIds: ids,
      perPage: 6,
      cells: { sheet: "Möte", address: "C60" },
    });
    expect(plan).toMatchObject({ ok: true, value: { range: null, count: 0, standing: 3 } });
  });

  it("an update follows cells and charts that the user has moved, and keeps what is beside them", async () => {
    await insert(ids.slice(0, 1), "Möte", "C4");
    const sheet = sheetNamed("Möte");
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Möte").getRange("2:6");
      range.insert("Down");
      await context.sync();
    });
    const [chart] = sheet.charts;
    if (chart === undefined) throw new Error("no chart");
    Object.assign(chart, { left: 500, top: 400 });
    sheet.setConstant(3, 12, "Min egen anteckning");
    sheetNamed(data).setConstant(3, 10, 99);
    const before = texts("Möte");
    const result = await updateAll();
    expect(result).toMatchObject({ ok: true, value: { summary: { params: { n: 1 } } } });
    expect(sheet.charts[0]).toMatchObject({ left: 500, top: 400 });
    const after = texts("Möte");
    expect(after.map((text) => text.split(" ")[0])).toEqual(before.map((text) => text.split(" ")[0]));
    expect(after).toContain("3,12 Min egen anteckning");
    expect(after).not.toEqual(before);
  });

  it("a chart that was taken away with its texts does not come back at an update", async () => {
    await insert(ids.slice(0, 2), "Möte", "C4", 1);
    const sheet = sheetNamed("Möte");
    const [first] = sheet.charts;
    await Excel.run(async (context) => {
      const there = context.workbook.worksheets.getItem("Möte");
      there.charts.getItem(first?.name ?? "").delete();
      there.getRange("4:28").delete("Up");
      await context.sync();
    });
    expect(sheet.charts).toHaveLength(1);
    expect((await updateAll()).ok).toBe(true);
    expect(sheet.charts).toHaveLength(1);
  });

  it("removing empties the cells and leaves the sheet as it was before", async () => {
    const before = snapshot(excel.host.workbook) as { sheets: unknown; names: unknown };
    const styles = () => JSON.stringify(sheetNamed("Möte").style(20, 3));
    const look = styles();
    const { item } = await insert(ids, "Möte", "C4");
    expect((await removeInserted(item.id)).ok).toBe(true);
    const after = snapshot(excel.host.workbook) as { sheets: unknown; names: unknown };
    expect(after.sheets).toEqual(before.sheets);
    expect(after.names).toEqual(before.names);
    expect(styles()).toBe(look);
    expect(sheetNamed("Möte").merges ?? []).toHaveLength(0);
  });

  it("four requests insert them", async () => {
    excel.host.resetCounters();
    await insert(ids, "Möte", "C4");
    expect(excel.host.counters.requests).toBeLessThanOrEqual(4);
  });

  it("wherever they are put on the sheet of the data, what is read stays the same", async () => {
    const before = await reading();
    const untouched = texts(data);
    await fc.assert(
      fc.asyncProperty(fc.nat(60), fc.nat(60), async (row, column) => {
        const address = `${columnName(column)}${row + 1}`;
        const result = await insertCharts({
          seriesIds: ids.slice(0, 2),
          sheets: [data],
          cells: { sheet: data, address },
        });
        if (!result.ok) expect(result.problem.code).toBe("destinationNotEmpty");
        const after = await reading();
        expect(after.assessments).toEqual(before.assessments);
        expect(after.problems).toEqual(before.problems);
        if (result.ok) expect((await removeInserted(result.value.item.id)).ok).toBe(true);
        expect(texts(data)).toEqual(untouched);
      }),
      { numRuns: 12 },
    );
  });
});

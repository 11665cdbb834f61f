import { createRegister } from "../../src/actions/register/createRegister";
import { insertCharts } from "../../src/actions/charts/insertCharts";
import { insertChecklist } from "../../src/actions/improvement/insertChecklist";
import { insertOverview } from "../../src/actions/charts/insertOverview";
import { makeImprovementSheet } from "../../src/actions/improvement/makeImprovementSheet";
import { makeReview } from "../../src/actions/documents/makeReview";
import { makeTargetTable } from "../../src/actions/documents/makeTargetTable";
import { readOwnText } from "../../src/actions/made/readOwnText";
import { removeEverything } from "../../src/actions/made/removeEverything";
import { updateAll } from "../../src/actions/made/updateAll";
import { readWorkbook } from "../../src/actions/reading/readWorkbook";
import { chartGrid } from "../../src/core/report/chart/chartGrid";
import { cellName } from "../../src/core/sheet/cells/address";
import { insertRows } from "../../src/host/model/shiftCells";
import { exampleSeries } from "../../src/core/register/exampleFigures";
import type { RunningExcel } from "../../src/host/startEmbeddedExcel";
import { monthlyWorkbook, running } from "./support/workbooks";

/** What of a sheet that Styrtal made is the user's own: what is asked about before it is removed. */
const today = { year: 2024, month: 11, day: 5 } as const;
const data = "Månadsdata";
let excel: RunningExcel;

beforeEach(() => {
  excel = running(monthlyWorkbook(exampleSeries().slice(0, 3)));
});
afterEach(() => excel.stop());

const value = async <T>(work: Promise<{ ok: true; value: T } | { ok: false }>): Promise<T> => {
  const result = await work;
  if (!result.ok) throw new Error(JSON.stringify(result));
  return result.value;
};

async function makeEverything(): Promise<void> {
  await value(createRegister());
  const { assessments } = await value(readWorkbook({ sheets: [data] }));
  await value(insertCharts({ seriesIds: assessments.map(({ series }) => series.id), sheets: [data] }));
  await value(insertOverview({ sheets: [data] }));
  await value(insertChecklist({ list: "ledningsgrupp-egenkontroll" }));
  await value(makeImprovementSheet({ kind: "actionPlan" }));
  await value(makeImprovementSheet({ kind: "journal" }));
  await value(makeTargetTable({ variant: "budget" }));
  const month = { frequency: "month", ordinal: 12 * 2024 + 9 } as const;
  await value(makeReview({ kind: "monthly", period: month, organisation: null }, { today }));
}

const own = async () =>
  Object.fromEntries(
    (await value(readOwnText())).map(({ sheet, cells, known }) => [sheet, known ? cells.join(" ") : "?"]),
  );

test("what Styrtal has written is not the user's, neither when it is new nor after an update", async () => {
  await makeEverything();
  const sheets = await own();
  expect(Object.keys(sheets).length).toBeGreaterThan(6);
  expect(new Set(Object.values(sheets))).toEqual(new Set([""]));
  excel.host.workbook.sheet(data)?.setConstant(3, 10, 99);
  await value(updateAll({ today }));
  expect(new Set(Object.values(await own()))).toEqual(new Set([""]));
});

test("answers, comments, rows of one's own and notes beside are, and stay so when the sheets are made again", async () => {
  await makeEverything();
  const { workbook } = excel.host;
  const sheet = (name: RegExp) => {
    const found = workbook.sheets.find((one) => name.test(one.name));
    if (found === undefined) throw new Error(String(name));
    return found;
  };
  const list = sheet(/^Checklista|egenkontroll/i);
  const area = list.usedArea(true);
  const rows = list.values(area ?? { firstRow: 0, firstColumn: 0, lastRow: 0, lastColumn: 0 });
  const heading = rows.findIndex((line) => line.includes("Svar"));
  const answer = rows[heading]?.indexOf("Svar") ?? -1;
  list.setConstant((area?.firstRow ?? 0) + heading + 1, (area?.firstColumn ?? 0) + answer, "Delvis");
  sheet(/^Diagram$/).setConstant(60, 2, "Fråga Karin");
  sheet(/^Översikt$/).setConstant(80, 0, "Till mötet");
  const before = await own();
  expect(before["Diagram"]).toBe("C61");
  expect(before["Översikt"]).toBe("A81");
  expect(before[list.name]).toMatch(/^[A-Z]+\d+$/);
  await value(updateAll({ today }));
  const after = await own();
  expect(after["Diagram"]).toBe("C61");
  expect(after["Översikt"]).toMatch(/^A\d+$/);
  expect(after[list.name]).toMatch(/^[A-Z]+\d+$/);
  expect(Object.values(after).filter((cells) => cells !== "")).toHaveLength(3);
});

test("texts under charts are Styrtal's wherever rows and columns have taken them, and new ones stand clear of the user's", async () => {
  const { assessments } = await value(readWorkbook({ sheets: [data] }));
  const ids = assessments.map(({ series }) => series.id);
  await value(insertCharts({ seriesIds: ids.slice(0, -1), sheets: [data], perPage: 1 }));
  const charts = excel.host.workbook.sheet("Diagram");
  if (charts === null) throw new Error("not inserted");
  const { cells } = chartGrid(ids.length, 1);
  const next = cells[ids.length - 1];
  if (next === undefined) throw new Error("no place");
  // In the place that the next chart would have had.
  charts.setConstant(next.sentenceRow, next.firstColumn, "Fråga Karin");
  insertRows(charts, 0, 2);
  const note = cellName(next.sentenceRow + 2, next.firstColumn);
  expect((await own())["Diagram"]).toBe(note);
  await value(insertCharts({ seriesIds: ids, sheets: [data] }));
  expect((await own())["Diagram"]).toBe(note);
});

test("charts in cells of the user's take nothing of the user's with them", async () => {
  const { assessments } = await value(readWorkbook({ sheets: [data] }));
  const cells = { sheet: data, address: "B20" };
  await value(insertCharts({ seriesIds: assessments.map(({ series }) => series.id), sheets: [data], cells }));
  expect(await own()).toEqual({ [data]: "" });
});

test("everything goes but what the user has written on, and that too when it is ticked", async () => {
  const names = () => excel.host.workbook.sheets.map(({ name }) => name);
  await makeEverything();
  const before = names();
  expect(before.length).toBeGreaterThan(8);
  excel.host.workbook.sheet("Handlingsplan")?.setConstant(7, 1, "Ring Karin");
  excel.host.workbook.sheet("Diagram")?.setConstant(60, 2, "Fråga Karin");
  const written = (await value(readOwnText())).filter(({ cells }) => cells.length > 0);
  expect(written.map(({ sheet }) => sheet).sort()).toEqual(["Diagram", "Handlingsplan"]);
  await value(removeEverything({ also: [] }));
  // Charts of the user's sheet rest on the blocks, which stay with them.
  expect(names().sort()).toEqual(["Diagram", "Handlingsplan", "Indikatorer", "Månadsdata", "Underlag"]);
  expect(await removeEverything({ also: [] })).toMatchObject({ ok: false, reason: "refused" });
  await value(removeEverything({ also: written.map(({ id }) => id) }));
  expect(names().sort()).toEqual(["Indikatorer", "Månadsdata"]);
});

test("cancelled on the way, what is gone is told and the rest stays whole", async () => {
  await makeEverything();
  const cancel = new AbortController();
  const result = await removeEverything(
    { also: [] },
    {
      signal: cancel.signal,
      onProgress: ({ done }) => {
        if (done === 2) cancel.abort();
      },
    },
  );
  expect(result).toMatchObject({
    ok: false,
    nothingChanged: false,
    problem: { code: "removedPartly", message: { params: { what: { items: { length: 2 } } } } },
  });
  const left = await own();
  expect(Object.keys(left).length).toBeGreaterThan(3);
  expect(new Set(Object.values(left))).toEqual(new Set([""]));
});

test("one that is gone is refused", async () => {
  expect(await readOwnText(["7"])).toMatchObject({ ok: false, problem: { code: "ItemNotFound" } });
});

import { insertCharts } from "../../src/actions/charts/insertCharts";
import { makeImprovementSheet } from "../../src/actions/improvement/makeImprovementSheet";
import { readWorkbook } from "../../src/actions/reading/readWorkbook";
import { readTestCards, writeTestField } from "../../src/actions/improvement/testCards";
import { updateAll } from "../../src/actions/made/updateAll";
import { exampleSeries } from "../../src/core/register/exampleFigures";
import { attachCalculation } from "../../src/host/calc/attachCalculation";
import { checkPackage } from "../../src/host/check/checkPackage";
import { saveWorkbook } from "../../src/host/package/workbook/saveWorkbook";
import type { Sheet } from "../../src/host/model/sheet";
import type { RunningExcel } from "../../src/host/startEmbeddedExcel";
import { monthlyWorkbook, running } from "./support/workbooks";

const three = exampleSeries().slice(0, 3);
const indicator = three[0]!.indicator;
const journal = "PGSA-journal";
let excel: RunningExcel;

beforeEach(async () => {
  const workbook = monthlyWorkbook(three);
  attachCalculation(workbook);
  excel = running(workbook);
  const reading = await readWorkbook();
  if (!reading.ok) throw new Error("not read");
  const seriesIds = reading.value.assessments.map(({ series }) => series.id);
  expect((await insertCharts({ seriesIds, sheets: ["Månadsdata"] })).ok).toBe(true);
  expect((await makeImprovementSheet({ kind: "journal" })).ok).toBe(true);
});
afterEach(() => excel.stop());

const sheetNamed = (name: string): Sheet => {
  const sheet = excel.host.workbook.sheet(name);
  if (sheet === null) throw new Error(`no sheet ${name}`);
  return sheet;
};

/** Writes beside a label of the first card, as the user would. */
function write(label: string, value: string | number): void {
  const sheet = sheetNamed(journal);
  for (let row = 0; row < 120; row++)
    if (sheet.value(row, 0) === label) return sheet.setConstant(row, 2, value);
  throw new Error(`no ${label}`);
}

/** Excel's number of a day. */
const day = (year: number, month: number, date: number): number =>
  Math.round(Date.UTC(year, month - 1, date) / 86_400_000) + 25_569;

async function writeTest(name = "Nytt mottagningssamtal"): Promise<void> {
  write("Namn på testet", name);
  write("Indikator", indicator);
  write("6. Första dag", day(2024, 3, 12));
  write("7. Sista dag", day(2024, 4, 30));
}

/** Texts of the labels on bars, by the title of the chart. */
function marks(): Record<string, string[]> {
  return Object.fromEntries(
    sheetNamed("Diagram").charts.map((chart) => [
      chart.title.text ?? "",
      chart.series.flatMap((series) =>
        Object.values(series.points).flatMap(({ label }) => (label?.text == null ? [] : [label.text])),
      ),
    ]),
  );
}

async function update(): Promise<void> {
  expect((await updateAll()).ok).toBe(true);
}

describe("a test of the journal", () => {
  it("is marked where it begins and ends, on every chart of its indicator and on no other", async () => {
    await writeTest();
    await update();
    const found = Object.entries(marks());
    expect(found).toHaveLength(3);
    for (const [title, texts] of found)
      expect([title, texts]).toEqual([
        title,
        title.startsWith(indicator) ? ["Test börjar: Nytt mott…", "Test slutar: Nytt mott…"] : [],
      ]);
    expect(checkPackage(saveWorkbook(excel.host.workbook))).toEqual([]);
  });

  it("hangs at the period that holds the day, in the block that the chart is bound to", async () => {
    await writeTest();
    await update();
    const block = sheetNamed("Underlag");
    const area = block.usedArea(true)!;
    const rows = Array.from({ length: area.lastRow + 1 }, (_, row) => row);
    const head = rows.find((row) => block.value(row, 0) === "Period")!;
    const columns = Array.from({ length: area.lastColumn + 1 }, (_, column) => column);
    const column = columns.find((each) => block.value(head, each) === "Ny fas")!;
    const months = rows
      .slice(head + 1, head + 1 + three[0]!.values.length)
      .filter((row) => typeof block.value(row, column) === "number")
      .map((row) => block.value(row, 0));
    expect(months).toEqual([day(2024, 3, 1), day(2024, 4, 1)]);
    const note = rows
      .map((row) => String(block.value(row, 0) ?? ""))
      .find((text) => text.includes("Tester:"));
    expect(note).toContain("Tester: Nytt mottagningssamtal (12\u00a0mars–30\u00a0april 2024).");
  });

  it("keeps what the user has changed in the chart, from the first test to the last", async () => {
    const chart = sheetNamed("Diagram").charts[0]!;
    const types = () => chart.series.map(({ chartType }) => chartType);
    const before = types();
    const value = chart.series[0]!;
    value.line = { ...value.line, colour: "#FF00FF", weight: 4 };
    await writeTest();
    await update();
    const shown = sheetNamed("Diagram").charts.find(({ name }) => name === chart.name);
    expect(shown).toBe(chart);
    expect(shown?.series[0]?.line).toMatchObject({ colour: "#FF00FF", weight: 4 });
    expect(marks()[chart.title.text ?? ""]).toHaveLength(2);
    expect(types().at(-1)).toBe("ColumnClustered");
    expect(checkPackage(saveWorkbook(excel.host.workbook))).toEqual([]);
    write("Indikator", "Något annat");
    await update();
    expect(sheetNamed("Diagram").charts.includes(chart)).toBe(true);
    expect(types()).toEqual(before);
    expect(chart.series[0]?.line).toMatchObject({ colour: "#FF00FF", weight: 4 });
    expect(marks()[chart.title.text ?? ""]).toEqual([]);
    expect(checkPackage(saveWorkbook(excel.host.workbook))).toEqual([]);
  });

  it("moves and is renamed in the chart that the user has, and goes when the journal no longer says it", async () => {
    await writeTest();
    await update();
    const chart = sheetNamed("Diagram").charts[0]!;
    const before = { name: chart.name, count: sheetNamed("Diagram").charts.length };
    write("Namn på testet", "Samtal");
    write("7. Sista dag", day(2024, 8, 1));
    await update();
    expect(marks()[chart.title.text ?? ""]).toEqual(["Test börjar: Samtal", "Test slutar: Samtal"]);
    expect(sheetNamed("Diagram").charts.includes(chart)).toBe(true);
    write("Indikator", "Något annat");
    await update();
    expect(Object.values(marks()).flat()).toEqual([]);
    const after = sheetNamed("Diagram").charts.map(({ name }) => name);
    expect({ name: after.find((name) => name === chart.name), count: after.length }).toEqual(before);
  });

  it("that has only begun, or lies outside the series, shows what there is", async () => {
    write("Namn på testet", "Samtal");
    write("Indikator", indicator.toUpperCase());
    write("6. Första dag", day(2024, 3, 12));
    write("7. Sista dag", day(2039, 1, 1));
    await update();
    expect(new Set(Object.values(marks()).flat())).toEqual(new Set(["Test börjar: Samtal"]));
  });

  it("costs charts no more than the four requests they may take", async () => {
    await writeTest();
    const reading = await readWorkbook({ sheets: ["Månadsdata"] });
    if (!reading.ok) throw new Error("not read");
    excel.host.resetCounters();
    const seriesIds = reading.value.assessments.map(({ series }) => series.id);
    expect((await insertCharts({ seriesIds, sheets: ["Månadsdata"] })).ok).toBe(true);
    const { requests, cleanupRequests } = excel.host.counters;
    expect(requests + cleanupRequests).toBeLessThanOrEqual(4);
  });
});

describe("a card that is filled in from the pane", () => {
  const cards = async () => {
    const result = await readTestCards();
    if (!result.ok || result.value === null) throw new Error("no cards");
    return result.value.cards;
  };
  const fill = (field: string, value: string | number | null) => writeTestField({ test: 1, field, value });

  it("stands in the sheet as if it had been typed there, text as text, and can be emptied again", async () => {
    for (const [field, value] of [
      ["title", "Samtal"],
      ["3", "=ring samma dag"],
      ["6", day(2024, 3, 12)],
    ] as const)
      expect((await fill(field, value)).ok).toBe(true);
    expect(await cards()).toEqual([
      {
        number: 1,
        title: "Samtal",
        fields: { title: "Samtal", "3": "=ring samma dag", "6": day(2024, 3, 12) },
      },
    ]);
    await fill("3", null);
    expect((await cards())[0]?.fields).toEqual({ title: "Samtal", "6": day(2024, 3, 12) });
    expect((await makeImprovementSheet({ kind: "journal" })).ok).toBe(true);
    expect((await cards())[0]?.fields["title"]).toBe("Samtal");
  });

  it("is refused with one sentence when the test is gone, and nothing is changed", async () => {
    const result = await writeTestField({ test: 7, field: "3", value: "x" });
    expect(result.ok ? null : [result.problem.code, result.nothingChanged]).toEqual(["testGone", true]);
  });
});

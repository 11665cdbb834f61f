import { readWorkbook } from "../../src/actions/reading/readWorkbook";
import type { WorkbookReading } from "../../src/actions/types";
import { exampleSeries } from "../../src/core/register/exampleFigures";
import { Workbook } from "../../src/host";
import type { RunningExcel } from "../../src/host/startEmbeddedExcel";
import { swedishTexts } from "../../src/i18n/swedishTexts";
import { monthlyWorkbook, running, runningNewer } from "./support/workbooks";

let excel: RunningExcel;
afterEach(() => excel.stop());

/** Two indicators for women and men, the names merged over both rows, on a sheet whose name Excel has to quote. */
function mergedWorkbook(pairs = 2): Workbook {
  const workbook = new Workbook();
  const sheet = workbook.insertSheet("Kön, per månad");
  ["Indikator", "Kön", "jan 2026", "feb 2026", "mars 2026"].forEach((text, column) =>
    sheet.setConstant(0, column, text),
  );
  for (let pair = 0; pair < pairs; pair++) {
    const row = 1 + pair * 2;
    sheet.setConstant(row, 0, `Ärenden ${pair + 1}`);
    ["Kvinnor", "Män"].forEach((sex, i) => {
      sheet.setConstant(row + i, 1, sex);
      for (let column = 2; column < 5; column++) sheet.setConstant(row + i, column, 10 * pair + column + i);
    });
    sheet.merges.push({ firstRow: row, lastRow: row + 1, firstColumn: 0, lastColumn: 0 });
  }
  return workbook;
}

async function read(request: Parameters<typeof readWorkbook>[0]): Promise<WorkbookReading> {
  const result = await readWorkbook(request);
  if (!result.ok) throw new Error(JSON.stringify(result));
  return result.value;
}

const sentences = ({ problems }: WorkbookReading, code: string): string[] =>
  problems
    .filter((problem) => problem.code === code)
    .map(
      ({ sheet, cell, message }) =>
        `${sheet}!${cell}: ${swedishTexts.render(message).replaceAll("\u00a0", " ")}`,
    );

const names = ({ assessments }: WorkbookReading) =>
  assessments.map(({ indicator, series }) => `${indicator.name} ${series.sex}`);

test("merged labels are read for every row and told with their place, in as many requests as without them", async () => {
  excel = running(mergedWorkbook());
  const older = await read({ all: true });
  const asked = excel.host.counters.requests;
  expect(sentences(older, "mergedCells")).toEqual([]);
  await excel.stop();
  excel = runningNewer(mergedWorkbook());
  const reading = await read({ all: true });
  expect(excel.host.counters.requests).toBe(asked);
  expect(names(reading)).toEqual(["Ärenden 1 women", "Ärenden 1 men", "Ärenden 2 women", "Ärenden 2 men"]);
  expect(names(older)).toEqual(names(reading));
  expect(sentences(reading, "mergedCells")).toEqual([
    "Kön, per månad!A2: Cellerna A2:A3 på ”Kön, per månad” är sammanfogade. Texten gäller hela området.",
    "Kön, per månad!A4: Cellerna A4:A5 på ”Kön, per månad” är sammanfogade. Texten gäller hela området.",
  ]);
});

test("more merged cells than Excel can name: everything is read, and nothing is told about them", async () => {
  excel = runningNewer(mergedWorkbook(513));
  const reading = await read({ all: true });
  expect(reading.assessments).toHaveLength(1026);
  expect(sentences(reading, "mergedCells")).toEqual([]);
});

test.each(["the active sheet", "a named sheet", "all sheets"])(
  "hidden rows are read and told: %s",
  async (way) => {
    const workbook = monthlyWorkbook(exampleSeries().slice(0, 4));
    const sheet = workbook.sheet("Månadsdata")!;
    excel = running(workbook);
    const request =
      way === "all sheets" ? { all: true } : way === "the active sheet" ? {} : { sheets: ["Månadsdata"] };
    const whole = await read(request);
    const asked = excel.host.counters.requests;
    sheet.dimensions.changeRows(4, 5, { hidden: true });
    const reading = await read(request);
    expect(names(reading)).toEqual(names(whole));
    expect(sentences(reading, "hiddenRows")).toEqual([
      "Månadsdata!null: På ”Månadsdata” är 2 rader dolda av filter. Raderna är lästa.",
    ]);
    expect(excel.host.counters.requests).toBe(2 * asked + 1);
  },
);

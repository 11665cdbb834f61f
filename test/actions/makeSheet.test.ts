import { makeSheet, type SheetRecipe } from "../../src/actions/made/makeSheet";
import { removeInserted } from "../../src/actions/made/removeInserted";
import { ownSheet } from "../../src/core/report/made/figure";
import { SheetLayout } from "../../src/core/report/made/sheetLayout";
import { Workbook } from "../../src/host";
import { attachCalculation } from "../../src/host/calc/attachCalculation";
import { checkPackage } from "../../src/host/check/checkPackage";
import { saveWorkbook } from "../../src/host/package/workbook/saveWorkbook";
import type { RunningExcel } from "../../src/host/startEmbeddedExcel";
import type { Sheet } from "../../src/host/model/sheet";
import { running } from "./support/workbooks";

let excel: RunningExcel;
beforeEach(() => {
  const workbook = new Workbook();
  workbook.insertSheet("Data").setConstant(0, 0, "Tal");
  attachCalculation(workbook);
  excel = running(workbook);
});
afterEach(() => excel.stop());

/** A plan with three questions, a column for answers, a sum and a figure. */
const recipe = (questions: readonly string[]): SheetRecipe => ({
  id: "plan",
  build: ({ kept }) => {
    const layout = new SheetLayout({
      id: "plan",
      name: "Plan",
      columnWidths: [60, 200, 100, 120],
      orientation: "portrait",
      kept,
      title: "Plan 2026 & mer",
      leftoversHeading: "Text utan plats",
    });
    layout.title("Plan 2026");
    layout.sentence("=SUMMA är text, inte en formel.");
    const table = layout.table({
      key: "plan",
      native: "Plan",
      columns: [
        { heading: "Nr" },
        { heading: "Fråga" },
        { heading: "Poäng", input: true, numberFormat: "0.0", choices: { kind: "number", minimum: 0 } },
        {
          heading: "Kommentar",
          input: true,
          choices: { kind: "list", values: ["Ja", "Nej"] },
          prompt: "Välj.",
        },
      ],
      rows: questions.map((question, i) => ({ key: question, cells: [i + 1, question, null, null] })),
      blankRows: 1,
    });
    layout.row([
      { column: 1, content: "Summa", look: "total" },
      {
        column: 2,
        content: { formula: `=SUM(C${table.firstRow + 1}:C${table.lastRow + 1})` },
        look: "total",
      },
    ]);
    layout.input({ key: "slutsats", label: "Slutsats", lines: 3 });
    const column = (c: number) => ({
      sheet: ownSheet,
      firstRow: table.firstRow,
      lastRow: table.lastRow,
      firstColumn: c,
      lastColumn: c,
    });
    layout.figure(
      {
        key: "poang",
        kind: "bar",
        title: "Poäng",
        alternativeText: "Poäng per fråga.",
        series: [
          {
            name: "Poäng",
            values: column(2),
            categories: column(1),
            fill: "#1F4E79",
            line: null,
            marker: null,
            labels: { at: "all", show: "value" },
          },
        ],
        categoryTitle: null,
        valueTitle: "poäng",
        numberFormat: "0.0",
        minimum: 0,
        maximum: null,
      },
      { height: 150 },
    );
    return layout.build();
  },
});

const sheet = (name = "Plan"): Sheet => {
  const found = excel.host.workbook.sheet(name);
  if (found === null || found === undefined) throw new Error(`no sheet ${name}`);
  return found;
};

/** Texts of a row, without what stands empty. */
const row = (index: number): unknown[] =>
  [0, 1, 2, 3].map((column) => sheet().cell(index, column)?.value ?? null);

const everything = { firstRow: 0, firstColumn: 0, lastRow: 40, lastColumn: 6 };

const rowWith = (text: string): number => {
  for (let r = 0; r < 60; r++) if (row(r).includes(text)) return r;
  throw new Error(`no row with ${text}`);
};

/** What a cell shows, formulas computed. */
const shown = async (r: number, c: number): Promise<unknown> =>
  Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Plan").getRangeByIndexes(r, c, 1, 1);
    range.load({ values: true });
    await context.sync();
    return range.values[0]?.[0];
  });

async function make(questions = ["Mål", "Mått", "Tid"]): Promise<void> {
  const result = await makeSheet(recipe(questions));
  if (!result.ok) throw new Error(JSON.stringify(result));
}

test("a sheet with table, inputs, sum, choices and figure, and a file that is sound", async () => {
  await make();
  expect(row(0)[0]).toBe("Plan 2026");
  expect(row(1)[0]).toBe("=SUMMA är text, inte en formel.");
  expect(sheet().tables.map(({ name }) => name)).toEqual(["Plan"]);
  expect(sheet().charts).toHaveLength(1);
  expect(sheet().validations).toHaveLength(2);
  expect(checkPackage(saveWorkbook(excel.host.workbook))).toEqual([]);
});

test("what the user writes stays with its row when rows are moved, and rows and columns of their own stay", async () => {
  await make();
  const mal = rowWith("Mål");
  sheet().setConstant(mal, 2, 3);
  sheet().setConstant(mal + 1, 2, 4);
  sheet().setConstant(mal + 1, 3, "Bra");
  sheet().setConstant(mal + 3, 1, "Egen fråga");
  sheet().setConstant(mal + 3, 2, 5);
  sheet().setConstant(rowWith("Slutsats"), 1, "Vi fortsätter.");
  const charts = sheet().charts;
  if (charts[0] !== undefined) charts[0].left = 333;
  await make(["Tid", "Mått", "Mål"]);
  expect(row(rowWith("Mål"))).toEqual([3, "Mål", 3, null]);
  expect(row(rowWith("Mått"))).toEqual([2, "Mått", 4, "Bra"]);
  expect(row(rowWith("Egen fråga"))[2]).toBe(5);
  expect(row(rowWith("Slutsats"))[1]).toBe("Vi fortsätter.");
  expect(sheet().charts.map(({ left }) => left)).toEqual([333]);
  expect(excel.host.workbook.sheets).toHaveLength(2);
  expect(() => rowWith("Text utan plats")).toThrow();
  expect(await shown(rowWith("Summa"), 2)).toBe(12);
});

test("sums under a table stay one row however often the sheet is made, and are not summed themselves", async () => {
  const summed: SheetRecipe = {
    id: "summor",
    build: ({ kept }) => {
      const layout = new SheetLayout({
        id: "summor",
        name: "Plan",
        columnWidths: [120, 80],
        orientation: "portrait",
        kept,
        title: "Summor",
        leftoversHeading: "Text utan plats",
      });
      layout.title("Summor");
      layout.table({
        key: "belopp",
        native: null,
        columns: [
          { heading: "Rad", input: true },
          { heading: "Kr", input: true, numberFormat: "0" },
        ],
        rows: [
          { key: "a", cells: ["A", null] },
          { key: "b", cells: ["B", null] },
        ],
        totals: [
          {
            key: "summa",
            cells: [
              "Tillsammans",
              ({ firstRow, lastRow }) => ({ formula: `=SUM(B${firstRow + 1}:B${lastRow + 1})` }),
            ],
          },
        ],
        vanished: "drop",
      });
      return layout.build();
    },
  };
  const again = async (): Promise<void> => {
    const result = await makeSheet(summed);
    if (!result.ok) throw new Error(JSON.stringify(result));
  };
  await again();
  sheet().setConstant(rowWith("A"), 1, 3);
  sheet().setConstant(rowWith("B"), 1, 4);
  // A line of the user's own below the sum belongs to the table all the same.
  sheet().setConstant(rowWith("Tillsammans") + 1, 0, "Egen rad");
  sheet().setConstant(rowWith("Tillsammans") + 1, 1, 10);
  for (let run = 0; run < 3; run++) await again();
  const labels = Array.from({ length: 12 }, (_, r) => row(r)[0]).filter((text) => text !== null);
  expect(labels).toEqual(["Summor", "Rad", "A", "B", "Egen rad", "Tillsammans"]);
  expect(await shown(rowWith("Tillsammans"), 1)).toBe(17);
});

test("a row that is gone keeps what was written in it; one that never was written in goes", async () => {
  await make();
  sheet().setConstant(rowWith("Mått"), 3, "Viktigt");
  await make(["Mål"]);
  expect(row(rowWith("Viktigt"))).toEqual([2, "Mått", null, "Viktigt"]);
  expect(() => rowWith("Tid")).toThrow();
});

test("when its hidden keys are gone it is the user's own, and a new sheet is made beside it", async () => {
  await make();
  for (let r = 0; r < 40; r++) sheet().setConstant(r, 4, null);
  sheet().setConstant(rowWith("Mål"), 2, 3);
  const result = await makeSheet(recipe(["Mål"]));
  if (!result.ok) throw new Error(JSON.stringify(result));
  expect(result.problems.map(({ code }) => code)).toContain("madeSheetOwn");
  expect(row(rowWith("Mål"))[2]).toBe(3);
  expect(sheet("Plan (2)").cell(0, 0)?.value).toBe("Plan 2026");
});

test("a fault while it is written again leaves it as it was, and a second try succeeds", async () => {
  await make();
  sheet().setConstant(rowWith("Mål"), 2, 3);
  excel.host.resetCounters();
  await make();
  // The last request takes away the copy that stood by.
  const requests = excel.host.counters.requests - 1;
  const before = JSON.stringify(sheet().formulas(everything));
  for (const afterActions of [0, 3, 12, 30, 60]) {
    excel.host.failRequest(requests, { code: "GeneralException", afterActions });
    const result = await makeSheet(recipe(["Tid", "Mått"]));
    excel.host.clearFaults();
    if (result.ok) throw new Error("it did not fail");
    expect(result).toMatchObject({ nothingChanged: true });
    expect(JSON.stringify(sheet().formulas(everything))).toBe(before);
    expect(sheet().tables.map(({ name }) => name)).toEqual(["Plan"]);
    expect(sheet().validations).toHaveLength(2);
    expect(excel.host.workbook.sheets.map(({ name }) => name)).toEqual(["Data", "Plan"]);
  }
  await make(["Mål", "Tid"]);
  expect(row(rowWith("Mål"))[2]).toBe(3);
});

test("it is removed like everything else", async () => {
  await make();
  const result = await removeInserted("1");
  expect(result.ok).toBe(true);
  expect(excel.host.workbook.sheets.map(({ name }) => name)).toEqual(["Data"]);
});

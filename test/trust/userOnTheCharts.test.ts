import { insertCharts } from "../../src/actions/charts/insertCharts";
import { readWorkbook } from "../../src/actions/reading/readWorkbook";
import { removeInserted } from "../../src/actions/made/removeInserted";
import { updateAll } from "../../src/actions/made/updateAll";
import { wholeSheet } from "../../src/host/model/area";
import type { Sheet } from "../../src/host/model/sheet";
import { insertColumns, insertRows } from "../../src/host/model/shiftCells";
import { dataSheet, plainWorkbook, succeed } from "./support/actionCases";
import { MatrixHost } from "./support/matrixHost";
import { noteOf } from "./support/userEdits";

/**
 * What the user writes on the sheets of charts and blocks, exactly where Styrtal itself would write next or has written:
 * it stays where it is, and what is new goes elsewhere.
 */
const excel = new MatrixHost();
afterAll(() => excel.stop());

const sheetNamed = (name: string): Sheet => {
  const sheet = excel.host.workbook.sheet(name);
  if (sheet === null) throw new Error(`no sheet ${name}`);
  return sheet;
};

/** Every text with its cell, in order of rows. */
function textsOn(name: string): Map<string, string> {
  const found = new Map<string, string>();
  sheetNamed(name).cells.forEach(wholeSheet, ({ value, column }, row) => {
    if (typeof value === "string" && value !== "") found.set(`${row},${column}`, value);
  });
  return found;
}

const findings = (name: string): string[] =>
  [...textsOn(name).values()].filter((text) => text.startsWith("Regler: "));

async function seriesIds(): Promise<string[]> {
  const { assessments } = await succeed(readWorkbook({ sheets: [dataSheet] }));
  return assessments.map(({ series }) => series.id);
}

async function insert(ids: readonly string[]): Promise<void> {
  await succeed(insertCharts({ seriesIds: ids, sheets: [dataSheet], perPage: 6 }));
}

async function item(sheet: string): Promise<string> {
  const { inserted } = await succeed(readWorkbook({ sheets: [dataSheet] }));
  const charts = inserted.find((one) => one.kind === "charts" && one.sheet === sheet);
  if (charts === undefined) throw new Error("no charts");
  return charts.id;
}

/** The last of the rows that the first block keeps empty for figures to come. */
function emptyRowOfBlock(): { row: number; column: number } {
  const name = excel.host.workbook.names.all().find((one) => one.name === "_styrtal_block_1");
  const [, row = "0"] = /:\$[A-Z]+\$(\d+)$/.exec(name?.formula.a1(0, 0) ?? "") ?? [];
  return { row: Number(row) - 1, column: 2 };
}

beforeEach(() => {
  excel.connect(plainWorkbook());
});

describe("a note where the next chart would stand", () => {
  test.each([
    ["where its sentence would be", 13, 4],
    ["in the middle of its sentence", 13, 5],
    ["where its note would be", 14, 4],
    ["under the chart itself", 8, 5],
  ])("%s stays, and the chart goes to a free place", async (_, row, column) => {
    const ids = await seriesIds();
    await insert(ids.slice(0, 1));
    sheetNamed("Diagram").setConstant(row, column, noteOf(1));
    await insert(ids);
    expect(textsOn("Diagram").get(`${row},${column}`)).toBe(noteOf(1));
    expect(findings("Diagram")).toHaveLength(2);
    const { charts } = sheetNamed("Diagram");
    expect(charts).toHaveLength(2);
    // The note lies between the columns of the second chart; the new one stands beside it.
    expect(charts.every(({ left }) => left < 232 || left >= 476)).toBe(true);
  });

  test("and a second time everything stays in place", async () => {
    const ids = await seriesIds();
    await insert(ids.slice(0, 1));
    sheetNamed("Diagram").setConstant(14, 4, noteOf(1));
    await insert(ids);
    const before = textsOn("Diagram");
    await insert(ids);
    expect(textsOn("Diagram")).toEqual(before);
  });
});

describe("an update of the charts", () => {
  const newValue = () => sheetNamed(dataSheet).setConstant(3, 16, 99_999);

  test("writes below the charts also when the user has put rows in above them", async () => {
    await insert(await seriesIds());
    const sentences = findings("Diagram");
    insertRows(sheetNamed("Diagram"), 2, 2);
    sheetNamed("Diagram").setConstant(2, 0, noteOf(1));
    sheetNamed("Diagram").setConstant(16, 1, noteOf(2));
    newValue();
    const before = [...textsOn("Diagram").keys()];
    await succeed(updateAll());
    expect(findings("Diagram")).toHaveLength(sentences.length);
    expect([...textsOn("Diagram").keys()]).toEqual(before);
    expect([...textsOn("Diagram").values()]).toEqual(expect.arrayContaining([noteOf(1)]));
  });

  test("and columns", async () => {
    await insert(await seriesIds());
    insertColumns(sheetNamed("Diagram"), 0, 1);
    newValue();
    const before = [...textsOn("Diagram").keys()];
    await succeed(updateAll());
    expect([...textsOn("Diagram").keys()]).toEqual(before);
  });

  test("leaves widths and heights that the user has set", async () => {
    await insert(await seriesIds());
    const { dimensions } = sheetNamed("Diagram");
    dimensions.setColumnWidth(0, 0, 120);
    const width = dimensions.columnWidth(0);
    dimensions.changeRows(14, 14, { height: 80 });
    newValue();
    await succeed(updateAll());
    expect(dimensions.columnWidth(0)).toBeCloseTo(width, 1);
    expect(dimensions.rows.get(14)?.height).toBe(80);
  });
});

describe("removing charts", () => {
  test("leaves what the user has written among the blocks that go, when others stay", async () => {
    const ids = await seriesIds();
    await insert(ids.slice(0, 1));
    await succeed(insertCharts({ seriesIds: ids.slice(1), sheets: [dataSheet], sheet: "Fler" }));
    const { row, column } = emptyRowOfBlock();
    sheetNamed("Underlag").setConstant(row, column, noteOf(1));
    await succeed(removeInserted(await item("Diagram")));
    expect(textsOn("Underlag").get(`${row},${column}`)).toBe(noteOf(1));
    expect([...textsOn("Underlag").values()].join(" ")).not.toContain("Månadsdata!D4");
  });

  test("leaves the sheet of blocks when the user has written on it", async () => {
    await insert(await seriesIds());
    const { row, column } = emptyRowOfBlock();
    sheetNamed("Underlag").setConstant(row, column, noteOf(1));
    sheetNamed("Underlag").setConstant(5, 40, noteOf(2));
    await succeed(removeInserted(await item("Diagram")));
    expect([...textsOn("Underlag").values()].filter((text) => text.startsWith("Anteckning")).sort()).toEqual([
      noteOf(1),
      noteOf(2),
    ]);
    expect(excel.host.workbook.sheet("Diagram")).toBeNull();
    await insert(await seriesIds());
    expect([...textsOn("Underlag").values()]).toContain(noteOf(2));
  });

  test("takes the sheet of blocks along when nobody else has written on it", async () => {
    await insert(await seriesIds());
    await succeed(removeInserted(await item("Diagram")));
    expect(excel.host.workbook.sheets.map(({ name }) => name)).toEqual([dataSheet, "Anteckningar"]);
  });
});

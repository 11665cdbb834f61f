import { insertOverview } from "../../src/actions/charts/insertOverview";
import { readWorkbook } from "../../src/actions/reading/readWorkbook";
import { exampleSeries } from "../../src/core/register/exampleFigures";
import type { Sheet } from "../../src/host/model/sheet";
import type { RunningExcel } from "../../src/host/startEmbeddedExcel";
import { monthlyWorkbook, running } from "./support/workbooks";

let excel: RunningExcel;
let ids: string[];

beforeEach(async () => {
  excel = running(monthlyWorkbook(exampleSeries().slice(0, 6)));
  const result = await readWorkbook();
  if (!result.ok) throw new Error(JSON.stringify(result));
  ids = result.value.assessments.map(({ series }) => series.id);
});
afterEach(() => excel.stop());

const overview = (): Sheet => {
  const sheet = excel.host.workbook.sheet("Översikt");
  if (sheet === null || sheet === undefined) throw new Error("no overview");
  return sheet;
};

async function insert(seriesIds: readonly string[]): Promise<void> {
  const result = await insertOverview({ sheets: ["Månadsdata"], seriesIds });
  if (!result.ok) throw new Error(JSON.stringify(result));
}

const firstColumn = (): unknown[] => Array.from({ length: 60 }, (_, row) => overview().value(row, 0));
const lastRow = (): number =>
  firstColumn().reduce<number>((last, value, row) => (value === null ? last : row), 0);
const rowsWith = (text: string): number[] =>
  firstColumn().flatMap((value, row) => (value === text ? [row] : []));

/** Two lines of the user's own: the first right below the last note. */
function write(): number {
  const below = lastRow() + 1;
  overview().setConstant(below, 0, "=Vi tog upp detta i nämnden");
  overview().setConstant(below + 1, 0, "Nästa gång: 12 oktober");
  overview().setConstant(below + 1, 9, "utanför tabellen");
  return below;
}

test("text right below the overview stays when it is written again", async () => {
  await insert(ids.slice(0, 3));
  const below = write();
  await insert(ids.slice(0, 3));
  expect(overview().value(below, 0)).toBe("=Vi tog upp detta i nämnden");
  expect(overview().value(below + 1, 0)).toBe("Nästa gång: 12 oktober");
});

test("text below moves down when the overview grows, once, and stays text", async () => {
  await insert(ids.slice(0, 3));
  write();
  await insert(ids);
  const [row] = rowsWith("=Vi tog upp detta i nämnden");
  expect(rowsWith("=Vi tog upp detta i nämnden")).toHaveLength(1);
  expect(rowsWith("Nästa gång: 12 oktober")).toEqual([(row ?? 0) + 1]);
  expect(overview().value((row ?? 0) + 1, 9)).toBe("utanför tabellen");
  expect(row).toBe(lastRow() - 1);
});

test("a fault while it grows leaves the text where it was", async () => {
  await insert(ids.slice(0, 3));
  write();
  const area = { firstRow: 0, firstColumn: 0, lastRow: 60, lastColumn: 10 };
  const before = JSON.stringify(overview().formulas(area));
  // Names and sizes, cells, what stands below, and the write: each of them, after so many of its actions.
  for (const request of [1, 2, 3, 4])
    for (const afterActions of [0, 2, 5, 9, 20, 60]) {
      excel.host.failRequest(request, { code: "GeneralException", afterActions });
      const result = await insertOverview({ sheets: ["Månadsdata"], seriesIds: ids });
      excel.host.clearFaults();
      if (result.ok) throw new Error(`no fault in request ${request} after ${afterActions} actions`);
      expect(result).toMatchObject({ nothingChanged: true });
      expect(JSON.stringify(overview().formulas(area))).toBe(before);
    }
  await insert(ids);
  expect(rowsWith("Nästa gång: 12 oktober")).toHaveLength(1);
});

describe("what is to be checked", () => {
  test("stands below the notes, each with its place, and is as many as the summary says", async () => {
    await insert(ids);
    expect(overview().value(1, 0)).toBe("Ändrade: 0. Att kontrollera: 0.");
    expect(rowsWith("Att kontrollera")).toEqual([]);
    const data = excel.host.workbook.sheet("Månadsdata");
    data?.setConstant(4, 8, "vet ej");
    data?.setConstant(3, 8, "vet ej");
    const below = write();
    await insert(ids);
    const [heading] = rowsWith("Att kontrollera");
    expect(overview().value(1, 0)).toMatch(/^Ändrade: \d\. Att kontrollera: 2\.$/);
    expect(overview().formula((heading ?? 0) + 1, 0)).toMatch(/^=HYPERLINK\("#'Månadsdata'!I\d"/);
    expect(overview().value((heading ?? 0) + 1, 1)).toMatch(/vet ej.* Och 1 till av samma slag\.$/);
    // What the user had written below has moved on.
    expect(heading).toBeGreaterThanOrEqual(below - 1);
    expect(rowsWith("=Vi tog upp detta i nämnden")).toEqual([(heading ?? 0) + 2]);
  });
});

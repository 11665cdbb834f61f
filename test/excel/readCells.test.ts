import { readWorkbook } from "../../src/actions/reading/readWorkbook";
import { planRequests, readCells } from "../../src/excel/cells/readCells";
import { beyondLimit } from "../../src/excel/workbook/readWorkbookCells";
import { Workbook } from "../../src/host";
import { startEmbeddedExcel, type RunningExcel } from "../../src/host/startEmbeddedExcel";

let excel: RunningExcel | null = null;
afterEach(() => excel?.stop());

const rows = 1_000;
const columns = 240;

/** A sheet larger than one answer may be: long texts make its cells heavy. */
function largeSheet(): Workbook {
  const workbook = new Workbook();
  const sheet = workbook.insertSheet("Data");
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) sheet.setConstant(row, column, row * columns + column);
  return workbook;
}

const size = { sheet: "Data", firstRow: 0, firstColumn: 0, rows, columns };

describe("a sheet that is too large for one answer", () => {
  it("is asked for in parts that hold at most 100,000 cells, whole rows, in order and without gaps", () => {
    const requests = planRequests([size, { ...size, sheet: "Mer", rows: 7 }]);
    expect(requests.map((request) => request.reduce((n, part) => n + part.rows * columns, 0))).toEqual([
      99_840, 99_840, 42_000,
    ]);
    const own = requests.flat().filter((part) => part.size === size);
    expect(own.reduce((next, { from, rows: n }) => (expect(from).toBe(next), next + n), 0)).toBe(rows);
  });

  it("is read whole below the limit of five million bytes, and tells how far it has come", async () => {
    excel = startEmbeddedExcel(largeSheet());
    const progress: string[] = [];
    const [cells] = await Excel.run((context) =>
      readCells(context, [size], {
        onSheets: (done, total, sheet) => progress.push(`${sheet} ${done}/${total}`),
      }),
    );
    expect(cells?.values).toHaveLength(rows);
    expect(cells?.values[rows - 1]?.[columns - 1]).toBe(rows * columns - 1);
    expect(progress).toEqual(["Data 1/3", "Data 2/3", "Data 3/3"]);
    const { requests } = excel.host.counters;
    expect(requests).toBe(3);
  }, 60_000);

  it("is asked for in halves where long texts make an answer heavier than Excel gives, once for each row", async () => {
    const workbook = new Workbook();
    const sheet = workbook.insertSheet("Data");
    const name =
      "Invånare 65+ som var beviljade hemtjänst i ordinärt boende eller särskilt boende, andel (%) ".repeat(
        2,
      );
    for (let row = 0; row < 30_000; row++) {
      sheet.setConstant(row, 0, `${name}${row}`);
      sheet.setConstant(row, 1, row);
    }
    excel = startEmbeddedExcel(workbook);
    let again = 0;
    const own = { ...size, rows: 30_000, columns: 2 };
    const [cells] = await Excel.run((context) => readCells(context, [own], { onAgain: () => again++ }));
    expect(again).toBe(1);
    expect(excel.host.counters.requests).toBe(3);
    expect(cells?.values.map(([, n]) => n)).toEqual(Array.from({ length: 30_000 }, (_, row) => row));
  }, 60_000);

  it("leaves out the sheets for which there is no room, and no others", () => {
    const sized = (sheet: string, n: number) => ({ ...size, sheet, rows: n, columns: 1000 });
    const sizes = [sized("Litet", 3), sized("Stort", 6), sized("Till", 2), sized("Sist", 1)];
    expect(beyondLimit(sizes, 5000).map(({ sheet }) => sheet)).toEqual(["Stort", "Sist"]);
  });

  it("stops between the parts when it is cancelled", async () => {
    excel = startEmbeddedExcel(largeSheet());
    const controller = new AbortController();
    const reading = Excel.run((context) =>
      readCells(context, [size], { signal: controller.signal, onSheets: () => controller.abort() }),
    );
    await expect(reading).rejects.toThrow();
    expect(excel.host.counters.requests).toBe(1);
  }, 60_000);
});

describe("a sheet of five million cells", () => {
  /** Two columns of figures and a number far away, as a stray cell makes a used range: it declares `columns` x 5,000. */
  function declaring(columns: number): Workbook {
    const workbook = new Workbook();
    const sheet = workbook.insertSheet("Data");
    ["Period", "Ärenden, antal"].forEach((text, column) => sheet.setConstant(0, column, text));
    for (let i = 0; i < 24; i++) {
      sheet.setConstant(1 + i, 0, `${2023 + Math.floor(i / 12)}-${`${(i % 12) + 1}`.padStart(2, "0")}`);
      sheet.setConstant(1 + i, 1, 100 + i);
    }
    sheet.setConstant(4_999, columns - 1, "slut");
    return workbook;
  }

  it("is read in parts whose answers Excel on the web gives, with progress, until it is cancelled", async () => {
    excel = startEmbeddedExcel(declaring(1_000));
    const controller = new AbortController();
    const told: number[] = [];
    let requests = 0;
    const result = await readWorkbook(
      { sheets: ["Data"] },
      {
        signal: controller.signal,
        onProgress: ({ done, total }) => {
          expect(total).toBe(50);
          told.push(done);
          if (told.length === 4) controller.abort();
          requests = excel!.host.counters.requests;
        },
      },
    );
    expect(result).toMatchObject({ ok: false, reason: "cancelled", nothingChanged: true });
    expect(told).toEqual([1, 2, 3, 4]);
    const { requests: all, responseBytes } = excel.host.counters;
    expect(all).toBe(requests);
    // 100,000 cells each: fifty parts in all, of which four have come.
    expect(planRequests([{ ...size, rows: 5_000, columns: 1_000 }])).toHaveLength(50);
    expect(responseBytes / 4).toBeLessThan(5_000_000);
  }, 120_000);

  it("is not read when it has more, and says so before anything is asked for", async () => {
    excel = startEmbeddedExcel(declaring(1_001));
    const result = await readWorkbook({ all: true });
    if (!result.ok) throw new Error(JSON.stringify(result));
    expect(result.problems.map(({ code }) => code)).toContain("sheetBeyondLimit");
    expect(result.value.assessments).toEqual([]);
    expect(excel.host.counters.responseBytes).toBeLessThan(100_000);
  }, 60_000);
});

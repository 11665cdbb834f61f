import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { runCommand } from "../../src/cli/runCommand";
import type { Inspection } from "../../src/core/sheet/inspect";
import { splitRows } from "../support/delimited";
import {
  asWorkbook,
  counted,
  data,
  type Expected,
  shown,
  type Source,
  sources,
} from "../support/sharedSources";

/**
 * Every file of ../shared/data as a workbook, read by --inspect and compared with what a few plain lines of code count in
 * the file itself. Skipped where the folder is not beside the project.
 */
jest.setTimeout(180_000);

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "styrtal-data-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function inspect(path: string): Promise<Inspection> {
  const out: string[] = [];
  const code = await runCommand([path, "--inspect"], {
    out: (line) => out.push(line),
    error: () => undefined,
  });
  expect(code).toBe(0);
  return JSON.parse(out[0]!) as Inspection;
}

function written(source: Source): string {
  const path = join(folder, `${basename(source.file).replace(/\W/g, "_")}.xlsx`);
  writeFileSync(path, asWorkbook(source));
  return path;
}

const sorted = ({ series, values }: Expected) => ({ series, values: [...values].sort() });
const present = existsSync(data) ? sources : [];

describe("files of the shared data as workbooks", () => {
  if (present.length === 0) test.skip(`needs ${data}`, () => undefined);

  for (const source of present) {
    test(`${source.file}`, async () => {
      const { separator, expected, file } = source;
      const read = await inspect(written(source));
      const own = await inspect(join(data, file));
      if (expected === null) return expect(counted(own).series).toBe(counted(read).series);
      const rows = splitRows(readFileSync(join(data, file), "utf8").replace(/^\ufeff/, ""), separator);
      const truth = sorted(expected(rows));
      expect(truth.values.length).toBeGreaterThan(10);
      expect(sorted(counted(read))).toEqual(truth);
      // The file itself, without a workbook, gives the same.
      expect(sorted(counted(own))).toEqual(truth);
    });
  }

  if (present.length > 0)
    test("kolada/sample_v3_response_data.json, as a file", async () => {
      const path = join(data, "kolada/sample_v3_response_data.json");
      const rows = (JSON.parse(readFileSync(path, "utf8")) as { values: SampleRow[] }).values;
      const values = rows.flatMap(({ period, values: inner }) =>
        inner.flatMap(({ value, isdeleted }) =>
          value === null || isdeleted ? [] : [shown(String(period), value)],
        ),
      );
      const series = new Set(
        rows.flatMap(({ ["kpi"]: code, municipality, values: inner }) =>
          inner.flatMap(({ gender, value, isdeleted }) =>
            value === null || isdeleted ? [] : [`${code} ${municipality} ${gender}`],
          ),
        ),
      );
      expect(sorted(counted(await inspect(path)))).toEqual(sorted({ series: series.size, values }));
    });
});

interface SampleRow {
  readonly ["kpi"]: string;
  readonly municipality: string;
  readonly period: number;
  readonly values: readonly { gender: string; value: number | null; isdeleted: boolean }[];
}

describe("workbooks made by Excel", () => {
  const books = existsSync(join(data, "xlsx")) ? readdirSync(join(data, "xlsx")) : [];
  if (books.length === 0) test.skip(`needs ${data}/xlsx`, () => undefined);
  else
    test(`${books.length} of all kinds are inspected`, async () => {
      for (const name of books) {
        const out: string[] = [];
        const error: string[] = [];
        const code = await runCommand([join(data, "xlsx", name), "--inspect"], {
          out: (line) => out.push(line),
          error: (line) => error.push(line),
        });
        expect({ name, code, error }).toEqual({ name, code: 0, error: [] });
        const { indicators } = JSON.parse(out[0]!) as Inspection;
        for (const { series } of indicators)
          for (const { points } of series) expect(points.length).toBeGreaterThan(0);
      }
    });
});

import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { runCommand } from "../../src/cli/runCommand";
import type { Inspection } from "../../src/core/sheet/inspect";
import { splitRows } from "../support/delimited";
import { run } from "./support/convert";

/** Kolada's untouched exports of 2012 and 2013, read by --inspect and compared with the same file as plain text. */
const exported = resolve("../shared/data/kolada");
// Four conversions take minutes: run with STYRTAL_EXPORTS=1.
const asked = process.env["STYRTAL_EXPORTS"] !== undefined;
const names =
  asked && existsSync(exported) ? readdirSync(exported).filter((name) => name.endsWith(".xls")) : [];

jest.setTimeout(600_000);

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "styrtal-exports-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function converted(name: string, to: string): string {
  run(folder, ["--convert-to", to, "--outdir", folder, join(exported, name)]);
  return join(folder, name.replace(/\.xls$/, `.${to.split(":")[0]}`));
}

if (names.length === 0) test.skip(`needs STYRTAL_EXPORTS=1 and ${exported}`, () => undefined);

test.each(names)("%s", async (name) => {
  const out: string[] = [];
  const code = await runCommand([converted(name, "xlsx"), "--inspect"], {
    out: (line) => out.push(line),
    error: () => undefined,
  });
  expect(code).toBe(0);
  const { indicators } = JSON.parse(out[0]!) as Inspection;
  const series = indicators.flatMap((indicator) => indicator.series.map((one) => ({ indicator, ...one })));
  const read = series.flatMap(({ indicator, organisation, points }) =>
    points.flatMap(({ period, value }) =>
      value === null ? [] : [[indicator.name, organisation, period, value].join("|")],
    ),
  );
  // UTF-8, comma, values in full.
  const text = readFileSync(
    converted(name, "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false"),
    "utf8",
  );
  const rows = splitRows(text, ",").slice(1);
  const truth = rows
    .filter(([, , , value]) => value !== undefined && value !== "")
    .map(([title, place, year, value]) => [title!.trim(), place!.trim(), year, Number(value)].join("|"));
  expect(truth.length).toBeGreaterThan(200);
  expect(read.sort()).toEqual(truth.sort());
  expect(series).toHaveLength(new Set(truth.map((line) => line.split("|").slice(0, 2).join("|"))).size);
});

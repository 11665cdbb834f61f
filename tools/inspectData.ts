import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runCommand } from "../src/cli/runCommand";
import type { Inspection } from "../src/core/sheet/inspect";
import { convertExports, originalExports, valuesOf } from "../test/libreoffice/support/originalExports";
import { splitRows } from "../test/support/delimited";
import { asWorkbook, counted, data, sources } from "../test/support/sharedSources";

/**
 * `npx tsx tools/inspectData.ts`: every file of ../shared/data as a workbook, the four old exports converted by
 * LibreOffice, read by --inspect. A table of what was read and what the file itself holds, and how many values differ.
 */
async function inspect(path: string): Promise<Inspection> {
  const out: string[] = [];
  await runCommand([path, "--inspect"], {
    out: (line) => out.push(line),
    error: (line) => console.error(line),
  });
  return JSON.parse(out[0]!) as Inspection;
}

/** How many values stand in one list and not in the other. */
function different(a: readonly string[], b: readonly string[]): number {
  const left = new Map<string, number>();
  for (const one of a) left.set(one, (left.get(one) ?? 0) + 1);
  for (const one of b) left.set(one, (left.get(one) ?? 0) - 1);
  return [...left.values()].reduce((n, count) => n + Math.abs(count), 0);
}

function line(
  file: string,
  inspection: Inspection,
  truth: { series: number; values: number } | null,
  off: number,
) {
  const { series, values } = counted(inspection);
  const points = inspection.indicators
    .flatMap((one) => one.series)
    .reduce((n, one) => n + one.points.length, 0);
  const codes = new Map<string, number>();
  for (const { code } of inspection.problems) codes.set(code, (codes.get(code) ?? 0) + 1);
  const problems = [...codes].map(([code, n]) => `${code} ${n}`).join(", ");
  const held = truth === null ? "no series | no values" : `${truth.series} | ${truth.values}`;
  return `| ${file} | ${held} | ${series} | ${values.length} | ${points} | ${off} | ${problems} |`;
}

async function table(): Promise<void> {
  console.log(
    "| file | series in it | values in it | series read | values read | points | different | problems |",
  );
  console.log("|---|---|---|---|---|---|---|---|");
  const folder = mkdtempSync(join(tmpdir(), "styrtal-data-"));
  try {
    for (const source of sources) {
      const path = join(folder, "data.xlsx");
      writeFileSync(path, asWorkbook(source));
      const inspection = await inspect(path);
      const text = readFileSync(join(data, source.file), "utf8").replace(/^\ufeff/, "");
      const truth = source.expected?.(splitRows(text, source.separator)) ?? null;
      const off = different(counted(inspection).values, truth?.values ?? []);
      console.log(
        line(source.file, inspection, truth && { series: truth.series, values: truth.values.length }, off),
      );
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  if (originalExports.length === 0) return;
  const converted = convertExports();
  try {
    for (const { name, workbook, truth } of converted.files) {
      const inspection = await inspect(workbook);
      const series = new Set(truth.map((one) => one.split("|").slice(0, 2).join("|"))).size;
      const off = different(valuesOf(inspection.indicators), truth);
      console.log(line(name, inspection, { series, values: truth.length }, off));
    }
  } finally {
    rmSync(converted.folder, { recursive: true, force: true });
  }
}

if (existsSync(data)) void table();
else console.error(`${data} is not there.`);

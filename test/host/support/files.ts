import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { unzipSync } from "fflate";
import type { Workbook } from "../../../src/host/model/workbook";
import type { Sheet } from "../../../src/host/model/sheet";
import { type OpenOptions, openWorkbook } from "../../../src/host/package/workbook/openWorkbook";
import { saveWorkbook } from "../../../src/host/package/workbook/saveWorkbook";

/** Workbooks of many kinds, kept beside the repository; the tests that need them say when the folder is missing. */
const folder = join(__dirname, "../../../../shared/data/xlsx");
export const sampleNames: readonly string[] = existsSync(folder)
  ? readdirSync(folder).filter((name) => name.endsWith(".xlsx"))
  : [];
export const samplesMissing = "the folder ../shared/data/xlsx is missing: skipped";

export const sampleBytes = (name: string): Uint8Array => new Uint8Array(readFileSync(join(folder, name)));

export function openOk(bytes: Uint8Array, options?: OpenOptions): Workbook {
  const result = openWorkbook(bytes, options);
  if (!result.ok) throw new Error(`${result.code}: ${result.detail}`);
  return result.workbook;
}

export const reopen = (workbook: Workbook, options?: OpenOptions): Workbook =>
  openOk(saveWorkbook(workbook), options);

/** The parts of a file by name. */
export const partsOf = (bytes: Uint8Array): Map<string, Uint8Array> =>
  new Map(Object.entries(unzipSync(bytes)));

export const partText = (bytes: Uint8Array, name: string): string => {
  const part = partsOf(bytes).get(name);
  if (part === undefined) throw new Error(`no part ${name}`);
  return new TextDecoder().decode(part);
};

export const sameBytes = (a: Uint8Array | undefined, b: Uint8Array | undefined): boolean =>
  a !== undefined && b !== undefined && Buffer.compare(a, b) === 0;

/** The first sheet of a workbook, by name or the first of all. */
export function sheetOf(workbook: Workbook, name?: string): Sheet {
  const sheet = name === undefined ? workbook.sheets[0] : workbook.sheet(name);
  if (sheet === undefined || sheet === null) throw new Error(`no sheet ${name ?? ""}`);
  return sheet;
}

export function addSheet(workbook: Workbook, name: string): Sheet {
  const sheet = workbook.addSheet(name);
  if (sheet === null) throw new Error(`cannot add ${name}`);
  return sheet;
}

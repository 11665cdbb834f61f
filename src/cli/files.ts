import { existsSync, readFileSync, realpathSync, writeFileSync } from "node:fs";
import { basename, extname, resolve } from "node:path";
import { message, type Message } from "../core/message";
import { openWorkbook } from "../host/package/workbook/openWorkbook";
import type { Workbook } from "../host";
import { isDataFile, workbookOfData } from "./dataFile";

export type Opened =
  { readonly ok: true; readonly workbook: Workbook } | { readonly ok: false; readonly message: Message };

/** Opens a workbook, a delimited file or an answer from Kolada from disk; every reason why it cannot be opened is a sentence. */
export function openFile(path: string): Opened {
  const file = basename(path);
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(path);
  } catch {
    return { ok: false, message: message("problem.fileNotFound", { file }) };
  }
  if (isDataFile(path)) {
    const workbook = workbookOfData(path, bytes);
    const code = extname(path).toLowerCase() === ".json" ? "jsonUnreadable" : "noTable";
    return workbook === null
      ? { ok: false, message: message(`problem.${code}`, { file }) }
      : { ok: true, workbook };
  }
  const opened = openWorkbook(bytes);
  if (opened.ok) return { ok: true, workbook: opened.workbook };
  const size = `${Math.round(bytes.length / 1e6)} MB`;
  return { ok: false, message: message(`problem.${opened.code}`, { file, size }) };
}

/** True when the result would replace the original, also through a link or another spelling of the path. */
export function isSameFile(input: string, output: string): boolean {
  const place = (path: string): string => (existsSync(path) ? realpathSync(path) : resolve(path));
  return place(input) === place(output);
}

/** False when the file cannot be written. */
export function writeFile(path: string, bytes: Uint8Array): boolean {
  try {
    writeFileSync(path, bytes);
    return true;
  } catch {
    return false;
  }
}

import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Lets LibreOffice compute a workbook: the cells of each sheet as text, in full precision. Sheet name to rows. */
export function computedSheets(workbook: Uint8Array): ReadonlyMap<string, readonly (readonly string[])[]> {
  const folder = mkdtempSync(join(tmpdir(), "styrtal-lo-"));
  try {
    writeFileSync(join(folder, "book.xlsx"), workbook);
    // Comma, double quote, UTF-8, from row 1; values as they are and not as they are shown; every sheet (-1).
    const filter = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1";
    run(folder, ["--convert-to", filter, "book.xlsx"]);
    const sheets = new Map<string, readonly (readonly string[])[]>();
    for (const file of readdirSync(folder).filter((name) => name.endsWith(".csv"))) {
      sheets.set(
        file.slice("book-".length, -".csv".length),
        parseCsv(readFileSync(join(folder, file), "utf8")),
      );
    }
    return sheets;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** LibreOffice's own settings, made at its first start: one for each file of tests, so that no open one is disturbed. */
const profile = mkdtempSync(join(tmpdir(), "styrtal-lo-profile-"));
const cleanUp = (): void => rmSync(profile, { recursive: true, force: true });
// tools/inspectData.ts converts as well, where there are no tests to wait for.
if (typeof afterAll === "function") afterAll(cleanUp);
else process.on("exit", cleanUp);

/** Runs soffice in a folder. */
export function run(folder: string, args: readonly string[]): void {
  execFileSync("soffice", ["--headless", `-env:UserInstallation=file://${profile}`, ...args], {
    cwd: folder,
    stdio: "pipe",
    timeout: 600_000,
  });
}

function parseCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let field = "";
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const sign = text[at]!;
    if (quoted) {
      if (sign !== '"') field += sign;
      else if (text[at + 1] === '"') field += text[(at += 1)]!;
      else quoted = false;
    } else if (sign === '"') quoted = true;
    else if (sign === "," || sign === "\n") {
      row.push(field);
      field = "";
      if (sign === "\n") {
        rows.push(row);
        row = [];
      }
    } else if (sign !== "\r") field += sign;
  }
  if (field !== "" || row.length > 0) rows.push([...row, field]);
  return rows;
}

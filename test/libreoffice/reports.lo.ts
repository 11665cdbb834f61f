import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { runCommand } from "../../src/cli/runCommand";
import { CellError } from "../../src/host/model/cellValue";
import type { Sheet } from "../../src/host/model/sheet";
import { openWorkbook } from "../../src/host/package/workbook/openWorkbook";
import { computedSheets } from "./support/convert";
import { realInputs } from "./support/realInputs";

jest.setTimeout(600_000);

/** The whole report of a workbook, as the command line writes it. */
async function report(input: Uint8Array): Promise<Uint8Array> {
  const folder = mkdtempSync(join(tmpdir(), "styrtal-report-"));
  try {
    writeFileSync(join(folder, "in.xlsx"), input);
    const errors: string[] = [];
    const terminal = { out: () => undefined, error: (line: string) => errors.push(line) };
    const code = await runCommand([join(folder, "in.xlsx"), "--out", join(folder, "ut.xlsx")], terminal);
    expect({ code, errors }).toEqual({ code: 0, errors: [] });
    return new Uint8Array(readFileSync(join(folder, "ut.xlsx")));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The same file without the kept value of any formula: whatever LibreOffice shows it has then computed itself. */
function withoutKeptValues(file: Uint8Array): Uint8Array {
  const parts = unzipSync(file);
  for (const name of Object.keys(parts)) {
    if (!/^xl\/worksheets\/sheet\d+\.xml$/.test(name)) continue;
    const xml = strFromU8(parts[name] as Uint8Array);
    const bare = xml.replace(
      /(<c [^>]*?)(?: t="[a-z]+")?([^>]*>)(<f\b[^>]*(?:\/>|>[^<]*<\/f>))<v>[^<]*<\/v>/g,
      "$1$2$3",
    );
    parts[name] = strToU8(bare);
  }
  return zipSync(parts);
}

interface Compared {
  readonly formulas: number;
  readonly differences: string[];
}

/** Formula cells whose kept value is not what LibreOffice computes. */
function compare(sheet: Sheet, computed: readonly (readonly string[])[]): Compared {
  const area = sheet.usedArea(true);
  const differences: string[] = [];
  let formulas = 0;
  if (area === null) return { formulas, differences };
  for (let row = area.firstRow; row <= area.lastRow; row++) {
    for (let column = area.firstColumn; column <= area.lastColumn; column++) {
      const formula = sheet.formula(row, column);
      if (formula === null) continue;
      formulas += 1;
      const kept = sheet.value(row, column);
      const text = computed[row]?.[column] ?? "";
      if (!same(kept, text))
        differences.push(`${sheet.name} R${row + 1}C${column + 1} ${formula}: ${String(kept)}, not ${text}`);
    }
  }
  return { formulas, differences };
}

function same(kept: unknown, text: string): boolean {
  if (kept instanceof CellError) return text === kept.code;
  if (typeof kept === "number") {
    const value = daySerial(text) ?? Number(text);
    return Math.abs(value - kept) <= 1e-9 * Math.max(1, Math.abs(kept));
  }
  if (typeof kept === "boolean") return text === (kept ? "TRUE" : "FALSE");
  return (kept ?? "") === text;
}

/** Dates come out as month/day/year whatever is asked for: Excel's day number of one, else null. */
function daySerial(text: string): number | null {
  const match = /^(\d\d)\/(\d\d)\/(\d{4})$/.exec(text);
  if (match === null) return null;
  const [, month, day, year] = match.map(Number);
  return Date.UTC(year ?? 0, (month ?? 1) - 1, day) / 86_400_000 + 25_569;
}

describe("a report that LibreOffice computes anew says what its file says", () => {
  test.each(realInputs())("%s", async (_name, input) => {
    const file = await report(input);
    const opened = openWorkbook(file);
    if (!opened.ok) throw new Error(opened.code);
    const computed = computedSheets(withoutKeptValues(file));
    for (const name of ["Underlag", "Översikt"]) {
      const sheet = opened.workbook.sheet(name);
      if (sheet === null) throw new Error(`no sheet ${name}`);
      const { formulas, differences } = compare(sheet, computed.get(name) ?? []);
      expect(differences.slice(0, 5)).toEqual([]);
      if (name === "Underlag") expect(formulas).toBeGreaterThan(100);
    }
  });
});

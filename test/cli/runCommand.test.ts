import { existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { insertChecklist } from "../../src/actions/improvement/insertChecklist";
import type { Sheet } from "../../src/host/model/sheet";
import { monthlyWorkbook, running } from "../actions/support/workbooks";
import { runCommand } from "../../src/cli/runCommand";
import { Workbook } from "../../src/host";
import { checkPackage } from "../../src/host/check/checkPackage";
import { openWorkbook } from "../../src/host/package/workbook/openWorkbook";
import { saveWorkbook } from "../../src/host/package/workbook/saveWorkbook";

/** Reports start office.js and write whole files. */
jest.setTimeout(60_000);

const example = "assets/exempel.xlsx";
const oldFormat = "../shared/data/kolada/original_export_N00092.xls";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "styrtal-cli-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const inFolder = (name: string): string => join(folder, name);

async function run(...words: string[]): Promise<{ code: number; out: string[]; error: string[] }> {
  const out: string[] = [];
  const error: string[] = [];
  const code = await runCommand(words, {
    out: (line) => out.push(line),
    error: (line) => error.push(line),
  });
  return { code, out, error };
}

function cellOf(sheet: Sheet | null, text: string): [row: number, column: number] {
  for (let row = 0; row < 40; row++)
    for (let column = 0; column < 20; column++) if (sheet?.value(row, column) === text) return [row, column];
  throw new Error(`no ${text}`);
}

function opened(path: string): Workbook {
  const result = openWorkbook(readFileSync(path));
  if (!result.ok) throw new Error(result.code);
  return result.workbook;
}

function saved(name: string, fill: (workbook: Workbook) => void): string {
  const workbook = new Workbook();
  fill(workbook);
  writeFileSync(inFolder(name), saveWorkbook(workbook));
  return inFolder(name);
}

describe("a report of the example", () => {
  it("writes overview, charts and blocks, tells it in Swedish and leaves the original alone", async () => {
    const before = readFileSync(example);
    const output = inFolder("ut.xlsx");
    const { code, out, error } = await run(example, "--out", output);
    expect({ code, error }).toEqual({ code: 0, error: [] });
    expect(out[0]).toMatch(/^Läst:\s\d+\sindikatorer\spå\s2\sblad/);
    expect(out.at(-1)).toContain("Originalet är oförändrat.");
    expect(readFileSync(example).equals(before)).toBe(true);
    const workbook = opened(output);
    const own = opened(example).sheets.map(({ name }) => name);
    expect(workbook.sheets.map(({ name }) => name).sort()).toEqual(
      [...own, "Översikt", "Diagram", "Underlag"].sort(),
    );
    const { indicators } = JSON.parse((await run(example, "--inspect")).out[0] ?? "") as Inspected;
    const series = indicators.flatMap((indicator) => indicator.series);
    expect(workbook.sheet("Diagram")?.charts).toHaveLength(series.length);
    expect(checkPackage(readFileSync(output))).toEqual([]);
  });

  it("tells what is to be checked, with sheet and cell, in the terminal and in the overview", async () => {
    const input = saved("fel.xlsx", (workbook) => {
      const sheet = workbook.insertSheet("Ekonomi");
      ["Månad", "Utbetalt, tkr"].forEach((heading, column) => sheet.setConstant(0, column, heading));
      for (let month = 0; month < 24; month++) {
        const period = `${2024 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}`;
        sheet.setConstant(1 + month, 0, period);
        sheet.setConstant(1 + month, 1, 100 + ((month * 7) % 11));
      }
      sheet.setConstant(5, 1, "kommer senare");
      sheet.setConstant(9, 0, "2024-08");
    });
    const output = inFolder("fel-ut.xlsx");
    const { code, out } = await run(input, "--out", output);
    expect(code).toBe(0);
    const told = out.filter((line) => line.startsWith("– "));
    expect(told.join("\n")).toMatch(/^– Ekonomi, B6: .*kommer senare/m);
    expect(told.join("\n")).toMatch(/^– Ekonomi, [AB]\d+: .*augusti\s2024/m);
    const overview = opened(output).sheet("Översikt");
    const rows = Array.from({ length: 20 }, (_, row) => row);
    const texts = rows.map((row) => `– ${overview?.value(row, 0)}: ${overview?.value(row, 1)}`);
    expect(texts).toEqual(expect.arrayContaining(told));
  });

  it("adds up a checklist that somebody has answered, and tells how far one has come", async () => {
    const workbook = monthlyWorkbook();
    const excel = running(workbook);
    try {
      expect(await insertChecklist({ list: "fem-nyckelfragor" })).toMatchObject({ ok: true });
      expect(await insertChecklist({ list: "smarta" })).toMatchObject({ ok: true });
    } finally {
      await excel.stop();
    }
    const sheet = workbook.sheet("Checklista Fem frågor");
    const answers = ["Ja", "Delvis", "Nej", "Ej aktuellt"];
    const [row, column] = cellOf(sheet, "Svar");
    answers.forEach((answer, i) => sheet?.setConstant(row + 1 + i, column, answer));
    writeFileSync(inFolder("in.xlsx"), saveWorkbook(workbook));
    const { code, out } = await run(inFolder("in.xlsx"), "--out", inFolder("ut.xlsx"));
    expect(code).toBe(0);
    // The other list is in the workbook too, but nobody has answered it.
    expect(out.filter((line) => line.startsWith("Checklistan"))).toEqual([
      "Checklistan ”Fem frågor innan ni börjar förbättra”: 1,5 av 4. Obesvarade: 1.",
    ]);
    expect(opened(inFolder("ut.xlsx")).sheet("Checklista Fem frågor")?.value(1, 0)).toBe(
      "1,5 av 4. Obesvarade: 1.",
    );
  });

  it("makes as many charts as are asked for, of the sheets that are named", async () => {
    const output = inFolder("ut.xlsx");
    const { code, out } = await run(example, "--out", output, "--sheet", "Månadsdata", "--charts", "3");
    expect(code).toBe(0);
    expect(out[0]).toMatch(/på\s(1|ett)\sblad/);
    expect(opened(output).sheet("Diagram")?.charts).toHaveLength(3);
  });

  it("makes the overview alone when no charts are wanted", async () => {
    const output = inFolder("ut.xlsx");
    expect((await run(example, "--out", output, "--charts", "0")).code).toBe(0);
    expect(opened(output).sheet("Översikt")).not.toBeNull();
    expect(opened(output).sheet("Diagram")).toBeNull();
  });
});

interface Inspected {
  readonly indicators: readonly {
    readonly sheet: string;
    readonly series: readonly { readonly sex: string | null; readonly points: readonly object[] }[];
  }[];
  readonly problems: readonly { readonly code: string }[];
}

describe("--inspect", () => {
  it("prints one JSON object in the shape of the contract", async () => {
    const { code, out, error } = await run(example, "--inspect");
    expect({ code, error, lines: out.length }).toEqual({ code: 0, error: [], lines: 1 });
    const read = JSON.parse(out[0] ?? "") as Inspected;
    expect(Object.keys(read)).toEqual(["indicators", "problems"]);
    for (const indicator of read.indicators) {
      expect(Object.keys(indicator)).toEqual(["name", "code", "unit", "sheet", "series"]);
      for (const series of indicator.series) {
        expect(Object.keys(series)).toEqual(["organisation", "sex", "points"]);
        expect([null, "total", "women", "men"]).toContain(series.sex);
        for (const point of series.points) {
          expect(point).toMatchObject({
            period: expect.stringMatching(/^\d{4}(-(H[12]|T[1-3]|Q[1-4]|W\d\d|\d\d(-\d\d)?)|\/\d\d)?$/),
            status: expect.stringMatching(/^(value|missing|suppressed|notApplicable|approximate)$/),
          });
        }
      }
    }
    expect(read.indicators.length).toBeGreaterThan(4);
    for (const problem of read.problems) {
      expect(Object.keys(problem)).toEqual(["severity", "code", "sheet", "cell", "message"]);
    }
  });

  it("of nothing readable is no error, but says so", async () => {
    const input = saved("tom.xlsx", (workbook) => workbook.insertSheet("Blad1"));
    const { code, out } = await run(input, "--inspect");
    expect(code).toBe(0);
    const read = JSON.parse(out[0] ?? "") as Inspected;
    expect(read.indicators).toEqual([]);
    expect(read.problems.map((problem) => problem.code)).toContain("noSeriesAnywhere");
  });
});

/** An OLE file as Excel writes a workbook with a password: header, one directory with the name of the stream. */
function encryptedFile(): Uint8Array {
  const bytes = Buffer.alloc(512 * 3);
  Buffer.from("d0cf11e0a1b11ae1", "hex").copy(bytes);
  bytes.writeUInt16LE(0x3e, 24);
  bytes.writeUInt16LE(3, 26);
  bytes.writeUInt16LE(0xfffe, 28);
  bytes.writeUInt16LE(9, 30);
  bytes.writeUInt16LE(6, 32);
  bytes.writeUInt32LE(1, 44);
  bytes.writeUInt32LE(1, 48);
  bytes.writeUInt32LE(4096, 56);
  bytes.writeInt32LE(-2, 60);
  bytes.writeInt32LE(-2, 68);
  bytes.fill(0xff, 76, 512);
  bytes.writeUInt32LE(0, 76);
  bytes.fill(0xff, 512, 1024);
  bytes.writeInt32LE(-3, 512);
  bytes.writeInt32LE(-2, 516);
  ["Root Entry", "EncryptedPackage"].forEach((name, i) => {
    const at = 1024 + 128 * i;
    bytes.write(name, at, "utf16le");
    bytes.writeUInt16LE(2 * (name.length + 1), at + 64);
    bytes.writeUInt8(i === 0 ? 5 : 2, at + 66);
  });
  return bytes;
}

describe("bad input", () => {
  const faulty: Readonly<Record<string, () => string>> = {
    "a file that is not there": () => inFolder("saknas.xlsx"),
    "a folder": () => folder,
    "a text that is called .xlsx": () => written("text.xlsx", Buffer.from("Period;Värde\n2024;12\n")),
    "an empty file": () => written("noll.xlsx", Buffer.alloc(0)),
    "a torn workbook": () => {
      const bytes = readFileSync(example);
      return written("sliten.xlsx", bytes.subarray(0, Math.floor(bytes.length / 2)));
    },
    "a workbook with a hole": () => {
      const bytes = Buffer.from(readFileSync(example));
      bytes.fill(0x55, 60, 2000);
      return written("hal.xlsx", bytes);
    },
    "a workbook with a password": () => written("last.xlsx", encryptedFile()),
    "an empty workbook": () => saved("tom.xlsx", (workbook) => workbook.insertSheet("Blad1")),
    "a workbook with a locked structure": () =>
      saved("struktur.xlsx", (workbook) => {
        const sheet = workbook.insertSheet("Data");
        ["Månad", "Värde"].forEach((heading, column) => sheet.setConstant(0, column, heading));
        for (let month = 1; month <= 12; month++) {
          sheet.setConstant(month, 0, `2025-${String(month).padStart(2, "0")}`);
          sheet.setConstant(month, 1, 10 + (month % 4));
        }
        workbook.structureProtected = true;
      }),
    "a workbook without series": () =>
      saved("brev.xlsx", (workbook) => {
        const sheet = workbook.insertSheet("Brev");
        sheet.setConstant(0, 0, "Hej!");
        sheet.setConstant(3, 2, "Bara ord här.");
      }),
  };
  const written = (name: string, bytes: Uint8Array): string => {
    writeFileSync(inFolder(name), bytes);
    return inFolder(name);
  };

  it.each(Object.entries(faulty))("%s: exit 2, one sentence, no file", async (_name, input) => {
    await expectRefusal(input(), inFolder("ut.xlsx"));
  });

  it("an old .xls", async () => {
    if (!existsSync(oldFormat)) {
      console.warn(`Skipped: ${oldFormat} is missing.`);
      return;
    }
    const error = await expectRefusal(oldFormat, inFolder("ut.xlsx"));
    expect(error).toContain(".xlsx");
  });

  it("says that a locked file is locked", async () => {
    const input = faulty["a workbook with a password"]?.() ?? "";
    expect(await expectRefusal(input, inFolder("ut.xlsx"))).toMatch(/lösenord/i);
  });

  it("a sheet that is not there is named", async () => {
    const error = await expectRefusal(example, inFolder("ut.xlsx"), "--sheet", "Finns inte");
    expect(error).toContain("Finns inte");
  });

  it("never writes over the original, not through a link either", async () => {
    const input = written("bok.xlsx", readFileSync(example));
    symlinkSync(input, inFolder("lank.xlsx"));
    for (const output of [input, inFolder("lank.xlsx"), join(folder, ".", "bok.xlsx")]) {
      const { code, error } = await run(input, "--out", output);
      expect(code).toBe(2);
      expect(error).toHaveLength(1);
      expect(readFileSync(input).equals(readFileSync(example))).toBe(true);
    }
  });

  it("a place where nothing can be written", async () => {
    await expectRefusal(example, join(folder, "finns", "inte", "ut.xlsx"));
  });

  async function expectRefusal(input: string, output: string, ...more: string[]): Promise<string> {
    const { code, out, error } = await run(input, "--out", output, ...more);
    expect({ code, out, lines: error.length }).toEqual({ code: 2, out: [], lines: 1 });
    expect(error[0]).toMatch(/^[A-ZÅÄÖ”].*[.!)]$/u);
    expect(error[0]).not.toMatch(/\{|undefined|Error|\n/);
    expect(existsSync(output)).toBe(false);
    return error[0] ?? "";
  }
});

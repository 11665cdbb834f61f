import { deflateSync, zipSync } from "fflate";
import * as fc from "fast-check";
import { areaOf } from "../../../src/host/model/area";
import { newWorkbook, type OpenOptions, openWorkbook } from "../../../src/host/package/workbook/openWorkbook";
import { saveWorkbook } from "../../../src/host/package/workbook/saveWorkbook";
import { partText, sampleBytes, sampleNames, sheetOf } from "../support/files";
import { withParts, withText } from "../support/zip";

const sheetPart = "xl/worksheets/sheet1.xml";

function small(): Uint8Array {
  const workbook = newWorkbook("Data");
  sheetOf(workbook).setInputs(areaOf(0, 0, 1, 1), [
    ["a", "b"],
    [1, "=A2"],
  ]);
  return saveWorkbook(workbook);
}

const codeOf = (bytes: Uint8Array, options?: OpenOptions): string => {
  const result = openWorkbook(bytes, options);
  return result.ok ? "ok" : result.code;
};

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A compound file (.xls, or a locked .xlsx) with a stream of some name. */
function compound(stream: string): Uint8Array {
  const bytes = new Uint8Array(1024);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  [...stream].forEach((letter, index) => bytes.set([letter.charCodeAt(0), 0], 512 + index * 2));
  return bytes;
}

describe("what is no workbook that we read", () => {
  test.each([
    ["nothing", new Uint8Array(0), "notWorkbook"],
    ["a text file", bytesOf("Period;Värde\n2024-01;1"), "notWorkbook"],
    ["a page", bytesOf("<html><table/></html>"), "notWorkbook"],
    ["another zip", zipSync({ "a.txt": bytesOf("x") }), "notWorkbook"],
    [
      "a Word document",
      zipSync({
        "[Content_Types].xml": bytesOf(
          '<Types xmlns="x"><Override PartName="/word/document.xml" ContentType="w"/></Types>',
        ),
        "_rels/.rels": bytesOf(
          '<Relationships xmlns="x"><Relationship Id="a" Type="x/officeDocument" Target="word/document.xml"/></Relationships>',
        ),
        "word/document.xml": bytesOf("<d/>"),
      }),
      "notWorkbook",
    ],
    ["an .xls", compound("Workbook\0"), "oldFormat"],
    ["an older .xls", compound("Book\0"), "oldFormat"],
    ["a .doc", compound("WordDocument\0"), "notWorkbook"],
    ["a locked workbook", compound("EncryptedPackage"), "encryptedFile"],
  ])("%s: %s", (_, bytes, code) => {
    expect(codeOf(bytes as Uint8Array)).toBe(code);
  });

  test("a binary workbook (.xlsb) is an old format", () => {
    const bytes = withText(
      small(),
      "[Content_Types].xml",
      /application\/vnd[^"]*sheet\.main\+xml/,
      "application/vnd.ms-excel.sheet.binary.macroEnabled.main",
    );
    expect(codeOf(bytes)).toBe("oldFormat");
  });
});

describe("damage", () => {
  test("a file cut off anywhere is refused, and never throws", () => {
    const bytes = small();
    for (let length = 4; length < bytes.length; length += 97) {
      expect(["damagedFile", "notWorkbook"]).toContain(codeOf(bytes.subarray(0, length)));
    }
  });

  test("flipped bytes are refused or read, and never throw", () => {
    const bytes = small();
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 }),
        (flips) => {
          const copy = bytes.slice();
          for (const [place, value] of flips) copy[place] = value;
          expect(["ok", "damagedFile", "notWorkbook", "fileTooLarge", "encryptedFile"]).toContain(
            codeOf(copy),
          );
        },
      ),
      { numRuns: 300 },
    );
  });

  test.each([
    ["no workbook part", { "xl/workbook.xml": null }, "notWorkbook"],
    ["no sheet part", { [sheetPart]: null }, "damagedFile"],
    ["no relationships of the workbook", { "xl/_rels/workbook.xml.rels": null }, "damagedFile"],
    ["no content types", { "[Content_Types].xml": null }, "notWorkbook"],
    ["no XML in the sheet", { [sheetPart]: "hej" }, "damagedFile"],
    ["an unclosed element", { [sheetPart]: "<worksheet><sheetData>" }, "damagedFile"],
    ["a sheet without cells' part", { [sheetPart]: "<worksheet/>" }, "damagedFile"],
    ["no styles", { "xl/styles.xml": null }, "ok"],
    ["no theme", { "xl/theme/theme1.xml": null }, "ok"],
    ["no strings", { "xl/sharedStrings.xml": null }, "damagedFile"],
  ])("%s: %s", (_, changes, code) => {
    expect(codeOf(withParts(small(), changes as Record<string, string | null>))).toBe(code);
  });

  test.each([
    ["a row outside the sheet", '<row r="1">', '<row r="1048577">'],
    ["a row that is no number", '<row r="1">', '<row r="x">'],
    ["a cell in another row", 'r="A1"', 'r="A7"'],
    ["a column outside the sheet", 'r="B1"', 'r="XFE1"'],
    ["a string that is not there", /<c r="A1" t="s"><v>\d+<\/v>/, '<c r="A1" t="s"><v>999</v>'],
  ])("%s", (_, from, to) => {
    expect(codeOf(withText(small(), sheetPart, from, to))).toBe("damagedFile");
  });

  test("relationships that lead nowhere are tolerated where the part can be missed", () => {
    const rels =
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="x/drawing" Target="../../../../etc/passwd"/><Relationship Id="r2" Type="x/table" Target="../tables/none.xml"/></Relationships>';
    let bytes = withParts(small(), { "xl/worksheets/_rels/sheet1.xml.rels": rels });
    bytes = withText(
      bytes,
      sheetPart,
      "</worksheet>",
      '<drawing r:id="r1"/><tableParts count="1"><tablePart r:id="r2"/></tableParts></worksheet>',
    );
    const result = openWorkbook(bytes);
    expect(result.ok).toBe(true);
    if (result.ok) {
      sheetOf(result.workbook).setInput(0, 0, "x");
      expect(openWorkbook(saveWorkbook(result.workbook)).ok).toBe(true);
    }
  });

  test("a style number that does not exist is the default style", () => {
    const result = openWorkbook(withText(small(), sheetPart, '<c r="A2">', '<c r="A2" s="4711">'));
    expect(result.ok && sheetOf(result.workbook).styleId(1, 0)).toBe(0);
  });
});

describe("nothing is let in", () => {
  test.each([
    "../evil.xml",
    "xl/../../evil.xml",
    "/etc/passwd",
    "C:\\evil.xml",
    "xl\\..\\..\\evil",
    "xl//a.xml",
    "a\u0000b",
  ])("part name %j", (name) => {
    expect(codeOf(withParts(small(), { [name]: "<x/>" }))).toBe("damagedFile");
  });

  test("the same part twice, also in other letters", () => {
    expect(codeOf(withParts(small(), { "XL/Workbook.xml": "<x/>" }))).toBe("damagedFile");
  });

  test.each([sheetPart, "xl/workbook.xml", "xl/styles.xml", "xl/sharedStrings.xml"])(
    "entities and document types in %s",
    (part) => {
      const bomb =
        '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]>';
      expect(codeOf(withText(small(), part, /(<\?xml[^>]*>\s*)/, `$1${bomb}`))).toBe("damagedFile");
      expect(codeOf(withText(small(), part, /<([a-zA-Z]+) /, "&c;<$1 "))).toBe("damagedFile");
    },
  );

  test.each([sheetPart, "xl/workbook.xml", "xl/sharedStrings.xml"])(
    "elements nested a thousand deep in %s",
    (part) => {
      const nest = "<a>".repeat(1000) + "</a>".repeat(1000);
      expect(codeOf(withText(small(), part, /<\/(worksheet|workbook|sst)>/, `${nest}</$1>`))).toBe(
        "damagedFile",
      );
    },
  );

  test("ten million declared cells allocate nothing", () => {
    let bytes = withText(small(), sheetPart, "<sheetViews>", '<dimension ref="A1:XFD1048576"/><sheetViews>');
    bytes = withText(
      bytes,
      sheetPart,
      "<sheetData>",
      '<cols><col min="1" max="16384" width="9" style="0"/></cols><sheetData>',
    );
    bytes = withText(
      bytes,
      sheetPart,
      "<pageMargins",
      '<mergeCells count="1"><mergeCell ref="D5:XFD1048576"/></mergeCells><conditionalFormatting sqref="A1:XFD1048576"><cfRule type="expression" priority="1"><formula>A1</formula></cfRule></conditionalFormatting><pageMargins',
    );
    const before = process.memoryUsage().heapUsed;
    const result = openWorkbook(bytes);
    expect(result.ok).toBe(true);
    expect(process.memoryUsage().heapUsed - before).toBeLessThan(30_000_000);
    if (result.ok) expect(sheetOf(result.workbook).usedArea(false)).toEqual(areaOf(0, 0, 1, 1));
  });

  test("a shared formula over the whole sheet and an array over the whole sheet", () => {
    let bytes = withText(small(), sheetPart, /<f>A2<\/f>/, '<f t="shared" ref="B2:XFD1048576" si="0">A2</f>');
    expect(codeOf(bytes)).toBe("ok");
    bytes = withText(small(), sheetPart, /<f>A2<\/f>/, '<f t="array" ref="B2:XFD1048576">A2</f>');
    expect(codeOf(bytes)).toBe("ok");
  });

  test("prototype names as sheet, style, table, name and attribute names", () => {
    let bytes = withText(small(), "xl/workbook.xml", 'name="Data"', 'name="__proto__"');
    bytes = withText(
      bytes,
      "xl/workbook.xml",
      "<calcPr",
      '<definedNames><definedName name="__proto__">1</definedName><definedName name="constructor">2</definedName></definedNames><calcPr',
    );
    bytes = withText(bytes, sheetPart, '<c r="A2">', '<c r="A2" __proto__="x" constructor="y">');
    bytes = withText(bytes, "xl/styles.xml", "<fonts ", '<fonts __proto__="z" ');
    const result = openWorkbook(bytes);
    expect(result.ok).toBe(true);
    if (!result.ok) return;
    expect(result.workbook.sheets[0]?.name).toBe("__proto__");
    expect(result.workbook.names.find("constructor", null)?.formula.a1(0, 0)).toBe("2");
    sheetOf(result.workbook).setConstant(5, 5, "__proto__");
    expect(openWorkbook(saveWorkbook(result.workbook)).ok).toBe(true);
    expect(Object.getOwnPropertyNames(Object.prototype)).not.toContain("x");
  });
});

describe("sizes", () => {
  test("a part that unpacks to a thousand times its size is refused before it is unpacked", () => {
    const zeros = new Uint8Array(60_000_000);
    const bytes = withParts(small(), { "xl/media/image1.png": zeros });
    expect(bytes.length).toBeLessThan(100_000);
    const before = process.memoryUsage().arrayBuffers;
    expect(codeOf(bytes)).toBe("fileTooLarge");
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(20_000_000);
  });

  test("a part that says it is small does not unpack to more", () => {
    const bytes = withParts(small(), { "xl/styles.xml": "<x/>".padEnd(5_000_000) });
    const view = new DataView(bytes.buffer);
    const packed = deflateSync(bytesOf("<x/>".padEnd(5_000_000)), { level: 6 }).length;
    for (let place = 0; place + 4 < bytes.length; place++) {
      if (view.getUint32(place, true) === 5_000_000) view.setUint32(place, 10, true);
    }
    expect(packed).toBeGreaterThan(10);
    expect(codeOf(bytes)).toBe("damagedFile");
  });

  test("limits on the file, the number of parts, one part, all parts and the cells", () => {
    const bytes = small();
    expect(codeOf(bytes, { limits: { fileBytes: 100 } })).toBe("fileTooLarge");
    expect(codeOf(bytes, { limits: { parts: 3 } })).toBe("fileTooLarge");
    expect(codeOf(bytes, { limits: { partBytes: 500 } })).toBe("fileTooLarge");
    expect(codeOf(bytes, { limits: { totalBytes: 3000 } })).toBe("fileTooLarge");
    expect(codeOf(bytes, { limits: { cells: 3 } })).toBe("fileTooLarge");
    expect(codeOf(bytes, { limits: { cells: 4 } })).toBe("ok");
    expect(codeOf(bytes, { limits: { treeCharacters: 100 } })).toBe("fileTooLarge");
  });
});

(sampleNames.length > 0 ? test : test.skip)(
  "sample files with broken parts are refused or read, and never throw",
  () => {
    const parts = fc.constantFrom(
      "xl/workbook.xml",
      "xl/styles.xml",
      sheetPart,
      "xl/charts/chart1.xml",
      "xl/drawings/drawing1.xml",
      "xl/tables/table1.xml",
      "xl/comments1.xml",
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...sampleNames),
        parts,
        fc.nat(),
        fc.constantFrom("", "<", '"', "</x>", "<x>", "9999999999", "-1", "&", "\u0001"),
        (name, part, at, put) => {
          let bytes = sampleBytes(name);
          try {
            bytes = withText(bytes, part, /[^]*/, "x");
          } catch {
            return;
          }
          const text = new TextDecoder().decode(sampleBytes(name).slice(0, 0)) + partOf(name, part);
          const place = at % text.length;
          bytes = withParts(bytes, {
            [part]: text.slice(0, place) + put + text.slice(place + (put === "" ? 5 : 0)),
          });
          const result = openWorkbook(bytes);
          if (!result.ok)
            expect(["damagedFile", "notWorkbook", "fileTooLarge", "oldFormat"]).toContain(result.code);
        },
      ),
      { numRuns: 150 },
    );
  },
);

function partOf(name: string, part: string): string {
  const found = partsCache.get(`${name}|${part}`);
  if (found !== undefined) return found;
  const text = partText(sampleBytes(name), part);
  partsCache.set(`${name}|${part}`, text);
  return text;
}

const partsCache = new Map<string, string>();

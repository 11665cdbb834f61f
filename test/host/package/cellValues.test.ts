import * as fc from "fast-check";
import { areaOf, wholeSheet } from "../../../src/host/model/area";
import { CellError, type CellValue, errorCodes } from "../../../src/host/model/cellValue";
import { checkPackage } from "../../../src/host/check/checkPackage";
import { newWorkbook } from "../../../src/host/package/workbook/openWorkbook";
import { saveWorkbook } from "../../../src/host/package/workbook/saveWorkbook";
import { openOk, partText, reopen, sheetOf } from "../support/files";
import { withText } from "../support/zip";

const value: fc.Arbitrary<CellValue> = fc.oneof(
  fc.string({ unit: "binary", maxLength: 30 }),
  fc.string({
    unit: fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)),
    maxLength: 10,
  }),
  fc.constantFrom(
    "=1+1",
    "+1",
    "-1",
    "@x",
    "\tx",
    " x ",
    "a\nb",
    "a\r\nb",
    "_x0041_",
    "_x005F_",
    "x".repeat(32767),
    "<&>\"'",
    "]]>",
    "🙂",
    "é",
    "#N/A",
    "TRUE",
    "1",
  ),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.constantFrom(1e300, 5e-324, -0.1, 0, 1 / 3, 2 ** 53, 2 ** 60 + 2 ** 9),
  fc.boolean(),
  fc.constantFrom(...errorCodes.map((code) => CellError.of(code))),
);

test("every value comes back as it was, text stays text", () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(value, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 8 }),
      (rows) => {
        const workbook = newWorkbook("Värden");
        rows.forEach((line, row) =>
          line.forEach((each, column) => sheetOf(workbook).setConstant(row, column * 3, each)),
        );
        const bytes = saveWorkbook(workbook);
        expect(checkPackage(bytes)).toEqual([]);
        const again = sheetOf(openOk(bytes));
        rows.forEach((line, row) =>
          line.forEach((each, column) => {
            const expected = Object.is(each, -0) ? 0 : each === "" ? "" : each;
            expect([
              row,
              column,
              again.cell(row, column * 3)?.value ?? null,
              again.formula(row, column * 3),
            ]).toEqual([row, column, expected, null]);
          }),
        );
      },
    ),
    { numRuns: 60 },
  );
});

describe("formulas", () => {
  test("a filled column is written once and shared; known values are written, unknown ones are not", () => {
    const workbook = newWorkbook("Data");
    const sheet = sheetOf(workbook);
    sheet.fill(areaOf(0, 1, 9, 1), "=A1*2");
    sheet.fill(areaOf(0, 2, 9, 2), "=Data!A1");
    sheet.cells.forEach(areaOf(0, 1, 4, 1), (cell, row) => Object.assign(cell, { value: row, stale: false }));
    const bytes = saveWorkbook(workbook);
    const text = partText(bytes, "xl/worksheets/sheet1.xml");
    expect(text).toContain('<c r="B1"><f t="shared" ref="B1:B10" si="0">A1*2</f><v>0</v></c>');
    expect(text).toContain('<c r="B5"><f t="shared" si="0"/><v>4</v></c>');
    expect(text).toContain('<c r="B6"><f t="shared" si="0"/></c>');
    expect(text).toContain('<c r="C7"><f>Data!A7</f></c>');
    expect(partText(bytes, "xl/workbook.xml")).toContain('fullCalcOnLoad="1"');
    expect(sheetOf(openOk(bytes)).formulas(areaOf(8, 1, 9, 2))).toEqual([
      ["=A9*2", "=Data!A9"],
      ["=A10*2", "=Data!A10"],
    ]);
  });

  test("results of every type", () => {
    const workbook = newWorkbook("Data");
    const results: CellValue[] = [
      "text å",
      "",
      1.5,
      true,
      false,
      CellError.of("#N/A"),
      CellError.of("#DIV/0!"),
    ];
    results.forEach((result, row) => {
      sheetOf(workbook).setInput(row, 0, "=B1");
      Object.assign(sheetOf(workbook).cell(row, 0) ?? {}, { value: result, stale: false });
    });
    const again = sheetOf(reopen(workbook));
    expect(results.map((_, row) => again.cell(row, 0)?.value)).toEqual(results);
  });

  test("newer and own functions are stored with their prefixes and come back without", () => {
    const workbook = newWorkbook("Data");
    const pairs = [
      ["=STDEV.S(A1:A3)", "_xlfn.STDEV.S(A1:A3)"],
      ["=SORT(FILTER(A1:A3,A1:A3>1))", "_xlfn._xlws.SORT(_xlfn._xlws.FILTER(A1:A3,A1:A3&gt;1))"],
      ["=SUM(E27#)", "SUM(_xlfn.ANCHORARRAY(E27))"],
      ["=SUM(Data!$E$27#)*2", "SUM(_xlfn.ANCHORARRAY(Data!$E$27))*2"],
      ["=LET(x,A1,x+x*2)", "_xlfn.LET(_xlpm.x,A1,_xlpm.x+_xlpm.x*2)"],
      ["=STYRTAL.KOSTNAD.PER.INVÅNARE(A1,B1)", "_xldudf_STYRTAL_KOSTNAD_PER_INVÅNARE(A1,B1)"],
      ["=NETWORKDAYS.INTL(A1,B1)+CRITBINOM(5,0.5,0.05)", "NETWORKDAYS.INTL(A1,B1)+CRITBINOM(5,0.5,0.05)"],
      ['="STDEV.S("&A1', '"STDEV.S("&amp;A1'],
      ["=SUM(T[@Värde])", "SUM(T[[#This Row],[Värde]])"],
    ] as const;
    pairs.forEach(([shown], row) => sheetOf(workbook).setInput(row, 9, shown));
    const bytes = saveWorkbook(workbook);
    const text = partText(bytes, "xl/worksheets/sheet1.xml");
    for (const [, stored] of pairs) expect(text).toContain(`<f>${stored}</f>`);
    const again = sheetOf(openOk(bytes));
    expect(pairs.map((_, row) => again.formula(row, 9))).toEqual(pairs.map(([shown]) => shown));
  });

  test("a stored own function is recognised by its registered name, also with an underscore", () => {
    const workbook = newWorkbook("Data");
    sheetOf(workbook).setInput(0, 0, "=MY.UNDER_SCORE(1)");
    const bytes = saveWorkbook(workbook);
    expect(sheetOf(openOk(bytes)).formula(0, 0)).toBe("=MY.UNDER.SCORE(1)");
    expect(sheetOf(openOk(bytes, { customFunctions: ["MY.UNDER_SCORE"] })).formula(0, 0)).toBe(
      "=MY.UNDER_SCORE(1)",
    );
  });

  test("array formulas keep their area, spilled arrays get the mark of dynamic arrays", () => {
    const workbook = newWorkbook("Data");
    const sheet = sheetOf(workbook);
    sheet.setInput(0, 0, "=SEQUENCE(3)");
    const cell = sheet.cell(0, 0);
    Object.assign(cell ?? {}, { value: 1, stale: false, array: { area: areaOf(0, 0, 2, 0), dynamic: true } });
    for (const row of [1, 2]) {
      Object.assign(sheet.takeCell(row, 0), { value: row + 1, spillFrom: { row: 0, column: 0 } });
    }
    const bytes = saveWorkbook(workbook);
    expect(checkPackage(bytes)).toEqual([]);
    expect(partText(bytes, "xl/worksheets/sheet1.xml")).toContain(
      '<c r="A1" cm="1"><f t="array" ref="A1:A3">_xlfn.SEQUENCE(3)</f><v>1</v></c>',
    );
    expect(partText(bytes, "xl/metadata.xml")).toContain('name="XLDAPR"');
    const again = sheetOf(openOk(bytes));
    expect(again.cell(0, 0)?.array).toEqual({ area: areaOf(0, 0, 2, 0), dynamic: true });
    expect(again.cell(2, 0)).toMatchObject({ value: 3, formula: null, spillFrom: { row: 0, column: 0 } });
  });
});

describe("what the file says of a cell and the model does not know is kept", () => {
  const base = (): Uint8Array => {
    const workbook = newWorkbook("Data");
    sheetOf(workbook).setInputs(areaOf(0, 0, 1, 1), [
      ["plain", "rich"],
      [1, 2],
    ]);
    return saveWorkbook(workbook);
  };

  test("formatted runs, in the strings part and in the cell, as long as the text stays", () => {
    const rich = "<r><rPr><b/></rPr><t>ri</t></r><r><t>ch</t></r>";
    let bytes = withText(
      base(),
      "xl/sharedStrings.xml",
      "<t>rich</t>",
      `${rich}<rPh sb="0" eb="1"><t>phonetic</t></rPh>`,
    );
    const inline = `<c r="D1" t="inlineStr"><is>${rich}</is></c></row><row r="2"`;
    bytes = withText(bytes, "xl/worksheets/sheet1.xml", '</row><row r="2"', inline);
    const workbook = openOk(bytes);
    expect(sheetOf(workbook).values(areaOf(0, 1, 0, 3))).toEqual([["rich", null, "rich"]]);
    sheetOf(workbook).setConstant(5, 5, "new");
    sheetOf(workbook).setConstant(1, 1, "rich");
    const saved = saveWorkbook(workbook);
    const text = partText(saved, "xl/worksheets/sheet1.xml");
    expect(text).toContain('<c r="B1" t="s"><v>1</v></c>');
    expect(text).toContain(`<c r="D1" t="inlineStr"><is>${rich}</is></c>`);
    expect(text).toContain('<c r="B2" t="s"><v>2</v></c>');
    expect(partText(saved, "xl/sharedStrings.xml")).toContain(rich);
  });

  test("extension lists, unknown attributes, data tables and children of the worksheet", () => {
    let bytes = withText(
      base(),
      "xl/worksheets/sheet1.xml",
      "<pageMargins",
      '<phoneticPr fontId="1"/><pageMargins',
    );
    bytes = withText(
      bytes,
      "xl/worksheets/sheet1.xml",
      "</worksheet>",
      '<extLst><ext uri="{X}"><a:b xmlns:a="u">å</a:b></ext></extLst></worksheet>',
    );
    bytes = withText(
      bytes,
      "xl/worksheets/sheet1.xml",
      '<c r="A2"><v>1</v></c>',
      '<c r="A2" vm="7"><f t="dataTable" ref="A2:B3" dt2D="1" r1="C1" r2="C2"/><v>1</v></c>',
    );
    bytes = withText(
      bytes,
      "xl/worksheets/sheet1.xml",
      '<row r="2">',
      '<row r="2" spans="1:2" outlineLevel="1" x14ac:dyDescent="0.25" xmlns:x14ac="y">',
    );
    const workbook = openOk(bytes);
    sheetOf(workbook).setConstant(8, 8, 1);
    const text = partText(saveWorkbook(workbook), "xl/worksheets/sheet1.xml");
    expect(text).toContain('<phoneticPr fontId="1"/>');
    expect(text).toContain('<extLst><ext uri="{X}"><a:b xmlns:a="u">å</a:b></ext></extLst>');
    expect(text).toContain(
      '<c r="A2" vm="7"><f ref="A2:B3" t="dataTable" dt2D="1" r1="C1" r2="C2"></f><v>1</v></c>'.replace(
        'ref="A2:B3" t="dataTable"',
        't="dataTable" ref="A2:B3"',
      ),
    );
    expect(text).toContain('outlineLevel="1" x14ac:dyDescent="0.25"');
  });

  test("a part whose elements have a prefix stays one", () => {
    let text = partText(base(), "xl/worksheets/sheet1.xml");
    text = text.replace(/<(\/?)([a-zA-Z])/g, "<$1x:$2").replace("xmlns=", "xmlns:x=");
    const bytes = withText(base(), "xl/worksheets/sheet1.xml", /[^]*/, text);
    const workbook = openOk(bytes);
    sheetOf(workbook).setConstant(8, 8, "ny");
    sheetOf(workbook).setInput(9, 8, "=1");
    sheetOf(workbook).merges = [areaOf(0, 0, 0, 1)];
    const saved = saveWorkbook(workbook);
    expect(partText(saved, "xl/worksheets/sheet1.xml")).toContain(
      '<x:mergeCells count="1"><x:mergeCell ref="A1:B1"/></x:mergeCells>',
    );
    expect(checkPackage(saved)).toEqual([]);
    expect(sheetOf(openOk(saved)).cell(8, 8)?.value).toBe("ny");
  });

  test("cells and rows without addresses are counted", () => {
    const bytes = withText(
      base(),
      "xl/worksheets/sheet1.xml",
      /<sheetData>.*<\/sheetData>/,
      '<sheetData><row><c><v>1</v></c><c><v>2</v></c></row><row r="5"><c r="C5"><v>3</v></c><c><v>4</v></c></row><row><c><v>5</v></c></row></sheetData>',
    );
    const found: unknown[] = [];
    sheetOf(openOk(bytes)).cells.forEach(wholeSheet, (cell, row) =>
      found.push([row, cell.column, cell.value]),
    );
    expect(found).toEqual([
      [0, 0, 1],
      [0, 1, 2],
      [4, 2, 3],
      [4, 3, 4],
      [5, 0, 5],
    ]);
  });
});

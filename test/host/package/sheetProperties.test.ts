import { addTable } from "../../../src/host/model/addTable";
import { areaOf } from "../../../src/host/model/area";
import { copySheet } from "../../../src/host/model/copySheet";
import { deleteRows, insertRows } from "../../../src/host/model/shiftCells";
import { checkPackage } from "../../../src/host/check/checkPackage";
import { newWorkbook } from "../../../src/host/package/workbook/openWorkbook";
import { saveWorkbook } from "../../../src/host/package/workbook/saveWorkbook";
import { addSheet, openOk, partsOf, partText, reopen, sameBytes, sheetOf } from "../support/files";
import { withText } from "../support/zip";

const sound = (bytes: Uint8Array): Uint8Array => {
  expect(checkPackage(bytes)).toEqual([]);
  return bytes;
};

describe("styles", () => {
  test("formats, fonts, fills, borders, alignment and locks come back", () => {
    const workbook = newWorkbook("Data");
    const sheet = sheetOf(workbook);
    sheet.setStyle(areaOf(0, 0, 0, 0), {
      numberFormat: '#,##0;"−"#,##0',
      font: { bold: true, size: 16, colour: "#1B1B1B" },
    });
    sheet.setStyle(areaOf(1, 0, 1, 0), { fill: { pattern: "solid", colour: "#E6EDF4" }, locked: false });
    const edge = { style: "thin", colour: "#7F95AA" } as const;
    sheet.setStyle(areaOf(2, 0, 2, 0), {
      borders: { bottom: edge, left: { style: "medium", colour: null } },
    });
    sheet.setStyle(areaOf(3, 0, 3, 0), {
      alignment: {
        horizontal: "CenterAcrossSelection",
        vertical: "Top",
        wrapText: true,
        indent: 2,
        rotation: 90,
      },
    });
    sheet.setStyle(areaOf(4, 0, 4, 0), {
      font: { name: "Arial", italic: true, underline: "Double", strikethrough: true },
      numberFormat: "0.00",
    });
    const again = sheetOf(openOk(sound(saveWorkbook(workbook))));
    for (let row = 0; row < 6; row++) expect(again.style(row, 0)).toEqual(sheet.style(row, 0));
  });

  test("a style made from one of the file keeps the details that the model does not know; none is renumbered", () => {
    const workbook = newWorkbook("Data");
    sheetOf(workbook).setStyle(areaOf(0, 0, 0, 0), { font: { bold: true } });
    sheetOf(workbook).setInput(0, 0, 1);
    let bytes = withText(
      saveWorkbook(workbook),
      "xl/styles.xml",
      /<font><b\/>/,
      '<font><b/><outline/><vertAlign val="superscript"/>',
    );
    bytes = withText(
      bytes,
      "xl/styles.xml",
      /(<xf [^>]*fontId="1"[^>]*)\/>/,
      '$1 quotePrefix="1"><alignment readingOrder="2"/></xf>',
    );
    const opened = openOk(bytes);
    sheetOf(opened).setStyle(areaOf(0, 0, 0, 0), {
      font: { colour: "#A84A00" },
      alignment: { wrapText: true },
    });
    const saved = sound(saveWorkbook(opened));
    const text = partText(saved, "xl/styles.xml");
    expect(text).toContain(
      partText(bytes, "xl/styles.xml").match(/<cellXfs[^>]*>(.*)<\/cellXfs>/)?.[1] ?? "?",
    );
    expect(text).toMatch(
      /<font><b\/><outline\/><vertAlign val="superscript"\/><sz val="11"\/><color rgb="FFA84A00"\/>/,
    );
    expect(text).toMatch(/quotePrefix="1"[^>]*><alignment readingOrder="2" wrapText="1"\/>/);
  });

  test("theme colours, tints and indexed colours are shown as colours", () => {
    const workbook = newWorkbook("Data");
    sheetOf(workbook).setStyle(areaOf(0, 0, 0, 0), { font: { colour: "#123456" } });
    sheetOf(workbook).setInput(0, 0, 1);
    const saved = saveWorkbook(workbook);
    const colour = (element: string): string | null =>
      sheetOf(openOk(withText(saved, "xl/styles.xml", '<color rgb="FF123456"/>', element))).style(0, 0).font
        .colour;
    expect(colour('<color theme="4"/>')).toBe("#4472C4");
    expect(colour('<color theme="0" tint="-0.249977111117893"/>')).toBe("#BFBFBF");
    expect(colour('<color theme="4" tint="0.39997558519241921"/>')).toBe("#8EA9DB");
    expect(colour('<color indexed="10"/>')).toBe("#FF0000");
    expect(colour('<color auto="1"/>')).toBeNull();
  });
});

test("sizes, freeze, gridlines, zoom, tab colour, merges, protection and selection come back", () => {
  const workbook = newWorkbook("Data");
  const sheet = sheetOf(workbook);
  sheet.dimensions.setColumnWidth(1, 3, 60);
  sheet.dimensions.setColumnsHidden(2, 2, true);
  sheet.dimensions.changeRows(4, 5, { height: 30, customHeight: true });
  sheet.dimensions.changeRows(6, 6, { hidden: true });
  Object.assign(sheet, {
    frozen: { rows: 3, columns: 1 },
    showGridlines: false,
    zoom: 85,
    tabColour: "#0B61A4",
  });
  sheet.merges = [areaOf(0, 0, 0, 5), areaOf(2, 2, 3, 3)];
  sheet.protection = {
    allowed: { formatCells: true, selectLockedCells: true },
    attributes: "",
    hasPassword: false,
  };
  workbook.select(sheet, areaOf(7, 7, 8, 8));
  const again = sheetOf(openOk(sound(saveWorkbook(workbook))));
  expect([0, 1, 2, 3, 4].map((column) => again.dimensions.columnWidth(column))).toEqual([48, 60, 0, 60, 48]);
  expect([3, 4, 5, 6, 7].map((row) => again.dimensions.rowHeight(row))).toEqual([15, 30, 30, 0, 15]);
  expect(again).toMatchObject({
    frozen: { rows: 3, columns: 1 },
    showGridlines: false,
    zoom: 85,
    tabColour: "#0B61A4",
  });
  expect(again.merges).toEqual(sheet.merges);
  expect(again.protection?.allowed).toMatchObject({
    formatCells: true,
    selectLockedCells: true,
    insertRows: false,
  });
  expect(again.selection).toEqual(areaOf(7, 7, 8, 8));
});

test("page layout, headers, breaks, print area and titles come back", () => {
  const workbook = newWorkbook("Data");
  const sheet = sheetOf(workbook);
  Object.assign(sheet.pageLayout, {
    orientation: "Landscape",
    paperSize: 9,
    fit: { wide: 1, tall: 0 },
    rowBreaks: [20, 41],
    columnBreaks: [8],
  });
  sheet.pageLayout.margins = { left: 42.5, right: 42.5, top: 54, bottom: 54, header: 22.7, footer: 22.7 };
  sheet.pageLayout.headersFooters.oddFooter = "&LKälla & rad&CSida &P av &N&R&D";
  workbook.names.set("_xlnm.Print_Area", sheet, "Data!$A$1:$L$32");
  workbook.names.set("_xlnm.Print_Titles", sheet, "Data!$1:$2");
  const again = reopen(workbook);
  sound(saveWorkbook(workbook));
  const { margins, ...rest } = sheetOf(again).pageLayout;
  const { margins: wanted, ...restWanted } = sheet.pageLayout;
  expect(rest).toEqual(restWanted);
  for (const key of ["left", "right", "top", "bottom", "header", "footer"] as const)
    expect(margins[key]).toBeCloseTo(wanted[key], 6);
  expect(again.names.inScope(sheetOf(again)).map((name) => [name.name, name.formula.a1(0, 0)])).toEqual([
    ["_xlnm.Print_Area", "Data!$A$1:$L$32"],
    ["_xlnm.Print_Titles", "Data!$1:$2"],
  ]);
});

describe("rules", () => {
  test("an expression rule with grey text, and lists, are written and follow rows", () => {
    const workbook = newWorkbook("Data");
    const sheet = sheetOf(workbook);
    sheet.conditionalFormats.push({
      id: "own",
      areas: [areaOf(10, 10, 20, 16)],
      priority: 1,
      rule: {
        kind: "expression",
        formula: "ISNA(K11)",
        fontColour: "#D9D9D9",
        fillColour: null,
        bold: null,
        stopIfTrue: false,
      },
    });
    sheet.validations.push({
      areas: [areaOf(1, 1, 5, 1)],
      rule: {
        kind: "own",
        type: "list",
        operator: null,
        secondBound: null,
        source: '"Ja,Nej"',
        allowBlank: true,
        promptTitle: "",
        prompt: "Välj",
        errorTitle: "",
        error: "",
        errorStyle: "Stop",
        showDropDown: true,
      },
    });
    insertRows(sheet, 0, 2);
    const bytes = sound(saveWorkbook(workbook));
    const text = partText(bytes, "xl/worksheets/sheet1.xml");
    expect(text).toContain(
      '<conditionalFormatting sqref="K13:Q23"><cfRule type="expression" dxfId="0" priority="1"><formula>ISNA(K13)</formula></cfRule>',
    );
    expect(text).toMatch(
      /<dataValidation type="list" allowBlank="1"[^>]*prompt="Välj" sqref="B4:B8"><formula1>"Ja,Nej"<\/formula1>/,
    );
    expect(partText(bytes, "xl/styles.xml")).toContain('<dxf><font><color rgb="FFD9D9D9"/></font></dxf>');
    // Read again they are kept as written, and still follow.
    const again = openOk(bytes);
    deleteRows(sheetOf(again), 0, 1);
    const shifted = partText(sound(saveWorkbook(again)), "xl/worksheets/sheet1.xml");
    expect(shifted).toContain('<conditionalFormatting sqref="K12:Q22">');
    expect(shifted).toContain("<formula>ISNA(K12)</formula>");
    expect(shifted).toContain('sqref="B3:B7"');
  });

  test("hyperlinks, filters, extension areas, notes and drawings follow rows", () => {
    const workbook = newWorkbook("Data");
    sheetOf(workbook).setInput(4, 4, 1);
    addSheet(workbook, "Två");
    let bytes = saveWorkbook(workbook);
    bytes = withText(
      bytes,
      "xl/worksheets/sheet1.xml",
      "<pageMargins",
      '<autoFilter ref="A5:C9"/><hyperlinks><hyperlink ref="E5" location="Data!E5"/></hyperlinks><pageMargins',
    );
    bytes = withText(
      bytes,
      "xl/worksheets/sheet1.xml",
      "</worksheet>",
      '<extLst><ext uri="{05C60535-1F16-4fd2-B633-F4F36F0B64E0}"><x14:sparkline xmlns:x14="a" xmlns:xm="b"><xm:f>Data!A5:C5</xm:f><xm:sqref>D5</xm:sqref></x14:sparkline></ext></extLst></worksheet>',
    );
    bytes = withText(
      bytes,
      "xl/worksheets/sheet2.xml",
      "</worksheet>",
      '<extLst><ext uri="{Y}"><x:s xmlns:x="a" xmlns:xm="b"><xm:f>Data!A5</xm:f></x:s></ext></extLst></worksheet>',
    );
    const opened = openOk(bytes);
    insertRows(sheetOf(opened), 1, 3);
    opened.renameSheet(sheetOf(opened), "Ny a");
    const saved = sound(saveWorkbook(opened));
    const first = partText(saved, "xl/worksheets/sheet1.xml");
    expect(first).toContain('<autoFilter ref="A8:C12"/>');
    expect(first).toContain('<hyperlink ref="E8" location="\'Ny a\'!E8"/>');
    expect(first).toContain("<xm:f>'Ny a'!A8:C8</xm:f><xm:sqref>D8</xm:sqref>");
    expect(partText(saved, "xl/worksheets/sheet2.xml")).toContain("<xm:f>'Ny a'!A8</xm:f>");
  });
});

describe("sheets in the file", () => {
  test("added, moved, hidden, renamed, deleted; scoped names keep their sheet", () => {
    const workbook = newWorkbook("Ett");
    const two = addSheet(workbook, "Två");
    const three = addSheet(workbook, "Tre");
    workbook.names.set("Lokal", two, "Två!$A$1");
    two.setInput(0, 0, "=Tre!A1");
    const opened = reopen(workbook);
    opened.moveSheet(opened.sheet("Tre") ?? three, 0);
    opened.setVisibility(opened.sheet("Ett") ?? three, "VeryHidden");
    opened.renameSheet(opened.sheet("Två") ?? two, "Två igen");
    const again = openOk(sound(saveWorkbook(opened)));
    expect(again.sheets.map((sheet) => [sheet.name, sheet.visibility])).toEqual([
      ["Tre", "Visible"],
      ["Ett", "VeryHidden"],
      ["Två igen", "Visible"],
    ]);
    expect(again.names.all().map((name) => [name.name, name.scope?.name, name.formula.a1(0, 0)])).toEqual([
      ["Lokal", "Två igen", "'Två igen'!$A$1"],
    ]);
    again.deleteSheet(again.sheet("Tre") ?? three);
    const last = openOk(sound(saveWorkbook(again)));
    expect(last.sheets.map((sheet) => sheet.name)).toEqual(["Ett", "Två igen"]);
    expect(last.sheet("Två igen")?.formula(0, 0)).toBe("=#REF!");
    expect(last.activeSheet.name).toBe("Två igen");
  });

  test("a deleted sheet takes its parts along, and only these", () => {
    const workbook = newWorkbook("Ett");
    const two = addSheet(workbook, "Två");
    two.setInputs(areaOf(0, 0, 1, 0), [["a"], [1]]);
    addTable(two, areaOf(0, 0, 1, 0), true, "T");
    const opened = reopen(workbook);
    expect(partsOf(saveWorkbook(opened)).has("xl/tables/table1.xml")).toBe(true);
    opened.deleteSheet(opened.sheet("Två") ?? two);
    expect(
      [...partsOf(sound(saveWorkbook(opened))).keys()].filter((name) => /sheet2|table/.test(name)),
    ).toEqual([]);
  });

  test("saving twice gives the same file; saving changes nothing in memory", () => {
    const workbook = newWorkbook("Data");
    sheetOf(workbook).setInputs(areaOf(0, 0, 1, 1), [
      ["a", "b"],
      [1, "=A2"],
    ]);
    addTable(sheetOf(workbook), areaOf(0, 0, 1, 1), true);
    copySheet(workbook, sheetOf(workbook), 1);
    workbook.settings.set("key", { a: [1, "å"] });
    expect(sameBytes(saveWorkbook(workbook), saveWorkbook(workbook))).toBe(true);
  });
});

test("settings are JSON values under any key, in a part of our own", () => {
  const workbook = newWorkbook("Data");
  const values: [string, unknown][] = [
    ["a", 1],
    ["__proto__", { x: [true, null] }],
    ["å <&>", 'text\n"q"'],
    ["constructor", false],
  ];
  for (const [key, value] of values) workbook.settings.set(key, value);
  const bytes = sound(saveWorkbook(workbook));
  const opened = openOk(bytes);
  expect([...opened.settings]).toEqual(values);
  expect(sameBytes(saveWorkbook(opened), bytes)).toBe(true);
  opened.settings.delete("a");
  opened.settings.set("b", 2);
  expect([...reopen(opened).settings.keys()]).toEqual(["__proto__", "å <&>", "constructor", "b"]);
});

describe("tables", () => {
  test("resized and restyled, the file's own details of the columns stay", () => {
    const workbook = newWorkbook("Data");
    const sheet = sheetOf(workbook);
    sheet.setInputs(areaOf(0, 0, 2, 1), [
      ["Rad\nbryt", "Värde"],
      [1, 2],
      [3, 4],
    ]);
    addTable(sheet, areaOf(0, 0, 2, 1), true, "T");
    let bytes = sound(saveWorkbook(workbook));
    bytes = withText(
      bytes,
      "xl/tables/table1.xml",
      /<tableColumn id="2" name="Värde"\/>/,
      '<tableColumn id="2" name="Värde" dataDxfId="0"><calculatedColumnFormula>Data!A2*2</calculatedColumnFormula></tableColumn>',
    );
    bytes = withText(bytes, "xl/styles.xml", '<dxfs count="0"/>', '<dxfs count="1"><dxf/></dxfs>');
    const opened = openOk(bytes);
    const table = sheetOf(opened).tables[0];
    expect(table?.columns.map((column) => column.name)).toEqual(["Rad\nbryt", "Värde"]);
    Object.assign(table ?? {}, { area: areaOf(0, 0, 9, 1), style: "TableStyleLight1", name: "Ny" });
    opened.renameSheet(sheetOf(opened), "Blad");
    const text = partText(sound(saveWorkbook(opened)), "xl/tables/table1.xml");
    expect(text).toContain('name="Ny" displayName="Ny" ref="A1:B10"');
    expect(text).toContain('dataDxfId="0"><calculatedColumnFormula>Blad!A2*2</calculatedColumnFormula>');
    expect(text).toContain('<autoFilter ref="A1:B10"/>');
  });
});

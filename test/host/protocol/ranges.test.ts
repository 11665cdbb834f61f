import { CellError } from "../../../src/host/model/cellValue";
import { blad1, failureOf, runningExcel, written } from "./running";

const running = runningExcel();
const sheet = () => running.workbook.sheet("Blad1")!;

describe("values", () => {
  test("numbers, texts, booleans and errors, with their types", async () => {
    const cells = [[1.5, "a", true, "#N/A", ""]];
    expect(await written("A1:E1", cells, "values")).toEqual([[1.5, "a", true, "#N/A", ""]]);
    expect(await written("A1:E1", cells, "valueTypes")).toEqual([
      ["Double", "String", "Boolean", "Error", "Empty"],
    ]);
    expect(sheet().value(0, 3)).toBe(CellError.of("#N/A"));
  });

  test("null leaves a cell, an empty text empties it", async () => {
    await written("A1:C1", [[1, 2, 3]], "values");
    expect(await written("A1:C1", [[null, "", 9]], "values")).toEqual([[1, "", 9]]);
  });

  test("text that looks like a number becomes one, unless the cell is text or an apostrophe says so", async () => {
    expect(await written("A1:D1", [["12", "3.5%", "'12", "2024-03-01"]], "values")).toEqual([
      [12, 0.035, "12", 45352],
    ]);
    await Excel.run(async (context) => {
      const range = blad1(context).getRange("A2:B2");
      range.numberFormat = [["@", "@"]];
      range.values = [["007", "=1+1"]];
      range.load("values,formulas,valueTypes");
      await context.sync();
      expect(range.values).toEqual([["007", "=1+1"]]);
      expect(range.valueTypes).toEqual([["String", "String"]]);
    });
  });

  test("hostile text stays text behind an apostrophe", async () => {
    expect(await written("A1:D1", [["'=1+1", "'+1", "'-1", "'@x"]], "values")).toEqual([
      ["=1+1", "+1", "-1", "@x"],
    ]);
    expect(await written("A1:A1", [["'=1+1"]], "valueTypes")).toEqual([["String"]]);
    expect(sheet().formula(0, 0)).toBeNull();
  });

  test("formulas in both notations", async () => {
    await Excel.run(async (context) => {
      const range = blad1(context).getRange("B2:B3");
      range.formulas = [["=A2*2"], ["=SUM($A$1:A3)"]];
      range.load("formulas,formulasR1C1");
      const r1c1 = blad1(context).getRange("C2");
      r1c1.formulasR1C1 = [["=RC[-1]+R1C1"]];
      r1c1.load("formulas");
      await context.sync();
      expect(range.formulas).toEqual([["=A2*2"], ["=SUM($A$1:A3)"]]);
      expect(range.formulasR1C1).toEqual([["=RC[-1]*2"], ["=SUM(R1C1:RC[-1])"]]);
      expect(r1c1.formulas).toEqual([["=B2+$A$1"]]);
    });
  });

  test("text shows number formats in Swedish", async () => {
    await Excel.run(async (context) => {
      const range = blad1(context).getRange("A1:D1");
      range.numberFormat = [["0.00", "#,##0", "0 %", "yyyy-mm-dd"]];
      range.values = [[1.239, 1234567, 0.12, 45352]];
      range.load("text,numberFormat");
      await context.sync();
      expect(range.text[0]!.map((text) => text.replace(/\s/g, " "))).toEqual([
        "1,24",
        "1 234 567",
        "12 %",
        "2024-03-01",
      ]);
      expect(range.numberFormat).toEqual([["0.00", "#,##0", "0 %", "yyyy-mm-dd"]]);
    });
  });

  test("a number format given once is for all cells, null in a list leaves one alone", async () => {
    await Excel.run(async (context) => {
      const range = blad1(context).getRange("A1:C1");
      range.numberFormat = "0.0" as never;
      range.numberFormat = [[null, "@", null]] as never;
      range.load("numberFormat");
      await context.sync();
      expect(range.numberFormat).toEqual([["0.0", "@", "0.0"]]);
    });
  });
});

describe("finding the way from a range", () => {
  test("to cells, rows, columns and other ranges", async () => {
    await Excel.run(async (context) => {
      const sheet1 = blad1(context);
      const range = sheet1.getRange("B2:D5");
      const found = {
        cell: range.getCell(1, 2),
        outside: range.getCell(9, 9),
        row: range.getRow(1),
        column: range.getColumn(2),
        entireRow: range.getEntireRow(),
        entireColumn: range.getEntireColumn(),
        lastCell: range.getLastCell(),
        lastRow: range.getLastRow(),
        lastColumn: range.getLastColumn(),
        offset: range.getOffsetRange(1, -1),
        resized: range.getResizedRange(-1, 1),
        absolute: range.getAbsoluteResizedRange(2, 2),
        above: range.getRowsAbove(1),
        below: range.getRowsBelow(2),
        before: range.getColumnsBefore(1),
        after: range.getColumnsAfter(2),
        bounding: range.getBoundingRect("F9"),
        common: range.getIntersection("C4:Z9"),
        nothing: range.getIntersectionOrNullObject("Z9"),
      };
      for (const each of Object.values(found)) each.load("address");
      await context.sync();
      expect(found.nothing.isNullObject).toBe(true);
      const { nothing: _, ...rest } = found;
      const addresses = Object.fromEntries(
        Object.entries(rest).map(([key, each]) => [key, each.address.slice(6)]),
      );
      expect(addresses).toEqual({
        cell: "D3",
        outside: "K11",
        row: "B3:D3",
        column: "D2:D5",
        entireRow: "2:5",
        entireColumn: "B:D",
        lastCell: "D5",
        lastRow: "B5:D5",
        lastColumn: "D2:D5",
        offset: "A3:C6",
        resized: "B2:E4",
        absolute: "B2:C3",
        above: "B1:D1",
        below: "B6:D7",
        before: "A2:A5",
        after: "E2:F5",
        bounding: "B2:F9",
        common: "C4:D5",
      });
    });
  });

  test("not off the sheet", async () => {
    const error = await failureOf(async (context) => {
      blad1(context).getRange("A1").getOffsetRange(-1, 0).load("address");
      await context.sync();
    });
    expect(error.code).toBe("InvalidArgument");
  });

  test("to the used part and the region around", async () => {
    await Excel.run(async (context) => {
      const sheet1 = blad1(context);
      sheet1.getRange("B2:C3").values = [
        [1, 2],
        [3, 4],
      ];
      sheet1.getRange("F6").values = [[9]];
      const used = sheet1.getRange("C:Z").getUsedRange(true).load("address");
      const none = sheet1.getRange("M1:N9").getUsedRangeOrNullObject(true).load("address");
      const region = sheet1.getRange("B2").getSurroundingRegion().load("address");
      await context.sync();
      expect([used.address, none.isNullObject, region.address]).toEqual(["Blad1!C2:F6", true, "Blad1!B2:C3"]);
    });
  });
});

describe("formats", () => {
  test("are written and read, null where cells differ", async () => {
    await Excel.run(async (context) => {
      const range = blad1(context).getRange("A1:B2");
      const { format } = range;
      format.fill.color = "#C6EFCE";
      format.font.bold = true;
      format.font.size = 14;
      format.font.color = "red";
      format.font.name = "Arial";
      format.font.underline = "Single";
      format.horizontalAlignment = "Center";
      format.verticalAlignment = "Top";
      format.wrapText = true;
      format.indentLevel = 1;
      blad1(context).getRange("A1").format.font.italic = true;
      const wanted =
        "horizontalAlignment,verticalAlignment,wrapText,indentLevel,fill/color,font/bold,font/size,font/color,font/name,font/underline,font/italic";
      format.load(wanted);
      await context.sync();
      expect([format.fill.color, format.font.bold, format.font.size, format.font.color]).toEqual([
        "#C6EFCE",
        true,
        14,
        "#FF0000",
      ]);
      expect([format.font.name, format.font.underline, format.font.italic]).toEqual([
        "Arial",
        "Single",
        null,
      ]);
      expect([
        format.horizontalAlignment,
        format.verticalAlignment,
        format.wrapText,
        format.indentLevel,
      ]).toEqual(["Center", "Top", true, 1]);
      format.fill.clear();
      format.load("fill/color");
      await context.sync();
      expect(format.fill.color).toBe("#FFFFFF");
    });
  });

  test("of whole columns, rows and sheets stand on them, not on a million cells", async () => {
    await Excel.run(async (context) => {
      const sheet1 = blad1(context);
      sheet1.getRange("B2").values = [[1]];
      sheet1.getRange("B:C").format.font.bold = true;
      sheet1.getRange("3:4").format.fill.color = "#EEEEEE";
      sheet1.getRange("B:B").numberFormat = "0.0" as never;
      const read = ["B2", "C9", "C3", "A3", "B:C", "3:3", "A1"].map((address) =>
        sheet1.getRange(address).load("format/font/bold,format/fill/color"),
      );
      await context.sync();
      expect(read.map(({ format }) => [format.font.bold, format.fill.color])).toEqual([
        [true, "#FFFFFF"],
        [true, "#FFFFFF"],
        [true, "#EEEEEE"],
        [false, "#EEEEEE"],
        [true, null],
        [null, "#EEEEEE"],
        [false, "#FFFFFF"],
      ]);
      sheet1.getRange().format.font.size = 12;
      const all = sheet1.getRange("XFD1048576").load("format/font/size");
      const used = sheet1.getUsedRange(true).load("address");
      await context.sync();
      expect([all.format.font.size, used.address]).toEqual([12, "Blad1!B2"]);
      sheet1.getRange().clear();
      const cleared = sheet1.getRange("C9").load("format/font/bold,format/font/size");
      await context.sync();
      expect([cleared.format.font.bold, cleared.format.font.size]).toEqual([false, 11]);
    });
    expect(sheet().style(1, 1).numberFormat).toBe("General");
  });

  test("borders by side, weight and colour", async () => {
    await Excel.run(async (context) => {
      const range = blad1(context).getRange("B2:C3");
      const bottom = range.format.borders.getItem("EdgeBottom");
      bottom.style = "Continuous";
      bottom.weight = "Medium";
      bottom.color = "#0000FF";
      range.format.borders.getItem("InsideHorizontal").style = "Dash";
      bottom.load("style,weight,color");
      range.format.borders.load("items/sideIndex,items/style");
      await context.sync();
      expect([bottom.style, bottom.weight, bottom.color]).toEqual(["Continuous", "Medium", "#0000FF"]);
      const styles = Object.fromEntries(
        range.format.borders.items.map((item) => [item.sideIndex, item.style]),
      );
      expect(styles).toMatchObject({ EdgeTop: "None", EdgeBottom: "Continuous", InsideHorizontal: "Dash" });
    });
    expect(sheet().style(2, 1).borders.bottom).toEqual({ style: "medium", colour: "#0000FF" });
    expect(sheet().style(1, 2).borders.bottom.style).toBe("dashed");
    expect(sheet().style(1, 2).borders.top.style).toBe("none");
  });

  test("widths, heights, hiding and autofit", async () => {
    await Excel.run(async (context) => {
      const sheet1 = blad1(context);
      const range = sheet1.getRange("A1:B2");
      range.values = [
        ["En ganska lång rubrik i kolumnen", 1],
        ["x", 2],
      ];
      range.format.rowHeight = 30;
      range.format.autofitColumns();
      sheet1.getRange("C:C").columnHidden = true;
      sheet1.getRange("5:6").rowHidden = true;
      range.format.load("rowHeight,columnWidth");
      const wide = sheet1.getRange("A1").format.load("columnWidth");
      const hidden = sheet1.getRange("C1:D1").load("columnHidden,rowHidden,hidden");
      const row = sheet1.getRange("A5").load("rowHidden,hidden");
      await context.sync();
      expect(range.format.rowHeight).toBe(30);
      expect(range.format.columnWidth).toBeNull();
      expect(wide.columnWidth).toBeGreaterThan(120);
      expect([hidden.columnHidden, hidden.rowHidden, row.rowHidden, row.hidden]).toEqual([
        null,
        false,
        true,
        true,
      ]);
    });
  });

  test("merging keeps only the first cell", async () => {
    await Excel.run(async (context) => {
      const range = blad1(context).getRange("A1:B2");
      range.values = [
        [1, 2],
        [3, 4],
      ];
      range.merge();
      range.load("values");
      await context.sync();
      expect(range.values).toEqual([
        [1, ""],
        ["", ""],
      ]);
      expect(sheet().merges).toHaveLength(1);
      range.unmerge();
      await context.sync();
      expect(sheet().merges).toHaveLength(0);
    });
  });
});

describe("changing cells", () => {
  test("clear contents, formats or all", async () => {
    await Excel.run(async (context) => {
      const range = blad1(context).getRange("A1:B1");
      range.values = [[1, 2]];
      range.format.font.bold = true;
      range.clear("Contents");
      range.load("values,format/font/bold");
      await context.sync();
      expect([range.values, range.format.font.bold]).toEqual([[["", ""]], true]);
      range.values = [[1, 2]];
      range.clear("Formats");
      range.load("values,format/font/bold");
      await context.sync();
      expect([range.values, range.format.font.bold]).toEqual([[[1, 2]], false]);
      blad1(context).getRange("A:B").clear();
      const used = blad1(context).getUsedRangeOrNullObject().load("address");
      await context.sync();
      expect(used.isNullObject).toBe(true);
    });
  });

  test("insert and delete move cells and formulas", async () => {
    await Excel.run(async (context) => {
      const sheet1 = blad1(context);
      sheet1.getRange("A1:A3").values = [[1], [2], [3]];
      sheet1.getRange("C1").formulas = [["=SUM(A1:A3)"]];
      sheet1.getRange("A2:A2").insert("Down").load("address");
      const sum = sheet1.getRange("C1").load("formulas");
      const cells = sheet1.getRange("A1:A4").load("values");
      await context.sync();
      expect(sum.formulas).toEqual([["=SUM(A1:A4)"]]);
      expect(cells.values).toEqual([[1], [""], [2], [3]]);
      sheet1.getRange("2:2").delete("Up");
      sum.load("formulas");
      await context.sync();
      expect(sum.formulas).toEqual([["=SUM(A1:A3)"]]);
    });
  });

  test("copyFrom: all, values, formulas, formats, transposed", async () => {
    await Excel.run(async (context) => {
      const sheet1 = blad1(context);
      sheet1.getRange("A1:B1").formulas = [["=ROW()", 5]];
      sheet1.getRange("A1").format.font.bold = true;
      sheet1.getRange("A2:B3").copyFrom("A1:B1");
      sheet1.getRange("D1").copyFrom("A1:B1", "Values", false, true);
      const copied = sheet1.getRange("A2:B3").load("formulas,format/font/bold");
      const flipped = sheet1.getRange("D1:D2").load("formulas");
      await context.sync();
      expect(copied.formulas).toEqual([
        ["=ROW()", 5],
        ["=ROW()", 5],
      ]);
      expect(copied.format.font.bold).toBeNull();
      expect(flipped.formulas[1]).toEqual([5]);
    });
  });
});

describe("rules", () => {
  test("a custom conditional format", async () => {
    await Excel.run(async (context) => {
      const range = blad1(context).getRange("A1:B9");
      const format = range.conditionalFormats.add("Custom");
      format.custom.rule.formula = "=ISNA(A1)";
      format.custom.format.font.color = "#BFBFBF";
      format.custom.format.fill.color = "#FFF2CC";
      const count = range.conditionalFormats.getCount();
      format.custom.rule.load("formula");
      await context.sync();
      expect([count.value, format.custom.rule.formula]).toEqual([1, "=ISNA(A1)"]);
    });
    expect(sheet().conditionalFormats[0]!.rule).toMatchObject({
      kind: "expression",
      formula: "ISNA(A1)",
      fontColour: "#BFBFBF",
      fillColour: "#FFF2CC",
    });
    await Excel.run(async (context) => {
      blad1(context).getRange("A3:A4").conditionalFormats.clearAll();
      await context.sync();
    });
    expect(sheet().conditionalFormats[0]!.areas).toHaveLength(3);
  });

  test("a list as data validation", async () => {
    await Excel.run(async (context) => {
      const { dataValidation } = blad1(context).getRange("A1:A9");
      dataValidation.rule = { list: { inCellDropDown: true, source: "Ja,Nej,Delvis" } };
      dataValidation.prompt = { showPrompt: true, title: "Svar", message: "Välj" };
      dataValidation.errorAlert = {
        showAlert: true,
        style: "Warning",
        title: "Fel",
        message: "Välj i listan",
      };
      dataValidation.load("rule,type,prompt");
      await context.sync();
      expect([dataValidation.type, dataValidation.rule.list?.source]).toEqual(["List", "Ja,Nej,Delvis"]);
      expect(dataValidation.prompt.message).toBe("Välj");
    });
    expect(sheet().validations[0]!.rule).toMatchObject({ source: '"Ja,Nej,Delvis"', error: "Välj i listan" });
    const error = await failureOf(async (context) => {
      blad1(context).getRange("B1").dataValidation.rule = {
        wholeNumber: { formula1: 1, operator: "GreaterThan" },
      };
      await context.sync();
    });
    expect(error.code).toBe("ApiNotAvailable");
  });
});

test("the format of several ranges is set in each of them, and read where they agree", async () => {
  await Excel.run(async (context) => {
    const areas = blad1(context).getRanges("A2,C4:D5");
    areas.format.rowHeight = 42;
    areas.format.font.bold = true;
    await context.sync();
  });
  expect([1, 3, 4, 2].map((row) => sheet().dimensions.rowProperties(row)?.height ?? null)).toEqual([
    42,
    42,
    42,
    null,
  ]);
  await Excel.run(async (context) => {
    const read = (address: string) =>
      blad1(context).getRanges(address).load("address,format/font/bold,format/rowHeight");
    const same = read("A2,D5");
    const mixed = read("A2,A3");
    await context.sync();
    expect([same.format.font.bold, same.format.rowHeight]).toEqual([true, 42]);
    expect(mixed.format.font.bold).toBeNull();
    expect(same.address).toBe("Blad1!A2,Blad1!D5");
  });
});

import { blad1, failureOf, runningExcel } from "./running";

const running = runningExcel();
const names = () => running.workbook.sheets.map((sheet) => sheet.name);

describe("worksheets", () => {
  test("are added, found by name and id, counted and ordered", async () => {
    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      const added = worksheets.add("Underlag").load("id,name,position");
      const unnamed = worksheets.add().load("name");
      await context.sync();
      const byId = worksheets.getItem(added.id).load("name");
      const anyCase = worksheets.getItem("UNDERLAG").load("id");
      const [first, last, count] = [
        worksheets.getFirst().load("name"),
        worksheets.getLast().load("name"),
        worksheets.getCount(),
      ];
      const next = blad1(context).getNext().load("name");
      const before = blad1(context).getPreviousOrNullObject().load("name");
      added.position = 0;
      await context.sync();
      expect([added.name, added.position, unnamed.name]).toEqual(["Underlag", 0, "Sheet1"]);
      expect([byId.name, anyCase.id === added.id]).toEqual(["Underlag", true]);
      expect([first.name, last.name, count.value]).toEqual(["Blad1", "Sheet1", 3]);
      expect([next.name, before.isNullObject]).toEqual(["Underlag", true]);
    });
    expect(names()).toEqual(["Underlag", "Blad1", "Sheet1"]);
  });

  test("refuse names that are taken or not legal", async () => {
    const add = (name: string) => async (context: Excel.RequestContext) => {
      context.workbook.worksheets.add(name);
      await context.sync();
    };
    expect((await failureOf(add("blad1"))).code).toBe("ItemAlreadyExists");
    for (const name of ["a/b", "a".repeat(32), "[x]", "a:b", "'x", "History"]) {
      expect((await failureOf(add(name))).code).toBe("InvalidArgument");
    }
    const rename = await failureOf(async (context) => {
      context.workbook.worksheets.add("B").name = "BLAD1";
      await context.sync();
    });
    expect(rename.code).toBe("ItemAlreadyExists");
  });

  test("are renamed, hidden, coloured and deleted", async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("B");
      sheet.name = "Ny";
      sheet.tabColor = "#ff0000";
      sheet.showGridlines = false;
      sheet.showHeadings = false;
      sheet.visibility = "Hidden";
      sheet.load("name,tabColor,visibility,showGridlines,showHeadings");
      await context.sync();
      expect([sheet.name, sheet.tabColor, sheet.visibility]).toEqual(["Ny", "#FF0000", "Hidden"]);
      expect([sheet.showGridlines, sheet.showHeadings]).toEqual([false, false]);
      sheet.delete();
      await context.sync();
    });
    expect(names()).toEqual(["Blad1"]);
  });

  test("the last visible one can be neither hidden nor deleted", async () => {
    const hidden = await failureOf(async (context) => {
      blad1(context).visibility = "Hidden";
      await context.sync();
    });
    const deleted = await failureOf(async (context) => {
      blad1(context).delete();
      await context.sync();
    });
    expect([hidden.code, deleted.code]).toEqual(["InvalidOperation", "InvalidOperation"]);
  });

  test("are copied to a place", async () => {
    await Excel.run(async (context) => {
      blad1(context).getRange("A1").values = [["kopia"]];
      const copy = blad1(context).copy("Before", blad1(context)).load("name");
      await context.sync();
      const cell = copy.getRange("A1").load("values");
      await context.sync();
      expect([copy.name, cell.values]).toEqual(["Blad1 (2)", [["kopia"]]]);
    });
    expect(names()).toEqual(["Blad1 (2)", "Blad1"]);
  });

  test("are activated, and hold a selection each", async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("B");
      sheet.activate();
      sheet.getRange("B2:C3").select();
      const active = context.workbook.worksheets.getActiveWorksheet().load("name");
      const selected = context.workbook.getSelectedRange().load("address");
      const cell = context.workbook.getActiveCell().load("address");
      await context.sync();
      expect([active.name, selected.address, cell.address]).toEqual(["B", "B!B2:C3", "B!B2"]);
    });
  });

  test("used ranges: none, values only, with formats", async () => {
    await Excel.run(async (context) => {
      const sheet = blad1(context);
      const empty = sheet.getUsedRange().load("address");
      const nothing = sheet.getUsedRangeOrNullObject().load("address");
      await context.sync();
      sheet.getRange("B2").values = [[1]];
      sheet.getRange("E9").format.fill.color = "#EEEEEE";
      const values = sheet.getUsedRange(true).load("address");
      const all = sheet.getUsedRange().load("address");
      await context.sync();
      expect([empty.address, nothing.isNullObject]).toEqual(["Blad1!A1", true]);
      expect([values.address, all.address]).toEqual(["Blad1!B2", "Blad1!B2:E9"]);
    });
  });

  test("ranges by address, index, name and with a sheet name", async () => {
    await Excel.run(async (context) => {
      const sheet = blad1(context);
      context.workbook.names.add("Minnen", sheet.getRange("C3:C5"));
      const found = [
        sheet.getRange(),
        sheet.getRange("$A$1:b2"),
        sheet.getRange("Blad1!A1"),
        sheet.getRange("Minnen"),
        sheet.getRangeByIndexes(1, 2, 3, 4),
        sheet.getCell(4, 0),
        sheet.getRange("2:3"),
      ].map((range) => range.load("address"));
      await context.sync();
      expect(found.map((range) => range.address)).toEqual([
        "Blad1!1:1048576",
        "Blad1!A1:B2",
        "Blad1!A1",
        "Blad1!C3:C5",
        "Blad1!C2:F4",
        "Blad1!A5",
        "Blad1!2:3",
      ]);
    });
    for (const address of ["Nej!A1", "A0", "ZZZZ1", "A1,B2", "FinnsInte"]) {
      const error = await failureOf(async (context) => {
        blad1(context).getRange(address).load("address");
        await context.sync();
      });
      expect(error.code).toBe("InvalidArgument");
    }
  });

  test("freeze panes", async () => {
    await Excel.run(async (context) => {
      const { freezePanes } = blad1(context);
      const none = freezePanes.getLocationOrNullObject().load("address");
      freezePanes.freezeRows(3);
      const rows = freezePanes.getLocationOrNullObject().load("address");
      freezePanes.freezeAt("A1:B4");
      const at = freezePanes.getLocationOrNullObject().load("address");
      await context.sync();
      expect([none.isNullObject, rows.address, at.address]).toEqual([true, "Blad1!1:3", "Blad1!A1:B4"]);
      freezePanes.unfreeze();
      await context.sync();
    });
    expect(running.workbook.sheet("Blad1")!.frozen).toBeNull();
  });
});

describe("protection", () => {
  test("of a sheet lets only unlocked cells be written", async () => {
    await Excel.run(async (context) => {
      const sheet = blad1(context);
      sheet.getRange("B1").format.protection.locked = false;
      sheet.protection.protect({ allowFormatColumns: true });
      sheet.protection.load("protected,options");
      sheet.getRange("B1").values = [["får"]];
      sheet.getRange("A:A").format.columnWidth = 100;
      await context.sync();
      expect(sheet.protection.protected).toBe(true);
      expect(sheet.protection.options.allowFormatColumns).toBe(true);
      expect(sheet.protection.options.allowFormatCells).toBe(false);
    });
    const forbidden: Array<(sheet: Excel.Worksheet) => void> = [
      (sheet) => (sheet.getRange("A1").values = [["får inte"]]),
      (sheet) => (sheet.getRange("A1:B1").formulas = "=1" as never),
      (sheet) => (sheet.getRange("B1").format.fill.color = "red"),
      (sheet) => void sheet.charts.add("Line", sheet.getRange("A1:B2")),
      (sheet) => void sheet.tables.add("A1:B2", true),
      (sheet) => sheet.getRange("1:1").delete("Up"),
      (sheet) => sheet.getRange("A1").clear(),
      (sheet) => (sheet.pageLayout.orientation = "Landscape"),
      (sheet) => sheet.protection.protect(),
    ];
    for (const change of forbidden) {
      const error = await failureOf(async (context) => {
        change(blad1(context));
        await context.sync();
      });
      expect(error.code).toBe("AccessDenied");
    }
    expect(running.workbook.sheet("Blad1")!.value(0, 1)).toBe("får");
  });

  test("ends with unprotect, which fails on a sheet that is not protected", async () => {
    await Excel.run(async (context) => {
      blad1(context).protection.protect();
      blad1(context).protection.unprotect();
      blad1(context).getRange("A1").values = [[1]];
      await context.sync();
    });
    const error = await failureOf(async (context) => {
      blad1(context).protection.unprotect();
      await context.sync();
    });
    expect(error.code).toBe("AccessDenied");
  });

  test("of the structure forbids adding, deleting, renaming, moving and copying sheets", async () => {
    running.workbook.structureProtected = true;
    const changes: Array<(context: Excel.RequestContext) => void> = [
      (context) => context.workbook.worksheets.add("B"),
      (context) => blad1(context).delete(),
      (context) => (blad1(context).name = "B"),
      (context) => (blad1(context).position = 0),
      (context) => (blad1(context).visibility = "Hidden"),
      (context) => blad1(context).copy(),
    ];
    for (const change of changes) {
      const error = await failureOf(async (context) => {
        change(context);
        await context.sync();
      });
      expect(error.code).toBe("AccessDenied");
    }
    await Excel.run(async (context) => {
      blad1(context).getRange("A1").values = [["går bra"]];
      context.workbook.protection.load("protected");
      await context.sync();
      expect(context.workbook.protection.protected).toBe(true);
    });
  });

  test("a read-only workbook refuses every change", async () => {
    running.workbook.readOnly = true;
    const changes: Array<(context: Excel.RequestContext) => void> = [
      (context) => (blad1(context).getRange("A1").values = [[1]]),
      (context) => context.workbook.worksheets.add("B"),
      (context) => context.workbook.settings.add("a", 1),
      (context) => context.workbook.names.add("n", "=1"),
      (context) => blad1(context).freezePanes.freezeRows(1),
    ];
    for (const change of changes) {
      const error = await failureOf(async (context) => {
        change(context);
        await context.sync();
      });
      expect(error.code).toBe("AccessDenied");
    }
    await Excel.run(async (context) => {
      context.workbook.load("readOnly,name");
      await context.sync();
      expect([context.workbook.readOnly, context.workbook.name]).toEqual([true, "Arbetsbok.xlsx"]);
    });
  });
});

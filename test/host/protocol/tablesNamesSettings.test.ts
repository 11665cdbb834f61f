import { blad1, failureOf, runningExcel } from "./running";

const running = runningExcel();

const data = [
  ["Indikator", "Mål"],
  ["A", 1],
  ["B", 2],
];

describe("tables", () => {
  test("are made over a range and read by parts", async () => {
    await Excel.run(async (context) => {
      const sheet = blad1(context);
      sheet.getRange("A1:B3").values = data;
      const table = sheet.tables.add("A1:B3", true);
      table.name = "Indikatorer";
      table.style = "TableStyleLight1";
      table.showFilterButton = false;
      table.load("id,name,style,showHeaders,showBandedRows,columns/items/name");
      const [whole, body, header] = [
        table.getRange(),
        table.getDataBodyRange(),
        table.getHeaderRowRange(),
      ].map((range) => range.load("address,values")) as [Excel.Range, Excel.Range, Excel.Range];
      const column = table.columns.getItem("Mål").getDataBodyRange().load("values");
      const rows = table.rows.getCount();
      const elsewhere = context.workbook.tables.getItemOrNullObject("indikatorer").load("name");
      const missing = context.workbook.tables.getItemOrNullObject("x").load("name");
      await context.sync();
      expect([table.name, table.style, table.showHeaders, table.showBandedRows]).toEqual([
        "Indikatorer",
        "TableStyleLight1",
        true,
        true,
      ]);
      expect(table.columns.items.map(({ name }) => name)).toEqual(["Indikator", "Mål"]);
      expect([whole.address, body.address, header.values]).toEqual([
        "Blad1!A1:B3",
        "Blad1!A2:B3",
        [["Indikator", "Mål"]],
      ]);
      expect([column.values, rows.value, elsewhere.name, missing.isNullObject]).toEqual([
        [[1], [2]],
        2,
        "Indikatorer",
        true,
      ]);
    });
  });

  test("without headings get a row of them above", async () => {
    await Excel.run(async (context) => {
      const sheet = blad1(context);
      sheet.getRange("A1:B2").values = [
        [1, 2],
        [3, 4],
      ];
      const table = sheet.tables.add("A1:B2", false);
      const range = table.getRange().load("values,address");
      await context.sync();
      expect([range.address, range.values]).toEqual([
        "Blad1!A1:B3",
        [
          ["Column1", "Column2"],
          [1, 2],
          [3, 4],
        ],
      ]);
    });
  });

  test("cannot overlap, share a name or be resized at ExcelApi 1.9", async () => {
    await Excel.run(async (context) => {
      blad1(context).getRange("A1:B3").values = data;
      blad1(context).tables.add("A1:B3", true).name = "Ett";
      blad1(context).tables.add("D1:E3", true);
      await context.sync();
    });
    const overlap = await failureOf(async (context) => {
      blad1(context).tables.add("B2:C4", true);
      await context.sync();
    });
    const name = await failureOf(async (context) => {
      blad1(context).tables.getItemAt(1).name = "ett";
      await context.sync();
    });
    const resize = await failureOf(async (context) => {
      blad1(context).tables.getItem("Ett").resize("A1:B9");
      await context.sync();
    });
    expect([overlap.code, name.code, resize.code]).toEqual([
      "InvalidOperation",
      "ItemAlreadyExists",
      "ApiNotFound",
    ]);
  });

  test("end as a range, or with their cells", async () => {
    await Excel.run(async (context) => {
      const sheet = blad1(context);
      sheet.getRange("A1:B3").values = data;
      const kept = sheet.tables.add("A1:B3", true).convertToRange().load("address,values");
      await context.sync();
      expect([kept.address, kept.values]).toEqual(["Blad1!A1:B3", data]);
      sheet.tables.add("A1:B3", true).delete();
      const used = sheet.getUsedRangeOrNullObject(true).load("address");
      const count = sheet.tables.getCount();
      await context.sync();
      expect([used.isNullObject, count.value]).toEqual([true, 0]);
    });
  });
});

describe("names", () => {
  test("of the workbook and of a sheet", async () => {
    await Excel.run(async (context) => {
      const { names } = context.workbook;
      const hidden = names.add("_styrtal_1", blad1(context).getRange("B2:C3"), "block");
      hidden.visible = false;
      names.add("Gräns", "=2.66");
      blad1(context).names.add("Lokal", blad1(context).getRange("A1"));
      names.load("items/name,items/formula,items/visible,items/value,items/type,items/scope,items/comment");
      const range = names.getItem("_styrtal_1").getRange().load("address");
      const none = names.getItem("Gräns").getRangeOrNullObject().load("address");
      const missing = names.getItemOrNullObject("Lokal").load("name");
      const local = blad1(context).names.getItem("lokal").load("scope,formula");
      await context.sync();
      expect(
        names.items.map(({ name, formula, visible, value, type, scope, comment }) => [
          name,
          formula,
          visible,
          value,
          type,
          scope,
          comment,
        ]),
      ).toEqual([
        ["_styrtal_1", "=Blad1!$B$2:$C$3", false, "Blad1!B2:C3", "Range", "Workbook", "block"],
        ["Gräns", "=2.66", true, 2.66, "Double", "Workbook", ""],
      ]);
      expect([range.address, none.isNullObject, missing.isNullObject]).toEqual(["Blad1!B2:C3", true, true]);
      expect([local.scope, local.formula]).toEqual(["Worksheet", "=Blad1!$A$1"]);
    });
  });

  test("follow their cells, and become #REF! when these are deleted", async () => {
    await Excel.run(async (context) => {
      const sheet = blad1(context);
      const name = context.workbook.names.add("Block", sheet.getRange("A5:B6"));
      sheet.getRange("1:2").insert("Down");
      sheet.name = "Ny flik";
      name.load("formula");
      await context.sync();
      expect(name.formula).toBe("='Ny flik'!$A$7:$B$8");
      sheet.getRange("7:8").delete("Up");
      name.load("formula,value,type");
      const range = name.getRangeOrNullObject().load("address");
      await context.sync();
      expect([String(name.formula).includes("#REF!"), name.type, range.isNullObject]).toEqual([
        true,
        "Error",
        true,
      ]);
      name.delete();
      const count = context.workbook.names.getCount();
      await context.sync();
      expect(count.value).toBe(0);
    });
  });

  test("must be legal and free", async () => {
    for (const [name, code] of [
      ["A1", "InvalidArgument"],
      ["med mellanslag", "InvalidArgument"],
      ["R1C1", "InvalidArgument"],
      ["Tagen", "ItemAlreadyExists"],
    ] as const) {
      const error = await failureOf(async (context) => {
        if (name === "Tagen") context.workbook.names.add("tagen", "=1");
        context.workbook.names.add(name, "=1");
        await context.sync();
      });
      expect(error.code).toBe(code);
    }
  });
});

describe("settings", () => {
  test("hold any JSON, are replaced and deleted", async () => {
    await Excel.run(async (context) => {
      const { settings } = context.workbook;
      const missing = settings.getItemOrNullObject("styrtal").load("value");
      const value = { version: 1, items: [{ id: "a", när: "2024-03-01" }], __proto__x: true };
      settings.add("styrtal", value);
      await context.sync();
      expect(missing.isNullObject).toBe(true);
      const read = settings.getItem("styrtal").load("key,value");
      await context.sync();
      expect([read.key, read.value]).toEqual(["styrtal", value]);
      settings.add("styrtal", { version: 2 });
      settings.load("items/key,items/value");
      const count = settings.getCount();
      await context.sync();
      expect(settings.items.map((item) => [item.key, item.value])).toEqual([["styrtal", { version: 2 }]]);
      expect(count.value).toBe(1);
      settings.getItem("styrtal").delete();
      await context.sync();
    });
    expect(running.workbook.settings.size).toBe(0);
  });
});

describe("application", () => {
  test("calculates automatically, and refuses another mode", async () => {
    await Excel.run(async (context) => {
      const { application } = context.workbook;
      application.suspendApiCalculationUntilNextSync();
      application.suspendScreenUpdatingUntilNextSync();
      application.calculate("Full");
      application.load("calculationMode");
      await context.sync();
      expect(application.calculationMode).toBe("Automatic");
    });
    const error = await failureOf(async (context) => {
      context.workbook.application.calculationMode = "Manual";
      await context.sync();
    });
    expect(error.code).toBe("ApiNotAvailable");
  });

  test("remembers whether the add-in starts with the workbook", async () => {
    expect(await Office.addin.getStartupBehavior()).toBe("None");
    await Office.addin.setStartupBehavior(Office.StartupBehavior.load);
    expect(await Office.addin.getStartupBehavior()).toBe("Load");
    expect(running.host.counters.requests).toBe(0);
  });
});

import { describeRequest } from "../../../src/host/protocol/requestLog";
import { blad1, failureOf, runningExcel } from "./running";

const running = runningExcel();

describe("loading", () => {
  test("nested objects and collections in one request", async () => {
    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.add("Blad2").getRange("A1").values = [[7]];
      await context.sync();
      worksheets.load("items/name,items/protection/protected,items/charts/items/name");
      const range = worksheets.getItem("Blad2").getRange("A1");
      range.load("values,format/fill/color,format/font/bold,worksheet/name");
      await context.sync();
      expect(worksheets.items.map((sheet) => sheet.name)).toEqual(["Blad1", "Blad2"]);
      expect(worksheets.items.map((sheet) => sheet.protection.protected)).toEqual([false, false]);
      expect(worksheets.items[0]!.charts.items).toEqual([]);
      expect(range.values).toEqual([[7]]);
      expect(range.format.fill.color).toBe("#FFFFFF");
      expect(range.format.font.bold).toBe(false);
      expect(range.worksheet.name).toBe("Blad2");
    });
    expect(running.host.counters.requests).toBe(2);
  });

  test("everything, with $all and with top and skip", async () => {
    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      for (const name of ["B", "C", "D"]) worksheets.add(name);
      await context.sync();
      const page = context.workbook.worksheets.load({ select: "name", top: 2, skip: 1 });
      const whole = blad1(context).load();
      const listed = blad1(context).load({ $all: true });
      await context.sync();
      expect(page.items.map((sheet) => sheet.name)).toEqual(["B", "C"]);
      expect([whole.name, whole.position, whole.visibility]).toEqual(["Blad1", 0, "Visible"]);
      expect(listed.tabColor).toBe("");
    });
  });

  test("retrieve gives JSON", async () => {
    await Excel.run(async (context) => {
      const { worksheets } = context.workbook as unknown as {
        worksheets: { retrieve(what: string): { items: Array<{ name: string }> } };
      };
      const answer = worksheets.retrieve("items/name");
      await context.sync();
      expect(answer.items[0]!.name).toBe("Blad1");
    });
  });

  test("what was not loaded cannot be read", async () => {
    const error = await failureOf(async (context) => {
      const range = blad1(context).getRange("A1").load("address");
      await context.sync();
      return range.values;
    });
    expect(error.code).toBe("PropertyNotLoaded");
  });

  test("set() and update write several properties", async () => {
    await Excel.run(async (context) => {
      const range = blad1(context).getRange("A1:B1");
      range.set({ values: [[1, 2]], format: { font: { bold: true }, fill: { color: "#112233" } } });
      range.load("values,format/font/bold,format/fill/color");
      await context.sync();
      expect([range.values, range.format.font.bold, range.format.fill.color]).toEqual([
        [[1, 2]],
        true,
        "#112233",
      ]);
    });
  });
});

describe("null objects", () => {
  test("chain, and tell that they are null", async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject("Saknas");
      const range = sheet.getUsedRangeOrNullObject(true).load("address");
      const chart = sheet.charts.getItemOrNullObject("x").load("name");
      sheet.load("name");
      await context.sync();
      expect([sheet.isNullObject, range.isNullObject, chart.isNullObject]).toEqual([true, true, true]);
    });
  });

  test("cannot be written to", async () => {
    const error = await failureOf(async (context) => {
      context.workbook.worksheets.getItemOrNullObject("Saknas").name = "X";
      await context.sync();
    });
    expect(error.code).toBe("ItemNotFound");
  });
});

describe("range references", () => {
  test("live through several requests and are released at the end of the run", async () => {
    await Excel.run(async (context) => {
      const range = blad1(context).getRange("A1:B2");
      range.values = [
        [1, 2],
        [3, 4],
      ];
      await context.sync();
      expect(running.host.liveReferences).toBe(1);
      const total = range.getCell(1, 1).load("values");
      await context.sync();
      expect(total.values).toEqual([[4]]);
    });
    await running.host.idle();
    expect(running.host.liveReferences).toBe(0);
    expect(running.host.counters.cleanupRequests).toBe(1);
  });

  test("follow rows that are inserted above, and sheets that are renamed and moved", async () => {
    await Excel.run(async (context) => {
      const sheet = blad1(context);
      const range = sheet.getRange("B5:C6").load("address");
      await context.sync();
      sheet.getRange("2:3").insert("Down");
      sheet.name = "Nytt namn";
      range.load("address");
      await context.sync();
      expect(range.address).toBe("'Nytt namn'!B7:C8");
    });
  });

  test("fail when their cells are gone", async () => {
    const error = await failureOf(async (context) => {
      const sheet = blad1(context);
      const range = sheet.getRange("B5:C6").load("address");
      await context.sync();
      sheet.getRange("5:6").delete("Up");
      range.load("address");
      await context.sync();
    });
    expect(error.code).toBe("InvalidReference");
  });

  test("untrack releases at once", async () => {
    await Excel.run(async (context) => {
      const range = blad1(context).getRange("A1").load("address");
      await context.sync();
      range.untrack();
      await context.sync();
      expect(running.host.liveReferences).toBe(0);
    });
  });

  test("none is left after an error in the middle", async () => {
    await failureOf(async (context) => {
      blad1(context).getRange("A1").load("values");
      context.workbook.worksheets.getItem("Saknas").load("name");
      blad1(context).getRange("B1").load("values");
      await context.sync();
    });
    await running.host.idle();
    expect(running.host.liveReferences).toBe(0);
  });
});

describe("writing", () => {
  test("more than 1 500 cells arrive in pieces and lie right", async () => {
    const values = Array.from({ length: 100 }, (_, row) =>
      Array.from({ length: 100 }, (__, column) => row * 100 + column),
    );
    await Excel.run(async (context) => {
      const range = blad1(context).getRange("B2").getResizedRange(99, 99);
      range.values = values;
      range.load("values");
      await context.sync();
      expect(range.values).toEqual(values);
    });
    expect(running.host.counters.requests).toBe(1);
    const pieces = describeRequest(running.host.log[0]!.body).filter((line) => line.includes(".Values = "));
    expect(pieces.length).toBe(7);
  });

  test("one value fills the whole range, formulas as if filled down", async () => {
    await Excel.run(async (context) => {
      const sheet = blad1(context);
      sheet.getRange("A1:A5000").values = "x" as unknown as string[][];
      sheet.getRange("B1:B5000").formulasR1C1 = "=ROW()*2+RC[-1]" as unknown as string[][];
      sheet.getRange("C1:C3").formulas = "=A1&$A$1" as unknown as string[][];
      const last = sheet.getRange("A5000:B5000").load("values,formulas");
      const relative = sheet.getRange("C1:C3").load("formulas");
      await context.sync();
      expect(last.values[0]![0]).toBe("x");
      expect(last.formulas[0]![1]).toBe("=ROW()*2+A5000");
      expect(relative.formulas).toEqual([["=A1&$A$1"], ["=A2&$A$1"], ["=A3&$A$1"]]);
    });
    expect(running.host.counters.requestBytes).toBeLessThan(4000);
  });

  test("a rectangle of another size is refused", async () => {
    const error = await failureOf(async (context) => {
      blad1(context).getRange("A1:B2").values = [[1, 2, 3]];
      await context.sync();
    });
    expect(error.code).toBe("InvalidArgument");
    expect(error.message).toContain("doesn't match the size");
  });
});

describe("errors", () => {
  test("carry code, message and the failing statement, and keep what was done before them", async () => {
    const error = await failureOf(async (context) => {
      const sheet = blad1(context);
      sheet.getRange("A1").values = [["kvar"]];
      context.workbook.worksheets.getItem("Saknas").getRange("A1").values = [["aldrig"]];
      sheet.getRange("A2").values = [["inte heller"]];
      await context.sync();
    });
    expect(error).toBeInstanceOf(OfficeExtension.Error);
    expect(error).toBeInstanceOf(Error);
    expect(error.code).toBe("ItemNotFound");
    expect(error.debugInfo.statement).toContain("getItem(");
    const sheet = running.workbook.sheet("Blad1")!;
    expect([sheet.value(0, 0), sheet.value(1, 0)]).toEqual(["kvar", null]);
  });

  test("an unknown member is named, not ignored", async () => {
    const cases: Array<[string, (context: Excel.RequestContext) => void]> = [
      [
        "Range.sort",
        (context) =>
          blad1(context)
            .getRange("A1")
            .sort.apply([{ key: 0 }]),
      ],
      ["Range.find", (context) => blad1(context).getRange("A1").find("x", {}).load("address")],
      ["Range.style", (context) => blad1(context).getRange("A1").load("style")],
      ["Worksheet.pivotTables", (context) => blad1(context).pivotTables.load("items/name")],
      [
        "Range.hyperlink",
        (context) => (blad1(context).getRange("A1").hyperlink = { address: "https://a.se" }),
      ],
    ];
    for (const [member, use] of cases) {
      const error = await failureOf(async (context) => {
        use(context);
        await context.sync();
      });
      expect(error.code).toBe("ApiNotAvailable");
      expect(error.message).toContain(member);
    }
  });

  test("members of Object.prototype are no members of Excel", async () => {
    const error = await failureOf(async (context) => {
      blad1(context).load("constructor");
      await context.sync();
    });
    expect(error.code).toBe("ApiNotAvailable");
  });
});

describe("limits", () => {
  test("whole columns give null for what each cell holds, and refuse values", async () => {
    await Excel.run(async (context) => {
      const range = blad1(context).getRange("A:A").load("values,address,cellCount,rowCount");
      await context.sync();
      expect([range.values, range.address, range.cellCount]).toEqual([null, "Blad1!A:A", 1_048_576]);
    });
    const error = await failureOf(async (context) => {
      blad1(context).getRange("A:A").values = "x" as unknown as string[][];
      await context.sync();
    });
    expect(error.code).toBe("InvalidArgument");
  });

  test("more than five million cells are refused", async () => {
    const error = await failureOf(async (context) => {
      blad1(context).getRange("A1:F1000000").load("values");
      await context.sync();
    });
    expect(error.code).toBe("RangeExceedsLimit");
  });

  test("answers above 5 MB are refused", async () => {
    running.workbook
      .sheet("Blad1")!
      .fill({ firstRow: 0, lastRow: 599, firstColumn: 0, lastColumn: 999 }, "tio tecken");
    const error = await failureOf(async (context) => {
      blad1(context).getRange("A1:ALL600").load("values");
      await context.sync();
    });
    expect(error.code).toBe("ResponsePayloadSizeLimitExceeded");
  });

  test("requests above 5 MB are refused before anything is done", async () => {
    const error = await failureOf(async (context) => {
      blad1(context).getRange("A1").values = [["x"]];
      blad1(context).getRange("B1").values = [["y".repeat(5.5 * 1024 * 1024)]];
      await context.sync();
    });
    expect(error.code).toBe("RequestPayloadSizeLimitExceeded");
    expect(running.workbook.sheet("Blad1")!.value(0, 0)).toBeNull();
  });
});

/* global self */
/**
 * What the embedded host assumes about Excel (test/host/README.md, same numbers), as code that runs in Excel itself and
 * against the host alike. Each gets a sheet of its own that is deleted afterwards, and says true when it holds. Plain script:
 * the page that Excel opens loads it as it is.
 */
(function (root, make) {
  if (typeof module === "object" && module.exports) module.exports = make();
  else root.assumptions = make();
})(typeof self === "undefined" ? globalThis : self, () => {
  /** The code of the error that a piece of work ends in; "" when it succeeds. */
  async function codeOf(work) {
    try {
      await work();
      return "";
    } catch (error) {
      return error.code || String(error);
    }
  }

  return [
    {
      number: 1,
      says: "a request that fails keeps what its earlier actions did",
      async holds(sheet, context) {
        const code = await codeOf(async () => {
          sheet.getRange("A1").values = [["before"]];
          context.workbook.worksheets.getItem("No such sheet, surely").activate();
          await context.sync();
        });
        const cell = sheet.getRange("A1").load({ values: true });
        await context.sync();
        return code === "ItemNotFound" && cell.values[0][0] === "before";
      },
    },
    {
      number: 2,
      says: "writing to a null object answers ItemNotFound",
      async holds(sheet, context) {
        const none = context.workbook.worksheets.getItemOrNullObject("No such sheet, surely");
        const code = await codeOf(async () => {
          none.tabColor = "#FF0000";
          await context.sync();
        });
        return code === "ItemNotFound";
      },
    },
    {
      number: 7,
      says: "an argument outside its limits answers InvalidArgument",
      async holds(sheet, context) {
        const code = await codeOf(async () => {
          sheet.getRangeByIndexes(-1, 0, 1, 1).values = [[1]];
          await context.sync();
        });
        return code === "InvalidArgument";
      },
    },
    {
      number: 11,
      says: "a range that is kept follows inserted rows",
      async holds(sheet, context) {
        const cell = sheet.getRange("B5");
        context.trackedObjects.add(cell);
        cell.values = [[1]];
        await context.sync();
        sheet.getRange("1:2").insert("Down");
        cell.load({ address: true });
        await context.sync();
        context.trackedObjects.remove(cell);
        return /!\$?B\$?7$/.test(cell.address);
      },
    },
    {
      number: 13,
      says: "an illegal sheet name answers InvalidArgument, one that is taken ItemAlreadyExists",
      async holds(sheet, context) {
        sheet.load({ name: true });
        await context.sync();
        const illegal = await codeOf(async () => {
          context.workbook.worksheets.add("a/b");
          await context.sync();
        });
        const taken = await codeOf(async () => {
          context.workbook.worksheets.add(sheet.name.toUpperCase());
          await context.sync();
        });
        return illegal === "InvalidArgument" && taken === "ItemAlreadyExists";
      },
    },
    {
      number: 16,
      says: "the used range of an empty sheet is A1, and null when it is asked for as such",
      async holds(sheet, context) {
        const used = sheet.getUsedRange().load({ address: true });
        const none = sheet.getUsedRangeOrNullObject(true).load({ address: true });
        await context.sync();
        return /!\$?A\$?1$/.test(used.address) && none.isNullObject;
      },
    },
    {
      number: 20,
      says: "a protected sheet refuses contents with AccessDenied",
      async holds(sheet, context) {
        sheet.protection.protect();
        await context.sync();
        const code = await codeOf(async () => {
          sheet.getRange("A1").values = [[1]];
          await context.sync();
        });
        sheet.protection.unprotect();
        await context.sync();
        return code === "AccessDenied";
      },
    },
    {
      number: 23,
      says: "unprotecting what is not protected answers AccessDenied",
      async holds(sheet, context) {
        const code = await codeOf(async () => {
          sheet.protection.unprotect();
          await context.sync();
        });
        return code === "AccessDenied";
      },
    },
    {
      number: 24,
      says: "strings set through values are read in the English way; a leading apostrophe and format @ make text",
      async holds(sheet, context) {
        sheet.getRange("C1").numberFormat = [["@"]];
        sheet.getRange("A1:C1").values = [["3.5", "'=1+1", "=1+1"]];
        const cells = sheet.getRange("A1:C1").load({ values: true, formulas: true });
        await context.sync();
        const [number, quoted, text] = cells.values[0];
        return number === 3.5 && quoted === "=1+1" && text === "=1+1" && cells.formulas[0][2] === "=1+1";
      },
    },
    {
      number: 25,
      says: "one formula fills the whole range, adjusted as when filled",
      async holds(sheet, context) {
        sheet.getRange("B1:B3").formulas = "=A1*2";
        const cells = sheet.getRange("B1:B3").load({ formulas: true });
        await context.sync();
        return cells.formulas.map(([formula]) => formula).join() === "=A1*2,=A2*2,=A3*2";
      },
    },
    {
      number: 26,
      says: "empty cells answer Empty, numbers Double, texts String",
      async holds(sheet, context) {
        sheet.getRange("A1:C1").values = [["", 7, "sju"]];
        const cells = sheet.getRange("A1:C1").load({ valueTypes: true });
        await context.sync();
        return cells.valueTypes[0].join() === "Empty,Double,String";
      },
    },
    {
      number: 28,
      says: "formats that differ within a range read as null",
      async holds(sheet, context) {
        sheet.getRange("A1").format.font.bold = true;
        sheet.getRange("A2").format.font.bold = false;
        const font = sheet.getRange("A1:A2").format.font.load({ bold: true });
        await context.sync();
        return font.bold === null;
      },
    },
    {
      number: 30,
      says: "column widths are points: 64 pixels are 48",
      async holds(sheet, context) {
        const { format } = sheet.getRange("A1");
        format.columnWidth = 66;
        format.load({ columnWidth: true });
        await context.sync();
        return Math.abs(format.columnWidth - 66) < 1;
      },
    },
    {
      number: 32,
      says: "merging empties all cells but the first",
      async holds(sheet, context) {
        sheet.getRange("A1:B1").values = [[1, 2]];
        sheet.getRange("A1:B1").merge();
        await context.sync();
        sheet.getRange("A1:B1").unmerge();
        const cells = sheet.getRange("A1:B1").load({ values: true });
        await context.sync();
        return cells.values[0][0] === 1 && cells.values[0][1] === "";
      },
    },
    {
      number: 34,
      says: "copyFrom fills a target that holds the source a whole number of times",
      async holds(sheet, context) {
        sheet.getRange("A1:B1").values = [[1, 2]];
        sheet.getRange("A3:B5").copyFrom("A1:B1");
        const cells = sheet.getRange("A3:B5").load({ values: true });
        await context.sync();
        return JSON.stringify(cells.values) === "[[1,2],[1,2],[1,2]]";
      },
    },
    {
      number: 35,
      says: "clear also takes away conditional formats",
      async holds(sheet, context) {
        sheet.getRange("A1:A3").conditionalFormats.add("Custom").custom.rule.formula = "=TRUE";
        await context.sync();
        sheet.getRange("A1:A3").clear();
        const count = sheet.getRange("A1:A3").conditionalFormats.getCount();
        await context.sync();
        return count.value === 0;
      },
    },
    {
      number: 42,
      says: "adding a name that exists answers ItemAlreadyExists",
      async holds(sheet, context) {
        const name = `styrtal_test_${Date.now()}`;
        context.workbook.names.add(name, sheet.getRange("A1"));
        await context.sync();
        const code = await codeOf(async () => {
          context.workbook.names.add(name, sheet.getRange("A2"));
          await context.sync();
        });
        context.workbook.names.getItem(name).delete();
        await context.sync();
        return code === "ItemAlreadyExists";
      },
    },
    {
      number: 44,
      says: "a new chart is 360 x 216 points",
      async holds(sheet, context) {
        sheet.getRange("A1:B3").values = [
          ["", "a"],
          ["x", 1],
          ["y", 2],
        ];
        const chart = sheet.charts.add("Line", sheet.getRange("A1:B3"), "Columns");
        chart.load({ width: true, height: true });
        await context.sync();
        return Math.abs(chart.width - 360) < 2 && Math.abs(chart.height - 216) < 2;
      },
    },
    {
      number: 45,
      says: "a chart from headings and columns has the headings as names",
      async holds(sheet, context) {
        sheet.getRange("A1:C3").values = [
          ["", "a", "b"],
          ["x", 1, 3],
          ["y", 2, 4],
        ];
        const chart = sheet.charts.add("Line", sheet.getRange("A1:C3"), "Columns");
        chart.series.load("items/name");
        await context.sync();
        return chart.series.items.map(({ name }) => name).join() === "a,b";
      },
    },
    {
      number: 47,
      says: "a chart title that begins with = is text",
      async holds(sheet, context) {
        sheet.getRange("A1:A2").values = [[1], [2]];
        const chart = sheet.charts.add("Line", sheet.getRange("A1:A2"), "Columns");
        chart.title.text = "=1+1";
        chart.title.load({ text: true });
        await context.sync();
        return chart.title.text === "=1+1";
      },
    },
    {
      number: 81,
      says: "setting the standard height gives a row its usual height back",
      async holds(sheet, context) {
        const { format } = sheet.getRange("A1");
        format.load({ rowHeight: true });
        await context.sync();
        const usual = format.rowHeight;
        format.rowHeight = 88;
        await context.sync();
        format.useStandardHeight = true;
        format.load({ rowHeight: true });
        await context.sync();
        return format.rowHeight === usual;
      },
    },
    {
      number: 82,
      says: "copying an empty cell over others empties them and leaves the colour rules of their columns",
      async holds(sheet, context) {
        sheet.getRange("A:A").conditionalFormats.add("Custom").custom.rule.formula = "=TRUE";
        sheet.getRange("A1:A3").values = [[1], [2], [3]];
        sheet.getRange("A1").format.font.bold = true;
        await context.sync();
        sheet.getRange("A1:A3").copyFrom("A1048576");
        const cells = sheet.getRange("A1:A3").load({ values: true });
        const font = sheet.getRange("A1").format.font.load({ bold: true });
        const count = sheet.getRange("A2").conditionalFormats.getCount();
        await context.sync();
        return cells.values.every(([value]) => value === "") && font.bold === false && count.value > 0;
      },
    },
    {
      number: 83,
      says: "rows of which some are hidden have rowHidden null, and each says for itself whether it is",
      async holds(sheet, context) {
        sheet.getRange("A1:A3").values = [[1], [2], [3]];
        sheet.getRange("2:2").rowHidden = true;
        const range = sheet.getRange("A1:A3").load({ rowHidden: true });
        const rows = range.getRowProperties({ rowHidden: true });
        await context.sync();
        return (
          range.rowHidden === null && rows.value.map((row) => row.rowHidden).join() === "false,true,false"
        );
      },
    },
    {
      number: 85,
      says: "a column added to a table without index stands after the last, its heading first among its values",
      async holds(sheet, context) {
        sheet.getRange("A1:B2").values = [
          ["Name", "Code"],
          ["x", 1],
        ];
        const table = sheet.tables.add("A1:B2", true);
        await context.sync();
        table.columns.add(undefined, [["Owner"], ["y"]]);
        const all = table.getRange().load({ values: true });
        await context.sync();
        return (
          JSON.stringify(all.values) ===
          JSON.stringify([
            ["Name", "Code", "Owner"],
            ["x", 1, "y"],
          ])
        );
      },
    },
  ];
});

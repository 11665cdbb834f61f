/* global self */
/** What is assumed about looks and rules. The numbers are those of test/host/README.md. */
(function (root, make) {
  if (typeof module === "object" && module.exports) module.exports = make();
  else root.assumptions = [...(root.assumptions || []), ...make()];
})(typeof self === "undefined" ? globalThis : self, () => {
  return [
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
      number: 29,
      says: "colours are taken with and without # and by name, and read as #RRGGBB",
      async holds(sheet, context) {
        const colours = ["#a84a00", "0b61a4", "red"].map((colour, row) => {
          const { fill } = sheet.getCell(row, 0).format;
          fill.color = colour;
          return fill.load({ color: true });
        });
        await context.sync();
        return colours.map(({ color }) => color).join() === "#A84A00,#0B61A4,#FF0000";
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
      number: 31,
      says: "a colour on a border without line makes a continuous line",
      async holds(sheet, context) {
        const border = sheet.getRange("B2").format.borders.getItem("EdgeBottom");
        border.color = "#123456";
        border.load({ style: true });
        await context.sync();
        return border.style === "Continuous";
      },
    },
    {
      number: 37,
      says: "a new rule gets the highest priority; clearing a part of its cells leaves the rest",
      async holds(sheet, context) {
        const cells = sheet.getRange("A1:A4");
        cells.conditionalFormats.add("Custom").custom.rule.formula = "=TRUE";
        await context.sync();
        const second = cells.conditionalFormats.add("Custom");
        second.custom.rule.formula = "=A1>1";
        second.load({ priority: true });
        await context.sync();
        sheet.getRange("A1:A2").conditionalFormats.clearAll();
        const cleared = sheet.getRange("A1:A2").conditionalFormats.getCount();
        const left = sheet.getRange("A3:A4").conditionalFormats.getCount();
        await context.sync();
        return second.priority === 0 && cleared.value === 0 && left.value === 2;
      },
    },
    {
      number: 38,
      says: "a validation list that is written out is at most 255 characters",
      async holds(sheet, context, { codeOf }) {
        const listOf = (length) =>
          codeOf(async () => {
            sheet.getRange("A1").dataValidation.rule = {
              list: { inCellDropDown: true, source: "x".repeat(length) },
            };
            await context.sync();
          });
        return (await listOf(255)) === "" && (await listOf(256)) !== "";
      },
    },
    {
      number: 80,
      says: "a chart's place is kept in points when rows above it grow in the same request",
      async holds(sheet, context) {
        sheet.getRange("A1:A3").values = [[1], [2], [3]];
        sheet.getRange("1:3").format.rowHeight = 60;
        const chart = sheet.charts.add("Line", sheet.getRange("A1:A3"), "Columns");
        chart.top = 200;
        chart.left = 90;
        chart.load({ top: true, left: true });
        await context.sync();
        return Math.abs(chart.top - 200) < 2 && Math.abs(chart.left - 90) < 2;
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
      number: 86,
      says: "several ranges are one object, and what is set on its format is set on each",
      async holds(sheet, context) {
        sheet.getRanges("A8,A70").format.rowHeight = 42;
        const heights = ["A8", "A9", "A70"].map((cell) =>
          sheet.getRange(cell).format.load({ rowHeight: true }),
        );
        await context.sync();
        const [first, between, last] = heights.map(({ rowHeight }) => Math.abs(rowHeight - 42) < 1);
        return first && !between && last;
      },
    },
  ];
});

/* global self */
/** What is assumed about charts. The numbers are those of test/host/README.md. */
(function (root, make) {
  if (typeof module === "object" && module.exports) module.exports = make();
  else root.assumptions = [...(root.assumptions || []), ...make()];
})(typeof self === "undefined" ? globalThis : self, () => {
  /** Two columns with headings and three rows, and a chart of them. */
  function twoSeries(sheet) {
    sheet.getRange("A1:C4").values = [
      ["", "a", "b"],
      ["x", 1, 3],
      ["y", 2, 4],
      ["z", 3, 5],
    ];
    return sheet.charts.add("Line", sheet.getRange("A1:C4"), "Columns");
  }

  return [
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
      number: 46,
      says: "a chart with one series shows its name as title, one with several Chart Title",
      async holds(sheet, context) {
        const several = twoSeries(sheet);
        const one = sheet.charts.add("Line", sheet.getRange("A1:B4"), "Columns");
        several.title.load({ text: true });
        one.title.load({ text: true });
        await context.sync();
        return one.title.text === "a" && several.title.text === "Chart Title";
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
      number: 48,
      says: "a series that is added is valid in its own request only; afterwards it is reached by its place",
      async holds(sheet, context, { codeOf }) {
        const chart = twoSeries(sheet);
        const added = chart.series.add("new");
        added.setValues(sheet.getRange("B2:B4"));
        await context.sync();
        const gone = await codeOf(async () => {
          added.name = "later";
          await context.sync();
        });
        const placed = chart.series.getItemAt(2).load({ name: true });
        await context.sync();
        return gone !== "" && placed.name === "new";
      },
    },
    {
      number: 55,
      says: "an automatic line is #4472C4 and 2.25 points, automatic text 10 points",
      async holds(sheet, context) {
        const chart = twoSeries(sheet);
        const line = chart.series.getItemAt(0).format.line.load({ color: true, weight: true });
        const font = chart.format.font.load({ size: true });
        await context.sync();
        return line.color === "#4472C4" && line.weight === 2.25 && font.size === 10;
      },
    },
    {
      number: 56,
      says: "points are as many as the cells of the values; one outside answers InvalidArgument",
      async holds(sheet, context, { codeOf }) {
        const { points } = twoSeries(sheet).series.getItemAt(0);
        const count = points.getCount();
        await context.sync();
        const code = await codeOf(async () => {
          points.getItemAt(3).format.fill.clear();
          await context.sync();
        });
        return count.value === 3 && code === "InvalidArgument";
      },
    },
    {
      number: 57,
      says: "showAllFieldButtons changes nothing on an ordinary chart",
      async holds(sheet, context, { codeOf }) {
        const chart = twoSeries(sheet);
        const code = await codeOf(async () => {
          chart.showAllFieldButtons = false;
          await context.sync();
        });
        chart.series.load("items/name");
        await context.sync();
        return code === "" && chart.series.items.length === 2;
      },
    },
    {
      number: 58,
      says: "setPosition puts a chart on the outer edges of two cells",
      async holds(sheet, context) {
        sheet.getRange("A:H").format.columnWidth = 60;
        sheet.getRange("1:12").format.rowHeight = 20;
        const chart = twoSeries(sheet);
        chart.setPosition("E2", "H12");
        chart.load({ left: true, top: true, width: true, height: true });
        await context.sync();
        const { left, top, width, height } = chart;
        return [left - 240, top - 20, width - 240, height - 220].every((off) => Math.abs(off) < 4);
      },
    },
    {
      number: 72,
      says: "a chart of another sheet's cells takes the first row as names; categories and values are set afterwards, and the name is kept",
      async holds(sheet, context) {
        const other = context.workbook.worksheets.add();
        other.getRange("A1:A4").values = [["Value"], [1], [2], [3]];
        other.getRange("C2:C5").values = [["x"], ["y"], ["z"], ["w"]];
        other.getRange("A5").values = [[4]];
        const chart = sheet.charts.add("Line", other.getRange("A1:A4"), "Columns");
        await context.sync();
        const series = chart.series.getItemAt(0);
        series.setXAxisValues(other.getRange("C2:C5"));
        series.setValues(other.getRange("A2:A5"));
        series.load({ name: true });
        const points = series.points.getCount();
        const count = chart.series.getCount();
        await context.sync();
        const held = series.name === "Value" && points.value === 4 && count.value === 1;
        chart.delete();
        other.delete();
        await context.sync();
        return held;
      },
    },
    {
      number: 73,
      says: "a chart is deleted and another takes its name in the same request",
      async holds(sheet, context) {
        twoSeries(sheet).name = "StyrtalProv";
        await context.sync();
        sheet.charts.getItem("StyrtalProv").delete();
        const second = sheet.charts.add("Line", sheet.getRange("A1:B4"), "Columns");
        second.name = "StyrtalProv";
        second.load({ name: true });
        const count = sheet.charts.getCount();
        await context.sync();
        return second.name === "StyrtalProv" && count.value === 1;
      },
    },
  ];
});

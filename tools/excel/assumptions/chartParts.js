/* global self */
/** What is assumed about the parts of charts. The numbers are those of test/host/README.md. */
(function (root, make) {
  if (typeof module === "object" && module.exports) module.exports = make();
  else root.assumptions = [...(root.assumptions || []), ...make()];
})(typeof self === "undefined" ? globalThis : self, () => {
  /** A line of three points. */
  function line(sheet) {
    sheet.getRange("A1:B4").values = [
      ["", "a"],
      ["x", 1],
      ["y", 2],
      ["z", 3],
    ];
    return sheet.charts.add("Line", sheet.getRange("A1:B4"), "Columns");
  }

  return [
    {
      number: 49,
      says: "labels must be switched on before they are shaped, otherwise InvalidOperation",
      async holds(sheet, context, { codeOf }) {
        const series = line(sheet).series.getItemAt(0);
        await context.sync();
        const off = await codeOf(async () => {
          series.dataLabels.showSeriesName = true;
          await context.sync();
        });
        const on = await codeOf(async () => {
          series.hasDataLabels = true;
          series.dataLabels.showSeriesName = true;
          await context.sync();
        });
        return off === "InvalidOperation" && on === "";
      },
    },
    {
      number: 50,
      says: "switching on a part of a label takes away a text of its own",
      async holds(sheet, context) {
        const point = line(sheet).series.getItemAt(0).points.getItemAt(2);
        point.hasDataLabel = true;
        point.dataLabel.text = "own";
        await context.sync();
        point.dataLabel.showValue = true;
        point.dataLabel.load({ text: true });
        await context.sync();
        return point.dataLabel.text !== "own";
      },
    },
    {
      number: 51,
      says: "a line whose style is None becomes continuous when it gets a colour; clear means none",
      async holds(sheet, context) {
        const { line: stroke } = line(sheet).series.getItemAt(0).format;
        stroke.lineStyle = "None";
        await context.sync();
        stroke.color = "#123456";
        stroke.load({ lineStyle: true });
        await context.sync();
        const coloured = stroke.lineStyle;
        stroke.clear();
        stroke.load({ lineStyle: true });
        await context.sync();
        return coloured === "Continuous" && stroke.lineStyle === "None";
      },
    },
    {
      number: 52,
      says: "setting the number format of an axis unlinks it from the source",
      async holds(sheet, context) {
        const { valueAxis } = line(sheet).axes;
        valueAxis.numberFormat = "0.00";
        valueAxis.load({ linkNumberFormat: true });
        await context.sync();
        return valueAxis.linkNumberFormat === false;
      },
    },
    {
      number: 53,
      says: '"" as the limit of an axis means automatic',
      async holds(sheet, context, { codeOf }) {
        const { valueAxis } = line(sheet).axes;
        valueAxis.minimum = 0.5;
        valueAxis.load({ minimum: true });
        await context.sync();
        const set = valueAxis.minimum;
        const code = await codeOf(async () => {
          valueAxis.minimum = "";
          await context.sync();
        });
        return set === 0.5 && code === "";
      },
    },
    {
      number: 54,
      says: "the plot area has about 30 points for labels on the left and 20 below",
      async holds(sheet, context) {
        const chart = line(sheet);
        chart.width = 480;
        chart.height = 240;
        const { plotArea } = chart;
        const names = [
          "left",
          "top",
          "width",
          "height",
          "insideLeft",
          "insideTop",
          "insideWidth",
          "insideHeight",
        ];
        plotArea.load(names.join());
        await context.sync();
        const below = plotArea.top + plotArea.height - (plotArea.insideTop + plotArea.insideHeight);
        const beside = plotArea.insideLeft - plotArea.left;
        return Math.abs(beside - 30) < 15 && Math.abs(below - 20) < 12;
      },
    },
    {
      number: 74,
      says: "the label of one point survives new values, and hasDataLabels = false takes all away",
      async holds(sheet, context) {
        const chart = line(sheet);
        const point = () => chart.series.getItemAt(0).points.getItemAt(2);
        point().hasDataLabel = true;
        await context.sync();
        sheet.getRange("B2:B4").values = [[9], [8], [7]];
        const kept = point().load({ hasDataLabel: true });
        await context.sync();
        chart.series.getItemAt(0).hasDataLabels = false;
        const gone = point().load({ hasDataLabel: true });
        await context.sync();
        return kept.hasDataLabel === true && gone.hasDataLabel === false;
      },
    },
    {
      number: 87,
      says: "a new line chart has grey texts and gridlines, titles beside the plot, gaps, and labels to the right",
      async holds(sheet, context) {
        const chart = line(sheet);
        const { categoryAxis, valueAxis } = chart.axes;
        const series = chart.series.getItemAt(0);
        series.hasDataLabels = true;
        valueAxis.title.text = "antal";
        chart.load({ displayBlanksAs: true });
        chart.title.load({ overlay: true });
        valueAxis.majorGridlines.format.line.load({ color: true });
        valueAxis.title.format.font.load({ bold: true });
        series.dataLabels.load({ showValue: true, position: true });
        const fonts = [categoryAxis, valueAxis].map(({ format }) => format.font.load({ color: true }));
        await context.sync();
        return (
          fonts.every(({ color }) => color.toUpperCase() === "#595959") &&
          valueAxis.majorGridlines.format.line.color.toUpperCase() === "#D9D9D9" &&
          valueAxis.title.format.font.bold === false &&
          chart.title.overlay === false &&
          chart.displayBlanksAs === "NotPlotted" &&
          series.dataLabels.showValue === true &&
          series.dataLabels.position === "Right"
        );
      },
    },
  ];
});

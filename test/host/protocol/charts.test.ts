import { seriesFromRange } from "../../../src/host/protocol/chartSource";
import { parseArea } from "../../../src/host/model/address";
import { blad1, failureOf, runningExcel } from "./running";

const running = runningExcel();
const sheet = () => running.workbook.sheet("Blad1")!;

/** A block as the add-in writes it: periods, values and lines with headings. */
async function block(): Promise<void> {
  await Excel.run(async (context) => {
    blad1(context).getRange("A1:D4").values = [
      ["Period", "Värde", "Centrum", "Övre"],
      ["2024-T1", 10, 11, 15],
      ["2024-T2", "#N/A", 11, 15],
      ["2024-T3", 12, 11, 15],
    ].map((row) => row.map((value) => (typeof value === "string" ? `'${value}` : value)));
    await context.sync();
  });
}

describe("charts", () => {
  beforeEach(block);

  test("take names from headings and values from columns", async () => {
    await Excel.run(async (context) => {
      const sheet1 = blad1(context);
      const chart = sheet1.charts.add("LineMarkers", sheet1.getRange("B1:D4"), "Columns");
      chart.name = "Styrtal 1";
      chart.load("id,name,series/items/name,chartType");
      const periods = sheet1.getRange("A2:A4");
      for (let index = 0; index < 3; index++) chart.series.getItemAt(index).setXAxisValues(periods);
      await context.sync();
      expect([chart.name, chart.chartType]).toEqual(["Styrtal 1", "LineMarkers"]);
      expect(chart.series.items.map((series) => series.name)).toEqual(["Värde", "Centrum", "Övre"]);
      const again = sheet1.charts.getItem("Styrtal 1").load("id");
      const byIndex = sheet1.charts.getItemAt(0).load("id");
      const missing = sheet1.charts.getItemOrNullObject("Nej").load("name");
      sheet1.charts.load("count,items/name");
      await context.sync();
      expect([again.id, byIndex.id, missing.isNullObject]).toEqual([chart.id, chart.id, true]);
      expect([sheet1.charts.count, sheet1.charts.items[0]!.name]).toEqual([1, "Styrtal 1"]);
    });
    const [chart] = sheet().charts;
    expect(chart!.series.map(({ name, values, categories }) => [name.formula, values, categories])).toEqual([
      ["Blad1!$B$1", "Blad1!$B$2:$B$4", "Blad1!$A$2:$A$4"],
      ["Blad1!$C$1", "Blad1!$C$2:$C$4", "Blad1!$A$2:$A$4"],
      ["Blad1!$D$1", "Blad1!$D$2:$D$4", "Blad1!$A$2:$A$4"],
    ]);
  });

  test("the look of titles, axes, lines, markers, labels and legend", async () => {
    await Excel.run(async (context) => {
      const sheet1 = blad1(context);
      const chart = sheet1.charts.add("LineMarkers", sheet1.getRange("B1:D4"), "Columns");
      chart.title.text = "=Väntetid";
      chart.title.format.font.size = 12;
      chart.title.format.font.bold = true;
      chart.legend.position = "Right";
      chart.legend.visible = false;
      chart.displayBlanksAs = "NotPlotted";
      chart.plotVisibleOnly = false;
      chart.format.border.lineStyle = "None";
      chart.format.fill.setSolidColor("#FAFAFA");
      const { valueAxis, categoryAxis } = chart.axes;
      valueAxis.minimum = 0;
      valueAxis.maximum = 20;
      valueAxis.majorUnit = 5;
      valueAxis.numberFormat = "0.0";
      valueAxis.title.text = "Dagar";
      valueAxis.majorGridlines.format.line.color = "#EEEEEE";
      valueAxis.minorGridlines.visible = false;
      categoryAxis.categoryType = "TextAxis";
      categoryAxis.tickLabelSpacing = 2;
      categoryAxis.tickLabelPosition = "Low";
      categoryAxis.format.font.color = "#333333";
      const [value, centre] = [chart.series.getItemAt(0), chart.series.getItemAt(1)];
      value.format.line.color = "#1F4E79";
      value.format.line.weight = 1.5;
      value.markerStyle = "Circle";
      value.markerSize = 6;
      value.markerBackgroundColor = "#1F4E79";
      value.markerForegroundColor = "#FFFFFF";
      value.smooth = false;
      centre.format.line.lineStyle = "Dash";
      centre.markerStyle = "None";
      const last = centre.points.getItemAt(2);
      last.hasDataLabel = true;
      last.dataLabel.showSeriesName = true;
      last.dataLabel.showValue = false;
      last.dataLabel.position = "Right";
      last.dataLabel.format.font.color = "#777777";
      chart.plotArea.load("insideWidth");
      chart.title.load("text");
      valueAxis.load("minimum,maximum,linkNumberFormat");
      last.dataLabel.load("position,showSeriesName");
      await context.sync();
      expect(chart.title.text).toBe("=Väntetid");
      expect([valueAxis.minimum, valueAxis.maximum, valueAxis.linkNumberFormat]).toEqual([0, 20, false]);
      expect([last.dataLabel.position, last.dataLabel.showSeriesName]).toEqual(["Right", true]);
      expect(chart.plotArea.insideWidth).toBeGreaterThan(200);
    });
    const [chart] = sheet().charts;
    expect(chart!.title).toMatchObject({ text: "=Väntetid", formula: null, visible: true });
    expect(chart!.valueAxis).toMatchObject({ minimum: 0, majorUnit: 5, numberFormat: "0.0" });
    expect(chart!.valueAxis.title.text).toBe("Dagar");
    expect(chart!.categoryAxis).toMatchObject({
      categoryType: "text",
      tickLabelSpacing: 2,
      tickLabelPosition: "Low",
    });
    expect(chart!.series[0]).toMatchObject({
      line: { style: "Automatic", colour: "#1F4E79", weight: 1.5 },
      marker: { style: "Circle", size: 6, fill: "#1F4E79", outline: "#FFFFFF" },
    });
    expect(chart!.series[1]!.line.style).toBe("Dash");
    expect(chart!.series[1]!.points[2]!.label).toMatchObject({
      showSeriesName: true,
      showValue: false,
      position: "Right",
    });
    expect(chart!.areaLine.style).toBe("None");
    expect(chart!.legend.visible).toBe(false);
  });

  test("a marker-only series, added afterwards", async () => {
    await Excel.run(async (context) => {
      const sheet1 = blad1(context);
      const chart = sheet1.charts.add("LineMarkers", sheet1.getRange("B1:C4"), "Columns");
      const signal = chart.series.add("Signal");
      signal.setValues(sheet1.getRange("D2:D4"));
      signal.format.line.lineStyle = "None";
      signal.markerStyle = "Diamond";
      signal.points.load("count");
      await context.sync();
      expect(signal.points.count).toBe(3);
      // The new series is known by its place from now on, not by the object that added it.
      const error = await failureOf(async (other) => {
        const added = blad1(other).charts.getItemAt(0).series.add("Två");
        await other.sync();
        added.name = "Tre";
        await other.sync();
      });
      expect(error.code).toBe("InvalidObjectPath");
      chart.series.getItemAt(0).delete();
      chart.series.load("items/name");
      await context.sync();
      expect(chart.series.items.map((series) => series.name)).toEqual(["Centrum", "Signal", "Två"]);
    });
  });

  test("are placed over cells, moved and deleted", async () => {
    await Excel.run(async (context) => {
      const sheet1 = blad1(context);
      const chart = sheet1.charts.add("Line", sheet1.getRange("B1:D4"));
      chart.setPosition("C3", "H12");
      chart.load("left,top,width,height");
      await context.sync();
      expect([chart.left, chart.top, chart.width, chart.height]).toEqual([96, 30, 288, 150]);
      chart.left = 10;
      chart.width = 400;
      chart.load("left,width");
      await context.sync();
      expect([chart.left, chart.width]).toEqual([10, 400]);
      chart.delete();
      const count = sheet1.charts.getCount();
      await context.sync();
      expect(count.value).toBe(0);
    });
  });

  test("know the workbook's active chart", async () => {
    await Excel.run(async (context) => {
      const chart = blad1(context).charts.add("Line", blad1(context).getRange("B1:D4"));
      const none = context.workbook.getActiveChartOrNullObject().load("name");
      await context.sync();
      chart.activate();
      const active = context.workbook.getActiveChart().load("name");
      await context.sync();
      expect([none.isNullObject, active.name]).toEqual([true, "Chart 1"]);
    });
  });

  test("refuse what the host does not have, by name", async () => {
    const uses: Array<[string, (chart: Excel.Chart, sheet: Excel.Worksheet) => void]> = [
      [
        "ChartCollection.add = Funnel",
        (_, sheet1) => void sheet1.charts.add("Funnel", sheet1.getRange("A1:B4")),
      ],
      ["Secondary", (chart) => (chart.series.getItemAt(0).axisGroup = "Secondary")],
      ["Chart.getImage", (chart) => void chart.getImage()],
      ["ChartAxis.minimum while it is automatic", (chart) => void chart.axes.valueAxis.load("minimum")],
      ["scaleType = Logarithmic", (chart) => (chart.axes.valueAxis.scaleType = "Logarithmic")],
      ["roundedCorners", (chart) => (chart.format.roundedCorners = true)],
    ];
    for (const [member, use] of uses) {
      const error = await failureOf(async (context) => {
        const sheet1 = blad1(context);
        use(sheet1.charts.add("Line", sheet1.getRange("B1:D4")), sheet1);
        await context.sync();
      });
      expect([error.code, error.message]).toEqual(["ApiNotAvailable", expect.stringContaining(member)]);
    }
  });

  test("a label must be switched on before it is shaped", async () => {
    const error = await failureOf(async (context) => {
      const chart = blad1(context).charts.add("Line", blad1(context).getRange("B1:D4"));
      chart.series.getItemAt(0).points.getItemAt(0).dataLabel.position = "Top";
      await context.sync();
    });
    expect(error.code).toBe("InvalidOperation");
  });

  test("error bars as far as ExcelApi 1.9 goes", async () => {
    await Excel.run(async (context) => {
      const chart = blad1(context).charts.add("Line", blad1(context).getRange("B1:D4"));
      const bars = chart.series.getItemAt(0).yErrorBars;
      bars.visible = true;
      bars.include = "PlusValues";
      bars.endStyleCap = false;
      bars.load("visible,include,endStyleCap");
      await context.sync();
      expect([bars.visible, bars.include, bars.endStyleCap]).toEqual([true, "PlusValues", false]);
    });
  });
});

describe("how a source range becomes series", () => {
  const divide = (rows: unknown[][], by: "Auto" | "Columns" | "Rows" = "Auto", dates = false) => {
    const width = Math.max(...rows.map((row) => row.length));
    const area = parseArea(`A1:${String.fromCharCode(64 + width)}${rows.length}`)!;
    sheet().setInputs(area, rows as never);
    if (dates) sheet().setStyle({ ...area, lastColumn: 0 }, { numberFormat: "yyyy\\-mm" });
    return seriesFromRange(sheet(), area, by, false).map(({ name, values, categories }) => [
      name.formula?.slice(6) ?? null,
      values?.slice(6),
      categories?.slice(6) ?? null,
    ]);
  };

  test("texts in the first column are categories, texts in the first row are names", () => {
    expect(
      divide([
        ["År", "A", "B"],
        ["x", 1, 2],
        ["y", 3, 4],
      ]),
    ).toEqual([
      ["$B$1", "$B$2:$B$3", "$A$2:$A$3"],
      ["$C$1", "$C$2:$C$3", "$A$2:$A$3"],
    ]);
  });

  test("numbers alone are all series", () => {
    expect(
      divide([
        [1, 2],
        [3, 4],
        [5, 6],
      ]),
    ).toEqual([
      [null, "$A$1:$A$3", null],
      [null, "$B$1:$B$3", null],
    ]);
  });

  test("dates are categories, and an empty corner makes numbers headings", () => {
    expect(
      divide(
        [
          ["Månad", "A"],
          [45292, 1],
          [45323, 2],
        ],
        "Auto",
        true,
      ),
    ).toEqual([["$B$1", "$B$2:$B$3", "$A$2:$A$3"]]);
    expect(
      divide([
        ["", 2023, 2024],
        [1, 5, 6],
        [2, 7, 8],
      ]),
    ).toEqual([
      ["$B$1", "$B$2:$B$3", "$A$2:$A$3"],
      ["$C$1", "$C$2:$C$3", "$A$2:$A$3"],
    ]);
  });

  test("a wide range runs in rows unless told otherwise", () => {
    const wide = [
      ["", "jan", "feb", "mar"],
      ["A", 1, 2, 3],
    ];
    expect(divide(wide)).toEqual([["$A$2", "$B$2:$D$2", "$B$1:$D$1"]]);
    expect(divide(wide, "Columns")).toHaveLength(3);
  });
});

import { areaOf } from "../../../src/host/model/area";
import type { Chart, ChartSeries, ChartType } from "../../../src/host/model/chart";
import { automaticFont, newChart, newLabel, newPoint, newSeries } from "../../../src/host/model/newChart";
import type { Workbook } from "../../../src/host/model/workbook";
import { checkPackage } from "../../../src/host/check/checkPackage";
import { newWorkbook } from "../../../src/host/package/workbook/openWorkbook";
import { saveWorkbook } from "../../../src/host/package/workbook/saveWorkbook";
import {
  openOk,
  partsOf,
  partText,
  sampleBytes,
  sampleNames,
  samplesMissing,
  sameBytes,
  sheetOf,
} from "../support/files";

function runChart(workbook: Workbook): Chart {
  const sheet = sheetOf(workbook);
  sheet.setInputs(areaOf(0, 0, 0, 3), [["Period", "Värde", "Undre", "Förbättring"]]);
  for (let row = 1; row <= 6; row++) {
    sheet.setInputs(areaOf(row, 0, row, 2), [[45292 + 31 * (row - 1), row === 3 ? "#N/A" : row * 1.5, 1]]);
  }
  sheet.setStyle(areaOf(1, 0, 6, 0), { numberFormat: "yyyy\\-mm" });
  const chart = newChart("run", "Väntetid <kvinnor>", "LineMarkers");
  Object.assign(chart, {
    left: 100,
    top: 50,
    width: 720,
    height: 240,
    alternativeText: 'Sex värden & "mer"',
  });
  chart.title = {
    ...chart.title,
    text: "Väntetid\nkvinnor",
    font: { ...automaticFont(), size: 11, bold: true, colour: "#1B1B1B" },
  };
  chart.legend.visible = false;
  chart.plotLayout = { left: 0.06, top: 0.15, width: 0.78, height: 0.68 };
  Object.assign(chart.valueAxis, {
    minimum: 0,
    maximum: 50,
    majorUnit: 10,
    numberFormat: "0",
    linkNumberFormat: false,
  });
  chart.valueAxis.title = { ...chart.valueAxis.title, visible: true, text: "dagar" };
  chart.series = [
    series("B", { style: "Continuous", colour: "#404040", weight: 1.5 }),
    series("C", { style: "Dash", colour: "#6E6E6E", weight: 1 }),
  ];
  chart.series[0]!.marker = { style: "Circle", size: 5, fill: "#404040", outline: "#404040" };
  chart.series[1]!.marker = { style: "None", size: null, fill: null, outline: null };
  chart.series[1]!.points[5] = {
    ...newPoint(),
    label: { ...newLabel(), showSeriesName: true, showValue: true, separator: " ", position: "Right" },
  };
  const signals = series("D", { style: "None", colour: null, weight: null });
  signals.marker = { style: "Diamond", size: 10, fill: "#FFFFFF", outline: "#0B61A4" };
  chart.series.push(signals);
  sheet.charts.push(chart);
  return chart;
}

const series = (column: string, line: ChartSeries["line"]): ChartSeries => ({
  ...newSeries(),
  name: { formula: `Data!$${column}$1`, text: null },
  values: `Data!$${column}$2:$${column}$7`,
  categories: "Data!$A$2:$A$7",
  line,
});

/** What a chart is apart from what reading adds: ids, keys, cached names. */
const bare = (chart: Chart | undefined): unknown =>
  JSON.parse(
    JSON.stringify(chart, (key, value: unknown) => (key === "id" || key === "key" ? undefined : value)),
  ) as unknown;

test("a run chart is written as the field needs it, and comes back as it was", () => {
  const workbook = newWorkbook("Data");
  const chart = runChart(workbook);
  const bytes = saveWorkbook(workbook);
  expect(checkPackage(bytes)).toEqual([]);
  const text = partText(bytes, "xl/charts/chart1.xml");
  expect(text).toContain('<c:roundedCorners val="0"/>');
  expect(text).toContain('<c:dispBlanksAs val="gap"/>');
  expect(text).toContain(
    '<c16r3:dataDisplayOptions16><c16r3:dispNaAsBlank val="1"/></c16r3:dataDisplayOptions16>',
  );
  expect(text).toContain("<c:dateAx>");
  expect(text).toMatch(
    /<c:formatCode>yyyy\\-mm<\/c:formatCode><c:ptCount val="6"\/><c:pt idx="0"><c:v>45292<\/c:v>/,
  );
  expect(text).toMatch(/<c:pt idx="1"><c:v>3<\/c:v><\/c:pt><c:pt idx="3"><c:v>6<\/c:v>/);
  expect(text).toContain('<a:prstDash val="dash"/>');
  const again = sheetOf(openOk(bytes)).charts[0];
  for (const each of chart.series)
    each.name.text = String(sheetOf(workbook).value(0, each.values!.charCodeAt(6) - 65));
  chart.categoryAxis.numberFormat = "yyyy\\-mm";
  expect(bare(again)).toEqual(bare(chart));
});

test("thin bars among the lines are as thin when they come back", () => {
  const workbook = newWorkbook("Data");
  const chart = runChart(workbook);
  chart.series.push({ ...series("D", newSeries().line), chartType: "ColumnClustered", gapWidth: 500 });
  const bytes = saveWorkbook(workbook);
  expect(checkPackage(bytes)).toEqual([]);
  expect(partText(bytes, "xl/charts/chart1.xml")).toContain('<c:gapWidth val="500"/>');
  const again = sheetOf(openOk(bytes)).charts[0];
  const bars = again?.series.at(-1);
  expect(bars?.chartType ?? again?.type).toBe("ColumnClustered");
  expect(bars?.gapWidth ?? again?.gapWidth).toBe(500);
});

test("a chart read again, changed in one place, keeps all that the model does not know", () => {
  const workbook = newWorkbook("Data");
  runChart(workbook);
  const first = saveWorkbook(workbook);
  const opened = openOk(first);
  expect(sameBytes(saveWorkbook(opened), first)).toBe(true);
  const chart = sheetOf(opened).charts[0]!;
  chart.title.text = "Ny";
  const titled = saveWorkbook(opened);
  const [before, after] = [partText(first, "xl/charts/chart1.xml"), partText(titled, "xl/charts/chart1.xml")];
  const rest = (text: string): string => text.replace(/<c:title>.*?<\/c:title>/, "");
  expect(rest(after)).toBe(rest(before));
  expect(
    sameBytes(
      partsOf(first).get("xl/drawings/drawing1.xml"),
      partsOf(titled).get("xl/drawings/drawing1.xml"),
    ),
  ).toBe(true);
  chart.top += 15;
  const moved = saveWorkbook(opened);
  expect(partText(moved, "xl/charts/chart1.xml")).toBe(after);
  expect(sheetOf(openOk(moved)).charts[0]).toMatchObject({ left: 100, top: 65, width: 720, height: 240 });
});

test("series removed, added and put in another order", () => {
  const workbook = newWorkbook("Data");
  runChart(workbook);
  const opened = openOk(saveWorkbook(workbook));
  const chart = sheetOf(opened).charts[0]!;
  const [value, lower, signals] = chart.series as [ChartSeries, ChartSeries, ChartSeries];
  chart.series = [
    signals,
    { ...newSeries(), name: { formula: null, text: "Mål" }, values: "Data!$C$2:$C$7" },
    value,
  ];
  void lower;
  const bytes = saveWorkbook(opened);
  expect(checkPackage(bytes)).toEqual([]);
  const again = sheetOf(openOk(bytes)).charts[0]!;
  expect(again.series.map((each) => each.name)).toEqual([
    { formula: "Data!$D$1", text: "Förbättring" },
    { formula: null, text: "Mål" },
    { formula: "Data!$B$1", text: "Värde" },
  ]);
  chart.series = [];
  expect(checkPackage(saveWorkbook(opened))).toEqual([]);
});

test("a deleted chart takes its part along, other charts and their parts stay", () => {
  const workbook = newWorkbook("Data");
  runChart(workbook);
  sheetOf(workbook).charts.push({ ...newChart("two", "Två", "ColumnClustered"), left: 800 });
  const opened = openOk(saveWorkbook(workbook));
  const kept = partsOf(saveWorkbook(opened)).get("xl/charts/chart2.xml");
  sheetOf(opened).charts.shift();
  const bytes = saveWorkbook(opened);
  expect(checkPackage(bytes)).toEqual([]);
  expect([...partsOf(bytes).keys()].filter((name) => name.startsWith("xl/charts/"))).toEqual([
    "xl/charts/chart2.xml",
  ]);
  expect(sameBytes(partsOf(bytes).get("xl/charts/chart2.xml"), kept)).toBe(true);
  expect(sheetOf(openOk(bytes)).charts.map((chart) => chart.name)).toEqual(["Två"]);
});

describe("every kind of chart", () => {
  const kinds: ChartType[] = [
    "Line",
    "LineMarkers",
    "ColumnClustered",
    "ColumnStacked",
    "BarClustered",
    "BarStacked",
    "XYScatter",
    "XYScatterLines",
    "XYScatterLinesNoMarkers",
    "Doughnut",
    "Pie",
    "Area",
  ];
  test.each(kinds)("%s", (kind) => {
    const workbook = newWorkbook("Data");
    const chart = runChart(workbook);
    Object.assign(chart, { type: kind, gapWidth: 50, doughnutHoleSize: 60 });
    chart.series = [{ ...newSeries(), values: "Data!$B$2:$B$7", categories: "Data!$C$2:$C$7" }];
    const bytes = saveWorkbook(workbook);
    expect(checkPackage(bytes)).toEqual([]);
    expect(sheetOf(openOk(bytes)).charts[0]?.type).toBe(kind);
  });

  test("changed from one kind to another, and two kinds in one chart", () => {
    for (const kind of kinds) {
      const workbook = newWorkbook("Data");
      runChart(workbook);
      const opened = openOk(saveWorkbook(workbook));
      const changed = sheetOf(opened).charts[0]!;
      changed.type = kind;
      for (const each of changed.series)
        Object.assign(each, { marker: newSeries().marker, line: newSeries().line });
      const bytes = saveWorkbook(opened);
      expect([kind, checkPackage(bytes)]).toEqual([kind, []]);
      expect(sheetOf(openOk(bytes)).charts[0]?.type).toBe(kind);
    }
    const workbook = newWorkbook("Data");
    const chart = runChart(workbook);
    chart.series[0]!.chartType = "ColumnClustered";
    const bytes = saveWorkbook(workbook);
    expect(checkPackage(bytes)).toEqual([]);
    expect(sheetOf(openOk(bytes)).charts[0]?.series.map((each) => each.chartType)).toEqual([
      null,
      "LineMarkers",
      "LineMarkers",
    ]);
  });
});

test("error bars, point formats, axis options and text categories", () => {
  const workbook = newWorkbook("Data");
  const chart = runChart(workbook);
  chart.categoryAxis = {
    ...chart.categoryAxis,
    categoryType: "text",
    tickLabelSpacing: 3,
    tickMarkSpacing: 3,
    reversed: true,
    tickLabelPosition: "Low",
    majorTickMark: "Outside",
    textOrientation: 45,
    majorGridlines: { style: "Dot", colour: "#D9D9D9", weight: 0.5 },
  };
  chart.series[0]!.errorBars = {
    direction: "y",
    type: "MinusValues",
    valueType: "Custom",
    value: null,
    plus: null,
    minus: "Data!$C$2:$C$7",
    endCap: false,
    line: { style: "Dot", colour: "#6E6E6E", weight: 0.75 },
  };
  chart.series[0]!.points[2] = {
    ...newPoint(),
    marker: { style: "X", size: 8, fill: "none", outline: "#6E6E6E" },
  };
  chart.series[0]!.labels = { ...newLabel(), showValue: true, numberFormat: "0.0", position: "Top" };
  chart.displayBlanksAs = "Interpolated";
  chart.plotVisibleOnly = false;
  const bytes = saveWorkbook(workbook);
  expect(checkPackage(bytes)).toEqual([]);
  const again = sheetOf(openOk(bytes)).charts[0]!;
  expect(again).toMatchObject({ displayBlanksAs: "Interpolated", plotVisibleOnly: false });
  const { title, numberFormat, ...axis } = chart.categoryAxis;
  void title;
  void numberFormat;
  expect(again.categoryAxis).toMatchObject(JSON.parse(JSON.stringify(axis)) as object);
  expect(again.series[0]).toMatchObject({
    errorBars: chart.series[0]!.errorBars,
    points: chart.series[0]!.points,
    labels: chart.series[0]!.labels,
  });
});

(sampleNames.length > 0 ? test : test.skip)(
  `charts that others made are read (${sampleNames.length > 0 ? "all samples" : samplesMissing})`,
  () => {
    const kinds = new Set<string>();
    for (const name of sampleNames) {
      for (const sheet of openOk(sampleBytes(name)).sheets) {
        for (const chart of sheet.charts) {
          kinds.add(chart.type);
          expect(chart.width).toBeGreaterThan(0);
          expect(chart.height).toBeGreaterThan(0);
          for (const each of chart.series) expect(each.values).toMatch(/!\$/);
        }
      }
    }
    expect([...kinds].sort()).toEqual(
      expect.arrayContaining(["Area", "BarClustered", "Doughnut", "Line", "Other", "Pie"]),
    );
  },
);

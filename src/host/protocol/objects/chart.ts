import type { Chart } from "../../model/chart";
import { newChart } from "../../model/newChart";
import type { Sheet } from "../../model/sheet";
import { seriesFromRange, type SeriesBy } from "../chartSource";
import { EventType } from "../events";
import { apiNotAvailable, invalidArgument, itemNotFound } from "../hostError";
import { hostObject, type HostObject, type HostType, type Scalar } from "../hostObject";
import type { HostSession } from "../session";
import { axesObject } from "./chartAxis";
import { formatOf } from "./chartFormats";
import { ChartOwner } from "./chartOwner";
import { plotAreaObject } from "./chartPlotArea";
import { seriesCollectionObject } from "./chartSeries";
import { chartTitleObject, legendObject } from "./chartText";
import { asChartType, isScatter } from "./chartTypes";
import { eventMethods } from "./eventMethods";
import { asBoolean, asInteger, asOneOf, asPositive, asText } from "./readValue";

/** A number of points; a chart may start outside the sheet's edge no more than Excel allows, which is not at all. */
function measure(key: "left" | "top" | "width" | "height"): Scalar<ChartOwner> {
  return {
    get: ({ chart }) => chart[key],
    set: (owner, value) => owner.field(owner.chart, key).set(asPositive(value)),
  };
}

const chartType: HostType<ChartOwner> = {
  name: "Chart",
  identify: ({ chart }) => ({ Id: chart.id, Name: chart.name }),
  scalars: {
    Id: { get: ({ chart }) => chart.id },
    Name: {
      get: ({ chart }) => chart.name,
      set: (owner, value) => owner.field(owner.chart, "name").set(asText(value)),
    },
    Left: measure("left"),
    Top: measure("top"),
    Width: measure("width"),
    Height: measure("height"),
    ChartType: {
      get: ({ chart }) => chart.type,
      set: (owner, value) => owner.field(owner.chart, "type").set(asChartType(value, "Chart.chartType")),
    },
    DisplayBlanksAs: {
      get: ({ chart }) => chart.displayBlanksAs,
      set: (owner, value) =>
        owner
          .field(owner.chart, "displayBlanksAs")
          .set(asOneOf(value, ["NotPlotted", "Zero", "Interpolated"] as const)),
    },
    PlotVisibleOnly: {
      get: ({ chart }) => chart.plotVisibleOnly,
      set: (owner, value) => owner.field(owner.chart, "plotVisibleOnly").set(asBoolean(value)),
    },
    ShowAllFieldButtons: {
      get: () => false,
      // Only pivot charts have field buttons: on an ordinary chart the setting changes nothing, in Excel too.
      set: (_, value) => void asBoolean(value),
    },
  },
  children: {
    Title: chartTitleObject,
    Legend: legendObject,
    Axes: axesObject,
    Series: seriesCollectionObject,
    PlotArea: plotAreaObject,
    Worksheet: ({ session, sheet }) => session.worksheet(sheet),
    Format: (owner) => hostObject(chartAreaFormat(owner), owner),
  },
  methods: {
    Activate: ({ session, sheet, chart }) => session.activateChart(sheet, chart),
    Delete: ({ session, sheet, chart }) => deleteChart(session, sheet, chart),
    SetPosition: (owner, args) => setPosition(owner, args.at(0), args.at(1), args.location),
    SetData: (owner, args) => {
      const { sheet, area } = owner.session.range(args.at(0), args.location);
      const series = seriesFromRange(sheet, area, asSeriesBy(args.at(1)), isScatter(owner.chart.type));
      owner.field(owner.chart, "series").set(series);
    },
    ...eventMethods<ChartOwner>(({ session, chart }) => [session.events, chart.id], {
      Activated: EventType.chartActivated,
      Deactivated: EventType.chartDeactivated,
    }),
  },
};

function chartAreaFormat(owner: ChartOwner): HostType<ChartOwner> {
  return {
    name: "ChartAreaFormat",
    scalars: {
      RoundedCorners: {
        get: () => false,
        set: (_, value) => {
          if (asBoolean(value)) throw apiNotAvailable("ChartAreaFormat.roundedCorners = true");
        },
      },
    },
    children: formatOf({
      fill: owner.field(owner.chart, "areaFill"),
      border: owner.field(owner.chart, "areaLine"),
      font: owner.field(owner.chart, "font"),
    }).children as HostType<ChartOwner>["children"],
  };
}

/** Places a chart over cells, given as an address or a range; without an end cell it keeps its size. */
function setPosition(owner: ChartOwner, start: unknown, end: unknown, location: string): void {
  const first = owner.session.rangeOrAddress(owner.sheet, start, location).area;
  const last =
    end === undefined || end === null || end === ""
      ? null
      : owner.session.rangeOrAddress(owner.sheet, end, location).area;
  const { dimensions } = owner.sheet;
  const left = dimensions.columnLeft(first.firstColumn);
  const top = dimensions.rowTop(first.firstRow);
  owner.beforeWrite();
  Object.assign(owner.chart, { left, top });
  if (last) {
    owner.chart.width = Math.max(1, dimensions.columnLeft(last.lastColumn + 1) - left);
    owner.chart.height = Math.max(1, dimensions.rowTop(last.lastRow + 1) - top);
  }
  owner.afterWrite();
}

function deleteChart(session: HostSession, sheet: Sheet, chart: Chart): void {
  session.guard.drawing(sheet);
  sheet.charts = sheet.charts.filter((other) => other !== chart);
  session.workbook.journal.record({ kind: "charts", sheet });
  session.events.raise(EventType.chartDeleted, [sheet.id], {
    chartId: chart.id,
    worksheetId: sheet.id,
    source: session.source,
  });
}

const asSeriesBy = (value: unknown): SeriesBy =>
  value === undefined || value === null ? "Auto" : asOneOf(value, ["Auto", "Columns", "Rows"] as const);

export interface ChartsTarget {
  readonly session: HostSession;
  readonly sheet: Sheet;
}

export const chartObject = (session: HostSession, sheet: Sheet, chart: Chart): HostObject =>
  hostObject(chartType, new ChartOwner(session, sheet, chart));

const findChart = (sheet: Sheet, key: unknown): Chart | undefined =>
  sheet.charts.find((chart) => chart.id === key) ??
  sheet.charts.find((chart) => chart.name.toLowerCase() === String(key).toLowerCase());

function addChart(
  { session, sheet }: ChartsTarget,
  type: unknown,
  source: unknown,
  by: unknown,
  location: string,
): Chart {
  const kind = asChartType(type, "ChartCollection.add");
  const range = session.range(source, location);
  const seriesBy = asSeriesBy(by);
  session.guard.drawing(sheet);
  const number = session.nextChartNumber(sheet);
  const chart = newChart(session.newId(), `Chart ${number}`, kind);
  chart.series = seriesFromRange(range.sheet, range.area, seriesBy, isScatter(kind));
  chart.title.visible = chart.series.length > 0;
  if (kind === "Line") for (const series of chart.series) series.marker = { ...series.marker, style: "None" };
  const { dimensions, selection } = sheet;
  chart.left = dimensions.columnLeft(selection.firstColumn);
  chart.top = dimensions.rowTop(selection.firstRow);
  sheet.charts = [...sheet.charts, chart];
  session.workbook.journal.record({ kind: "charts", sheet });
  session.events.raise(EventType.chartAdded, [sheet.id], {
    chartId: chart.id,
    worksheetId: sheet.id,
    source: session.source,
  });
  return chart;
}

const chartCollection: HostType<ChartsTarget> = {
  name: "ChartCollection",
  scalars: { Count: { get: ({ sheet }) => sheet.charts.length } },
  items: ({ session, sheet }) => sheet.charts.map((chart) => chartObject(session, sheet, chart)),
  indexer: ({ session, sheet }, key) => {
    const chart = findChart(sheet, key);
    if (!chart) throw itemNotFound("ChartCollection.getItem");
    return chartObject(session, sheet, chart);
  },
  methods: {
    GetCount: ({ sheet }) => sheet.charts.length,
    ...eventMethods<ChartsTarget>(({ session, sheet }) => [session.events, sheet.id], {
      Activated: EventType.chartActivated,
      Added: EventType.chartAdded,
      Deactivated: EventType.chartDeactivated,
      Deleted: EventType.chartDeleted,
    }),
  },
  objectMethods: {
    Add: (target, args) =>
      chartObject(
        target.session,
        target.sheet,
        addChart(target, args.at(0), args.at(1), args.at(2), args.location),
      ),
    GetItem: ({ session, sheet }, args) => {
      const chart = findChart(sheet, asText(args.at(0)));
      if (!chart) throw itemNotFound(args.location);
      return chartObject(session, sheet, chart);
    },
    GetItemOrNullObject: ({ session, sheet }, args) => {
      const chart = findChart(sheet, asText(args.at(0)));
      return chart ? chartObject(session, sheet, chart) : null;
    },
    GetItemAt: ({ session, sheet }, args) => {
      const chart = sheet.charts[asInteger(args.at(0))];
      if (!chart) throw invalidArgument(args.location);
      return chartObject(session, sheet, chart);
    },
  },
};

export const chartsObject = (session: HostSession, sheet: Sheet): HostObject =>
  hostObject(chartCollection, { session, sheet });

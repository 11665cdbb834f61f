import type {
  ChartErrorBars,
  ChartMarker,
  ChartMarkerStyle,
  ChartPoint,
  ChartSeries,
  ChartType,
} from "../../model/chart";
import {
  automaticFill,
  automaticLine,
  automaticMarker,
  newLabel,
  newPoint,
  newSeries,
} from "../../model/newChart";
import { apiNotAvailable, invalidArgument, invalidOperation, itemNotFound } from "../hostError";
import { hostObject, type HostObject, type HostType, type Scalar } from "../hostObject";
import { chartFormat } from "./chartFormats";
import type { ChartOwner } from "./chartOwner";
import { dataLabelObject, dataLabelsObject } from "./chartText";
import { asChartType } from "./chartTypes";
import { part, present, type Lens } from "./lens";
import { asBoolean, asColour, asInteger, asNumber, asOneOf, asText } from "./readValue";

export interface SeriesTarget {
  readonly owner: ChartOwner;
  readonly series: ChartSeries;
}

const MARKER_STYLES: readonly ChartMarkerStyle[] = [
  "Automatic",
  "None",
  "Square",
  "Diamond",
  "Triangle",
  "X",
  "Star",
  "Dot",
  "Dash",
  "Circle",
  "Plus",
];

/** The four marker properties, alike for a series and for a point. */
function markerScalars<T>(marker: (target: T) => Lens<ChartMarker>): Readonly<Record<string, Scalar<T>>> {
  const change = (target: T, change: Partial<ChartMarker>): void => {
    const at = marker(target);
    at.set({ ...at.get(), ...change });
  };
  const colour = (value: ChartMarker["fill"]): string => (value === null || value === "none" ? "" : value);
  return {
    MarkerStyle: {
      get: (target) => marker(target).get().style,
      set: (target, value) => change(target, { style: asOneOf(value, MARKER_STYLES) }),
    },
    MarkerSize: {
      get: (target) => marker(target).get().size ?? 5,
      set: (target, value) => change(target, { size: markerSize(value) }),
    },
    MarkerBackgroundColor: {
      get: (target) => colour(marker(target).get().fill),
      set: (target, value) => change(target, { fill: asColour(value) }),
    },
    MarkerForegroundColor: {
      get: (target) => colour(marker(target).get().outline),
      set: (target, value) => change(target, { outline: asColour(value) }),
    },
  };
}

/** Taking away the labels of a series takes those of single points with them. */
function withoutLabels(points: ChartSeries["points"]): ChartSeries["points"] {
  // A point that has no more to say than the series has is none.
  return Object.fromEntries(
    Object.entries(points).flatMap(([index, point]) =>
      point.fill === null && point.line === null && point.marker === null
        ? []
        : [[index, { ...point, label: null }]],
    ),
  );
}

/** Excel takes 2 to 72 points. */
function markerSize(value: unknown): number {
  const size = asInteger(value);
  if (size < 2 || size > 72) throw invalidArgument();
  return size;
}

const chartSeries: HostType<SeriesTarget> = {
  name: "ChartSeries",
  scalars: {
    Name: {
      get: ({ owner, series }) =>
        owner.session.chartText(owner.sheet, series.name) ?? defaultName(owner, series),
      set: ({ owner, series }, value) => owner.field(series, "name").set(seriesName(asText(value))),
    },
    ChartType: {
      get: ({ owner, series }) => series.chartType ?? owner.chart.type,
      set: ({ owner, series }, value) => {
        const type: ChartType = asChartType(value, "ChartSeries.chartType");
        owner.field(series, "chartType").set(type === owner.chart.type ? null : type);
      },
    },
    HasDataLabels: {
      get: ({ series }) => series.labels !== null,
      set: ({ owner, series }, value) => {
        const on = asBoolean(value);
        owner.field(series, "labels").set(on ? (series.labels ?? { ...newLabel(), showValue: true }) : null);
        if (!on) owner.field(series, "points").set(withoutLabels(series.points));
      },
    },
    Smooth: {
      get: ({ series }) => series.smooth,
      set: ({ owner, series }, value) => owner.field(series, "smooth").set(asBoolean(value)),
    },
    PlotOrder: {
      get: ({ owner, series }) => owner.chart.series.indexOf(series),
      set: (target, value) => moveSeries(target, asInteger(value)),
    },
    GapWidth: {
      onlyWhenNamed: true,
      get: ({ owner, series }) => series.gapWidth ?? owner.chart.gapWidth ?? 150,
      set: ({ owner, series }, value) => {
        const width = within(value, 0, 500);
        owner.field(series, "gapWidth").set(width === owner.chart.gapWidth ? null : width);
      },
    },
    Overlap: {
      onlyWhenNamed: true,
      get: ({ owner, series }) => series.overlap ?? owner.chart.overlap ?? 0,
      set: ({ owner, series }, value) => owner.field(series, "overlap").set(within(value, -100, 100)),
    },
    DoughnutHoleSize: {
      onlyWhenNamed: true,
      get: ({ owner }) => owner.chart.doughnutHoleSize ?? 75,
      set: ({ owner }, value) => owner.field(owner.chart, "doughnutHoleSize").set(within(value, 10, 90)),
    },
    AxisGroup: {
      get: () => "Primary",
      set: (_, value) => {
        if (asOneOf(value, ["Primary", "Secondary"] as const) === "Secondary") {
          throw apiNotAvailable("ChartSeries.axisGroup = Secondary");
        }
      },
    },
    ...markerScalars<SeriesTarget>(({ owner, series }) => owner.field(series, "marker")),
  },
  children: {
    Format: ({ owner, series }) =>
      chartFormat("ChartSeriesFormat", {
        line: owner.field(series, "line"),
        fill: owner.field(series, "fill"),
      }),
    DataLabels: ({ owner, series }) =>
      dataLabelsObject(existingLabel(owner.field(series, "labels"), "ChartSeries.hasDataLabels")),
    Points: (target) => hostObject(chartPoints, target),
    XErrorBars: (target) => hostObject(errorBars, { ...target, direction: "x" }),
    YErrorBars: (target) => hostObject(errorBars, { ...target, direction: "y" }),
  },
  methods: {
    SetValues: ({ owner, series }, args) =>
      owner.field(series, "values").set(owner.session.sourceReference(args.at(0), args.location)),
    SetXAxisValues: ({ owner, series }, args) =>
      owner.field(series, "categories").set(owner.session.sourceReference(args.at(0), args.location)),
    Delete: ({ owner, series }) => {
      const others = owner.chart.series.filter((other) => other !== series);
      owner.field(owner.chart, "series").set(others);
    },
  },
};

/** A name that begins with "=" is a reference to a cell, as in Excel's own dialogue; anything else is text. */
function seriesName(text: string): ChartSeries["name"] {
  return text.startsWith("=") ? { formula: text.slice(1), text: null } : { formula: null, text };
}

const defaultName = (owner: ChartOwner, series: ChartSeries): string =>
  `Series${owner.chart.series.indexOf(series) + 1}`;

function within(value: unknown, lowest: number, highest: number): number {
  const number = asNumber(value);
  if (number < lowest || number > highest) throw invalidArgument();
  return number;
}

function moveSeries({ owner, series }: SeriesTarget, place: number): void {
  const others = owner.chart.series.filter((other) => other !== series);
  if (place < 0 || place > others.length) throw invalidArgument();
  owner.field(owner.chart, "series").set([...others.slice(0, place), series, ...others.slice(place)]);
}

/** Labels that have been switched on; writing to others is an error, so that no setting is lost in silence. */
function existingLabel<T>(label: Lens<T | null>, member: string): Lens<T> {
  const present = (): T => {
    const value = label.get();
    if (value === null) throw invalidOperation(`Set ${member} before using the label.`, member);
    return value;
  };
  return {
    get: present,
    set: (value) => {
      present();
      label.set(value);
    },
  };
}

interface PointTarget extends SeriesTarget {
  readonly index: number;
}

const pointCount = ({ owner, series }: SeriesTarget): number =>
  owner.session.referenceCells(owner.sheet, series.values);

const chartPoints: HostType<SeriesTarget> = {
  name: "ChartPointsCollection",
  scalars: { Count: { get: pointCount } },
  items: (target) =>
    Array.from({ length: pointCount(target) }, (_, index) => hostObject(chartPoint, { ...target, index })),
  methods: { GetCount: pointCount },
  objectMethods: {
    GetItemAt: (target, args) => {
      const index = asInteger(args.at(0));
      if (index < 0 || index >= pointCount(target)) throw invalidArgument(args.location);
      return hostObject(chartPoint, { ...target, index });
    },
  },
};

/** One point's own settings, made when the first of them is written. */
function pointLens({ owner, series, index }: PointTarget): Lens<ChartPoint> {
  return owner.lens(
    () => series.points[index] ?? newPoint(),
    (value) => void (series.points = { ...series.points, [index]: value }),
  );
}

const chartPoint: HostType<PointTarget> = {
  name: "ChartPoint",
  scalars: {
    Value: {
      get: ({ owner, series, index }) => owner.session.referenceValue(owner.sheet, series.values, index),
    },
    HasDataLabel: {
      get: (target) => (pointLens(target).get().label ?? target.series.labels) !== null,
      set: (target, value) => {
        const label = part(pointLens(target), "label");
        const made = { ...(target.series.labels ?? { ...newLabel(), showValue: true }) };
        label.set(asBoolean(value) ? (label.get() ?? made) : null);
      },
    },
    ...markerScalars<PointTarget>((target) =>
      present(part(pointLens(target), "marker"), () => ({ ...target.series.marker })),
    ),
  },
  children: {
    DataLabel: (target) =>
      dataLabelObject(existingLabel(part(pointLens(target), "label"), "ChartPoint.hasDataLabel")),
    Format: (target) =>
      chartFormat("ChartPointFormat", {
        fill: present(part(pointLens(target), "fill"), automaticFill),
        border: present(part(pointLens(target), "line"), automaticLine),
      }),
  },
};

interface ErrorBarTarget extends SeriesTarget {
  readonly direction: ChartErrorBars["direction"];
}

const newErrorBars = (direction: ChartErrorBars["direction"]): ChartErrorBars => ({
  direction,
  type: "BothValues",
  valueType: "FixedValue",
  value: 1,
  plus: null,
  minus: null,
  endCap: true,
  line: automaticLine(),
});

const INCLUDES = { Both: "BothValues", PlusValues: "PlusValues", MinusValues: "MinusValues" } as const;
const INCLUDE_NAMES = { BothValues: "Both", PlusValues: "PlusValues", MinusValues: "MinusValues" } as const;

function barsLens({ owner, series, direction }: ErrorBarTarget): Lens<ChartErrorBars | null> {
  return owner.lens(
    () => (series.errorBars?.direction === direction ? series.errorBars : null),
    (value) => void (series.errorBars = value),
  );
}

const existingBars = (target: ErrorBarTarget): Lens<ChartErrorBars> =>
  existingLabel(barsLens(target), "ChartErrorBars.visible");

/** Error bars as far as ExcelApi 1.9 reaches: their kind and look, not their lengths. */
const errorBars: HostType<ErrorBarTarget> = {
  name: "ChartErrorBars",
  scalars: {
    Visible: {
      get: (target) => barsLens(target).get() !== null,
      set: (target, value) =>
        barsLens(target).set(
          asBoolean(value) ? (barsLens(target).get() ?? newErrorBars(target.direction)) : null,
        ),
    },
    EndStyleCap: {
      get: (target) => barsLens(target).get()?.endCap ?? true,
      set: (target, value) => part(existingBars(target), "endCap").set(asBoolean(value)),
    },
    Include: {
      get: (target) => INCLUDE_NAMES[barsLens(target).get()?.type ?? "BothValues"],
      set: (target, value) =>
        part(existingBars(target), "type").set(
          INCLUDES[asOneOf(value, ["Both", "PlusValues", "MinusValues"] as const)],
        ),
    },
    Type: {
      get: (target) => barsLens(target).get()?.valueType ?? "FixedValue",
      set: (target, value) =>
        part(existingBars(target), "valueType").set(
          asOneOf(value, ["FixedValue", "Percent", "Custom"] as const),
        ),
    },
  },
  children: {
    Format: (target) => chartFormat("ChartErrorBarsFormat", { line: part(existingBars(target), "line") }),
  },
};

export const seriesObject = (owner: ChartOwner, series: ChartSeries): HostObject =>
  hostObject(chartSeries, { owner, series });

const seriesCollection: HostType<ChartOwner> = {
  name: "ChartSeriesCollection",
  scalars: { Count: { get: ({ chart }) => chart.series.length } },
  items: (owner) => owner.chart.series.map((series) => seriesObject(owner, series)),
  methods: { GetCount: ({ chart }) => chart.series.length },
  objectMethods: {
    GetItemAt: (owner, args) => {
      const series = owner.chart.series[asInteger(args.at(0))];
      if (!series) throw itemNotFound(args.location);
      return seriesObject(owner, series);
    },
    Add: (owner, args) => {
      const series = newSeries();
      if (args.at(0) !== undefined && args.at(0) !== null) series.name = seriesName(asText(args.at(0)));
      const place =
        args.at(1) === undefined || args.at(1) === null ? owner.chart.series.length : asInteger(args.at(1));
      if (place < 0 || place > owner.chart.series.length) throw invalidArgument(args.location);
      if (owner.chart.type === "Line") series.marker = { ...automaticMarker(), style: "None" };
      const { series: list } = owner.chart;
      owner.field(owner.chart, "series").set([...list.slice(0, place), series, ...list.slice(place)]);
      return seriesObject(owner, series);
    },
  },
};

export const seriesCollectionObject = (owner: ChartOwner): HostObject => hostObject(seriesCollection, owner);

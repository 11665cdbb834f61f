import type { ChartAxis } from "../../model/chart";
import { automaticLine } from "../../model/newChart";
import { apiNotAvailable } from "../hostError";
import { hostObject, type HostObject, type HostType, type Scalar } from "../hostObject";
import { chartFormat } from "./chartFormats";
import type { ChartOwner } from "./chartOwner";
import { axisTitleObject } from "./chartText";
import { present, type Lens } from "./lens";
import { asBoolean, asNumber, asOneOf, asPositive, asText, orAutomatic } from "./readValue";

export interface AxisTarget {
  readonly owner: ChartOwner;
  readonly axis: ChartAxis;
  readonly kind: "Category" | "Value";
}

/** A scalar that is the field `key` of the axis; "" asks for the automatic choice. */
function field<K extends keyof ChartAxis>(
  key: K,
  read: (value: unknown) => ChartAxis[K],
  show: (value: ChartAxis[K]) => unknown = (value) => value,
): Scalar<AxisTarget> {
  return {
    get: ({ axis }) => show(axis[key]),
    set: ({ owner, axis }, value) => owner.field(axis, key).set(read(value)),
  };
}

/** A number that Excel computes while it is automatic: the host does not, and says so when it is read. */
function scaleNumber(key: "minimum" | "maximum" | "majorUnit" | "minorUnit"): Scalar<AxisTarget> {
  return {
    onlyWhenNamed: true,
    get: ({ axis }) => {
      if (axis[key] === null) throw apiNotAvailable(`ChartAxis.${key} while it is automatic`);
      return axis[key];
    },
    set: ({ owner, axis }, value) => owner.field(axis, key).set(orAutomatic(asNumber)(value)),
  };
}

/** A choice that the model does not hold: the usual one can be read and set, others are refused. */
function fixed(member: string, usual: string | boolean): Scalar<AxisTarget> {
  return {
    get: () => usual,
    set: (_, value) => {
      if (value !== usual) throw apiNotAvailable(`ChartAxis.${member} = ${String(value)}`);
    },
  };
}

const TIME_UNITS = ["Days", "Months", "Years"] as const;
const TICK_MARKS = ["None", "Cross", "Inside", "Outside"] as const;
const TICK_LABELS = ["NextToAxis", "High", "Low", "None"] as const;
const CATEGORY_TYPES = { Automatic: "automatic", TextAxis: "text", DateAxis: "date" } as const;
const CATEGORY_NAMES = { automatic: "Automatic", text: "TextAxis", date: "DateAxis" } as const;

const chartAxis: HostType<AxisTarget> = {
  name: "ChartAxis",
  scalars: {
    Visible: field("visible", asBoolean),
    Minimum: scaleNumber("minimum"),
    Maximum: scaleNumber("maximum"),
    MajorUnit: scaleNumber("majorUnit"),
    MinorUnit: scaleNumber("minorUnit"),
    NumberFormat: {
      get: ({ axis }) => axis.numberFormat ?? "General",
      set: ({ owner, axis }, value) => {
        const format = asText(value);
        owner.beforeWrite();
        Object.assign(axis, { numberFormat: format, linkNumberFormat: false });
        owner.afterWrite();
      },
    },
    LinkNumberFormat: field("linkNumberFormat", asBoolean),
    CategoryType: field(
      "categoryType",
      (value) => CATEGORY_TYPES[asOneOf(value, ["Automatic", "TextAxis", "DateAxis"] as const)],
      (value) => CATEGORY_NAMES[value],
    ),
    BaseTimeUnit: field(
      "baseTimeUnit",
      (value) => asOneOf(value, TIME_UNITS),
      (value) => value ?? "Days",
    ),
    MajorTimeUnitScale: field(
      "majorTimeUnit",
      (value) => asOneOf(value, TIME_UNITS),
      (value) => value ?? "Days",
    ),
    TickLabelPosition: field("tickLabelPosition", (value) => asOneOf(value, TICK_LABELS)),
    TickLabelSpacing: field("tickLabelSpacing", orAutomatic(asPositive), (value) => value ?? ""),
    TickMarkSpacing: field("tickMarkSpacing", orAutomatic(asPositive), (value) => value ?? 1),
    MajorTickMark: field("majorTickMark", (value) => asOneOf(value, TICK_MARKS)),
    MinorTickMark: field("minorTickMark", (value) => asOneOf(value, TICK_MARKS)),
    TextOrientation: field("textOrientation", orAutomatic(asNumber), (value) => value ?? 0),
    ReversePlotOrder: field("reversed", asBoolean),
    Type: { get: ({ kind }) => kind },
    AxisGroup: { get: () => "Primary" },
    Position: fixed("position", "Automatic"),
    ScaleType: fixed("scaleType", "Linear"),
    DisplayUnit: fixed("displayUnit", "None"),
    ShowDisplayUnitLabel: fixed("showDisplayUnitLabel", false),
  },
  children: {
    Title: ({ owner, axis }) => axisTitleObject(owner, axis.title),
    MajorGridlines: ({ owner, axis }) => gridlines(owner, axis, "majorGridlines"),
    MinorGridlines: ({ owner, axis }) => gridlines(owner, axis, "minorGridlines"),
    Format: ({ owner, axis }) =>
      chartFormat("ChartAxisFormat", { font: owner.field(axis, "font"), line: owner.field(axis, "line") }),
  },
  methods: {
    SetCategoryNames: ({ owner }, args) => {
      const reference = owner.session.sourceReference(args.at(0), args.location);
      owner.beforeWrite();
      for (const series of owner.chart.series) series.categories = reference;
      owner.afterWrite();
    },
  },
};

type Gridlines = { readonly owner: ChartOwner; readonly line: Lens<ChartAxis["majorGridlines"]> };

const gridlineLook = (): NonNullable<ChartAxis["majorGridlines"]> => ({
  style: "Continuous",
  colour: "#D9D9D9",
  weight: 0.75,
});

const chartGridlines: HostType<Gridlines> = {
  name: "ChartGridlines",
  scalars: {
    Visible: {
      get: ({ line }) => line.get() !== null,
      set: ({ line }, value) => line.set(asBoolean(value) ? (line.get() ?? gridlineLook()) : null),
    },
  },
  children: {
    Format: ({ line }) => chartFormat("ChartGridlinesFormat", { line: present(line, automaticLine) }),
  },
};

function gridlines(owner: ChartOwner, axis: ChartAxis, key: "majorGridlines" | "minorGridlines"): HostObject {
  return hostObject(chartGridlines, { owner, line: owner.field(axis, key) });
}

const axisObject = (owner: ChartOwner, kind: AxisTarget["kind"]): HostObject =>
  hostObject(chartAxis, {
    owner,
    kind,
    axis: kind === "Category" ? owner.chart.categoryAxis : owner.chart.valueAxis,
  });

const chartAxes: HostType<ChartOwner> = {
  name: "ChartAxes",
  children: {
    CategoryAxis: (owner) => axisObject(owner, "Category"),
    ValueAxis: (owner) => axisObject(owner, "Value"),
  },
  objectMethods: {
    GetItem: (owner, args) => {
      const kind = asOneOf(args.at(0), ["Category", "Value", "Series"] as const);
      const group = args.at(1) === undefined || args.at(1) === null ? "Primary" : asText(args.at(1));
      if (kind === "Series" || group !== "Primary")
        throw apiNotAvailable(`ChartAxes.getItem(${kind}, ${group})`);
      return axisObject(owner, kind);
    },
  },
};

export const axesObject = (owner: ChartOwner): HostObject => hostObject(chartAxes, owner);

import type { ChartLabel, ChartLegend, ChartTitle, LabelPosition } from "../../model/chart";
import { automaticFill, automaticLine } from "../../model/newChart";
import { apiNotAvailable, invalidArgument } from "../hostError";
import { hostObject, type HostObject, type HostType, type Scalar } from "../hostObject";
import { chartFormat } from "./chartFormats";
import type { ChartOwner } from "./chartOwner";
import { part, type Lens } from "./lens";
import { asBoolean, asNumber, asOneOf, asText } from "./readValue";

/** What Excel shows while nobody has written a title. */
export const PLACEHOLDER = { chart: "Chart Title", axis: "Axis Title" } as const;

export interface TitleTarget {
  readonly owner: ChartOwner;
  readonly title: ChartTitle;
  /** The text that shows when there is none of its own. */
  automatic(): string;
}

const titleScalars: Readonly<Record<string, Scalar<TitleTarget>>> = {
  Text: {
    get: ({ title, automatic }) => title.text ?? automatic(),
    set: ({ owner, title }, value) => {
      const text = asText(value);
      owner.beforeWrite();
      Object.assign(title, { text, formula: null, visible: true });
      owner.afterWrite();
    },
  },
  Visible: {
    get: ({ title }) => title.visible,
    set: ({ owner, title }, value) => owner.field(title, "visible").set(asBoolean(value)),
  },
};

const setFormula = ({ owner, title }: TitleTarget, formula: string): void => {
  owner.beforeWrite();
  Object.assign(title, { formula: formula.replace(/^=/, ""), visible: true });
  owner.afterWrite();
};

const titleFormat = (name: string) => (target: TitleTarget) =>
  chartFormat(name, { font: target.owner.field(target.title, "font") });

const chartTitle: HostType<TitleTarget> = {
  name: "ChartTitle",
  scalars: {
    ...titleScalars,
    Overlay: {
      get: ({ title }) => title.overlay,
      set: ({ owner, title }, value) => owner.field(title, "overlay").set(asBoolean(value)),
    },
  },
  children: { Format: titleFormat("ChartTitleFormat") },
  methods: { SetFormula: (target, args) => setFormula(target, asText(args.at(0))) },
};

const axisTitle: HostType<TitleTarget> = {
  name: "ChartAxisTitle",
  scalars: titleScalars,
  children: { Format: titleFormat("ChartAxisTitleFormat") },
  methods: { SetFormula: (target, args) => setFormula(target, asText(args.at(0))) },
};

/** The chart's title; a chart with one series shows that series' name until a title is written. */
export function chartTitleObject(owner: ChartOwner): HostObject {
  const [only, second] = owner.chart.series;
  const automatic = (): string =>
    only && !second
      ? (owner.session.chartText(owner.sheet, only.name) ?? PLACEHOLDER.chart)
      : PLACEHOLDER.chart;
  return hostObject(chartTitle, { owner, title: owner.chart.title, automatic });
}

export const axisTitleObject = (owner: ChartOwner, title: ChartTitle): HostObject =>
  hostObject(axisTitle, { owner, title, automatic: () => PLACEHOLDER.axis });

const LEGEND_POSITIONS: readonly ChartLegend["position"][] = [
  "Top",
  "Bottom",
  "Left",
  "Right",
  "Corner",
  "Custom",
];

const legendType: HostType<ChartOwner> = {
  name: "ChartLegend",
  scalars: {
    Visible: {
      get: ({ chart }) => chart.legend.visible,
      set: (owner, value) => owner.field(owner.chart.legend, "visible").set(asBoolean(value)),
    },
    Position: {
      get: ({ chart }) => chart.legend.position,
      set: (owner, value) =>
        owner.field(owner.chart.legend, "position").set(asOneOf(value, LEGEND_POSITIONS)),
    },
    Overlay: {
      get: ({ chart }) => chart.legend.overlay,
      set: (owner, value) => owner.field(owner.chart.legend, "overlay").set(asBoolean(value)),
    },
  },
  children: {
    Format: (owner) => chartFormat("ChartLegendFormat", { font: owner.field(owner.chart.legend, "font") }),
    LegendEntries: (owner) => hostObject(legendEntries, owner),
  },
};

const legendEntries: HostType<ChartOwner> = {
  name: "ChartLegendEntryCollection",
  items: (owner) => owner.chart.series.map((_, index) => hostObject(legendEntry, { owner, index })),
  methods: { GetCount: (owner) => owner.chart.series.length },
  objectMethods: {
    GetItemAt: (owner, args) => {
      const index = asNumber(args.at(0));
      if (!owner.chart.series[index]) throw invalidArgument(args.location);
      return hostObject(legendEntry, { owner, index });
    },
  },
};

const legendEntry: HostType<{ owner: ChartOwner; index: number }> = {
  name: "ChartLegendEntry",
  scalars: {
    Index: { get: ({ index }) => index },
    Visible: {
      get: ({ owner, index }) => !owner.chart.legend.hiddenEntries.includes(index),
      set: ({ owner, index }, value) => {
        const others = owner.chart.legend.hiddenEntries.filter((hidden) => hidden !== index);
        const hidden = asBoolean(value) ? others : [...others, index].sort((a, b) => a - b);
        owner.field(owner.chart.legend, "hiddenEntries").set(hidden);
      },
    },
  },
};

export const legendObject = (owner: ChartOwner): HostObject => hostObject(legendType, owner);

const LABEL_POSITIONS: readonly LabelPosition[] = [
  "Right",
  "Left",
  "Top",
  "Bottom",
  "Center",
  "InsideEnd",
  "InsideBase",
  "OutsideEnd",
  "BestFit",
];

/** A switch of what a label shows. Switching something on takes away a text of its own. */
function labelSwitch(
  key: "showValue" | "showSeriesName" | "showCategoryName" | "showPercentage" | "showLegendKey",
) {
  return {
    get: (label: Lens<ChartLabel>) => label.get()[key],
    set: (label: Lens<ChartLabel>, value: unknown) =>
      label.set({
        ...label.get(),
        [key]: asBoolean(value),
        text: asBoolean(value) ? null : label.get().text,
      }),
  };
}

const labelScalars: Readonly<Record<string, Scalar<Lens<ChartLabel>>>> = {
  Position: {
    get: (label) => (label.get().position === "Automatic" ? "Right" : label.get().position),
    set: (label, value) => label.set({ ...label.get(), position: asOneOf(value, LABEL_POSITIONS) }),
  },
  ShowValue: labelSwitch("showValue"),
  ShowSeriesName: labelSwitch("showSeriesName"),
  ShowCategoryName: labelSwitch("showCategoryName"),
  ShowPercentage: labelSwitch("showPercentage"),
  ShowLegendKey: labelSwitch("showLegendKey"),
  Separator: {
    get: (label) => label.get().separator ?? ", ",
    set: (label, value) => label.set({ ...label.get(), separator: asText(value) }),
  },
  NumberFormat: {
    get: (label) => label.get().numberFormat ?? "General",
    set: (label, value) => label.set({ ...label.get(), numberFormat: asText(value) }),
  },
};

const dataLabels: HostType<Lens<ChartLabel>> = {
  name: "ChartDataLabels",
  scalars: labelScalars,
  children: { Format: (label) => chartFormat("ChartDataLabelFormat", { font: part(label, "font") }) },
};

const dataLabel: HostType<Lens<ChartLabel>> = {
  name: "ChartDataLabel",
  scalars: {
    ...labelScalars,
    Text: {
      get: (label) => label.get().text ?? "",
      set: (label, value) => label.set({ ...label.get(), text: asText(value) }),
    },
    Formula: {
      onlyWhenNamed: true,
      set: () => {
        throw apiNotAvailable("ChartDataLabel.formula");
      },
    },
  },
  children: { Format: (label) => chartFormat("ChartDataLabelFormat", { font: part(label, "font") }) },
};

export const dataLabelsObject = (label: Lens<ChartLabel>): HostObject => hostObject(dataLabels, label);
export const dataLabelObject = (label: Lens<ChartLabel>): HostObject => hostObject(dataLabel, label);

/** For parts whose look the model does not hold: shown as automatic, refused when written. */
export const unchangeable = {
  line: (member: string): Lens<ReturnType<typeof automaticLine>> => refused(automaticLine, member),
  fill: (member: string): Lens<ReturnType<typeof automaticFill>> => refused(automaticFill, member),
};

function refused<T>(make: () => T, member: string): Lens<T> {
  return {
    get: make,
    set: () => {
      throw apiNotAvailable(member);
    },
  };
}

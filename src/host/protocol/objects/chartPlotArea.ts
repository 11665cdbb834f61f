import type { Chart } from "../../model/chart";
import { invalidArgument } from "../hostError";
import { hostObject, type HostObject, type HostType, type Scalar } from "../hostObject";
import { chartFormat } from "./chartFormats";
import type { ChartOwner } from "./chartOwner";
import { unchangeable } from "./chartText";
import { asPositive } from "./readValue";

/** The plot area's inside (between the axes) in points from the chart's top left corner. */
type Layout = { left: number; top: number; width: number; height: number };

/** Room that the host reckons for axis labels between the outer and the inner plot area, in points. */
const LABELS = { left: 30, bottom: 20 } as const;

/** Where the host puts the plot area while it is automatic: room for title, labels and legend. */
function automaticInside(chart: Chart): Layout {
  const top = chart.title.visible ? 36 : 10;
  const legend = chart.legend.visible && chart.legend.position === "Bottom" ? 24 : 0;
  return {
    left: 10 + LABELS.left,
    top,
    width: Math.max(1, chart.width - 20 - LABELS.left),
    height: Math.max(1, chart.height - top - 10 - LABELS.bottom - legend),
  };
}

function inside(chart: Chart): Layout {
  const layout = chart.plotLayout;
  if (!layout) return automaticInside(chart);
  return {
    left: layout.left * chart.width,
    top: layout.top * chart.height,
    width: layout.width * chart.width,
    height: layout.height * chart.height,
  };
}

const outside = (chart: Chart): Layout => {
  const { left, top, width, height } = inside(chart);
  return { left: left - LABELS.left, top, width: width + LABELS.left, height: height + LABELS.bottom };
};

const insideOf = ({ left, top, width, height }: Layout): Layout => ({
  left: left + LABELS.left,
  top,
  width: width - LABELS.left,
  height: height - LABELS.bottom,
});

function setInside(owner: ChartOwner, layout: Layout): void {
  const { chart } = owner;
  if (layout.width <= 0 || layout.height <= 0) throw invalidArgument();
  owner.field(chart, "plotLayout").set({
    left: layout.left / chart.width,
    top: layout.top / chart.height,
    width: layout.width / chart.width,
    height: layout.height / chart.height,
  });
}

const insideScalar = (key: keyof Layout): Scalar<ChartOwner> => ({
  get: ({ chart }) => inside(chart)[key],
  set: (owner, value) => setInside(owner, { ...inside(owner.chart), [key]: asPositive(value) }),
});

const outsideScalar = (key: keyof Layout): Scalar<ChartOwner> => ({
  get: ({ chart }) => outside(chart)[key],
  set: (owner, value) => setInside(owner, insideOf({ ...outside(owner.chart), [key]: asPositive(value) })),
});

const plotArea: HostType<ChartOwner> = {
  name: "ChartPlotArea",
  scalars: {
    Left: outsideScalar("left"),
    Top: outsideScalar("top"),
    Width: outsideScalar("width"),
    Height: outsideScalar("height"),
    InsideLeft: insideScalar("left"),
    InsideTop: insideScalar("top"),
    InsideWidth: insideScalar("width"),
    InsideHeight: insideScalar("height"),
  },
  children: {
    Format: (owner) =>
      chartFormat("ChartPlotAreaFormat", {
        fill: owner.field(owner.chart, "plotFill"),
        border: unchangeable.line("ChartPlotArea.format.border"),
      }),
  },
};

export const plotAreaObject = (owner: ChartOwner): HostObject => hostObject(plotArea, owner);

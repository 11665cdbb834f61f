import type { ChartType } from "../../model/chart";
import {
  attribute,
  childNamed,
  childrenNamed,
  descend,
  elementsOf,
  localName,
  type XmlElement,
} from "../xml/xmlTree";

/** The groups of series of a plot area, in the order of the document. */
export const groupsOf = (plot: XmlElement | null): XmlElement[] =>
  plot === null ? [] : elementsOf(plot).filter((child) => localName(child.name).endsWith("Chart"));

/** Series elements in the order of the document, over all groups: their place is the series' key. */
export const seriesElements = (plot: XmlElement | null): XmlElement[] =>
  groupsOf(plot).flatMap((group) => childrenNamed(group, "ser"));

/** The kind of a group of series ("lineChart" ...). */
export function groupType(group: XmlElement): ChartType {
  const grouping = attribute(childNamed(group, "grouping"), "val") ?? "standard";
  switch (localName(group.name)) {
    case "lineChart":
      return grouping !== "standard" ? "Other" : hasMarkers(group) ? "LineMarkers" : "Line";
    case "barChart": {
      const bars = attribute(childNamed(group, "barDir"), "val") === "bar";
      if (grouping === "stacked") return bars ? "BarStacked" : "ColumnStacked";
      if (grouping === "percentStacked") return "Other";
      return bars ? "BarClustered" : "ColumnClustered";
    }
    case "scatterChart":
      return scatterType(group);
    case "doughnutChart":
      return "Doughnut";
    case "pieChart":
      return "Pie";
    case "areaChart":
      return grouping === "standard" ? "Area" : "Other";
    default:
      return "Other";
  }
}

const hasMarkers = (group: XmlElement): boolean =>
  childrenNamed(group, "ser").some(
    (series) => attribute(descend(series, "marker", "symbol"), "val") !== "none",
  );

function scatterType(group: XmlElement): ChartType {
  const series = childrenNamed(group, "ser");
  const style = attribute(childNamed(group, "scatterStyle"), "val") ?? "lineMarker";
  if (style === "smooth" || style === "smoothMarker") return "Other";
  const lineless = (element: XmlElement): boolean => descend(element, "spPr", "ln", "noFill") !== null;
  if (series.length > 0 && series.every(lineless)) return "XYScatter";
  return hasMarkers(group) ? "XYScatterLines" : "XYScatterLinesNoMarkers";
}

export interface GroupShape {
  readonly element: string;
  readonly head: readonly (readonly [string, string])[];
}

/** How a kind of chart is written; null for kinds that are only kept. */
export function groupShape(type: ChartType): GroupShape | null {
  const bars = (direction: string, grouping: string): GroupShape => ({
    element: "barChart",
    head: [
      ["c:barDir", direction],
      ["c:grouping", grouping],
      ["c:varyColors", "0"],
    ],
  });
  switch (type) {
    case "Line":
    case "LineMarkers":
      return {
        element: "lineChart",
        head: [
          ["c:grouping", "standard"],
          ["c:varyColors", "0"],
        ],
      };
    case "Area":
      return {
        element: "areaChart",
        head: [
          ["c:grouping", "standard"],
          ["c:varyColors", "0"],
        ],
      };
    case "ColumnClustered":
      return bars("col", "clustered");
    case "ColumnStacked":
      return bars("col", "stacked");
    case "BarClustered":
      return bars("bar", "clustered");
    case "BarStacked":
      return bars("bar", "stacked");
    case "XYScatter":
    case "XYScatterLines":
    case "XYScatterLinesNoMarkers":
      return {
        element: "scatterChart",
        head: [
          ["c:scatterStyle", "lineMarker"],
          ["c:varyColors", "0"],
        ],
      };
    case "Pie":
      return { element: "pieChart", head: [["c:varyColors", "1"]] };
    case "Doughnut":
      return { element: "doughnutChart", head: [["c:varyColors", "1"]] };
    case "Other":
      return null;
  }
}

/** Whether series of two kinds lie in the same group of a file. */
export function sameGroup(a: ChartType, b: ChartType): boolean {
  return JSON.stringify(groupShape(a)) === JSON.stringify(groupShape(b));
}

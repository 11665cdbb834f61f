import type { Chart } from "../../model/chart";
import { newChart, newTitle } from "../../model/newChart";
import { readFill, readLine } from "./chartColour";
import { groupsOf, groupType } from "./chartGroups";
import { readFont, readTitle } from "./chartTexts";
import { choice, isOn, numberOf, readLayout } from "./chartValues";
import type { ThemeColours } from "../style/colours";
import { readAxes } from "./readChartAxes";
import { readSeriesOf } from "./readChartSeries";
import { flag } from "../style/readStyles";
import {
  attribute,
  childNamed,
  childrenNamed,
  descend,
  elementsOf,
  localName,
  type XmlElement,
} from "../xml/xmlTree";

/** Everything of a chart part that the model knows; what it does not know stays in the part. */
export function readChart(root: XmlElement, id: string, name: string, theme: ThemeColours): Chart {
  const element = childNamed(root, "chart");
  const plot = childNamed(element, "plotArea");
  const groups = groupsOf(plot);
  const type = groups[0] === undefined ? "Other" : groupType(groups[0]);
  const chart = newChart(id, name, type);
  const title = childNamed(element, "title");
  const deleted = isOn(childNamed(element, "autoTitleDeleted"));
  chart.title = title === null ? newTitle() : readTitle(title, theme);
  chart.title.visible = title !== null && !deleted;
  readSeriesOf(chart, groups, theme);
  const axes =
    plot === null
      ? []
      : elementsOf(plot).filter((child) => /^(cat|date|val|ser)Ax$/.test(localName(child.name)));
  readAxes(chart, axes, theme);
  readLegend(chart, childNamed(element, "legend"), theme);
  const blanks = attribute(childNamed(element, "dispBlanksAs"), "val") ?? "zero";
  chart.displayBlanksAs = blanks === "gap" ? "NotPlotted" : blanks === "span" ? "Interpolated" : "Zero";
  chart.showNotAvailableAsBlank = readNaAsBlank(element);
  chart.plotVisibleOnly = flag(childNamed(element, "plotVisOnly"), "val", true);
  chart.areaFill = readFill(childNamed(root, "spPr"), theme);
  chart.areaLine = readLine(childNamed(root, "spPr"), theme);
  chart.plotFill = readFill(childNamed(plot, "spPr"), theme);
  chart.plotLayout = readLayout(plot);
  chart.font = readFont(childNamed(root, "txPr"), theme);
  const value = (name: string): number | null => numberOf(childNamed(groups[0] ?? null, name));
  chart.gapWidth = value("gapWidth");
  chart.overlap = value("overlap");
  chart.doughnutHoleSize = value("holeSize");
  return chart;
}

function readNaAsBlank(chart: XmlElement | null): boolean {
  for (const extension of childrenNamed(childNamed(chart, "extLst"), "ext")) {
    const option = descend(extension, "dataDisplayOptions16", "dispNaAsBlank");
    if (option !== null) return flag(option, "val", true);
  }
  return false;
}

const legendPositions = { t: "Top", b: "Bottom", l: "Left", r: "Right", tr: "Corner" } as const;

function readLegend(chart: Chart, element: XmlElement | null, theme: ThemeColours): void {
  chart.legend.visible = element !== null;
  if (element === null) return;
  chart.legend.position = choice(legendPositions, childNamed(element, "legendPos"), "Right");
  chart.legend.overlay = isOn(childNamed(element, "overlay"));
  chart.legend.font = readFont(childNamed(element, "txPr"), theme);
  chart.legend.hiddenEntries = childrenNamed(element, "legendEntry")
    .filter((entry) => isOn(childNamed(entry, "delete")))
    .map((entry) => numberOf(childNamed(entry, "idx")) ?? -1);
}

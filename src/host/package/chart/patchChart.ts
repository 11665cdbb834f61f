import type { Chart } from "../../model/chart";
import type { Workbook } from "../../model/workbook";
import { fillElement } from "./chartColour";
import { chartCells } from "./chartData";
import { setFill, setLine, textProperties, titleElement, valued } from "./chartElements";
import { chartOrder } from "./chartOrder";
import { setRootNamespaces } from "./chartSkeleton";
import { differs } from "./differs";
import { patchAxes } from "./patchAxes";
import { patchGroups } from "./patchGroups";
import {
  childrenNamed,
  ensureChild,
  newElement,
  removeChild,
  removeNamed,
  setChild,
  type XmlElement,
} from "../xml/xmlTree";

/**
 * Changes a chart part so that it says what the model says. Only what differs from `before` (the chart as it was read)
 * is touched, so that what the file holds besides stays; a new chart is a skeleton with everything patched in.
 */
export function patchChart(root: XmlElement, before: Chart | null, after: Chart, workbook: Workbook): void {
  setRootNamespaces(root);
  const chart = ensureChild(root, "c:chart", chartOrder.chartSpace);
  const plot = ensureChild(chart, "c:plotArea", chartOrder.chart);
  patchTitle(chart, before, after, workbook);
  patchGroups(plot, before, after, workbook);
  patchAxes(plot, before, after, workbook);
  if (before === null || differs(before.plotFill, after.plotFill))
    setFill(plot, fillElement(after.plotFill), plotOrder);
  if (before === null || differs(before.plotLayout, after.plotLayout)) patchLayout(plot, after);
  patchLegend(chart, before, after);
  patchOptions(chart, before, after);
  if (before === null || differs(before.areaFill, after.areaFill)) {
    setFill(root, fillElement(after.areaFill), chartOrder.chartSpace);
  }
  if (before === null || differs(before.areaLine, after.areaLine))
    setLine(root, after.areaLine, chartOrder.chartSpace);
  if (before === null || differs(before.font, after.font)) {
    setChild(root, "txPr", textProperties(after.font), chartOrder.chartSpace);
  }
}

/** Children of plotArea after the groups and axes. */
const plotOrder = ["layout", "dTable", "spPr", "extLst"];

function patchTitle(chart: XmlElement, before: Chart | null, after: Chart, workbook: Workbook): void {
  if (before !== null && !differs(before.title, after.title)) return;
  const title = after.title;
  const cached = title.formula === null ? null : (chartCells(workbook, title.formula)?.[0]?.value ?? null);
  const element = title.visible ? titleElement(title, cached === null ? null : String(cached), null) : null;
  setChild(chart, "title", element, chartOrder.chart);
  setChild(chart, "autoTitleDeleted", valued("c:autoTitleDeleted", title.visible ? 0 : 1), chartOrder.chart);
}

function patchLayout(plot: XmlElement, after: Chart): void {
  const layout = after.plotLayout;
  const element = newElement("c:layout");
  if (layout !== null) {
    const parts = [
      valued("c:layoutTarget", "inner"),
      valued("c:xMode", "edge"),
      valued("c:yMode", "edge"),
      valued("c:x", layout.left),
      valued("c:y", layout.top),
      valued("c:w", layout.width),
      valued("c:h", layout.height),
    ];
    element.children.push(newElement("c:manualLayout", {}, parts));
  }
  removeNamed(plot, "layout");
  plot.children.unshift(element);
}

function patchLegend(chart: XmlElement, before: Chart | null, after: Chart): void {
  if (before !== null && !differs(before.legend, after.legend)) return;
  const legend = after.legend;
  if (!legend.visible) {
    removeNamed(chart, "legend");
    return;
  }
  const codes = { Top: "t", Bottom: "b", Left: "l", Right: "r", Corner: "tr", Custom: "r" };
  const element = newElement("c:legend", {}, [valued("c:legendPos", codes[legend.position])]);
  for (const index of legend.hiddenEntries) {
    element.children.push(newElement("c:legendEntry", {}, [valued("c:idx", index), valued("c:delete", 1)]));
  }
  element.children.push(valued("c:overlay", legend.overlay ? 1 : 0));
  const text = textProperties(legend.font);
  if (text !== null) element.children.push(text);
  setChild(chart, "legend", element, chartOrder.chart);
}

const naExtension = "{56B9EC1D-385E-4148-901F-78D8002777C0}";
const naNamespace = "http://schemas.microsoft.com/office/drawing/2017/03/chart";

function patchOptions(chart: XmlElement, before: Chart | null, after: Chart): void {
  if (before === null || before.plotVisibleOnly !== after.plotVisibleOnly) {
    setChild(chart, "plotVisOnly", valued("c:plotVisOnly", after.plotVisibleOnly ? 1 : 0), chartOrder.chart);
  }
  if (before === null || before.displayBlanksAs !== after.displayBlanksAs) {
    const code = { NotPlotted: "gap", Zero: "zero", Interpolated: "span" }[after.displayBlanksAs];
    setChild(chart, "dispBlanksAs", valued("c:dispBlanksAs", code), chartOrder.chart);
  }
  const was = before?.showNotAvailableAsBlank ?? false;
  if (was === after.showNotAvailableAsBlank) return;
  // MS-ODRAWXML 2.33.3.2: without the extension #N/A is bridged by the line.
  const list = ensureChild(chart, "c:extLst", chartOrder.chart);
  const known = childrenNamed(list, "ext").find((ext) => ext.attributes.get("uri") === naExtension);
  if (known !== undefined) removeChild(list, known);
  const option = newElement("c16r3:dispNaAsBlank", { val: after.showNotAvailableAsBlank ? 1 : 0 });
  const holder = newElement("c16r3:dataDisplayOptions16", {}, [option]);
  list.children.push(newElement("c:ext", { uri: naExtension, "xmlns:c16r3": naNamespace }, [holder]));
}

import type { Chart, ChartAxis, ChartSeries, ChartType } from "../model/chart";
import type { Workbook } from "../model/workbook";
import { fillElement } from "./chartColour";
import { setRootNamespaces } from "./chartSkeleton";
import { chartCells, isDateFormat } from "./chartData";
import { setFill, setLine, textProperties, titleElement, valued } from "./chartElements";
import { patchAxis } from "./patchAxis";
import { chartOrder } from "./chartOrder";
import { patchSeries } from "./patchSeries";
import { groupsOf, groupType, seriesElements } from "./readChart";
import {
  childNamed,
  childrenNamed,
  elementsOf,
  ensureChild,
  insertInOrder,
  localName,
  newElement,
  removeChild,
  removeNamed,
  setChild,
  type XmlElement,
} from "./xmlTree";

export const differs = (before: unknown, after: unknown): boolean =>
  JSON.stringify(before) !== JSON.stringify(after);

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

interface GroupShape {
  readonly element: string;
  readonly head: readonly (readonly [string, string])[];
}

/** How a kind of chart is written; null for kinds that are only kept. */
function groupShape(type: ChartType): GroupShape | null {
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

function sameGroup(a: ChartType, b: ChartType): boolean {
  return JSON.stringify(groupShape(a)) === JSON.stringify(groupShape(b));
}

/** Puts every series in the group of its kind, in the model's order. */
function patchGroups(plot: XmlElement, before: Chart | null, after: Chart, workbook: Workbook): void {
  const unchanged =
    before !== null &&
    !differs(
      [before.series, before.type, before.gapWidth, before.overlap, before.doughnutHoleSize],
      [after.series, after.type, after.gapWidth, after.overlap, after.doughnutHoleSize],
    );
  if (unchanged) return;
  const elements = seriesElements(plot);
  const kept = new Set(after.series.map((series) => series.key));
  elements.forEach((element, key) => {
    if (!kept.has(key)) for (const group of groupsOf(plot)) removeChild(group, element);
  });
  if (after.series.length === 0 && groupsOf(plot).length === 0) newGroup(plot, after.type);
  const indices = freeIndices(elements, after.series);
  after.series.forEach((series, order) => {
    const type = series.chartType ?? after.type;
    const known = series.key === null ? undefined : elements[series.key];
    const group = groupFor(plot, type, known, before, series);
    const old = before?.series.find((other) => other.key !== null && other.key === series.key) ?? null;
    const stays = known !== undefined && group.children.includes(known);
    // In another kind of group a series has other children: it is written anew.
    const element = stays
      ? known
      : newElement("c:ser", {}, [indexOf(known) ?? valued("c:idx", indices[order] as number)]);
    if (!stays && known !== undefined) for (const other of groupsOf(plot)) removeChild(other, known);
    for (const other of groupsOf(plot)) removeChild(other, element);
    insertAfterSeries(group, element);
    setChild(element, "order", valued("c:order", order), chartOrder.series);
    patchSeries(element, stays ? old : null, series, { workbook, type, groupName: localName(group.name) });
  });
  removeEmptyGroups(plot, after);
  removeUnusedAxes(plot);
  for (const group of groupsOf(plot)) patchGroup(group, after);
}

const indexOf = (series: XmlElement | undefined): XmlElement | null =>
  series === undefined ? null : childNamed(series, "idx");

/** Axes that no group names any more (after a change to a pie, for example). */
function removeUnusedAxes(plot: XmlElement): void {
  const used = new Set(
    groupsOf(plot).flatMap((group) => childrenNamed(group, "axId").map((id) => id.attributes.get("val"))),
  );
  for (const axis of elementsOf(plot)) {
    if (!/^(cat|date|val|ser)Ax$/.test(localName(axis.name))) continue;
    if (!used.has(childNamed(axis, "axId")?.attributes.get("val"))) removeChild(plot, axis);
  }
}

/** c:idx of each series: kept for known ones, the lowest free numbers for new ones (they choose the theme's colours). */
function freeIndices(elements: readonly XmlElement[], series: readonly ChartSeries[]): number[] {
  const taken = new Set<number>();
  for (const one of series) {
    const element = one.key === null ? undefined : elements[one.key];
    if (element !== undefined) taken.add(Number(childNamed(element, "idx")?.attributes.get("val") ?? 0));
  }
  let next = 0;
  return series.map((one) => {
    if (one.key !== null && elements[one.key] !== undefined) return -1;
    while (taken.has(next)) next++;
    taken.add(next);
    return next;
  });
}

function groupFor(
  plot: XmlElement,
  type: ChartType,
  known: XmlElement | undefined,
  before: Chart | null,
  series: ChartSeries,
): XmlElement {
  const groups = groupsOf(plot);
  const current = known === undefined ? undefined : groups.find((group) => group.children.includes(known));
  const oldSeries = before?.series.find((other) => other.key === series.key);
  const oldType = oldSeries?.chartType ?? before?.type;
  if (current !== undefined && oldType !== undefined && (oldType === type || sameGroup(oldType, type)))
    return current;
  const shape = groupShape(type);
  const found = groups.find(
    (group) => sameGroup(groupType(group), type) && shape?.element === localName(group.name),
  );
  return found ?? (shape === null ? current : undefined) ?? newGroup(plot, type);
}

const firstAxisId = 111111111;
const secondAxisId = 222222222;

function newGroup(plot: XmlElement, type: ChartType): XmlElement {
  const shape = groupShape(type) ?? (groupShape("LineMarkers") as GroupShape);
  const group = newElement(
    `c:${shape.element}`,
    {},
    shape.head.map(([name, value]) => valued(name, value)),
  );
  const sample = groupsOf(plot).find((other) => childNamed(other, "axId") !== null);
  if (shape.element !== "pieChart" && shape.element !== "doughnutChart") {
    const ids =
      sample === undefined
        ? [firstAxisId, secondAxisId]
        : childrenNamed(sample, "axId").map((id) => Number(id.attributes.get("val")));
    for (const id of ids) group.children.push(valued("c:axId", id));
  }
  // The order of the groups is the order of drawing: bars lie behind lines, as in the files of Excel.
  const last = shape.element === "barChart" ? undefined : groupsOf(plot).pop();
  const layout = childNamed(plot, "layout");
  const anchor = last ?? layout;
  const place = anchor === null ? 0 : plot.children.indexOf(anchor) + 1;
  plot.children.splice(place, 0, group);
  return group;
}

function insertAfterSeries(group: XmlElement, element: XmlElement): void {
  const last = childrenNamed(group, "ser").pop();
  if (last === undefined) insertInOrder(group, element, chartOrder.group);
  else group.children.splice(group.children.indexOf(last) + 1, 0, element);
}

function removeEmptyGroups(plot: XmlElement, after: Chart): void {
  for (const group of groupsOf(plot)) {
    const empty = childNamed(group, "ser") === null;
    if (empty && groupsOf(plot).length > 1 && !sameGroup(groupType(group), after.type))
      removeChild(plot, group);
  }
  const groups = groupsOf(plot);
  const first = groups[0];
  if (groups.length === 1 && first !== undefined && childNamed(first, "ser") === null) {
    if (groupShape(after.type)?.element !== localName(first.name)) {
      removeChild(plot, first);
      newGroup(plot, after.type);
    }
  }
}

/** A file has one width for all bars of a chart: the chart's own, else that of its first bars. */
function gapWidthOf({ gapWidth, type, series }: Chart): number | null {
  const bars = series.filter((one) => groupShape(one.chartType ?? type)?.element === "barChart");
  return bars.find((one) => one.gapWidth !== null)?.gapWidth ?? gapWidth;
}

function patchGroup(group: XmlElement, after: Chart): void {
  const name = localName(group.name);
  const set = (child: string, value: number | null): void => {
    if (value !== null) setChild(group, child, valued(`c:${child}`, value), chartOrder.group);
  };
  if (name === "lineChart") set("marker", 1);
  if (name === "barChart") {
    const stacked = childNamed(group, "grouping")?.attributes.get("val") === "stacked";
    set("gapWidth", gapWidthOf(after));
    set("overlap", after.overlap ?? (stacked ? 100 : null));
  }
  if (name === "pieChart" || name === "doughnutChart") {
    if (childNamed(group, "firstSliceAng") === null) set("firstSliceAng", 0);
  }
  if (name === "doughnutChart") set("holeSize", after.doughnutHoleSize ?? 50);
}

/** Makes the axes that the groups name, of the kind that the categories need, and patches both. */
function patchAxes(plot: XmlElement, before: Chart | null, after: Chart, workbook: Workbook): void {
  const group = groupsOf(plot)[0];
  const name = group === undefined ? "" : localName(group.name);
  if (group === undefined || name === "pieChart" || name === "doughnutChart" || after.type === "Other")
    return;
  const [categoryId, valueId] = childrenNamed(group, "axId").map((id) => id.attributes.get("val") ?? "");
  if (categoryId === undefined || valueId === undefined) return;
  const scatter = name === "scatterChart";
  const horizontalBars = childNamed(group, "barDir")?.attributes.get("val") === "bar";
  const wanted = scatter ? "valAx" : categoryAxisKind(plot, categoryId, before, after, workbook);
  const category = axisElement(plot, wanted, categoryId, valueId, horizontalBars ? "l" : "b");
  const value = axisElement(plot, "valAx", valueId, categoryId, horizontalBars ? "b" : "l");
  const isNew = (axis: { created: boolean }): boolean => axis.created || before === null;
  const changed = (key: "categoryAxis" | "valueAxis"): ChartAxis | null => before?.[key] ?? null;
  const formats = {
    category: sourceFormat(after, "categories", workbook),
    value: sourceFormat(after, "values", workbook),
  };
  patchAxis(
    category.element,
    isNew(category) ? null : changed("categoryAxis"),
    after.categoryAxis,
    !horizontalBars,
    formats.category,
  );
  patchAxis(
    value.element,
    isNew(value) ? null : changed("valueAxis"),
    after.valueAxis,
    horizontalBars,
    formats.value,
  );
  if (value.created || before === null) {
    const between = scatter || after.type === "Area" ? "midCat" : "between";
    setChild(value.element, "crossBetween", valued("c:crossBetween", between), chartOrder.valAx);
  }
  if (scatter && category.created) {
    setChild(category.element, "crossBetween", valued("c:crossBetween", "midCat"), chartOrder.valAx);
  }
}

/** Number format of the first cell with a number behind an axis. */
function sourceFormat(chart: Chart, part: "categories" | "values", workbook: Workbook): string {
  const reference = chart.series.find((series) => series[part] !== null)?.[part] ?? null;
  const cells = reference === null ? null : chartCells(workbook, reference);
  return cells?.find((cell) => typeof cell.value === "number")?.numberFormat ?? "General";
}

/** A date axis for real dates; text when asked for, or when the categories are no dates. */
function categoryAxisKind(
  plot: XmlElement,
  id: string,
  before: Chart | null,
  after: Chart,
  workbook: Workbook,
): "catAx" | "dateAx" {
  const axis = after.categoryAxis;
  if (axis.categoryType === "date") return "dateAx";
  if (axis.categoryType === "text") return "catAx";
  const known = axisWithId(plot, id);
  const sources = (chart: Chart | null): unknown => chart?.series.map((series) => series.categories);
  if (known !== null && before !== null && !differs(sources(before), sources(after))) {
    const kind = localName(known.name);
    if (kind === "dateAx" || kind === "catAx") return kind;
  }
  const reference = after.series.find((series) => series.categories !== null)?.categories ?? null;
  const cells = reference === null ? null : chartCells(workbook, reference);
  const filled = (cells ?? []).filter((cell) => cell.value !== null);
  const dates =
    filled.length > 0 &&
    filled.every((cell) => typeof cell.value === "number" && isDateFormat(cell.numberFormat));
  return dates ? "dateAx" : "catAx";
}

const axisWithId = (plot: XmlElement, id: string): XmlElement | null =>
  elementsOf(plot).find(
    (child) =>
      localName(child.name).endsWith("Ax") && childNamed(child, "axId")?.attributes.get("val") === id,
  ) ?? null;

function axisElement(
  plot: XmlElement,
  kind: "catAx" | "dateAx" | "valAx",
  id: string,
  crossing: string,
  position: string,
): { element: XmlElement; created: boolean } {
  const known = axisWithId(plot, id);
  if (known !== null && localName(known.name) === kind) {
    const sides = position === "l" || position === "r" ? "lr" : "bt";
    const side = childNamed(known, "axPos")?.attributes.get("val") ?? position;
    if (!sides.includes(side)) setChild(known, "axPos", valued("c:axPos", position), chartOrder[kind]);
    return { element: known, created: false };
  }
  const element = newElement(`c:${kind}`, {}, [
    valued("c:axId", id),
    newElement("c:scaling", {}, [valued("c:orientation", "minMax")]),
    valued("c:delete", 0),
    valued("c:axPos", position),
    valued("c:crossAx", crossing),
    valued("c:crosses", "autoZero"),
  ]);
  if (known !== null) {
    plot.children = plot.children.map((child) => (child === known ? element : child));
  } else {
    const axes = elementsOf(plot).filter((child) => /(Ax|Chart)$/.test(localName(child.name)));
    const last = axes[axes.length - 1];
    plot.children.splice(
      last === undefined ? plot.children.length : plot.children.indexOf(last) + 1,
      0,
      element,
    );
  }
  return { element, created: true };
}

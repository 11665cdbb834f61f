import type { Chart, ChartSeries, ChartType } from "../../model/chart";
import type { Workbook } from "../../model/workbook";
import { valued } from "./chartElements";
import { type GroupShape, groupShape, groupsOf, groupType, sameGroup, seriesElements } from "./chartGroups";
import { chartOrder } from "./chartOrder";
import { differs } from "./differs";
import { patchSeries } from "./patchSeries";
import {
  childNamed,
  childrenNamed,
  elementsOf,
  insertInOrder,
  localName,
  newElement,
  removeChild,
  setChild,
  type XmlElement,
} from "../xml/xmlTree";

/** Puts every series in the group of its kind, in the model's order. */
export function patchGroups(plot: XmlElement, before: Chart | null, after: Chart, workbook: Workbook): void {
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

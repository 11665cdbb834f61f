import {
  attribute,
  childNamed,
  childrenNamed,
  descend,
  elementsOf,
  localName,
  textOf,
  type XmlElement,
} from "../package/xml/xmlTree";
import { checkChildren, checkTree } from "./checkOrder";
import type { Report } from "./fault";
import { chartOrders, plotAxes, plotGroups, seriesOrders } from "./schemaOrder";

/** A chart part: order, axes that belong together, caches that fit, references that can be read. */
export function checkChart(root: XmlElement, report: Report): void {
  if (localName(root.name) !== "chartSpace") {
    report(`the root of a chart part is <${root.name}>`);
    return;
  }
  checkTree(root, chartOrders, report);
  const plot = descend(root, "chart", "plotArea");
  if (plot === null) return;
  checkPlotOrder(plot, report);
  const groups = elementsOf(plot).filter((child) => plotGroups.includes(localName(child.name)));
  if (groups.length === 0) report("<plotArea> holds no kind of chart");
  for (const group of groups) {
    const order = seriesOrders[localName(group.name)];
    for (const series of childrenNamed(group, "ser")) {
      if (order !== undefined) checkChildren(series, order, report);
    }
  }
  checkSeriesNumbers(groups, report);
  checkAxes(plot, groups, report);
  checkCaches(root, report);
  checkUnseen(root, report);
}

function checkPlotOrder(plot: XmlElement, report: Report): void {
  const stage = (name: string): number => {
    if (name === "layout") return 0;
    if (plotGroups.includes(name)) return 1;
    if (plotAxes.includes(name)) return 2;
    return ["dTable", "spPr", "extLst"].indexOf(name) + 3;
  };
  let last = 0;
  for (const child of elementsOf(plot)) {
    const name = localName(child.name);
    const place = stage(name);
    if (place === 2 && !plotAxes.includes(name)) report(`<plotArea> may not contain <${name}>`);
    else if (place < last) report(`<${name}> stands too late in <plotArea>`);
    last = Math.max(last, place);
  }
}

function checkSeriesNumbers(groups: readonly XmlElement[], report: Report): void {
  for (const name of ["idx", "order"]) {
    const seen = new Set<string>();
    for (const series of groups.flatMap((group) => childrenNamed(group, "ser"))) {
      const value = attribute(childNamed(series, name), "val") ?? "";
      if (!/^\d+$/.test(value)) report(`<${name}> of a series is "${value}"`);
      if (seen.has(value)) report(`two series have <${name}> ${value}`);
      seen.add(value);
    }
  }
}

function checkAxes(plot: XmlElement, groups: readonly XmlElement[], report: Report): void {
  const axes = elementsOf(plot).filter((child) => plotAxes.includes(localName(child.name)));
  const ids = axes.map((axis) => attribute(childNamed(axis, "axId"), "val") ?? "");
  if (new Set(ids).size !== ids.length) report("two axes have the same number");
  for (const axis of axes) {
    const crossing = attribute(childNamed(axis, "crossAx"), "val") ?? "";
    if (!ids.includes(crossing)) report(`<${localName(axis.name)}> crosses an axis that is not there`);
    if (childNamed(axis, "crosses") !== null && childNamed(axis, "crossesAt") !== null) {
      report("an axis has both <crosses> and <crossesAt>");
    }
  }
  const used = new Set<string>();
  for (const group of groups) {
    const name = localName(group.name);
    const groupIds = childrenNamed(group, "axId").map((id) => attribute(id, "val") ?? "");
    groupIds.forEach((id) => used.add(id));
    const wanted = /^(pie|doughnut|ofPie|pie3D)Chart$/.test(name)
      ? [0]
      : /3DChart$|^surface/.test(name)
        ? [2, 3]
        : [2];
    if (!wanted.includes(groupIds.length)) report(`<${name}> has ${groupIds.length} axes`);
    for (const id of groupIds) if (!ids.includes(id)) report(`<${name}> uses an axis that is not there`);
  }
  for (const id of ids) if (!used.has(id)) report("an axis belongs to no chart");
}

function checkCaches(element: XmlElement, report: Report): void {
  const name = localName(element.name);
  if (name === "strCache" || name === "numCache") {
    const count = Number(attribute(childNamed(element, "ptCount"), "val") ?? NaN);
    let last = -1;
    for (const point of childrenNamed(element, "pt")) {
      const index = Number(attribute(point, "idx") ?? NaN);
      if (!(index > last && index < count)) report(`<${name}> has point ${index} of ${count} out of order`);
      last = index;
      const value = textOf(childNamed(point, "v"));
      const known = value === "#N/A" || (value.trim() !== "" && Number.isFinite(Number(value)));
      if (name === "numCache" && !known) report(`<numCache> holds "${value}"`);
    }
  }
  if (name === "f" && textOf(element).trim() === "") report("an empty reference");
  for (const child of elementsOf(element)) checkCaches(child, report);
}

/** Values that Excel refuses although they look harmless. */
function checkUnseen(element: XmlElement, report: Report): void {
  const name = localName(element.name);
  const value = attribute(element, "val") ?? "";
  if (name === "size" && !(Number(value) >= 2 && Number(value) <= 72)) report(`a marker of size ${value}`);
  if (name === "holeSize" && !(Number(value) >= 1 && Number(value) <= 90)) report(`a hole of size ${value}`);
  if (name === "srgbClr" && !/^[0-9A-Fa-f]{6}$/.test(value)) report(`a colour "${value}"`);
  for (const child of elementsOf(element)) checkUnseen(child, report);
}

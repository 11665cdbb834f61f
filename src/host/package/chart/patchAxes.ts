import type { Chart, ChartAxis } from "../../model/chart";
import type { Workbook } from "../../model/workbook";
import { chartCells, isDateFormat } from "./chartData";
import { valued } from "./chartElements";
import { groupsOf } from "./chartGroups";
import { chartOrder } from "./chartOrder";
import { differs } from "./differs";
import { patchAxis } from "./patchAxis";
import {
  childNamed,
  childrenNamed,
  elementsOf,
  localName,
  newElement,
  setChild,
  type XmlElement,
} from "../xml/xmlTree";

/** Makes the axes that the groups name, of the kind that the categories need, and patches both. */
export function patchAxes(plot: XmlElement, before: Chart | null, after: Chart, workbook: Workbook): void {
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

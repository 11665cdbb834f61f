import { containsCell } from "../../host/model/area";
import { CellError, type CellValue } from "../../host/model/cellValue";
import { displayText } from "../../host/model/displayText";
import type { Sheet } from "../../host/model/sheet";
import type { BorderEdge, Style } from "../../host/model/style";
import { drawableCharts, lookUpChart } from "../chart/lookUpChart";
import { pixelsPerPoint } from "./cellBox";
import type { CellView, SheetView } from "./sheetView";

/** Empty cells shown beyond the used range, so that there is room to write. */
const roomRows = 40;
const roomColumns = 10;

/** The grid's view of a sheet of the host, as it is at this moment. */
export function viewOfSheet(sheet: Sheet, locale: string): SheetView {
  const used = sheet.usedArea(false);
  const charts = drawableCharts(sheet);
  const lowest = Math.max(0, ...charts.map((chart) => chart.top + chart.height));
  const rows = Math.max((used?.lastRow ?? 0) + 1, rowAt(sheet, lowest)) + roomRows;
  const columns = Math.max(26, (used?.lastColumn ?? 0) + 1 + roomColumns);
  const shown = new Map<number, CellView | null>();
  const cell = (row: number, column: number): CellView | null => {
    const key = row * 16384 + column;
    let view = shown.get(key);
    if (view === undefined) shown.set(key, (view = cellView(sheet, row, column, locale)));
    return view;
  };
  return {
    id: sheet.id,
    name: sheet.name,
    rows,
    columns,
    rowHeight: (row) => Math.round(sheet.dimensions.rowHeight(row) * pixelsPerPoint),
    columnWidth: (column) => Math.round(sheet.dimensions.columnWidth(column) * pixelsPerPoint),
    cell,
    input: (row, column) => inputText(sheet, row, column),
    merges: sheet.merges,
    gridlines: sheet.showGridlines,
    frozenRows: sheet.frozen?.rows ?? 0,
    charts: charts.map((chart) => ({
      id: chart.id,
      name: chart.name,
      left: chart.left,
      top: chart.top,
      chart: lookUpChart(chart, sheet.workbook, locale),
    })),
  };
}

function rowAt(sheet: Sheet, points: number): number {
  let row = 0;
  for (let top = 0; top < points && row < 20_000; row++) top += sheet.dimensions.rowHeight(row);
  return row;
}

function cellView(sheet: Sheet, row: number, column: number, locale: string): CellView | null {
  const style = sheet.style(row, column);
  const value = sheet.value(row, column);
  const plain = value === null && style.fill.pattern === "none" && sheet.styleId(row, column) === 0;
  if (plain) return null;
  return {
    text: displayText(value, style.numberFormat, locale, sheet.workbook.date1904),
    align: alignment(style, value),
    vertical:
      style.alignment.vertical === "Top"
        ? "top"
        : style.alignment.vertical === "Center"
          ? "center"
          : "bottom",
    wrap: style.alignment.wrapText,
    bold: style.font.bold,
    italic: style.font.italic,
    size: style.font.size,
    colour: missingColour(sheet, row, column, value) ?? style.font.colour,
    fill: style.fill.pattern === "solid" ? style.fill.colour : null,
    indent: style.alignment.indent,
    borders: {
      ...edge("top", style.borders.top),
      ...edge("right", style.borders.right),
      ...edge("bottom", style.borders.bottom),
      ...edge("left", style.borders.left),
    },
    link: style.font.underline !== "None",
  };
}

function edge(side: "top" | "right" | "bottom" | "left", border: BorderEdge): Partial<CellView["borders"]> {
  return border.style === "none" ? {} : { [side]: border.colour ?? "#1b1b1b" };
}

function alignment(style: Style, value: CellValue): CellView["align"] {
  switch (style.alignment.horizontal) {
    case "Left":
    case "Fill":
    case "Justify":
      return "left";
    case "Right":
      return "right";
    case "Center":
    case "CenterAcrossSelection":
    case "Distributed":
      return "center";
    default:
      if (typeof value === "number") return "right";
      return typeof value === "boolean" || value instanceof CellError ? "center" : "left";
  }
}

/**
 * Of conditional formats the page shows the one that Styrtal writes, ISNA: missing values in light grey. Others belong to
 * the user's file and are kept, but only Excel shows them.
 */
function missingColour(sheet: Sheet, row: number, column: number, value: CellValue): string | null {
  if (!(value instanceof CellError) || value.code !== "#N/A") return null;
  for (const { rule, areas } of sheet.conditionalFormats) {
    if (rule.kind !== "expression" || !rule.formula.toUpperCase().startsWith("ISNA(")) continue;
    if (areas.some((area) => containsCell(area, row, column))) return rule.fontColour;
  }
  return null;
}

/** The formula, or the value as one would type it in Swedish: decimal comma, dates as yyyy-mm-dd. */
function inputText(sheet: Sheet, row: number, column: number): string {
  const formula = sheet.formula(row, column);
  if (formula !== null) return formula;
  const value = sheet.value(row, column);
  if (typeof value === "number") {
    const format = sheet.style(row, column).numberFormat;
    if (/y/i.test(format) && !/general/i.test(format))
      return displayText(value, "yyyy-mm-dd", "sv-SE", sheet.workbook.date1904);
    return String(value).replace(".", ",");
  }
  if (value === null) return "";
  return value instanceof CellError ? value.code : String(value);
}

import { absoluteAddress, quoteSheetName } from "../model/address";
import { areaOf, columnCount, rowCount, type Area } from "../model/area";
import type { ChartSeries } from "../model/chart";
import { newSeries } from "../model/newChart";
import type { Sheet } from "../model/sheet";

/** Which way the series of a source range run. */
export type SeriesBy = "Auto" | "Columns" | "Rows";

/** A chart reference without "=": `Data!$B$2:$B$13`. */
export const chartReference = (sheet: Sheet, area: Area): string =>
  `${quoteSheetName(sheet.name)}!${absoluteAddress(area)}`;

/**
 * Divides a source range into series as Excel does: the longer side holds the points (unless told otherwise); a first
 * line of headings gives the names; a first line of texts or dates gives the categories. An empty corner means both.
 */
export function seriesFromRange(
  sheet: Sheet,
  area: Area,
  seriesBy: SeriesBy,
  firstIsX: boolean,
): ChartSeries[] {
  const byRows = seriesBy === "Rows" || (seriesBy === "Auto" && rowCount(area) < columnCount(area));
  const grid = new SourceGrid(sheet, area, byRows);
  const cornerIsEmpty = grid.isEmpty(0, 0) && grid.points > 1 && grid.lines > 1;
  const hasCategories = grid.lines > 1 && (cornerIsEmpty || firstIsX || grid.lineIsLabels(0));
  const hasNames = grid.points > 1 && (cornerIsEmpty || grid.headingsAreText(hasCategories ? 1 : 0));
  const firstPoint = hasNames ? 1 : 0;
  const series: ChartSeries[] = [];
  for (let line = hasCategories ? 1 : 0; line < grid.lines; line++) {
    series.push({
      ...newSeries(),
      name: { formula: hasNames ? grid.reference(line, 0, 0) : null, text: null },
      values: grid.reference(line, firstPoint, grid.points - 1),
      categories: hasCategories ? grid.reference(0, firstPoint, grid.points - 1) : null,
    });
  }
  return series;
}

/** The source range seen as lines of points, whichever way it lies. */
class SourceGrid {
  readonly points: number;
  readonly lines: number;

  constructor(
    private readonly sheet: Sheet,
    private readonly area: Area,
    private readonly byRows: boolean,
  ) {
    this.points = byRows ? columnCount(area) : rowCount(area);
    this.lines = byRows ? rowCount(area) : columnCount(area);
  }

  reference(line: number, firstPoint: number, lastPoint: number): string {
    const { firstRow, firstColumn } = this.area;
    const area = this.byRows
      ? areaOf(firstRow + line, firstColumn + firstPoint, firstRow + line, firstColumn + lastPoint)
      : areaOf(firstRow + firstPoint, firstColumn + line, firstRow + lastPoint, firstColumn + line);
    return chartReference(this.sheet, area);
  }

  isEmpty(line: number, point: number): boolean {
    const value = this.value(line, point);
    return value === null || value === "";
  }

  /** The headings of the data lines are texts (numbers as headings are data to Excel). */
  headingsAreText(firstLine: number): boolean {
    let texts = 0;
    for (let line = firstLine; line < this.lines; line++) {
      const value = this.value(line, 0);
      if (typeof value === "string" && value !== "") texts += 1;
      else if (value !== null && value !== "") return false;
    }
    return texts > 0;
  }

  /** A line whose points below the heading are texts or dates. */
  lineIsLabels(line: number): boolean {
    let labels = 0;
    for (let point = 1; point < this.points; point++) {
      const value = this.value(line, point);
      if (value === null || value === "") continue;
      if (typeof value !== "string" && !(typeof value === "number" && this.isDate(line, point))) return false;
      labels += 1;
    }
    return labels > 0;
  }

  private isDate(line: number, point: number): boolean {
    const [row, column] = this.place(line, point);
    const format = this.sheet.style(row, column).numberFormat.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, "");
    return /[ymdh]/i.test(format) && !/general/i.test(format);
  }

  private value(line: number, point: number) {
    const [row, column] = this.place(line, point);
    return this.sheet.value(row, column);
  }

  private place(line: number, point: number): [row: number, column: number] {
    const { firstRow, firstColumn } = this.area;
    return this.byRows ? [firstRow + line, firstColumn + point] : [firstRow + point, firstColumn + line];
  }
}

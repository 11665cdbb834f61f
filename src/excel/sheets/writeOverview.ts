import { cellInput } from "../cells/cellInput";
import type { ExpectedValues } from "../blocks/writeBlock";
import type { CellValue } from "../../core/report/block/block";
import { queueA4, queueHeaders } from "../made/pageSetup";

/** A row of the overview with its texts in a language. */
export interface OverviewLine {
  readonly name: string;
  readonly latest: { readonly value: CellValue; readonly numberFormat: string };
  readonly period: string;
  readonly finding: string;
  readonly target: string;
  readonly gap: { readonly value: CellValue; readonly numberFormat: string } | null;
  readonly line: { readonly text: string; readonly formula: string | null };
  /** Leads to its chart; null without one. */
  readonly chart: { readonly sheet: string; readonly address: string; readonly text: string } | null;
}

/** What to check before the overview is trusted, where it stands, and a link there. */
export interface OverviewProblem {
  readonly place: string;
  /** Null when it stands in no single sheet. */
  readonly link: { readonly sheet: string; readonly address: string } | null;
  readonly text: string;
}

export interface OverviewSheet {
  readonly title: string;
  readonly summary: readonly string[];
  readonly headings: readonly string[];
  readonly lines: readonly OverviewLine[];
  readonly notes: readonly string[];
  /** Below the notes; nothing when there is nothing to check. */
  readonly toCheck: { readonly heading: string; readonly problems: readonly OverviewProblem[] } | null;
}

/** Widths in points: name, latest, period, finding, target, gap, line, chart (ux-flows 6.5). */
const widths = [144, 60, 54, 210, 120, 54, 78, 48] as const;
const headFill = "#E6EDF4";
const ruleColour = "#D9D9D9";
const noteColour = "#595959";
const linkColour = "#0B61A4";
const tableRow = 3;
/** Where the lines begin; rows from 0. */
export const firstOverviewLine = tableRow + 1;

/** Rows that the overview takes from the top of its sheet; what the user writes below is kept. */
export const overviewRowCount = (sheet: OverviewSheet): number =>
  checkRow(sheet) + (sheet.toCheck === null ? -1 : 1 + sheet.toCheck.problems.length);

/** Row of the heading over what is to be checked, an empty row below the notes. */
const checkRow = ({ lines, notes }: OverviewSheet): number =>
  tableRow + 1 + lines.length + 1 + notes.length + 1;

/** Queues title, summary, table and notes on an empty (or emptied) sheet. */
export function queueOverview(sheet: Excel.Worksheet, overview: OverviewSheet): void {
  sheet.getRange("A1").values = [[cellInput(overview.title, true)]];
  // Two lines, since a long one would be cut at the edge of the page.
  const [first = "", ...rest] = overview.summary;
  sheet.getRange("A2:A3").values = [[cellInput(first, true)], [cellInput(rest.join(" "), true)]];
  queueTable(sheet, overview);
  queueNotes(sheet, overview);
  queueProblems(sheet, overview);
  queueLook(sheet, overview);
}

function queueTable(sheet: Excel.Worksheet, overview: OverviewSheet): void {
  const { lines } = overview;
  const width = widths.length;
  const text = (value: string): string | number | boolean => cellInput(value, true);
  const heading = sheet.getRangeByIndexes(tableRow, 0, 1, width);
  heading.values = [overview.headings.map(text)];
  if (lines.length === 0) return;
  const body = sheet.getRangeByIndexes(tableRow + 1, 0, lines.length, width);
  body.formulasR1C1 = lines.map((line) => [
    text(line.name),
    cellInput(line.latest.value, false),
    text(line.period),
    text(line.finding),
    text(line.target),
    line.gap === null ? "" : cellInput(line.gap.value, false),
    line.line.formula ?? text(line.line.text),
    line.chart === null ? "" : linkFormula(line.chart),
  ]);
  const formats = (column: number, of: (line: OverviewLine) => string): void => {
    sheet.getRangeByIndexes(tableRow + 1, column, lines.length, 1).numberFormat = lines.map((line) => [
      of(line),
    ]);
  };
  formats(1, (line) => line.latest.numberFormat);
  formats(5, (line) => line.gap?.numberFormat ?? "General");
}

/** A formula, so that it leads somewhere in every program. */
function linkFormula({ sheet, address, text }: NonNullable<OverviewLine["chart"]>): string {
  const quoted = (part: string): string => part.replace(/"/g, '""');
  return `=HYPERLINK("${quoted(`#'${sheet.replace(/'/g, "''")}'!${address}`)}","${quoted(text)}")`;
}

function queueNotes(sheet: Excel.Worksheet, overview: OverviewSheet): void {
  const first = tableRow + overview.lines.length + 2;
  overview.notes.forEach((note, i) => {
    const cell = sheet.getRangeByIndexes(first + i, 0, 1, 1);
    cell.values = [[cellInput(note, true)]];
    cell.format.font.size = 9;
    cell.format.font.color = noteColour;
  });
}

function queueProblems(sheet: Excel.Worksheet, overview: OverviewSheet): void {
  const { toCheck } = overview;
  if (toCheck === null) return;
  const row = checkRow(overview);
  const heading = sheet.getRangeByIndexes(row, 0, 1, 1);
  heading.values = [[cellInput(toCheck.heading, true)]];
  heading.format.font.bold = true;
  const places = sheet.getRangeByIndexes(row + 1, 0, toCheck.problems.length, 2);
  places.formulas = toCheck.problems.map(({ place, link, text }) => [
    link === null ? cellInput(place, true) : linkFormula({ ...link, text: place }),
    cellInput(text, true),
  ]);
  places.format.font.size = 9;
  // A number of the table above may have stood here the last time.
  places.format.horizontalAlignment = "Left";
  sheet.getRangeByIndexes(row + 1, 0, toCheck.problems.length, 1).format.font.color = linkColour;
}

function queueLook(sheet: Excel.Worksheet, overview: OverviewSheet): void {
  widths.forEach((width, column) => {
    sheet.getRangeByIndexes(0, column, 1, 1).getEntireColumn().format.columnWidth = width;
  });
  const title = sheet.getRange("A1");
  title.format.font.size = 16;
  title.format.font.bold = true;
  title.format.rowHeight = 24;
  const rows = overview.lines.length;
  const head = sheet.getRangeByIndexes(tableRow, 0, 1, widths.length);
  head.format.font.bold = true;
  head.format.fill.color = headFill;
  head.format.wrapText = true;
  head.format.rowHeight = 28;
  sheet.freezePanes.freezeRows(tableRow + 1);
  sheet.showGridlines = false;
  if (rows > 0) queueBodyLook(sheet, overview);
  queuePage(sheet, overview);
}

function queueBodyLook(sheet: Excel.Worksheet, overview: OverviewSheet): void {
  const rows = overview.lines.length;
  const body = sheet.getRangeByIndexes(tableRow + 1, 0, rows, widths.length);
  body.format.verticalAlignment = "Center";
  body.format.font.size = 10;
  for (const edge of ["InsideHorizontal", "EdgeBottom"] as const) {
    const border = body.format.borders.getItem(edge);
    border.style = "Continuous";
    border.color = ruleColour;
  }
  for (const column of [0, 3, 4])
    sheet.getRangeByIndexes(tableRow + 1, column, rows, 1).format.wrapText = true;
  for (const column of [1, 5])
    sheet.getRangeByIndexes(tableRow, column, rows + 1, 1).format.horizontalAlignment = "Right";
  for (const column of [2, 7])
    sheet.getRangeByIndexes(tableRow, column, rows + 1, 1).format.horizontalAlignment = "Center";
  // Away from the number before it.
  const line = sheet.getRangeByIndexes(tableRow, 6, rows + 1, 1).format;
  line.horizontalAlignment = "Left";
  line.indentLevel = 1;
  const links = sheet.getRangeByIndexes(tableRow + 1, 7, rows, 1).format;
  links.font.color = linkColour;
  links.font.underline = "Single";
  const heights = overview.lines.map(lineHeight);
  for (let from = 0, next = 1; next <= rows; next++) {
    if (next < rows && heights[next] === heights[from]) continue;
    const same = sheet.getRangeByIndexes(tableRow + 1 + from, 0, next - from, 1);
    same.format.rowHeight = heights[from] ?? leastHeight;
    from = next;
  }
}

const leastHeight = 30;

/** Wrapped text does not always grow its row by itself: 42 characters of 10 points in 210 points. */
function lineHeight({ name, finding, target }: OverviewLine): number {
  const rows = Math.max(finding.length / 42, name.length / 28, target.length / 25);
  return Math.max(leastHeight, 13.5 * Math.ceil(rows) + 3);
}

function queuePage(sheet: Excel.Worksheet, overview: OverviewSheet): void {
  const { pageLayout } = sheet;
  queueA4(sheet, "Landscape");
  pageLayout.setPrintTitleRows(`$${tableRow + 1}:$${tableRow + 1}`);
  pageLayout.setPrintArea(sheet.getRangeByIndexes(0, 0, overviewRowCount(overview), widths.length));
  queueHeaders(sheet, { title: overview.title });
}

/** What the formulas of the text lines show, as core computed them. */
export function overviewValues(sheet: string, overview: OverviewSheet): ExpectedValues[] {
  const { toCheck } = overview;
  const places = (toCheck?.problems ?? []).flatMap(({ place, link }, i): ExpectedValues[] => {
    const firstRow = checkRow(overview) + 1 + i;
    return link === null ? [] : [{ sheet, firstRow, firstColumn: 0, values: [[place]] }];
  });
  const lines = overview.lines.flatMap(({ line, chart }, i) => {
    const at = (firstColumn: number, text: string): ExpectedValues => ({
      sheet,
      firstRow: tableRow + 1 + i,
      firstColumn,
      values: [[text]],
    });
    return [
      ...(line.formula === null ? [] : [at(6, line.text)]),
      ...(chart === null ? [] : [at(7, chart.text)]),
    ];
  });
  return [...lines, ...places];
}

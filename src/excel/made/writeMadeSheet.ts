import type { MadeCell, MadeContent, MadeSheet, Position } from "../../core/report/made/madeSheet";
import { palette } from "../../core/report/chart/palette";
import { looks } from "./madeLook";
import { queueMadePage } from "./madePage";
import { queueChoices, queueHighlights } from "./madeRules";
import type { ExistingSheet } from "./readMadeSheet";
import { queueHeights, type SafeCopy } from "../undo/safeCopy";
import type { Undo } from "../undo/undo";
import { cellInput } from "../cells/cellInput";
import type { ExpectedValues } from "../blocks/writeBlock";
import {
  type FigureRanges,
  hasFigureSeries,
  queueFigure,
  queueFigureRanges,
  queueFigureUpdate,
} from "./writeFigure";

/** How a chart of a made sheet is called, so that it is found again. */
export const figureName = (itemId: string, key: string): string => `Styrtal ${itemId} ${key}`;

/** Queues a made sheet on an empty sheet that has just been added. */
export function queueNewSheet(
  sheet: Excel.Worksheet,
  made: MadeSheet,
  {
    itemId,
    name,
    tables,
  }: { readonly itemId: string; readonly name: string; readonly tables: readonly string[] },
): void {
  made.columnWidths.forEach((width, column) => {
    sheet.getRangeByIndexes(0, column, 1, 1).getEntireColumn().format.columnWidth = width;
  });
  sheet.showGridlines = false;
  queueContent(sheet, made, tables);
  for (const { figure, position } of made.figures)
    queueFigure(sheet, figureName(itemId, figure.key), figure, position, name);
}

/**
 * Queues a made sheet over an earlier one. Column widths and the places of charts are the user's by now and are kept;
 * cells right of the column of keys are not touched. What stands there
 * is kept by `safe` until the caller disposes of it.
 */
export function queueSheetAgain(
  context: Excel.RequestContext,
  made: MadeSheet,
  {
    itemId,
    tables,
    figures,
  }: {
    readonly itemId: string;
    readonly tables: readonly string[];
    /** What its figures show now. */
    readonly figures: Readonly<Record<string, FigureRanges>>;
  },
  existing: ExistingSheet,
  { undo, safe }: { readonly undo: Undo; readonly safe: SafeCopy },
): void {
  const sheet = context.workbook.worksheets.getItem(existing.name);
  safe.keepSheet(existing, made.rowHeights.length);
  for (const { name } of existing.tables) sheet.tables.getItem(name).convertToRange();
  const old = areaOf(sheet, existing, made);
  old.unmerge();
  old.dataValidation.clear();
  old.conditionalFormats.clearAll();
  old.clear();
  sheet.horizontalPageBreaks.removePageBreaks();
  const own = existing.tables.map(({ name }) => name);
  queueChangedColumns(sheet, made, existing);
  queueContent(
    sheet,
    made,
    tables.filter((name) => !own.includes(name)),
  );
  for (const { figure, position } of made.figures) {
    const name = figureName(itemId, figure.key);
    const series = existing.charts.get(name);
    if (series !== undefined && hasFigureSeries(series, figure)) {
      const before = Object.hasOwn(figures, figure.key) ? figures[figure.key] : undefined;
      if (before !== undefined)
        undo.step((undoing) => {
          const { charts } = undoing.workbook.worksheets.getItem(existing.name);
          queueFigureRanges(charts.getItem(name), before, existing.name);
        });
      queueFigureUpdate(sheet.charts.getItem(name), figure, existing.name);
      if (figure.follows === true) queueMove(sheet, name, position, existing, undo);
      continue;
    }
    if (series !== undefined) sheet.charts.getItem(name).delete();
    queueFigure(sheet, name, figure, position, existing.name);
    undo.addedChart(existing.name, name);
  }
}

/** Other columns than before (a round more): widths are set anew, and what was the column of keys is seen. */
function queueChangedColumns(sheet: Excel.Worksheet, made: MadeSheet, { kept }: ExistingSheet): void {
  if (kept.keyColumn === made.columnWidths.length) return;
  const all = sheet.getRangeByIndexes(0, 0, 1, Math.max(kept.keyColumn, made.columnWidths.length) + 1);
  all.getEntireColumn().columnHidden = false;
  made.columnWidths.forEach((width, column) => {
    sheet.getRangeByIndexes(0, column, 1, 1).getEntireColumn().format.columnWidth = width;
  });
}

function queueMove(
  sheet: Excel.Worksheet,
  name: string,
  { left, top }: Position,
  existing: ExistingSheet,
  undo: Undo,
): void {
  const before = existing.places.get(name);
  if (before === undefined || (before.left === left && before.top === top)) return;
  const chart = sheet.charts.getItem(name);
  chart.left = left;
  chart.top = top;
  undo.step((undoing) => {
    Object.assign(undoing.workbook.worksheets.getItem(existing.name).charts.getItem(name), before);
  });
}

/** Everything from A1 to the column of keys that the old or the new sheet uses. */
function areaOf(sheet: Excel.Worksheet, existing: ExistingSheet, made: MadeSheet): Excel.Range {
  const rows = Math.max(existing.firstRow + existing.rows, made.rowHeights.length);
  return sheet.getRangeByIndexes(0, 0, rows, Math.max(existing.kept.keyColumn, made.columnWidths.length) + 1);
}

/** A name that no other table has. */
function freeTableName(wanted: string, taken: readonly string[]): string {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  let name = wanted;
  for (let number = 2; used.has(name.toLowerCase()); number++) name = `${wanted}_${number}`;
  return name;
}

/** Queues cells, looks, keys, tables, rules and page of a made sheet. `taken`: names that its tables cannot have. */
export function queueContent(sheet: Excel.Worksheet, made: MadeSheet, taken: readonly string[]): void {
  queueCells(sheet, made);
  queueLooks(sheet, made.cells);
  queueHeights(sheet, 0, made.rowHeights);
  queueKeys(sheet, made);
  for (const table of made.tables) {
    const lastColumn = table.lastColumn + (table.lastColumn === made.columnWidths.length - 1 ? 1 : 0);
    const added = sheet.tables.add(
      sheet.getRangeByIndexes(
        table.headingRow,
        table.firstColumn,
        table.lastRow - table.headingRow + 1,
        lastColumn - table.firstColumn + 1,
      ),
      true,
    );
    added.name = freeTableName(table.name, taken);
    added.style = "TableStyleLight1";
    added.showBandedRows = false;
  }
  queueChoices(sheet, made.choices);
  queueHighlights(sheet, made.highlights);
  queueMadePage(sheet, made);
}

function queueCells(sheet: Excel.Worksheet, { cells, columnWidths, rowHeights }: MadeSheet): void {
  const contents: (string | number | boolean)[][] = rowHeights.map(() =>
    new Array<string>(columnWidths.length).fill(""),
  );
  for (const cell of cells) {
    const line = contents[cell.row];
    if (line !== undefined) line[cell.column] = input(cell.content);
  }
  sheet.getRangeByIndexes(0, 0, contents.length, columnWidths.length).formulas = contents;
}

/** Text is text; a link is a formula, so that it leads somewhere in every program. */
function input(content: MadeContent): string | number | boolean {
  if (content === null || typeof content !== "object") return cellInput(content, true);
  if ("formula" in content) return content.formula;
  const target = `#'${content.sheet.replace(/'/g, "''")}'!${content.address}`;
  return `=HYPERLINK("${quoted(target)}","${quoted(content.link)}")`;
}

const quoted = (text: string): string => text.replace(/"/g, '""');

function queueKeys(sheet: Excel.Worksheet, { keys, columnWidths }: MadeSheet): void {
  const column = sheet.getRangeByIndexes(0, columnWidths.length, keys.length, 1);
  column.formulas = keys.map((key) => [key === null ? "" : cellInput(key, true)]);
  column.getEntireColumn().columnHidden = true;
}

/** A rectangle of cells that look the same. */
interface Patch {
  readonly model: MadeCell;
  readonly firstRow: number;
  lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
}

function queueLooks(sheet: Excel.Worksheet, cells: readonly MadeCell[]): void {
  for (const patch of patchesOf(cells)) {
    const { model, firstRow, lastRow, firstColumn, lastColumn } = patch;
    const range = sheet.getRangeByIndexes(
      firstRow,
      firstColumn,
      lastRow - firstRow + 1,
      lastColumn - firstColumn + 1,
    );
    if (model.span > 1) range.merge(true);
    const look = looks[model.look];
    const { format } = range;
    format.font.size = look.size;
    if (look.bold) format.font.bold = true;
    if (look.colour !== null) format.font.color = look.colour;
    if (look.fill !== null) format.fill.color = look.fill;
    if (model.wrap) format.wrapText = true;
    format.verticalAlignment = model.look === "heading" ? "Bottom" : "Top";
    if (model.align !== undefined) {
      format.horizontalAlignment =
        model.align === "left" ? "Left" : model.align === "right" ? "Right" : "Center";
    }
    if (model.numberFormat !== undefined) range.numberFormat = filled(patch, model.numberFormat);
    if (model.indent === true) {
      format.horizontalAlignment = "Left";
      format.indentLevel = 1;
    }
    const rule = look.rule ?? (model.ruled === true ? palette.grid : null);
    if (model.look === "input") queueGaps(range, firstColumn < lastColumn && model.span === 1);
    if (rule !== null) {
      for (const edge of lastRow > firstRow
        ? (["EdgeBottom", "InsideHorizontal"] as const)
        : (["EdgeBottom"] as const)) {
        const border = format.borders.getItem(edge);
        border.style = "Continuous";
        border.color = rule;
      }
    }
  }
}

/** Cells to write in that stand side by side are told apart by the paper between them. */
function queueGaps(range: Excel.Range, several: boolean): void {
  const edges = several
    ? (["EdgeLeft", "EdgeRight", "InsideVertical"] as const)
    : (["EdgeLeft", "EdgeRight"] as const);
  for (const edge of edges) {
    const border = range.format.borders.getItem(edge);
    border.style = "Continuous";
    border.weight = "Medium";
    border.color = palette.paper;
  }
}

function filled({ firstRow, lastRow, firstColumn, lastColumn }: Patch, format: string): string[][] {
  return Array.from({ length: lastRow - firstRow + 1 }, () =>
    new Array<string>(lastColumn - firstColumn + 1).fill(format),
  );
}

/** Cells side by side with the same look become one patch, and equal patches below each other one more. */
function patchesOf(cells: readonly MadeCell[]): Patch[] {
  const rows = new Map<number, MadeCell[]>();
  for (const cell of cells) rows.set(cell.row, [...(rows.get(cell.row) ?? []), cell]);
  const done: Patch[] = [];
  let open = new Map<string, Patch>();
  for (const row of [...rows.keys()].sort((a, b) => a - b)) {
    const next = new Map<string, Patch>();
    for (const run of runsOf(rows.get(row) ?? [])) {
      const key = `${lookKey(run.model)} ${run.firstColumn} ${run.lastColumn}`;
      const above = open.get(key);
      if (above !== undefined && above.lastRow === row - 1) {
        above.lastRow = row;
        next.set(key, above);
      } else {
        done.push(run);
        next.set(key, run);
      }
    }
    open = next;
  }
  return done;
}

function runsOf(cells: readonly MadeCell[]): Patch[] {
  const runs: Patch[] = [];
  for (const cell of [...cells].sort((a, b) => a.column - b.column)) {
    const last = runs[runs.length - 1];
    const lastColumn = cell.column + cell.span - 1;
    const joins =
      last !== undefined &&
      cell.span === 1 &&
      last.model.span === 1 &&
      last.lastColumn === cell.column - 1 &&
      lookKey(last.model) === lookKey(cell);
    if (joins) runs[runs.length - 1] = { ...last, lastColumn };
    else
      runs.push({ model: cell, firstRow: cell.row, lastRow: cell.row, firstColumn: cell.column, lastColumn });
  }
  return runs;
}

const lookKey = ({ look, numberFormat, align, wrap, span, indent, ruled }: MadeCell): string =>
  [look, numberFormat ?? "", align ?? "", wrap, span > 1, indent === true, ruled === true].join(" ");

/** What the formulas show, as core computed them: for hosts that keep values in the file. */
export function madeValues(sheet: string, { cells }: MadeSheet): ExpectedValues[] {
  return cells.flatMap(({ row, column, content }) => {
    if (content === null || typeof content !== "object") return [];
    const expected = "link" in content ? content.link : content.expected;
    if (expected === undefined) return [];
    return [{ sheet, firstRow: row, firstColumn: column, values: [[expected]] }];
  });
}

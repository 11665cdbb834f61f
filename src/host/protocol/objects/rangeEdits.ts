import {
  boundingArea,
  columnCount,
  containsArea,
  intersection,
  maximumColumns,
  maximumRows,
  rowCount,
  type Area,
} from "../../model/area";
import { deleteCells, insertCells } from "../../model/shiftCells";
import { emptyCell, type Cell } from "../../model/cellStore";
import type { Sheet } from "../../model/sheet";
import type { RangeTarget } from "../rangeTarget";
import type { HostSession } from "../session";
import { invalidArgument, invalidOperation } from "../hostError";
import type { CallArguments, HostObject, HostType } from "../hostObject";
import { clearRules, copyRules } from "./cellRules";
import type { RangeOwner } from "./rangeFormat";
import { asBoolean, asOneOf } from "./readValue";

const CLEAR = ["All", "Formats", "Contents", "Hyperlinks", "RemoveHyperlinks", "ResetContents"] as const;

function clear({ session, range }: RangeOwner, args: CallArguments): void {
  const what = args.at(0) === undefined || args.at(0) === null ? "All" : asOneOf(args.at(0), CLEAR);
  const { sheet, area } = range;
  if (what === "Contents" || what === "ResetContents") session.guard.contents(sheet, area);
  else session.guard.sheetChange(sheet);
  if (what === "Hyperlinks" || what === "RemoveHyperlinks") return;
  const part = usedPart(sheet, area);
  if (part) sheet.clear(part, what === "ResetContents" ? "Contents" : what);
  if (what !== "Contents" && what !== "ResetContents") {
    clearLineStyles(sheet, area);
    clearRules(sheet, area);
    sheet.merges = sheet.merges.filter((merge) => intersection(merge, area) === null);
  }
}

/** Whole columns and rows lose the style that their empty cells showed. */
function clearLineStyles(sheet: Sheet, area: Area): void {
  if (isEntireColumns(area)) sheet.dimensions.changeColumns(area.firstColumn, area.lastColumn, { style: 0 });
  else if (isEntireRows(area)) {
    for (const [row, { style }] of [...sheet.dimensions.rows]) {
      const inside = row >= area.firstRow && row <= area.lastRow;
      if (inside && style !== null) sheet.dimensions.changeRows(row, row, { style: null });
    }
  }
}

/** The part of an area that holds cells, so that clearing whole columns costs nothing. */
function usedPart(sheet: Sheet, area: Area): Area | null {
  let used: Area | null = null;
  sheet.cells.forEach(area, (cell, row) => {
    const place: Area = { firstRow: row, lastRow: row, firstColumn: cell.column, lastColumn: cell.column };
    used = used ? boundingArea(used, place) : place;
  });
  return used;
}

const isEntireRows = (area: Area): boolean =>
  area.firstColumn === 0 && area.lastColumn === maximumColumns - 1;
const isEntireColumns = (area: Area): boolean => area.firstRow === 0 && area.lastRow === maximumRows - 1;

/** The protection option that Excel asks for. */
function shiftOption(area: Area, verb: "insert" | "delete"): string {
  if (isEntireRows(area)) return `${verb}Rows`;
  return isEntireColumns(area) ? `${verb}Columns` : "cells";
}

const REFUSALS = {
  pushedOff: "This operation would push cells with content off the sheet.",
  splitsTable: "This operation is not allowed: it would shift cells in a table of the sheet.",
  splitsArray: "You cannot change part of an array.",
} as const;

function remove({ session, range }: RangeOwner, args: CallArguments): void {
  const { sheet, area } = range;
  const shift = asOneOf(args.at(0), ["Up", "Left"] as const);
  session.guard.option(sheet, shiftOption(area, "delete"));
  const direction = isEntireRows(area) ? "Up" : isEntireColumns(area) ? "Left" : shift;
  const result = deleteCells(sheet, area, direction);
  if (!result.ok) throw invalidOperation(REFUSALS[result.reason], args.location);
}

/** Inserts empty cells and answers the range that they fill. */
function insert({ session, range }: RangeOwner, args: CallArguments): HostObject {
  const { sheet, area } = range;
  const shift = asOneOf(args.at(0), ["Down", "Right"] as const);
  session.guard.option(sheet, shiftOption(area, "insert"));
  const direction = isEntireRows(area) ? "Down" : isEntireColumns(area) ? "Right" : shift;
  const result = insertCells(sheet, area, direction);
  if (!result.ok) throw invalidOperation(REFUSALS[result.reason], args.location);
  return session.rangeObject(sheet, area);
}

function merge({ session, range }: RangeOwner, args: CallArguments): void {
  const { sheet, area } = range;
  session.guard.option(sheet, "formatCells");
  if (sheet.tables.some((table) => intersection(table.area, area))) {
    throw invalidOperation("Cells of a table cannot be merged.", args.location);
  }
  const across = args.at(0) !== undefined && args.at(0) !== null && asBoolean(args.at(0));
  const areas = across
    ? Array.from({ length: rowCount(area) }, (_, i) => ({
        ...area,
        firstRow: area.firstRow + i,
        lastRow: area.firstRow + i,
      }))
    : [area];
  sheet.merges = sheet.merges.filter((known) => intersection(known, area) === null);
  for (const merged of areas) {
    if (rowCount(merged) * columnCount(merged) === 1) continue;
    keepFirstOnly(sheet, merged);
    sheet.merges.push(merged);
  }
  sheet.contentChanged(area);
}

/** Only the top left cell of a merged area keeps its content. */
function keepFirstOnly(sheet: Sheet, area: Area): void {
  const below = { ...area, firstRow: area.firstRow + 1 };
  const beside = { ...area, lastRow: area.firstRow, firstColumn: area.firstColumn + 1 };
  for (const rest of [below, beside]) {
    if (rest.firstRow <= rest.lastRow && rest.firstColumn <= rest.lastColumn) sheet.clear(rest, "Contents");
  }
}

function unmerge({ session, range }: RangeOwner): void {
  const { sheet, area } = range;
  session.guard.option(sheet, "formatCells");
  sheet.merges = sheet.merges.filter((merged) => intersection(merged, area) === null);
  sheet.contentChanged(area);
}

const COPY_TYPES = ["All", "Formulas", "Values", "Formats"] as const;

function copyFrom({ session, range }: RangeOwner, args: CallArguments): void {
  const source = session.rangeOrAddress(range.sheet, args.at(0), args.location);
  const type = args.at(1) === undefined || args.at(1) === null ? "All" : asOneOf(args.at(1), COPY_TYPES);
  const skipBlanks = args.at(2) === true;
  const transpose = args.at(3) === true;
  const rows = transpose ? columnCount(source.area) : rowCount(source.area);
  const columns = transpose ? rowCount(source.area) : columnCount(source.area);
  const { firstRow, firstColumn } = range.area;
  // A range that holds the source a whole number of times is filled with it; any other gets it once.
  const timesDown = rowCount(range.area) % rows === 0 ? rowCount(range.area) / rows : 1;
  const timesRight = columnCount(range.area) % columns === 0 ? columnCount(range.area) / columns : 1;
  const target: Area = {
    firstRow,
    firstColumn,
    lastRow: firstRow + rows * timesDown - 1,
    lastColumn: firstColumn + columns * timesRight - 1,
  };
  if (target.lastRow >= maximumRows || target.lastColumn >= maximumColumns)
    throw invalidArgument(args.location);
  session.guard.contents(range.sheet, target);
  source.sheet.workbook.calculator?.refresh(source.sheet, source.area);
  const copies = sourceCells(source);
  for (let row = target.firstRow; row <= target.lastRow; row++) {
    for (let column = target.firstColumn; column <= target.lastColumn; column++) {
      const [r, c] = [(row - firstRow) % rows, (column - firstColumn) % columns];
      const cell = copies[transpose ? c : r]?.[transpose ? r : c];
      if (cell) copyCell(cell, range.sheet, row, column, type, skipBlanks);
    }
  }
  if (type === "All" || type === "Formats") copyMerges(source, range.sheet, target);
  if (type === "All") copyRules(source, range.sheet, target);
  range.sheet.contentChanged(target);
}

/** Merged cells come with the formats, once for each time that the source fits. */
function copyMerges(source: RangeTarget, sheet: Sheet, target: Area): void {
  const merges = source.sheet.merges.filter((merge) => containsArea(source.area, merge));
  sheet.merges = sheet.merges.filter((merge) => intersection(merge, target) === null);
  const [rows, columns] = [rowCount(source.area), columnCount(source.area)];
  for (let row = target.firstRow; row <= target.lastRow; row += rows)
    for (let column = target.firstColumn; column <= target.lastColumn; column += columns)
      for (const merge of merges) {
        const down = row - source.area.firstRow;
        const right = column - source.area.firstColumn;
        sheet.merges.push({
          firstRow: merge.firstRow + down,
          lastRow: merge.lastRow + down,
          firstColumn: merge.firstColumn + right,
          lastColumn: merge.lastColumn + right,
        });
      }
}

/** Copies of the source's cells, taken first because source and target may overlap. */
function sourceCells({ sheet, area }: RangeTarget): Cell[][] {
  const rows: Cell[][] = [];
  for (let row = area.firstRow; row <= area.lastRow; row++) {
    const line: Cell[] = [];
    for (let column = area.firstColumn; column <= area.lastColumn; column++) {
      line.push({ ...(sheet.cell(row, column) ?? emptyCell(column)), style: sheet.styleId(row, column) });
    }
    rows.push(line);
  }
  return rows;
}

function copyCell(
  from: Cell,
  sheet: Sheet,
  row: number,
  column: number,
  type: (typeof COPY_TYPES)[number],
  skipBlanks: boolean,
): void {
  if (skipBlanks && from.value === null && from.formula === null) return;
  const cell = sheet.takeCell(row, column);
  if (type === "All" || type === "Formats") cell.style = from.style;
  if (type === "Formats") return;
  if (from.formula !== null && type !== "Values") sheet.setFormulaOf(cell, from.formula);
  else sheet.setConstant(row, column, from.value);
}

function select(session: HostSession, { sheet, area }: RangeTarget): void {
  if (sheet.visibility !== "Visible")
    throw invalidOperation("A hidden worksheet cannot be selected.", "Range.select");
  session.workbook.select(sheet, area);
}

const methods: NonNullable<HostType<RangeOwner>["methods"]> = {
  Clear: clear,
  Delete: remove,
  Merge: merge,
  Unmerge: unmerge,
  CopyFrom: copyFrom,
};

/** What changes a range's cells or their places. */
export const rangeEdits = { methods, insert, select };

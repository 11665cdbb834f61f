import { type Area, cellArea, columnCount, rowCount } from "./area";
import type { Chart, ChartText } from "./chart";
import type { Formula } from "./formula";
import {
  editFormula,
  editFormulaText,
  absoluteArea,
  type FormulaPlace,
  type ReferenceEdit,
  type ShiftEdit,
  shiftArea,
  shiftPlace,
} from "./referenceEdit";
import type { Sheet } from "./sheet";
import type { Workbook } from "./workbook";

/**
 * Rewrites every formula, name and chart reference for an edit. For a shift the cells of the edited sheet have already
 * been moved; their formulas still say what they said at the old place.
 */
export function applyReferenceEdit(workbook: Workbook, edit: ReferenceEdit): void {
  for (const sheet of workbook.sheets) {
    editCells(workbook, sheet, edit);
    for (const chart of sheet.charts) editChart(chart, edit);
    editRules(sheet, edit);
  }
  const place = { onEditedSheet: false, row: 0, column: 0, newRow: 0, newColumn: 0 };
  for (const name of workbook.names.all()) {
    const onEditedSheet = name.scope === edit.sheet;
    name.formula = workbook.formulas.share(editFormula(name.formula, edit, { ...place, onEditedSheet }));
  }
}

function editCells(workbook: Workbook, sheet: Sheet, edit: ReferenceEdit): void {
  const onEditedSheet = sheet === edit.sheet;
  const shift = edit.kind === "shift" && onEditedSheet ? edit : null;
  const memory = new Map<Formula, boolean>();
  for (const row of sheet.cells.rowNumbers()) {
    for (const cell of sheet.cells.row(row) ?? []) {
      const formula = cell.formula;
      if (formula === null) continue;
      if (shift === null && !mayConcern(formula, edit, memory)) continue;
      const before = shift === null ? { row, column: cell.column } : placeBefore(shift, row, cell.column);
      const place = { onEditedSheet, ...before, newRow: row, newColumn: cell.column };
      const edited = editFormula(formula, edit, place);
      if (edited === formula) continue;
      cell.formula = workbook.formulas.share(edited);
      sheet.cellsChanged = true;
      sheet.formulaVersion++;
      if (!lostCells(formula, edited, place)) continue;
      cell.stale = true;
      workbook.journal.record({ kind: "stale", sheet, area: cellArea(row, cell.column) });
    }
  }
}

/** Whether a reference became smaller, or an error. */
function lostCells(before: Formula, after: Formula, place: FormulaPlace): boolean {
  if (before.tokens.length !== after.tokens.length) return true;
  return before.tokens.some((token, index) => {
    const other = after.tokens[index];
    if (token.kind !== "reference") return false;
    if (other?.kind !== "reference") return true;
    const old = absoluteArea(token, place.row, place.column);
    const now = absoluteArea(other, place.newRow, place.newColumn);
    return rowCount(now) < rowCount(old) || columnCount(now) < columnCount(old);
  });
}

/** Whether a formula on another sheet names the edited sheet at all. */
function mayConcern(formula: Formula, edit: ReferenceEdit, memory: Map<Formula, boolean>): boolean {
  const known = memory.get(formula);
  if (known !== undefined) return known;
  const name = edit.sheetName.toLowerCase();
  const concerned = formula.tokens.some(
    (token) =>
      token.kind === "prefix" &&
      (token.sheet.toLowerCase() === name || token.lastSheet?.toLowerCase() === name),
  );
  memory.set(formula, concerned);
  return concerned;
}

/** Where a moved cell stood. */
function placeBefore(edit: ShiftEdit, row: number, column: number): { row: number; column: number } {
  const along = edit.axis === "rows" ? row : column;
  const across = edit.axis === "rows" ? column : row;
  const inBand = across >= edit.bandFirst && across <= edit.bandLast;
  const moved = inBand && along >= edit.at + Math.max(0, edit.count);
  const before = moved ? along - edit.count : along;
  return edit.axis === "rows" ? { row: before, column } : { row, column: before };
}

function editChart(chart: Chart, edit: ReferenceEdit): void {
  const text = (part: ChartText): void => {
    if (part.formula !== null) part.formula = editFormulaText(part.formula, edit, false);
  };
  const reference = (formula: string | null): string | null =>
    formula === null ? null : editFormulaText(formula, edit, false);
  text(chart.title);
  text(chart.categoryAxis.title);
  text(chart.valueAxis.title);
  for (const series of chart.series) {
    text(series.name);
    series.values = reference(series.values);
    series.categories = reference(series.categories);
    if (series.errorBars !== null) {
      series.errorBars.plus = reference(series.errorBars.plus);
      series.errorBars.minus = reference(series.errorBars.minus);
    }
  }
}

/** Areas and formulas of rules on a sheet, also in rules that are only kept as written. */
function editRules(sheet: Sheet, edit: ReferenceEdit): void {
  const onEditedSheet = sheet === edit.sheet;
  for (const format of sheet.conditionalFormats) {
    if (format.rule.kind === "expression") {
      format.rule.formula = editFormulaText(format.rule.formula, edit, onEditedSheet);
    } else format.rule = { ...format.rule, xml: editRawFormulas(format.rule.xml, edit, onEditedSheet) };
    if (onEditedSheet && edit.kind === "shift") format.areas = shiftAreas(edit, format.areas);
  }
  for (const validation of sheet.validations) {
    if (validation.rule.kind === "own") {
      validation.rule.source = editFormulaText(validation.rule.source, edit, onEditedSheet);
    } else
      validation.rule = {
        ...validation.rule,
        xml: editRawFormulas(validation.rule.xml, edit, onEditedSheet),
      };
    if (onEditedSheet && edit.kind === "shift") validation.areas = shiftAreas(edit, validation.areas);
  }
  if (!onEditedSheet || edit.kind !== "shift") return;
  sheet.conditionalFormats = sheet.conditionalFormats.filter((format) => format.areas.length > 0);
  sheet.validations = sheet.validations.filter((validation) => validation.areas.length > 0);
  sheet.merges = shiftAreas(edit, sheet.merges);
  editPage(sheet, edit);
}

function editPage(sheet: Sheet, edit: ShiftEdit): void {
  const breaks = edit.axis === "rows" ? sheet.pageLayout.rowBreaks : sheet.pageLayout.columnBreaks;
  const moved = breaks
    .map((place) => shiftPlace(edit, place))
    .filter((place): place is number => place !== null);
  if (edit.axis === "rows") sheet.pageLayout.rowBreaks = moved;
  else sheet.pageLayout.columnBreaks = moved;
}

const shiftAreas = (edit: ShiftEdit, areas: readonly Area[]): Area[] =>
  areas.map((area) => shiftArea(edit, area)).filter((area): area is Area => area !== null);

/** Formula elements inside a rule as written in the file. */
function editRawFormulas(xml: string, edit: ReferenceEdit, onEditedSheet: boolean): string {
  return xml.replace(/(<(?:\w+:)?formula[12]?>)([^<]*)(?=<)/g, (whole, open: string, text: string) => {
    const before = text.replace(
      /&(lt|gt|quot|apos|amp);/g,
      (_, name: keyof typeof entities) => entities[name],
    );
    const after = editFormulaText(before, edit, onEditedSheet);
    if (after === before) return whole;
    return open + after.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
  });
}

const entities = { lt: "<", gt: ">", quot: '"', apos: "'", amp: "&" };

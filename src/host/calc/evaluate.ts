import { calculateFormulas, type DefinedNameEntry, type WorkbookLike } from "@cj-tech-master/excelts/formula";
import type { Area } from "../model/area";
import type { Cell } from "../model/cellStore";
import { CellError, type CellValue } from "../model/cellValue";
import { Formula } from "../model/formula";
import type { FormulaToken } from "../model/formulaTokens";
import type { Sheet } from "../model/sheet";
import type { Workbook } from "../model/workbook";
import { areaAddress } from "../model/address";
import { lastUsed, withBoundedReferences, type LastUsed } from "./boundedReferences";
import { builtInOverrides } from "./builtInOverrides";
import type { CalculationScope, ScopeCell } from "./calculationScope";
import { callsCustom, customCallFunction, rewriteCustomCalls } from "./customCalls";
import { type FormulaText, SeenSheet, type Writing } from "./exceltsCells";

/** What one formula gave. */
export interface Evaluated extends ScopeCell {
  /** Rows of values; one value for an ordinary formula. */
  readonly values: readonly (readonly CellValue[])[];
}

/** Runs excelts over the stale formulas of a scope. The model is not touched. */
export function evaluate(
  workbook: Workbook,
  scope: CalculationScope,
  onWaiting: (caller: string) => void,
): Evaluated[] {
  const source = workbook.functionSource;
  let end: LastUsed | null = null;
  const last = (): LastUsed => (end ??= lastUsed(workbook));
  const text =
    (sheet: Sheet) =>
    (cell: Cell, row: number): FormulaText => {
      const formula = cell.formula as Formula;
      const custom = callsCustom(formula, source);
      const rewritten =
        custom && source !== null ? rewriteCustomCalls(formula, source, sheet, row, cell) : formula;
      const bounded = withBoundedReferences(rewritten, row, cell.column, last);
      const written = withoutSpillSigns(withZeroForBlank(bounded), sheet, row, cell.column);
      return { text: written.a1(row, cell.column), dynamic: custom || cell.array?.dynamic === true };
    };
  const writing: Writing = { current: null };
  const sheets = workbook.sheets.map(
    (sheet, index) => new SeenSheet(index + 1, sheet, scope, text(sheet), writing),
  );
  const functions = new Map(builtInOverrides);
  if (source !== null) functions.set(...customCallFunction(source, onWaiting));
  const book: WorkbookLike = {
    worksheets: sheets,
    getWorksheet: (id) => sheets.find((sheet) => sheet.id === id || sheet.name === id),
    definedNames: { getAllEntries: () => nameEntries(workbook, last), getAllNames: () => [] },
    properties: { date1904: workbook.date1904 },
    userFunctions: functions,
  };
  calculateFormulas(book);
  const seen = new Map(sheets.map((sheet) => [sheet.sheet, sheet]));
  return scope.targets.map((target) => ({
    ...target,
    values: valuesOf(target, seen.get(target.sheet) as SeenSheet),
  }));
}

/** A formula that is nothing but a reference to one cell shows 0 for an empty cell, and counts as a number. */
function withZeroForBlank(formula: Formula): Formula {
  const last = formula.tokens[formula.tokens.length - 1];
  const only = formula.tokens.slice(0, -1).every((token) => token.kind === "prefix");
  if (!only || last?.kind !== "reference" || !last.single) return formula;
  const word = (text: string): FormulaToken => ({ kind: "word", text, call: true });
  const plain = (text: string): FormulaToken => ({ kind: "text", text, call: false });
  const tokens = formula.tokens;
  return new Formula([
    word("IF"),
    plain("("),
    word("ISBLANK"),
    plain("("),
    ...tokens,
    plain("),0,"),
    ...tokens,
    plain(")"),
  ]);
}

/** E27# is written as the cells that E27 spills into, which excelts does not work out. */
function withoutSpillSigns(formula: Formula, sheet: Sheet, row: number, column: number): Formula {
  const marked = formula.tokens.some((token) => token.kind === "text" && /^#(?![A-Z])/i.test(token.text));
  if (!marked) return formula;
  const result: FormulaToken[] = [];
  formula.tokens.forEach((token, index) => {
    const before = formula.tokens[index - 1];
    if (token.kind !== "text" || !/^#(?![A-Z])/i.test(token.text) || before?.kind !== "reference") {
      result.push(token);
      return;
    }
    const prefix = formula.tokens[index - 2];
    const target = prefix?.kind === "prefix" ? sheet.workbook.sheet(prefix.sheet) : sheet;
    const place = new Formula([before]).a1(row, column).replace(/\$/g, "");
    const area = target === null ? null : spilledArea(target, place);
    result.pop();
    const spilled = area === null ? "#REF!" : areaAddress(area);
    result.push({ kind: "text", text: spilled + token.text.slice(1), call: false });
  });
  return new Formula(result);
}

function spilledArea(sheet: Sheet, address: string): Area | null {
  const match = /^([A-Z]+)(\d+)$/.exec(address);
  if (match === null) return null;
  const column =
    [...(match[1] as string)].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return sheet.cell(Number(match[2]) - 1, column)?.array?.area ?? null;
}

function nameEntries(workbook: Workbook, last: () => LastUsed): DefinedNameEntry[] {
  return workbook.names
    .all()
    .filter((name) => !name.name.startsWith("_xlnm."))
    .map((name) => {
      const formula = withBoundedReferences(name.formula, 0, 0, last);
      const entry: DefinedNameEntry = { name: name.name, ranges: [formula.a1(0, 0)] };
      return name.scope === null ? entry : { ...entry, localSheetId: workbook.sheets.indexOf(name.scope) };
    });
}

/** Collects what excelts wrote for a formula: its cell, and the cells it spilled into. */
function valuesOf(target: ScopeCell, sheet: SeenSheet): CellValue[][] {
  const [row, column] = [target.row + 1, target.cell.column + 1];
  const own = sheet.findCell(row, column);
  if (own?.given === undefined || own.given === null) return [[CellError.of("#NAME?")]];
  const fixed = target.cell.array !== null && !target.cell.array.dynamic ? target.cell.array.area : null;
  if (fixed !== null) return fixedValues(fixed, sheet);
  const height = own.spilled.reduce((most, cell) => Math.max(most, cell.row), row) - row + 1;
  const width = own.spilled.reduce((most, cell) => Math.max(most, cell.col), column) - column + 1;
  const values = Array.from({ length: height }, () => new Array<CellValue>(width).fill(null));
  (values[0] as CellValue[])[0] = own.given.value;
  for (const cell of own.spilled) (values[cell.row - row] as CellValue[])[cell.col - column] = cell.value;
  return values;
}

function fixedValues(area: Area, sheet: SeenSheet): CellValue[][] {
  const values: CellValue[][] = [];
  for (let row = area.firstRow; row <= area.lastRow; row++) {
    const line: CellValue[] = [];
    for (let column = area.firstColumn; column <= area.lastColumn; column++) {
      line.push(sheet.findCell(row + 1, column + 1)?.given?.value ?? null);
    }
    values.push(line);
  }
  return values;
}

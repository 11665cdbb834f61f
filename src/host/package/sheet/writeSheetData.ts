import { areaAddress, columnLetters } from "../../model/address";
import { areaOf, maximumColumns, maximumRows } from "../../model/area";
import type { Cell } from "../../model/cellStore";
import { CellError } from "../../model/cellValue";
import type { RowProperties } from "../../model/dimensions";
import type { Formula } from "../../model/formula";
import type { FormulaToken } from "../../model/formulaTokens";
import type { Sheet } from "../../model/sheet";
import { toFileFormula } from "../workbook/fileFormula";
import { escapeText } from "../xml/xmlText";
import { stringContent } from "../workbook/sharedStrings";

export interface CellWriting {
  /** Prefix of the part's elements, mostly "". */
  readonly prefix: string;
  /** Number of a style in the file. */
  styleNumber(id: number): number;
  /** Index of a shared string. */
  stringIndex(text: string): number;
  /** Number of the cell metadata that marks a dynamic array. */
  dynamicArrayMark(): number;
  write(text: string): void;
}

/** A stretch of one column whose cells hold the same formula: written once, the others refer to it. */
interface SharedRun {
  /** Null while it is one cell long. */
  index: number | null;
  readonly firstRow: number;
  lastRow: number;
  readonly formula: Formula;
}

type NumberedRun = SharedRun & { readonly index: number };

/** Writes sheetData row by row. A formula's cached value is written only when it is known to be right. */
export function writeSheetData(sheet: Sheet, writing: CellWriting): void {
  const { prefix, write } = writing;
  const rows = rowsToWrite(sheet);
  if (rows.length === 0) {
    write(`<${prefix}sheetData/>`);
    return;
  }
  const runs = findSharedRuns(sheet);
  const letters: string[] = [];
  const letter = (column: number): string => (letters[column] ??= columnLetters(column));
  write(`<${prefix}sheetData>`);
  for (const row of rows) {
    const cells = sheet.cells.row(row) ?? [];
    let text = `<${prefix}row r="${row + 1}"${rowAttributes(sheet.dimensions.rowProperties(row), writing)}`;
    if (cells.length === 0) {
      write(`${text}/>`);
      continue;
    }
    text += ">";
    for (const cell of cells)
      text += cellXml(cell, row, `${letter(cell.column)}${row + 1}`, runs.at(row, cell.column), writing);
    write(`${text}</${prefix}row>`);
  }
  write(`</${prefix}sheetData>`);
}

function rowsToWrite(sheet: Sheet): readonly number[] {
  const withCells = sheet.cells.rowNumbers();
  if (sheet.dimensions.rows.size === 0) return withCells;
  return [...new Set([...withCells, ...sheet.dimensions.rows.keys()])].sort((a, b) => a - b);
}

function rowAttributes(row: RowProperties | undefined, writing: CellWriting): string {
  if (row === undefined) return "";
  let text = "";
  if (row.style !== null) text += ` s="${writing.styleNumber(row.style)}" customFormat="1"`;
  if (row.height !== null) text += ` ht="${row.height}"`;
  if (row.hidden) text += ' hidden="1"';
  if (row.customHeight) text += ' customHeight="1"';
  return text + row.attributes;
}

function cellXml(
  cell: Cell,
  row: number,
  address: string,
  run: NumberedRun | undefined,
  writing: CellWriting,
): string {
  const { prefix } = writing;
  const style = cell.style === 0 ? 0 : writing.styleNumber(cell.style);
  let open = `<${prefix}c r="${address}"${style === 0 ? "" : ` s="${style}"`}`;
  const formula = formulaXml(cell, row, run, prefix);
  const content = valueXml(cell, formula !== "", writing);
  open += content.type + otherAttributes(cell, writing);
  return formula === "" && content.xml === "" ? `${open}/>` : `${open}>${formula}${content.xml}</${prefix}c>`;
}

function otherAttributes(cell: Cell, writing: CellWriting): string {
  const known = cell.origin?.attributes ?? "";
  if (cell.array?.dynamic === true && !known.includes(" cm="))
    return `${known} cm="${writing.dynamicArrayMark()}"`;
  return known;
}

function formulaXml(cell: Cell, row: number, run: NumberedRun | undefined, prefix: string): string {
  if (cell.origin?.formulaXml !== undefined && cell.formula === null) {
    return prefix === ""
      ? cell.origin.formulaXml
      : cell.origin.formulaXml.replace(/<(\/?)f/g, `<$1${prefix}f`);
  }
  if (cell.formula === null) return "";
  const tag = `${prefix}f`;
  if (run !== undefined && row !== run.firstRow) return `<${tag} t="shared" si="${run.index}"/>`;
  const text = escapeText(toFileFormula(cell.formula, row, cell.column));
  if (cell.array !== null) return `<${tag} t="array" ref="${areaAddress(cell.array.area)}">${text}</${tag}>`;
  if (run === undefined) return `<${tag}>${text}</${tag}>`;
  const area = areaAddress(areaOf(run.firstRow, cell.column, run.lastRow, cell.column));
  return `<${tag} t="shared" ref="${area}" si="${run.index}">${text}</${tag}>`;
}

function valueXml(cell: Cell, isFormula: boolean, writing: CellWriting): { type: string; xml: string } {
  const value = cell.value;
  const tag = `${writing.prefix}v`;
  if (value === null || (isFormula && cell.stale)) return { type: "", xml: "" };
  if (typeof value === "number") return { type: "", xml: `<${tag}>${value}</${tag}>` };
  if (typeof value === "boolean") return { type: ' t="b"', xml: `<${tag}>${value ? 1 : 0}</${tag}>` };
  if (value instanceof CellError) return { type: ' t="e"', xml: `<${tag}>${value.code}</${tag}>` };
  if (isFormula) return { type: ' t="str"', xml: `<${tag}>${stringContent(value)}</${tag}>` };
  if (cell.origin?.inlineXml !== undefined) return { type: ' t="inlineStr"', xml: cell.origin.inlineXml };
  const index = cell.origin?.sharedString ?? writing.stringIndex(value);
  return { type: ' t="s"', xml: `<${tag}>${index}</${tag}>` };
}

/**
 * The stretches of each column that hold one formula, in row order. Shared formulas pay from two cells on, and get their
 * number with the second; arrays stay on their own.
 */
function findSharedRuns(sheet: Sheet): SharedRuns {
  const runs: SharedRun[][] = [];
  const shareable = new Map<Formula, Reach | null>();
  let shared = 0;
  for (const row of sheet.cells.rowNumbers()) {
    for (const cell of sheet.cells.row(row) ?? []) {
      const formula = cell.formula;
      if (formula === null || cell.array !== null) continue;
      const ofColumn = (runs[cell.column] ??= []);
      const last = ofColumn[ofColumn.length - 1];
      if (last !== undefined && last.formula === formula && last.lastRow === row - 1) {
        last.lastRow = row;
        if (last.index === null) last.index = shared++;
        continue;
      }
      // A stretch of one cell that nothing joined is no stretch.
      if (last?.index === null) ofColumn.pop();
      let reach = shareable.get(formula);
      if (reach === undefined) shareable.set(formula, (reach = reachOf(formula)));
      if (reach !== null && reachesOnSheet(reach, row, cell.column))
        ofColumn.push({ index: null, firstRow: row, lastRow: row, formula });
    }
  }
  return new SharedRuns(runs);
}

/** Asked row by row, as cells are written. */
class SharedRuns {
  private readonly next: number[] = [];

  constructor(private readonly runs: readonly (readonly SharedRun[] | undefined)[]) {}

  /** The stretch of two cells or more that a cell belongs to. */
  at(row: number, column: number): NumberedRun | undefined {
    const ofColumn = this.runs[column];
    if (ofColumn === undefined) return undefined;
    let place = this.next[column] ?? 0;
    while (place < ofColumn.length && (ofColumn[place] as SharedRun).lastRow < row) place++;
    this.next[column] = place;
    const run = ofColumn[place];
    return run !== undefined && run.firstRow <= row && isNumbered(run) ? run : undefined;
  }
}

const isNumbered = (run: SharedRun): run is NumberedRun => run.index !== null;

/** How far relative references of a formula go from its cell. */
interface Reach {
  readonly up: number;
  readonly down: number;
  readonly left: number;
  readonly right: number;
}

/**
 * Null for formulas that must not be shared. Excel's shared formulas hold no references to other sheets and no names
 * (MS-XLSB 2.2.2.1, shared formula), so such formulas are written in every cell.
 */
function reachOf(formula: Formula): Reach | null {
  let [up, down, left, right] = [0, 0, 0, 0];
  for (const token of formula.tokens) {
    if (token.kind === "prefix" || isName(token) || (token.kind === "text" && /[#@[]/.test(token.text)))
      return null;
    if (token.kind !== "reference") continue;
    for (const coordinate of [token.firstRow, token.lastRow]) {
      if (coordinate === null || coordinate.absolute) continue;
      up = Math.min(up, coordinate.at);
      down = Math.max(down, coordinate.at);
    }
    for (const coordinate of [token.firstColumn, token.lastColumn]) {
      if (coordinate === null || coordinate.absolute) continue;
      left = Math.min(left, coordinate.at);
      right = Math.max(right, coordinate.at);
    }
  }
  return { up, down, left, right };
}

const isName = (token: FormulaToken): boolean =>
  token.kind === "word" && !token.call && !/^(TRUE|FALSE|[\d.]+(E\d*)?)$/i.test(token.text);

/** Filled downwards the reference must stay on the sheet; a reserve of rows below is enough for any block. */
const reachesOnSheet = (reach: Reach, row: number, column: number): boolean =>
  row + reach.up >= 0 &&
  row + reach.down < maximumRows / 2 &&
  column + reach.left >= 0 &&
  column + reach.right < maximumColumns;

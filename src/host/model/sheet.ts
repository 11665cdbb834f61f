import { followHeaderCells } from "./addTable";
import {
  type Area,
  boundingArea,
  cellArea,
  columnCount,
  isWholeColumns,
  isWholeRows,
  rowCount,
} from "./area";
import { type Cell, CellStore } from "./cellStore";
import { CellError, type CellValue } from "./cellValue";
import type { Chart } from "./chart";
import { Dimensions } from "./dimensions";
import type { Formula } from "./formula";
import { type CellInput, type Interpreted, interpretInput } from "./interpretInput";
import { newPageLayout, type PageLayout } from "./pageLayout";
import type { ConditionalFormat, DataValidation, SheetProtection } from "./sheetRules";
import type { Style, StyleChange } from "./style";
import type { StyleId } from "./styleTable";
import type { Table } from "./table";
import { changeWholeLineStyle } from "./wholeLineStyle";
import type { Workbook } from "./workbook";

export type SheetVisibility = "Visible" | "Hidden" | "VeryHidden";

/**
 * A worksheet. Rows and columns count from 0. Reading methods give values that the calculation engine has brought up
 * to date (when the workbook has one); `cell` gives the raw record.
 */
export class Sheet {
  /** Chart sheets and other kinds that are only kept have no grid of their own. */
  kind: "worksheet" | "other" = "worksheet";
  visibility: SheetVisibility = "Visible";
  /** "#RRGGBB" or null for none. */
  tabColour: string | null = null;
  readonly cells = new CellStore();
  readonly dimensions = new Dimensions();
  merges: Area[] = [];
  /** Frozen rows and columns at the top left. */
  frozen: { rows: number; columns: number } | null = null;
  showGridlines = true;
  showHeadings = true;
  /** Per cent. */
  zoom = 100;
  selection: Area = cellArea(0, 0);
  protection: SheetProtection | null = null;
  conditionalFormats: ConditionalFormat[] = [];
  validations: DataValidation[] = [];
  tables: Table[] = [];
  charts: Chart[] = [];
  /** Pictures and shapes that the file holds, for those who list them; they are kept untouched. */
  otherDrawings: { name: string; kind: string; area: Area | null }[] = [];
  pageLayout: PageLayout = newPageLayout();
  /** Cells or rows changed since the file was read. */
  cellsChanged = false;
  /** Counts changes of formulas, for those who index them. */
  formulaVersion = 0;
  /** Where the sheet was copied from, and after how many reference edits: the package copies its parts. */
  copiedFrom: { readonly sheet: Sheet; readonly afterEdits: number } | null = null;

  constructor(
    readonly workbook: Workbook,
    /** Stable while the workbook is open: "{00000000-0001-0000-0000-000000000000}". */
    readonly id: string,
    public name: string,
  ) {}

  // Reading

  cell(row: number, column: number): Cell | undefined {
    return this.cells.get(row, column);
  }

  value(row: number, column: number): CellValue {
    this.workbook.calculator?.refresh(this, cellArea(row, column));
    return this.cells.get(row, column)?.value ?? null;
  }

  values(area: Area): CellValue[][] {
    this.workbook.calculator?.refresh(this, area);
    return this.table(area, null as CellValue, (cell) => cell.value);
  }

  /** Formula with "=" in A1 notation, or null for a constant. Cells that an array fills have none. */
  formula(row: number, column: number): string | null {
    const formula = this.cells.get(row, column)?.formula ?? null;
    return formula === null ? null : `=${formula.a1(row, column)}`;
  }

  /** Formulas with "=" where there are any, else the constants. */
  formulas(area: Area): CellValue[][] {
    this.workbook.calculator?.refresh(this, area);
    return this.table(area, null as CellValue, (cell, row) =>
      cell.formula === null ? cell.value : `=${cell.formula.a1(row, cell.column)}`,
    );
  }

  formulasR1C1(area: Area): CellValue[][] {
    this.workbook.calculator?.refresh(this, area);
    return this.table(area, null as CellValue, (cell) =>
      cell.formula === null ? cell.value : `=${cell.formula.r1c1}`,
    );
  }

  numberFormats(area: Area): string[][] {
    const formats: string[][] = [];
    for (let row = area.firstRow; row <= area.lastRow; row++) {
      const line: string[] = [];
      for (let column = area.firstColumn; column <= area.lastColumn; column++) {
        line.push(this.style(row, column).numberFormat);
      }
      formats.push(line);
    }
    return formats;
  }

  /** The style that a cell shows: its own, else its row's, else its column's. */
  styleId(row: number, column: number): StyleId {
    const cell = this.cells.get(row, column);
    if (cell !== undefined) return cell.style;
    return this.emptyStyleId(row, column);
  }

  style(row: number, column: number): Style {
    return this.workbook.styles.get(this.styleId(row, column));
  }

  /** The smallest area that holds all cells with content (or format, unless valuesOnly); null for an empty sheet. */
  usedArea(valuesOnly: boolean): Area | null {
    let used: Area | null = null;
    for (const row of this.cells.rowNumbers()) {
      const cells = this.cells.row(row) ?? [];
      const isUsed = (cell: Cell): boolean =>
        cell.value !== null || cell.formula !== null || (!valuesOnly && cell.style !== 0);
      const first = cells.find(isUsed);
      if (first === undefined) continue;
      let last = cells.length - 1;
      while (!isUsed(cells[last] as Cell)) last--;
      const span = {
        firstRow: row,
        lastRow: row,
        firstColumn: first.column,
        lastColumn: (cells[last] as Cell).column,
      };
      used = used === null ? span : boundingArea(used, span);
    }
    return used;
  }

  // Writing

  /** Sets one cell as Range.values and Range.formulas do: see interpretInput. */
  setInput(row: number, column: number, input: CellInput): void {
    this.writeInput(row, column, input);
    this.contentChanged(cellArea(row, column));
  }

  /** Sets a rectangle; null leaves a cell as it is (as Excel does), "" empties it. */
  setInputs(area: Area, inputs: readonly (readonly CellInput[])[]): void {
    inputs.forEach((line, rowOffset) => {
      line.forEach((input, columnOffset) => {
        if (input !== null)
          this.writeInput(area.firstRow + rowOffset, area.firstColumn + columnOffset, input);
      });
    });
    this.contentChanged(area);
  }

  /** One value for all cells; an A1 formula is adjusted as when it is filled from the first cell. */
  fill(area: Area, input: CellInput): void {
    this.fillWith(area, input, "A1");
  }

  /** Sets a rectangle of R1C1 formulas or constants. */
  setInputsR1C1(area: Area, inputs: readonly (readonly CellInput[])[]): void {
    inputs.forEach((line, rowOffset) => {
      line.forEach((input, columnOffset) => {
        if (input === null) return;
        const row = area.firstRow + rowOffset;
        const column = area.firstColumn + columnOffset;
        this.write(row, column, this.interpret(row, column, input), "R1C1");
      });
    });
    this.contentChanged(area);
  }

  fillR1C1(area: Area, input: CellInput): void {
    this.fillWith(area, input, "R1C1");
  }

  /** Sets a constant as it is, without reading text as numbers or formulas: for files and the engine. */
  setConstant(row: number, column: number, value: CellValue): void {
    this.writeConstant(row, column, value);
    this.contentChanged(cellArea(row, column));
  }

  setConstants(area: Area, values: readonly (readonly CellValue[])[]): void {
    values.forEach((line, rowOffset) => {
      line.forEach((value, columnOffset) => {
        this.writeConstant(area.firstRow + rowOffset, area.firstColumn + columnOffset, value);
      });
    });
    this.contentChanged(area);
  }

  setStyle(area: Area, change: StyleChange): void {
    const styles = this.workbook.styles;
    const derived = new Map<StyleId, StyleId>();
    const next = (id: StyleId): StyleId => {
      let known = derived.get(id);
      if (known === undefined) derived.set(id, (known = styles.derive(id, change)));
      return known;
    };
    if (isWholeColumns(area) || isWholeRows(area)) changeWholeLineStyle(this, area, next);
    else this.eachStyle(area, next);
    this.cellsChanged = true;
    this.workbook.journal.record({ kind: "cells", sheet: this, area, content: false });
  }

  setNumberFormats(area: Area, formats: readonly (readonly (string | null)[])[]): void {
    formats.forEach((line, rowOffset) => {
      line.forEach((numberFormat, columnOffset) => {
        if (numberFormat === null) return;
        const cell = this.takeCell(area.firstRow + rowOffset, area.firstColumn + columnOffset);
        cell.style = this.workbook.styles.derive(cell.style, { numberFormat });
      });
    });
    this.cellsChanged = true;
    this.workbook.journal.record({ kind: "cells", sheet: this, area, content: false });
  }

  /** Empties cells: their contents, their formats or both. */
  clear(area: Area, what: "All" | "Contents" | "Formats"): void {
    const emptied: [number, number][] = [];
    this.cells.forEach(area, (cell, row) => {
      if (what !== "Formats") this.empty(cell);
      if (what !== "Contents") cell.style = 0;
      if (cell.value === null && cell.formula === null && cell.style === 0) emptied.push([row, cell.column]);
    });
    for (const [row, column] of emptied) this.cells.remove(row, column);
    if (what === "Formats") {
      this.cellsChanged = true;
      this.workbook.journal.record({ kind: "cells", sheet: this, area, content: false });
    } else this.contentChanged(area);
  }

  /** Tells those who listen that contents changed. */
  contentChanged(area: Area): void {
    this.cellsChanged = true;
    if (this.tables.length > 0) followHeaderCells(this, area);
    this.workbook.journal.record({ kind: "cells", sheet: this, area, content: true });
  }

  /** The record of a cell, made with the style that the empty cell showed. */
  takeCell(row: number, column: number): Cell {
    const found = this.cells.get(row, column);
    if (found !== undefined) return found;
    const style = this.emptyStyleId(row, column);
    const cell = this.cells.take(row, column);
    cell.style = style;
    return cell;
  }

  setFormulaOf(cell: Cell, formula: Formula): void {
    this.empty(cell);
    cell.formula = formula;
    cell.stale = true;
    this.formulaVersion++;
  }

  // Inner workings

  private fillWith(area: Area, input: CellInput, notation: "A1" | "R1C1"): void {
    const first = this.interpret(area.firstRow, area.firstColumn, input);
    const formula =
      first.kind === "formula"
        ? this.workbook.formulas.parse(first.text, notation, area.firstRow, area.firstColumn)
        : null;
    for (let row = area.firstRow; row <= area.lastRow; row++) {
      for (let column = area.firstColumn; column <= area.lastColumn; column++) {
        if (formula !== null) this.setFormulaOf(this.takeCell(row, column), formula);
        else if (first.kind === "value") this.writeConstant(row, column, first.value);
      }
    }
    this.contentChanged(area);
  }

  private interpret(row: number, column: number, input: CellInput): Interpreted {
    const format = typeof input === "string" ? this.style(row, column).numberFormat : "General";
    return interpretInput(input, format, this.workbook.date1904);
  }

  private writeInput(row: number, column: number, input: CellInput): void {
    this.write(row, column, this.interpret(row, column, input), "A1");
  }

  private write(row: number, column: number, content: Interpreted, notation: "A1" | "R1C1"): void {
    if (content.kind === "value") this.writeConstant(row, column, content.value);
    else {
      const formula = this.workbook.formulas.parse(content.text, notation, row, column);
      this.setFormulaOf(this.takeCell(row, column), formula);
    }
  }

  private writeConstant(row: number, column: number, value: CellValue): void {
    if (value === null && this.cells.get(row, column) === undefined) return;
    const cell = this.takeCell(row, column);
    this.empty(cell);
    cell.value = typeof value === "number" && !Number.isFinite(value) ? CellError.of("#NUM!") : value;
  }

  /** Removes a cell's content, with the array that it carries. */
  private empty(cell: Cell): void {
    if (cell.formula !== null) this.formulaVersion++;
    cell.value = null;
    cell.formula = null;
    cell.stale = false;
    cell.origin = null;
    if (cell.spillFrom !== null) this.breakSpill(cell.spillFrom.row, cell.spillFrom.column);
    cell.spillFrom = null;
    if (cell.array === null) return;
    const spilled = cell.array.area;
    cell.array = null;
    this.cells.forEach(spilled, (other) => {
      if (other === cell || other.spillFrom === null) return;
      other.value = null;
      other.spillFrom = null;
    });
  }

  /** The array that filled a cell must be calculated again when the cell gets content of its own. */
  private breakSpill(row: number, column: number): void {
    const master = this.cells.get(row, column);
    if (master === undefined || master.formula === null) return;
    master.stale = true;
    this.workbook.journal.record({ kind: "stale", sheet: this, area: cellArea(row, column) });
  }

  private emptyStyleId(row: number, column: number): StyleId {
    return this.dimensions.rowProperties(row)?.style ?? this.dimensions.columnRun(column)?.style ?? 0;
  }

  private eachStyle(area: Area, next: (id: StyleId) => StyleId): void {
    for (let row = area.firstRow; row <= area.lastRow; row++) {
      for (let column = area.firstColumn; column <= area.lastColumn; column++) {
        const cell = this.takeCell(row, column);
        cell.style = next(cell.style);
      }
    }
  }

  private table<T>(area: Area, empty: T, read: (cell: Cell, row: number) => T): T[][] {
    const width = columnCount(area);
    const lines: T[][] = Array.from({ length: rowCount(area) }, () => new Array<T>(width).fill(empty));
    this.cells.forEach(area, (cell, row) => {
      (lines[row - area.firstRow] as T[])[cell.column - area.firstColumn] = read(cell, row);
    });
    return lines;
  }
}

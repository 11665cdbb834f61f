import type { CellLike, RowLike, WorksheetLike } from "@cj-tech-master/excelts/formula";
import { areaAddress } from "../model/address";
import type { Cell } from "../model/cellStore";
import { CellError, type CellValue } from "../model/cellValue";
import type { Sheet } from "../model/sheet";
import { rowCount } from "../model/area";
import { tableBody } from "../model/table";
import type { CalculationScope } from "./calculationScope";

/** Tags of cells as excelts counts them (CellValueTypeLike). */
const kind = { empty: 0, merged: 1, number: 2, formula: 6 } as const;

/** Which formula excelts is writing: it sets the formula's result first and the cells it spills into right after. */
export interface Writing {
  current: SeenCell | null;
}

/** A cell as excelts sees it; what it writes is caught, and put in the model afterwards. Counts from 1. */
export class SeenCell implements CellLike {
  readonly type: number;
  readonly formula?: string;
  readonly model: CellLike["model"];
  /** What excelts gave the formula; absent while it gave nothing. */
  given: { readonly value: CellValue } | null = null;
  /** Values of the cells that this formula spills into. */
  readonly spilled: { readonly row: number; readonly col: number; readonly value: CellValue }[] = [];
  private constant: unknown;

  constructor(
    readonly row: number,
    readonly col: number,
    cell: Cell | null,
    formula: string | null,
    inArray: boolean,
    dynamic: boolean,
    private readonly writing: Writing,
  ) {
    this.type =
      formula !== null || inArray
        ? kind.formula
        : cell === null || cell.value === null
          ? kind.empty
          : kind.number;
    this.constant = cell === null ? null : toExcelts(cell.value);
    const array = cell?.array ?? null;
    const fixed = array !== null && !array.dynamic;
    if (formula !== null) this.formula = formula;
    this.model =
      formula === null
        ? {}
        : fixed
          ? { formula, shareType: "array", ref: areaAddress(array.area) }
          : dynamic
            ? { formula, isDynamicArray: true }
            : { formula };
  }

  get value(): unknown {
    return this.constant;
  }

  set value(value: unknown) {
    this.constant = value;
    this.writing.current?.spilled.push({ row: this.row, col: this.col, value: fromExcelts(value) });
  }

  get result(): CellLike["result"] {
    return undefined;
  }

  set result(value: CellLike["result"]) {
    // A formula that refers to an empty cell shows 0.
    this.given = { value: value === undefined ? 0 : fromExcelts(value) };
    this.writing.current = this;
  }
}

export const toExcelts = (value: CellValue): unknown =>
  value instanceof CellError ? { error: value.code } : value;

export function fromExcelts(value: unknown): CellValue {
  if (value === null || value === undefined) return null;
  if (typeof value === "number") return Number.isFinite(value) ? value : CellError.of("#NUM!");
  if (typeof value === "string" || typeof value === "boolean") return value;
  if (typeof value === "object" && "error" in value)
    return CellError.parse(String(value.error)) ?? CellError.of("#VALUE!");
  return CellError.of("#VALUE!");
}

export interface FormulaText {
  readonly text: string;
  /** The result may be an array that spills. */
  readonly dynamic: boolean;
}

/** A sheet as excelts sees it: only the cells of the scope. */
export class SeenSheet implements WorksheetLike {
  readonly name: string;
  readonly dimensions: WorksheetLike["dimensions"];
  readonly mergedRegions = [];
  private readonly rows = new Map<number, Map<number, SeenCell>>();

  constructor(
    readonly id: number,
    readonly sheet: Sheet,
    scope: CalculationScope,
    formulaText: (cell: Cell, row: number) => FormulaText,
    private readonly writing: Writing,
  ) {
    this.name = sheet.name;
    let [top, left, bottom, right] = [Infinity, Infinity, 0, 0];
    for (const [row, cells] of scope.cellsOf(sheet)) {
      for (const [column, cell] of cells) {
        const seen = this.see(row, cell, scope, formulaText);
        if (seen === null) continue;
        this.put(seen);
        [top, left] = [Math.min(top, row + 1), Math.min(left, column + 1)];
        [bottom, right] = [Math.max(bottom, row + 1), Math.max(right, column + 1)];
      }
    }
    this.dimensions = top === Infinity ? null : { top, left, bottom, right };
  }

  eachRow(first: unknown, second?: (row: RowLike, rowNumber: number) => void): void {
    const visit = second ?? (first as (row: RowLike, rowNumber: number) => void);
    for (const [number, cells] of this.rows) visit(this.rowLike(number, cells), number);
  }

  findCell(row: number, column: number): SeenCell | undefined {
    return this.rows.get(row)?.get(column);
  }

  /** Cells that did not exist are those that an array spills into. */
  getCell(row: number, column: number): SeenCell {
    const found = this.findCell(row, column);
    if (found !== undefined) return found;
    const cell = new SeenCell(row, column, null, null, false, false, this.writing);
    this.put(cell);
    return cell;
  }

  getTables(): ReturnType<NonNullable<WorksheetLike["getTables"]>> {
    return this.sheet.tables.map((table) => ({
      table: {
        name: table.name,
        tl: { row: table.area.firstRow + 1, col: table.area.firstColumn + 1 },
        columns: table.columns.map(({ name }) => ({ name })),
        rows: new Array<null>(Math.max(0, rowCount(tableBody(table)))).fill(null),
        headerRow: table.showHeaders,
        totalsRow: table.showTotals,
      },
    }));
  }

  private see(
    row: number,
    cell: Cell,
    scope: CalculationScope,
    formulaText: (cell: Cell, row: number) => FormulaText,
  ): SeenCell | null {
    if (scope.isTarget(cell)) {
      const { text, dynamic } = formulaText(cell, row);
      return new SeenCell(row + 1, cell.column + 1, cell, text, false, dynamic, this.writing);
    }
    if (cell.spillFrom !== null) {
      const master = this.sheet.cell(cell.spillFrom.row, cell.spillFrom.column);
      const due = master !== undefined && scope.isTarget(master);
      // The old cells of a spilling array that is calculated now must not stand in its way.
      if (due && master.array?.dynamic === true) return null;
      if (due) return new SeenCell(row + 1, cell.column + 1, cell, null, true, false, this.writing);
    }
    return cell.value === null
      ? null
      : new SeenCell(row + 1, cell.column + 1, cell, null, false, false, this.writing);
  }

  private put(cell: SeenCell): void {
    let line = this.rows.get(cell.row);
    if (line === undefined) this.rows.set(cell.row, (line = new Map()));
    line.set(cell.col, cell);
  }

  private rowLike(number: number, cells: ReadonlyMap<number, SeenCell>): RowLike {
    return {
      hidden: this.sheet.dimensions.rowProperties(number - 1)?.hidden === true,
      eachCell: (first: unknown, second?: (cell: CellLike, column: number) => void): void => {
        const visit = second ?? (first as (cell: CellLike, column: number) => void);
        for (const [column, cell] of cells) visit(cell, column);
      },
    };
  }
}

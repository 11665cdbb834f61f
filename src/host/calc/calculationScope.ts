import type { Area } from "../model/area";
import type { Cell } from "../model/cellStore";
import type { Sheet } from "../model/sheet";
import { type FormulaReading, precedentArea, readingOf } from "./precedents";
import type { Formula } from "../model/formula";

export interface ScopeCell {
  readonly sheet: Sheet;
  readonly row: number;
  readonly cell: Cell;
}

/**
 * What must be known to calculate an area: the stale formulas in it and those that these read, and every cell that any
 * of them reads.
 */
export class CalculationScope {
  readonly targets: ScopeCell[] = [];
  private readonly cells = new Map<Sheet, Map<number, Map<number, Cell>>>();
  private readonly seenAreas = new Set<string>();
  private readonly targetCells = new Set<Cell>();
  private readonly readings = new Map<Formula, Map<Sheet, FormulaReading>>();

  constructor(private readonly isDue: (cell: Cell) => boolean) {}

  /** Adds an area and everything that its stale formulas need. */
  add(sheet: Sheet, area: Area): void {
    const waiting: { sheet: Sheet; area: Area }[] = [{ sheet, area }];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      const { sheet: of, area: cells } = next;
      const key = `${of.id}|${cells.firstRow}|${cells.firstColumn}|${cells.lastRow}|${cells.lastColumn}`;
      if (this.seenAreas.has(key)) continue;
      this.seenAreas.add(key);
      of.cells.forEach(cells, (cell, row) => {
        this.keep(of, row, cell);
        const master = this.masterOf(of, row, cell);
        if (master !== null && !this.targetCells.has(master.cell) && this.isDue(master.cell)) {
          this.target(of, master.row, master.cell, waiting);
        }
      });
    }
  }

  isTarget(cell: Cell): boolean {
    return this.targetCells.has(cell);
  }

  sheets(): IterableIterator<Sheet> {
    return this.cells.keys();
  }

  /** The kept cells of a sheet by row and column. */
  cellsOf(sheet: Sheet): ReadonlyMap<number, ReadonlyMap<number, Cell>> {
    return this.cells.get(sheet) ?? new Map();
  }

  /** The cell whose formula gives this cell its value. */
  private masterOf(sheet: Sheet, row: number, cell: Cell): { row: number; cell: Cell } | null {
    if (cell.formula !== null) return { row, cell };
    if (cell.spillFrom === null) return null;
    const master = sheet.cell(cell.spillFrom.row, cell.spillFrom.column);
    return master === undefined || master.formula === null ? null : { row: cell.spillFrom.row, cell: master };
  }

  private target(sheet: Sheet, row: number, cell: Cell, waiting: { sheet: Sheet; area: Area }[]): void {
    this.targetCells.add(cell);
    this.targets.push({ sheet, row, cell });
    this.keep(sheet, row, cell);
    for (const precedent of this.reading(cell.formula as Formula, sheet).precedents) {
      waiting.push({ sheet: precedent.sheet, area: precedentArea(precedent, row, cell.column) });
    }
  }

  private reading(formula: Formula, sheet: Sheet): FormulaReading {
    let bySheet = this.readings.get(formula);
    if (bySheet === undefined) this.readings.set(formula, (bySheet = new Map()));
    let reading = bySheet.get(sheet);
    if (reading === undefined) bySheet.set(sheet, (reading = readingOf(formula, sheet)));
    return reading;
  }

  private keep(sheet: Sheet, row: number, cell: Cell): void {
    let rows = this.cells.get(sheet);
    if (rows === undefined) this.cells.set(sheet, (rows = new Map()));
    let line = rows.get(row);
    if (line === undefined) rows.set(row, (line = new Map()));
    line.set(cell.column, cell);
  }
}

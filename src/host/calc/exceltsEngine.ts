import { type Area, areaOf, cellArea, intersection, sameArea, wholeSheet } from "../model/area";
import { splitSheetName, parseArea } from "../model/address";
import type { Cell } from "../model/cellStore";
import { CellError, type CellValue } from "../model/cellValue";
import type { Change } from "../model/journal";
import type { Sheet } from "../model/sheet";
import type { Workbook } from "../model/workbook";
import type { CalculationEngine } from "./calculationEngine";
import { CalculationScope } from "./calculationScope";
import { type Evaluated, evaluate } from "./evaluate";
import { StaleMarker } from "./staleMarker";

/** Rounds of calculating: a spilled array can make further formulas stale. */
const mostRounds = 20;

/**
 * Formulas in one run of excelts. It parses all of them before it compiles the first and keeps 10,000 parsed ones: of
 * more, the first would come out as #NAME?.
 */
const mostAtOnce = 8000;

/** Calculates a workbook's formulas with excelts, as far as they are stale and someone wants to know them. */
export class ExceltsEngine implements CalculationEngine {
  evaluations = 0;
  private readonly marker: StaleMarker;
  private readonly endJournal: () => void;
  private endSource: (() => void) | null = null;
  private source: Workbook["functionSource"] = null;
  /** Cells whose custom functions have not answered yet. */
  private awaiting = new Map<Cell, Sheet>();
  /** Formulas that had no room for their array. */
  private blocked = new Map<Cell, Sheet>();
  private busy = false;

  constructor(private readonly workbook: Workbook) {
    this.marker = new StaleMarker(workbook);
    this.endJournal = workbook.journal.subscribe((change) => this.hear(change));
  }

  refresh(sheet: Sheet, area: Area): void {
    if (this.busy) return;
    this.guarded(() => {
      this.followSource();
      for (let round = 0; round < mostRounds; round++) {
        this.marker.flush();
        const scope = new CalculationScope((cell) => cell.stale && !this.awaiting.has(cell));
        scope.add(sheet, area);
        if (scope.targets.length === 0) return;
        if (scope.targets.length <= mostAtOnce) this.calculate(scope);
        else this.calculateInParts(scope);
      }
    });
  }

  refreshAll(): void {
    for (const sheet of this.workbook.sheets) this.refresh(sheet, wholeSheet);
    if (this.awaiting.size === 0) return;
    // What depends on an answer that has not come is not known either, and is saved without a value.
    for (const [cell, sheet] of this.awaiting) this.changedCell(sheet, cell);
    this.marker.flush();
  }

  recalculateAll(): void {
    for (const sheet of this.workbook.sheets) {
      sheet.cells.forEach(wholeSheet, (cell) => {
        if (cell.formula !== null) cell.stale = true;
      });
    }
    this.awaiting.clear();
    this.refreshAll();
  }

  offered(sheet: Sheet, area: Area): void {
    this.marker.offered(sheet, area);
  }

  detach(): void {
    this.endJournal();
    this.endSource?.();
    this.endSource = null;
    if (this.workbook.calculator === this) this.workbook.calculator = null;
  }

  private guarded(work: () => void): void {
    this.busy = true;
    try {
      work();
    } finally {
      this.busy = false;
    }
  }

  private hear(change: Change): void {
    if (change.kind === "cells" && change.content) this.contentChanged(change.sheet, change.area);
    else if (change.kind === "stale") this.contentChanged(change.sheet, change.area);
    else if (change.kind === "shifted") this.contentChanged(change.sheet, change.area);
    else if (change.kind === "names" || change.kind === "tables") this.marker.namesChanged();
    else if (["sheetAdded", "sheetDeleted", "sheetRenamed"].includes(change.kind))
      this.marker.sheetListChanged();
  }

  private contentChanged(sheet: Sheet, area: Area): void {
    this.marker.changed(sheet, area);
    for (const [cell, of] of this.blocked) {
      if (of === sheet) cell.stale = true;
    }
    for (const [cell, of] of this.awaiting) {
      if (of === sheet && cell.formula === null) this.awaiting.delete(cell);
    }
  }

  private changedCell(sheet: Sheet, cell: Cell): void {
    sheet.cells.forEach(
      { ...wholeSheet, firstColumn: cell.column, lastColumn: cell.column },
      (other, row) => {
        if (other === cell) this.marker.changed(sheet, cellArea(row, cell.column));
      },
    );
  }

  /** Listens to the custom functions that the workbook has now. */
  private followSource(): void {
    const source = this.workbook.functionSource;
    if (source === this.source) return;
    this.endSource?.();
    this.source = source;
    this.endSource = source === null ? null : source.subscribe(() => this.answersArrived());
    this.awaiting.clear();
  }

  /** Calculates the cells that waited, and those that did not know their function; tells who shows them. */
  private answersArrived(): void {
    const due: { sheet: Sheet; row: number; cell: Cell }[] = [];
    for (const sheet of this.workbook.sheets) {
      sheet.cells.forEach(wholeSheet, (cell, row) => {
        if (cell.formula === null) return;
        const unknown = cell.value === CellError.of("#NAME?") && cell.formula.tokens.some(isCustomLike);
        if (this.awaiting.has(cell) || unknown) due.push({ sheet, row, cell });
      });
    }
    this.awaiting.clear();
    for (const { sheet, row, cell } of due) {
      cell.stale = true;
      sheet.cellsChanged = true;
      this.marker.changed(sheet, cellArea(row, cell.column));
    }
    for (const { sheet, row, cell } of due) {
      this.refresh(sheet, cellArea(row, cell.column));
      const area = cell.array?.area ?? cellArea(row, cell.column);
      this.workbook.journal.record({ kind: "recalculated", sheet, area });
    }
  }

  /** What is needed comes last in a scope, so the parts are taken from the end; each holds all that it needs. */
  private calculateInParts(whole: CalculationScope): void {
    const due = (cell: Cell): boolean => cell.stale && !this.awaiting.has(cell);
    let part = new CalculationScope(due);
    for (const { sheet, row, cell } of [...whole.targets].reverse()) {
      if (!due(cell) || part.isTarget(cell)) continue;
      const alone = new CalculationScope(due);
      alone.add(sheet, cellArea(row, cell.column));
      // Its precedents are targets too, and come in parts of their own: the next round finds it smaller.
      if (alone.targets.length > mostAtOnce) continue;
      if (part.targets.length + alone.targets.length > mostAtOnce) {
        this.calculate(part);
        part = new CalculationScope(due);
      }
      part.add(sheet, cellArea(row, cell.column));
    }
    if (part.targets.length > 0) this.calculate(part);
  }

  private calculate(scope: CalculationScope): void {
    const waiting: string[] = [];
    const results = evaluate(this.workbook, scope, (caller) => waiting.push(caller));
    this.evaluations += results.length;
    for (const result of results) this.take(result);
    for (const caller of waiting) {
      const { sheet, rest } = splitSheetName(caller);
      const of = sheet === null ? null : this.workbook.sheet(sheet);
      const place = parseArea(rest);
      const cell = of === null || place === null ? undefined : of.cell(place.firstRow, place.firstColumn);
      if (of === null || cell === undefined) continue;
      cell.stale = true;
      this.awaiting.set(cell, of);
    }
  }

  /** Puts a result in the model: a value, or an array that spills. */
  private take({ sheet, row, cell, values }: Evaluated): void {
    cell.stale = false;
    this.blocked.delete(cell);
    const before = cell.array;
    const area = areaOf(
      row,
      cell.column,
      row + values.length - 1,
      cell.column + (values[0] as CellValue[]).length - 1,
    );
    if (before !== null && !before.dynamic) {
      this.spill(sheet, row, cell, before.area, values);
      return;
    }
    const single = values.length === 1 && (values[0] as CellValue[]).length === 1;
    if (before !== null && (single || !sameArea(before.area, area)))
      this.unspill(sheet, row, cell, before.area);
    cell.value = (values[0] as CellValue[])[0] ?? null;
    if (single) {
      cell.array = null;
      if (cell.value === CellError.of("#SPILL!")) this.blocked.set(cell, sheet);
      return;
    }
    if (!this.hasRoom(sheet, row, cell, area)) {
      cell.array = null;
      cell.value = CellError.of("#SPILL!");
      this.blocked.set(cell, sheet);
      return;
    }
    cell.array = { area, dynamic: true };
    this.spill(sheet, row, cell, area, values);
  }

  private spill(
    sheet: Sheet,
    row: number,
    cell: Cell,
    area: Area,
    values: readonly (readonly CellValue[])[],
  ): void {
    sheet.cellsChanged = true;
    values.forEach((line, down) => {
      line.forEach((value, right) => {
        if (down === 0 && right === 0) {
          cell.value = value;
          return;
        }
        const target = sheet.takeCell(row + down, cell.column + right);
        target.value = value;
        target.spillFrom = { row, column: cell.column };
      });
    });
    this.marker.changed(sheet, area);
  }

  private unspill(sheet: Sheet, row: number, cell: Cell, area: Area): void {
    sheet.cells.forEach(area, (other) => {
      if (other.spillFrom?.row !== row || other.spillFrom.column !== cell.column) return;
      other.value = null;
      other.spillFrom = null;
    });
    cell.array = null;
    this.marker.changed(sheet, area);
  }

  private hasRoom(sheet: Sheet, row: number, cell: Cell, area: Area): boolean {
    if (sheet.merges.some((merge) => intersection(merge, area) !== null)) return false;
    if (sheet.tables.some((table) => intersection(table.area, area) !== null)) return false;
    let free = true;
    sheet.cells.forEach(area, (other) => {
      if (other === cell) return;
      const own = other.spillFrom?.row === row && other.spillFrom.column === cell.column;
      if (!own && (other.value !== null || other.formula !== null)) free = false;
    });
    return free;
  }
}

const isCustomLike = (token: { kind: string; text?: string; call?: boolean }): boolean =>
  token.kind === "word" && token.call === true && token.text?.includes(".") === true;

import { type Area, areaOf, boundingArea } from "../model/area";
import type { Formula } from "../model/formula";
import type { Coordinate } from "../model/formulaTokens";
import type { Sheet } from "../model/sheet";
import type { Workbook } from "../model/workbook";
import { type FormulaReading, type Precedent, precedentArea, readingOf } from "./precedents";
import { RowBuckets } from "./rowBuckets";

/** A stretch of one column whose cells hold the same formula. */
export interface FormulaRun {
  readonly sheet: Sheet;
  readonly column: number;
  readonly firstRow: number;
  lastRow: number;
  readonly formula: Formula;
  reading: FormulaReading;
}

interface Reader {
  readonly run: FormulaRun;
  readonly precedent: Precedent;
}

interface SheetRuns {
  readonly version: number;
  readonly runs: readonly FormulaRun[];
}

/**
 * Which formulas read which cells. Kept per run, not per cell: a filled column of any length costs as much as one cell.
 */
export class DependencyIndex {
  private readonly bySheet = new Map<Sheet, SheetRuns>();
  private readers = new Map<Sheet, RowBuckets<Reader>>();

  constructor(private readonly workbook: Workbook) {}

  /** Forgets everything: names, tables or sheets changed. */
  forget(): void {
    this.bySheet.clear();
  }

  /** Reads sheets whose formulas changed since the last time. */
  update(): void {
    let changed = this.bySheet.size !== this.workbook.sheets.length;
    for (const sheet of [...this.bySheet.keys()]) {
      if (!this.workbook.sheets.includes(sheet)) this.bySheet.delete(sheet);
    }
    for (const sheet of this.workbook.sheets) {
      if (this.bySheet.get(sheet)?.version === sheet.formulaVersion) continue;
      this.bySheet.set(sheet, { version: sheet.formulaVersion, runs: runsOf(sheet) });
      changed = true;
    }
    if (changed) this.indexReaders();
  }

  allRuns(): FormulaRun[] {
    return [...this.bySheet.values()].flatMap((entry) => entry.runs);
  }

  /** Calls with the rows of each run whose formulas read any cell of the area. */
  forEachReader(
    sheet: Sheet,
    area: Area,
    visit: (run: FormulaRun, firstRow: number, lastRow: number) => void,
  ): void {
    this.readers.get(sheet)?.forEach(area, ({ run, precedent }) => {
      const rows = readingRows(run, precedent, area);
      if (rows !== null) visit(run, rows[0], rows[1]);
    });
  }

  private indexReaders(): void {
    this.readers = new Map();
    for (const { runs } of this.bySheet.values()) {
      for (const run of runs) {
        for (const precedent of run.reading.precedents) {
          let buckets = this.readers.get(precedent.sheet);
          if (buckets === undefined) this.readers.set(precedent.sheet, (buckets = new RowBuckets()));
          buckets.add(runArea(run, precedent), { run, precedent });
        }
      }
    }
  }
}

/** All cells that a precedent means for any cell of the run. */
function runArea(run: FormulaRun, precedent: Precedent): Area {
  const first = precedentArea(precedent, run.firstRow, run.column);
  return boundingArea(first, precedentArea(precedent, run.lastRow, run.column));
}

function runsOf(sheet: Sheet): FormulaRun[] {
  const runs: FormulaRun[] = [];
  const open: FormulaRun[] = [];
  const readings = new Map<Formula, FormulaReading>();
  for (const row of sheet.cells.rowNumbers()) {
    for (const cell of sheet.cells.row(row) ?? []) {
      const formula = cell.formula;
      if (formula === null) continue;
      const last = open[cell.column];
      if (last !== undefined && last.formula === formula && last.lastRow === row - 1) {
        last.lastRow = row;
        continue;
      }
      let reading = readings.get(formula);
      if (reading === undefined) readings.set(formula, (reading = readingOf(formula, sheet)));
      const run: FormulaRun = { sheet, column: cell.column, firstRow: row, lastRow: row, formula, reading };
      open[cell.column] = run;
      runs.push(run);
    }
  }
  return runs;
}

/** The rows of a run whose formulas read a cell of the changed area; a superset is allowed, a miss is not. */
function readingRows(run: FormulaRun, precedent: Precedent, changed: Area): [number, number] | null {
  const whole: [number, number] = [run.firstRow, run.lastRow];
  if (precedent.token === null) return whole;
  const first = precedentArea(precedent, run.firstRow, run.column);
  if (first.lastColumn < changed.firstColumn || first.firstColumn > changed.lastColumn) return null;
  const { firstRow, lastRow } = precedent.token;
  if (firstRow === null || lastRow === null) return whole;
  const bounds = rowsThatTouch(firstRow, lastRow, changed.firstRow, changed.lastRow);
  const from = Math.max(run.firstRow, bounds[0]);
  const to = Math.min(run.lastRow, bounds[1]);
  return from <= to ? [from, to] : null;
}

/** Cells at which the span between two coordinates touches the changed rows. */
function rowsThatTouch(a: Coordinate, b: Coordinate, first: number, last: number): [number, number] {
  if (a.absolute && b.absolute) {
    const touches = Math.min(a.at, b.at) <= last && Math.max(a.at, b.at) >= first;
    return touches ? [0, Infinity] : [1, 0];
  }
  if (!a.absolute && !b.absolute) return [first - Math.max(a.at, b.at), last - Math.min(a.at, b.at)];
  const fixed = a.absolute ? a : b;
  const moving = a.absolute ? b : a;
  if (fixed.at >= first && fixed.at <= last) return [0, Infinity];
  return fixed.at < first ? [first - moving.at, Infinity] : [0, last - moving.at];
}

/** The area of one run's rows. */
export const runRows = (run: FormulaRun, firstRow: number, lastRow: number): Area =>
  areaOf(firstRow, run.column, lastRow, run.column);

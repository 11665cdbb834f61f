import type { Area } from "../model/area";
import type { Sheet } from "../model/sheet";
import type { Workbook } from "../model/workbook";
import { DependencyIndex, type FormulaRun, runRows } from "./dependencyIndex";
import { RowBuckets } from "./rowBuckets";

interface Pending {
  readonly sheet: Sheet;
  readonly area: Area;
  /** Place in the order of changes and offers. */
  readonly sequence: number;
}

/**
 * Follows changes and marks the formulas that depend on them as stale, when someone wants to know. Cells whose values
 * were offered after a change are right although that change touched them.
 */
export class StaleMarker {
  private readonly index: DependencyIndex;
  private pending: Pending[] = [];
  private offers = new Map<Sheet, RowBuckets<number>>();
  private sequence = 0;
  /** Meanings of names or tables changed. */
  private renamed = false;
  /** Sheets came, went or got other names. */
  private sheetsChanged = false;
  private anyChange = false;

  constructor(private readonly workbook: Workbook) {
    this.index = new DependencyIndex(workbook);
  }

  get hasPending(): boolean {
    return this.pending.length > 0 || this.renamed || this.sheetsChanged;
  }

  changed(sheet: Sheet, area: Area): void {
    this.pending.push({ sheet, area, sequence: ++this.sequence });
    this.anyChange = true;
  }

  offered(sheet: Sheet, area: Area): void {
    let buckets = this.offers.get(sheet);
    if (buckets === undefined) this.offers.set(sheet, (buckets = new RowBuckets()));
    buckets.add(area, ++this.sequence);
  }

  /** Names or tables came, went or changed their meaning. */
  namesChanged(): void {
    this.renamed = true;
  }

  /** The list of sheets changed: formulas that named a missing sheet may find it now. */
  sheetListChanged(): void {
    this.sheetsChanged = true;
  }

  /** Marks everything that the changes since the last time have made stale. */
  flush(): void {
    if (!this.hasPending) return;
    if (this.renamed || this.sheetsChanged) this.index.forget();
    this.index.update();
    const marked = new Map<FormulaRun, Uint8Array>();
    const queue = this.pending;
    this.markAlways(queue, marked);
    for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
      const { sheet, area, sequence } = next;
      if (!this.workbook.sheets.includes(sheet)) continue;
      this.index.forEachReader(sheet, area, (run, firstRow, lastRow) => {
        this.mark(run, firstRow, lastRow, sequence, marked, queue);
      });
    }
    this.pending = [];
    this.offers = new Map();
    this.renamed = false;
    this.sheetsChanged = false;
    this.anyChange = false;
  }

  /** Volatile formulas, and those whose names or sheets may mean something else now. */
  private markAlways(queue: Pending[], marked: Map<FormulaRun, Uint8Array>): void {
    for (const run of this.index.allRuns()) {
      const { volatile, named, unresolved } = run.reading;
      const due =
        (volatile && this.anyChange) ||
        (named && this.renamed) ||
        (unresolved && (this.renamed || this.sheetsChanged));
      if (!due) continue;
      this.mark(run, run.firstRow, run.lastRow, this.sequence, marked, queue);
    }
  }

  private mark(
    run: FormulaRun,
    firstRow: number,
    lastRow: number,
    sequence: number,
    marked: Map<FormulaRun, Uint8Array>,
    queue: Pending[],
  ): void {
    let rows = marked.get(run);
    if (rows === undefined) marked.set(run, (rows = new Uint8Array(run.lastRow - run.firstRow + 1)));
    const covered = this.offeredRows(run, firstRow, lastRow, sequence);
    let start = -1;
    for (let row = firstRow; row <= lastRow + 1; row++) {
      const place = row - run.firstRow;
      const isNew = row <= lastRow && rows[place] === 0 && covered?.[row - firstRow] !== 1;
      if (isNew) {
        rows[place] = 1;
        this.markCell(run, row, sequence, queue);
        if (start < 0) start = row;
      } else if (start >= 0) {
        queue.push({ sheet: run.sheet, area: runRows(run, start, row - 1), sequence });
        start = -1;
      }
    }
  }

  private markCell(run: FormulaRun, row: number, sequence: number, queue: Pending[]): void {
    const cell = run.sheet.cell(row, run.column);
    if (cell === undefined || cell.formula === null) return;
    cell.stale = true;
    run.sheet.cellsChanged = true;
    // What the cell spills is as stale as the cell.
    if (cell.array !== null) queue.push({ sheet: run.sheet, area: cell.array.area, sequence });
  }

  /** 1 for rows whose values were offered after the change. */
  private offeredRows(
    run: FormulaRun,
    firstRow: number,
    lastRow: number,
    sequence: number,
  ): Uint8Array | null {
    let covered: Uint8Array | null = null;
    this.offers.get(run.sheet)?.forEach(runRows(run, firstRow, lastRow), (offered, area) => {
      if (offered <= sequence) return;
      covered ??= new Uint8Array(lastRow - firstRow + 1);
      covered.fill(1, Math.max(0, area.firstRow - firstRow), Math.min(lastRow, area.lastRow) - firstRow + 1);
    });
    return covered;
  }
}

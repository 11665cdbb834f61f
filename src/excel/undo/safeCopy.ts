import { rangeOfArea, type CellArea } from "../cells/cellArea";
import type { ExistingSheet } from "../made/readMadeSheet";
import type { Undo } from "./undo";

/** Cells of a sheet that are about to be overwritten. */
export interface KeptArea extends CellArea {
  readonly sheet: string;
}

/** Names of the hidden sheets begin so; one that an interrupted run left behind is ours to delete. */
const copyPrefix = "Styrtal tillfälligt ";
/** While its areas are being copied a hidden sheet has this at the end of its name. */
const unfinished = " (görs)";

/**
 * What an update in place is about to overwrite, kept with its looks on hidden sheets until the write has come through:
 * a request that fails half-way is then put back to the last border. The cells keep their addresses there, so that
 * relative references are the same when they return. A hidden sheet gets its final name when it holds everything: only
 * then may anything be overwritten, and only then is anything put back.
 */
export class SafeCopy {
  /** Names of the hidden sheets, when they are whole. */
  private readonly names: string[] = [];

  constructor(
    private readonly context: Excel.RequestContext,
    private readonly workbook: {
      readonly sheets: readonly { readonly name: string }[];
      readonly structureProtected: boolean;
    },
    private readonly undo: Undo,
  ) {}

  /**
   * Queues that areas are kept, and how they are put back. Call once, before the first write. Where no sheet may be added
   * (a protected structure) only their contents are kept, which costs a request.
   */
  async keep(areas: readonly KeptArea[]): Promise<void> {
    if (this.workbook.structureProtected) return this.keepContents(areas);
    for (const sheet of new Set(areas.map((area) => area.sheet))) {
      const own = areas.filter((area) => area.sheet === sheet);
      const name = this.queueCopy(own);
      this.undo.restoreFrom(name, (undoing) => {
        for (const area of own) rangeOf(undoing, sheet, area).copyFrom(rangeOf(undoing, name, area));
      });
    }
  }

  /**
   * Queues that a sheet of ours is kept which is going to be written anew, with what its cells do not carry: tables,
   * heights of rows, page breaks. `rowsAfter`: how long it becomes.
   */
  keepSheet(existing: ExistingSheet, rowsAfter: number): void {
    const { name: sheet, firstRow, firstColumn, rows, columns, tables } = existing;
    const lastRow = firstRow + Math.max(rows, 1) - 1;
    const lastColumn = firstColumn + Math.max(columns, 1) - 1;
    const area = { sheet, firstRow, firstColumn, lastRow, lastColumn };
    const name = this.queueCopy([area]);
    this.undo.restoreFrom(
      name,
      (undoing) => {
        const restored = undoing.workbook.worksheets.getItem(sheet);
        const last = Math.max(lastRow, rowsAfter - 1);
        const all = rangeOfArea(restored, {
          firstRow: 0,
          firstColumn: 0,
          lastRow: last,
          lastColumn: lastColumn + 1,
        });
        all.unmerge();
        all.dataValidation.clear();
        all.conditionalFormats.clearAll();
        all.clear();
        if (last > lastRow) restored.getRange(`${lastRow + 2}:${last + 1}`).format.useStandardHeight = true;
        rangeOf(undoing, sheet, area).copyFrom(rangeOf(undoing, name, area));
        for (const { address, name: table, style, showBandedRows } of tables) {
          const again = restored.tables.add(address, true);
          again.name = table;
          again.style = style;
          again.showBandedRows = showBandedRows;
        }
        queueHeights(restored, firstRow, existing.rowHeights);
        if (existing.printArea !== null) restored.pageLayout.setPrintArea(existing.printArea);
        restored.horizontalPageBreaks.removePageBreaks();
        for (const row of existing.breaksBefore) restored.horizontalPageBreaks.add(`A${row + 1}`);
      },
      sheet,
    );
  }

  private async keepContents(areas: readonly KeptArea[]): Promise<void> {
    const kept = areas.map((area) => ({
      area,
      cells: rangeOf(this.context, area.sheet, area).load({ formulas: true, numberFormat: true }),
    }));
    await this.context.sync();
    for (const { area, cells } of kept) {
      const { formulas, numberFormat } = cells;
      this.undo.step((undoing) => {
        const range = rangeOf(undoing, area.sheet, area);
        range.numberFormat = numberFormat;
        range.formulas = formulas;
      });
    }
  }

  /** Deletes the hidden sheets when all has been written. A fault is of no consequence: the next run takes them. */
  async dispose(): Promise<void> {
    const { worksheets } = this.context.workbook;
    for (let attempt = 0; attempt < 2 && this.names.length > 0; attempt++) {
      try {
        for (const name of this.names) worksheets.getItem(name).delete();
        await this.context.sync();
        return;
      } catch {
        // Tried once more, then left.
      }
    }
  }

  /** Queues a hidden sheet with the areas of one sheet, and gives the name that it has when it is whole. */
  private queueCopy(areas: readonly KeptArea[]): string {
    const name = copyPrefix + String(this.names.length + 1);
    const { worksheets } = this.context.workbook;
    for (const old of [name, name + unfinished]) {
      if (this.workbook.sheets.some((one) => one.name === old)) worksheets.getItem(old).delete();
    }
    const hidden = worksheets.add(name + unfinished);
    hidden.visibility = "Hidden";
    this.undo.addedSheet(name + unfinished);
    for (const area of areas)
      rangeOf(this.context, name + unfinished, area).copyFrom(rangeOf(this.context, area.sheet, area));
    hidden.name = name;
    this.names.push(name);
    return name;
  }
}

/** Rows of the same height that follow each other are one range. */
export function queueHeights(sheet: Excel.Worksheet, firstRow: number, heights: readonly number[]): void {
  let from = 0;
  for (let row = 1; row <= heights.length; row++) {
    if (row < heights.length && heights[row] === heights[from]) continue;
    const height = heights[from];
    if (height !== undefined)
      sheet.getRangeByIndexes(firstRow + from, 0, row - from, 1).format.rowHeight = height;
    from = row;
  }
}

const rangeOf = (context: Excel.RequestContext, sheet: string, area: KeptArea): Excel.Range =>
  rangeOfArea(context.workbook.worksheets.getItem(sheet), area);

import { rangeOfArea, type CellArea } from "./cellArea";
import type { Undo } from "./undo";

/** Cells of a sheet that are about to be overwritten. */
export interface KeptArea extends CellArea {
  readonly sheet: string;
}

/** Names of the hidden sheets begin so; one that an interrupted run left behind is ours to delete. */
const copyPrefix = "Styrtal tillfälligt ";
/** While its areas are being copied a hidden sheet has this at the end of its name. */
const unfinished = " (görs)";

interface Copy {
  readonly name: string;
  readonly areas: KeptArea[];
}

/**
 * What an update in place is about to overwrite, kept with its looks on hidden sheets until the write has come through:
 * a request that fails half-way is then put back to the last border. The cells keep their addresses there, so that
 * relative references are the same when they return. A hidden sheet gets its final name when it holds everything: only
 * then may anything be overwritten, and only then is anything put back.
 */
export class SafeCopy {
  private readonly copies = new Map<string, Copy>();

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
    for (const area of areas) {
      const copy = this.copyOf(area.sheet);
      copy.areas.push(area);
      rangeOf(this.context, copy.name + unfinished, area).copyFrom(rangeOf(this.context, area.sheet, area));
    }
    for (const { name } of this.copies.values()) {
      this.context.workbook.worksheets.getItem(name + unfinished).name = name;
    }
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
    for (let attempt = 0; attempt < 2 && this.copies.size > 0; attempt++) {
      try {
        const sheets = [...this.copies.values()].map(({ name }) => worksheets.getItemOrNullObject(name));
        for (const sheet of sheets) sheet.load({ name: true });
        await this.context.sync();
        for (const sheet of sheets) if (!sheet.isNullObject) sheet.delete();
        await this.context.sync();
        return;
      } catch {
        // Tried once more, then left.
      }
    }
  }

  private copyOf(sheet: string): Copy {
    const known = this.copies.get(sheet);
    if (known !== undefined) return known;
    const name = copyPrefix + String(this.copies.size + 1);
    const { worksheets } = this.context.workbook;
    for (const old of [name, name + unfinished]) {
      if (this.workbook.sheets.some((one) => one.name === old)) worksheets.getItem(old).delete();
    }
    worksheets.add(name + unfinished).visibility = "Hidden";
    const copy: Copy = { name, areas: [] };
    this.copies.set(sheet, copy);
    this.undo.addedSheet(name + unfinished);
    this.undo.restoreFrom(name, (undoing) => {
      for (const area of copy.areas) rangeOf(undoing, sheet, area).copyFrom(rangeOf(undoing, name, area));
    });
    return copy;
  }
}

const rangeOf = (context: Excel.RequestContext, sheet: string, area: KeptArea): Excel.Range =>
  rangeOfArea(context.workbook.worksheets.getItem(sheet), area);

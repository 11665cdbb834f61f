import type { Assessment, TestMark } from "../../core/indicator/assessment";
import type { AxisScale } from "../../core/report/chart/axisScale";
import { phaseMarkLevel, phaseMarkStep } from "../../core/report/chart/axisScale";
import type { Block } from "../../core/report/block/block";
import { reservedRows } from "../../core/report/block/blockLayout";
import { blockShape } from "../../core/report/block/blockShape";
import { absoluteName, quoteSheet } from "../../core/report/block/r1c1";
import { seriesBlock, seriesBlockRows, type ReportOptions } from "../../core/report/block/seriesBlock";
import { sourceLookup } from "../../core/report/block/sourceCells";
import type { SheetCells } from "../../core/sheet/cells/sheetCells";
import { blockColumns, firstBlockRow, queueBlockSheet } from "../../excel/blocks/blockSheet";
import { anchoredArea, rangeOfArea, type CellArea } from "../../excel/cells/cellArea";
import { queueEmptyCells } from "../../excel/cells/emptyCells";
import { anchorNamed, blockName } from "../../excel/workbook/insertedItems";
import type { Inventory } from "../../excel/workbook/inventory";
import { queueAnchor } from "../../excel/store/saveStore";
import { freeSheetName } from "../../excel/workbook/sheetNames";
import { blocksAnchor } from "../../excel/store/store";
import type { Undo } from "../../excel/undo/undo";
import { blockWidth } from "../../excel/blocks/blockContents";
import { BlockModels, queueBlock, queueExplanationHeights } from "../../excel/blocks/writeBlock";
import { blockTexts } from "../../i18n/blockTexts";
import { swedishTexts } from "../../i18n/swedishTexts";

export interface BlockNeeds {
  readonly inventory: Inventory;
  /** The cells that the series were read from: the blocks refer to them. */
  readonly cells: readonly SheetCells[];
  readonly options: ReportOptions;
  /** Value axes of the charts by series id (chartScales): marks of new phases hang from their tops. */
  readonly scales: ReadonlyMap<string, AxisScale>;
  /** Names of sheets that the caller is about to add. */
  readonly taken?: readonly string[];
}

/** Where the block of one series stands, or will. */
export interface BlockPlan {
  readonly assessment: Assessment;
  /** Number of the block and of its charts, on whichever sheet (chartName). */
  readonly number: number;
  readonly firstRow: number;
  /** Cells of the block that is there; null for a new one, or one whose cells the user has deleted. */
  readonly old: CellArea | null;
  /** True when it is written over the old one, cell by cell of the same kind: charts of it stay bound. */
  readonly inPlace: boolean;
  /** Points of the block that is there; null when it is not known. */
  readonly oldPoints: number | null;
  /** Tests that its charts are marked with. */
  readonly oldTests: readonly TestMark[];
}

/**
 * The calculation blocks of some series on the sheet Underlag, for any action that shows them. A series has one block,
 * however many sheets have a chart of it. In this order:
 *
 *     const blocks = new SeriesBlocks(assessments, needs);         // plans; pure
 *     checkWritable(inventory, { newSheets: blocks.isNew || ..., sheets: [...blocks.written, ...] });
 *     if (blocks.hasOld) { const take = blocks.queueOld(context); await context.sync(); take(undo); }
 *     blocks.open(context, undo);                                  // the sheet itself
 *     const block = blocks.write(assessment);                      // queues one block; give it to RunCharts
 *     blocks.close();                                              // with the last request
 *     queueStore(context, store, withCharts(...), undo);           // remembers them (storedCharts.ts)
 *
 * Nothing is sent here: the caller syncs (syncOrUndo), as often as the size of the request demands (100 blocks with
 * charts fit in one). A block of the same shape is written over in place; one that has become of another shape, or too
 * long for its rows, gets new rows below the others, and its old cells are emptied last of all (close), so that a fault
 * takes nothing away.
 */
export class SeriesBlocks {
  /** Name of the sheet of blocks. */
  readonly sheet: string;
  /** True when the sheet is to be added (there is none, or the user has deleted it). */
  readonly isNew: boolean;
  /** What to remember as the store's nextNumber when the blocks have been written. */
  readonly nextNumber: number;
  private readonly plans: Map<string, BlockPlan>;
  private readonly models = new BlockModels();
  private readonly shapes = new Map<string, string>();
  private readonly points = new Map<string, number>();
  private readonly blocks: Block[] = [];
  private target: { context: Excel.RequestContext; sheet: Excel.Worksheet; undo: Undo } | null = null;

  constructor(
    assessments: readonly Assessment[],
    private readonly needs: BlockNeeds,
  ) {
    const { inventory, taken = [] } = needs;
    const there = anchorNamed(inventory, blocksAnchor)?.sheet ?? null;
    const names = [...inventory.sheets.map(({ name }) => name), ...taken];
    this.sheet = there ?? freeSheetName(swedishTexts.t("sheet.blocks"), names);
    this.isNew = there === null;
    this.source = sourceLookup(needs.cells);
    let { nextNumber } = inventory.store;
    this.firstFree = firstFreeRow(inventory);
    this.nextRow = this.firstFree;
    const plans = new Map<string, BlockPlan>();
    for (const assessment of assessments) {
      const { id } = assessment.series;
      const known = inventory.store.charts.find(({ seriesId }) => seriesId === id);
      const number = known?.number ?? nextNumber++;
      const old = this.isNew ? null : anchoredArea(anchorNamed(inventory, blockName(number)));
      const rows = seriesBlockRows(assessment);
      const inPlace =
        old !== null &&
        rows <= old.lastRow - old.firstRow + 1 &&
        known?.shape === blockShape(this.make(assessment, old.firstRow));
      const firstRow = inPlace ? old.firstRow : this.nextRow;
      plans.set(id, {
        assessment,
        number,
        firstRow,
        old,
        inPlace,
        oldPoints: known?.points ?? null,
        oldTests: known?.tests ?? [],
      });
      if (!inPlace) this.nextRow += rows + 1;
    }
    this.plans = plans;
    this.nextNumber = nextNumber;
  }

  private readonly source: ReturnType<typeof sourceLookup>;
  /** First row below all blocks, before and with those that are planned. */
  private readonly firstFree: number;
  private nextRow: number;

  /** Sheets that are there already and will be written on: for checkWritable. */
  get written(): readonly string[] {
    return this.isNew ? [] : [this.sheet];
  }

  /** True when something may be there that is to be read first (queueOld): what is overwritten, and what stands below. */
  get hasOld(): boolean {
    return !this.isNew && [...this.plans.values()].some(({ old, inPlace }) => old !== null || !inPlace);
  }

  planOf({ series }: Assessment): BlockPlan {
    const plan = this.plans.get(series.id);
    if (plan === undefined) throw new Error(`no block is planned for ${series.id}`);
    return plan;
  }

  /** Shape of the block that was written: to be remembered with its charts. */
  shapeOf({ series }: Assessment): string | undefined {
    return this.shapes.get(series.id);
  }

  /** Points of the block that was written. */
  pointsOf({ series }: Assessment): number | undefined {
    return this.points.get(series.id);
  }

  /**
   * Queues reading what an update overwrites. After the sync, give what it returns the undo. What the user has written in
   * the empty rows of a block or below the blocks stays: a block that would cover it goes below it instead.
   */
  queueOld(context: Excel.RequestContext): (undo: Undo) => void {
    const sheet = context.workbook.worksheets.getItem(this.sheet);
    const kept = [...this.plans.values()].flatMap((plan) => {
      const { old } = plan;
      if (old === null) return [];
      return [{ plan, old, cells: rangeOfArea(sheet, old).load({ formulas: true, numberFormat: true }) }];
    });
    const below = sheet
      .getRangeByIndexes(this.firstFree, 0, sheetRows - this.firstFree, blockColumns)
      .getUsedRangeOrNullObject(true)
      .load({ rowIndex: true, rowCount: true });
    return (undo) => {
      for (const { plan, old, cells } of kept) {
        const { formulas, numberFormat } = cells;
        const users = usersRow(formulas);
        if (users !== null) this.spare(plan, { ...old, lastRow: old.firstRow + users - 1 });
        undo.step((undoing) => {
          const range = rangeOfArea(undoing.workbook.worksheets.getItem(this.sheet), old);
          range.numberFormat = numberFormat;
          range.formulas = formulas;
        });
      }
      if (!below.isNullObject) this.moveBelow(below.rowIndex, below.rowIndex + below.rowCount);
    };
  }

  /** The block has only these rows: where it needs more it moves. */
  private spare(plan: BlockPlan, own: CellArea): void {
    const { id, points } = plan.assessment.series;
    const rows = seriesBlockRows(plan.assessment);
    const fits = rows - reservedRows(points.length) <= own.lastRow - own.firstRow + 1;
    const moves = plan.inPlace && !fits;
    this.plans.set(id, {
      ...plan,
      old: own,
      ...(moves ? { inPlace: false, firstRow: this.nextRow } : {}),
    });
    if (moves) this.nextRow += rows + 1;
  }

  /** Rows from..to below the blocks are the user's: what would be placed there comes after them. */
  private moveBelow(from: number, to: number): void {
    if (from >= this.nextRow - 1) return;
    for (const [id, plan] of this.plans) {
      if (!plan.inPlace) this.plans.set(id, { ...plan, firstRow: plan.firstRow + to + 1 - this.firstFree });
    }
  }

  /** Queues the sheet of blocks when it is new. */
  open(context: Excel.RequestContext, undo: Undo): void {
    const { worksheets } = context.workbook;
    const sheet = this.isNew ? worksheets.add(this.sheet) : worksheets.getItem(this.sheet);
    this.target = { context, sheet, undo };
    if (!this.isNew) return;
    undo.addedSheet(this.sheet);
    queueBlockSheet(sheet, { title: swedishTexts.t("sheet.blocks"), subtitle: swedishTexts.t("note.made") });
    const dead = anchorNamed(this.needs.inventory, blocksAnchor);
    queueAnchor(context, blocksAnchor, sheet.getRange("A1"), undo, dead);
  }

  /** Queues the block of a series, and gives it as data: what its charts are described from. */
  write(assessment: Assessment): Block {
    const { context, sheet, undo } = this.opened();
    const { number, firstRow, old, inPlace } = this.planOf(assessment);
    const block = this.make(assessment, firstRow);
    if (inPlace && old !== null) rangeOfArea(sheet, old).clear("Contents");
    queueBlock(sheet, block, this.models);
    const lastRow = block.firstRow + block.rowCount - 1;
    const lastColumn = block.firstColumn + blockWidth(block) - 1;
    if (!this.isNew && !inPlace) {
      undo.step((undoing) => {
        const { firstRow, firstColumn } = block;
        const again = undoing.workbook.worksheets.getItem(block.sheet);
        queueEmptyCells(again, { firstRow, firstColumn, lastRow, lastColumn });
      });
    }
    const name = blockName(number);
    const corners = [absoluteName(block.firstRow, block.firstColumn), absoluteName(lastRow, lastColumn)];
    const cells = `=${quoteSheet(block.sheet)}${corners.join(":")}`;
    queueAnchor(context, name, cells, undo, anchorNamed(this.needs.inventory, name));
    this.shapes.set(assessment.series.id, blockShape(block));
    this.points.set(assessment.series.id, block.pointCount);
    this.blocks.push(block);
    return block;
  }

  /** Queues heights of rows, and the emptying of cells that blocks have moved away from. Last of all, with the last request. */
  close(): void {
    const { sheet } = this.opened();
    queueExplanationHeights(sheet, this.blocks);
    for (const { old, inPlace } of this.plans.values()) {
      if (old !== null && !inPlace) queueEmptyCells(sheet, old);
    }
  }

  private opened(): NonNullable<typeof this.target> {
    if (this.target === null) throw new Error("open() comes before write() and close()");
    return this.target;
  }

  private make(assessment: Assessment, firstRow: number): Block {
    const scale = this.needs.scales.get(assessment.series.id);
    const marks =
      scale === undefined ? {} : { markLevel: phaseMarkLevel(scale), markStep: phaseMarkStep(scale) };
    const texts = { render: swedishTexts.render, block: blockTexts };
    return seriesBlock(
      assessment,
      { sheet: this.sheet, firstRow, ...marks },
      this.source,
      this.needs.options,
      texts,
    );
  }
}

/**
 * First row, counted within a block, of what the user has written in the rows that it keeps empty; null for none. A row of
 * the block itself has most of its cells filled.
 */
export function usersRow(formulas: readonly (readonly unknown[])[]): number | null {
  const filled = formulas.map((row) => row.filter((cell) => cell !== "").length);
  const most = (formulas[0]?.length ?? 0) / 2;
  const last = filled.reduce((found, count, row) => (count > most ? row : found), -1);
  const first = filled.findIndex((count, row) => row > last && count > 0);
  return last < 0 || first < 0 ? null : first;
}

/** Rows of a sheet in Excel. */
const sheetRows = 1_048_576;

/** Below every block that is there, with an empty row between. */
function firstFreeRow(inventory: Inventory): number {
  const ends = inventory.store.charts.map(({ number }) => {
    const area = anchoredArea(anchorNamed(inventory, blockName(number)));
    return area === null ? 0 : area.lastRow + 2;
  });
  return Math.max(firstBlockRow, ...ends);
}

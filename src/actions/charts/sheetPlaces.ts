import { chartGrid, type ChartCell, type PerPage } from "../../core/report/chart/chartGrid";
import { anchoredArea, type CellArea } from "../../excel/cells/cellArea";
import type { UsedCells } from "../../excel/cells/usedCells";
import type { StoredChart } from "../../excel/store/store";
import { anchorNamed, chartTextsName } from "../../excel/workbook/insertedItems";
import type { Inventory } from "../../excel/workbook/inventory";
import type { ChartPlan, SheetPlan } from "./chartPlan";

/** How far the user has moved what stands on a sheet, by putting in or taking out rows and columns. */
export interface Shift {
  readonly rows: number;
  readonly columns: number;
}

/** Where one chart of a sheet of charts stands, or will. */
export interface SheetPlace {
  /** The cells of chart and texts; of one that is there those where it is now. */
  readonly cell: ChartCell;
  /** Cells of the texts that are there: first the sentence, last the note. null for a new chart, and where they are gone. */
  readonly texts: CellArea | null;
  /** False where the user has taken the texts away, or written in their place. */
  readonly writes: boolean;
}

const unmoved: Shift = { rows: 0, columns: 0 };

const moved = (cell: ChartCell, { rows, columns }: Shift): ChartCell => ({
  ...cell,
  frame: {
    firstRow: Math.max(0, cell.frame.firstRow + rows),
    lastRow: Math.max(0, cell.frame.lastRow + rows),
  },
  firstColumn: Math.max(0, cell.firstColumn + columns),
  lastColumn: Math.max(0, cell.lastColumn + columns),
  sentenceRow: Math.max(0, cell.sentenceRow + rows),
  noteRow: Math.max(0, cell.noteRow + rows),
});

const shiftOf = (cell: ChartCell, texts: CellArea): Shift => ({
  rows: texts.firstRow - cell.sentenceRow,
  columns: texts.firstColumn - cell.firstColumn,
});

const textsOf = ({ sentenceRow, noteRow, firstColumn, lastColumn }: ChartCell): CellArea => ({
  firstRow: sentenceRow,
  lastRow: noteRow,
  firstColumn,
  lastColumn,
});

/** Every note under a chart names its source so. */
const isNote = (text: unknown): boolean => text === "" || /Källa: /.test(String(text));

/**
 * The places of a sheet of charts that is there already. Charts that are there are found by the hidden names of their
 * texts, wherever rows and columns have taken them; new ones come after the last, in places where nobody has written.
 */
export class SheetPlaces {
  /** What new charts are moved by: as far as the last one that is there. */
  readonly shift: Shift;
  /** Slots that were taken before. */
  readonly slotsBefore: number;

  constructor(
    private readonly inventory: Inventory,
    private readonly item: { readonly id: string; readonly sheet: string; readonly perPage: PerPage },
    private readonly used: UsedCells,
  ) {
    const own = inventory.store.charts.filter((chart) => chart.item === item.id);
    this.slotsBefore = Math.max(0, ...own.map(({ slot }) => slot + 1));
    const { cells } = chartGrid(this.slotsBefore, item.perPage);
    const shifts = [...own]
      .sort((a, b) => b.slot - a.slot)
      .flatMap((chart) => {
        const [texts, cell] = [this.named(chart), cells[chart.slot]];
        return texts === null || texts === undefined || cell === undefined ? [] : [shiftOf(cell, texts)];
      });
    this.shift = shifts[0] ?? unmoved;
  }

  /** The plan with new charts moved on to where nobody has written. */
  planAround(plan: SheetPlan): SheetPlan {
    let next = this.slotsBefore;
    const charts = plan.charts.map((chart): ChartPlan => {
      if (chart.slot < this.slotsBefore) return chart;
      while (!this.isFree(next)) next += 1;
      return { ...chart, slot: next++ };
    });
    return { ...plan, charts, grid: chartGrid(Math.max(next, this.slotsBefore), this.item.perPage) };
  }

  /** @param number of the chart's block */
  placeOf({ grid }: SheetPlan, slot: number, number: number): SheetPlace | null {
    const cell = grid.cells[slot];
    if (cell === undefined) return null;
    if (slot >= this.slotsBefore) return { cell: moved(cell, this.shift), texts: null, writes: true };
    const named = this.named({ item: this.item.id, number });
    if (named === null) return { cell: moved(cell, this.shift), texts: null, writes: false };
    if (named !== undefined) return { cell: moved(cell, shiftOf(cell, named)), texts: named, writes: true };
    // The name is gone, and with it what tells where the texts are: where they were, unless that is the user's by now.
    const here = moved(cell, this.shift);
    const ours = isNote(this.used.at(here.noteRow, here.firstColumn));
    return { cell: here, texts: ours ? textsOf(here) : null, writes: ours };
  }

  /** Cells of a chart's texts by their name; null when the user has deleted them, undefined without a name. */
  private named({ item, number }: Pick<StoredChart, "item" | "number">): CellArea | null | undefined {
    const anchor = anchorNamed(this.inventory, chartTextsName(item, number));
    if (anchor === undefined) return undefined;
    return anchor.sheet === this.item.sheet ? anchoredArea(anchor) : null;
  }

  /** Nothing is written under the chart or in the rows of its texts. */
  private isFree(slot: number): boolean {
    const { cells } = chartGrid(slot + 1, this.item.perPage);
    const cell = cells[slot];
    if (cell === undefined) return true;
    const { frame, noteRow, firstColumn, lastColumn } = moved(cell, this.shift);
    return !this.used.hasIn({ firstRow: frame.firstRow, lastRow: noteRow, firstColumn, lastColumn });
  }
}

import type { Assessment } from "../../core/indicator/assessment";
import { chartScales } from "../../core/report/chart/chartScales";
import type { MadeSheet } from "../../core/report/made/madeSheet";
import type { SheetCells } from "../../core/sheet/cells/sheetCells";
import type { ReportOptions } from "../../core/report/block/seriesBlock";
import { anchoredArea, rangeOfArea } from "../../excel/cells/cellArea";
import { anchorNamed, blockName } from "../../excel/workbook/insertedItems";
import type { Inventory } from "../../excel/workbook/inventory";
import type { Store, StoredChart } from "../../excel/store/store";
import type { Undo } from "../../excel/undo/undo";
import { expectedValues, type ExpectedValues } from "../../excel/blocks/writeBlock";
import { chartName, RunCharts } from "./runCharts";
import { SeriesBlocks } from "./seriesBlocks";
import { storedChart, withCharts } from "./storedCharts";

/** A run chart that a made sheet has room for: the slot's key, and the series that is drawn in it. */
export interface SlotChart {
  readonly slot: string;
  readonly assessment: Assessment;
}

interface SlotNeeds {
  readonly charts: readonly SlotChart[];
  readonly built: MadeSheet;
  readonly inventory: Inventory;
  readonly cells: readonly SheetCells[];
  readonly options: ReportOptions;
  readonly sheet: string;
  readonly itemId: string;
  readonly isNew: boolean;
}

/**
 * Run charts in the slots of a made sheet, with their calculation blocks on Underlag. A document flows anew at every
 * run, so its charts are moved to their slots; charts of series that are no longer in it go, with their blocks.
 *
 *     const slots = new SlotCharts(needs);          // pure
 *     await slots.prepare(context, undo);           // one request when there is something to overwrite
 *     slots.queue(context, undo);                   // after the sheet itself
 *     store = slots.storeAfter(store);
 */
export class SlotCharts {
  private readonly blocks: SeriesBlocks;
  private readonly charts: RunCharts;
  private readonly scales: ReturnType<typeof chartScales>;
  private readonly stored: StoredChart[] = [];
  /** What the blocks show, for hosts that keep values in the file. */
  readonly values: ExpectedValues[] = [];

  constructor(private readonly needs: SlotNeeds) {
    const { inventory, cells, options, sheet, isNew } = needs;
    const assessments = this.placed.map(({ assessment }) => assessment);
    this.scales = chartScales(assessments, { share: false, showLast: null, size: "small" });
    this.blocks = new SeriesBlocks(assessments, {
      inventory,
      cells,
      options,
      scales: this.scales,
      taken: [sheet],
    });
    const there = isNew ? [] : (inventory.sheets.find(({ name }) => name === sheet)?.charts ?? []);
    this.charts = new RunCharts(sheet, there);
  }

  /** Sheets that are there already and will be written on. */
  get written(): readonly string[] {
    return this.placed.length === 0 ? [] : this.blocks.written;
  }

  async prepare(context: Excel.RequestContext, undo: Undo): Promise<void> {
    const plans = this.placed.map(({ assessment }) => this.blocks.planOf(assessment));
    const takes: ((undo: Undo) => void)[] = [];
    if (this.blocks.hasOld) takes.push(this.blocks.queueOld(context));
    if (this.charts.hasOld(plans)) takes.push(this.charts.queueOld(context, plans));
    if (takes.length === 0) return;
    await context.sync();
    for (const take of takes) take(undo);
  }

  queue(context: Excel.RequestContext, undo: Undo): void {
    const { built, itemId } = this.needs;
    if (this.placed.length > 0) {
      this.blocks.open(context, undo);
      this.charts.open(context, undo);
      this.placed.forEach(({ slot, assessment }, i) => {
        const position = built.slots.find(({ key }) => key === slot)?.position;
        if (position === undefined) return;
        const block = this.blocks.write(assessment);
        this.charts.place({
          assessment,
          plan: this.blocks.planOf(assessment),
          block,
          position,
          size: "small",
          scale: this.scales.get(assessment.series.id) ?? null,
          axisTitle: false,
          move: true,
        });
        this.values.push(...expectedValues(block));
        this.stored.push(storedChart(assessment, this.blocks, { item: itemId, slot: i }));
      });
      this.charts.close();
      this.blocks.close();
    }
    this.queueGone(context);
  }

  storeAfter(store: Store): Store {
    const { inventory, itemId } = this.needs;
    if (this.stored.length === 0 && this.gone.length === 0) return store;
    const after = withCharts(store, inventory, itemId, this.stored);
    return { ...after, nextNumber: Math.max(after.nextNumber, this.blocks.nextNumber) };
  }

  private get placed(): readonly SlotChart[] {
    const slots = new Set(this.needs.built.slots.map(({ key }) => key));
    return this.needs.charts.filter(({ slot }) => slots.has(slot));
  }

  /** Charts of the document whose series are not in it any more. */
  private get gone(): readonly StoredChart[] {
    const now = new Set(this.placed.map(({ assessment }) => assessment.series.id));
    return this.needs.inventory.store.charts.filter(
      ({ item, seriesId }) => item === this.needs.itemId && !now.has(seriesId),
    );
  }

  /** Last in the request, so that a fault before takes nothing away. */
  private queueGone(context: Excel.RequestContext): void {
    const { inventory, sheet, itemId, isNew } = this.needs;
    const charts = inventory.sheets.find(({ name }) => name === sheet)?.charts ?? [];
    for (const { number } of this.gone) {
      const name = chartName(number);
      if (!isNew && charts.some((chart) => chart.name === name))
        context.workbook.worksheets.getItem(sheet).charts.getItem(name).delete();
      const elsewhere = inventory.store.charts.some(
        (chart) => chart.number === number && chart.item !== itemId,
      );
      const anchor = anchorNamed(inventory, blockName(number));
      if (elsewhere || anchor === undefined) continue;
      const area = anchoredArea(anchor);
      if (area !== null && anchor.sheet !== null)
        rangeOfArea(context.workbook.worksheets.getItem(anchor.sheet), area).clear();
      context.workbook.names.getItem(anchor.name).delete();
    }
  }
}

import type { Assessment, TestMark } from "../../core/indicator/assessment";
import type { AxisScale } from "../../core/report/chart/axisScale";
import type { Block } from "../../core/report/block/block";
import type { ChartDescription } from "../../core/report/chart/chartDescription";
import { chartOfOtherLength } from "../../core/report/chart/chartOfOtherLength";
import { describeChart } from "../../core/report/chart/describeChart";
import type { CellArea } from "../../excel/cells/cellArea";
import { rangesOf, type RangeLookup } from "../../excel/cells/cellRange";
import type { InventoryChart } from "../../excel/workbook/inventory";
import type { Undo } from "../../excel/undo/undo";
import { hasSeriesOf, queueChart, queuePosition, queueUpdate } from "../../excel/charts/writeChart";
import { swedishTexts } from "../../i18n/swedishTexts";
import type { BlockPlan } from "./seriesBlocks";

/** A run chart of a block: which, where, and how it is drawn. */
export interface RunChart {
  readonly assessment: Assessment;
  readonly plan: BlockPlan;
  readonly block: Block;
  /** Points from the top left corner of the sheet. */
  readonly position: ChartDescription["position"];
  /** The cells that it covers there exactly, where that is so. */
  readonly cells?: CellArea;
  /** Small: end labels of mean and target only, one date at each end, fonts 10/8 (ux-flows 7.2). */
  readonly size: "large" | "small";
  /** Its value axis (chartScales); null lets Excel choose. */
  readonly scale: AxisScale | null;
  /** Only the last n periods; the limits still rest on all. Default: all. */
  readonly showLast?: number | null;
  /** False where the unit stands beside the chart already. Default true. */
  readonly axisTitle?: boolean;
  /** True: a chart that is there is moved to `position`. Default: it stays where the user has put it. */
  readonly move?: boolean;
}

/** Excel's name of the chart of a block: the same on every sheet that has one. */
export const chartName = (number: number): string => `Styrtal ${number}`;

/** A series of a chart as an update found it. */
interface OldSeries {
  readonly name: string;
  /** Drawn as the bars of marks. */
  readonly bars: boolean;
}

/** Ends the name of a chart that is to take the place of another. */
const waiting = " (ny)";

/**
 * Native charts of calculation blocks on one sheet, new or there already: any sheet, position and size. In this order:
 *
 *     const charts = new RunCharts(sheetName, inventorySheet?.charts ?? []);   // what the sheet has: none when it is new
 *     if (charts.hasOld(plans)) { const take = charts.queueOld(context, plans); await context.sync(); take(undo); }
 *     charts.open(context, undo);                                  // when the sheet has been added
 *     charts.place({ assessment, plan: blocks.planOf(assessment), block, position, size: "small", scale });
 *     charts.close();                                              // with the last request
 *
 * A chart that is there is brought up to date in place, so that what the user has changed in it is kept; when its lines
 * are others than before (limits from six values on, a target, a phase), or its block has moved, it is made anew in the
 * same place, and the old one goes last of all (close). Nothing is sent here: the caller syncs.
 */
export class RunCharts {
  private readonly oldSeries = new Map<number, readonly OldSeries[]>();
  private readonly replaced: string[] = [];
  private target: { sheet: Excel.Worksheet; undo: Undo; rangeOf: RangeLookup } | null = null;

  constructor(
    private readonly sheetName: string,
    private readonly there: readonly InventoryChart[],
  ) {}

  /** The chart of a block that is there already, wherever the user has moved it. */
  earlier({ number }: BlockPlan): InventoryChart | null {
    return this.there.find(({ name }) => name === chartName(number)) ?? null;
  }

  hasOld(plans: readonly BlockPlan[]): boolean {
    return plans.some((plan) => this.earlier(plan) !== null);
  }

  /** Queues reading what an update overwrites. After the sync, give what it returns the undo. */
  queueOld(context: Excel.RequestContext, plans: readonly BlockPlan[]): (undo: Undo) => void {
    const { charts } = context.workbook.worksheets.getItem(this.sheetName);
    const kept = plans.flatMap((plan) => {
      const earlier = this.earlier(plan);
      if (earlier === null) return [];
      const chart = charts.getItem(earlier.name);
      chart.title.load({ text: true });
      chart.series.load("items/name,items/chartType");
      chart.axes.valueAxis.load({ minimum: true, maximum: true, majorUnit: true });
      return [{ number: plan.number, earlier, chart }];
    });
    return (undo) => {
      for (const { number, earlier, chart } of kept) {
        this.oldSeries.set(
          number,
          chart.series.items.map(({ name, chartType }) => ({ name, bars: chartType === "ColumnClustered" })),
        );
        const { name, left, top, width, height } = earlier;
        const { text } = chart.title;
        const { minimum, maximum, majorUnit } = chart.axes.valueAxis;
        undo.step((undoing) => {
          const same = undoing.workbook.worksheets.getItem(this.sheetName).charts.getItem(name);
          same.title.text = text;
          Object.assign(same, { left, top, width, height });
          Object.assign(same.axes.valueAxis, { minimum, maximum, majorUnit });
        });
      }
    };
  }

  open(context: Excel.RequestContext, undo: Undo): void {
    const sheet = context.workbook.worksheets.getItem(this.sheetName);
    this.target = { sheet, undo, rangeOf: rangesOf(context) };
    undo.hadCharts(
      this.sheetName,
      this.there.map(({ name }) => name),
    );
  }

  /** The sheet that they lie on, once it is open. */
  get sheet(): Excel.Worksheet {
    return this.opened().sheet;
  }

  /** Queues one chart; true when it was there already. */
  place(chart: RunChart): boolean {
    const { sheet, undo, rangeOf } = this.opened();
    const earlier = this.earlier(chart.plan);
    const stays = earlier !== null && chart.move !== true;
    const describe = (assessment: Assessment): ChartDescription =>
      describeChart(assessment, chart.block, {
        name: chartName(chart.plan.number),
        size: chart.size,
        position: stays ? earlier : chart.position,
        ...(chart.cells === undefined || stays ? {} : { cells: chart.cells }),
        scale: chart.scale,
        showLast: chart.showLast ?? null,
        axisTitle: chart.axisTitle ?? true,
        render: swedishTexts.render,
      });
    const description = describe(chart.assessment);
    if (earlier === null) {
      queueChart(sheet, description, rangeOf);
      undo.addedChart(this.sheetName, description.name);
      return false;
    }
    const old = this.oldSeries.get(chart.plan.number) ?? [];
    const bound =
      chart.plan.inPlace &&
      hasSeriesOf(
        old.map(({ name }) => name),
        description,
      );
    if (bound) {
      const chartThere = sheet.charts.getItem(earlier.name);
      const { oldPoints, oldTests } = chart.plan;
      if (oldPoints !== null) {
        const same = describe(withTests(chart.assessment, oldTests));
        const before = chartOfOtherLength(same, oldPoints - chart.block.pointCount);
        undo.step((undoing) => {
          const { charts } = undoing.workbook.worksheets.getItem(this.sheetName);
          queueUpdate(charts.getItem(earlier.name), before, rangesOf(undoing), barsOf(description));
        });
      }
      const barsThere = old.map(({ bars }) => bars);
      queueUpdate(chartThere, description, rangeOf, barsThere);
      if (!stays) queuePosition(chartThere, description);
    } else {
      queueChart(sheet, { ...description, name: earlier.name + waiting }, rangeOf);
      undo.addedChart(this.sheetName, earlier.name + waiting);
      this.replaced.push(earlier.name);
    }
    return true;
  }

  /** Queues that new charts take the place of old ones. Last of all, with the last request. */
  close(): void {
    const { charts } = this.opened().sheet;
    for (const name of this.replaced) {
      charts.getItem(name).delete();
      charts.getItem(name + waiting).name = name;
    }
  }

  private opened(): NonNullable<typeof this.target> {
    if (this.target === null) throw new Error("open() comes before place() and close()");
    return this.target;
  }
}

const barsOf = ({ series }: ChartDescription): boolean[] => series.map(({ bars }) => bars !== undefined);

const withTests = (assessment: Assessment, tests: readonly TestMark[]): Assessment => ({
  ...assessment,
  settings: { ...assessment.settings, tests },
});

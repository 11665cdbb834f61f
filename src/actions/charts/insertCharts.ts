import { message } from "../../core/message";
import type { Block } from "../../core/report/block/block";
import { chartCaption } from "../../core/report/chart/chartCaption";
import { chartGrid, type ChartCell } from "../../core/report/chart/chartGrid";
import { chartScales } from "../../core/report/chart/chartScales";
import { queueChartSheet, queueChartTexts, queueTextRows } from "../../excel/charts/chartSheet";
import { checkWritable } from "../../excel/run/checkWritable";
import { anchorNamed, insertedItems, itemName, type PlacedItem } from "../../excel/workbook/insertedItems";
import type { Inventory } from "../../excel/workbook/inventory";
import { readWorkbookCells } from "../../excel/workbook/readWorkbookCells";
import { runExcelBriefly } from "../../excel/run/runExcel";
import { queueAnchor, queueStore } from "../../excel/store/saveStore";
import { freeSheetName } from "../../excel/workbook/sheetNames";
import type { Store, StoredItem } from "../../excel/store/store";
import { asOwnWork } from "../../excel/workbook/subscribe";
import { cancelOrUndo, syncOrUndo, Undo } from "../../excel/undo/undo";
import { expectedValues } from "../../excel/blocks/writeBlock";
import { swedishTexts } from "../../i18n/swedishTexts";
import { version } from "../../version";
import { actionResult } from "../actionResult";
import { defaultPerPage, planCharts, type ChartPlan, type SheetPlan } from "./chartPlan";
import {
  chartsPerRequest,
  chosenOf,
  judgedForCharts,
  looksOf,
  wantedCells,
  withRemembered,
} from "./chosenSeries";
import { insertChartsInCells } from "./insertChartsInCells";
import type { ValueSink } from "./insertOverview";
import type { Judged } from "../reading/judge";
import { RunCharts } from "./runCharts";
import { SeriesBlocks } from "./seriesBlocks";
import { chartPrint, storedChart, withCharts } from "./storedCharts";
import type { ActionOptions, ActionResult, InsertChartsRequest, InsertChartsResult } from "../types";

/**
 * Inserts a calculation block and a native chart for each series, or brings those that are there up to date in place:
 * nothing is doubled, and charts that the user has moved stay where they are. One request writes everything; when it
 * fails, what came through is taken back. (Blocks and charts are SeriesBlocks and RunCharts, which documents use too.)
 */
export async function insertCharts(
  asked: InsertChartsRequest,
  options: ActionOptions & ValueSink = {},
): Promise<ActionResult<InsertChartsResult>> {
  const { cells: chosen } = asked;
  if (chosen !== undefined) return insertChartsInCells({ ...asked, cells: chosen }, options);
  const outcome = await asOwnWork(() =>
    runExcelBriefly(async (context, state) => {
      const cells = await readWorkbookCells(context, wantedCells(asked), { signal: options.signal });
      const { inventory } = cells;
      const judged = await judgedForCharts(context, cells, asked, options);
      const assessments = chosenOf(judged, asked);
      const place = placeOf(inventory, asked, assessments.length);
      const request = withRemembered(asked, place.item);
      const plan = planCharts(assessments, inventory.store, {
        item: place.item.id,
        perPage: place.item.perPage ?? 6,
      });
      const scales = chartScales(
        plan.charts.map(({ assessment }) => assessment),
        { share: request.shareAxis ?? true, showLast: request.showLast ?? null, size: plan.grid.size },
      );
      const needs = {
        inventory,
        cells: cells.sheets,
        options: { ...judged.options, smallLimit: judged.smallLimit },
        scales,
      };
      const blocks = new SeriesBlocks(
        plan.charts.map(({ assessment }) => assessment),
        { ...needs, taken: [place.item.sheet] },
      );
      checkWritable(inventory, {
        newSheets: place.isNew || blocks.isNew,
        sheets: [...(place.isNew ? [] : [place.item.sheet]), ...blocks.written],
      });
      const charts = new RunCharts(
        place.item.sheet,
        place.isNew ? [] : chartsOn(inventory, place.item.sheet),
      );
      const undo = new Undo();
      undo.wasActive(inventory.activeSheet);
      const work: Work = { plan, place, judged, request, inventory, undo, blocks, charts, scales };
      const updated = await readOld(context, work);
      openSheets(context, work);
      const total = plan.charts.length;
      for (let done = 0; done < total; done += chartsPerRequest) {
        await cancelOrUndo(context, state, undo, options.signal);
        options.onProgress?.({ step: "inserting", done, total, sheet: place.item.sheet });
        const written = plan.charts
          .slice(done, done + chartsPerRequest)
          .map((chart) => queueSeries(work, chart));
        if (done + chartsPerRequest >= total) queueEnd(context, work);
        await syncOrUndo(context, state, undo, place.item.sheet);
        for (const block of written) expectedValues(block).forEach((values) => options.offerValues?.(values));
      }
      options.onProgress?.({ step: "inserting", done: total, total, sheet: place.item.sheet });
      return resultOf(work, updated);
    }),
  );
  return actionResult(
    outcome,
    ({ result }) => result,
    ({ problems }) => problems,
  );
}

/** The sheet of charts. */
interface Place {
  readonly item: PlacedItem;
  readonly isNew: boolean;
}

function placeOf(inventory: Inventory, request: InsertChartsRequest, count: number): Place {
  const taken = inventory.sheets.map(({ name }) => name);
  const earlier = insertedItems(inventory).find(
    (item) => item.kind === "charts" && (request.sheet === undefined || item.sheet === request.sheet),
  );
  const item: PlacedItem = {
    id: earlier?.id ?? String(inventory.store.nextNumber),
    kind: "charts",
    sheet: earlier?.sheet ?? freeSheetName(request.sheet ?? swedishTexts.t("sheet.charts"), taken),
    count: 0,
    updatedAt: new Date().toISOString(),
    version,
    perPage: earlier?.perPage ?? request.perPage ?? defaultPerPage(count),
    ...looksOf(request, earlier),
  };
  return { item, isNew: earlier === undefined };
}

const chartsOn = (inventory: Inventory, sheet: string) =>
  inventory.sheets.find(({ name }) => name === sheet)?.charts ?? [];

interface Work {
  readonly plan: SheetPlan;
  readonly place: Place;
  readonly judged: Judged;
  readonly request: InsertChartsRequest;
  readonly inventory: Inventory;
  readonly undo: Undo;
  readonly blocks: SeriesBlocks;
  readonly charts: RunCharts;
  readonly scales: ReturnType<typeof chartScales>;
}

/**
 * What an update overwrites is read first, so that a fault can put it back: blocks, charts and the texts below them.
 * Costs a request only when something is there. Gives the ids of the series that had a chart.
 */
async function readOld(context: Excel.RequestContext, work: Work): Promise<ReadonlySet<string>> {
  const { plan, place, blocks, charts, undo } = work;
  const plans = plan.charts.map(({ assessment }) => blocks.planOf(assessment));
  const hasCharts = charts.hasOld(plans);
  const updated = plans.filter((one) => charts.earlier(one) !== null);
  if (blocks.hasOld || hasCharts || !place.isNew) {
    const takes = [
      ...(blocks.hasOld ? [blocks.queueOld(context)] : []),
      ...(hasCharts ? [charts.queueOld(context, plans)] : []),
      ...(place.isNew ? [] : [queueOldTexts(context, work)]),
    ];
    await context.sync();
    for (const take of takes) take(undo);
  }
  return new Set(updated.map(({ assessment }) => assessment.series.id));
}

/** Texts of the sheet of charts, which is all that its cells hold. */
function queueOldTexts(context: Excel.RequestContext, { place, plan }: Work): (undo: Undo) => void {
  const area = (sheet: Excel.Worksheet): Excel.Range =>
    sheet.getRangeByIndexes(0, 0, plan.grid.rowHeights.length, plan.grid.columnWidths.length);
  const cells = area(context.workbook.worksheets.getItem(place.item.sheet)).load({ formulas: true });
  return (undo) => {
    const { formulas } = cells;
    undo.step((undoing) => {
      area(undoing.workbook.worksheets.getItem(place.item.sheet)).formulas = formulas;
    });
  };
}

/** Queues the two sheets: widths, heights, titles, printing. */
function openSheets(context: Excel.RequestContext, work: Work): void {
  const { plan, place, undo, blocks, charts, inventory } = work;
  const { worksheets } = context.workbook;
  // The sheet that is read comes before the one it is computed on.
  const sheet = place.isNew ? worksheets.add(place.item.sheet) : worksheets.getItem(place.item.sheet);
  if (place.isNew) undo.addedSheet(place.item.sheet);
  else undoGrid(work);
  blocks.open(context, undo);
  queueChartSheet(sheet, plan.grid, sheetTexts());
  if (place.isNew) {
    const name = itemName(place.item.id);
    queueAnchor(context, name, sheet.getRange("A1"), undo, anchorNamed(inventory, name));
  }
  queueTextRows(
    sheet,
    plan.grid,
    plan.charts.flatMap((chart) => cellOf(plan, chart) ?? []),
  );
  charts.open(context, undo);
}

const sheetTexts = () => ({
  title: swedishTexts.t("sheet.charts"),
  subtitle: swedishTexts.t("note.made"),
});

/** Puts back heights and print area of a sheet of charts that has grown. */
function undoGrid({ plan, place, inventory, undo }: Work): void {
  const slots = inventory.store.charts
    .filter(({ item }) => item === place.item.id)
    .map(({ slot }) => slot + 1);
  const before = chartGrid(Math.max(0, ...slots), place.item.perPage ?? 6);
  const [from, to] = [before.rowHeights.length, plan.grid.rowHeights.length];
  undo.step((undoing) => {
    const sheet = undoing.workbook.worksheets.getItem(place.item.sheet);
    sheet.horizontalPageBreaks.removePageBreaks();
    if (to > from) sheet.getRangeByIndexes(from, 0, to - from, 1).format.useStandardHeight = true;
    queueChartSheet(sheet, before, sheetTexts());
  });
}

const cellOf = ({ grid }: SheetPlan, { slot }: ChartPlan): ChartCell | undefined => grid.cells[slot];

/** Queues block, chart and texts of one series. */
function queueSeries(work: Work, chart: ChartPlan): Block {
  const { plan, place, request, judged, blocks, charts, scales } = work;
  const { assessment } = chart;
  const block = blocks.write(assessment);
  const cell = cellOf(plan, chart);
  if (cell === undefined) return block;
  const { size } = plan.grid;
  const showLast = request.showLast ?? null;
  const scale = scales.get(assessment.series.id) ?? null;
  const wasThere = charts.place({
    assessment,
    plan: blocks.planOf(assessment),
    block,
    position: cell.chart,
    cells: { ...cell.frame, firstColumn: cell.firstColumn, lastColumn: cell.lastColumn },
    size,
    scale,
    showLast,
  });
  if (!wasThere && !place.isNew) undoTexts(place.item.sheet, cell, work.undo);
  const caption = chartCaption(assessment, { ...judged.options, size, showLast });
  queueChartTexts(charts.sheet, cell, {
    sentence: caption.sentence.map(swedishTexts.render).join(" "),
    note: caption.note.map(swedishTexts.render).join(" "),
  });
  return block;
}

/** Takes back the merged cells below a new chart on a sheet that was there before. */
function undoTexts(sheet: string, { sentenceRow, firstColumn, lastColumn }: ChartCell, undo: Undo): void {
  undo.step((undoing) => {
    const width = lastColumn - firstColumn + 1;
    undoing.workbook.worksheets.getItem(sheet).getRangeByIndexes(sentenceRow, firstColumn, 2, width).clear();
  });
}

/** What comes last: the sheet is shown when it is new, and what was done is remembered. */
function queueEnd(context: Excel.RequestContext, work: Work): void {
  const { place, inventory, undo, blocks, charts } = work;
  charts.close();
  blocks.close();
  if (place.isNew) context.workbook.worksheets.getItem(place.item.sheet).activate();
  queueStore(context, inventory.store, storeAfter(work), undo);
}

function storeAfter({ plan, place, inventory, blocks }: Work): Store {
  const { sheet: _sheet, ...item } = place.item;
  const charts = [
    ...plan.kept,
    ...plan.charts.map(({ assessment, slot }) => storedChart(assessment, blocks, { item: item.id, slot })),
  ];
  const stored: StoredItem = { ...item, count: charts.length };
  const store = withCharts(inventory.store, inventory, item.id, charts);
  return {
    ...store,
    items: [...store.items.filter(({ id }) => id !== item.id), stored],
    nextNumber: Math.max(blocks.nextNumber, Number(item.id) + 1),
  };
}

function resultOf({ plan, place, inventory, judged }: Work, updated: ReadonlySet<string>) {
  const count = plan.kept.length + plan.charts.length;
  const before = new Map(
    inventory.store.charts.flatMap((chart) =>
      chart.item === place.item.id ? [[chart.seriesId, chart.print] as const] : [],
    ),
  );
  const unchanged = plan.charts.filter(
    ({ assessment }) =>
      updated.has(assessment.series.id) && before.get(assessment.series.id) === chartPrint(assessment),
  ).length;
  const result: InsertChartsResult = {
    item: { ...place.item, count },
    inserted: plan.charts.length - updated.size,
    updated: updated.size,
    unchanged,
    summary: message("done.charts", { n: plan.charts.length, sheet: place.item.sheet }),
  };
  return { result, problems: judged.problems };
}

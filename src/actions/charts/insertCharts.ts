import { message } from "../../core/message";
import type { Block } from "../../core/report/block/block";
import { chartCaption } from "../../core/report/chart/chartCaption";
import { chartGrid } from "../../core/report/chart/chartGrid";
import { chartScales } from "../../core/report/chart/chartScales";
import { queueUsedCells, UsedCells } from "../../excel/cells/usedCells";
import {
  queueChartSheet,
  queueGrownSheet,
  queueShrunkSheet,
  queueTextRows,
} from "../../excel/charts/chartSheet";
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
  blockOptions,
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
import { SheetPlaces } from "./sheetPlaces";
import { queueTexts } from "./sheetTexts";
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
      const perPage = place.item.perPage ?? 6;
      const planned = planCharts(assessments, inventory.store, { item: place.item.id, perPage });
      const scales = chartScales(
        planned.charts.map(({ assessment }) => assessment),
        { share: request.shareAxis ?? true, showLast: request.showLast ?? null, size: planned.grid.size },
      );
      const needs = {
        inventory,
        cells: cells.sheets,
        options: blockOptions(judged),
        scales,
      };
      const blocks = new SeriesBlocks(
        planned.charts.map(({ assessment }) => assessment),
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
      const asPlanned = { plan: planned, place, judged, request, inventory, undo, blocks, charts, scales };
      const { updated, used } = await readOld(context, asPlanned);
      const places = new SheetPlaces(inventory, { ...place.item, perPage }, used);
      const plan = place.isNew ? planned : places.planAround(planned);
      const work: Work = { ...asPlanned, plan, places, used };
      openSheets(context, work);
      const total = plan.charts.length;
      for (let done = 0; done < total; done += chartsPerRequest) {
        await cancelOrUndo(context, state, undo, options.signal);
        options.onProgress?.({ step: "inserting", done, total, sheet: place.item.sheet });
        const written = plan.charts
          .slice(done, done + chartsPerRequest)
          .map((chart) => queueSeries(context, work, chart));
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
  readonly places: SheetPlaces;
  /** What is written on the sheet of charts. */
  readonly used: UsedCells;
}

/**
 * What an update overwrites is read first, so that a fault can put it back: blocks, charts and the texts below them.
 * Costs a request only when something is there. Gives the ids of the series that had a chart.
 */
async function readOld(
  context: Excel.RequestContext,
  work: Omit<Work, "places" | "used">,
): Promise<{ readonly updated: ReadonlySet<string>; readonly used: UsedCells }> {
  const { plan, place, blocks, charts, undo } = work;
  const plans = plan.charts.map(({ assessment }) => blocks.planOf(assessment));
  const hasCharts = charts.hasOld(plans);
  const updated = plans.filter((one) => charts.earlier(one) !== null);
  let used = UsedCells.none;
  if (blocks.hasOld || hasCharts || !place.isNew) {
    const takeUsed = place.isNew
      ? null
      : queueUsedCells(context.workbook.worksheets.getItem(place.item.sheet));
    const takes = [
      ...(blocks.hasOld ? [blocks.queueOld(context)] : []),
      ...(hasCharts ? [charts.queueOld(context, plans)] : []),
    ];
    await context.sync();
    for (const take of takes) take(undo);
    used = takeUsed?.() ?? used;
  }
  return { updated: new Set(updated.map(({ assessment }) => assessment.series.id)), used };
}

/** Queues the two sheets: widths, heights, titles, printing. One that is there only grows, where it has to. */
function openSheets(context: Excel.RequestContext, work: Work): void {
  const { plan, place, undo, blocks, charts, inventory } = work;
  const { worksheets } = context.workbook;
  // The sheet that is read comes before the one it is computed on.
  const sheet = place.isNew ? worksheets.add(place.item.sheet) : worksheets.getItem(place.item.sheet);
  if (place.isNew) undo.addedSheet(place.item.sheet);
  blocks.open(context, undo);
  if (place.isNew) {
    queueChartSheet(sheet, plan.grid, {
      title: swedishTexts.t("sheet.charts"),
      subtitle: swedishTexts.t("note.made"),
    });
    const name = itemName(place.item.id);
    queueAnchor(context, name, sheet.getRange("A1"), undo, anchorNamed(inventory, name));
    queueTextRows(
      sheet,
      plan.grid,
      plan.charts.flatMap(({ slot }) => plan.grid.cells[slot] ?? []),
    );
  } else growSheet(sheet, work);
  charts.open(context, undo);
}

function growSheet(sheet: Excel.Worksheet, { plan, place, places, undo }: Work): void {
  const before = chartGrid(places.slotsBefore, place.item.perPage ?? 6);
  if (plan.grid.rowHeights.length <= before.rowHeights.length) return;
  undo.step((undoing) => {
    const again = undoing.workbook.worksheets.getItem(place.item.sheet);
    queueShrunkSheet(again, plan.grid, before, places.shift);
  });
  queueGrownSheet(sheet, plan.grid, before, places.shift);
}

/** Queues block, chart and texts of one series. */
function queueSeries(context: Excel.RequestContext, work: Work, chart: ChartPlan): Block {
  const { plan, request, judged, blocks, charts, scales, places } = work;
  const { assessment } = chart;
  const block = blocks.write(assessment);
  const blockPlan = blocks.planOf(assessment);
  const found = places.placeOf(plan, chart.slot, blockPlan.number);
  if (found === null) return block;
  const { cell } = found;
  const { size } = plan.grid;
  const showLast = request.showLast ?? null;
  charts.place({
    assessment,
    plan: blockPlan,
    block,
    position: cell.chart,
    cells: { ...cell.frame, firstColumn: cell.firstColumn, lastColumn: cell.lastColumn },
    size,
    scale: scales.get(assessment.series.id) ?? null,
    showLast,
  });
  const caption = chartCaption(assessment, { ...judged.options, size, showLast });
  const sheetWork = { ...work, ...work.place, sheet: charts.sheet };
  queueTexts(context, sheetWork, found, {
    number: blockPlan.number,
    sentence: caption.sentence.map(swedishTexts.render).join(" "),
    note: caption.note.map(swedishTexts.render).join(" "),
  });
  return block;
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

import type { Assessment } from "../../core/indicator/assessment";
import type { Block } from "../../core/report/block/block";
import { message } from "../../core/message";
import { chartCaption } from "../../core/report/chart/chartCaption";
import { chartShapes } from "../../core/report/chart/chartGrid";
import { inChartOrder } from "../../core/report/chart/chartOrder";
import { chartScales } from "../../core/report/chart/chartScales";
import type { ChartInCells, ChartsInCells } from "../../core/report/chart/chartsInCells";
import { expectedValues } from "../../excel/blocks/writeBlock";
import { addressOf, rangeOfArea, type CellArea } from "../../excel/cells/cellArea";
import { above, CellTexts, textsOf } from "../../excel/charts/cellTexts";
import { queueChosenCells, queueLeftOver } from "../../excel/charts/chosenCells";
import { checkWritable } from "../../excel/run/checkWritable";
import { runExcelBriefly } from "../../excel/run/runExcel";
import { queueAnchor, queueStore } from "../../excel/store/saveStore";
import type { Store, StoredItem } from "../../excel/store/store";
import { SafeCopy } from "../../excel/undo/safeCopy";
import { cancelOrUndo, syncOrUndo, Undo } from "../../excel/undo/undo";
import { anchorNamed, cellTextsName } from "../../excel/workbook/insertedItems";
import type { Inventory } from "../../excel/workbook/inventory";
import { readWorkbookCells } from "../../excel/workbook/readWorkbookCells";
import { asOwnWork } from "../../excel/workbook/subscribe";
import { swedishTexts } from "../../i18n/swedishTexts";
import { version } from "../../version";
import { actionResult } from "../actionResult";
import type { Judged } from "../reading/judge";
import type {
  ActionOptions,
  ActionResult,
  ChosenCells,
  InsertChartsRequest,
  InsertChartsResult,
} from "../types";
import { cellPlaces, newThere, type CellPlaces } from "./cellPlaces";
import { defaultPerPage } from "./chartPlan";
import {
  blockOptions,
  chartsPerRequest,
  chosenOf,
  judgedForCharts,
  looksOf,
  wantedCells,
} from "./chosenSeries";
import type { ValueSink } from "./insertOverview";
import { RunCharts } from "./runCharts";
import { SeriesBlocks } from "./seriesBlocks";
import { chartPrint, storedChart, withCharts } from "./storedCharts";

/**
 * As insertCharts, in empty cells that the user has chosen on a sheet of their own. Nothing there gets another size, and
 * nothing is written over: where something stands in the cells it is refused. A series that has a chart in cells of that
 * sheet is brought up to date where it stands.
 */
export async function insertChartsInCells(
  asked: InsertChartsRequest & { readonly cells: ChosenCells },
  options: ActionOptions & ValueSink = {},
): Promise<ActionResult<InsertChartsResult>> {
  const outcome = await asOwnWork(() =>
    runExcelBriefly(async (context, state) => {
      const cells = await readWorkbookCells(context, wantedCells(asked), { signal: options.signal });
      const { inventory } = cells;
      const judged = await judgedForCharts(context, cells, asked, options);
      const assessments = inChartOrder(chosenOf(judged, asked));
      const places = cellPlaces(inventory, asked.cells);
      const item = itemOf(inventory, asked, places, assessments.length);
      const { size } = chartShapes[item.perPage ?? 6];
      const scales = chartScales(assessments, {
        share: item.ownAxes !== true,
        showLast: item.showLast ?? null,
        size,
      });
      const needs = { inventory, cells: cells.sheets, options: blockOptions(judged), scales };
      const blocks = new SeriesBlocks(assessments, needs);
      checkWritable(inventory, {
        newSheets: blocks.isNew,
        sheets: [asked.cells.sheet, ...blocks.written],
      });
      const there = inventory.sheets.find(({ name }) => name === asked.cells.sheet)?.charts ?? [];
      const gone = new Set(places.leftOver.charts);
      const charts = new RunCharts(
        asked.cells.sheet,
        there.filter(({ name }) => !gone.has(name)),
      );
      const undo = new Undo();
      undo.wasActive(inventory.activeSheet);
      const texts = new CellTexts(asked.cells.sheet, undo);
      const work: Work = {
        asked,
        item,
        places,
        assessments,
        judged,
        inventory,
        undo,
        blocks,
        charts,
        scales,
        texts,
      };
      const layout = await prepare(context, work);
      state.sheet = item.sheet;
      const safe = new SafeCopy(context, inventory, undo);
      const fresh = new Map(
        newThere(assessments, places).flatMap(({ series }, i) => {
          const placed = layout?.charts[i];
          return placed === undefined ? [] : [[series.id, placed] as const];
        }),
      );
      queueLeftOver(context, item.sheet, places.leftOver);
      if (fresh.size > 0) {
        await safe.keep([...fresh.values()].map((placed) => ({ sheet: item.sheet, ...textsOf(placed) })));
        texts.undoMerging([...fresh.values()]);
      }
      blocks.open(context, undo);
      charts.open(context, undo);
      const total = assessments.length;
      for (let done = 0; done < total; done += chartsPerRequest) {
        await cancelOrUndo(context, state, undo, options.signal);
        options.onProgress?.({ step: "inserting", done, total, sheet: item.sheet });
        const written = assessments
          .slice(done, done + chartsPerRequest)
          .map((assessment) => queueSeries(context, work, assessment, fresh.get(assessment.series.id)));
        if (done + chartsPerRequest >= total) queueEnd(context, work);
        await syncOrUndo(context, state, undo);
        for (const block of written) expectedValues(block).forEach((values) => options.offerValues?.(values));
      }
      if (fresh.size > 0) await safe.dispose();
      options.onProgress?.({ step: "inserting", done: total, total, sheet: item.sheet });
      return resultOf(work, layout);
    }),
  );
  return actionResult(
    outcome,
    ({ result }) => result,
    ({ problems }) => problems,
  );
}

interface Work {
  readonly asked: InsertChartsRequest & { readonly cells: ChosenCells };
  readonly item: StoredItem & { readonly sheet: string };
  readonly places: CellPlaces;
  readonly assessments: readonly Assessment[];
  readonly judged: Judged;
  readonly inventory: Inventory;
  readonly undo: Undo;
  readonly blocks: SeriesBlocks;
  readonly charts: RunCharts;
  readonly scales: ReturnType<typeof chartScales>;
  readonly texts: CellTexts;
}

function itemOf(
  inventory: Inventory,
  asked: Work["asked"],
  { earlier }: CellPlaces,
  count: number,
): Work["item"] {
  return {
    id: earlier?.id ?? String(inventory.store.nextNumber),
    kind: "chartCells",
    sheet: asked.cells.sheet,
    count: 0,
    updatedAt: new Date().toISOString(),
    version,
    perPage: earlier?.perPage ?? asked.perPage ?? defaultPerPage(count),
    ...looksOf(asked, earlier),
  };
}

/** What an update overwrites is read, and what the chosen cells are like: one request. null when no chart is new. */
async function prepare(context: Excel.RequestContext, work: Work): Promise<ChartsInCells | null> {
  const { assessments, places, blocks, charts, texts, undo, inventory, item } = work;
  const plans = assessments.map((assessment) => blocks.planOf(assessment));
  const standing = assessments.flatMap(({ series }) => places.standing.get(series.id)?.texts ?? []);
  const count = newThere(assessments, places).length;
  const takes = [
    ...(blocks.hasOld ? [blocks.queueOld(context)] : []),
    ...(charts.hasOld(plans) ? [charts.queueOld(context, plans)] : []),
    ...(standing.length > 0 ? [texts.queueOld(context, standing)] : []),
  ];
  const { selected, leftOver } = places;
  const takeCells =
    count === 0
      ? null
      : queueChosenCells(
          context,
          { sheet: item.sheet, selected, count, perPage: item.perPage ?? 6, leftOver },
          inventory,
        );
  await context.sync();
  const layout = takeCells?.() ?? null;
  for (const take of takes) take(undo);
  return layout;
}

/** Queues block, chart and texts of one series. `placed` for one that is new here. */
function queueSeries(
  context: Excel.RequestContext,
  work: Work,
  assessment: Assessment,
  placed: ChartInCells | undefined,
): Block {
  const { item, places, judged, inventory, undo, blocks, charts, scales, texts } = work;
  const block = blocks.write(assessment);
  const plan = blocks.planOf(assessment);
  const shape = chartShapes[item.perPage ?? 6];
  const showLast = item.showLast ?? null;
  const standing = places.standing.get(assessment.series.id)?.texts ?? null;
  const caption = chartCaption(assessment, { ...judged.options, size: shape.size, showLast });
  const said = {
    sentence: caption.sentence.map(swedishTexts.render).join(" "),
    note: caption.note.map(swedishTexts.render).join(" "),
  };
  if (placed !== undefined) {
    const name = cellTextsName(item.id, plan.number);
    const range = rangeOfArea(charts.sheet, textsOf(placed));
    const there = places.leftOver.names.includes(name) ? undefined : anchorNamed(inventory, name);
    // The name comes first: whatever may go wrong, what is written here is known for ours.
    queueAnchor(context, name, range, undo, there);
    texts.queueNew(charts.sheet, placed, shape.size, said);
  } else if (standing !== null) {
    texts.queueAgain(charts.sheet, standing, said);
  }
  charts.place({
    assessment,
    plan,
    block,
    position: placed?.position ?? { left: 0, top: 0, width: shape.width, height: shape.height },
    // One that the user has deleted comes back above its texts.
    ...coveredBy(placed?.chart ?? above(standing, shape)),
    size: shape.size,
    scale: scales.get(assessment.series.id) ?? null,
    showLast,
  });
  return block;
}

const coveredBy = (cells: CellArea | null): { readonly cells?: CellArea } =>
  cells === null ? {} : { cells };

function queueEnd(context: Excel.RequestContext, work: Work): void {
  const { inventory, undo, blocks, charts } = work;
  charts.close();
  blocks.close();
  queueStore(context, inventory.store, storeAfter(work), undo);
}

/** Charts of the item that were not asked for now stay as they are. */
function keptOf({ places, assessments }: Work) {
  const now = new Set(assessments.map(({ series }) => series.id));
  return [...places.standing.values()]
    .map(({ stored }) => stored)
    .filter(({ seriesId }) => !now.has(seriesId));
}

function storeAfter(work: Work): Store {
  const { item: placed, inventory, blocks, assessments } = work;
  const { sheet: _sheet, ...item } = placed;
  const kept = keptOf(work);
  const charts = [
    ...kept,
    ...assessments.map((assessment, i) =>
      storedChart(assessment, blocks, { item: item.id, slot: kept.length + i }),
    ),
  ];
  const store = withCharts(inventory.store, inventory, item.id, charts);
  return {
    ...store,
    items: [...store.items.filter(({ id }) => id !== item.id), { ...item, count: charts.length }],
    nextNumber: Math.max(blocks.nextNumber, Number(item.id) + 1),
  };
}

function resultOf(work: Work, layout: ChartsInCells | null) {
  const { item, places, assessments, judged } = work;
  const standing = assessments.filter(({ series }) => places.standing.has(series.id));
  const unchanged = standing.filter(
    (assessment) => places.standing.get(assessment.series.id)?.stored.print === chartPrint(assessment),
  ).length;
  const address = layout === null ? places.earlier?.address : addressOf(layout.area);
  const result: InsertChartsResult = {
    item: {
      ...item,
      count: keptOf(work).length + assessments.length,
      ...(address === undefined ? {} : { address }),
    },
    inserted: assessments.length - standing.length,
    updated: standing.length,
    unchanged,
    summary: message("done.charts", { n: assessments.length, sheet: item.sheet }),
  };
  return { result, problems: judged.problems };
}

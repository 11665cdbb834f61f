import type { Assessment } from "../core/indicator/assessment";
import { message } from "../core/message";
import { niceScale, phaseMarkLevel, sharedExtents, type AxisScale } from "../core/report/axisScale";
import type { Block } from "../core/report/block";
import { chartCaption } from "../core/report/chartCaption";
import type { ChartCell } from "../core/report/chartGrid";
import { describeChart } from "../core/report/describeChart";
import { seriesBlock } from "../core/report/seriesBlock";
import { sourceLookup } from "../core/report/sourceCells";
import { queueBlockSheet } from "../excel/blockSheet";
import { queueChartSheet, queueChartTexts, queueTextRows } from "../excel/chartSheet";
import { checkWritable } from "../excel/checkWritable";
import { anchorNamed, blockName, insertedItems, itemName, type PlacedItem } from "../excel/insertedItems";
import type { Inventory } from "../excel/inventory";
import { readWorkbookCells, type CellsRequest } from "../excel/readWorkbookCells";
import { Refused } from "../excel/refused";
import { runExcel } from "../excel/runExcel";
import { queueAnchor, queueStore } from "../excel/saveStore";
import { freeSheetName } from "../excel/sheetNames";
import { blocksAnchor, type Store, type StoredItem } from "../excel/store";
import { asOwnWork } from "../excel/subscribe";
import { cancelOrUndo, syncOrUndo, Undo } from "../excel/undo";
import { BlockModels, blockWidth, expectedValues, queueBlock } from "../excel/writeBlock";
import { hasSeriesOf, queueChart, queueUpdate } from "../excel/writeChart";
import { blockTexts } from "../i18n/blockTexts";
import { swedishTexts } from "../i18n/swedishTexts";
import { version } from "../version";
import { actionResult } from "./actionResult";
import { chartName, defaultPerPage, planCharts, type ChartPlan, type SheetPlan } from "./chartPlan";
import type { ValueSink } from "./insertOverview";
import { judge, problemOf, type Judged } from "./judge";
import type { ActionOptions, ActionResult, InsertChartsRequest, InsertChartsResult } from "./types";

/**
 * Inserts a calculation block and a native chart for each series, or brings those that are there up to date in place:
 * nothing is doubled, and charts that the user has moved stay where they are. One request writes everything; when it
 * fails, what came through is taken back.
 */
export async function insertCharts(
  request: InsertChartsRequest,
  options: ActionOptions & ValueSink = {},
): Promise<ActionResult<InsertChartsResult>> {
  const outcome = await asOwnWork(() =>
    runExcel(async (context, state) => {
      const wanted: CellsRequest =
        request.selection === true
          ? { kind: "selection" }
          : request.sheets === undefined
            ? { kind: "all" }
            : { kind: "sheets", names: request.sheets, atOnce: true };
      const cells = await readWorkbookCells(context, wanted, { signal: options.signal });
      const { inventory } = cells;
      const judged = judge(cells);
      const assessments = chosenOf(judged, request);
      const places = placesOf(inventory, request, assessments.length);
      checkWritable(inventory, {
        newSheets: places.chartsAreNew || places.blocksAreNew,
        sheets: [
          ...(places.chartsAreNew ? [] : [places.item.sheet]),
          ...(places.blocksAreNew ? [] : [places.blocks]),
        ],
      });
      const plan = planCharts(assessments, inventory, {
        item: places.item.id,
        sheet: places.chartsAreNew ? null : places.item.sheet,
        perPage: places.item.perPage ?? 6,
      });
      const undo = new Undo();
      const oldSeries = await queueUndoOfUpdates(context, plan, places, undo);
      const work: Work = {
        plan,
        places,
        judged,
        request,
        inventory,
        undo,
        models: new BlockModels(),
        oldSeries,
        replaced: [],
      };
      const write = queueSheets(context, work, sourceLookup(cells.sheets));
      const total = plan.charts.length;
      for (let done = 0; done < total; done += chartsPerRequest) {
        await cancelOrUndo(context, state, undo, options.signal);
        options.onProgress?.({ step: "inserting", done, total, sheet: places.item.sheet });
        const blocks = plan.charts.slice(done, done + chartsPerRequest).map(write);
        if (done + chartsPerRequest >= total) queueEnd(context, work);
        await syncOrUndo(context, state, undo);
        for (const block of blocks) expectedValues(block).forEach((values) => options.offerValues?.(values));
      }
      options.onProgress?.({ step: "inserting", done: total, total, sheet: places.item.sheet });
      return resultOf(plan, places.item, judged);
    }),
  );
  return actionResult(
    outcome,
    ({ result }) => result,
    ({ problems }) => problems,
  );
}

/** A chart with its block is some 25-30 kB of a request, and Excel on the web takes 5 MB. */
const chartsPerRequest = 100;

/** The series that are asked for; of a selection all that it holds. */
function chosenOf(
  { assessments }: Judged,
  { seriesIds, selection }: InsertChartsRequest,
): readonly Assessment[] {
  const wanted = new Set(seriesIds);
  const chosen = selection === true ? assessments : assessments.filter(({ series }) => wanted.has(series.id));
  if (chosen.length > 0) return chosen;
  const code = selection === true ? "selectionTooSmall" : "nothingChosen";
  throw new Refused(problemOf("error", code, null, { range: "" }));
}

interface Places {
  readonly item: PlacedItem;
  readonly chartsAreNew: boolean;
  /** Name of the sheet Underlag. */
  readonly blocks: string;
  readonly blocksAreNew: boolean;
}

function placesOf(inventory: Inventory, request: InsertChartsRequest, count: number): Places {
  const taken = inventory.sheets.map(({ name }) => name);
  const earlier = insertedItems(inventory).find(
    (item) => item.kind === "charts" && (request.sheet === undefined || item.sheet === request.sheet),
  );
  const name = earlier?.sheet ?? freeSheetName(request.sheet ?? swedishTexts.t("sheet.charts"), taken);
  const blocks = anchorNamed(inventory, blocksAnchor)?.sheet ?? null;
  const item: PlacedItem = {
    id: earlier?.id ?? String(inventory.store.nextNumber),
    kind: "charts",
    sheet: name,
    count: 0,
    updatedAt: new Date().toISOString(),
    version,
    perPage: earlier?.perPage ?? request.perPage ?? defaultPerPage(count),
  };
  return {
    item,
    chartsAreNew: earlier === undefined,
    blocks: blocks ?? freeSheetName(swedishTexts.t("sheet.blocks"), [...taken, name]),
    blocksAreNew: blocks === null,
  };
}

interface Work {
  readonly plan: SheetPlan;
  readonly places: Places;
  readonly judged: Judged;
  readonly request: InsertChartsRequest;
  readonly inventory: Inventory;
  readonly undo: Undo;
  readonly models: BlockModels;
  /** Names of the series of charts that are there, by number. */
  readonly oldSeries: ReadonlyMap<number, readonly string[]>;
  /** Charts that another chart is to take the place of. */
  readonly replaced: string[];
}

/** Queues the two sheets, and gives what queues one series on them. */
function queueSheets(
  context: Excel.RequestContext,
  work: Work,
  source: ReturnType<typeof sourceLookup>,
): (chart: ChartPlan) => Block {
  const { plan, places, undo, models } = work;
  const { worksheets } = context.workbook;
  const blockSheet = places.blocksAreNew ? worksheets.add(places.blocks) : worksheets.getItem(places.blocks);
  if (places.blocksAreNew) {
    undo.addedSheet(places.blocks);
    queueBlockSheet(blockSheet, {
      title: swedishTexts.t("sheet.blocks"),
      subtitle: swedishTexts.t("note.made"),
    });
    queueAnchor(context, blocksAnchor, blockSheet.getRange("A1"), undo);
  }
  const chartSheet = places.chartsAreNew
    ? worksheets.add(places.item.sheet)
    : worksheets.getItem(places.item.sheet);
  if (places.chartsAreNew) undo.addedSheet(places.item.sheet);
  queueChartSheet(chartSheet, plan.grid, {
    title: swedishTexts.t("sheet.charts"),
    subtitle: swedishTexts.t("note.made"),
  });
  if (places.chartsAreNew) queueAnchor(context, itemName(places.item.id), chartSheet.getRange("A1"), undo);
  queueTextRows(
    chartSheet,
    plan.grid,
    plan.charts.flatMap(({ slot }) => plan.grid.cells[slot] ?? []),
  );
  const scales = scalesOf(work);
  return (chart) => {
    const scale = scales.get(chart.assessment.series.id) ?? null;
    const block = seriesBlock(
      chart.assessment,
      {
        sheet: places.blocks,
        firstRow: chart.firstRow,
        markLevel: scale === null ? null : phaseMarkLevel(scale),
      },
      source,
      work.judged.options,
      { render: swedishTexts.render, block: blockTexts },
    );
    queueSeriesBlock(context, { sheet: blockSheet, models, isNew: places.blocksAreNew }, chart, block, undo);
    queueSeriesChart(chartSheet, chart, block, scale, work);
    return block;
  };
}

/** What comes last: the sheet is shown when it is new, and what was done is remembered. */
function queueEnd(context: Excel.RequestContext, work: Work): void {
  const { places, inventory, undo, replaced } = work;
  for (const name of replaced) {
    const { charts } = context.workbook.worksheets.getItem(places.item.sheet);
    charts.getItem(name).delete();
    charts.getItem(name + waiting).name = name;
  }
  if (places.chartsAreNew) context.workbook.worksheets.getItem(places.item.sheet).activate();
  queueStore(context, inventory.store, storeAfter(work), undo);
}

function scalesOf({ plan, request, judged }: Work): Map<string, AxisScale> {
  const assessments = plan.charts.map(({ assessment }) => assessment);
  const extents = sharedExtents(assessments, request.shareAxis ?? true, request.showLast ?? null);
  const units = new Map(judged.assessments.map(({ series, indicator }) => [series.id, indicator.unit]));
  const intervals = plan.grid.size === "small" ? 4 : 6;
  return new Map(
    [...extents].map(([id, extent]) => [id, niceScale(extent, { share: units.get(id) === "%", intervals })]),
  );
}

function queueSeriesBlock(
  context: Excel.RequestContext,
  {
    sheet,
    models,
    isNew,
  }: { readonly sheet: Excel.Worksheet; readonly models: BlockModels; readonly isNew: boolean },
  { number, oldBlock }: ChartPlan,
  block: Block,
  undo: Undo,
): void {
  if (oldBlock !== null) {
    rangeOf(sheet, oldBlock).clear();
    context.workbook.names.getItem(blockName(number)).delete();
  }
  queueBlock(sheet, block, models);
  const area = sheet.getRangeByIndexes(block.firstRow, block.firstColumn, block.rowCount, blockWidth(block));
  if (!isNew) {
    undo.step((undoing) => {
      undoing.workbook.worksheets
        .getItem(block.sheet)
        .getRangeByIndexes(block.firstRow, block.firstColumn, block.rowCount, blockWidth(block))
        .clear();
    });
  }
  queueAnchor(context, blockName(number), area, undo);
}

function queueSeriesChart(
  sheet: Excel.Worksheet,
  { assessment, number, slot, oldChart }: ChartPlan,
  block: Block,
  scale: AxisScale | null,
  { plan, places, request, judged, undo, oldSeries, replaced }: Work,
): void {
  const cell = plan.grid.cells[slot];
  if (cell === undefined) return;
  const showLast = request.showLast ?? null;
  const description = describeChart(assessment, block, {
    name: chartName(number),
    size: plan.grid.size,
    position: oldChart ?? cell.chart,
    scale,
    showLast,
    axisTitle: true,
    render: swedishTexts.render,
  });
  if (oldChart === null) {
    queueChart(sheet, description);
    if (!places.chartsAreNew) undoNewChart(places.item.sheet, chartName(number), cell, undo);
  } else if (hasSeriesOf(oldSeries.get(number) ?? [], description)) {
    queueUpdate(sheet.charts.getItem(oldChart.name), description);
  } else {
    // With other lines than before (limits from six values on, a target, a phase) it is made anew in the same place. The
    // old one goes last of all, in queueEnd, so that a fault before that takes nothing away.
    queueChart(sheet, { ...description, name: oldChart.name + waiting });
    undo.addedChart(places.item.sheet, oldChart.name + waiting);
    replaced.push(oldChart.name);
  }
  const caption = chartCaption(assessment, { ...judged.options, size: plan.grid.size, showLast });
  queueChartTexts(sheet, cell, {
    sentence: caption.sentence.map(swedishTexts.render).join(" "),
    note: caption.note.map(swedishTexts.render).join(" "),
  });
}

/** Ends the name of a chart that is to take the place of another. */
const waiting = " (ny)";

/** Takes back a chart on a sheet that was there before, with the texts below it. */
function undoNewChart(sheet: string, name: string, cell: ChartCell, undo: Undo): void {
  undo.addedChart(sheet, name);
  undo.step((undoing) => {
    const { sentenceRow, firstColumn, lastColumn } = cell;
    const width = lastColumn - firstColumn + 1;
    undoing.workbook.worksheets.getItem(sheet).getRangeByIndexes(sentenceRow, firstColumn, 2, width).clear();
  });
}

function storeAfter({ plan, places, inventory }: Work): Store {
  const { store } = inventory;
  const { sheet: _sheet, ...item } = places.item;
  const charts = [
    ...plan.kept,
    ...plan.charts.map(({ assessment, number, slot }) => ({
      seriesId: assessment.series.id,
      number,
      source: `${assessment.indicator.sheet}!${assessment.series.range}`,
      item: item.id,
      slot,
    })),
  ];
  const stored: StoredItem = { ...item, count: charts.length };
  return {
    ...store,
    items: [...store.items.filter(({ id }) => id !== item.id), stored],
    charts: [...store.charts.filter((chart) => chart.item !== item.id), ...charts],
    nextNumber: Math.max(plan.nextNumber, Number(item.id) + 1),
  };
}

/** What an update overwrites is read first, so that a fault can put it back. Costs a request only when it is needed. */
async function queueUndoOfUpdates(
  context: Excel.RequestContext,
  plan: SheetPlan,
  places: Places,
  undo: Undo,
): Promise<Map<number, string[]>> {
  const oldSeries = new Map<number, string[]>();
  const old = plan.charts.filter(({ oldBlock, oldChart }) => oldBlock !== null || oldChart !== null);
  if (old.length === 0) return oldSeries;
  const { worksheets } = context.workbook;
  const kept = old.map(({ oldBlock, oldChart, number }) => {
    const block = oldBlock === null ? null : rangeOf(worksheets.getItem(places.blocks), oldBlock);
    block?.load({ formulas: true, numberFormat: true });
    const chart =
      oldChart === null ? null : worksheets.getItem(places.item.sheet).charts.getItem(oldChart.name);
    chart?.title.load({ text: true });
    chart?.series.load("items/name");
    chart?.axes.valueAxis.load({ minimum: true, maximum: true, majorUnit: true });
    return { number, oldBlock, block, chart, name: oldChart?.name };
  });
  await context.sync();
  for (const { number, oldBlock, block, chart, name } of kept) {
    if (oldBlock !== null && block !== null) {
      const { formulas, numberFormat } = block;
      undo.step((undoing) => {
        const range = rangeOf(undoing.workbook.worksheets.getItem(places.blocks), oldBlock);
        range.numberFormat = numberFormat;
        range.formulas = formulas;
        undoing.workbook.names.add(blockName(number), range).visible = false;
      });
    }
    if (chart !== null && name !== undefined) {
      oldSeries.set(
        number,
        chart.series.items.map((series) => series.name),
      );
      const { text } = chart.title;
      const { minimum, maximum, majorUnit } = chart.axes.valueAxis;
      undo.step((undoing) => {
        const same = undoing.workbook.worksheets.getItem(places.item.sheet).charts.getItem(name);
        same.title.text = text;
        Object.assign(same.axes.valueAxis, { minimum, maximum, majorUnit });
      });
    }
  }
  return oldSeries;
}

function rangeOf(sheet: Excel.Worksheet, area: NonNullable<ChartPlan["oldBlock"]>): Excel.Range {
  const { firstRow, firstColumn, lastRow, lastColumn } = area;
  return sheet.getRangeByIndexes(firstRow, firstColumn, lastRow - firstRow + 1, lastColumn - firstColumn + 1);
}

function resultOf(plan: SheetPlan, item: PlacedItem, { problems }: Judged) {
  const updated = plan.charts.filter(({ oldChart }) => oldChart !== null).length;
  const count = plan.kept.length + plan.charts.length;
  const result: InsertChartsResult = {
    item: { ...item, count },
    inserted: plan.charts.length - updated,
    updated,
    summary: message("done.charts", { n: plan.charts.length, sheet: item.sheet }),
  };
  return { result, problems };
}

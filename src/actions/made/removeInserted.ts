import { message, type Param } from "../../core/message";
import { anchoredArea, type CellArea } from "../../excel/cells/cellArea";
import { checkWritable } from "../../excel/run/checkWritable";
import { queueEmptyCells, queueUsersCells } from "../../excel/cells/emptyCells";
import {
  anchorNamed,
  blockName,
  chartTextsName,
  insertedItems,
  itemName,
  textAnchors,
  type PlacedItem,
} from "../../excel/workbook/insertedItems";
import { queueInventory, type Inventory } from "../../excel/workbook/inventory";
import { Refused } from "../../excel/run/refused";
import { runExcel, type BatchState } from "../../excel/run/runExcel";
import { blocksAnchor, settingKey, type StoredChart } from "../../excel/store/store";
import { asOwnWork } from "../../excel/workbook/subscribe";
import { actionResult } from "../actionResult";
import { chartName } from "../charts/runCharts";
import { lookForUsersText } from "./spareUsersText";
import { problemOf } from "../reading/judge";
import type { ActionOptions, ActionResult, DoneSummary } from "../types";

/**
 * Removes one thing that Styrtal has inserted: its sheet and, for charts, the calculation blocks that no other sheet
 * shows. The user's own sheets are not touched; of charts that stand in cells of the user's the charts go, and the cells
 * of their texts are empty again. The sheet of blocks goes with the last block.
 *
 * What is deleted cannot be given back. So one thing goes first (the sheet; where that is the user's the name of its
 * first texts): a fault before that leaves everything as it was, and what is left to clean up after a fault behind it is
 * done in a request of its own.
 */
export async function removeInserted(
  id: string,
  options: ActionOptions = {},
): Promise<ActionResult<DoneSummary>> {
  const outcome = await asOwnWork(() =>
    runExcel(async (context, state) => {
      const take = queueInventory(context);
      await context.sync();
      const inventory = take();
      const item = insertedItems(inventory).find((one) => one.id === id);
      if (item === undefined) throw new Refused(problemOf("error", "ItemNotFound", null, {}));
      checkWritable(inventory, { newSheets: true, sheets: [item.sheet] });
      options.onProgress?.({ step: "removing", done: 0, total: 1, sheet: item.sheet });
      const planned = whatGoesToo(inventory, item);
      const { areas, usersText } = await lookForUsersText(context, inventory, planned.blocks);
      // What the user has written on the sheet of blocks stays, and the sheet with it.
      const rest: Rest = { ...planned, areas, sheets: usersText ? [] : planned.sheets };
      state.written = true;
      try {
        if (rest.first === null) context.workbook.worksheets.getItem(item.sheet).delete();
        else context.workbook.names.getItem(rest.first).delete();
        queueRest(context, inventory, item, rest, new Set([...rest.names, ...rest.sheets, ...rest.drawn]));
        await context.sync();
      } catch (fault) {
        if (await isThere(context, item, rest, state)) throw fault;
        await cleanUp(context, inventory, item, rest);
      }
      options.onProgress?.({ step: "removing", done: 1, total: 1, sheet: item.sheet });
      return item;
    }),
  );
  return actionResult(outcome, (item) => ({
    item: null,
    summary: message("done.removed", { what: removedThing(item) }),
  }));
}

/** What goes with an item's sheet. */
interface Rest {
  /** For charts in cells of the user's: the name that goes first; else the sheet does. */
  readonly first: string | null;
  /** Names of charts that lie on a sheet of the user's, and the cells of their texts. */
  readonly drawn: readonly string[];
  readonly texts: readonly CellArea[];
  /** Blocks that nothing shows any more, and their cells: to be emptied when the sheet of blocks stays. */
  readonly blocks: readonly number[];
  readonly areas: readonly CellArea[];
  /** Hidden names. */
  readonly names: readonly string[];
  /** The sheet of blocks, when nothing on it is shown any more. */
  readonly sheets: readonly string[];
  readonly charts: readonly StoredChart[];
}

function whatGoesToo(inventory: Inventory, item: PlacedItem): Rest {
  const { store } = inventory;
  const living = new Set(insertedItems(inventory).flatMap(({ id }) => (id === item.id ? [] : [id])));
  const left = store.charts.filter((chart) => living.has(chart.item));
  const shown = new Set(left.map(({ number }) => number));
  const gone = [...new Set(store.charts.map(({ number }) => number))].filter((number) => !shown.has(number));
  const hasName = (name: string): boolean => anchorNamed(inventory, name) !== undefined;
  const sheet = anchorNamed(inventory, blocksAnchor)?.sheet ?? null;
  const last = left.length === 0 && store.charts.length > 0;
  const inCells = item.kind === "chartCells";
  const texts = inCells ? textAnchors(inventory, item.id) : [];
  const own = store.charts.filter((chart) => chart.item === item.id).map(({ number }) => number);
  const there = inventory.sheets.find(({ name }) => name === item.sheet)?.charts ?? [];
  const names = [
    ...(inCells ? texts.slice(1).map(({ name }) => name) : [itemName(item.id)]),
    ...own.map((number) => chartTextsName(item.id, number)),
    ...gone.map(blockName),
    ...(last ? [blocksAnchor] : []),
  ];
  return {
    first: texts[0]?.name ?? null,
    drawn: inCells ? there.map(({ name }) => name).filter((name) => isOf(new Set(own), name)) : [],
    texts: texts
      .filter((anchor) => anchor.sheet === item.sheet)
      .flatMap((anchor) => anchoredArea(anchor) ?? []),
    blocks: gone,
    areas: [],
    names: names.filter(hasName),
    sheets: last && sheet !== null ? [sheet] : [],
    charts: left,
  };
}

const isOf = (numbers: ReadonlySet<number>, name: string): boolean =>
  [...numbers].some((number) => name === chartName(number));

/** Queues all but what goes first. `there`: names, sheets and charts that are still in the workbook. */
function queueRest(
  context: Excel.RequestContext,
  inventory: Inventory,
  item: PlacedItem,
  { drawn, texts, areas, names, sheets, charts }: Rest,
  there: ReadonlySet<string>,
): void {
  const { workbook } = context;
  if (drawn.length + texts.length > 0) {
    const sheet = workbook.worksheets.getItem(item.sheet);
    for (const name of drawn) if (there.has(name)) sheet.charts.getItem(name).delete();
    for (const area of texts) queueUsersCells(sheet, area);
  }
  const blockSheet = anchorNamed(inventory, blocksAnchor)?.sheet ?? null;
  if (blockSheet !== null && sheets.length === 0)
    for (const area of areas) queueEmptyCells(workbook.worksheets.getItem(blockSheet), area);
  for (const name of names) if (there.has(name)) workbook.names.getItem(name).delete();
  for (const sheet of sheets) if (there.has(sheet)) workbook.worksheets.getItem(sheet).delete();
  workbook.settings.add(settingKey, {
    ...inventory.store,
    items: inventory.store.items.filter(({ id }) => id !== item.id),
    charts,
  });
}

/** After a fault: true when what goes first stands as before, and so does everything else. */
async function isThere(
  context: Excel.RequestContext,
  { sheet }: PlacedItem,
  { first }: Rest,
  state: BatchState,
): Promise<boolean> {
  const { worksheets, names } = context.workbook;
  const found =
    first === null
      ? worksheets.getItemOrNullObject(sheet).load({ name: true })
      : names.getItemOrNullObject(first).load({ name: true });
  await context.sync();
  state.written = found.isNullObject;
  return !found.isNullObject;
}

/** What goes first went, but not all that goes with it: the rest once more, with what is left of it. */
async function cleanUp(
  context: Excel.RequestContext,
  inventory: Inventory,
  item: PlacedItem,
  rest: Rest,
): Promise<void> {
  const { names, worksheets } = context.workbook;
  const left = [
    ...rest.names.map((name) => ({ name, found: names.getItemOrNullObject(name).load({ name: true }) })),
    ...rest.sheets.map((name) => ({
      name,
      found: worksheets.getItemOrNullObject(name).load({ name: true }),
    })),
    ...rest.drawn.map((name) => ({
      name,
      found: worksheets.getItem(item.sheet).charts.getItemOrNullObject(name).load({ name: true }),
    })),
  ];
  await context.sync();
  const there = new Set(left.flatMap(({ name, found }) => (found.isNullObject ? [] : [name])));
  queueRest(context, inventory, item, rest, there);
  await context.sync();
}

/** What has gone, in words: a sheet, or the charts in cells of a sheet that stays. */
export const removedThing = ({ kind, sheet }: Pick<PlacedItem, "kind" | "sheet">): Param =>
  kind === "chartCells" ? { kind: "message", message: message("pane.removed.charts", { sheet }) } : sheet;

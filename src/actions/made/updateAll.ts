import { message } from "../../core/message";
import type { Problem } from "../../core/problem";
import { insertedItems, type PlacedItem } from "../../excel/workbook/insertedItems";
import { queueInventory, type Inventory } from "../../excel/workbook/inventory";
import { runExcel, type BatchState } from "../../excel/run/runExcel";
import { queueStore } from "../../excel/store/saveStore";
import { isNewer, type StoredChart } from "../../excel/store/store";
import { syncOrUndo, Undo } from "../../excel/undo/undo";
import { actionResult } from "../actionResult";
import { standingSeries } from "../charts/cellPlaces";
import { insertCharts } from "../charts/insertCharts";
import { insertOverview, type ValueSink } from "../charts/insertOverview";
import { queueRenamed } from "../charts/renamedSheets";
import { renewSheet } from "./renewSheet";
import { sourceSheet } from "../charts/storedCharts";
import type { ActionOptions, ActionResult, DoneSummary } from "../types";

/**
 * Reads everything again that charts, overview and documents rest on, and brings them up to date in place. A sheet that
 * cannot be brought up to date (it is protected, or what it was read from is gone) stays as it was, the others are brought
 * up to date, and the sentence says which was left and why. What Excel itself refuses stops the rest.
 */
export async function updateAll(options: ActionOptions & ValueSink = {}): Promise<ActionResult<DoneSummary>> {
  const outcome = await runExcel(async (context, state) => {
    const take = queueInventory(context);
    await context.sync();
    const inventory = await withRenamedSheets(context, state, take());
    const items = insertedItems(inventory);
    return { items, charts: livingCharts(inventory, items) };
  });
  if (!outcome.ok) return actionResult<never, never>(outcome, (never) => never);
  const { items, charts } = outcome.value;
  const problems: Problem[] = [];
  const refused: Problem[] = [];
  let updated = 0;
  let unchanged = 0;
  // The overview leads to the charts, so it comes after them.
  const inOrder = [...items].sort((a, b) => Number(a.kind === "overview") - Number(b.kind === "overview"));
  for (const item of inOrder) {
    const result = await updateItem(item, charts, options);
    if (result === null) continue;
    if (!result.ok && result.reason === "refused" && !ofWorkbook.has(result.problem.code)) {
      refused.push({ ...result.problem, sheet: result.problem.sheet ?? item.sheet });
      continue;
    }
    // What is updated stays updated: each sheet is whole by itself, and the user is told that something has changed.
    if (!result.ok) return { ...result, nothingChanged: result.nothingChanged && updated === 0 };
    problems.push(...result.problems.filter((problem) => !problems.some((known) => same(known, problem))));
    updated += result.value.updated;
    unchanged += result.value.unchanged;
  }
  const [first] = refused;
  if (first === undefined) {
    const summary = message("done.updated", { n: updated, k: unchanged });
    return { ok: true, value: { item: items[0] ?? null, summary }, problems };
  }
  if (updated + unchanged === 0)
    return { ok: false, reason: "refused", problem: first, nothingChanged: true, details: null };
  const left = refused.length;
  const summary = message("done.updatedPartly", { n: updated, k: unchanged, m: left });
  return {
    ok: true,
    value: { item: items[0] ?? null, summary, left },
    problems: [...refused, ...problems],
  };
}

/** What holds for the workbook as a whole: the next sheet would be refused for the same reason. */
const ofWorkbook = new Set(["otherVersion", "workbookReadOnly"]);

/** What is remembered names the sheets of figures as they are called now; written only where one has been renamed. */
async function withRenamedSheets(
  context: Excel.RequestContext,
  state: BatchState,
  inventory: Inventory,
): Promise<Inventory> {
  const takeRenamed = isNewer(inventory.store) ? null : queueRenamed(context, inventory);
  if (takeRenamed === null) return inventory;
  await context.sync();
  const store = takeRenamed();
  if (store === null || inventory.readOnly) return inventory;
  const undo = new Undo();
  queueStore(context, inventory.store, store, undo);
  await syncOrUndo(context, state, undo);
  return { ...inventory, store };
}

/** A chart in cells of the user's that the user has taken away with its texts does not come back. */
function livingCharts(inventory: Inventory, items: readonly PlacedItem[]): readonly StoredChart[] {
  const inCells = new Map(
    items.flatMap((item) =>
      item.kind === "chartCells" ? [[item.id, new Set(standingSeries(inventory, item))] as const] : [],
    ),
  );
  return inventory.store.charts.filter(({ item, seriesId }) => inCells.get(item)?.has(seriesId) ?? true);
}

interface Renewed {
  readonly updated: number;
  readonly unchanged: number;
}

/** Brings one item up to date; null for what is not renewed (a frozen copy). A sheet counts as one, charts each. */
async function updateItem(
  item: PlacedItem,
  charts: readonly StoredChart[],
  options: ActionOptions & ValueSink,
): Promise<ActionResult<Renewed> | null> {
  if (item.kind === "overview") {
    const result = await insertOverview({ sheets: sheetsOf(charts) }, options);
    if (!result.ok) return result;
    const unchanged = result.value.changed === false ? 1 : 0;
    return { ...result, value: { updated: 1 - unchanged, unchanged } };
  }
  if (item.kind === "document") return updateDocument(item, options);
  const own = charts.filter((chart) => chart.item === item.id);
  if ((item.kind !== "charts" && item.kind !== "chartCells") || own.length === 0) return null;
  const seriesIds = own.map(({ seriesId }) => seriesId);
  const { sheet, address = "A1" } = item;
  const where = item.kind === "charts" ? { sheet } : { cells: { sheet, address } };
  const result = await insertCharts({ seriesIds, sheets: sheetsOf(own), ...where }, options);
  if (!result.ok) return result;
  const { inserted, updated, unchanged } = result.value;
  return { ...result, value: { updated: inserted + updated - unchanged, unchanged } };
}

/** A made sheet as it was once asked for. */
async function updateDocument(
  { document, choices }: PlacedItem,
  options: ActionOptions & ValueSink,
): Promise<ActionResult<Renewed> | null> {
  const result = await renewSheet(document ?? "", choices, options);
  if (result === null) return null;
  return result.ok ? { ...result, value: { updated: 1, unchanged: 0 } } : result;
}

/** Sheets that the charts were read from; undefined for none, so that the active sheet is read. */
function sheetsOf(charts: readonly StoredChart[]): string[] | undefined {
  const sheets = new Set(charts.map(sourceSheet));
  return sheets.size > 0 ? [...sheets] : undefined;
}

const same = (a: Problem, b: Problem): boolean =>
  a.code === b.code && a.sheet === b.sheet && a.cell === b.cell;

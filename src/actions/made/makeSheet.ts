import { blockOptions } from "../charts/chosenSeries";
import { message, type Message } from "../../core/message";
import type { Problem } from "../../core/problem";
import { KeptContent } from "../../core/report/made/keptContent";
import type { MadeSheet } from "../../core/report/made/madeSheet";
import { printsOf } from "../../core/report/made/ownText";
import { stopIfCancelled } from "../../excel/run/cancelled";
import { checkWritable } from "../../excel/run/checkWritable";
import { anchorNamed, insertedItems, itemName, type PlacedItem } from "../../excel/workbook/insertedItems";
import type { Inventory } from "../../excel/workbook/inventory";
import { queueKeptContent, readExistingSheet, type ExistingSheet } from "../../excel/made/readMadeSheet";
import {
  readWorkbookCells,
  type CellsRequest,
  type WorkbookCells,
} from "../../excel/workbook/readWorkbookCells";
import { runExcel } from "../../excel/run/runExcel";
import { queueAnchor, queueStore } from "../../excel/store/saveStore";
import { SafeCopy } from "../../excel/undo/safeCopy";
import { freeSheetName } from "../../excel/workbook/sheetNames";
import type { StoredItem } from "../../excel/store/store";
import { asOwnWork } from "../../excel/workbook/subscribe";
import { syncOrUndo, Undo } from "../../excel/undo/undo";
import { figureRanges } from "../../excel/made/writeFigure";
import { madeValues, queueNewSheet, queueSheetAgain } from "../../excel/made/writeMadeSheet";
import { version } from "../../version";
import { actionResult } from "../actionResult";
import type { ValueSink } from "../charts/insertOverview";
import { judge, problemOf, type Judged } from "../reading/judge";
import { printableJudged } from "../reading/printableJudged";
import { SlotCharts, type SlotChart } from "../charts/slotCharts";
import type { ActionOptions, ActionResult, DoneSummary } from "../types";

/** What a sheet is built from. */
export interface SheetInput {
  readonly cells: WorkbookCells;
  /** The series of what was read, judged, as they may be printed: without what would tell a secret value. */
  readonly judged: Judged;
  /** What stands on this sheet already. */
  readonly kept: KeptContent;
  /** Other sheets that Styrtal has made, by document id, as far as the recipe asks for them. */
  readonly made: ReadonlyMap<string, KeptContent>;
}

/** How a sheet is made: what to read, and the pure building of it. */
export interface SheetRecipe {
  /** The same at every run: "costs", "checklist/smarta", "monthly/2026-08". */
  readonly id: string;
  /** What of the user's own sheets is read; every visible sheet when left out. */
  readonly reads?: CellsRequest;
  /** Document ids of other made sheets to read; one that ends in "/" takes all that begin so. */
  readonly readsMade?: readonly string[];
  /** Builds the sheet; throws Refused where it cannot be built, with the sentence that says why. */
  readonly build: (input: SheetInput) => MadeSheet;
  /**
   * Queues more in the same request when the sheet is queued: run charts in the slots, for example. What it adds it
   * registers in the undo.
   */
  readonly queueMore?: (work: MoreWork) => void;
  /** Run charts in the sheet's slots: which series stands in which. */
  readonly runCharts?: (built: MadeSheet, input: SheetInput) => readonly SlotChart[];
  /** What the user chose when the sheet was made, so that an update makes the same: plain texts. */
  readonly choices?: Readonly<Record<string, string>>;
  /** How many things it holds, for "Diagram (12)"; default 0. */
  readonly count?: (made: MadeSheet) => number;
  /** The sentence when it is done; default "Klart: ”Kostnader”, 2 sidor när du skriver ut." */
  readonly summary?: (made: MadeSheet, sheet: string) => Message;
  /** False leaves the sheet that is active as it is. Default true for a new sheet. */
  readonly activate?: boolean;
}

export interface MoreWork extends SheetInput {
  readonly context: Excel.RequestContext;
  readonly sheet: Excel.Worksheet;
  /** The sheet's name now. */
  readonly name: string;
  readonly made: SheetInput["made"];
  readonly built: MadeSheet;
  readonly itemId: string;
  readonly isNew: boolean;
  readonly existing: ExistingSheet | null;
  readonly undo: Undo;
}

/**
 * Makes a sheet of Styrtal's, or brings the one that is there up to date in place: reads, builds, and writes everything
 * in one request. What the user has written in it is kept; a fault leaves the workbook as it was.
 */
export async function makeSheet(
  recipe: SheetRecipe,
  options: ActionOptions & ValueSink = {},
): Promise<ActionResult<DoneSummary>> {
  const outcome = await asOwnWork(() =>
    runExcel(async (context, state) => {
      const progress = (done: number): void =>
        options.onProgress?.({ step: "inserting", done, total: 3, sheet: recipe.id });
      const cells = await readWorkbookCells(context, recipe.reads ?? { kind: "all" }, {
        signal: options.signal,
      });
      const { inventory } = cells;
      const earlier = insertedItems(inventory).find(({ document }) => document === recipe.id);
      const existing = earlier === undefined ? null : await readExistingSheet(context, earlier.sheet);
      const made = await readMade(context, inventory, recipe);
      progress(1);
      stopIfCancelled(options.signal);
      // Without its keys the sheet is the user's own by now: it stays, and a new one is made beside it.
      const again = existing !== null && existing.kept.known ? existing : null;
      const judged = printableJudged(judge(cells), false);
      const input: SheetInput = { cells, judged, kept: again?.kept ?? KeptContent.none, made };
      const built = recipe.build(input);
      stopIfCancelled(options.signal);
      progress(2);
      const item = itemOf(inventory, built, recipe, again === null ? undefined : earlier, input.kept);
      const slots = new SlotCharts({
        charts: recipe.runCharts?.(built, input) ?? [],
        built,
        inventory,
        cells: cells.sheets,
        options: blockOptions(judged),
        sheet: item.sheet,
        itemId: item.id,
        isNew: again === null,
      });
      const own = again === null ? [] : [item.sheet];
      checkWritable(inventory, { newSheets: true, sheets: [...own, ...slots.written] });
      const undo = new Undo();
      undo.wasActive(inventory.activeSheet);
      await slots.prepare(context, undo);
      const safe = new SafeCopy(context, inventory, undo);
      const sheet = queueSheet(context, built, item, again, { undo, safe, inventory });
      recipe.queueMore?.({
        ...input,
        context,
        sheet,
        name: item.sheet,
        built,
        itemId: item.id,
        isNew: again === null,
        existing: again,
        undo,
      });
      slots.queue(context, undo);
      const known = new Set([item.id, ...(existing !== null && again === null ? [earlier?.id] : [])]);
      const { sheet: _sheet, ...stored } = item;
      queueStore(
        context,
        inventory.store,
        slots.storeAfter({
          ...inventory.store,
          items: [...inventory.store.items.filter(({ id }) => !known.has(id)), stored],
          nextNumber: Math.max(inventory.store.nextNumber, Number(item.id) + 1),
        }),
        undo,
      );
      if (recipe.activate ?? again === null) sheet.activate();
      await syncOrUndo(context, state, undo, item.sheet);
      await safe.dispose();
      for (const values of [...madeValues(item.sheet, built), ...slots.values]) options.offerValues?.(values);
      progress(3);
      const lost: Problem[] =
        existing !== null && again === null
          ? [problemOf("info", "madeSheetOwn", existing.name, { sheet: existing.name, fresh: item.sheet })]
          : [];
      return { item, built, problems: [...judged.problems, ...lost] };
    }),
  );
  return actionResult(
    outcome,
    ({ item, built }) => ({
      item,
      summary:
        recipe.summary?.(built, item.sheet) ??
        message("done.document", { sheet: item.sheet, n: built.page.pages }),
    }),
    ({ problems }) => problems,
  );
}

/** Document ids as recipes ask for them: one that ends in "/" takes all that begin so. */
export const isAskedFor = (document: string, asks: readonly string[]): boolean =>
  asks.some((ask) => (ask.endsWith("/") ? document.startsWith(ask) : document === ask));

/** What stands on other sheets of ours: one request for all of them, none when nothing is asked for. */
export async function readMade(
  context: Excel.RequestContext,
  inventory: Inventory,
  { readsMade, id }: SheetRecipe,
): Promise<Map<string, KeptContent>> {
  const wanted = insertedItems(inventory).filter(
    ({ document }) => document !== undefined && document !== id && isAskedFor(document, readsMade ?? []),
  );
  const reads = wanted.map(
    ({ document, sheet }) => [document ?? "", queueKeptContent(context, sheet)] as const,
  );
  if (reads.length > 0) await context.sync();
  return new Map(reads.map(([document, take]) => [document, take()]));
}

function itemOf(
  { store, sheets }: Inventory,
  built: MadeSheet,
  recipe: SheetRecipe,
  earlier: PlacedItem | undefined,
  kept: KeptContent,
): PlacedItem {
  const stored: StoredItem = {
    id: earlier?.id ?? String(store.nextNumber),
    kind: "document",
    count: recipe.count?.(built) ?? 0,
    updatedAt: new Date().toISOString(),
    version,
    document: recipe.id,
    prints: printsOf(built, kept, earlier?.prints),
    ...(recipe.choices === undefined ? {} : { choices: recipe.choices }),
    ...(built.figures.length === 0
      ? {}
      : {
          figures: Object.fromEntries(built.figures.map(({ figure }) => [figure.key, figureRanges(figure)])),
        }),
  };
  const taken = sheets.map(({ name }) => name);
  return { ...stored, sheet: earlier?.sheet ?? freeSheetName(built.name, taken) };
}

function queueSheet(
  context: Excel.RequestContext,
  built: MadeSheet,
  item: PlacedItem,
  again: ExistingSheet | null,
  { undo, safe, inventory }: { readonly undo: Undo; readonly safe: SafeCopy; readonly inventory: Inventory },
): Excel.Worksheet {
  const { worksheets } = context.workbook;
  const { tables } = inventory;
  if (again !== null) {
    const figures = insertedItems(inventory).find(({ id }) => id === item.id)?.figures ?? {};
    queueSheetAgain(context, built, { itemId: item.id, tables, figures }, again, { undo, safe });
    return worksheets.getItem(item.sheet);
  }
  const sheet = worksheets.add(item.sheet);
  undo.addedSheet(item.sheet);
  const name = itemName(item.id);
  queueAnchor(context, name, sheet.getRange("A1"), undo, anchorNamed(inventory, name));
  queueNewSheet(sheet, built, { itemId: item.id, name: item.sheet, tables });
  return sheet;
}

import { journalDocument } from "../../core/improvement/testJournal";
import type { KeptContent } from "../../core/report/made/keptContent";
import type { SheetCells } from "../../core/sheet/cells/sheetCells";
import { stopIfCancelled } from "../run/cancelled";
import { withoutChosenTexts } from "../cells/chosenTexts";
import { withDateSystem, withOwnDates } from "../cells/dateSystem";
import { withHiddenRows } from "../cells/hiddenRows";
import { queueInventory, type Inventory } from "./inventory";
import { insertedItems } from "./insertedItems";
import { withoutMergedIfRefused } from "../cells/mergedCells";
import {
  queueWholeRange,
  queueWholeSheet,
  cellCount,
  isTooLarge,
  queueSizeOf,
  queueUsedSize,
  readCells,
  type ReadOptions,
  type UsedSize,
} from "../cells/readCells";
import { queueKeptContent } from "../made/readMadeSheet";

/** Which cells to read. */
export type CellsRequest =
  | { readonly kind: "active" }
  | { readonly kind: "selection" }
  /** Every visible sheet that is not ours. */
  | { readonly kind: "all" }
  /** `atOnce`: they have been read before, so one request may try to read all of them. */
  | { readonly kind: "sheets"; readonly names: readonly string[]; readonly atOnce?: boolean };

export interface WorkbookCells {
  readonly inventory: Inventory;
  readonly sheets: readonly SheetCells[];
  /** Sizes of the used ranges that were asked for, read or not. */
  readonly sizes: readonly UsedSize[];
  /** Named sheets that do not exist. */
  readonly missing: readonly string[];
  /** The active sheet when it was too large to be read unasked. */
  readonly tooLarge: UsedSize | null;
  /** Sheets that are not read: with them there would be more cells than fit in memory. */
  readonly beyond: readonly UsedSize[];
  /** The table Indikatorer, headings included; null without one. */
  readonly register: SheetCells | null;
  /** PGSA-journal, whose tests are marked on the charts of their indicators; null without one. */
  readonly journal: KeptContent | null;
  /** True when every visible sheet that is the user's own was asked for, the register's own sheet left aside. */
  readonly complete: boolean;
}

/** The name of the register's table; the user may move it to any sheet. */
export const registerTable = "Indikatorer";

/** More than this is read only when the user asks for it. */
const cellsReadUnasked = 200_000;

/** What one reading holds at most, all sheets together: as many cells as Excel itself lets a range have. */
const mostCells = 5_000_000;

/** Sheets for which there is no room after those before them. */
export function beyondLimit(sizes: readonly UsedSize[], most = mostCells): UsedSize[] {
  let held = 0;
  return sizes.filter((size) => {
    const fits = held + cellCount(size) <= most;
    if (fits) held += cellCount(size);
    return !fits;
  });
}

/**
 * Reads in as few requests as possible: one for what the workbook holds and how large the sheets are (one more when
 * all sheets are asked for, whose names are not known before), and one for the cells. Only where rows are hidden, or the
 * only dates stand far down, does it take one more.
 */
export async function readWorkbookCells(
  context: Excel.RequestContext,
  request: CellsRequest,
  options: ReadOptions = {},
): Promise<WorkbookCells> {
  stopIfCancelled(options.signal);
  const read = await withoutMergedIfRefused((askMerged) => readAll(context, request, options, askMerged));
  const { sheets: dated, register } = await withDateSystem(context, read);
  const sheets = await withHiddenRows(context, withNames(dated, read.inventory), read.sizes);
  return { ...read, register, sheets: sheets.map((cells) => withoutChosenTexts(read.inventory, cells)) };
}

function withNames(sheets: readonly SheetCells[], { named }: Inventory): readonly SheetCells[] {
  return sheets.map((cells) => {
    const own = named.filter(({ sheet }) => sheet === cells.sheet);
    return own.length === 0 ? cells : { ...cells, named: own.map(({ name, area }) => ({ name, area })) };
  });
}

async function readAll(
  context: Excel.RequestContext,
  request: CellsRequest,
  options: ReadOptions,
  askMerged: boolean,
): Promise<WorkbookCells> {
  if (request.kind === "sheets" && request.atOnce === true) {
    const whole = await readAtOnce(context, request.names, askMerged);
    if (whole !== null) return whole;
  }
  const takeInventory = queueInventory(context);
  const takeRegister = queueRegisterSize(context);
  const first = queueSizes(context, request, askMerged);
  const takeCorner = request.kind === "active" ? queueCorner(context, askMerged) : () => null;
  await context.sync();
  const inventory = takeInventory();
  let sizes = first.map((take) => take());
  if (request.kind === "all") {
    const names = inventory.sheets.filter((sheet) => sheet.visible && !sheet.ours).map((sheet) => sheet.name);
    const all = names.map((name) => queueUsedSize(context, name, askMerged));
    await context.sync();
    sizes = all.map((take) => take());
  }
  const known = sizes.filter((size): size is UsedSize => size !== null);
  const active = request.kind === "active" ? known[0] : undefined;
  const readable = known.filter((size) => isReadable(inventory, size.sheet));
  const beyond = beyondLimit(readable);
  const tooLarge =
    active !== undefined && cellCount(active) > cellsReadUnasked && !beyond.includes(active) ? active : null;
  const wanted = tooLarge !== null ? [] : readable.filter((size) => !beyond.includes(size));
  const registerSize = takeRegister();
  const corner = takeCorner();
  const inHand =
    corner !== null && wanted.length === 1 && sameSize(corner.size, wanted[0]) ? [corner.cells] : [];
  let takeJournal = queueJournal(context, inventory);
  const onAgain = (): void => void (takeJournal = queueJournal(context, inventory));
  const unread = [...(inHand.length > 0 ? [] : wanted), ...(registerSize === null ? [] : [registerSize])];
  // It comes with the cells; without any to read it costs a request of its own.
  if (takeJournal !== null && unread.length === 0) await context.sync();
  const cells = [...inHand, ...(await readCells(context, unread, { ...options, onAgain }))];
  const existing = new Set(inventory.sheets.map((sheet) => sheet.name));
  return {
    inventory,
    sheets: cells.slice(0, wanted.length),
    sizes: known,
    missing: request.kind === "sheets" ? request.names.filter((name) => !existing.has(name)) : [],
    tooLarge,
    beyond,
    register: withOwnDates(cells[wanted.length], registerSize),
    journal: takeJournal?.() ?? null,
    complete:
      tooLarge === null && beyond.length === 0 && isComplete(inventory, request, registerSize?.sheet ?? null),
  };
}

/**
 * The upper left corner of the active sheet comes with the question how large the sheet is: most sheets lie within it,
 * and are then read in one request. Some 600 kB of the answer at most.
 */
const corner = "A1:BZ300";

function queueCorner(context: Excel.RequestContext, askMerged: boolean): ReturnType<typeof queueWholeRange> {
  const sheet = context.workbook.worksheets.getActiveWorksheet().load({ name: true });
  return queueWholeRange(sheet.getRange(corner).getUsedRangeOrNullObject(true), () => sheet.name, askMerged);
}

function sameSize(a: UsedSize, b: UsedSize | undefined): boolean {
  if (b === undefined || a.sheet !== b.sheet) return false;
  const starts = a.firstRow === b.firstRow && a.firstColumn === b.firstColumn;
  return starts && a.rows === b.rows && a.columns === b.columns;
}

/** Everything in one request; null when that is too much for Excel. Nothing is lost by trying: reading changes nothing. */
async function readAtOnce(
  context: Excel.RequestContext,
  names: readonly string[],
  askMerged: boolean,
): Promise<WorkbookCells | null> {
  const takeInventory = queueInventory(context);
  const takeRegister = queueRegister(context);
  const reads = names.map((name) => queueWholeSheet(context, name, askMerged));
  try {
    await context.sync();
  } catch (fault) {
    if (isTooLarge(fault)) return null;
    throw fault;
  }
  const register = takeRegister();
  if (register === "tooLarge") return null;
  const inventory = takeInventory();
  const takeJournal = queueJournal(context, inventory);
  if (takeJournal !== null) await context.sync();
  const existing = new Set(inventory.sheets.map((sheet) => sheet.name));
  const found = reads.flatMap((take) => take() ?? []);
  return {
    inventory,
    sheets: found.map(({ cells }) => cells).filter(({ sheet }) => isReadable(inventory, sheet)),
    sizes: found.map(({ size }) => size),
    missing: names.filter((name) => !existing.has(name)),
    tooLarge: null,
    beyond: [],
    register: withOwnDates(register?.cells, register?.size ?? null),
    journal: takeJournal?.() ?? null,
    complete: isComplete(inventory, { kind: "sheets", names }, register?.size.sheet ?? null),
  };
}

function queueSizes(
  context: Excel.RequestContext,
  request: CellsRequest,
  askMerged: boolean,
): (() => UsedSize | null)[] {
  const { worksheets } = context.workbook;
  switch (request.kind) {
    case "all":
      return [];
    case "sheets":
      return request.names.map((name) => queueUsedSize(context, name, askMerged));
    case "active": {
      const sheet = worksheets.getActiveWorksheet().load({ name: true });
      return [queueSizeOf(sheet.getUsedRangeOrNullObject(true), () => sheet.name, askMerged, sheet)];
    }
    case "selection": {
      const selected = context.workbook.getSelectedRange();
      const sheet = selected.worksheet.load({ name: true });
      return [queueSizeOf(selected.getUsedRangeOrNullObject(true), () => sheet.name, askMerged, sheet)];
    }
  }
}

/** Sheets that Styrtal made hold no series of the user's. */
function isReadable(inventory: Inventory, name: string): boolean {
  return inventory.sheets.find((sheet) => sheet.name === name)?.ours !== true;
}

function isComplete(inventory: Inventory, request: CellsRequest, registerSheet: string | null): boolean {
  if (request.kind === "all") return true;
  if (request.kind === "selection") return false;
  const asked = new Set(request.kind === "active" ? [inventory.activeSheet] : request.names);
  return inventory.sheets.every(
    ({ name, visible, ours }) => !visible || ours || name === registerSheet || asked.has(name),
  );
}

/** Queues where the register stands; null without one. What is asked of a table that is not there is a null object. */
function queueRegisterSize(context: Excel.RequestContext): () => UsedSize | null {
  const table = context.workbook.tables.getItemOrNullObject(registerTable);
  const sheet = table.worksheet.load({ name: true });
  const take = queueSizeOf(table.getRange(), () => sheet.name, false, sheet);
  return () => (table.isNullObject ? null : take());
}

/** Queues the register's cells together with its place; "tooLarge" when Excel gave no values. */
function queueRegister(
  context: Excel.RequestContext,
): () => { readonly size: UsedSize; readonly cells: SheetCells } | null | "tooLarge" {
  const table = context.workbook.tables.getItemOrNullObject(registerTable);
  const sheet = table.worksheet.load({ name: true });
  const take = queueWholeRange(table.getRange(), () => sheet.name, false, sheet);
  return () => (table.isNullObject ? null : (take() ?? "tooLarge"));
}

/** Queues the journal of tests, whose sheet is known only by then; null without one. */
function queueJournal(context: Excel.RequestContext, inventory: Inventory): (() => KeptContent) | null {
  const item = insertedItems(inventory).find(({ document }) => document === journalDocument);
  return item === undefined ? null : queueKeptContent(context, item.sheet);
}

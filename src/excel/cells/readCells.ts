import type { CellType, SheetCells } from "../../core/sheet/cells/sheetCells";
import { stopIfCancelled } from "../run/cancelled";
import type { ShownTexts } from "../../core/sheet/cells/dateSystem";
import { queueShownCorner } from "./dateSystem";
import { queueMerged } from "./mergedCells";
import { officeFailure } from "../run/officeFailure";

/**
 * Cells per request. A cell costs about 27 bytes of the answer (value, type and number format), and Excel on the web
 * gives at most 5 MB; texts make cells longer, hence the room.
 */
const cellsPerRequest = 100_000;

export interface UsedSize {
  readonly sheet: string;
  readonly firstRow: number;
  readonly firstColumn: number;
  readonly rows: number;
  readonly columns: number;
  /** Merged cells; absent when they were not asked for. */
  readonly merged?: SheetCells["merged"];
  /** Some rows are hidden, by a filter or by hand: which ones is a question of its own (hiddenRows.ts). */
  readonly someHidden?: boolean;
  /** What the first cells of the sheet show: it tells how dates are counted (dateSystem.ts). */
  readonly shown?: ShownTexts;
}

/** Queues the question how large a sheet's used range is; null for an empty or missing sheet. */
export function queueUsedSize(
  context: Excel.RequestContext,
  sheetName: string,
  askMerged = false,
): () => UsedSize | null {
  const sheet = context.workbook.worksheets.getItemOrNullObject(sheetName);
  return queueSizeOf(sheet.getUsedRangeOrNullObject(true), () => sheetName, askMerged, sheet);
}

/** As queueUsedSize for a range at hand. */
export function queueSizeOf(
  range: Excel.Range,
  sheetName: () => string,
  askMerged = false,
  sheet: Excel.Worksheet | null = null,
): () => UsedSize | null {
  const takeShown = sheet === null ? null : queueShownCorner(sheet);
  range.load({ rowIndex: true, columnIndex: true, rowCount: true, columnCount: true, rowHidden: true });
  const takeMerged = askMerged ? queueMerged(range) : () => null;
  return () => {
    if (range.isNullObject) return null;
    const merged = takeMerged();
    return {
      sheet: sheetName(),
      firstRow: range.rowIndex,
      firstColumn: range.columnIndex,
      rows: range.rowCount,
      columns: range.columnCount,
      // Null is Excel's word for "some are, some are not".
      someHidden: range.rowHidden !== false,
      ...(merged === null ? {} : { merged }),
      ...(takeShown === null ? {} : { shown: takeShown() }),
    };
  };
}

/** Queues size and cells of a sheet together; null for an empty or missing sheet, or when Excel gave no values. */
export function queueWholeSheet(
  context: Excel.RequestContext,
  sheetName: string,
  askMerged = false,
): () => { readonly size: UsedSize; readonly cells: SheetCells } | null {
  const sheet = context.workbook.worksheets.getItemOrNullObject(sheetName);
  return queueWholeRange(sheet.getUsedRangeOrNullObject(true), () => sheetName, askMerged, sheet);
}

/** As queueWholeSheet for a range at hand. */
export function queueWholeRange(
  range: Excel.Range,
  sheetName: () => string,
  askMerged = false,
  sheet: Excel.Worksheet | null = null,
): () => { readonly size: UsedSize; readonly cells: SheetCells } | null {
  const takeSize = queueSizeOf(range, sheetName, askMerged, sheet);
  range.load({ values: true, valueTypes: true, numberFormat: true });
  return () => {
    const size = takeSize();
    if (size === null || range.values === null) return null;
    const cells: SheetCells = {
      sheet: size.sheet,
      visible: true,
      firstRow: size.firstRow,
      firstColumn: size.firstColumn,
      values: range.values as CellRow[],
      types: range.valueTypes.map((row) => row.map(cellType)),
      formats: range.numberFormat as string[][],
      ...mergedOf(size),
    };
    return { size, cells };
  };
}

const mergedOf = ({ merged }: UsedSize): Pick<SheetCells, "merged"> =>
  merged === undefined ? {} : { merged };

export const cellCount = (size: UsedSize): number => size.rows * size.columns;

/** A part of a sheet that one request reads. */
interface Part {
  readonly size: UsedSize;
  readonly from: number;
  readonly rows: number;
}

/** Divides what is to be read into requests that are neither too large nor too many. */
export function planRequests(sizes: readonly UsedSize[], most = cellsPerRequest): Part[][] {
  const requests: Part[][] = [];
  let current: Part[] = [];
  let filled = 0;
  for (const size of sizes) {
    const rowsAtOnce = Math.max(1, Math.floor(most / size.columns));
    for (let from = 0; from < size.rows; from += rowsAtOnce) {
      const rows = Math.min(rowsAtOnce, size.rows - from);
      if (filled > 0 && filled + rows * size.columns > most) {
        requests.push(current);
        current = [];
        filled = 0;
      }
      current.push({ size, from, rows });
      filled += rows * size.columns;
    }
  }
  if (current.length > 0) requests.push(current);
  return requests;
}

export interface ReadOptions {
  readonly signal?: AbortSignal;
  /**
   * Called after each request with how many of the sheets are ready, or how many of the requests where large sheets take
   * more requests than there are sheets.
   */
  readonly onSheets?: (done: number, total: number, sheet: string) => void;
  /** A request failed and comes again in halves: what was queued beside it must be queued again. */
  readonly onAgain?: () => void;
}

/**
 * Reads the cells of sheets whose sizes are known, in as few requests as their size allows. Where long texts make an
 * answer heavier than Excel gives, the same rows are asked for again in halves.
 */
export async function readCells(
  context: Excel.RequestContext,
  sizes: readonly UsedSize[],
  options: ReadOptions = {},
): Promise<SheetCells[]> {
  const collected = new Map<UsedSize, { values: CellRow[]; types: CellType[][]; formats: string[][] }>();
  for (const size of sizes) collected.set(size, { values: [], types: [], formats: [] });
  const requests = planRequests(sizes);
  let answered = 0;
  for (let request = requests.shift(); request !== undefined; request = requests.shift()) {
    stopIfCancelled(options.signal);
    const ranges = request.map((part) => ({ part, range: queuePart(context, part) }));
    try {
      // One request per 100,000 cells is the point here: more do not fit in an answer.
      // eslint-disable-next-line office-addins/no-context-sync-in-loop
      await context.sync();
    } catch (fault) {
      const halves = isTooLarge(fault) ? halved(request) : null;
      if (halves === null) throw fault;
      requests.unshift(...halves);
      options.onAgain?.();
      continue;
    }
    for (const { part, range } of ranges) {
      const cells = collected.get(part.size);
      for (const row of range.values as CellRow[]) cells?.values.push(row);
      for (const row of range.valueTypes) cells?.types.push(row.map(cellType));
      for (const row of range.numberFormat as string[][]) cells?.formats.push(row);
    }
    answered++;
    const last = request[request.length - 1];
    const all = answered + requests.length;
    if (last !== undefined)
      options.onSheets?.(
        all > sizes.length ? answered : sizes.indexOf(last.size) + 1,
        Math.max(all, sizes.length),
        last.size.sheet,
      );
  }
  return sizes.map((size) => ({
    sheet: size.sheet,
    visible: true,
    firstRow: size.firstRow,
    firstColumn: size.firstColumn,
    ...(collected.get(size) ?? { values: [], types: [], formats: [] }),
    ...mergedOf(size),
  }));
}

/** Excel's answer when the cells asked for are more than fits in one. */
export function isTooLarge(fault: unknown): boolean {
  return /SizeLimitExceeded$/.test(officeFailure(fault).code);
}

/** A request as two of half the rows; null for a single row, which cannot be less. */
function halved(request: readonly Part[]): [Part[], Part[]] | null {
  const rows = request.reduce((n, part) => n + part.rows, 0);
  if (rows < 2) return null;
  const first: Part[] = [];
  const second: Part[] = [];
  let left = Math.floor(rows / 2);
  for (const { size, from, rows: n } of request) {
    const taken = Math.min(left, n);
    if (taken > 0) first.push({ size, from, rows: taken });
    if (taken < n) second.push({ size, from: from + taken, rows: n - taken });
    left -= taken;
  }
  return [first, second];
}

type CellRow = (string | number | boolean)[];

function queuePart(context: Excel.RequestContext, part: Part): Excel.Range {
  const { sheet, firstRow, firstColumn, columns } = part.size;
  const range = context.workbook.worksheets
    .getItem(sheet)
    .getRangeByIndexes(firstRow + part.from, firstColumn, part.rows, columns);
  return range.load({ values: true, valueTypes: true, numberFormat: true });
}

function cellType(type: string): CellType {
  switch (type) {
    case "Empty":
      return "empty";
    case "Double":
    case "Integer":
      return "number";
    case "Boolean":
      return "boolean";
    case "Error":
      return "error";
    default:
      return "string";
  }
}

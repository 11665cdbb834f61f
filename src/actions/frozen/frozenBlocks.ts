import { changedTexts, textToSend } from "../../core/disclosure/changedTexts";
import { frozenBlock } from "../../core/disclosure/frozenBlock";
import type { Assessment } from "../../core/indicator/assessment";
import type { CellValue } from "../../core/report/block/block";
import type { ReportOptions } from "../../core/report/block/seriesBlock";
import { anchoredArea, rangeOfArea } from "../../excel/cells/cellArea";
import { cellInput } from "../../excel/cells/cellInput";
import { blockName } from "../../excel/workbook/insertedItems";
import type { Inventory } from "../../excel/workbook/inventory";
import { swedishTexts } from "../../i18n/swedishTexts";

/** The copy of the calculation blocks that comes with a frozen sheet of charts. */
export interface CopiedBlocks {
  readonly original: string;
  readonly copy: Excel.Worksheet;
  readonly cells: Excel.Range;
}

/** A series as a live sheet shows it, and as it may be sent. */
export interface SeriesToSend {
  readonly before: Assessment;
  readonly after: Assessment;
}

/**
 * Queues that the copy holds the blocks of the frozen sheet's own charts alone: the others belong to sheets that are not
 * sent, and would have to be weighed too. Their rows are empty and hidden.
 */
export function queueOwnBlocks(
  { copy, original }: CopiedBlocks,
  own: ReadonlySet<number>,
  { anchors }: Inventory,
): void {
  const names = new Set([...own].map(blockName));
  for (const anchor of anchors) {
    const area = anchor.sheet === original && isBlock(anchor.name) ? anchoredArea(anchor) : null;
    if (area === null || names.has(anchor.name)) continue;
    const range = rangeOfArea(copy, area);
    range.clear();
    range.rowHidden = true;
  }
}

const isBlock = (name: string): boolean => name.startsWith(blockName(0).slice(0, -1));

/** Queues that the blocks of the series of which something is hidden show what may be sent. By the ids of the series. */
export function queueMaskedBlocks(
  { copy, cells, original }: CopiedBlocks,
  touched: ReadonlyMap<string, SeriesToSend>,
  { anchors, store }: Inventory,
  options: ReportOptions,
): void {
  const { render } = swedishTexts;
  const ids = new Map(store.charts.map(({ number, seriesId }) => [blockName(number), seriesId]));
  for (const anchor of anchors) {
    const one = touched.get(ids.get(anchor.name) ?? "");
    const area = anchor.sheet === original ? anchoredArea(anchor) : null;
    if (one === undefined || area === null) continue;
    const { before, after } = one;
    const all = cells.values as CellValue[][];
    const values = Array.from({ length: area.lastRow - area.firstRow + 1 }, (_, r) =>
      Array.from(
        { length: area.lastColumn - area.firstColumn + 1 },
        (__, c): CellValue =>
          all[area.firstRow + r - cells.rowIndex]?.[area.firstColumn + c - cells.columnIndex] ?? "",
      ),
    );
    const texts = changedTexts(before, after, options, render);
    rangeOfArea(copy, area).values = frozenBlock(values, before, after).map((row) =>
      row.map((cell) =>
        asConstant(typeof cell === "string" ? textToSend(cell, texts, options, render) : cell),
      ),
    );
  }
}

/** An error such as #N/A stays an error, so that charts leave the point out; other text stays text. */
function asConstant(cell: CellValue): string | number | boolean {
  return typeof cell === "string" && /^#[A-Z/0]+[!?]?$/.test(cell) ? cell : cellInput(cell, true);
}

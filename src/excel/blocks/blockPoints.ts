import type { Block, BlockColumn, CellValue } from "../../core/report/block/block";
import { contentAt, isOwnInEachRow, usualContent } from "./blockContents";
import { cellInput } from "../cells/cellInput";

/** Neighbouring columns, from and to inclusive. */
interface Span {
  readonly from: number;
  readonly to: number;
}

/**
 * Queues the point rows of a block. What most rows hold is written once, in the first row, and copied down; then come
 * the columns where every row has its own content, and the single cells that are otherwise than most of their column.
 *
 * With a `model` (an equal block whose cells have been copied here) only what is not as in the model is written.
 * References in R1C1 notation are either the same text and right after copying, or another text: so comparing the
 * texts is enough, and a column that refers to nothing above the points, or to the same cells of the user, costs nothing.
 */
export function queuePoints(sheet: Excel.Worksheet, block: Block, model: Block | null): void {
  const { pointCount, columns, firstPointRow, firstColumn } = block;
  if (pointCount === 0) return;
  const range = (row: number, column: number, rows: number, width: number): Excel.Range =>
    sheet.getRangeByIndexes(firstPointRow + row, firstColumn + column, rows, width);

  const own = columns.map(isOwnInEachRow);
  const usual = columns.map(usualContent);
  const spans = model === null ? [{ from: 0, to: columns.length - 1 }] : changedSpans(usual, own, model);
  for (const { from, to } of spans) {
    const first = range(0, from, 1, to - from + 1);
    if (model === null) first.numberFormat = [columns.map((column) => column.numberFormat)];
    first.formulasR1C1 = [
      usual
        .slice(from, to + 1)
        .map((content, i) => (own[from + i] === true ? "" : cellInput(content, false))),
    ];
    if (model === null) queueInputLook(first, columns);
    if (pointCount > 1) range(1, from, pointCount - 1, to - from + 1).copyFrom(first);
  }

  columns.forEach((column, i) => {
    const before = model?.columns[i];
    if (own[i] !== true || (before !== undefined && sameFill(column, before, pointCount))) return;
    range(0, i, pointCount, 1).formulasR1C1 = rowsOf(pointCount).map((row) => [
      cellInput(contentAt(column, row), false),
    ]);
  });

  const isWritten = columns.map((_, i) => spans.some(({ from, to }) => from <= i && i <= to));
  const there = (column: number, row: number): CellValue | undefined =>
    isWritten[column] === true ? usual[column] : contentAt(model?.columns[column] as BlockColumn, row);
  for (const row of rowsOf(pointCount)) {
    const differs = columns.map((column, i) => own[i] !== true && contentAt(column, row) !== there(i, row));
    for (const { from, to } of runsOf(differs)) {
      const contents = columns.slice(from, to + 1).map((column) => cellInput(contentAt(column, row), false));
      range(row, from, 1, contents.length).formulasR1C1 = [contents];
    }
  }
}

/**
 * Columns whose usual content is not the model's, as spans that no column with content of its own in each row lies in:
 * what is between two changed columns is written again with them, which costs less than a range.
 */
function changedSpans(usual: readonly CellValue[], own: readonly boolean[], model: Block): Span[] {
  const changed = usual.map((content, i) => content !== usualContent(model.columns[i] as BlockColumn));
  return runsOf(own.map((isOwn) => !isOwn)).flatMap(({ from, to }) => {
    const inside = rowsOf(to - from + 1)
      .map((step) => from + step)
      .filter((column) => changed[column]);
    const [first, last] = [inside[0], inside.at(-1)];
    return first === undefined || last === undefined ? [] : [{ from: first, to: last }];
  });
}

/** Neighbours that are true. */
function runsOf(flags: readonly boolean[]): Span[] {
  const runs: Span[] = [];
  flags.forEach((flag, i) => {
    const before = runs.at(-1);
    if (!flag) return;
    if (before?.to === i - 1) runs[runs.length - 1] = { from: before.from, to: i };
    else runs.push({ from: i, to: i });
  });
  return runs;
}

function sameFill(column: BlockColumn, other: BlockColumn, count: number): boolean {
  return rowsOf(count).every((row) => contentAt(column, row) === contentAt(other, row));
}

/** Cells that the reader may change. */
function queueInputLook(firstRow: Excel.Range, columns: readonly BlockColumn[]): void {
  columns.forEach((column, i) => {
    if (column.input) firstRow.getCell(0, i).format.fill.color = inputFill;
  });
}

/** Fill of cells that the reader may change. */
export const inputFill = "#FFF9E5";

const rowsOf = (count: number): number[] => Array.from({ length: count }, (_, row) => row);

import { chartGap, chartShapes, type PerPage } from "./chartGrid";

/** A part of a sheet with the sizes that its columns and rows have, in points; counted from 0. */
export interface SizedCells {
  readonly firstRow: number;
  readonly firstColumn: number;
  /** Points from the corner of the sheet to the first cell; 0 where nobody asks. */
  readonly left: number;
  readonly top: number;
  readonly columnWidths: readonly number[];
  readonly rowHeights: readonly number[];
}

/** Rows and columns from 0, inclusive. */
export interface CellBlock {
  readonly firstRow: number;
  readonly firstColumn: number;
  readonly lastRow: number;
  readonly lastColumn: number;
}

/** In points from the corner of the sheet. */
export interface Rectangle {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Where a chart and its texts stand among cells whose sizes are the user's. */
export interface ChartInCells {
  /** The cells that the chart covers. */
  readonly chart: CellBlock;
  readonly position: Rectangle;
  /** The finding, and below it source and rules: two blocks of whole cells, each to be merged. */
  readonly sentence: CellBlock;
  readonly note: CellBlock;
}

export interface ChartsInCells {
  readonly charts: readonly ChartInCells[];
  /** Everything that they take, in cells and in points. */
  readonly area: CellBlock;
  readonly place: Rectangle;
}

/**
 * Lays charts over cells of a sheet that is not ours: no column and no row gets another size, so each chart and each text
 * takes as many whole columns and rows as it needs. They begin in the first cell, `across` beside each other, and go on
 * below with an empty row between. null where the cells that are given do not suffice (the edge of the sheet is near).
 */
export function chartsInCells(
  count: number,
  look: { readonly perPage: PerPage; readonly across: number },
  cells: SizedCells,
): ChartsInCells | null {
  const shape = chartShapes[look.perPage];
  const columns = cuts(cells.columnWidths);
  const rows = cuts(cells.rowHeights);
  const spans: { first: number; last: number }[] = [];
  let column = 0;
  for (let place = 0; place < Math.min(count, look.across); place++) {
    const last = lastFor(columns, column, shape.width);
    if (last === null) return null;
    spans.push({ first: column, last });
    column = last + 1;
    const free = start(columns, column) - start(columns, spans.at(-1)?.first ?? 0) - shape.width;
    if (free < chartGap / 2) column += 1;
  }
  const charts: ChartInCells[] = [];
  let row = 0;
  let end = 0;
  for (let band = 0; band * spans.length < count; band++) {
    const chartEnd = lastFor(rows, row, shape.height);
    const sentenceEnd = chartEnd === null ? null : lastFor(rows, chartEnd + 1, shape.sentence);
    const noteEnd = sentenceEnd === null ? null : lastFor(rows, sentenceEnd + 1, shape.note);
    if (chartEnd === null || sentenceEnd === null || noteEnd === null) return null;
    for (const span of spans.slice(0, count - band * spans.length)) {
      const block = (from: number, to: number): CellBlock => ({
        firstRow: cells.firstRow + from,
        lastRow: cells.firstRow + to,
        firstColumn: cells.firstColumn + span.first,
        lastColumn: cells.firstColumn + span.last,
      });
      charts.push({
        chart: block(row, chartEnd),
        position: {
          left: cells.left + start(columns, span.first),
          top: cells.top + start(rows, row),
          width: start(columns, span.last + 1) - start(columns, span.first),
          height: start(rows, chartEnd + 1) - start(rows, row),
        },
        sentence: block(chartEnd + 1, sentenceEnd),
        note: block(sentenceEnd + 1, noteEnd),
      });
    }
    end = noteEnd;
    row = noteEnd + 2;
  }
  const { firstRow, firstColumn } = cells;
  const last = Math.max(0, ...spans.map((span) => span.last));
  return {
    charts,
    area: { firstRow, firstColumn, lastRow: firstRow + end, lastColumn: firstColumn + last },
    place: {
      left: cells.left,
      top: cells.top,
      width: start(columns, last + 1),
      height: start(rows, end + 1),
    },
  };
}

/** How many charts stand beside each other: as many as the selection has room for; one cell is the corner of a page. */
export function chartsAcross(
  perPage: PerPage,
  selected: { readonly width: number; readonly cells: number },
): number {
  const { across, width } = chartShapes[perPage];
  if (selected.cells === 1) return across;
  return Math.max(1, Math.floor((selected.width + chartGap) / (width + chartGap)));
}

/** Where each begins, and after the last where it ends. */
function cuts(sizes: readonly number[]): readonly number[] {
  const found = [0];
  for (const size of sizes) found.push((found.at(-1) ?? 0) + size);
  return found;
}

const start = (found: readonly number[], index: number): number => found[index] ?? Number.POSITIVE_INFINITY;

/** The last of those that are needed for so many points, from `first` on; null when there are too few. */
function lastFor(found: readonly number[], first: number, points: number): number | null {
  const from = found[first];
  if (from === undefined) return null;
  const end = found.findIndex((cut, index) => index > first && cut - from >= points);
  return end < 0 ? null : end - 1;
}

/**
 * Where charts lie on a sheet that prints on landscape A4: 757 x 487 points inside the margins, used as twelve columns
 * of 60 points. Each chart stands over a sentence (its finding) and a note (source and rules); a page break comes after
 * each full page. The first rows are the sheet's title, repeated on every page.
 */
export type PerPage = 1 | 2 | 6;

export const gridColumns = 12;
export const gridColumnWidth = 60;
/** The sheet's title, 16 points bold, and the line under it. */
const titleRowHeights = [22, 15] as const;

export interface ChartCell {
  readonly chart: {
    readonly left: number;
    readonly top: number;
    readonly width: number;
    readonly height: number;
  };
  /** Cells that the chart lies over; rows and columns from 0, inclusive. */
  readonly frame: { readonly firstRow: number; readonly lastRow: number };
  readonly firstColumn: number;
  readonly lastColumn: number;
  readonly sentenceRow: number;
  readonly noteRow: number;
}

export interface ChartGrid {
  readonly columns: number;
  readonly columnWidth: number;
  /** Heights of all rows from the top, the title rows included, in points. */
  readonly rowHeights: readonly number[];
  readonly titleRows: number;
  readonly cells: readonly ChartCell[];
  /** Rows that begin a new printed page. */
  readonly pageBreaks: readonly number[];
  readonly size: "large" | "small";
  readonly sentenceFont: number;
  readonly noteFont: number;
}

interface Shape {
  readonly across: number;
  readonly down: number;
  readonly width: number;
  readonly height: number;
  readonly left: number;
  /** Columns of the grid that belong to one chart. */
  readonly span: number;
  readonly sentence: number;
  readonly note: number;
  readonly space: number;
  readonly size: "large" | "small";
}

const shapes: Readonly<Record<PerPage, Shape>> = {
  1: {
    across: 1,
    down: 1,
    width: 720,
    height: 240,
    left: 720,
    span: 12,
    sentence: 60,
    note: 50,
    space: 15,
    size: "large",
  },
  2: {
    across: 2,
    down: 1,
    width: 354,
    height: 210,
    left: 366,
    span: 6,
    sentence: 98,
    note: 74,
    space: 15,
    size: "large",
  },
  6: {
    across: 3,
    down: 2,
    width: 232,
    height: 165,
    left: 240,
    span: 4,
    sentence: 36,
    note: 21,
    space: 3,
    size: "small",
  },
};

/** Charts lie over rows of this height. */
const rowHeight = 15;

export function chartGrid(count: number, perPage: PerPage): ChartGrid {
  const shape = shapes[perPage];
  const rowHeights: number[] = [...titleRowHeights];
  const cells: ChartCell[] = [];
  const pageBreaks: number[] = [];
  const chartRows = Math.ceil(shape.height / rowHeight);
  for (let band = 0; band * shape.across < count; band++) {
    const firstRow = rowHeights.length;
    if (band > 0 && band % shape.down === 0) pageBreaks.push(firstRow);
    const top = rowHeights.reduce((sum, height) => sum + height, 0);
    for (let row = 0; row < chartRows; row++) rowHeights.push(rowHeight);
    rowHeights.push(shape.sentence, shape.note, shape.space);
    for (let place = 0; place < shape.across && band * shape.across + place < count; place++) {
      cells.push({
        chart: { left: place * shape.left, top, width: shape.width, height: shape.height },
        frame: { firstRow, lastRow: firstRow + chartRows - 1 },
        firstColumn: place * shape.span,
        lastColumn: (place + 1) * shape.span - 1,
        sentenceRow: firstRow + chartRows,
        noteRow: firstRow + chartRows + 1,
      });
    }
  }
  return {
    columns: gridColumns,
    columnWidth: gridColumnWidth,
    rowHeights,
    titleRows: titleRowHeights.length,
    cells,
    pageBreaks,
    size: shape.size,
    sentenceFont: shape.size === "small" ? 9 : 10,
    noteFont: shape.size === "small" ? 8 : 9,
  };
}

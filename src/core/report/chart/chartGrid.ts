/**
 * Where charts lie on a sheet that prints on landscape A4: 757 x 487 points inside the margins, of which 720 are used.
 * Each chart stands over a sentence (its finding) and a note (source and rules), which are as wide as the chart; between
 * charts is a narrow column, so that the texts of neighbours never meet. A page break comes after each full page. The
 * first rows are the sheet's title, repeated on every page.
 */
export type PerPage = 1 | 2 | 6;

/** Points between charts beside each other (ux-flows 7.2), which is also the width of the column between them. */
export const chartGap = 12;
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
  /** Widths of all columns from the left, in points. */
  readonly columnWidths: readonly number[];
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

/** Charts of one size with their texts; widths and heights in points. */
export interface ChartShape {
  /** How many stand beside each other, and how many such bands there are, on a page. */
  readonly across: number;
  readonly down: number;
  readonly width: number;
  readonly height: number;
  /** Columns that one chart lies over. */
  readonly span: number;
  readonly sentence: number;
  readonly note: number;
  readonly space: number;
  readonly size: "large" | "small";
}

export const chartShapes: Readonly<Record<PerPage, ChartShape>> = {
  1: {
    across: 1,
    down: 1,
    width: 720,
    height: 240,
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
    span: 3,
    sentence: 36,
    note: 21,
    space: 1,
    size: "small",
  },
};

/** Charts lie over rows of this height. */
const rowHeight = 15;
/** A chart begins below the edge of its first row: the rows above it stand on every page, and would take its border along. */
const belowEdge = 1;

export function chartGrid(count: number, perPage: PerPage): ChartGrid {
  const shape = chartShapes[perPage];
  const rowHeights: number[] = [...titleRowHeights];
  const cells: ChartCell[] = [];
  const pageBreaks: number[] = [];
  const chartRows = Math.ceil(shape.height / rowHeight);
  for (let band = 0; band * shape.across < count; band++) {
    const firstRow = rowHeights.length;
    if (band > 0 && band % shape.down === 0) pageBreaks.push(firstRow);
    const top = rowHeights.reduce((sum, height) => sum + height, 0) + belowEdge;
    for (let row = 0; row < chartRows; row++)
      rowHeights.push(row === 0 ? rowHeight + 2 * belowEdge : rowHeight);
    rowHeights.push(shape.sentence, shape.note, shape.space);
    for (let place = 0; place < shape.across && band * shape.across + place < count; place++) {
      cells.push({
        chart: { left: place * (shape.width + chartGap), top, width: shape.width, height: shape.height },
        frame: { firstRow, lastRow: firstRow + chartRows - 1 },
        firstColumn: place * (shape.span + 1),
        lastColumn: place * (shape.span + 1) + shape.span - 1,
        sentenceRow: firstRow + chartRows,
        noteRow: firstRow + chartRows + 1,
      });
    }
  }
  return {
    columnWidths: columnWidths(shape),
    rowHeights,
    titleRows: titleRowHeights.length,
    cells,
    pageBreaks,
    size: shape.size,
    ...textFonts(shape.size),
  };
}

/** Sizes of the letters under a chart, in points. */
export function textFonts(size: ChartShape["size"]): Pick<ChartGrid, "sentenceFont" | "noteFont"> {
  return size === "small" ? { sentenceFont: 9, noteFont: 8 } : { sentenceFont: 10, noteFont: 9 };
}

function columnWidths({ across, span, width }: ChartShape): number[] {
  const chart = Array.from({ length: span }, () => width / span);
  return Array.from({ length: across }, (_, place) => (place === 0 ? chart : [chartGap, ...chart])).flat();
}

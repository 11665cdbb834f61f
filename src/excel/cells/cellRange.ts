import type { CellRange } from "../../core/report/chart/chartDescription";

/** The range of Excel that a range of ours names. */
export function rangeOf(context: OfficeExtension.ClientRequestContext, range: CellRange): Excel.Range {
  return (context as Excel.RequestContext).workbook.worksheets
    .getItem(range.sheet)
    .getRangeByIndexes(
      range.firstRow,
      range.firstColumn,
      range.lastRow - range.firstRow + 1,
      range.lastColumn - range.firstColumn + 1,
    );
}

/** How ranges of ours are found in a workbook. */
export type RangeLookup = (range: CellRange) => Excel.Range;

/** As rangeOf, for many ranges of few sheets: each sheet is asked for once, since every object makes a request longer. */
export function rangesOf(context: Excel.RequestContext): RangeLookup {
  const sheets = new Map<string, Excel.Worksheet>();
  return ({ sheet: name, firstRow, firstColumn, lastRow, lastColumn }) => {
    const sheet = sheets.get(name) ?? context.workbook.worksheets.getItem(name);
    sheets.set(name, sheet);
    return sheet.getRangeByIndexes(
      firstRow,
      firstColumn,
      lastRow - firstRow + 1,
      lastColumn - firstColumn + 1,
    );
  };
}

import type { CellRange } from "../core/report/chartDescription";

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

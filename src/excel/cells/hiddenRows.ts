import type { SheetCells } from "../../core/sheet/cells/sheetCells";
import { planRequests, type UsedSize } from "./readCells";

/**
 * Adds which rows are hidden to the sheets where some are. Most workbooks have none, and then nothing is asked; the
 * answer holds one short object for each row.
 */
export async function withHiddenRows(
  context: Excel.RequestContext,
  sheets: readonly SheetCells[],
  sizes: readonly UsedSize[],
): Promise<readonly SheetCells[]> {
  const read = new Set(sheets.map(({ sheet }) => sheet));
  const asked = sizes.filter(({ sheet, someHidden }) => someHidden === true && read.has(sheet));
  if (asked.length === 0) return sheets;
  const hidden = new Map<string, number[]>();
  for (const request of planRequests(asked.map((size) => ({ ...size, columns: 1 })))) {
    const answers = request.map(({ size, from, rows }) => {
      const top = size.firstRow + from;
      const range = context.workbook.worksheets.getItem(size.sheet).getRangeByIndexes(top, 0, rows, 1);
      return { sheet: size.sheet, top, answer: range.getRowProperties({ rowHidden: true }) };
    });
    // One request for 100,000 rows, as for the cells themselves.
    // eslint-disable-next-line office-addins/no-context-sync-in-loop
    await context.sync();
    for (const { sheet, top, answer } of answers) {
      const rows = answer.value.flatMap(({ rowHidden }, i) => (rowHidden === true ? [top + i] : []));
      hidden.set(sheet, [...(hidden.get(sheet) ?? []), ...rows]);
    }
  }
  return sheets.map((cells) => ({ ...cells, hiddenRows: hidden.get(cells.sheet) ?? [] }));
}

/** A chart on a frozen sheet, and what its series are called. */
export interface FrozenChart {
  /**
   * Queues that the chart shows the frozen copy of the blocks instead of the live ones, and that its series are called
   * what they are called now (`nameOf` changes that). Call after the sync.
   */
  rebind(frozenBlocks: string, nameOf?: (name: string) => string): void;
}

/** Queues a copy of a sheet in which every formula has become its value. */
export function queueFrozenCopy(
  context: Excel.RequestContext,
  sheetName: string,
  frozenName: string,
): Excel.Worksheet {
  const original = context.workbook.worksheets.getItem(sheetName);
  const copy = original.copy("After", original);
  copy.name = frozenName;
  const cells = copy.getUsedRange();
  cells.copyFrom(cells, "Values");
  return copy;
}

/**
 * Queues what is needed to find a chart's numbers in the blocks: the names of its series are the headings of its
 * columns, and the category axis takes the block's first column.
 */
export function queueFrozenCharts(
  context: Excel.RequestContext,
  frozenSheet: string,
  chartName: string,
  blocks: string | null,
): FrozenChart {
  const chart = context.workbook.worksheets.getItem(frozenSheet).charts.getItem(chartName);
  const series = chart.series.load("items/name");
  const anchor = blocks === null ? null : context.workbook.names.getItem(blockAnchorOf(chartName)).getRange();
  anchor?.load({ values: true, rowIndex: true, columnIndex: true });
  return {
    rebind(frozenBlocks, nameOf = (name) => name) {
      if (anchor === null) return;
      const place = findColumns(
        anchor.values as readonly (readonly unknown[])[],
        series.items.map((item) => item.name),
      );
      if (place === null) return;
      const sheet = context.workbook.worksheets.getItem(frozenBlocks);
      const column = (index: number): Excel.Range =>
        sheet.getRangeByIndexes(anchor.rowIndex + place.firstRow, anchor.columnIndex + index, place.rows, 1);
      place.columns.forEach((index, i) => {
        const one = chart.series.getItemAt(i);
        one.setValues(column(index));
        one.name = nameOf(series.items[i]?.name ?? "");
      });
      chart.series.getItemAt(0).setXAxisValues(column(0));
    },
  };
}

/** "Styrtal 7" rests on the block with the name of the same number. */
const blockAnchorOf = (chartName: string): string => `_styrtal_block_${chartName.replace(/^\D+/, "")}`;

/** The row that holds all the names, and the filled rows below it; null when the block has been rebuilt by hand. */
export function findColumns(
  values: readonly (readonly unknown[])[],
  names: readonly string[],
): { readonly firstRow: number; readonly rows: number; readonly columns: readonly number[] } | null {
  const heading = values.findIndex((row) => names.every((name) => row.includes(name)));
  const row = values[heading];
  if (row === undefined || names.length === 0) return null;
  let last = heading;
  while (last + 1 < values.length && values[last + 1]?.[0] !== "") last++;
  if (last === heading) return null;
  return { firstRow: heading + 1, rows: last - heading, columns: names.map((name) => row.indexOf(name)) };
}

import { chartGrid } from "../../core/report/chart/chartGrid";
import type { ChartPlace } from "../../core/report/overview/overviewRows";
import { cellName } from "../../core/report/block/r1c1";
import { insertedItems } from "../../excel/workbook/insertedItems";
import type { Inventory } from "../../excel/workbook/inventory";

/** Where the chart of each series stands, by Series.id: the top left cell of its place on its sheet of charts. */
export function chartPlaces(inventory: Inventory): ReadonlyMap<string, ChartPlace> {
  const places = new Map<string, ChartPlace>();
  for (const item of insertedItems(inventory)) {
    if (item.kind !== "charts") continue;
    const charts = inventory.store.charts.filter((chart) => chart.item === item.id);
    const { cells } = chartGrid(Math.max(0, ...charts.map(({ slot }) => slot + 1)), item.perPage ?? 6);
    for (const { seriesId, slot } of charts) {
      const cell = cells[slot];
      if (cell === undefined || places.has(seriesId)) continue;
      places.set(seriesId, { sheet: item.sheet, address: cellName(cell.frame.firstRow, cell.firstColumn) });
    }
  }
  return places;
}

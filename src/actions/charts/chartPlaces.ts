import { chartGrid } from "../../core/report/chart/chartGrid";
import type { ChartPlace } from "../../core/report/overview/overviewRows";
import { cellName } from "../../core/report/block/r1c1";
import { anchoredArea } from "../../excel/cells/cellArea";
import {
  anchorNamed,
  cellTextsName,
  chartTextsName,
  insertedItems,
} from "../../excel/workbook/insertedItems";
import type { Inventory } from "../../excel/workbook/inventory";

/** The cell under a chart, wherever the user has moved it; null when its texts are gone. */
export function textsCell(inventory: Inventory, item: string, number: number): string | null {
  const names = [cellTextsName(item, number), chartTextsName(item, number)];
  const [area = null] = names.flatMap((name) => anchoredArea(anchorNamed(inventory, name)) ?? []);
  return area === null ? null : cellName(area.firstRow, area.firstColumn);
}

/** Where the chart of each series stands, by Series.id: the top left cell of its place on its sheet of charts. */
export function chartPlaces(inventory: Inventory): ReadonlyMap<string, ChartPlace> {
  const places = new Map<string, ChartPlace>();
  for (const item of insertedItems(inventory)) {
    const charts = inventory.store.charts.filter((chart) => chart.item === item.id);
    if (item.kind === "chartCells") {
      for (const { seriesId, number } of charts) {
        const address = textsCell(inventory, item.id, number);
        if (address !== null && !places.has(seriesId)) places.set(seriesId, { sheet: item.sheet, address });
      }
    }
    if (item.kind !== "charts") continue;
    const { cells } = chartGrid(Math.max(0, ...charts.map(({ slot }) => slot + 1)), item.perPage ?? 6);
    for (const { seriesId, slot, number } of charts) {
      const cell = cells[slot];
      if (cell === undefined || places.has(seriesId)) continue;
      const texts = anchoredArea(anchorNamed(inventory, chartTextsName(item.id, number)));
      const rows = texts === null ? 0 : texts.firstRow - cell.sentenceRow;
      const column = texts?.firstColumn ?? cell.firstColumn;
      const row = Math.max(0, cell.frame.firstRow + rows);
      places.set(seriesId, { sheet: item.sheet, address: cellName(row, column) });
    }
  }
  return places;
}

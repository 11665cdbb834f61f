import type { Assessment } from "../core/indicator/assessment";
import { chartGrid, type ChartGrid, type PerPage } from "../core/report/chartGrid";
import { inChartOrder } from "../core/report/chartOrder";
import { seriesBlockRows } from "../core/report/seriesBlock";
import { firstBlockRow } from "../excel/blockSheet";
import { anchorNamed, blockName } from "../excel/insertedItems";
import type { Inventory, InventoryChart } from "../excel/inventory";
import type { StoredChart } from "../excel/store";

/** Rows and columns from 0, inclusive. */
export interface CellArea {
  readonly firstRow: number;
  readonly firstColumn: number;
  readonly lastRow: number;
  readonly lastColumn: number;
}

/** What is to be done for one series. */
export interface ChartPlan {
  readonly assessment: Assessment;
  readonly number: number;
  readonly slot: number;
  readonly firstRow: number;
  /** The block that is there already; null for a new one or one whose cells the user has deleted. */
  readonly oldBlock: CellArea | null;
  /** The chart that is there already, wherever the user has moved it; null when there is none. */
  readonly oldChart: InventoryChart | null;
}

export interface SheetPlan {
  readonly charts: readonly ChartPlan[];
  readonly grid: ChartGrid;
  readonly perPage: PerPage;
  /** Charts of this sheet that are kept as they are. */
  readonly kept: readonly StoredChart[];
  readonly nextNumber: number;
}

/** Excel's name of the chart of a number. */
export const chartName = (number: number): string => `Styrtal ${number}`;

/** One chart is shown large, two side by side, more as small multiples, six on a page. */
export function defaultPerPage(count: number): PerPage {
  return count === 1 ? 1 : count === 2 ? 2 : 6;
}

/**
 * Places what is chosen: a series that has a chart keeps its place and its block, new ones come after. Blocks stand
 * below each other; one that no longer fits in its rows moves to the end.
 */
export function planCharts(
  chosen: readonly Assessment[],
  inventory: Inventory,
  place: { readonly item: string; readonly sheet: string | null; readonly perPage: PerPage },
): SheetPlan {
  const { store } = inventory;
  const ofSheet = store.charts.filter((chart) => chart.item === place.item);
  const sheet = inventory.sheets.find(({ name }) => name === place.sheet);
  const areas = new Map(store.charts.map((chart) => [chart.number, blockArea(inventory, chart.number)]));
  let nextRow = Math.max(
    firstBlockRow,
    ...[...areas.values()].map((area) => (area === null ? 0 : area.lastRow + 2)),
  );
  let nextSlot = Math.max(0, ...ofSheet.map(({ slot }) => slot + 1));
  let { nextNumber } = store;
  const charts = inChartOrder(chosen).map((assessment): ChartPlan => {
    const known = ofSheet.find(({ seriesId }) => seriesId === assessment.series.id);
    const number = known?.number ?? nextNumber++;
    const oldBlock = areas.get(number) ?? null;
    const rows = seriesBlockRows(assessment);
    const fits = oldBlock !== null && rows <= oldBlock.lastRow - oldBlock.firstRow + 1;
    const firstRow = fits ? oldBlock.firstRow : nextRow;
    if (!fits) nextRow += rows + 1;
    return {
      assessment,
      number,
      slot: known?.slot ?? nextSlot++,
      firstRow,
      oldBlock,
      oldChart: sheet?.charts.find(({ name }) => name === chartName(number)) ?? null,
    };
  });
  const redone = new Set(charts.map(({ number }) => number));
  return {
    charts,
    grid: chartGrid(nextSlot, place.perPage),
    perPage: place.perPage,
    kept: ofSheet.filter(({ number }) => !redone.has(number)),
    nextNumber,
  };
}

/** Where a block is now; null when its cells are gone. */
function blockArea(inventory: Inventory, number: number): CellArea | null {
  const address = anchorNamed(inventory, blockName(number))?.address;
  const match = /^\$?([A-Z]+)\$?(\d+)(?::\$?([A-Z]+)\$?(\d+))?$/.exec(address ?? "");
  if (match === null) return null;
  const [, firstColumn = "A", firstRow = "1", lastColumn = firstColumn, lastRow = firstRow] = match;
  return {
    firstRow: Number(firstRow) - 1,
    firstColumn: columnNumber(firstColumn),
    lastRow: Number(lastRow) - 1,
    lastColumn: columnNumber(lastColumn),
  };
}

function columnNumber(letters: string): number {
  return [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

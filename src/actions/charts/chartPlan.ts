import type { Assessment } from "../../core/indicator/assessment";
import { chartGrid, type ChartGrid, type PerPage } from "../../core/report/chart/chartGrid";
import { inChartOrder } from "../../core/report/chart/chartOrder";
import type { Store, StoredChart } from "../../excel/store/store";

/** The place of one series on a sheet of charts. */
export interface ChartPlan {
  readonly assessment: Assessment;
  readonly slot: number;
}

export interface SheetPlan {
  readonly charts: readonly ChartPlan[];
  readonly grid: ChartGrid;
  /** Charts of this sheet that are kept as they are. */
  readonly kept: readonly StoredChart[];
}

/** One chart is shown large, two side by side, more as small multiples, six on a page. */
export function defaultPerPage(count: number): PerPage {
  return count === 1 ? 1 : count === 2 ? 2 : 6;
}

/** Places what is chosen: a series that has a chart on the sheet keeps its place, new ones come after. */
export function planCharts(
  chosen: readonly Assessment[],
  store: Store,
  place: { readonly item: string; readonly perPage: PerPage },
): SheetPlan {
  const ofSheet = store.charts.filter((chart) => chart.item === place.item);
  let nextSlot = Math.max(0, ...ofSheet.map(({ slot }) => slot + 1));
  const charts = inChartOrder(chosen).map((assessment): ChartPlan => {
    const known = ofSheet.find(({ seriesId }) => seriesId === assessment.series.id);
    return { assessment, slot: known?.slot ?? nextSlot++ };
  });
  const redone = new Set(charts.map(({ assessment }) => assessment.series.id));
  return {
    charts,
    grid: chartGrid(nextSlot, place.perPage),
    kept: ofSheet.filter(({ seriesId }) => !redone.has(seriesId)),
  };
}

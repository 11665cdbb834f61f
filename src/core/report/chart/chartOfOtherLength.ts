import type { CellRange, ChartDescription, SeriesDescription } from "./chartDescription";

/**
 * The same chart when its block had other points than now: more (`change` above 0) or fewer (below 0). The block is the
 * same otherwise; a chart of only the last periods keeps its length and moves.
 */
export function chartOfOtherLength(description: ChartDescription, change: number): ChartDescription {
  const first = description.series[0];
  const showsAll = first === undefined || first.values.firstRow === first.heading.lastRow + 1;
  const range = (cells: CellRange): CellRange => ({
    ...cells,
    firstRow: showsAll ? cells.firstRow : cells.firstRow + change,
    lastRow: cells.lastRow + change,
  });
  return {
    ...description,
    categories: range(description.categories),
    series: description.series.map((series): SeriesDescription => {
      const { label, values } = series;
      const point = showsAll ? change : 0;
      return {
        ...series,
        values: range(values),
        label: label === null ? null : { ...label, point: label.point + point },
      };
    }),
  };
}

import type { Assessment } from "../../core/indicator/assessment";
import { fingerprint } from "../../core/fingerprint";
import { anchorNamed, blockName, insertedItems } from "../../excel/workbook/insertedItems";
import type { Inventory } from "../../excel/workbook/inventory";
import type { Store, StoredChart } from "../../excel/store/store";
import type { SeriesBlocks } from "./seriesBlocks";

/** What is remembered about a chart of a series on the sheet of an item. */
export function storedChart(
  assessment: Assessment,
  blocks: SeriesBlocks,
  place: { readonly item: string; readonly slot: number },
): StoredChart {
  const { series, indicator, settings } = assessment;
  const { tests = [] } = settings;
  return {
    seriesId: series.id,
    number: blocks.planOf(assessment).number,
    source: `${indicator.sheet}!${series.range}`,
    item: place.item,
    slot: place.slot,
    shape: blocks.shapeOf(assessment),
    points: blocks.pointsOf(assessment),
    print: chartPrint(assessment),
    ...(tests.length === 0 ? {} : { tests }),
  };
}

/**
 * The store with these charts as the only ones of their item. Other sheets' charts of the same blocks learn the new
 * shape; charts whose sheet and block are both gone are forgotten.
 */
export function withCharts(
  store: Store,
  inventory: Inventory,
  item: string,
  charts: readonly StoredChart[],
): Store {
  const living = new Set([item, ...insertedItems(inventory).map(({ id }) => id)]);
  const written = new Map(charts.map((chart) => [chart.number, chart]));
  const others = store.charts
    .filter((chart) => chart.item !== item)
    .filter(({ item: owner, number }) => living.has(owner) || hasBlock(inventory, number))
    .map((chart) => {
      const now = written.get(chart.number);
      return now === undefined ? chart : { ...chart, shape: now.shape, source: now.source };
    });
  return { ...store, charts: [...others, ...charts] };
}

function hasBlock(inventory: Inventory, number: number): boolean {
  return (anchorNamed(inventory, blockName(number))?.sheet ?? null) !== null;
}

/** The sheet that a chart was last drawn from. */
export const sourceSheet = ({ source }: Pick<StoredChart, "source">): string =>
  source.slice(0, source.lastIndexOf("!"));

/** Changes when a figure, a setting or what is said of them changes; never by where the cells stand. */
export function chartPrint({ series, indicator, settings, chartType, finding }: Assessment): string {
  const points = series.points.map((point) => [
    point.period,
    point.value,
    point.status,
    point.numerator ?? null,
    point.denominator ?? null,
  ]);
  return fingerprint(
    JSON.stringify([points, indicator.name, indicator.unit, settings, chartType, finding.sentence]),
  );
}

import type { ChartSlot, PlacedFigure, Position } from "./madeSheet";
import { pageRoom, printedPages, type PaperSize } from "./pageBreaks";

/** A chart that may be higher where its page has room: the row that grows with it, its slot, and its greatest height. */
export interface GrowingChart {
  readonly row: number;
  readonly slot: string;
  readonly most: number;
}

interface Laid {
  readonly heights: readonly number[];
  readonly slots: readonly ChartSlot[];
  readonly figures: readonly PlacedFigure[];
}

/** Points left at the foot of a page, for what rounding adds. */
const spare = 6;

/**
 * Shares out what is empty at the foot of each page among the charts on it, so that two charts fill a page that a third
 * has no room on. The last page is left as it is: nothing follows that makes it look broken off.
 */
export function growCharts(
  { heights, slots, figures }: Laid,
  growing: readonly GrowingChart[],
  breaks: readonly number[],
  paper: PaperSize,
): Laid {
  if (growing.length === 0) return { heights, slots, figures };
  const more = new Map<number, number>();
  const taller = new Map<string, number>();
  for (const { first, last, used } of printedPages(heights, breaks, paper).slice(0, -1)) {
    const here = growing.filter(({ row }) => row >= first && row <= last);
    let left = pageRoom(paper) - used - spare;
    here.forEach(({ row, slot, most }, i) => {
      const height = slots.find(({ key }) => key === slot)?.position.height ?? most;
      const share = Math.floor(Math.min(left / (here.length - i), most - height));
      if (share <= 0) return;
      left -= share;
      more.set(row, share);
      taller.set(slot, share);
    });
  }
  const tops = topsOf(heights);
  const moved = (position: Position): Position => {
    let by = 0;
    for (const [row, share] of more) if (position.top > (tops[row] ?? 0)) by += share;
    return { ...position, top: position.top + by };
  };
  return {
    heights: heights.map((height, row) => height + (more.get(row) ?? 0)),
    slots: slots.map(({ key, position }) => {
      const { height, ...at } = moved(position);
      return { key, position: { ...at, height: height + (taller.get(key) ?? 0) } };
    }),
    figures: figures.map((placed) => ({ ...placed, position: moved(placed.position) })),
  };
}

function topsOf(heights: readonly number[]): number[] {
  let top = 0;
  return heights.map((height) => {
    const at = top;
    top += height;
    return at;
  });
}

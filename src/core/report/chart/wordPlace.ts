/** Where the one word of a judgement ("Förbättring") stands in a chart, so that it covers as little as possible. */

/** What is drawn where the word might stand; heights in points above the bottom of the plot, null for a gap. */
export interface DrawnPlot {
  readonly width: number;
  readonly height: number;
  /** The value line. */
  readonly values: readonly (number | null)[];
  /** Centre, limits and targets, point by point. */
  readonly lines: readonly (readonly (number | null)[])[];
  /** Heights of the labels at the right end of the lines. */
  readonly ends: readonly number[];
}

export interface WordPlace {
  readonly point: number;
  readonly position: "top" | "bottom" | "left" | "right";
}

const positions = ["top", "bottom", "left", "right"] as const;

/** A word of 9 points, in points. */
const characterWidth = 4.8;
const wordHeight = 11;
/** From the middle of a marked point to the word above or below it. */
const fromMarker = 5;
/** Above the plot comes the title, below it the periods: a word may reach so far beyond. */
const beyondTop = 3;
const beyondBottom = 6;

const costs = { title: 100, periods: 40, outside: 25, valueLine: 10, marker: 4, line: 3, inward: 4, near: 6 };

interface Box {
  readonly left: number;
  readonly right: number;
  readonly low: number;
  readonly high: number;
}

/**
 * The best of the marked points and sides for a word of so many characters: clear of the title, the periods and the value
 * line first, then of the other lines; else the point farthest from the centre line, on the side away from it.
 */
export function wordPlace(
  word: string,
  marked: readonly number[],
  centre: number | null,
  plot: DrawnPlot,
): WordPlace | null {
  const distance = (point: number): number => Math.abs((plot.values[point] ?? 0) - (centre ?? 0));
  const farthest = Math.max(...marked.map(distance));
  let best: { place: WordPlace; cost: number } | null = null;
  for (const point of marked) {
    const height = plot.values[point] ?? null;
    if (height === null) continue;
    for (const position of positions) {
      const outward = centre === null || position === (height >= centre ? "top" : "bottom");
      const cost =
        coverCost(boxOf(word, point, height, position, plot), point, plot) +
        (outward ? 0 : costs.inward) +
        costs.near * (1 - distance(point) / (farthest || 1));
      if (best === null || cost <= best.cost - 1e-9 || (cost <= best.cost && point > best.place.point))
        best = { place: { point, position }, cost };
    }
  }
  return best?.place ?? null;
}

const across = (point: number, { width, values }: DrawnPlot): number =>
  ((point + 0.5) / values.length) * width;

function boxOf(
  word: string,
  point: number,
  height: number,
  position: WordPlace["position"],
  plot: DrawnPlot,
): Box {
  const width = word.length * characterWidth;
  const middle = across(point, plot);
  const left = {
    top: middle - width / 2,
    bottom: middle - width / 2,
    left: middle - fromMarker - width,
    right: middle + fromMarker,
  }[position];
  const low = {
    top: height + fromMarker,
    bottom: height - fromMarker - wordHeight,
    left: height - wordHeight / 2,
    right: height - wordHeight / 2,
  }[position];
  return { left, right: left + width, low, high: low + wordHeight };
}

function coverCost(box: Box, own: number, plot: DrawnPlot): number {
  let cost = 0;
  if (box.high > plot.height + beyondTop) cost += costs.title;
  if (box.low < -beyondBottom) cost += costs.periods;
  if (box.left < 0) cost += costs.outside;
  if (
    box.right > plot.width &&
    plot.ends.some((end) => end + wordHeight / 2 > box.low && end - wordHeight / 2 < box.high)
  )
    cost += costs.outside;
  for (let point = 0; point < plot.values.length; point++) {
    cost += costs.valueLine * crossed(plot.values, point, box, plot);
    for (const line of plot.lines) cost += costs.line * crossed(line, point, box, plot);
    const height = plot.values[point] ?? null;
    if (point !== own && height !== null && isInside(across(point, plot), height, box)) cost += costs.marker;
  }
  return cost;
}

const isInside = (x: number, y: number, { left, right, low, high }: Box): boolean =>
  x >= left && x <= right && y >= low && y <= high;

/** Share of the way from a point to the next that runs through the box: 0, a half or 1 of four places looked at. */
function crossed(line: readonly (number | null)[], point: number, box: Box, plot: DrawnPlot): number {
  const [from, to] = [line[point] ?? null, line[point + 1] ?? null];
  if (from === null || to === null) return 0;
  const [left, right] = [across(point, plot), across(point + 1, plot)];
  if (right < box.left || left > box.right) return 0;
  let inside = 0;
  for (const share of [0.2, 0.4, 0.6, 0.8])
    inside += Number(isInside(left + share * (right - left), from + share * (to - from), box));
  return inside / 4;
}

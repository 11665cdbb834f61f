import { analyseRuns } from "../runsAnalysis";
import type { ChartResult } from "../types";

/** Both the level before and the level after must rest on this many values; fewer make preliminary limits. */
export const FEWEST_POINTS_PER_PHASE = 12;

/**
 * The difference of the two means in its standard errors must exceed this. The best of many borders is judged, so the
 * ordinary 2.6 will not do: sup-Wald, 1 per cent, 5 per cent trimming is 13.01 = 3.61² (Andrews 1993, table I).
 */
const CRITICAL_DISTANCE = 3.61;

/** A border this near an end is one or two odd values, not a level. */
const FEWEST_POINTS_AT_BORDER = 3;

export interface PhaseSuggestion {
  /** Index of the first value of the new level. */
  readonly start: number;
  /** Which side of the earlier level the new one is on. */
  readonly side: "above" | "below";
  readonly meanBefore: number;
  readonly meanAfter: number;
  /** Values that each mean rests on. */
  readonly pointsBefore: number;
  readonly pointsAfter: number;
  /** Distance of the means in standard errors, from the moving ranges (which a change of level hardly touches). */
  readonly distance: number;
}

/**
 * A sustained change of level in the last phase of a chart, as a suggestion with its evidence. Nothing is changed: a
 * phase needs a known cause, which only the user has (NHS Making Data Count; NHSRplotthedots issue 142).
 *
 * Asked for are: a runs signal in the phase as it is; the border where the two means lie furthest apart in standard
 * errors, beyond what the best of many borders gives by chance; at least 12 values on each side; and a new level that
 * has held, so that the values after the border show no runs signal about their own median. When they do, the border
 * is sought further on. `excluded` as in the chart's input. Null when there is nothing to suggest.
 */
export function suggestPhase(chart: ChartResult, excluded?: readonly boolean[]): PhaseSuggestion | null {
  const phase = chart.phases[chart.phases.length - 1];
  if (phase === undefined || phase.runs === null || !phase.runs.signal) return null;
  let indexes: number[] = [];
  for (let i = phase.from; i <= phase.to; i++) {
    if (chart.values[i] !== null && chart.values[i] !== undefined && excluded?.[i] !== true) indexes.push(i);
  }
  while (indexes.length >= 2 * FEWEST_POINTS_PER_PHASE) {
    const values = indexes.map((i) => chart.values[i]!);
    const border = furthestApart(values, standardDeviation(indexes, values), phase.tolerance);
    if (border === null) return null;
    const after = values.slice(border.place);
    // The change is there but too new: the level may not hold, and its mean would rest on too little.
    if (after.length < FEWEST_POINTS_PER_PHASE) return null;
    if (border.place >= FEWEST_POINTS_PER_PHASE && analyseRuns(after)?.signal !== true) {
      return {
        start: indexes[border.place]!,
        side: border.after > border.before ? "above" : "below",
        meanBefore: border.before,
        meanAfter: border.after,
        pointsBefore: border.place,
        pointsAfter: after.length,
        distance: border.distance,
      };
    }
    indexes = indexes.slice(border.place);
  }
  return null;
}

interface Border {
  readonly place: number;
  readonly before: number;
  readonly after: number;
  readonly distance: number;
}

/** One pass with running sums over all borders, also those with too few values on a side: the best of them is the change. */
function furthestApart(values: readonly number[], sigma: number, tolerance: number): Border | null {
  const total = values.reduce((sum, value) => sum + value, 0);
  const length = values.length;
  let best: Border | null = null;
  let sum = 0;
  for (let place = 1; place <= length - FEWEST_POINTS_AT_BORDER; place++) {
    sum += values[place - 1]!;
    if (place < FEWEST_POINTS_AT_BORDER) continue;
    const before = sum / place;
    const after = (total - sum) / (length - place);
    if (Math.abs(after - before) <= tolerance) continue;
    const distance = Math.abs(after - before) / (sigma * Math.sqrt(1 / place + 1 / (length - place)));
    if (best === null || distance > best.distance) best = { place, before, after, distance };
  }
  return best !== null && Number.isFinite(best.distance) && best.distance > CRITICAL_DISTANCE ? best : null;
}

/** From the moving ranges of neighbours; a missing or excluded value breaks the pair. */
function standardDeviation(indexes: readonly number[], values: readonly number[]): number {
  let sum = 0;
  let pairs = 0;
  for (let place = 1; place < values.length; place++) {
    if (indexes[place] !== indexes[place - 1]! + 1) continue;
    sum += Math.abs(values[place]! - values[place - 1]!);
    pairs++;
  }
  return sum / pairs / 1.128;
}

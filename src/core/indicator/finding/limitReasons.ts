import { message, type Message } from "../../message";
import { levelAmount } from "../chart/amounts";
import { countedIndexes, latestPhase, type JudgedSeries } from "../chart/judgedSeries";

/** Where the limits come from, with the numbers of the latest phase (texts a4, why.limits). */
export function limitReasons(judged: JudgedSeries): Message[] {
  const { chart, indicator, method } = judged;
  const phase = latestPhase(judged);
  if (phase === null) return [];
  const reasons: Message[] = [];
  if (chart.type === "I" && phase.centre !== null && phase.movingRange !== null) {
    const mean = levelAmount(indicator, phase.centre);
    const mr = levelAmount(indicator, phase.movingRange, 0);
    reasons.push(message(method === "median" ? "why.limits.median" : "why.limits.I", { mean, mr }));
    const unscreened = phase.movingRangeUnscreened ?? phase.movingRange;
    if (phase.screened > 0)
      reasons.push(
        message("why.limits.screened", {
          screen: levelAmount(indicator, SCREEN * unscreened),
          n: phase.screened,
        }),
      );
  }
  if (limitsVary(judged)) reasons.push(message("why.limits.wobbly"));
  return reasons;
}

/** Moving ranges from 3.267 times their mean on are left out once (Nelson 1982). */
const SCREEN = 3.267;

/** True when the points of the latest phase have limits of different width, because their denominators differ. */
function limitsVary(judged: JudgedSeries): boolean {
  const phase = latestPhase(judged)!;
  const widths = countedIndexes(judged, phase.from, phase.to)
    .map((i) => [judged.chart.upper[i], judged.chart.centre[i]] as const)
    .filter((pair): pair is readonly [number, number] => pair.every((each) => typeof each === "number"))
    .map(([upper, centre]) => upper - centre);
  return widths.length > 1 && Math.max(...widths) - Math.min(...widths) > 4 * phase.tolerance;
}

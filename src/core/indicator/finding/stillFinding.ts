import { message } from "../../message";
import { periodParam, valueAmount, wordParam } from "../chart/amounts";
import type { Finding } from "../assessment";
import { latestPhase, periodAt, type JudgedSeries } from "../chart/judgedSeries";
import { seriesNotes } from "./seriesNotes";
import { judgementOf } from "./signalSentences";

/** "Alla 24 värden är 100 %", or all but the latest; null where the values vary. */
export function findingWithoutVariation(judged: JudgedSeries, indexes: readonly number[]): Finding | null {
  const { chart, indicator, direction, latest } = judged;
  const first = chart.values[indexes[0]!]!;
  const tolerance = latestPhase(judged)?.tolerance ?? 0;
  const equal = (index: number): boolean => Math.abs(chart.values[index]! - first) <= tolerance;
  const previous = valueAmount(indicator, first);
  const rest = { notes: seriesNotes(judged), why: [] };
  if (indexes.every(equal))
    return {
      ...rest,
      judgement: "natural",
      short: message("finding.natural.short"),
      sentence: message("finding.constant", { n: indexes.length, value: previous }),
      changedAt: null,
    };
  const plain = chart.type === "run" || chart.type === "I";
  if (!plain || !indexes.slice(0, -1).every(equal)) return null;
  const value = chart.values[latest]!;
  const judgement = judgementOf(value > first ? "above" : "below", direction);
  const period = periodAt(judged, latest);
  const params = { previous, value: valueAmount(indicator, value), period: periodParam(period) };
  return {
    ...rest,
    judgement,
    short: message(`finding.${judgement}.short`),
    sentence: message("finding.constantBroken", {
      ...params,
      judgement: wordParam(`judgement.${judgement}`),
    }),
    changedAt: period,
  };
}

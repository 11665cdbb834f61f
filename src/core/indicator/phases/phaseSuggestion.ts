import { message, type Message } from "../../message";
import type { Period } from "../../series/period";
import { suggestPhase } from "../../spc/evidence/suggestPhase";
import { levelAmount, periodParam, wordParam } from "../chart/amounts";
import type { Assessment } from "../assessment";

export interface PhaseAdvice {
  readonly from: Period;
  /** "Nivån har legat under den tidigare sedan april 2025 (15 värden). Är orsaken känd kan du börja en ny fas där." */
  readonly sentence: Message;
  readonly evidence: Message;
}

/**
 * A new phase to consider, with the evidence; null when there is none. Nothing is changed: a phase needs a known cause,
 * which only the user has.
 */
export function phaseAdvice(
  assessment: Pick<Assessment, "chart" | "counted" | "series" | "indicator">,
): PhaseAdvice | null {
  const { chart, counted, series, indicator } = assessment;
  const found = suggestPhase(
    chart,
    counted.map((counts) => !counts),
  );
  if (found === null) return null;
  const from = series.points[found.start]!.period;
  return {
    from,
    sentence: message("finding.phase.suggestion", {
      side: wordParam(`side.${found.side}`),
      from: periodParam(from),
      n: found.pointsAfter,
    }),
    evidence: message("finding.phase.suggestion.why", {
      meanBefore: levelAmount(indicator, found.meanBefore, found.meanAfter),
      nBefore: found.pointsBefore,
      meanAfter: levelAmount(indicator, found.meanAfter, found.meanBefore),
      nAfter: found.pointsAfter,
    }),
  };
}

import { latestLimits, type Assurance } from "../core/spc/assurance";
import type { ChartResult, ChartType, Signal } from "../core/spc/types";
import type { Variation } from "../core/spc/variation";
import { label } from "./sentence";

/**
 * The verdict on the latest value and its reasons. The words follow the findings of the pane, without periods: a
 * function sees values, not months.
 */
export function variationText(chart: ChartResult, verdict: Variation): string {
  if (verdict.judgement === "natural") return label("fn.verdict.natural");
  const reasons = verdict.signals.map((signal) => reasonOf(chart, signal));
  return label(`fn.verdict.${verdict.judgement}`, { reasons: [...new Set(reasons)].join("; ") });
}

function reasonOf(chart: ChartResult, signal: Signal): string {
  const params = {
    n: signal.covers.length,
    side: signal.direction === "below" ? label("fn.side.below") : label("fn.side.above"),
    rising: signal.direction === "falling" ? label("fn.falling") : label("fn.rising"),
    centre: centreWord(chart.type),
  };
  if (signal.rule.id !== "fewCrossings") return label(`fn.reason.${signal.rule.id}`, params);
  const runs = chart.phases[signal.phase]?.runs;
  const crossings = { ...params, n: runs?.crossings ?? 0, min: runs?.fewestAllowed ?? 0 };
  return label(crossings.n === 0 ? "fn.reason.fewCrossings.none" : "fn.reason.fewCrossings", crossings);
}

function centreWord(type: ChartType): string {
  return type === "run" || type === "G" ? label("fn.centre.median") : label("fn.centre.mean");
}

/** Whether the target is reached, and between which limits the values move as long as nothing changes. */
export function assuranceText(chart: ChartResult, verdict: Assurance): string {
  const text = label(`fn.assurance.${verdict}`);
  const limits = latestLimits(chart);
  if (limits === null || !(limits.upper > limits.lower)) return text;
  const { lower, upper } = limits;
  const decimals = Math.min(8, Math.max(0, 1 - Math.floor(Math.log10(upper - lower))));
  return label("fn.assurance.range", {
    verdict: text,
    lower: Number(lower.toFixed(decimals)),
    upper: Number(upper.toFixed(decimals)),
  });
}

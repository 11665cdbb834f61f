import { message, type Message, type Param } from "../../message";
import type { Direction } from "../../series/series";
import type { RuleId, Signal, SignalDirection } from "../../spc/types";
import { levelAmount, periodParam, valueAmount, wordParam } from "../chart/amounts";
import { centreKey, periodAt, type JudgedSeries } from "../chart/judgedSeries";

/** What a signal says of the indicator: improvement or deterioration, or change where there is no direction. */
export function judgementOf(
  way: SignalDirection,
  direction: Direction | null,
): "improvement" | "deterioration" | "change" {
  if (way === null || direction === null || direction === "none") return "change";
  const up = way === "above" || way === "rising";
  return up === (direction === "higherBetter") ? "improvement" : "deterioration";
}

/** The sentence of a signal that covers the latest point (texts a1). */
export function latestSentence(judged: JudgedSeries, signal: Signal): Message {
  const { rule } = signal;
  const params = signalParams(judged, signal);
  switch (rule.id) {
    case "outside":
    case "longRun":
    case "shift":
    case "trend":
    case "twoOfThree":
    case "fourOfFive":
      return message(`finding.${rule.id}.latest`, params);
    case "fewCrossings":
      return message(params["n"] === 0 ? "finding.fewCrossings.none" : "finding.fewCrossings", params);
    case "alternating":
    case "hugging":
    case "mixture":
      return message(`finding.${rule.id}`, params);
  }
}

/** The sentence of a signal that is over; null where the texts have none of its own. */
export function earlierSentence(judged: JudgedSeries, signal: Signal): Message | null {
  const { id } = signal.rule;
  const params = signalParams(judged, signal);
  if (id === "longRun" || id === "shift")
    return sideOfLatest(judged) === opposite(signal.direction)
      ? message(`finding.${id}.earlier`, params)
      : null;
  const own: readonly RuleId[] = ["outside", "trend", "twoOfThree", "fourOfFive"];
  return own.includes(id) ? message(`finding.${id}.earlier`, params) : null;
}

/** The signal as a clause (texts a2). */
export function signalClause(judged: JudgedSeries, signal: Signal): Message {
  return message(`clause.${signal.rule.id}`, signalParams(judged, signal));
}

/** Why the rule gives a signal (texts a4); the same for all signals of a rule in a phase. */
export function signalReason(judged: JudgedSeries, signal: Signal): Message {
  const { rule } = signal;
  const centre = wordParam(centreKey(judged.chart));
  const runs = judged.chart.phases[signal.phase]?.runs;
  if (rule.id === "longRun" && runs)
    return message("why.longRun", {
      n: runs.useful,
      max: runs.longestAllowed,
      run: signal.covers.length,
      centre,
    });
  if (rule.id === "fewCrossings" && runs)
    return message("why.fewCrossings", {
      n: runs.useful,
      min: runs.fewestAllowed,
      crossings: runs.crossings,
      centre,
    });
  return message(`why.${rule.id}`, {
    k: rule.points ?? signal.covers.length,
    centre,
    profile: wordParam(profileKey(judged.rules.name)),
  });
}

export function profileKey(name: JudgedSeries["rules"]["name"]): string {
  return name === "anhöj+3s" ? "profile.default" : `profile.${name}`;
}

/** Every parameter that a sentence about the signal may ask for. */
function signalParams(judged: JudgedSeries, signal: Signal): Record<string, Param> {
  const { chart, direction, indicator } = judged;
  const first = signal.covers[0] ?? signal.completes;
  const last = signal.covers[signal.covers.length - 1] ?? signal.completes;
  const params: Record<string, Param> = {
    centre: wordParam(centreKey(chart)),
    judgement: wordParam(`judgement.${judgementOf(signal.direction, direction)}`),
    from: periodParam(periodAt(judged, first)),
    period: periodParam(periodAt(judged, last)),
    span: { kind: "span", from: periodAt(judged, first), to: periodAt(judged, last) },
    n: runParam(judged, signal.covers),
  };
  if (signal.direction === "above" || signal.direction === "below")
    params["side"] = wordParam(`side.${signal.direction}`);
  if (signal.direction === "rising" || signal.direction === "falling")
    params["rising"] = wordParam(`way.${signal.direction}`);
  if (signal.rule.id === "outside") {
    const value = chart.values[last]!;
    const limit = (signal.direction === "above" ? chart.upper[last] : chart.lower[last]) ?? value;
    params["value"] = valueAmount(indicator, value);
    params["limit"] = levelAmount(indicator, limit, value);
  }
  const runs = chart.phases[signal.phase]?.runs;
  if (signal.rule.id === "fewCrossings" && runs) {
    params["n"] = runs.crossings;
    params["min"] = runs.fewestAllowed;
  }
  return params;
}

/** "7 månader i rad"; measured when a period inside is missing, left out or on the centre line. */
function runParam({ series }: JudgedSeries, covers: readonly number[]): Param {
  const first = covers[0] ?? 0;
  const last = covers[covers.length - 1] ?? first;
  const interrupted = last - first + 1 !== covers.length;
  return { kind: "run", count: covers.length, frequency: series.frequency, interrupted };
}

/** Which side of the centre line the latest point lies on; null on the line. */
export function sideOfLatest({
  chart,
  latest,
}: Pick<JudgedSeries, "chart" | "latest">): "above" | "below" | null {
  const value = chart.values[latest];
  const centre = chart.centre[latest];
  const tolerance = chart.phases[chart.phases.length - 1]?.tolerance ?? 0;
  if (typeof value !== "number" || typeof centre !== "number" || Math.abs(value - centre) <= tolerance)
    return null;
  return value > centre ? "above" : "below";
}

function opposite(way: SignalDirection): SignalDirection {
  return way === "above" ? "below" : way === "below" ? "above" : null;
}

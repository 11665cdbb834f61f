import { message, type Message, type Param } from "../../message";
import type { Signal } from "../../spc/types";
import { variation } from "../../spc/variation";
import { messageParam, periodParam, valueAmount } from "../chart/amounts";
import type { Finding } from "../assessment";
import { FEWEST_POINTS_FOR_LIMITS } from "../chart/chooseChart";
import {
  countedIndexes,
  lastCovered,
  latestPhase,
  newestCovered,
  periodAt,
  type JudgedSeries,
} from "../chart/judgedSeries";
import { limitReasons } from "./limitReasons";
import { preliminaryNote } from "../phases/preliminary";
import { seriesNotes, stepNote } from "./seriesNotes";
import { signalFinding } from "./signalFinding";
import { earlierSentence, signalClause } from "./signalSentences";
import { findingWithoutVariation } from "./stillFinding";

/**
 * What has happened, as one sentence with notes and reasons. The judgement is that of variation() in core/spc, so that
 * cell, chart and overview agree: it speaks of the latest counted point only.
 */
export function findingOf(judged: JudgedSeries): Finding {
  const counted = countedIndexes(judged);
  const phase = latestPhase(judged);
  const inPhase = phase === null ? [] : countedIndexes(judged, phase.from, phase.to);
  if (counted.length === 0) return notAssessed(judged, message("finding.noValues"));
  if (inPhase.length < FEWEST_POINTS_FOR_LIMITS)
    return notAssessed(
      judged,
      message("finding.tooFew", { n: inPhase.length, min: FEWEST_POINTS_FOR_LIMITS }),
    );
  const still = findingWithoutVariation(judged, inPhase);
  if (still !== null) return still;
  const verdict = variation(judged.chart, judged.direction ?? "none");
  if (verdict === null) return notAssessed(judged, message("finding.noValues"));
  return verdict.judgement === "natural" ? naturalFinding(judged) : signalFinding(judged, verdict);
}

/** The finding of a series that a problem keeps from being assessed: the problem's own sentence says why. */
export function notAssessed(judged: JudgedSeries, sentence: Message): Finding {
  return {
    judgement: "notAssessed",
    short: message("finding.notAssessed.short"),
    sentence,
    notes: [...stepNote(judged, "finding.step"), ...seriesNotes(judged)],
    why: [],
    changedAt: null,
  };
}

function naturalFinding(judged: JudgedSeries): Finding {
  const earlier = earlierFinding(judged);
  const { chart, latest, indicator } = judged;
  const sentence =
    earlier ??
    message("finding.natural", {
      value: valueAmount(indicator, chart.values[latest]!),
      period: periodParam(periodAt(judged, latest)),
    });
  return {
    judgement: "natural",
    short: message("finding.natural.short"),
    sentence,
    notes: [...preliminaryNote(judged), ...stepNote(judged, "finding.natural.step"), ...seriesNotes(judged)],
    why: limitReasons(judged),
    changedAt: newestCovered(judged),
  };
}

/** The newest signal of the present phase that is over. An earlier phase had its own level, and a known cause ended it. */
function earlierFinding(judged: JudgedSeries): Message | null {
  const present = judged.chart.phases.length - 1;
  const over = judged.chart.signals.filter(
    ({ phase, rule }) => phase === present && rule.id !== "fewCrossings",
  );
  const newest = over.reduce<Signal | null>(
    (best, signal) => (best === null || lastCovered(signal) > lastCovered(best) ? signal : best),
    null,
  );
  if (newest === null) return null;
  const outside = over.filter(({ rule }) => rule.id === "outside");
  if (newest.rule.id === "outside" && outside.length > 1)
    return message("finding.outside.earlierMany", {
      n: outside.length,
      period: periodParam(periodAt(judged, lastCovered(newest))),
    });
  const own = earlierSentence(judged, newest);
  if (own !== null) return own;
  const span: Param = {
    kind: "span",
    from: periodAt(judged, newest.covers[0]!),
    to: periodAt(judged, lastCovered(newest)),
  };
  return message("finding.natural.withEarlier", { clause: messageParam(signalClause(judged, newest)), span });
}

import { message, type Message } from "../../message";
import type { Signal } from "../../spc/types";
import type { Variation } from "../../spc/variation";
import { messageParam, wordParam } from "../chart/amounts";
import type { Finding } from "../assessment";
import { falseAlarmReason } from "./falseAlarms";
import {
  centreKey,
  countedIndexes,
  lastCovered,
  newestCovered,
  type JudgedSeries,
} from "../chart/judgedSeries";
import { limitReasons } from "./limitReasons";
import { carefully } from "../phases/preliminary";
import { seriesNotes } from "./seriesNotes";
import { latestSentence, sideOfLatest, signalClause, signalReason } from "./signalSentences";

/** Which of several signals at the latest point leads the sentence: the newest and strongest first. */
const order: readonly string[] = [
  "outside",
  "longRun",
  "shift",
  "trend",
  "twoOfThree",
  "fourOfFive",
  "fewCrossings",
  "alternating",
  "hugging",
  "mixture",
];

/** At most this many further signals are named after the first. */
const FURTHER = 2;

/** The finding when signals cover the latest point. */
export function signalFinding(judged: JudgedSeries, { judgement, signals }: Variation): Finding {
  const sorted = strongestFirst(signals);
  const sentence =
    judgement === "conflict" ? conflictSentence(judged, sorted) : togetherSentence(judged, sorted);
  const first = sorted[0]!;
  const now =
    first.rule.id === "fewCrossings" && judgement !== "conflict" ? presentSide(judged, first.phase) : [];
  return {
    judgement,
    short: message(`finding.${judgement}.short`),
    sentence: carefully(judged, sentence),
    notes: [...now, ...seriesNotes(judged)],
    why: [
      ...sorted.map((signal) => signalReason(judged, signal)),
      ...limitReasons(judged),
      ...chanceReason(judged),
    ],
    changedAt: newestCovered(judged),
  };
}

/** How often a series like this gets a signal although nothing has changed. */
function chanceReason(judged: JudgedSeries): Message[] {
  const reason = falseAlarmReason(countedIndexes(judged).length, judged);
  return reason === null ? [] : [reason];
}

function strongestFirst(signals: readonly Signal[]): Signal[] {
  const strongest = new Map<string, Signal>();
  for (const signal of signals) {
    const known = strongest.get(signal.rule.id);
    if (known === undefined || lastCovered(signal) > lastCovered(known))
      strongest.set(signal.rule.id, signal);
  }
  return [...strongest.values()].sort((a, b) => order.indexOf(a.rule.id) - order.indexOf(b.rule.id));
}

/** The first signal as a sentence, and what others add to it. */
function togetherSentence(judged: JudgedSeries, sorted: readonly Signal[]): Message {
  const [first, ...others] = sorted;
  const sentence = latestSentence(judged, first!);
  const further = others.filter((signal) => addsTo(sorted, signal)).slice(0, FURTHER);
  if (further.length === 0) return sentence;
  return message("finding.several", {
    first: messageParam(sentence),
    clauses: { kind: "list", items: further.map((signal) => messageParam(signalClause(judged, signal))) },
  });
}

/** A shift says nothing beside the long run it is part of; zone rules and crossings nothing beside a stronger signal. */
function addsTo(sorted: readonly Signal[], signal: Signal): boolean {
  const { id } = signal.rule;
  if (id === "shift") return !sorted.some(({ rule }) => rule.id === "longRun");
  return id === "longRun" || id === "trend";
}

function conflictSentence(judged: JudgedSeries, sorted: readonly Signal[]): Message {
  const better = sorted.find(({ direction }) => direction === "above" || direction === "rising");
  const worse = sorted.find(({ direction }) => direction === "below" || direction === "falling");
  const pair = [better!, worse!].sort((a, b) => rankInConflict(a) - rankInConflict(b));
  return message("finding.conflict", {
    clauseA: messageParam(signalClause(judged, pair[0]!)),
    clauseB: messageParam(signalClause(judged, pair[1]!)),
  });
}

/** What has gone on for long first, the single point last. */
function rankInConflict({ rule }: Signal): number {
  return rule.id === "outside" ? order.length : order.indexOf(rule.id);
}

function presentSide(judged: JudgedSeries, phase: number): Message[] {
  const side = sideOfLatest(judged);
  const { chart, series } = judged;
  if (side === null) return [];
  const from = chart.phases[phase]?.from ?? 0;
  let count = 0;
  for (let i = judged.latest; i >= from; i--) {
    if (chart.values[i] === null || judged.counted[i] !== true) continue;
    if (sideOfLatest({ chart, latest: i }) !== side) break;
    count++;
  }
  // "De senaste 1 månad" is no Swedish, and one value is no side to speak of.
  if (count < 2) return [];
  return [
    message("finding.fewCrossings.now", {
      n: { kind: "periods", count, frequency: series.frequency },
      side: wordParam(`side.${side}`),
      centre: wordParam(centreKey(chart)),
    }),
  ];
}

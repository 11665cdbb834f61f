import { message, type Message } from "../../message";
import { assurance, latestLimits, type Assurance } from "../../spc/assurance";
import { levelAmount, messageParam, targetAmount, valueAmount } from "../chart/amounts";
import type { IndicatorSettings, TargetSense, TargetVerdict } from "../assessment";
import { FEWEST_POINTS_FOR_LIMITS } from "../chart/chooseChart";
import { countedIndexes, latestPhase, type JudgedSeries } from "../chart/judgedSeries";
import { levelParams, meets, type JudgedTarget } from "./judgedTarget";
import { preliminaryCount } from "../phases/preliminary";
import { paceInShort, paceNotes } from "./targetPace";

type TargetSettings = Pick<
  IndicatorSettings,
  "shortTarget" | "shortTargetDate" | "longTarget" | "longTargetDate"
>;

/**
 * What can be said of the target (texts b): whether the process as it is reaches it always, never or by chance, and what
 * to read instead. The short-term target when there is one, else the long-term. Null without target.
 */
export function targetVerdict(judged: JudgedSeries, settings: TargetSettings): TargetVerdict | null {
  const target = settings.shortTarget ?? settings.longTarget;
  if (target === null) return null;
  const date = settings.shortTarget !== null ? settings.shortTargetDate : settings.longTargetDate;
  const { indicator, direction } = judged;
  const both = bothTargetsNotes(judged, settings);
  if (direction === null) return notAssessed(target, message("target.noDirection"), both);
  if (direction === "none") return notAssessed(target, message("target.directionNone"), both);
  const phase = latestPhase(judged);
  const indexes = phase === null ? [] : countedIndexes(judged, phase.from, phase.to);
  const level = judged.chart.centre[judged.latest];
  if (indexes.length < FEWEST_POINTS_FOR_LIMITS || typeof level !== "number")
    return notAssessed(
      target,
      message("target.tooFew", { n: indexes.length, min: FEWEST_POINTS_FOR_LIMITS }),
      both,
    );
  const values = indexes.map((index) => judged.chart.values[index]!);
  const tolerance = 1e-9 * Math.max(Math.abs(target), ...values.map(Math.abs));
  const higher = direction === "higherBetter";
  const judgedTarget = { judged, target, date, higher, level, values, tolerance };
  if (values.every((value) => Math.abs(value - values[0]!) <= tolerance)) {
    const reached = meets(judgedTarget, values[0]!);
    const params = {
      value: valueAmount(indicator, values[0]!),
      target: targetAmount(indicator, target),
    };
    return {
      judgement: reached ? "always" : "never",
      target,
      sense: reached ? "reached" : "needsChange",
      pace: paceInShort(judgedTarget),
      short: message(reached ? "target.always.short" : "target.never.short"),
      sentence: message(reached ? "target.constant.reached" : "target.constant.missed", params),
      notes: [...both, ...paceNotes(judgedTarget)],
    };
  }
  return fromLimits(judgedTarget, both);
}

function fromLimits(judgedTarget: JudgedTarget, both: readonly Message[]): TargetVerdict {
  const { judged, target, higher } = judgedTarget;
  const verdict = assurance(judged.chart, target, higher ? "higherBetter" : "lowerBetter");
  const limits = latestLimits(judged.chart);
  const now = presentNotes(judgedTarget, verdict);
  const later = [...paceNotes(judgedTarget), ...both];
  if (verdict === null || limits === null) {
    const [first, ...rest] = [...now, message("target.notReached", levelParams(judgedTarget))];
    return {
      ...notAssessed(target, first!, []),
      notes: [...rest.slice(0, now.length - 1), ...later],
      sense: meets(judgedTarget, judgedTarget.level) ? "reached" : null,
      pace: paceInShort(judgedTarget),
    };
  }
  const { indicator, series } = judged;
  const sentence = message(`target.${verdict}`, {
    target: targetAmount(indicator, target),
    lower: levelAmount(indicator, limits.lower, target === limits.lower ? null : target),
    upper: levelAmount(indicator, limits.upper, target === limits.upper ? null : target),
    periodWord: { kind: "periodWord", frequency: series.frequency, form: "one" },
  });
  const n = preliminaryCount(judged);
  return {
    judgement: verdict,
    target,
    sense: senses[verdict],
    pace: paceInShort(judgedTarget),
    short: message(`target.${verdict}.short`),
    sentence: n === null ? sentence : message("target.preliminary", { verdict: messageParam(sentence), n }),
    notes: [...aboutLimits(judgedTarget, verdict, limits), ...now, ...later],
  };
}

const senses: Readonly<Record<Assurance, TargetSense>> = {
  always: "reached",
  chance: "withinChance",
  never: "needsChange",
};

/** What follows from where the target lies among the limits. */
function aboutLimits(
  judgedTarget: JudgedTarget,
  verdict: Assurance,
  { lower, upper }: { readonly lower: number; readonly upper: number },
): Message[] {
  const { judged, target, tolerance } = judgedTarget;
  const params = {
    ...levelParams(judgedTarget),
    periodWords: { kind: "periodWord", frequency: judged.series.frequency, form: "many" } as const,
  };
  const notes: Message[] = [];
  if (Math.min(Math.abs(target - lower), Math.abs(target - upper)) <= tolerance)
    notes.push(message("target.onLimit", params));
  if (verdict === "never") notes.push(message("target.never.advice"));
  if (verdict === "chance" && !meets(judgedTarget, judgedTarget.level))
    notes.push(message("target.inside", params), message("target.inside.moved", params));
  if (verdict === "always" && isFarWorse(judgedTarget, lower, upper))
    notes.push(message("target.wrongWay", params));
  return notes;
}

/**
 * A target that lies further beyond the worse limit than the limits are apart from the centre, and that every value has
 * passed: perhaps the number or the direction is wrong.
 */
function isFarWorse(judgedTarget: JudgedTarget, lower: number, upper: number): boolean {
  const { target, higher, level, values } = judgedTarget;
  const beyond = higher ? lower - target : target - upper;
  const halfWidth = higher ? level - lower : upper - level;
  return beyond > halfWidth && values.every((value) => meets(judgedTarget, value));
}

/** Reached, or reached or missed once by chance. Always and never say it themselves. */
function presentNotes(judgedTarget: JudgedTarget, verdict: Assurance | null): Message[] {
  if (verdict === "always" || verdict === "never") return [];
  const { judged, values, level } = judgedTarget;
  const params = levelParams(judgedTarget);
  const latestMeets = meets(judgedTarget, values[values.length - 1]!);
  if (!meets(judgedTarget, level)) return latestMeets ? [message("target.reachedOnce", params)] : [];
  if (!latestMeets) return [message("target.missedOnce", params)];
  let streak = 0;
  while (streak < values.length && meets(judgedTarget, values[values.length - 1 - streak]!)) streak++;
  if (streak < 2) return [];
  return [
    message("target.reached", {
      ...params,
      n: { kind: "periods", count: streak, frequency: judged.series.frequency },
    }),
  ];
}

function bothTargetsNotes({ indicator, direction }: JudgedSeries, settings: TargetSettings): Message[] {
  const { shortTarget, longTarget } = settings;
  if (shortTarget === null || longTarget === null) return [];
  const short = targetAmount(indicator, shortTarget);
  const long = targetAmount(indicator, longTarget);
  if (shortTarget === longTarget) return [message("target.shortEqualsLong", { target: short })];
  const harder = direction === "higherBetter" ? shortTarget > longTarget : shortTarget < longTarget;
  const judges = direction === "higherBetter" || direction === "lowerBetter";
  return judges && harder ? [message("target.shortBeyondLong", { short, long })] : [];
}

function notAssessed(target: number, sentence: Message, notes: readonly Message[]): TargetVerdict {
  const nothing = { judgement: "notAssessed", target, sense: null, pace: null } as const;
  return { ...nothing, short: message("target.none.short"), sentence, notes };
}

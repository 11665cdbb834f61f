import { message, type Message, type Param } from "../../message";
import { differenceAmount, paceAmount, periodParam, targetAmount, valueAmount } from "../chart/amounts";
import { countedIndexes, periodAt } from "../chart/judgedSeries";
import { endingIn } from "../periods/seriesPeriods";
import { levelParams, meets, type JudgedTarget } from "./judgedTarget";

/** How many of the latest values the needed pace is compared with. */
const COMPARED = 12;

/** Fewer values than this have no pace to compare with. */
const FEWEST_COMPARED = 6;

/** What is needed per period to reach the target at its date, from the present level; null when none is left or needed. */
export function requiredPace(judgedTarget: JudgedTarget): number | null {
  const { judged, target, date, level } = judgedTarget;
  if (date === null || meets(judgedTarget, level)) return null;
  const left = endingIn(date, judged.series.frequency).ordinal - periodAt(judged, judged.latest).ordinal;
  return left < 1 ? null : (target - level) / left;
}

/** "−0,7 dagar per månad" */
export function paceInShort(judgedTarget: JudgedTarget): Message | null {
  const pace = requiredPace(judgedTarget);
  if (pace === null) return null;
  const { indicator, series } = judgedTarget.judged;
  return message("target.pace.short", {
    diff: paceAmount(indicator, pace),
    periodWord: { kind: "periodWord", frequency: series.frequency, form: "one" },
  });
}

/** The target date: passed (and was it reached then), now, next period, or the pace that is needed. None without date. */
export function paceNotes(judgedTarget: JudgedTarget): Message[] {
  const { judged, target, date, level } = judgedTarget;
  if (date === null) return [];
  const { frequency } = judged.series;
  const due = endingIn(date, frequency).ordinal;
  const left = due - periodAt(judged, judged.latest).ordinal;
  if (left < 0) return passedNotes(judgedTarget, due);
  if (meets(judgedTarget, level)) return [];
  const params = levelParams(judgedTarget);
  const remaining = differenceAmount(judged.indicator, Math.abs(target - level));
  if (left === 0) return [message("target.pace.noTime", { ...params, diff: remaining })];
  const periodWord: Param = { kind: "periodWord", frequency, form: "one" };
  if (left === 1) return [message("target.pace.one", { ...params, periodWord, diff: remaining })];
  const perPeriod = requiredPace(judgedTarget) ?? 0;
  return [
    message("target.pace", {
      ...params,
      periodWord,
      date: periodParam(date),
      diff: paceAmount(judged.indicator, perPeriod),
    }),
    ...paceComparison(judgedTarget, perPeriod),
  ];
}

/** Whether the target was reached at its date: by the last counted value up to then. */
function passedNotes({ judged, target, date, ...rest }: JudgedTarget, due: number): Message[] {
  const until = countedIndexes(judged).filter((index) => periodAt(judged, index).ordinal <= due);
  const last = until[until.length - 1];
  if (last === undefined || date === null) return [];
  const value = judged.chart.values[last]!;
  const params = {
    date: periodParam(date),
    target: targetAmount(judged.indicator, target),
    value: valueAmount(judged.indicator, value),
  };
  const reached = meets({ ...rest, target }, value);
  return [message(reached ? "target.datePassed.reached" : "target.datePassed.missed", params)];
}

/** Told when the latest values have not changed as fast as is needed, by the median of all slopes (Theil 1950; Sen 1968). */
function paceComparison({ judged }: JudgedTarget, needed: number): Message[] {
  const indexes = countedIndexes(judged).slice(-COMPARED);
  if (indexes.length < FEWEST_COMPARED) return [];
  const slopes: number[] = [];
  indexes.forEach((to, place) => {
    for (const from of indexes.slice(0, place)) {
      const change = judged.chart.values[to]! - judged.chart.values[from]!;
      slopes.push(change / (to - from));
    }
  });
  slopes.sort((a, b) => a - b);
  const half = Math.floor(slopes.length / 2);
  const slope = slopes.length % 2 === 1 ? slopes[half]! : (slopes[half - 1]! + slopes[half]!) / 2;
  if (slope * Math.sign(needed) >= Math.abs(needed)) return [];
  const count = indexes[indexes.length - 1]! - indexes[0]! + 1;
  return [
    message("target.pace.compare", {
      n: { kind: "periods", count, frequency: judged.series.frequency },
    }),
  ];
}

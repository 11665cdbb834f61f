import { message, type Message } from "../../message";
import { expectedFalseAlarms } from "../../spc/falseAlarms/expectedFalseAlarms";
import type { Assessment, AssessmentOptions } from "../assessment";
import { countedIndexes } from "../chart/judgedSeries";

/** Up to this many series nobody needs to be told (ux-flows decision 8). */
export const FEW_SERIES = 20;

export interface FalseAlarms {
  /** Series expected to have a signal somewhere though nothing has changed. */
  readonly expected: number;
  /** Series that are assessed. */
  readonly series: number;
  readonly sentence: Message;
}

/**
 * How many of the assessed series are expected to have a signal by pure chance, for the rules in use and the number of
 * values of each. Null for 20 series or fewer. Season and memory give more than this.
 */
export function falseAlarms(
  assessments: readonly Assessment[],
  { rules, method }: Pick<AssessmentOptions, "rules" | "method">,
): FalseAlarms | null {
  const lengths = assessments
    .filter(({ finding }) => finding.judgement !== "notAssessed")
    .map((assessment) => countedIndexes(assessment).length);
  if (lengths.length <= FEW_SERIES) return null;
  const { anywhere } = expectedFalseAlarms(rules, lengths, method);
  return {
    expected: anywhere,
    series: lengths.length,
    sentence: falseAlarmSentence(anywhere, lengths.length),
  };
}

export function falseAlarmSentence(expected: number, series: number): Message {
  const k = Math.round(expected);
  return k < 1
    ? message("finding.falseAlarm.few", { n: series })
    : message("finding.falseAlarm.many", { k, n: series });
}

/** For one series: "Även utan förändring får ungefär 12 % av serier med 24 värden en signal." */
export function falseAlarmReason(
  length: number,
  { rules, method }: Pick<AssessmentOptions, "rules" | "method">,
): Message | null {
  const { anywhere } = expectedFalseAlarms(rules, [length], method);
  const percent = 100 * anywhere;
  if (percent < 0.5) return null;
  return message("finding.falseAlarm.one", {
    percent: { kind: "amount", value: percent, unit: "%", decimals: 0 },
    n: length,
  });
}

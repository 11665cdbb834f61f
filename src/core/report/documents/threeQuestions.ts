import { levelAmount, periodParam, valueAmount } from "../../indicator/chart/amounts";
import { message, type Message } from "../../message";
import type { FollowUp } from "./followUp";
import type { ReaderView } from "./readers";

/** The answers that can be given from the figures; "Vad gör vi?" is the group's own. */
export interface Answers {
  /** Vad visar den? */
  readonly shows: readonly Message[];
  /** Är det slump? */
  readonly chance: readonly Message[];
}

/**
 * Answers to the first two of the three questions under every figure (texts h2). What the figure shows: the latest value
 * and the one before, the level of twelve months, women and men, and the target. Whether it is chance: the finding, and
 * what one must know to read it. A reader without method gets the finding alone.
 */
export function answers(followUp: FollowUp, view: Pick<ReaderView, "method" | "goals">): Answers {
  const { assessment, gap } = followUp;
  const { finding, target } = assessment;
  return {
    shows: [
      ...valueSentences(followUp, view),
      ...(gap === null ? [] : [gap.sentence]),
      ...(view.goals && target !== null ? [target.sentence, ...paceOf(target.notes, view)] : []),
    ],
    chance: [
      finding.sentence,
      ...(view.method ? finding.notes.filter(({ key }) => told.has(key)) : []),
      ...(view.method && gap?.change != null ? [gap.change] : []),
    ],
  };
}

function valueSentences(
  { assessment, latest, previous, twelveMonths }: FollowUp,
  view: Pick<ReaderView, "method">,
): Message[] {
  const { indicator } = assessment;
  if (latest === null || latest.value === null) return [];
  const now = { value: valueAmount(indicator, latest.value), period: periodParam(latest.period) };
  const before =
    previous === null || previous.value === null
      ? null
      : { previous: valueAmount(indicator, previous.value), before: periodParam(previous.period) };
  return [
    before === null
      ? message("document.shows.latest", now)
      : message("document.shows.latestAndPrevious", { ...now, ...before }),
    ...(twelveMonths === null || !view.method
      ? []
      : [message("document.shows.twelveMonths", { value: levelAmount(indicator, twelveMonths) })]),
  ];
}

/** How fast it must go to be there in time: for those who answer for it. */
function paceOf(notes: readonly Message[], view: Pick<ReaderView, "method">): readonly Message[] {
  return view.method ? notes.filter(({ key }) => key.startsWith("target.pace")).slice(0, 1) : [];
}

/** Notes that change how the finding is read; the others stand in the pane and under the large charts. */
const told: ReadonlySet<string> = new Set([
  "finding.preliminary",
  "finding.latestIncomplete",
  "finding.latestMissing",
  "finding.gap",
  "finding.season",
  "finding.autocorrelation",
  "finding.smallDenominator",
  "finding.suppressed",
]);

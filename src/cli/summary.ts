import { hiddenPoints } from "../core/disclosure/hiddenPoints";
import { protectingProblems, withoutHidden } from "../core/disclosure/hiddenProblems";
import type { Assessment } from "../core/indicator/assessment";
import { foldedProblems } from "../core/foldProblems";
import { message, type Message } from "../core/message";
import type { Problem } from "../core/problem";
import type { Indicator } from "../core/series/series";
import { daysFromDate } from "../core/series/calendar";
import { periodStart, yearOf } from "../core/series/periodDates";
import type { Period } from "../core/series/period";
import type { WorkbookReading } from "../actions/types";
import { swedishTexts } from "../i18n/swedishTexts";

/** The indicators behind the assessments, each once, in order. */
export function indicatorsOf(assessments: readonly Assessment[]): readonly Indicator[] {
  return [...new Set(assessments.map(({ indicator }) => indicator))];
}

/**
 * The problems as they may be printed: none tells of a value that would tell a secret one, and each such value is told
 * to be left out.
 */
export function printedProblems(
  assessments: readonly Assessment[],
  problems: readonly Problem[],
): readonly Problem[] {
  const indicators = indicatorsOf(assessments);
  const onlySecret = { limit: 0, hideSmall: false };
  const hidden = hiddenPoints(indicators, onlySecret);
  if (hidden.count === 0) return problems;
  return [
    ...withoutHidden(problems, indicators, hidden),
    ...protectingProblems(indicators, hidden, onlySecret),
  ];
}

/** What a report says when it is done: what was read, what changed, what to check. */
export function summaryLines(reading: WorkbookReading, problems: number): Message[] {
  const { assessments } = reading;
  const judgements = assessments.map(({ finding }) => finding.judgement);
  const natural = judgements.filter((judgement) => judgement === "natural").length;
  const notAssessed = judgements.filter((judgement) => judgement === "notAssessed").length;
  const changed = judgements.length - natural - notAssessed;
  return [
    message("cli.read", {
      n: indicatorsOf(assessments).length,
      m: new Set(assessments.map(({ indicator }) => indicator.sheet)).size,
      span: spanOf(assessments),
    }),
    message("cli.changed", { k: changed, n: natural, m: notAssessed }),
    ...(problems > 0 ? [message("cli.problems", { n: problems })] : []),
  ];
}

/** So many kinds of problem are printed; the overview has them all. */
const mostPrinted = 10;

/** The problems that the summary counts, the worst first, each with its sheet and cell; equal ones of a sheet once. */
export function problemLines(problems: readonly Problem[]): string[] {
  return foldedProblems(problems)
    .slice(0, mostPrinted)
    .flatMap(({ problems: [first, ...others] }) => {
      if (first === undefined) return [];
      const more =
        others.length === 0 ? "" : ` ${swedishTexts.t("overview.check.more", { n: others.length })}`;
      const place = [first.sheet, first.cell].filter((part) => part !== null).join(", ");
      return [`– ${place === "" ? "" : `${place}: `}${swedishTexts.render(first.message)}${more}`];
    });
}

/** From the earliest period to the latest, whatever the frequencies are. */
export function spanOf(assessments: readonly Assessment[]): Message["params"][string] {
  let from: Period | null = null;
  let to: Period | null = null;
  for (const { series } of assessments) {
    const first = series.points[0]?.period;
    const last = series.points[series.points.length - 1]?.period;
    if (first !== undefined && (from === null || startOf(first) < startOf(from))) from = first;
    if (last !== undefined && (to === null || startOf(last) > startOf(to))) to = last;
  }
  if (from === null || to === null) return "";
  if (from.frequency !== to.frequency) {
    return { kind: "span", from: inYear(from), to: inYear(to) };
  }
  return { kind: "span", from, to };
}

const startOf = (period: Period): number => daysFromDate(periodStart(period));

const inYear = (period: Period): Period => ({ frequency: "year", ordinal: yearOf(period) });

import { seriesTitle } from "../../indicator/finding/chartTexts";
import { messageParam, periodParam } from "../../indicator/chart/amounts";
import { message, type Message, type Param } from "../../message";
import type { Period } from "../../series/period";
import { isChanged, type FollowUp, type Standing } from "./followUp";

/** More names than these are counted only. */
const named = 3;

/**
 * The sentences at the top of a document, the most important first: how many have changed and how, what has become
 * better by name (good news first), how many do not reach their target as things are, and how many lack a value.
 */
export function documentSummary(followUps: readonly FollowUp[], period: Period): Message[] {
  const assessed = followUps.filter(({ standing }) => standing !== "missing");
  const with_ = (standing: Standing): readonly FollowUp[] =>
    followUps.filter((one) => one.standing === standing);
  const missing = with_("missing").length;
  const never = assessed.filter(({ assessment }) => assessment.target?.judgement === "never").length;
  return [
    changes(assessed),
    ...names("document.summary.better", with_("improvement")),
    ...names("document.summary.worse", with_("deterioration")),
    ...(never > 0 ? [message("document.summary.target", { n: never })] : []),
    ...(missing > 0
      ? [message("document.summary.missing", { n: missing, period: periodParam(period) })]
      : []),
  ];
}

function changes(assessed: readonly FollowUp[]): Message {
  const n = assessed.length;
  const changed = assessed.filter(isChanged);
  if (changed.length === 0)
    return message(n === 1 ? "document.summary.still.one" : "document.summary.still", { n });
  const clause = (standing: Standing): Param[] => {
    const count = changed.filter((one) => one.standing === standing).length;
    return count === 0 ? [] : [messageParam(message(`document.summary.${standing}`, { n: count }))];
  };
  return message("document.summary.changed", {
    n,
    k: changed.length,
    changes: {
      kind: "list",
      items: [...clause("improvement"), ...clause("deterioration"), ...clause("change")],
    },
  });
}

function names(key: string, followUps: readonly FollowUp[]): Message[] {
  if (followUps.length === 0) return [];
  const titles = followUps
    .slice(0, named)
    .map(({ assessment }): Param => messageParam(seriesTitle(assessment.indicator, assessment.series)));
  const left = followUps.length - titles.length;
  const more: Param[] = left > 0 ? [messageParam(message("list.more", { n: left }))] : [];
  return [message(key, { names: { kind: "list", items: [...titles, ...more] } })];
}

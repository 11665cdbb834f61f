import type { Assessment, AssessmentOptions } from "../../indicator/assessment";
import { hasChanged } from "../../indicator/finding/compareByChange";
import { endDay } from "../../indicator/periods/seriesPeriods";
import { sexGap, type SexGap } from "../../indicator/sexGap";
import { daysFromDate } from "../../series/calendar";
import type { Period } from "../../series/period";
import { periodStart } from "../../series/periodDates";
import type { Point } from "../../series/series";
import { latestLimits } from "../../spc/assurance";
import { changedDay } from "../chart/chartOrder";
import { isFollowed } from "./documentPeriod";
import { rollingMean } from "./rollingMean";

/** Where an indicator stands in a document: good news first (sources map, row 31). */
export type Standing = "improvement" | "deterioration" | "change" | "natural" | "notAssessed" | "missing";

/** One indicator of a document, with what its row and its figure say. */
export interface FollowUp {
  readonly assessment: Assessment;
  readonly standing: Standing;
  /** The newest value of the document's period; null when it has none. */
  readonly latest: Point | null;
  /** The value before it, whatever period it is of. */
  readonly previous: Point | null;
  readonly twelveMonths: number | null;
  /** Control limits at the latest point; null on run charts and with too few values. */
  readonly limits: { readonly lower: number; readonly upper: number } | null;
  /** Women minus men, for a total that has both. */
  readonly gap: SexGap | null;
}

const order: readonly Standing[] = [
  "improvement",
  "deterioration",
  "change",
  "natural",
  "notAssessed",
  "missing",
];

/** Standings that say that something has happened. */
export const isChanged = ({ standing }: FollowUp): boolean => order.indexOf(standing) <= 2;

/**
 * The indicators that are followed during the year, as they stood when the period ended: improvements first, then
 * deteriorations, other changes, natural variation, what cannot be assessed, and what has no value in the period. One
 * row for each indicator and organisation, of the total where there is one; women and men get rows of their own where
 * there is no total, and where they have changed otherwise than the total has. A series with longer periods than the
 * document's, of which none ends in it, does not belong to it.
 *
 * `assessments` are those of assessAsOf, one's own only.
 */
export function followUps(
  assessments: readonly Assessment[],
  period: Period,
  options: Pick<AssessmentOptions, "rules" | "method">,
): FollowUp[] {
  const followed = assessments.filter(({ series }) => isFollowed(series.frequency));
  return listed(followed)
    .filter((assessment) => belongs(assessment, period))
    .map((assessment) => followUpOf(assessment, latestWithin(assessment, period), options))
    .sort(inOrder);
}

/** Order of standing; within one, the most recent change first, else the order of the sheet. */
function inOrder(a: FollowUp, b: FollowUp): number {
  const standing = order.indexOf(a.standing) - order.indexOf(b.standing);
  if (standing !== 0 || !isChanged(a)) return standing;
  return changedDay(b.assessment) - changedDay(a.assessment);
}

/** Total, or women and men where there is no total, or where they have changed and the total has not. */
export function listed(assessments: readonly Assessment[]): Assessment[] {
  const groups = new Map<string, Assessment[]>();
  for (const assessment of assessments) {
    const { indicator, series } = assessment;
    const key = [indicator.sheet, indicator.name, series.organisation ?? ""].join("\n");
    groups.set(key, [...(groups.get(key) ?? []), assessment]);
  }
  return [...groups.values()].flatMap((group) => {
    const total = group.find(({ series }) => series.sex === null || series.sex === "total");
    if (total === undefined) return group;
    const also = group.filter(
      (one) => one !== total && hasChanged(one) && one.finding.judgement !== total.finding.judgement,
    );
    return [total, ...also];
  });
}

const months = { day: 0, week: 0, month: 1, quarter: 3, tertial: 4, half: 6, year: 12, schoolYear: 12 };

function belongs({ series }: Assessment, period: Period): boolean {
  if (months[series.frequency] <= months[period.frequency]) return true;
  return series.points.some((point) => endsWithin(point, period));
}

const endsWithin = ({ period }: Point, within: Period): boolean =>
  endDay(period) <= endDay(within) && endDay(period) >= daysFromDate(periodStart(within));

function latestWithin({ series, latest }: Assessment, period: Period): Point | null {
  if (latest !== null && endsWithin(latest, period)) return latest;
  const inside = series.points.filter((point) => point.value !== null && endsWithin(point, period));
  return inside[inside.length - 1] ?? null;
}

/** Everything that is said of one series when `latest` is its newest value of the period. */
export function followUpOf(
  assessment: Assessment,
  latest: Point | null,
  options: Pick<AssessmentOptions, "rules" | "method">,
): FollowUp {
  const { series, chart, maturity } = assessment;
  const limits = maturity === "none" ? null : latestLimits(chart);
  const before =
    latest === null
      ? []
      : series.points.filter(({ value, period }) => value !== null && period.ordinal < latest.period.ordinal);
  return {
    assessment,
    standing: standingOf(assessment, latest),
    latest,
    previous: before[before.length - 1] ?? null,
    twelveMonths: latest === null ? null : rollingMean(assessment, latest),
    limits: limits === null ? null : { lower: limits.lower, upper: limits.upper },
    gap: gapOf(assessment, options),
  };
}

function standingOf({ finding }: Assessment, latest: Point | null): Standing {
  if (latest === null) return "missing";
  return finding.judgement === "conflict" ? "change" : finding.judgement;
}

function gapOf(
  { indicator, series }: Assessment,
  options: Pick<AssessmentOptions, "rules" | "method">,
): SexGap | null {
  if (series.sex === "women" || series.sex === "men") return null;
  const of = (sex: string) =>
    indicator.series.find((other) => other.organisation === series.organisation && other.sex === sex);
  const women = of("women");
  const men = of("men");
  return women === undefined || men === undefined ? null : sexGap(indicator, women, men, options);
}

import type { Assessment, AssessmentOptions } from "../../indicator/assessment";
import type { Period } from "../../series/period";
import { yearOf } from "../../series/periodDates";
import type { Point } from "../../series/series";
import { isFollowed } from "./documentPeriod";
import { followUpOf, listed, type FollowUp } from "./followUp";

/** A source that comes once or twice a year, with its latest values, oldest first. */
export interface YearlySource extends FollowUp {
  readonly recent: readonly Point[];
}

/** Values shown of each source. */
const shown = 3;

/** A value older than this many years before the document's is no source of this year's review. */
const oldest = 2;

/**
 * Open comparisons, surveys and other sources that come once or twice a year: what was known when the period ended.
 * Improvements first, as in followUps. `assessments` are those of assessAsOf, one's own only.
 */
export function yearlySources(
  assessments: readonly Assessment[],
  period: Period,
  options: Pick<AssessmentOptions, "rules" | "method">,
): YearlySource[] {
  const rank = ["improvement", "deterioration", "change", "natural", "notAssessed", "missing"];
  return listed(assessments.filter(({ series }) => !isFollowed(series.frequency)))
    .flatMap((assessment): YearlySource[] => {
      const values = assessment.series.points.filter(({ value }) => value !== null);
      const latest = values[values.length - 1];
      if (latest === undefined || yearOf(latest.period) < yearOf(period) - oldest) return [];
      return [{ ...followUpOf(assessment, latest, options), recent: values.slice(-shown) }];
    })
    .sort((a, b) => rank.indexOf(a.standing) - rank.indexOf(b.standing));
}

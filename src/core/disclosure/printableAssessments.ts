import { assess } from "../indicator/assess";
import type { Assessment, AssessmentOptions } from "../indicator/assessment";
import type { Problem } from "../problem";
import type { Indicator } from "../series/series";
import { hiddenPoints, type DisclosureOptions, type HiddenPoints } from "./hiddenPoints";
import { maskIndicator } from "./maskSeries";
import { protectingProblems, withoutHidden } from "./hiddenProblems";

export interface Printable {
  /** In the order given; those of which nothing is hidden are the same objects. */
  readonly assessments: readonly Assessment[];
  readonly hidden: HiddenPoints;
  /** Of the problems given those that say nothing of a hidden value, and one for each value that only protects others. */
  readonly problems: readonly Problem[];
}

/**
 * The assessments as they may be printed: hidden values are gone, and centre, limits, findings and targets are those of
 * the values that are left, since a mean of all would tell the hidden one. With the same chart as before, where the
 * values that are left allow it.
 */
export function printableAssessments(
  assessments: readonly Assessment[],
  options: AssessmentOptions & { readonly problems: readonly Problem[] },
  disclosure: DisclosureOptions,
): Printable {
  const indicators = [...new Set(assessments.map(({ indicator }) => indicator))];
  const hidden = hiddenPoints(indicators, disclosure);
  if (hidden.count === 0) return { assessments, hidden, problems: options.problems };
  const masked = new Map<Indicator, Indicator>(
    indicators.map((indicator) => [indicator, maskIndicator(indicator, hidden)]),
  );
  return {
    hidden,
    problems: [
      ...withoutHidden(options.problems, indicators, hidden),
      ...protectingProblems(indicators, hidden, disclosure),
    ],
    assessments: assessments.map((assessment) => {
      const indicator = masked.get(assessment.indicator) ?? assessment.indicator;
      const series = indicator.series.find(({ id }) => id === assessment.series.id);
      if (indicator === assessment.indicator || series === undefined) return assessment;
      const settings = { ...assessment.settings, chartType: assessment.chartType };
      return assess(indicator, series, settings, { ...options, problems: assessment.problems });
    }),
  };
}

import type { Assessment } from "../indicator/assessment";
import { periodStart } from "../series/periodDates";
import type { RegisterRow } from "./register";

/** The six criteria of a good indicator, numbered as in the checklist god-indikator (sources map row 5). */
export type Criterion = 1 | 2 | 3 | 4 | 5 | 6;

/** What the data and the register say about a criterion: met, not met, or null where only people can tell. */
export interface CriterionFact {
  readonly criterion: Criterion;
  readonly met: boolean | null;
  /** What was found: number of units, years, the goal ... */
  readonly found: number | string | null;
}

/** Years of values from which something can be followed "year after year" (criterion 4). */
const enoughYears = 3;

/**
 * The criteria as far as the workbook shows them. 1 (essential to users) is for people to say. 2: values of more than
 * one organisation. 3: a source and more than one series. 4: at least three years of values. 5: an outcome. 6: a goal.
 */
export function goodIndicatorFacts(row: RegisterRow, assessments: readonly Assessment[]): CriterionFact[] {
  const organisations = new Set(assessments.flatMap(({ series }) => series.organisation ?? []));
  const years = Math.max(0, ...assessments.map(yearsOf));
  const goal = row.goal ?? row.committeeGoal ?? row.councilGoal;
  const hasData = assessments.length > 0;
  return [
    { criterion: 1, met: null, found: null },
    { criterion: 2, met: organisations.size > 1 ? true : null, found: organisations.size },
    {
      criterion: 3,
      met: hasData ? row.source !== null && assessments.length > 1 : null,
      found: assessments.length,
    },
    { criterion: 4, met: hasData ? years >= enoughYears : null, found: years },
    {
      criterion: 5,
      met: row.measureType === null ? null : row.measureType === "outcome",
      found: row.measureType,
    },
    { criterion: 6, met: goal !== null, found: goal },
  ];
}

/** Calendar years from the first value to the last. */
function yearsOf({ series }: Assessment): number {
  const measured = series.points.filter(({ value }) => value !== null);
  const first = measured[0];
  const last = measured[measured.length - 1];
  if (first === undefined || last === undefined) return 0;
  return periodStart(last.period).year - periodStart(first.period).year + 1;
}

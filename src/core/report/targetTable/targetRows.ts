import type { Assessment } from "../../indicator/assessment";
import { endDay } from "../../indicator/periods/seriesPeriods";
import type { Register } from "../../register/register";
import { dateFromDays, daysFromDate } from "../../series/calendar";
import type { Period } from "../../series/period";
import { periodsPerYear, yearOf } from "../../series/periodDates";
import type { Point } from "../../series/series";
import { latestLimits } from "../../spc/assurance";
import { listed } from "../documents/followUp";
import { meanOf } from "../documents/rollingMean";

/** For the budget, for the interim report, or for the annual report (sources map, rows 26 and 27). */
export const targetVariants = ["budget", "interim", "annual"] as const;
export type TargetVariant = (typeof targetVariants)[number];

/** The outcome of a year, or of the part of it that has passed. */
export interface Outcome {
  readonly value: number | null;
  /** True when values are missing at the end of the year: it is not over, or not reported. */
  readonly partial: boolean;
}

export interface TargetRow {
  /** The same at every run. */
  readonly key: string;
  readonly goal: string | null;
  readonly name: string;
  /** null for an indicator of the register that no sheet has values for. */
  readonly assessment: Assessment | null;
  /** One per year, oldest first. */
  readonly outcomes: readonly Outcome[];
  readonly target: number | null;
  readonly targetDate: Period | null;
  readonly longTarget: number | null;
  readonly limits: { readonly lower: number; readonly upper: number } | null;
  readonly owner: string | null;
  readonly serviceArea: string | null;
  /** Whether the newest outcome reaches the target; null without target, outcome or direction. */
  readonly reached: boolean | null;
}

/**
 * Rows of the target table: with a register one for each of its rows, in its order and with what it lacks shown as
 * lacking; without one, one for each indicator that is one's own. Outcomes of series with several values a year are the
 * mean of the year's values, so that they can be set against the target and the normal range of a value.
 */
export function targetRows(
  assessments: readonly Assessment[],
  register: Register | null,
  years: readonly number[],
): TargetRow[] {
  if (register === null) return listed(assessments).map((assessment) => rowOf(assessment, years));
  const own = new Map(assessments.map((assessment) => [assessment.series.id, assessment]));
  return register.joined.flatMap(({ row, seriesIds }): TargetRow[] => {
    const found = listed(seriesIds.flatMap((id) => own.get(id) ?? []));
    const first = found[0];
    const goal = row.goal ?? row.committeeGoal ?? row.councilGoal;
    const base = { goal, owner: row.owner, serviceArea: row.serviceArea };
    // A row about all organisations is steered once: by the total that comes first.
    if (first !== undefined) return [{ ...rowOf(first, years), ...base, name: row.name }];
    if (seriesIds.length > 0) return [];
    return [
      {
        ...base,
        key: `row ${row.name}`,
        name: row.name,
        assessment: null,
        outcomes: years.map(() => ({ value: null, partial: false })),
        target: row.shortTarget?.value ?? null,
        targetDate: row.shortTargetDate,
        longTarget: row.longTarget?.value ?? null,
        limits: null,
        reached: null,
      },
    ];
  });
}

function rowOf(assessment: Assessment, years: readonly number[]): TargetRow {
  const { settings, indicator, series, chart, maturity } = assessment;
  const outcomes = years.map((year) => outcomeOf(assessment, year));
  const limits = maturity === "none" ? null : latestLimits(chart);
  const newest = [...outcomes].reverse().find(({ value }) => value !== null)?.value ?? null;
  return {
    key: series.id,
    goal: settings.goal,
    name: indicator.name,
    assessment,
    outcomes,
    target: settings.shortTarget,
    targetDate: settings.shortTargetDate,
    longTarget: settings.longTarget,
    limits: limits === null ? null : { lower: limits.lower, upper: limits.upper },
    owner: settings.owner,
    serviceArea: settings.serviceArea,
    reached: reaches(newest, settings.shortTarget ?? settings.longTarget, settings.direction),
  };
}

/** Mean of the values whose periods end in the year, up to `to`; the value itself for yearly series. */
export function outcomeOf(
  { series, indicator }: Pick<Assessment, "series" | "indicator">,
  year: number,
  to: Period | null = null,
): Outcome {
  const last = to === null ? Infinity : endDay(to);
  const inYear = series.points.filter(({ period }) => {
    const end = endDay(period);
    return dateFromDays(end).year === year && end <= last;
  });
  const value = meanOf(inYear, indicator.unit);
  return { value, partial: value !== null && !isWhole(inYear, year) };
}

/** The year's last period has a value. */
function isWhole(points: readonly Point[], year: number): boolean {
  const last = [...points].reverse().find(({ value }) => value !== null);
  if (last === undefined) return false;
  const { frequency } = last.period;
  if (periodsPerYear(frequency) === 1 || frequency === "schoolYear") return true;
  // Weeks end up to six days before the year does.
  return endDay(last.period) > daysFromDate({ year, month: 12, day: 31 }) - 7;
}

function reaches(
  value: number | null,
  target: number | null,
  direction: "higherBetter" | "lowerBetter" | "none" | null,
): boolean | null {
  if (value === null || target === null || direction === null || direction === "none") return null;
  const rounding = 1e-9 * Math.max(Math.abs(value), Math.abs(target));
  return direction === "higherBetter" ? value >= target - rounding : value <= target + rounding;
}

/**
 * The year that a target table is about when nobody has said: the budget's is the year after the newest value's, the
 * interim report's the year of the newest value, the annual report's the newest that is over for most.
 */
export function proposedYear(variant: TargetVariant, assessments: readonly Assessment[]): number | null {
  const ends = assessments.flatMap(({ latest }) => (latest === null ? [] : [endDay(latest.period)]));
  if (ends.length === 0) return null;
  const newest = dateFromDays(Math.max(...ends));
  if (variant === "budget") return newest.year + 1;
  if (variant === "interim") return newest.year;
  return newest.month === 12 ? newest.year : newest.year - 1;
}

/** Years of outcomes that stand in the table: three before the budget's year; the report's own year last. */
export function outcomeYears(variant: TargetVariant, year: number): number[] {
  const last = variant === "budget" ? year - 1 : variant === "interim" ? year - 1 : year;
  return [last - 2, last - 1, last];
}

/** The newest month or longer period with a value in the year: what an interim report is about. */
export function interimPeriod(assessments: readonly Assessment[], year: number): Period | null {
  let newest: Period | null = null;
  for (const { series } of assessments)
    for (const { period, value } of series.points)
      if (value !== null && yearOf(period) === year && periodsPerYear(period.frequency) !== 1)
        if (newest === null || endDay(period) > endDay(newest)) newest = period;
  return newest;
}

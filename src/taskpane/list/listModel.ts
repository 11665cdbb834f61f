import type { Assessment } from "../../core/indicator/assessment";
import { seriesTitle } from "../../core/indicator/finding/chartTexts";
import type { Message } from "../../core/message";
import type { Frequency, Period } from "../../core/series/period";

/**
 * What the list shows, apart from how: one row per series, its order, filters and search. Pure, so that 1,000 rows
 * can be sorted and searched without a component.
 */
export type SortKey = "changed" | "area" | "name";
export type FilterKey = "all" | "changed" | "better" | "worse" | "target" | "check";

export interface Row {
  readonly id: string;
  readonly assessment: Assessment;
  /** Indicator, organisation (where there are several) and sex. */
  readonly title: string;
  readonly searchText: string;
  readonly rank: number;
  readonly recency: number;
}

/** Above this many series the list is windowed, nothing is ticked from the start, and the changed ones are shown. */
export const manySeries = 100;

const daysPer: Record<Frequency, number> = {
  year: 365.25,
  half: 182.625,
  tertial: 121.75,
  quarter: 91.3125,
  month: 30.4375,
  week: 7,
  day: 1,
  schoolYear: 365.25,
};
/** Days from year 0 to 1970, where weeks and days begin to count. */
const epochDays = 1970 * 365.25;

/** The end of a period in days, coarse: only for setting periods of different frequency in order. */
export function roughDay(period: Period): number {
  const counted = (period.ordinal + 1) * daysPer[period.frequency];
  return period.frequency === "week" || period.frequency === "day" ? epochDays + counted : counted;
}

export function hasChanged(assessment: Assessment): boolean {
  const { judgement } = assessment.finding;
  return (
    judgement === "improvement" ||
    judgement === "deterioration" ||
    judgement === "change" ||
    judgement === "conflict"
  );
}

export function missesTarget(assessment: Assessment): boolean {
  return assessment.target?.judgement === "never";
}

export function needsChecking(assessment: Assessment): boolean {
  return assessment.problems.some((problem) => problem.severity !== "info");
}

/** True when no value can be shown because of secrecy. */
export function onlySuppressed(assessment: Assessment): boolean {
  const points = assessment.series.points;
  return points.some((p) => p.status === "suppressed") && points.every((p) => p.value === null);
}

/** Changed, whichever way, before missed targets, preliminary, natural and not assessed (ux-flows section 4, V3). */
function rankOf(assessment: Assessment): number {
  if (hasChanged(assessment)) return 0;
  if (assessment.finding.judgement === "notAssessed") return 4;
  if (missesTarget(assessment)) return 1;
  return assessment.maturity === "preliminary" ? 2 : 3;
}

const fold = (text: string): string => text.toLocaleLowerCase("sv");

/** One row per series; `render` gives the title of a series in the language of the pane. */
export function makeRows(
  assessments: readonly Assessment[],
  render: (title: Message) => string,
): readonly Row[] {
  return assessments.map((assessment) => {
    const { indicator, series, settings } = assessment;
    const title = render(seriesTitle(indicator, series));
    const searchText = fold(
      [title, indicator.code, settings.serviceArea, series.organisation, indicator.sheet]
        .filter(Boolean)
        .join("\n"),
    );
    const changedAt = assessment.finding.changedAt;
    return {
      id: series.id,
      assessment,
      title,
      searchText,
      rank: rankOf(assessment),
      recency: changedAt === null ? 0 : roughDay(changedAt),
    };
  });
}

const passes: Record<FilterKey, (assessment: Assessment) => boolean> = {
  all: () => true,
  changed: hasChanged,
  better: (a) => a.finding.judgement === "improvement",
  worse: (a) => a.finding.judgement === "deterioration",
  target: missesTarget,
  check: needsChecking,
};

export const filterKeys: readonly FilterKey[] = ["all", "changed", "better", "worse", "target", "check"];

/** How many rows each filter lets through. */
export function filterCounts(rows: readonly Row[]): Record<FilterKey, number> {
  const counts: Record<FilterKey, number> = { all: 0, changed: 0, better: 0, worse: 0, target: 0, check: 0 };
  for (const row of rows) for (const key of filterKeys) if (passes[key](row.assessment)) counts[key] += 1;
  return counts;
}

const collator = new Intl.Collator("sv", { numeric: true, sensitivity: "base" });

const orders: Record<SortKey, (a: Row, b: Row) => number> = {
  changed: (a, b) => a.rank - b.rank || b.recency - a.recency,
  area: (a, b) => {
    const areaA = a.assessment.settings.serviceArea;
    const areaB = b.assessment.settings.serviceArea;
    if (areaA === areaB) return 0;
    if (areaA === null) return 1;
    if (areaB === null) return -1;
    return collator.compare(areaA, areaB);
  },
  name: (a, b) => collator.compare(a.title, b.title),
};

/** Rows in order; equal rows keep the order of the sheet. */
export function sortRows(rows: readonly Row[], sort: SortKey): readonly Row[] {
  return [...rows].sort(orders[sort]);
}

/** Rows that pass the filter and hold every word of the search, in any order. */
export function filterRows(rows: readonly Row[], filter: FilterKey, query: string): readonly Row[] {
  const words = fold(query).split(/\s+/).filter(Boolean);
  return rows.filter(
    (row) => passes[filter](row.assessment) && words.every((word) => row.searchText.includes(word)),
  );
}

/** The next row whose title begins with what was typed, from the active one on and round; -1 when none does. */
export function findByLetters(rows: readonly Row[], typed: string, from: number): number {
  const start = typed.length === 1 ? from + 1 : from;
  for (let step = 0; step < rows.length; step += 1) {
    const index = (start + step) % rows.length;
    const row = rows[index];
    if (row && fold(row.title).startsWith(fold(typed))) return index;
  }
  return -1;
}

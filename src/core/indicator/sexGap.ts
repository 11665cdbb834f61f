import { message, type Message } from "../message";
import type { Period } from "../series/period";
import type { Indicator, Point, Series } from "../series/series";
import { computeChart } from "../spc/computeChart";
import { variation } from "../spc/variation";
import { differenceAmount, messageParam, periodParam, showsAsZero, wordParam } from "./chart/amounts";
import type { AssessmentOptions } from "./assessment";
import { FEWEST_POINTS_FOR_LIMITS } from "./chart/chooseChart";
import type { JudgedSeries } from "./chart/judgedSeries";
import { signalClause } from "./finding/signalSentences";

export interface SexGap {
  /** Women minus men in the newest period that has both, in the indicator's unit (percentage points for per cent). */
  readonly gap: number;
  readonly period: Period;
  /** "Kvinnor ligger 3 dagar över män (augusti 2026)." */
  readonly sentence: Message;
  /** Whether the difference itself has changed; null with fewer than six periods with both. */
  readonly change: Message | null;
}

/**
 * The difference between women and men: in the newest period with both, and whether it has changed over time, read from
 * a run chart of the differences (no distribution is assumed). A period that lacks one of them is a gap, not 0. Null
 * when no period has both.
 */
export function sexGap(
  indicator: Pick<Indicator, "name" | "unit" | "decimals">,
  women: Series,
  men: Series,
  { rules, method }: Pick<AssessmentOptions, "rules" | "method">,
): SexGap | null {
  const points = differences(women, men);
  const newest = newestOf(points);
  if (newest === null) return null;
  const period = periodParam(newest.period);
  const zero = showsAsZero(indicator, newest.value);
  const sentence = zero
    ? message("finding.sexGap.none", { period })
    : message("finding.sexGap", {
        gap: differenceAmount(indicator, Math.abs(newest.value)),
        side: wordParam(newest.value > 0 ? "side.above" : "side.below"),
        period,
      });
  const series: Series = { ...women, sex: null, points };
  return {
    gap: newest.value,
    period: newest.period,
    sentence,
    change: changeOf(indicator, series, { rules, method }),
  };
}

/** Women minus men in the newest period that has both; null when none has. */
export function newestSexGap(
  women: Series,
  men: Series,
): { readonly value: number; readonly period: Period } | null {
  return newestOf(differences(women, men));
}

function newestOf(points: readonly Point[]): { readonly value: number; readonly period: Period } | null {
  for (let i = points.length - 1; i >= 0; i--) {
    const point = points[i];
    if (point !== undefined && point.value !== null) return { value: point.value, period: point.period };
  }
  return null;
}

function changeOf(
  indicator: Pick<Indicator, "name" | "unit" | "decimals">,
  series: Series,
  { rules, method }: Pick<AssessmentOptions, "rules" | "method">,
): Message | null {
  const values = series.points.map(({ value }) => value);
  if (values.filter((value) => value !== null).length < FEWEST_POINTS_FOR_LIMITS) return null;
  const chart = computeChart({ values }, { type: "run", method, rules });
  const verdict = variation(chart, "none");
  const signal = verdict?.signals[0];
  if (verdict === null || signal === undefined) return message("finding.sexGap.natural");
  const judged: JudgedSeries = {
    indicator,
    series,
    chart,
    counted: values.map(() => true),
    direction: "none",
    rules,
    method,
    latest: verdict.latest,
    maturity: "full",
  };
  return message("finding.sexGap.changed", { clause: messageParam(signalClause(judged, signal)) });
}

/** Women minus men for every period from the first to the last of either. Only real values, not approximate ones. */
function differences(women: Series, men: Series): Point[] {
  const valueOf = ({ status, value }: Point): number | null => (status === "value" ? value : null);
  const ofMen = new Map(men.points.map((point) => [point.period.ordinal, valueOf(point)]));
  if (women.frequency !== men.frequency) return [];
  return women.points.map((point) => {
    const woman = valueOf(point);
    const man = ofMen.get(point.period.ordinal) ?? null;
    const value = woman === null || man === null ? null : woman - man;
    return {
      period: point.period,
      value,
      status: value === null ? "missing" : "value",
      cell: null,
      periodCell: null,
      live: false,
    };
  });
}

import type { Period } from "../../series/period";
import type { Direction, Indicator, Series } from "../../series/series";
import type { ChartResult, PhaseResult, RuleProfile, SigmaMethod, Signal } from "../../spc/types";

/** A series with its chart: what sentences about it are made from. */
export interface JudgedSeries {
  readonly indicator: Pick<Indicator, "name" | "unit" | "decimals">;
  readonly series: Series;
  readonly chart: ChartResult;
  readonly counted: readonly boolean[];
  readonly direction: Direction | null;
  readonly rules: RuleProfile;
  readonly method: SigmaMethod;
  /** Index of the newest counted point; -1 without any. */
  readonly latest: number;
  readonly maturity: "none" | "preliminary" | "full";
}

export function periodAt({ series }: Pick<JudgedSeries, "series">, index: number): Period {
  return series.points[index]!.period;
}

export function latestPhase({ chart }: Pick<JudgedSeries, "chart">): PhaseResult | null {
  return chart.phases[chart.phases.length - 1] ?? null;
}

/** Indexes of counted points with a value, from `from` to `to` inclusive. */
export function countedIndexes(
  { chart, counted }: Pick<JudgedSeries, "chart" | "counted">,
  from = 0,
  to = chart.values.length - 1,
): number[] {
  const indexes: number[] = [];
  for (let i = from; i <= to; i++)
    if (chart.values[i] !== null && chart.values[i] !== undefined && counted[i] === true) indexes.push(i);
  return indexes;
}

/** Key of the word for the centre line: the median of run and G charts, the mean of most, else "centrumlinjen" (T). */
export function centreKey(chart: Pick<ChartResult, "type">): string {
  if (chart.type === "run" || chart.type === "G") return "centre.median";
  return chart.type === "T" ? "centre.line" : "centre.mean";
}

export function lastCovered({ covers, completes }: Signal): number {
  return covers[covers.length - 1] ?? completes;
}

/** Period of the newest point that any signal covers, in whatever phase; null without signals. */
export function newestCovered(judged: Pick<JudgedSeries, "chart" | "series">): Period | null {
  const newest = judged.chart.signals.reduce((most, signal) => Math.max(most, lastCovered(signal)), -1);
  return newest < 0 ? null : periodAt(judged, newest);
}

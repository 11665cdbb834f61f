import { periodKey } from "../../series/periodKey";
import type { Period } from "../../series/period";
import type { ChartType } from "../../spc/types";
import type { IndicatorSettings } from "../assessment";

/**
 * What the user has decided about one series in the pane. Where a register speaks of the indicator its cells are the
 * place for this; here it is kept for series that no register knows.
 */
export interface SeriesDecisions {
  readonly chartType: ChartType | null;
  readonly baselineTo: Period | null;
  readonly phases: IndicatorSettings["phases"];
  readonly excluded: IndicatorSettings["excluded"];
  /** A latest period that looks incomplete and that the user says is whole. */
  readonly complete: Period | null;
}

export type Decision =
  /** A new phase; never without a cause, since limits are not to be moved without one. */
  | { readonly kind: "phase"; readonly from: Period; readonly cause: string }
  | { readonly kind: "endPhase"; readonly from: Period }
  | { readonly kind: "exclude"; readonly period: Period; readonly cause: string }
  | { readonly kind: "include"; readonly period: Period }
  /** The last period that the limits of its phase rest on; null = all of them. */
  | { readonly kind: "baseline"; readonly to: Period | null }
  /** null = the chart that the data call for. */
  | { readonly kind: "chart"; readonly type: ChartType | null }
  | { readonly kind: "complete"; readonly period: Period };

export const noDecisions: SeriesDecisions = {
  chartType: null,
  baselineTo: null,
  phases: [],
  excluded: [],
  complete: null,
};

/** The decisions after one more. The same phase or exclusion again replaces the earlier one. */
export function decide(before: SeriesDecisions, decision: Decision): SeriesDecisions {
  switch (decision.kind) {
    case "phase": {
      const { from, cause } = decision;
      const others = before.phases.filter((phase) => !same(phase.from, from));
      return { ...before, phases: [...others, { from, cause }].sort((a, b) => inOrder(a.from, b.from)) };
    }
    case "endPhase":
      return { ...before, phases: before.phases.filter(({ from }) => !same(from, decision.from)) };
    case "exclude": {
      const { period, cause } = decision;
      const others = before.excluded.filter((one) => !same(one.period, period));
      const excluded = [...others, { period, cause }].sort((a, b) => inOrder(a.period, b.period));
      return { ...before, excluded };
    }
    case "include":
      return { ...before, excluded: before.excluded.filter(({ period }) => !same(period, decision.period)) };
    case "baseline":
      return { ...before, baselineTo: decision.to };
    case "chart":
      return { ...before, chartType: decision.type };
    case "complete":
      return { ...before, complete: decision.period };
  }
}

/** The settings of a series with what was decided in the pane; what the register says stands where nothing was. */
export function withDecisions(settings: IndicatorSettings, decisions: SeriesDecisions): IndicatorSettings {
  const { chartType, baselineTo, phases, excluded } = decisions;
  return {
    ...settings,
    chartType: chartType ?? settings.chartType,
    baselineTo: baselineTo ?? settings.baselineTo,
    phases: [
      ...settings.phases,
      ...phases.filter(({ from }) => !settings.phases.some((known) => same(known.from, from))),
    ],
    excluded: [
      ...settings.excluded,
      ...excluded.filter(({ period }) => !settings.excluded.some((known) => same(known.period, period))),
    ],
  };
}

/** True when nothing has been decided, so that nothing need be kept. */
export function isUndecided({ chartType, baselineTo, phases, excluded, complete }: SeriesDecisions): boolean {
  return (
    chartType === null &&
    baselineTo === null &&
    complete === null &&
    phases.length === 0 &&
    excluded.length === 0
  );
}

const same = (a: Period, b: Period): boolean => periodKey(a) === periodKey(b);
const inOrder = (a: Period, b: Period): number => periodKey(a).localeCompare(periodKey(b));

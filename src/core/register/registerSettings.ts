import type { IndicatorSettings } from "../indicator/assessment";
import type { Indicator, Series } from "../series/series";
import type { Register, RegisterRow } from "./register";
import { targetInUnit } from "./registerTarget";

/** An indicator that no register speaks of. */
export const defaultSettings: IndicatorSettings = {
  direction: null,
  chartType: null,
  shortTarget: null,
  shortTargetDate: null,
  longTarget: null,
  longTargetDate: null,
  baselineTo: null,
  phases: [],
  excluded: [],
  serviceArea: null,
  goal: null,
  owner: null,
  source: null,
};

/** What the register decides about a series; the defaults without a register or a row. */
export function settingsFor(
  register: Register | null,
  indicator: Indicator,
  series: Series,
): IndicatorSettings {
  const row = register?.rowOf.get(series.id);
  return row === undefined ? defaultSettings : settingsOfRow(row, indicator, series);
}

function settingsOfRow(row: RegisterRow, indicator: Indicator, series: Series): IndicatorSettings {
  return {
    direction: row.direction,
    chartType: row.chartType,
    shortTarget: targetInUnit(row.shortTarget, indicator, series),
    shortTargetDate: row.shortTargetDate,
    longTarget: targetInUnit(row.longTarget, indicator, series),
    longTargetDate: row.longTargetDate,
    baselineTo: row.baselineTo,
    phases: row.phases.map(({ period, cause }) => ({ from: period, cause })),
    excluded: row.excluded,
    serviceArea: row.serviceArea,
    goal: row.goal ?? row.committeeGoal ?? row.councilGoal,
    owner: row.owner,
    source: row.source,
  };
}

/**
 * The indicator with the register's unit where its sheet states none. Not "%" over values that all lie within ±1: those
 * are shares of one, and 0,9 is not 0,9 %.
 */
export function withRegisteredUnit(register: Register | null, indicator: Indicator): Indicator {
  if (register === null || indicator.unit !== null) return indicator;
  const unit = indicator.series.map(({ id }) => register.rowOf.get(id)?.unit).find((found) => found != null);
  if (unit === undefined || unit === null) return indicator;
  const shares = indicator.series.every(({ points }) =>
    points.every(({ value }) => value === null || Math.abs(value) <= 1),
  );
  return unit === "%" && shares ? indicator : { ...indicator, unit };
}

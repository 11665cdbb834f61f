import { measureKind } from "../../indicator/chart/measureKind";
import { ratioMultiplier } from "../../indicator/chart/seriesChart";
import { periodKey } from "../../series/periodKey";
import type { Period } from "../../series/period";
import type { CellAddress, Indicator, Point, Series, Sex } from "../../series/series";

/** Fewer units than this are a list, not a funnel. */
export const FEWEST_UNITS = 5;

export interface FunnelUnit {
  readonly name: string;
  readonly numerator: number;
  readonly denominator: number;
  readonly numeratorCell: CellAddress | null;
  readonly denominatorCell: CellAddress | null;
}

/** The units of one indicator in one period. */
export interface FunnelData {
  readonly indicator: Indicator;
  readonly sex: Sex | null;
  readonly period: Period;
  readonly kind: "share" | "rate";
  /** Value in the unit = multiplier x numerator / denominator. */
  readonly multiplier: number;
  /** Smallest denominator first. */
  readonly units: readonly FunnelUnit[];
  /** Units of the indicator that lack numerator or denominator in the period. */
  readonly leftOut: readonly string[];
}

/** Sums and means of units are no units themselves. */
const together =
  /^(riket|sverige|hela riket|samtliga|alla|totalt|summa|kommunen|alla kommuner|liknande kommuner.*|.*\b(ovägt|vägt) medel\b.*|länet|.* län(et)?)$/i;

/** The series of an indicator that stand for units, of one sex (the total or none when not said). */
function unitSeries(indicator: Indicator, sex: Sex | null): readonly Series[] {
  return indicator.series.filter(
    ({ organisation, sex: own }) =>
      organisation !== null && own === sex && !together.test(organisation.trim()),
  );
}

/** Periods in which enough units have numerator and denominator, newest first. */
export function funnelPeriods(indicator: Indicator, sex: Sex | null): readonly Period[] {
  const counts = new Map<string, { period: Period; units: number }>();
  for (const { points } of unitSeries(indicator, sex))
    for (const point of points) {
      if (usable(point) === null) continue;
      const known = counts.get(periodKey(point.period));
      if (known === undefined) counts.set(periodKey(point.period), { period: point.period, units: 1 });
      else known.units++;
    }
  return [...counts.values()]
    .filter(({ units }) => units >= FEWEST_UNITS)
    .map(({ period }) => period)
    .sort((a, b) => b.ordinal - a.ordinal);
}

/**
 * The units in a period; without one in the newest that has at least three quarters as many units as the best. Null where
 * the indicator is neither a share nor a rate of counts, or fewer than five units have both numbers.
 */
export function funnelData(indicator: Indicator, sex: Sex | null, wanted: Period | null): FunnelData | null {
  const all = unitSeries(indicator, sex);
  const kind = measureKind(
    indicator,
    all.flatMap(({ points }) => points.filter((point) => usable(point) !== null)),
  );
  if (kind !== "share" && kind !== "rate") return null;
  const period = wanted ?? newestFull(indicator, sex);
  if (period === null) return null;
  const found = all.map((series) => {
    const point = series.points.find((one) => one.period.ordinal === period.ordinal);
    return { name: series.organisation ?? "", unit: point === undefined ? null : usable(point) };
  });
  const units = found
    .flatMap(({ name, unit }) => (unit === null ? [] : [{ name, ...unit }]))
    .sort((a, b) => a.denominator - b.denominator || a.name.localeCompare(b.name, "sv"));
  if (units.length < FEWEST_UNITS) return null;
  return {
    indicator,
    sex,
    period,
    kind,
    multiplier: ratioMultiplier(
      indicator.unit,
      all.flatMap(({ points }) => points),
    ),
    units,
    leftOut: found.filter(({ unit }) => unit === null).map(({ name }) => name),
  };
}

function newestFull(indicator: Indicator, sex: Sex | null): Period | null {
  const periods = funnelPeriods(indicator, sex);
  const count = (period: Period): number =>
    unitSeries(indicator, sex).filter(({ points }) =>
      points.some((point) => point.period.ordinal === period.ordinal && usable(point) !== null),
    ).length;
  const counts = periods.map(count);
  const most = Math.max(0, ...counts);
  return periods.find((_, i) => (counts[i] ?? 0) >= 0.75 * most) ?? null;
}

function usable(point: Point): Omit<FunnelUnit, "name"> | null {
  const { numerator, denominator, status } = point;
  if (status !== "value" || typeof numerator !== "number" || typeof denominator !== "number") return null;
  if (!(denominator > 0) || numerator < 0) return null;
  return {
    numerator,
    denominator,
    numeratorCell: point.numeratorCell ?? null,
    denominatorCell: point.denominatorCell ?? null,
  };
}

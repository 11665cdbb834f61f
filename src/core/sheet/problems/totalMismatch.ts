import type { Indicator, Point, Series, Sex } from "../../series/series";
import type { ProblemLog } from "./problemLog";
import { amount, countUnits } from "./indicatorChecks";

const additive = new Set(["antal", "personer", "kr", "tkr", "mnkr", "mdkr", "timmar", "dygn"]);

/**
 * Totals that are not women plus men, for what can be added. Where most periods do not add up either, and nothing says
 * that they are counts, the total is not a sum (a mean, a median), and nothing is told.
 */
export function tellTotalMismatch(indicator: Indicator, log: ProblemLog): void {
  const { unit, name, series } = indicator;
  if (unit !== null && !additive.has(unit)) return;
  if (!series.some(({ sex }) => sex === "total")) return;
  const byOrganisation = new Map<string | null, Partial<Record<Sex, Series>>>();
  for (const one of series) {
    const sexes = byOrganisation.get(one.organisation) ?? {};
    if (one.sex !== null) sexes[one.sex] = one;
    byOrganisation.set(one.organisation, sexes);
  }
  for (const [organisation, { total, women, men }] of byOrganisation) {
    if (!total || !women || !men) continue;
    const title = organisation === null ? name : `${name}, ${organisation}`;
    for (const { point, women: w, men: m } of mismatches(total, women, men, indicator))
      log.add("warning", "totalMismatch", point.cell, {
        name: title,
        period: { kind: "period", period: point.period },
        total: amount(point.value!, indicator),
        women: amount(w, indicator),
        men: amount(m, indicator),
      });
  }
}

interface Mismatch {
  readonly point: Point;
  readonly women: number;
  readonly men: number;
}

function mismatches(
  total: Series,
  women: Series,
  men: Series,
  { decimals, unit }: Pick<Indicator, "decimals" | "unit">,
): Mismatch[] {
  const w = byPeriod(women);
  const m = byPeriod(men);
  // Three rounded numbers may differ by one and a half of the last digit shown.
  const rounding = decimals === 0 ? 0 : 1.5 * 10 ** -decimals;
  let compared = 0;
  const found: Mismatch[] = [];
  for (const point of total.points) {
    const a = w.get(point.period.ordinal);
    const b = m.get(point.period.ordinal);
    if (point.value === null || a === undefined || b === undefined) continue;
    compared++;
    if (Math.abs(point.value - a - b) > rounding + 1e-9 * Math.abs(point.value))
      found.push({ point, women: a, men: b });
  }
  // Whole numbers of persons are counted, and their total is never below one of the sexes' unless it is wrong.
  const isCount =
    countUnits.has(unit ?? "") &&
    found.every(({ point: { value }, women: a, men: b }) => [value, a, b].every(Number.isInteger)) &&
    found.every(({ point: { value }, women: a, men: b }) => value! >= Math.max(a, b));
  return isCount || found.length * 2 <= compared ? found : [];
}

function byPeriod({ points }: Series): Map<number, number> {
  return new Map(
    points.flatMap(({ period, value, status }) =>
      value !== null && status === "value" ? [[period.ordinal, value] as const] : [],
    ),
  );
}

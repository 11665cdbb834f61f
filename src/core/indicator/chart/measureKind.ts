import type { Indicator, Point } from "../../series/series";

/** What the numbers are, which decides the chart. */
export type MeasureKind =
  /** A part of a known number: numerator counts, denominator the number they are taken from. */
  | "share"
  /** Events per inhabitant, day or similar. */
  | "rate"
  /** Events or things counted, without denominator. */
  | "count"
  /** An amount (money, hours) over a known denominator. */
  | "amountPerUnit"
  /** Time between events that seldom occur. */
  | "timeBetween"
  /** Cases between events that seldom occur. */
  | "casesBetween"
  /** Everything else: one value per period. */
  | "amount";

const money = /\b(kr|kronor|tkr|mkr|mnkr|mdkr|sek)\b/i;
const counted = /^(antal|personer|ärenden|händelser|besök|fall)$/i;
const between =
  /^(?:antal )?(dagar|dygn|timmar|veckor|ärenden|fall|insatser|besök|operationer|vårdtillfällen) mellan (?!kvinnor|män|könen|åren)/i;

/**
 * Decides from unit, name and the counted points. A ratio whose numerator is whole counts is a share when no numerator
 * exceeds its denominator and the unit says so (% or ‰, or a value between 0 and 1 without unit), else a rate.
 */
export function measureKind(
  indicator: Pick<Indicator, "name" | "unit">,
  points: readonly Pick<Point, "value" | "numerator" | "denominator">[],
): MeasureKind {
  const { unit } = indicator;
  const withValue = points.filter(({ value }) => value !== null);
  if (withValue.length > 0 && withValue.every(hasRatio)) {
    const whole = withValue.every(({ numerator }) => isCount(numerator));
    if (!whole || (unit !== null && money.test(unit))) return "amountPerUnit";
    return isShare(unit, withValue) ? "share" : "rate";
  }
  const rare = between.exec(indicator.name);
  if (rare !== null && withValue.every(({ value }) => value !== null && value > 0))
    return /^(dagar|dygn|timmar|veckor)$/i.test(rare[1] ?? "") ? "timeBetween" : "casesBetween";
  const saysCount = unit === null ? /^antal\b/i.test(indicator.name) : counted.test(unit);
  return saysCount && withValue.every(({ value }) => isCount(value)) ? "count" : "amount";
}

/** Whether the point has both counts, so that charts with denominators can use it. */
export function hasRatio({ numerator, denominator }: Pick<Point, "numerator" | "denominator">): boolean {
  return typeof numerator === "number" && typeof denominator === "number" && denominator > 0;
}

function isShare(
  unit: string | null,
  points: readonly Pick<Point, "value" | "numerator" | "denominator">[],
): boolean {
  if (!points.every(({ numerator, denominator }) => (numerator ?? 0) <= (denominator ?? 0))) return false;
  return unit === "%" || unit === "‰" || (unit === null && points.every(({ value }) => (value ?? 0) <= 1));
}

function isCount(value: number | null | undefined): boolean {
  return typeof value === "number" && Number.isInteger(value) && value >= 0;
}

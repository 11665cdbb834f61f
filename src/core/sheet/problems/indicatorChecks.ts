import type { Param } from "../../message";
import type { Indicator, Point, Series } from "../../series/series";
import { looksAccumulated } from "../series/accumulated";
import { likelyTypos } from "./likelyTypos";
import type { ProblemLog } from "./problemLog";
import { tellTotalMismatch } from "./totalMismatch";

export interface CheckOptions {
  /** Values that rest on fewer persons than this are told; 0 turns it off. */
  readonly smallNumberLimit: number;
}

/** What is known of how the values of an indicator were counted. */
export interface Accumulation {
  /** Series that the user has said nothing about. */
  readonly asked: ReadonlySet<Series>;
  /** Those of them whose periods say that they are accumulated ("jan–aug"). */
  readonly labelled: ReadonlySet<Series>;
}

/** Persons counted: words that make a number one of people. */
const persons =
  /(?:^|[^a-zåäö])(?:personer|brukare|elever|barn|klienter|patienter|ungdomar|medarbetare|anställda|deltagare|sökande|flickor|pojkar|vuxna|äldre|individer|biståndsmottagare|placerade)(?:$|[^a-zåäö])/i;

export const countUnits: ReadonlySet<string> = new Set(["antal", "personer"]);

/** True when the numbers are of people, by the unit or by the name. */
export function countsPersons({ name, unit }: Pick<Indicator, "name" | "unit">): boolean {
  return unit === "personer" || persons.test(name);
}

/** Words of what is measured about persons instead of counting them. */
const measured =
  /andel|procent|%|kostnad|\bkr\b|index|poäng|betyg|merit|medel|snitt|median|tid\b|frånvaro|nöjd|kvot|grad\b|\bper\b|omsättning/i;

/**
 * How many persons a value rests on: its denominator, or the value itself where it counts persons by its unit, or by its
 * name where the sheet gives no unit. null where neither is known.
 */
export function personsBehind(
  indicator: Pick<Indicator, "name" | "unit">,
  { value, denominator }: Pick<Point, "value" | "denominator">,
): number | null {
  if (value === null || !countsPersons(indicator)) return null;
  if (denominator != null) return denominator;
  const { name, unit } = indicator;
  if (countUnits.has(unit ?? "")) return value;
  return unit === null && Number.isInteger(value) && !measured.test(name) ? value : null;
}

/** Looks at one indicator that has been read and tells what a careful reader would ask about. Changes nothing. */
export function checkIndicator(
  indicator: Indicator,
  titleOf: (series: Series) => string,
  accumulation: Accumulation,
  options: CheckOptions,
  log: ProblemLog,
): void {
  const { name, unit, series } = indicator;
  if (unit === null) log.add("info", "unitMissing", firstCell(series[0]), { name });
  tellNoSexSplit(indicator, log);
  for (const one of series) {
    if (countUnits.has(unit ?? "")) tellNegativeCounts(one, indicator, log);
    if (unit === "%" && /andel|täckning|share/i.test(name)) tellSharesAboveOne(one, indicator, log);
    const { asked, labelled } = accumulation;
    if (asked.has(one) && (labelled.has(one) || (isAmount(unit) && looksAccumulated(one.points))))
      log.add("warning", "maybeAccumulated", firstCell(one), { name: titleOf(one) });
    for (const { point, factor } of likelyTypos(one.points))
      log.add("warning", "maybeTypo", point.cell, {
        value: amount(point.value!, indicator),
        factor: factorParam(factor),
      });
    if (options.smallNumberLimit > 0)
      tellSmallNumbers(one, indicator, titleOf(one), options.smallNumberLimit, log);
  }
  tellTotalMismatch(indicator, log);
}

/** Sums over a period, which can be accumulated; not shares, means, rates or indexes. */
export function isAmount(unit: string | null): boolean {
  return unit === null || /^(?:antal|personer|kr|tkr|mnkr|mdkr|timmar|dygn|dagar)$/.test(unit);
}

function firstCell(series: Series | undefined): Point["cell"] {
  return series?.points.find(({ cell }) => cell !== null)?.cell ?? null;
}

export function amount(value: number, { unit, decimals }: Pick<Indicator, "unit" | "decimals">): Param {
  // "110 antal" is no Swedish.
  return { kind: "amount", value, unit: unit === "antal" ? null : unit, decimals };
}

function factorParam(factor: number): Param {
  return factor >= 1
    ? factor
    : { kind: "amount", value: factor, unit: null, decimals: factor >= 0.1 ? 1 : factor >= 0.01 ? 2 : 3 };
}

function tellNoSexSplit({ name, unit, series }: Indicator, log: ProblemLog): void {
  const people = unit === "personer" || (persons.test(name) && !/kr|inv/i.test(unit ?? ""));
  const split = series.some(({ sex }) => sex === "women" || sex === "men");
  if (people && !split) log.add("info", "noSexSplit", firstCell(series[0]), { name });
}

function tellNegativeCounts({ points }: Series, indicator: Indicator, log: ProblemLog): void {
  const numbers = points.filter(({ value }) => value !== null);
  const negative = numbers.filter(({ value }) => value! < 0);
  if (negative.length * 2 >= numbers.length) return;
  for (const point of negative)
    log.add("warning", "negativeCount", point.cell, { value: amount(point.value!, indicator) });
}

function tellSharesAboveOne({ points }: Series, indicator: Indicator, log: ProblemLog): void {
  for (const point of points)
    if (point.value !== null && point.value > 100 && point.numerator === undefined)
      log.add("warning", "shareAboveOne", point.cell, { value: amount(point.value, indicator) });
}

/** Counts of persons from 1 up to the limit, and shares of fewer persons than the limit. */
function tellSmallNumbers(
  { points }: Series,
  { name, unit }: Indicator,
  title: string,
  limit: number,
  log: ProblemLog,
): void {
  for (const point of points) {
    const { period, cell } = point;
    const count = personsBehind({ name, unit }, point);
    if (count === null || count <= 0 || count >= limit) continue;
    log.add("warning", "smallNumber", cell, { name: title, period: { kind: "period", period }, limit });
  }
}

import type { CellValue } from "./cellValue";
import type { ProblemLog } from "./problemLog";
import type { Entry } from "./readTable";
import type { Scaling } from "./seriesPoints";
import { unitMultiple } from "./unit";

/** A number without per cent sign up to this, beside cells with one, is a share. */
const largestShare = 1.5;

/** What the cells of an indicator say about per cent and units, all its series together. */
export interface ValueFacts {
  /** Some cells have a number format with %. */
  readonly percentFormat: boolean;
  readonly percentText: boolean;
  /** Units written after the numbers, in one spelling. */
  readonly suffixes: ReadonlySet<string>;
  readonly ratios: number;
  /** How many numerators are at most their denominator. */
  readonly within: number;
  readonly decimals: number;
}

export function valueFacts(entries: Iterable<Entry>): ValueFacts {
  let percentFormat = false;
  let percentText = false;
  let ratios = 0;
  let within = 0;
  let decimals = 0;
  const suffixes = new Set<string>();
  for (const { value, numerator, denominator } of entries) {
    if (numerator?.number != null && denominator?.number != null && denominator.number !== 0) {
      ratios++;
      if (numerator.number <= denominator.number) within++;
    }
    if (value?.number == null) continue;
    if (value.percent === "format") percentFormat = true;
    else if (value.percent === "text") percentText = true;
    if (value.unit !== null) suffixes.add(value.unit);
    if (value.decimals > decimals) decimals = value.decimals;
  }
  return { percentFormat, percentText, suffixes, ratios, within, decimals: Math.min(2, decimals) };
}

/** How values of an indicator with this unit are scaled; ratios of shares and rates included. */
export function indicatorScaling(
  facts: ValueFacts,
  unit: string | null,
): Omit<Scaling, "of"> & { unit: string | null } {
  const scale = facts.percentFormat ? 100 : 1;
  if (facts.ratios === 0) return { scale, unit, ratio: 1, proportion: false };
  const multiple = unit === null ? null : unitMultiple(unit);
  if (multiple !== null) return { scale: multiple, unit, ratio: multiple, proportion: false };
  const mostlyWithin = facts.within >= facts.ratios * 0.8;
  if (unit === "%") return { scale: 100, unit, ratio: 100, proportion: mostlyWithin };
  if (mostlyWithin && (unit === null || unit === "antal" || unit === "personer"))
    return { scale: 100, unit: "%", ratio: 100, proportion: true };
  return { scale: 1, unit, ratio: 1, proportion: false };
}

/**
 * The scale of each cell in one series. Cells formatted as per cent hold shares; what stands beside them without sign
 * is a share when it is small and per cent when it is not, and is told as mixed.
 */
export function cellScale(
  name: string,
  entries: readonly Entry[],
  log: ProblemLog,
): (value: CellValue) => number {
  const byFormat = (value: CellValue) => (value.percent === "format" ? 100 : 1);
  if (!entries.some(({ value }) => value !== null && value.percent !== null)) return byFormat;
  const numbers = entries.flatMap(({ value, valueAt }) =>
    value?.number != null ? [{ value, number: value.number, at: valueAt }] : [],
  );
  const formatted = numbers.some(({ value }) => value.percent === "format");
  const texts = numbers.filter(({ value }) => value.percent === "text");
  const plain = numbers.filter(({ value }) => value.percent === null && value.status !== "approximate");
  const small = plain.filter(({ number }) => number !== 0 && Math.abs(number) <= largestShare);
  if (!formatted) {
    const textsLarge = texts.every(({ number }) => number === 0 || Math.abs(number) > largestShare);
    if (small.length === 0 || !textsLarge) return byFormat;
  }
  const odd = (formatted ? plain : small)[0];
  if (odd) tellMixed(name, odd.at, log);
  return (value) => {
    if (value.percent !== null) return byFormat(value);
    return Math.abs(value.number ?? 0) <= largestShare ? 100 : 1;
  };
}

function tellMixed(name: string, at: { row: number; column: number } | null, log: ProblemLog): void {
  log.add("warning", "mixedPercent", at, {
    name,
    meaning: { kind: "amount", value: 12, unit: "%", decimals: 0 },
  });
}

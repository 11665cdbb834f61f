import type { CellValue } from "../cells/cellValue";
import type { ProblemLog } from "../problems/problemLog";
import { durationScale } from "../cells/duration";
import type { Entry } from "./readTable";
import type { Scaling } from "./seriesPoints";
import { rateInName, unitMultiple } from "../layout/unit";

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
  /** What numerator / denominator is multiplied by to give the values beside them: a power of ten, else null. */
  readonly multiple: number | null;
  readonly decimals: number;
  /** Cells that tell lengths of time: numbers shown as hours and minutes, and text such as "1:30". */
  readonly durationFormat: boolean;
  readonly durations: boolean;
  /** The longest of them, in hours. */
  readonly longestHours: number;
}

export function valueFacts(entries: Iterable<Entry>): ValueFacts {
  let percentFormat = false;
  let percentText = false;
  let ratios = 0;
  let within = 0;
  let decimals = 0;
  let durationFormat = false;
  let durations = false;
  let longestHours = 0;
  const factors: number[] = [];
  const suffixes = new Set<string>();
  for (const { value, numerator, denominator } of entries) {
    if (numerator?.number != null && denominator?.number != null && denominator.number !== 0) {
      ratios++;
      if (numerator.number <= denominator.number) within++;
      if (value?.number != null && value.number > 0 && numerator.number > 0)
        factors.push((value.number * denominator.number) / numerator.number);
    }
    if (value?.number == null) continue;
    if (value.percent === "format") percentFormat = true;
    else if (value.percent === "text") percentText = true;
    if (value.duration !== null) {
      durations = true;
      durationFormat ||= value.duration === "format";
      longestHours = Math.max(longestHours, Math.abs(value.number) * durationScale(value.duration, "timmar"));
    }
    if (value.unit !== null) suffixes.add(value.unit);
    if (value.decimals > decimals) decimals = value.decimals;
  }
  const multiple = powerOfTen(factors);
  return {
    percentFormat,
    percentText,
    suffixes,
    ratios,
    within,
    multiple,
    decimals: Math.min(2, decimals),
    durationFormat,
    durations,
    longestHours,
  };
}

/** Published values are rounded, so the middle one may be this far from the power. */
const ROUNDED = 0.05;

function powerOfTen(factors: number[]): number | null {
  const middle = factors.sort((a, b) => a - b)[Math.floor(factors.length / 2)];
  if (middle === undefined) return null;
  const power = 10 ** Math.round(Math.log10(middle));
  return Math.abs(middle / power - 1) <= ROUNDED ? power : null;
}

/** How values of an indicator with this unit are scaled; ratios of shares and rates included. */
export function indicatorScaling(
  facts: ValueFacts,
  unit: string | null,
  name: string,
): Omit<Scaling, "of"> & { unit: string | null } {
  const scale = facts.percentFormat ? 100 : facts.durationFormat ? durationScale("format", unit) : 1;
  if (facts.ratios === 0) return { scale, unit, ratio: 1, proportion: false };
  const multiple = unit === null ? null : unitMultiple(unit);
  if (multiple !== null) return { scale: multiple, unit, ratio: multiple, proportion: false };
  const mostlyWithin = facts.within >= facts.ratios * 0.8;
  const unsaid = unit === null || unit === "antal" || unit === "personer";
  const per = unsaid ? (rateInName(name) ?? (mostlyWithin ? rateOfValues(facts) : null)) : null;
  if (per !== null) {
    const ratio = unitMultiple(per) ?? 1;
    return { scale: ratio, unit: per, ratio, proportion: false };
  }
  if (unit === "‰") return { scale: 1000, unit, ratio: 1000, proportion: mostlyWithin };
  if (unit === "%") return { scale: 100, unit, ratio: 100, proportion: mostlyWithin };
  if (mostlyWithin && unsaid) return { scale: 100, unit: "%", ratio: 100, proportion: true };
  // Thousands of kronor over inhabitants, beside kronor per inhabitant: the values say what they are multiplied by.
  return { scale: 1, unit, ratio: facts.multiple ?? 1, proportion: false };
}

/** "per 1 000", where the values beside numerator and denominator are a thousand times their ratio. */
function rateOfValues({ multiple }: ValueFacts): string | null {
  if (multiple === null || multiple < 1000 || multiple > 1e6) return null;
  return `per ${String(multiple).replace(/\B(?=(\d{3})+$)/g, " ")}`;
}

/**
 * The scale of each cell in one series. Cells formatted as per cent hold shares; what stands beside them without sign
 * is a share when it is small and per cent when it is not, and is told as mixed.
 */
export function cellScale(
  name: string,
  entries: readonly Entry[],
  unit: string | null,
  log: ProblemLog,
): (value: CellValue) => number {
  const byFormat = (value: CellValue) =>
    value.duration !== null ? durationScale(value.duration, unit) : value.percent === "format" ? 100 : 1;
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

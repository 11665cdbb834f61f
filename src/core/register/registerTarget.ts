import type { Indicator, Series } from "../series/series";
import { isAmbiguous, scanNumber, toNumber } from "../sheet/cells/numberText";
import type { RegisterTarget } from "./register";

/** "minst 90 %", "≤ 20 dagar": which way is said by the direction, so only the level counts. */
const bound = /^(?:minst|högst|max(?:imalt)?|min(?:imum)?|under|över|mer än|mindre än|[<>≤≥=]+)\s*/i;

/** A target level from a cell: a number, or text with a number in it. Null for "bättre" and the like. */
export function readTarget(value: string | number | boolean, format: string): RegisterTarget | null {
  if (typeof value === "number") {
    const percent = format.includes("%");
    // A share that shows 12,3 % is 0.123 in the cell; a format that only adds the sign ("%" in quotes) scales nothing.
    const scales = percent && !/"[^"]*%[^"]*"/.test(format);
    return { value: scales ? value * 100 : value, percent };
  }
  if (typeof value === "boolean") return null;
  const scanned = scanNumber(value.trim().replace(bound, ""));
  if (scanned === null) return null;
  const point = isAmbiguous(scanned.body) ? "thousands" : "decimals";
  const number = toNumber(scanned, { point, comma: "decimals" });
  return number === null ? null : { value: number.value, percent: scanned.unit === "%" };
}

/**
 * The target in the indicator's unit. Where the sheet has shares stored as 0–1 and the register's cell does not say per
 * cent, 0.9 can be 90 % or 0,9 %: the one that lies nearer the series' values is meant.
 */
export function targetInUnit(
  target: RegisterTarget | null,
  indicator: Pick<Indicator, "scale">,
  series: Pick<Series, "points">,
): number | null {
  if (target === null) return null;
  const { value, percent } = target;
  if (percent || indicator.scale === 1 || Math.abs(value) > 1) return value;
  const level = typical(series);
  if (level === null || value === 0) return value * indicator.scale;
  const scaled = value * indicator.scale;
  const distance = (candidate: number): number => Math.abs(Math.log(Math.abs(candidate) / level));
  return distance(scaled) <= distance(value) ? scaled : value;
}

/** The median of the absolute values that are not zero; null when there is none. */
function typical({ points }: Pick<Series, "points">): number | null {
  const sizes = points
    .map(({ value }) => Math.abs(value ?? 0))
    .filter((size) => size > 0)
    .sort((a, b) => a - b);
  return sizes[Math.floor(sizes.length / 2)] ?? null;
}

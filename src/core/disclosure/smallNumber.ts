import type { Indicator, Point } from "../series/series";
import { personsBehind } from "../sheet/problems/indicatorChecks";

/**
 * True for a number that rests on so few persons that they may be recognised: a count of persons from 1 up to the limit
 * (not included), or a share or mean of fewer persons than the limit. 0 is no person, and tells of none.
 */
export function isSmallNumber(
  indicator: Pick<Indicator, "name" | "unit">,
  point: Pick<Point, "value" | "denominator">,
  limit: number,
): boolean {
  const count = personsBehind(indicator, point);
  return count !== null && count > 0 && count < limit;
}

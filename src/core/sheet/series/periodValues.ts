import type { Point } from "../../series/series";
import { accumulatedToPeriods, fallsInsideYears } from "./accumulated";
import type { SeriesDraft } from "./collectSeries";
import { isAmount } from "../problems/indicatorChecks";
import type { ProblemLog } from "../problems/problemLog";

/**
 * The points of a series as values per period. Where the user has said that a table is accumulated, sums are turned and
 * so are numerators and denominators; a share alone cannot be, and a series that falls inside its years is none. What is
 * left as it stands is told, unless it is plain to see.
 */
export function periodValues(
  { accumulation, labelledAccumulated, title }: SeriesDraft,
  points: Point[],
  { unit, ratio }: { readonly unit: string | null; readonly ratio: number },
  log: ProblemLog,
): Point[] {
  if (accumulation !== "accumulated") return points;
  const parts = points.some(({ numerator }) => numerator !== undefined);
  const turns = parts
    ? labelledAccumulated || !partsFall(points)
    : isAmount(unit) && (labelledAccumulated || !fallsInsideYears(points));
  if (turns) return accumulatedToPeriods(points, ratio);
  log.add("info", "keptPerPeriod", points.find(({ cell }) => cell !== null)?.cell ?? null, { name: title });
  return points;
}

function partsFall(points: readonly Point[]): boolean {
  const of = (part: "numerator" | "denominator") =>
    fallsInsideYears(points.map((point) => ({ ...point, value: point[part] ?? null })));
  return of("numerator") || of("denominator");
}

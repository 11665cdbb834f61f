import { message, type Message } from "../message";
import type { Indicator, Point } from "../series/series";
import { countsPersons, personsBehind } from "../sheet/problems/indicatorChecks";
import { isSmallNumber } from "./smallNumber";

/** Every part of a number format with an asterisk after the number. */
export const markedFormat = (format: string): string =>
  format
    .split(";")
    .map((part) => `${part}"*"`)
    .join(";");

/**
 * The format of a cell that counts persons: with an asterisk while what stands in it is from 1 up to the limit (not
 * included), whatever becomes of the cell that it refers to. A limit of 0 marks nothing.
 */
export function countFormat(format: string, limit: number): string {
  const [whole = format] = format.split(";");
  return limit > 0 ? `[=0]${whole};[<${limit}]${whole}"*";${whole}` : format;
}

/**
 * The format of a cell that shows a point of an indicator of persons: a count marks itself, a share or mean of few
 * persons is marked as it is now.
 */
export function pointFormat(
  indicator: Pick<Indicator, "name" | "unit">,
  point: Pick<Point, "value" | "denominator"> | null,
  format: string,
  limit: number,
): string {
  if (point === null || limit <= 0 || !countsPersons(indicator)) return format;
  if (point.denominator == null && personsBehind(indicator, point) !== null)
    return countFormat(format, limit);
  return isSmallNumber(indicator, point, limit) ? markedFormat(format) : format;
}

/** The line under a table in which numbers are marked; none where no number is small. */
export const smallNotes = (limit: number, isAny: boolean): Message[] =>
  limit > 0 && isAny ? [message("note.small", { limit })] : [];

/** The same under a table of points of indicators. */
export function smallPointNotes(
  shown: readonly {
    readonly indicator: Pick<Indicator, "name" | "unit">;
    readonly point: Pick<Point, "value" | "denominator"> | null;
  }[],
  limit: number,
): Message[] {
  return smallNotes(
    limit,
    shown.some(({ indicator, point }) => point !== null && isSmallNumber(indicator, point, limit)),
  );
}

import type { CalendarDate } from "./calendar";
import type { Period } from "./period";
import { readPeriodAxis } from "./periodAxis";
import { readPeriodNumber, readPeriodText } from "./periodLabel";

/**
 * One label read alone, for cells that hold a single period (a target date, a phase): text in any form of
 * domain/kolada.md section 6, or a number with its number format. A month without year needs `year`. The first or last
 * of a month is the month, other dates are days; four digits are a year, six a month. Null for what is no period.
 */
export function parsePeriodLabel(
  label: string | number,
  options: { readonly format?: string; readonly year?: number | null; readonly date1904?: boolean } = {},
): Period | null {
  const read =
    typeof label === "number"
      ? readPeriodNumber(label, options.format ?? "General", options.date1904)
      : readPeriodText(label);
  if (!read) return null;
  const axis = readPeriodAxis([read], {
    year: options.year ?? null,
    yearsElsewhere: options.year === undefined || options.year === null,
    today: never,
  });
  return axis.periods[0] ?? null;
}

/** Years are never guessed here, and no label is too far ahead. */
const never: CalendarDate = { year: 2100, month: 1, day: 1 };

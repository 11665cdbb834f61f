import { daysFromDate, type CalendarDate } from "../../series/calendar";
import type { KeptContent } from "../made/keptContent";
import { activitiesTable } from "./yearWheelInput";

export interface NextActivity {
  readonly activity: string;
  /** Days from 1970-01-01. */
  readonly day: number;
  readonly daysLeft: number;
}

/** The next step: the earliest activity of the sheet from today on that is neither done nor cancelled. */
export function nextOnWheel(
  kept: KeptContent,
  today: CalendarDate,
  headings: {
    readonly when: string;
    readonly activity: string;
    readonly status: string;
    readonly closed: readonly string[];
  },
): NextActivity | null {
  const now = daysFromDate(today);
  const coming = kept.tableRows(activitiesTable).flatMap((row): NextActivity[] => {
    const when = row.cells.get(headings.when)?.value;
    const activity = row.cells.get(headings.activity)?.value;
    const status = String(row.cells.get(headings.status)?.value ?? "");
    if (typeof when !== "number" || typeof activity !== "string" || headings.closed.includes(status))
      return [];
    const day = Math.floor(when) - 25_569;
    return day < now ? [] : [{ activity, day, daysLeft: day - now }];
  });
  return coming.sort((a, b) => a.day - b.day)[0] ?? null;
}

import type { Message } from "../../message";
import type { CalendarDate } from "../../series/calendar";
import { dateFromDays } from "../../series/calendar";
import type { KeptContent } from "../made/keptContent";

export interface YearWheelInput {
  readonly id: string;
  readonly name: string;
  readonly year: number;
  readonly today: CalendarDate;
  /** Names of the indicators that are followed up, by how often: those that fall due at each occasion. */
  readonly indicators: {
    readonly monthly: readonly string[];
    readonly tertial: readonly string[];
    readonly yearly: readonly string[];
  };
  readonly organisation: string | null;
  readonly kept: KeptContent;
  readonly render: (message: Message) => string;
}

export const meetingsTable = "meetings";
export const activitiesTable = "activities";

/** Points: 480 in all, upright A4. */
export const widths = [56, 87, 134, 70, 54, 57, 46] as const;
export const dateFormat = "yyyy\\-mm\\-dd";
/** Columns under the ring: it hides the equal parts that it is made of. */
export const ringColumn = 3;
export const whenColumn = 0;
export const activityColumn = 1;
export const meetingColumn = 1;

/** "2026-05-05" */
export function isoDate(day: number): string {
  const { year, month, day: date } = dateFromDays(day);
  return `${year}-${String(month).padStart(2, "0")}-${String(date).padStart(2, "0")}`;
}

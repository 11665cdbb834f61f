import { dateFromDays, daysFromDate, daysInMonth, type CalendarDate } from "../../series/calendar";
import { addWorkdays, isWorkday } from "../../series/swedishHolidays";
import type { Period } from "../../series/period";

/** What an activity of the year is, by the keys of its texts. */
export type ActivityKind =
  | "monthly"
  | "tertial1"
  | "tertial2"
  | "budgetInput"
  | "budget"
  | "annualReport"
  | "salaryTalks"
  | "appraisals"
  | "selfCheck";

export interface Activity {
  /** The same at every run: "monthly/3", "tertial1". */
  readonly key: string;
  readonly kind: ActivityKind;
  /** Days from 1970-01-01. */
  readonly day: number;
  /** The meeting of the committee that it comes before, by month (1-12), when its date follows that meeting. */
  readonly meeting: number | null;
  /** Working days before the meeting; 0 for what is taken up at the meeting itself. */
  readonly before: number;
  /** When the material must be there. */
  readonly materialDay: number;
  /** What is followed up; null for activities without figures. */
  readonly period: Period | null;
}

/** The committee's meetings of a year: one a month at most, by month (1-12). */
export type Meetings = ReadonlyMap<number, CalendarDate>;

/** Working days from the group's follow-up to the committee's meeting, and from the material to the follow-up. */
const beforeMeeting = 5;
/** The deeper review prepares what the committee gets, so it lies earlier. */
const reviewBeforeMeeting = 10;
const materialBefore = 3;

/** The month in which nothing is followed up: in July committees do not meet. */
const vacation = 7;

/**
 * The year of figure 1 in "Leda för resultat" (SKL 2014): a follow-up every month before the committee meets; after
 * April and after August a deeper one together with ledningens genomgång, which in May gives input to next year's
 * budget and in October the final plan; annual report, salary and appraisal talks, and the management group's own check.
 * Dates are working days (Swedish holidays counted); a month without a meeting takes the 20th. In order of date.
 */
export function yearActivities(year: number, meetings: Meetings): Activity[] {
  const activities: Activity[] = [];
  const add = (
    kind: ActivityKind,
    month: number,
    before: number,
    period: Period | null,
    key: string = kind,
  ): void => {
    const meeting = meetings.get(month);
    const held = meetingDay(year, month, meetings);
    const day = before === 0 ? held : addWorkdays(held, -before);
    activities.push({
      key,
      kind,
      day,
      meeting: meeting === undefined ? null : month,
      before,
      materialDay: addWorkdays(day, -materialBefore),
      period,
    });
  };
  for (let month = 1; month <= 12; month++) {
    const followed: Period = { frequency: "month", ordinal: 12 * year + month - 2 };
    if (month === vacation) continue;
    if (month === 5) add("tertial1", month, reviewBeforeMeeting, { frequency: "tertial", ordinal: 3 * year });
    else if (month === 9)
      add("tertial2", month, reviewBeforeMeeting, { frequency: "tertial", ordinal: 3 * year + 1 });
    else add("monthly", month, beforeMeeting, followed, `monthly/${month}`);
  }
  const lastYear: Period = { frequency: "year", ordinal: year - 1 };
  add("annualReport", 2, 0, lastYear);
  add("budgetInput", 5, 0, null);
  add("budget", 10, 0, null);
  const fixed = (kind: ActivityKind, month: number, date: number): void => {
    const day = nextWorkday(daysFromDate({ year, month, day: date }));
    activities.push({
      key: kind,
      kind,
      day,
      meeting: null,
      before: 0,
      materialDay: addWorkdays(day, -materialBefore),
      period: null,
    });
  };
  fixed("salaryTalks", 3, 1);
  fixed("appraisals", 9, 15);
  fixed("selfCheck", 11, 15);
  return activities.sort((a, b) => a.day - b.day);
}

/** The meeting of a month, else the working day nearest before the 20th. */
export function meetingDay(year: number, month: number, meetings: Meetings): number {
  const meeting = meetings.get(month);
  if (meeting !== undefined) return daysFromDate(meeting);
  let day = daysFromDate({ year, month, day: Math.min(20, daysInMonth(year, month)) });
  while (!isWorkday(day)) day--;
  return day;
}

function nextWorkday(from: number): number {
  let day = from;
  while (!isWorkday(day)) day++;
  return day;
}

/** The first activity on a day or later; null when the year is over. `activities` in order of date. */
export function nextActivity<A extends { readonly day: number }>(
  activities: readonly A[],
  today: CalendarDate,
): A | null {
  const now = daysFromDate(today);
  return activities.find(({ day }) => day >= now) ?? null;
}

/** The month (1-12) of a day. */
export const monthOf = (day: number): number => dateFromDays(day).month;

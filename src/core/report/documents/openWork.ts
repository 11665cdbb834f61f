import type { CalendarDate } from "../../series/calendar";
import { daysFromDate } from "../../series/calendar";

/** An action of Handlingsplan that is not done or dropped. */
export interface OpenAction {
  readonly area: string;
  readonly change: string;
  readonly measure: string;
  readonly owner: string;
  readonly due: CalendarDate | null;
  readonly status: string;
}

/** A test in the PGSA journal that goes on. */
export interface OpenTest {
  readonly title: string;
  readonly indicator: string;
  readonly from: CalendarDate | null;
  readonly to: CalendarDate | null;
}

/** An obstacle that the group cannot remove by itself, not yet answered. */
export interface Obstacle {
  readonly obstacle: string;
  readonly goal: string;
  readonly effect: string;
  readonly decider: string;
  readonly answerDue: CalendarDate | null;
}

export interface OpenWork {
  readonly actions: readonly OpenAction[];
  readonly tests: readonly OpenTest[];
  readonly obstacles: readonly Obstacle[];
}

export const noWork: OpenWork = { actions: [], tests: [], obstacles: [] };

/** Overdue first, then by date; what has no date comes last. */
export function inDueOrder(actions: readonly OpenAction[]): OpenAction[] {
  const day = ({ due }: OpenAction): number => (due === null ? Infinity : daysFromDate(due));
  return [...actions].sort((a, b) => {
    const difference = day(a) - day(b);
    return Number.isNaN(difference) ? 0 : difference;
  });
}

/** Days that an action is late on a day; 0 when it is not. */
export function daysLate({ due }: OpenAction, today: CalendarDate): number {
  return due === null ? 0 : Math.max(0, daysFromDate(today) - daysFromDate(due));
}

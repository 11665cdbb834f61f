import type { KeptContent, KeptRow } from "../report/made/keptContent";
import { daysFromDate, type CalendarDate } from "../series/calendar";

export const actionPlanDocument = "actionPlan";
/** Key of the table in the sheet's column of keys. */
export const actionsTable = "actions";

/** Headings of Handlingsplan; by them what the user writes is found again. */
export const actionColumns = {
  area: "Område",
  change: "Vad ska ändras",
  measure: "Hur vet vi att det blev bättre",
  owner: "Ansvarig",
  due: "Klart",
  status: "Status",
  origin: "Kommer från",
  watch: "Att se till",
} as const;

export const actionStatuses = ["Förslag", "Beslutad", "Pågår", "Klar", "Släppt"] as const;
export type ActionStatus = (typeof actionStatuses)[number];

/** An action as it stands in the plan. */
export interface PlannedAction {
  /** null for a row that the user has added. */
  readonly key: string | null;
  readonly area: string | null;
  readonly change: string;
  readonly measure: string | null;
  readonly owner: string | null;
  /** Excel's day number, or a text that is no date. */
  readonly due: number | string | null;
  readonly status: ActionStatus | null;
  readonly origin: string | null;
  /** Neither Klar nor Släppt. */
  readonly open: boolean;
  /** Days since it should have been ready; null when it is not late. */
  readonly lateDays: number | null;
}

/** Excel's number of a day; 1 is 1 January 1900. */
export const daySerial = (date: CalendarDate): number => daysFromDate(date) + 25_569;

/** The actions of the plan in the order of the sheet; rows without a change are left out. */
export function readActions(kept: KeptContent, today: CalendarDate): readonly PlannedAction[] {
  const now = daySerial(today);
  return kept.tableRows(actionsTable).flatMap((row): PlannedAction[] => {
    const change = text(row, actionColumns.change);
    if (change === null) return [];
    const due = dueOf(row);
    const status =
      actionStatuses.find((word) => word.toLowerCase() === text(row, actionColumns.status)?.toLowerCase()) ??
      null;
    const open = status !== "Klar" && status !== "Släppt";
    return [
      {
        key: row.key,
        area: text(row, actionColumns.area),
        change,
        measure: text(row, actionColumns.measure),
        owner: text(row, actionColumns.owner),
        due,
        status,
        origin: text(row, actionColumns.origin),
        open,
        lateDays: open && typeof due === "number" && due < now ? now - due : null,
      },
    ];
  });
}

function text(row: KeptRow, column: string): string | null {
  const value = row.cells.get(column)?.value ?? null;
  const shown = value === null ? "" : String(value).trim();
  return shown === "" ? null : shown;
}

function dueOf(row: KeptRow): number | string | null {
  const value = row.cells.get(actionColumns.due)?.value ?? null;
  return typeof value === "number" ? value : value === null || value === "" ? null : String(value);
}

/** "1 dag", "45 dagar", "3 månader": how late an action is. */
export function lateText(days: number): string {
  if (days === 1) return "1\u00a0dag";
  return days < 60 ? `${days}\u00a0dagar` : `${Math.floor(days / 30.4)}\u00a0månader`;
}

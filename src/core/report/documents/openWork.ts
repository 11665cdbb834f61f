import { daysFromDate, type CalendarDate } from "../../series/calendar";
import type { KeptContent, KeptRow } from "../made/keptContent";

/** An action of Handlingsplan that is neither done nor dropped. */
export interface PlannedAction {
  readonly area: string;
  readonly change: string;
  readonly measure: string;
  readonly owner: string;
  /** Excel's day number, or text that is no date. */
  readonly due: number | string | null;
  readonly status: string;
  /** Days since it should have been ready; 0 when it is not late. */
  readonly lateDays: number;
}

/** A test in the PGSA journal that goes on. */
export interface OpenTest {
  readonly title: string;
  readonly indicator: string;
  /** Excel's day numbers, or text that is no date. */
  readonly from: number | string | null;
  readonly to: number | string | null;
}

/** An obstacle that the group cannot remove by itself, not yet answered. */
export interface Obstacle {
  readonly obstacle: string;
  readonly goal: string;
  readonly effect: string;
  readonly decider: string;
  readonly answerDue: number | string | null;
}

export interface OpenWork {
  readonly actions: readonly PlannedAction[];
  readonly tests: readonly OpenTest[];
  readonly obstacles: readonly Obstacle[];
}

export const noWork: OpenWork = { actions: [], tests: [], obstacles: [] };

/** The sheets that a review reads: Handlingsplan, PGSA-journal and Systemhinder. */
export const workDocuments = ["actionPlan", "pgsa", "obstacles"] as const;

/** What is open in those that the workbook has. */
export function openWorkOf(made: ReadonlyMap<string, KeptContent>, today: CalendarDate): OpenWork {
  const now = daysFromDate(today) + 25_569;
  return {
    actions: rowsOf(made.get("actionPlan")).flatMap((row) => actionOf(row, now)),
    tests: rowsOf(made.get("pgsa")).flatMap(testOf),
    obstacles: rowsOf(made.get("obstacles")).flatMap(obstacleOf),
  };
}

const rowsOf = (kept: KeptContent | undefined): readonly KeptRow[] =>
  kept?.rows.filter(({ table }) => table !== null) ?? [];

const closed = ["klar", "släppt"];

function actionOf(row: KeptRow, now: number): PlannedAction[] {
  const change = text(row, "Vad ska ändras");
  const status = text(row, "Status");
  if (change === "" || closed.includes(status.toLowerCase())) return [];
  const due = day(row, "Klart");
  return [
    {
      area: text(row, "Område"),
      change,
      measure: text(row, "Hur vet vi att det blev bättre"),
      owner: text(row, "Ansvarig"),
      due,
      status,
      lateDays: typeof due === "number" ? Math.max(0, now - due) : 0,
    },
  ];
}

function testOf(row: KeptRow): OpenTest[] {
  const title = text(row, "Test") || text(row, "Förändring som testas");
  if (title === "" || text(row, "Beslut") !== "") return [];
  return [
    {
      title,
      indicator: text(row, "Indikator"),
      from: day(row, "Testet börjar") ?? day(row, "Började"),
      to: day(row, "Testet slutar") ?? day(row, "Slutar"),
    },
  ];
}

function obstacleOf(row: KeptRow): Obstacle[] {
  const obstacle = text(row, "Hinder");
  if (obstacle === "" || text(row, "Svar") !== "") return [];
  return [
    {
      obstacle,
      goal: text(row, "Mål som påverkas"),
      effect: text(row, "Så påverkas målet"),
      decider: text(row, "Vem kan besluta"),
      answerDue: day(row, "Svar behövs"),
    },
  ];
}

const text = (row: KeptRow, column: string): string => String(row.cells.get(column)?.value ?? "").trim();

function day(row: KeptRow, column: string): number | string | null {
  const value = row.cells.get(column)?.value ?? null;
  return typeof value === "number" ? value : value === null || value === "" ? null : String(value);
}

/** Overdue first, then by date; what has no date comes last. */
export function inDueOrder(actions: readonly PlannedAction[]): PlannedAction[] {
  const at = ({ due }: PlannedAction): number => (typeof due === "number" ? due : 1e9);
  return [...actions].sort((a, b) => at(a) - at(b));
}

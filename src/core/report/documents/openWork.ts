import { actionPlanDocument, readActions, type PlannedAction } from "../../improvement/actionPlan";
import {
  readSystemObstacles,
  systemObstaclesDocument,
  type SystemObstacle,
} from "../../improvement/obstacleSheets";
import { journalDocument, readTests, type JournalTest } from "../../improvement/testJournal";
import type { CalendarDate } from "../../series/calendar";
import type { KeptContent } from "../made/keptContent";

/** What goes on between the reviews: open actions, tests under way, obstacles without an answer. */
export interface OpenWork {
  readonly actions: readonly PlannedAction[];
  readonly tests: readonly JournalTest[];
  readonly obstacles: readonly SystemObstacle[];
}

/** The sheets that a review reads: Handlingsplan, PGSA-journal and Systemhinder. */
export const workDocuments = [actionPlanDocument, journalDocument, systemObstaclesDocument] as const;

/** What is open in those that the workbook has. */
export function openWorkOf(made: ReadonlyMap<string, KeptContent>, today: CalendarDate): OpenWork {
  const plan = made.get(actionPlanDocument);
  const journal = made.get(journalDocument);
  const obstacles = made.get(systemObstaclesDocument);
  return {
    actions: plan === undefined ? [] : readActions(plan, today).filter(({ open }) => open),
    tests:
      journal === undefined
        ? []
        : readTests(journal, today).filter(
            ({ state, title }) => title !== null && /planned|ongoing/.test(state),
          ),
    obstacles:
      obstacles === undefined
        ? []
        : readSystemObstacles(obstacles, today).filter(({ answer }) => answer === null),
  };
}

/** Overdue first, then by date; what has no date comes last. */
export function inDueOrder(actions: readonly PlannedAction[]): PlannedAction[] {
  const at = ({ due }: PlannedAction): number => (typeof due === "number" ? due : 1e9);
  return [...actions].sort((a, b) => at(a) - at(b));
}

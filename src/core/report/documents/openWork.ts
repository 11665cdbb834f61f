import { readFilled } from "../../checklist/checklistContent";
import { sentenceText } from "../../checklist/checklistSentence";
import { checklistDocument } from "../../checklist/checklistSheet";
import { listInWorkbook } from "../../checklist/listInWorkbook";
import { actionPlanDocument, readActions, type PlannedAction } from "../../improvement/actionPlan";
import {
  readSystemObstacles,
  systemObstaclesDocument,
  type SystemObstacle,
} from "../../improvement/obstacleSheets";
import { journalDocument, readTests, type JournalTest } from "../../improvement/testJournal";
import type { CalendarDate } from "../../series/calendar";
import type { KeptContent } from "../made/keptContent";
import type { Say } from "../made/say";

/** What goes on between the reviews: open actions, tests under way, obstacles without an answer. */
export interface OpenWork {
  readonly actions: readonly PlannedAction[];
  readonly tests: readonly JournalTest[];
  readonly obstacles: readonly SystemObstacle[];
  /** The workbook's checklists that somebody has begun to answer. */
  readonly checklists: readonly AnsweredChecklist[];
}

/** How far one has come by a checklist of one's own choice. */
export interface AnsweredChecklist {
  readonly title: string;
  /** "9,5 av 15. Obesvarade: 2. Förra gången 8 av 15." */
  readonly result: string;
}

/** The sheets that a review reads: Handlingsplan, PGSA-journal, Systemhinder and all checklists. */
export const workDocuments = [
  actionPlanDocument,
  journalDocument,
  systemObstaclesDocument,
  checklistDocument(""),
] as const;

/** What is open in those that the workbook has. */
export function openWorkOf(made: ReadonlyMap<string, KeptContent>, today: CalendarDate, say: Say): OpenWork {
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
    checklists: [...made].flatMap(([document, kept]) => answeredChecklist(document, kept, say)),
  };
}

function answeredChecklist(document: string, kept: KeptContent, say: Say): readonly AnsweredChecklist[] {
  const list = listInWorkbook(document, kept);
  if (list === null) return [];
  const filled = readFilled(list, kept);
  if (filled.now.unanswered === filled.now.items) return [];
  return [{ title: list.title, result: sentenceText(list, filled, say) }];
}

/** Overdue first, then by date; what has no date comes last. */
export function inDueOrder(actions: readonly PlannedAction[]): PlannedAction[] {
  const at = ({ due }: PlannedAction): number => (typeof due === "number" ? due : 1e9);
  return [...actions].sort((a, b) => at(a) - at(b));
}

import { message } from "../../../message";
import type { SheetLayout } from "../../made/sheetLayout";
import type { PlannedAction } from "../../../improvement/actionPlan";
import { inDueOrder } from "../openWork";
import { readerViews } from "../readers";
import { dateFormat } from "../reviewGrid";
import type { ReviewContent, ReviewLayout } from "../reviewInput";

export const actionsTable = "openActions";
export const testsTable = "openTests";
export const obstaclesTable = "obstacles";
export const decisionsTable = "decisions";

/** Rows to write decisions in: few and clear. */
const decisionRows = 6;

type Options = Pick<ReviewLayout, "reader" | "render">;

/** Open actions, overdue first, and the tests that go on. */
export function layOpenWork(
  layout: SheetLayout,
  { work }: Pick<ReviewContent, "work">,
  { render, reader }: Options,
): void {
  const { owners } = readerViews[reader];
  const heading = (name: string): string => render(message(`actionPlan.column.${name}`));
  layChecklists(layout, work.checklists, render);
  if (work.actions.length > 0) {
    layout.subsection(render(message("document.actions")));
    layout.table({
      key: actionsTable,
      native: null,
      columns: [
        { heading: heading("change"), span: 5 },
        { heading: heading("area"), span: 3 },
        ...(owners ? [{ heading: heading("owner") }] : []),
        { heading: heading("due"), align: "right" as const, numberFormat: dateFormat },
        { heading: heading("status"), span: owners ? 2 : 3, indent: true },
      ],
      rows: inDueOrder(work.actions).map((action, i) => ({
        key: `${i}`,
        cells: [
          action.change,
          action.area,
          ...(owners ? [action.owner] : []),
          action.due,
          statusOf(action, render),
        ],
      })),
      vanished: "drop",
      repeatHeading: true,
    });
  }
  if (work.tests.length === 0) return;
  layout.subsection(render(message("document.tests")));
  layout.table({
    key: testsTable,
    native: null,
    columns: [
      { heading: render(message("document.tests.title")), span: 5 },
      { heading: render(message("monthly.column.indicator")), span: 4 },
      { heading: render(message("document.tests.from")), align: "right", numberFormat: dateFormat },
      { heading: render(message("document.tests.to")), align: "right", numberFormat: dateFormat, span: 2 },
    ],
    rows: work.tests.map((test, i) => ({
      key: `${i}`,
      cells: [test.title, test.indicator, test.start, test.end],
    })),
    vanished: "drop",
    repeatHeading: true,
  });
}

/** How far one has come by one's own checklists: a line for each. */
function layChecklists(
  layout: SheetLayout,
  checklists: ReviewContent["work"]["checklists"],
  render: Options["render"],
): void {
  if (checklists.length === 0) return;
  layout.subsection(render(message("document.checklists")));
  for (const { title, result } of checklists)
    layout.row([
      { column: 0, span: 5, content: title, ruled: true },
      { column: 5, span: 7, content: result, ruled: true },
    ]);
  layout.space(1, 9);
}

/** "Pågår. Försenad 12 dagar. Saknar mått" */
function statusOf(action: PlannedAction, render: Options["render"]): string {
  const { lateDays, status, measure } = action;
  return [
    status ?? "",
    ...(lateDays === null
      ? []
      : [render(message("actionPlan.late", { n: { kind: "periods", count: lateDays, frequency: "day" } }))]),
    ...(measure === null ? [render(message("actionPlan.noMeasure"))] : []),
  ]
    .filter((text) => text !== "")
    .join(". ");
}

export function layObstacles(
  layout: SheetLayout,
  { work }: Pick<ReviewContent, "work">,
  { render }: Options,
): void {
  const heading = (name: string): string => render(message(`obstacles.column.${name}`));
  layout.table({
    key: obstaclesTable,
    native: null,
    columns: [
      { heading: heading("obstacle"), span: 3 },
      { heading: heading("goal"), span: 3 },
      { heading: heading("effect"), span: 3 },
      { heading: heading("decider"), span: 2 },
      { heading: heading("answerDue"), align: "right", numberFormat: dateFormat },
    ],
    rows: work.obstacles.map((obstacle, i) => ({
      key: `${i}`,
      cells: [obstacle.obstacle, obstacle.goal, obstacle.effect, obstacle.decider, obstacle.answerDue],
    })),
    vanished: "drop",
    repeatHeading: true,
  });
}

/** Where the decisions are written; they become rows of Handlingsplan when the group asks for it. */
export function layDecisions(layout: SheetLayout, { render }: Options): void {
  const heading = (name: string): string => render(message(`document.decisions.${name}`));
  layout.table({
    key: decisionsTable,
    native: null,
    columns: [
      { heading: heading("what"), span: 6, input: true, prompt: heading("prompt") },
      { heading: heading("about"), span: 3, input: true },
      { heading: heading("owner"), span: 2, input: true },
      {
        heading: heading("due"),
        input: true,
        align: "right",
        numberFormat: dateFormat,
        prompt: heading("due.prompt"),
      },
    ],
    rows: Array.from({ length: decisionRows }, (_, i) => ({
      key: String(i + 1),
      cells: [null, null, null, null],
    })),
    blankRows: 1,
  });
}

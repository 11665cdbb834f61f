import { chartNotes, sourceNote } from "../../../indicator/finding/chartNotes";
import { message, type Message } from "../../../message";
import { cellName } from "../../../sheet/cells/address";
import { fingerprint } from "../../../fingerprint";
import type { SheetLayout } from "../../made/sheetLayout";
import { isChanged, type FollowUp } from "../followUp";
import { rowName } from "../followUpTexts";
import { readerViews } from "../readers";
import {
  answerColumn,
  answerColumns,
  figureColumns,
  figureGap,
  figureHeights,
  questionColumn,
  questionSpan,
  reviewColumns,
} from "../reviewGrid";
import type { ReviewContent, ReviewLayout } from "../reviewInput";
import { answers } from "../threeQuestions";

/** More figures than this make the document heavy to open and to read; the table holds all. */
export const mostFigures = 40;

/** Key of the answer to "Vad gör vi?" under the figure of a series. */
export const figureActionKey = (seriesId: string): string => `action ${fingerprint(seriesId)}`;

/** The indicators that get a figure, in the order of the document. */
export function withFigures(
  { followUps }: Pick<ReviewContent, "followUps">,
  { reader }: Pick<ReviewLayout, "reader">,
): FollowUp[] {
  const shown = followUps.filter(({ latest }) => latest !== null);
  const chosen = readerViews[reader].unchangedFigures ? shown : shown.filter(isChanged);
  return chosen.slice(0, mostFigures);
}

/**
 * A figure for each indicator with the three questions beside it. The first two are answered; the third is the group's:
 * `actionCell` gives the cell of the table where it stands already (shown here too), null where it is written here.
 */
export function layFigures(
  layout: SheetLayout,
  followUps: readonly FollowUp[],
  options: Pick<ReviewLayout, "reader" | "render" | "options">,
  actionCell: (seriesId: string) => { readonly row: number; readonly column: number } | null,
): void {
  for (const followUp of followUps) layout.together(() => layFigure(layout, followUp, options, actionCell));
}

function layFigure(
  layout: SheetLayout,
  followUp: FollowUp,
  { reader, render, options }: Pick<ReviewLayout, "reader" | "render" | "options">,
  actionCell: (seriesId: string) => { readonly row: number; readonly column: number } | null,
): void {
  const view = readerViews[reader];
  const { assessment } = followUp;
  const { id } = assessment.series;
  const { least, most } = isChanged(followUp) ? figureHeights.changed : figureHeights.unchanged;
  const said = answers(followUp, view);
  layout.subsection(rowName(followUp, render));
  const first = layout.nextRow;
  const top = layout.height;
  questionRow(layout, render(message("review.question.shows")), text(said.shows, render));
  questionRow(layout, render(message("review.question.chance")), text(said.chance, render));
  if (view.forms) {
    const at = actionCell(id);
    layout.input({
      key: figureActionKey(id),
      label: render(message("review.question.action")),
      column: questionColumn,
      labelSpan: questionSpan,
      lines: isChanged(followUp) ? 3 : 1,
      prompt: render(message("document.action.prompt")),
      ...(at === null ? {} : { live: true, suggestion: mirror(cellName(at.row, at.column)) }),
    });
  }
  const note = view.method ? methodNote(followUp, options, render) : "";
  if (note !== "")
    layout.row([
      { column: questionColumn, span: reviewColumns - questionColumn, content: note, look: "note" },
    ]);
  const used = layout.height - top;
  if (used < least) layout.space(1, least - used);
  layout.slotOver(id, {
    row: first,
    column: 0,
    columns: figureColumns,
    height: Math.max(least, Math.min(used, most)),
    gap: figureGap,
    most,
  });
  layout.space(1, 9);
}

function questionRow(layout: SheetLayout, question: string, answer: string): void {
  layout.row([
    { column: questionColumn, span: questionSpan, content: question, look: "label" },
    { column: answerColumn, span: answerColumns, content: answer },
  ]);
}

/** What stands in the table, and nothing while nothing does. */
const mirror = (cell: string) => ({ formula: `=IF(${cell}="","",${cell})`, expected: "" });

const text = (messages: readonly Message[], render: (message: Message) => string): string =>
  messages.map(render).join(" ");

/** Source, rules and limits: what must stand by every figure for it to be checked. */
function methodNote(
  { assessment }: FollowUp,
  options: ReviewLayout["options"],
  render: (message: Message) => string,
): string {
  const [source, ...rest] = chartNotes(assessment, options);
  const rules = rest.filter(({ key }) => key.startsWith("note.profile") || key.startsWith("note.prelim"));
  return [source ?? sourceNote(assessment), ...rules].map(render).join(" ");
}

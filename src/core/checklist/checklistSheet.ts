import type { KeptContent } from "../report/made/keptContent";
import type { PlacedTable, RowSpec } from "../report/made/layTable";
import type { MadeContent, MadeSheet } from "../report/made/madeSheet";
import type { Say } from "../report/made/say";
import { SheetLayout } from "../report/made/sheetLayout";
import { checklistSources, shownNumber, type Checklist } from "./checklist";
import {
  columns as headings,
  earlierRounds,
  ownColumns,
  questions,
  readFilled,
  roundKey,
  textIn,
  type FilledChecklist,
} from "./checklistContent";
import { checklistColumns, type SheetColumn } from "./checklistColumns";
import { layEvaluation } from "./checklistEvaluation";
import { checklistSentence, type ResultCells } from "./checklistSentence";
import type { Suggestion } from "./suggestions";

export interface ChecklistSheetInput {
  readonly list: Checklist;
  readonly kept: KeptContent;
  /** What the workbook suggests, by the question's number. */
  readonly suggestions: readonly Suggestion[];
  /** Year of a new sheet's round. */
  readonly year: number;
  /** Begin a round of this year: the answers so far move to a column of their own. */
  readonly newRound?: number;
  /** What Belägg holds until the user writes something else, by the question's number. */
  readonly evidence?: ReadonlyMap<string, MadeContent>;
  /** Links under the list: the charts by sex of an equality analysis. */
  readonly links?: { readonly heading: string; readonly rows: readonly ChecklistLink[] };
  readonly organisation: string;
  readonly say: Say;
}

/** A row under the list: where something is to be seen, and what it says. */
export interface ChecklistLink {
  readonly key: string;
  readonly link: MadeContent;
  readonly text: string;
}

export const checklistDocument = (listId: string): string => `checklist/${listId}`;

/** Rows of the table and of the sum below it, known when the sheet has been laid out once. */
interface Places {
  readonly table: Pick<PlacedTable, "firstRow" | "lastRow">;
  readonly result: ResultCells | null;
}

/**
 * One form for every list: title, the sentence that adds it up, the table of questions with the user's answers, earlier
 * rounds one column a year, the sum per area with its bars, and the notes. The sums are COUNTIF formulas over the
 * user's own cells, so that they follow in any Excel. Laid out twice, since the sentence at the top reads the sum at
 * the bottom.
 */
export function checklistSheet(input: ChecklistSheetInput): MadeSheet {
  const { list, newRound } = input;
  const round = readFilled(list, input.kept).round ?? (newRound ?? input.year + 1) - 1;
  const kept =
    newRound === undefined
      ? input.kept
      : input.kept.renamed(questions, headings.answer, `${headings.answer} ${round}`).withoutInput(roundKey);
  const turned = { ...input, kept, year: newRound ?? input.year };
  const filled = readFilled(list, kept);
  const first = lay(turned, filled, { table: { firstRow: 0, lastRow: 0 }, result: null });
  return lay(turned, filled, first.places).sheet;
}

function lay(
  input: ChecklistSheetInput,
  filled: FilledChecklist,
  places: Places,
): { readonly sheet: MadeSheet; readonly places: Places } {
  const { list, kept, say, year, newRound } = input;
  const shown = checklistColumns(list, earlierRounds(kept), ownColumns(kept), input.suggestions.length > 0);
  const layout = new SheetLayout({
    id: checklistDocument(list.id),
    name: say("sheet.checklist", { short: list.short }),
    columnWidths: shown.map(({ width }) => width),
    printedColumns: shown.filter(({ printed }) => printed).length,
    orientation: "portrait",
    kept,
    title: list.title,
    organisation: input.organisation,
    source: checklistSources[list.source],
    leftoversHeading: say("made.leftovers"),
  });
  layout.title(list.title);
  layout.sentence(checklistSentence(list, filled, places.result, say));
  layout.note(say("checklist.help"));
  if (list.help !== undefined) layout.note(list.help);
  layout.input({
    key: roundKey,
    label: say("checklist.round"),
    labelSpan: 2,
    suggestion: newRound ?? filled.round ?? year,
    numberFormat: "0",
    prompt: say("checklist.round.help"),
  });
  const table = layout.table({
    key: questions,
    native: tableName(list),
    columns: shown.map(({ spec }) => spec),
    rows: rowsOf(input, shown),
    blankRows: list.theme === "own" ? 3 : 1,
    ownRow: shown.map(({ heading, formula }) => (heading === headings.watch ? (formula ?? null) : null)),
  });
  layout.repeatRows(table.headingRow, table.headingRow);
  if (input.links !== undefined && input.links.rows.length > 0)
    layLinks(layout, input.links, shown.filter(({ printed }) => printed).length, say);
  const result = layEvaluation(layout, { list, filled, table, columns: shown, say });
  layout.space();
  if (list.answers === "scale") layout.note(say("note.checklist"));
  layout.note(
    say(list.theme === "own" ? "checklist.source.own" : "checklist.source", {
      source: checklistSources[list.source],
    }),
  );
  layout.note(say("note.made"));
  return { sheet: layout.build(), places: { table, result } };
}

/** Letters and digits only, and no two lists alike. */
const tableName = ({ id }: Checklist): string =>
  `Checklista_${id.normalize("NFD").replace(/[^A-Za-z0-9]+/g, "_")}`.slice(0, 60);

function rowsOf(input: ChecklistSheetInput, columns: readonly SheetColumn[]): RowSpec[] {
  const { list, kept, suggestions, evidence, say } = input;
  const byKey = new Map(kept.tableRows(questions).map((row) => [row.key, row]));
  return list.items.map((item, index) => {
    const suggestion = suggestions.find(({ nr }) => nr === item.nr);
    const contents: Readonly<Record<string, MadeContent>> = {
      [headings.nr]: shownNumber(list, index),
      // A question that the user has worded anew keeps their words.
      [headings.question]: textIn(byKey.get(item.nr), headings.question) ?? item.text,
      [headings.evidence]: evidence?.get(item.nr) ?? null,
      [headings.suggestion]: suggestion === undefined ? null : suggestionText(suggestion, say),
      [headings.area]: textIn(byKey.get(item.nr), headings.area) ?? item.area ?? null,
    };
    return {
      key: item.nr,
      cells: columns.map(({ heading, formula }) => formula ?? contents[heading] ?? null),
    };
  });
}

/** "Förslag: Ja. 12 av 12 indikatorer har mål med nivå." */
export function suggestionText({ answer, reason }: Suggestion, say: Say): string {
  return say("checklist.suggestion", {
    answer: say(`checklist.answer.${answer}`),
    reason: { kind: "message", message: reason },
  });
}

/** A chart in each row, what it says, and a tick when the group has read it (steps 4 and 5 of the equality analysis). */
function layLinks(
  layout: SheetLayout,
  { heading, rows }: NonNullable<ChecklistSheetInput["links"]>,
  printed: number,
  say: Say,
): void {
  layout.together(() => {
    layout.section(heading);
    layout.table({
      key: "links",
      native: null,
      columns: [
        { heading: say("checklist.links.chart"), span: 2 },
        { heading: say("checklist.links.shows"), span: Math.max(1, printed - 3) },
        {
          heading: headings.due,
          input: true,
          choices: { kind: "list", values: [say("checklist.answer.yes")] },
          prompt: say("checklist.links.done"),
        },
      ],
      rows: rows.map(({ key, link, text }) => ({ key, cells: [link, text, null] })),
    });
  });
}

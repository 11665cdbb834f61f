import { clockDay } from "../../core/series/calendar";
import { allChecklists, checklistById } from "../../core/checklist/allChecklists";
import type { Checklist } from "../../core/checklist/checklist";
import { readFilled } from "../../core/checklist/checklistContent";
import type { Evaluation } from "../../core/checklist/evaluate";
import { isOwnList, ownChecklistFromSheet } from "../../core/checklist/ownChecklist";
import type { Answer } from "../../core/checklist/result";
import type { Message } from "../../core/message";
import { actionPlanDocument, readActions } from "../../core/improvement/actionPlan";
import { journalDocument, readTests, testsPerMonth } from "../../core/improvement/testJournal";
import type { KeptContent } from "../../core/report/made/keptContent";
import { insertedItems } from "../../excel/workbook/insertedItems";
import { queueInventory } from "../../excel/workbook/inventory";
import { queueKeptContent } from "../../excel/made/readMadeSheet";
import { readWorkbookCells } from "../../excel/workbook/readWorkbookCells";
import { runExcel } from "../../excel/run/runExcel";
import { actionResult } from "../actionResult";
import { suggestionsOf } from "./checklistRecipe";
import { improvementDocuments, improvementKinds, type ImprovementKind } from "./improvementRecipes";
import { judge } from "../reading/judge";
import { printableJudged } from "../reading/printableJudged";
import type { ActionOptions, ActionResult } from "../types";

/** A list that is in the workbook, as far as it is filled in. */
export interface ChecklistState {
  readonly list: string;
  readonly title: string;
  readonly titleEnglish: string;
  readonly answers: Checklist["answers"];
  readonly sheet: string;
  readonly round: number | null;
  readonly now: Evaluation;
  readonly previous: { readonly year: number; readonly result: Evaluation } | null;
  /** Questions that have gone from the sheet. */
  readonly missing: number;
}

export interface OpenSuggestion {
  readonly nr: string;
  readonly question: string;
  readonly answer: Answer;
  readonly reason: Message;
}

/** What the view Förbättra shows. */
export interface ImprovementState {
  readonly checklists: readonly ChecklistState[];
  readonly plan: { readonly open: number; readonly late: number; readonly unmeasured: number } | null;
  readonly tests: { readonly ongoing: number; readonly perMonth: number } | null;
  /** Name of the sheet of each kind; absent where there is none. */
  readonly sheets: Readonly<Partial<Record<ImprovementKind, string>>>;
}

/** Reads the sheets of checklists and improvement work, and none of the user's own: two requests. */
export async function readImprovement(): Promise<ActionResult<ImprovementState>> {
  const outcome = await runExcel(async (context) => {
    const take = queueInventory(context);
    await context.sync();
    const items = insertedItems(take()).filter(({ document }) => document !== undefined);
    const read = items
      .filter(
        ({ document }) =>
          document?.startsWith("checklist/") === true ||
          document === actionPlanDocument ||
          document === journalDocument,
      )
      .map(({ document, sheet }) => ({
        document: document ?? "",
        sheet,
        take: queueKeptContent(context, sheet),
      }));
    if (read.length > 0) await context.sync();
    return stateOf(
      items.map(({ document, sheet }) => ({ document: document ?? "", sheet })),
      read.map((each) => ({ document: each.document, sheet: each.sheet, kept: each.take() })),
    );
  });
  return actionResult(outcome, (state) => state);
}

interface ReadSheet {
  readonly document: string;
  readonly sheet: string;
  readonly kept: KeptContent;
}

function stateOf(
  items: readonly { readonly document: string; readonly sheet: string }[],
  read: readonly ReadSheet[],
): ImprovementState {
  const today = clockDay();
  const plan = read.find(({ document }) => document === actionPlanDocument);
  const journal = read.find(({ document }) => document === journalDocument);
  const actions = plan === undefined ? [] : readActions(plan.kept, today).filter(({ open }) => open);
  const tests = journal === undefined ? [] : readTests(journal.kept, today);
  const sheets = Object.fromEntries(
    improvementKinds.flatMap((kind) => {
      const found = items.find(({ document }) => document === improvementDocuments[kind]);
      return found === undefined ? [] : [[kind, found.sheet] as const];
    }),
  );
  return {
    checklists: read.flatMap(checklistState),
    plan:
      plan === undefined
        ? null
        : {
            open: actions.length,
            late: actions.filter(({ lateDays }) => lateDays !== null).length,
            unmeasured: actions.filter(({ measure }) => measure === null).length,
          },
    tests:
      journal === undefined
        ? null
        : {
            ongoing: tests.filter(({ state }) => state === "ongoing").length,
            perMonth: testsPerMonth(tests, today),
          },
    sheets,
  };
}

function checklistState({ document, sheet, kept }: ReadSheet): readonly ChecklistState[] {
  if (!document.startsWith("checklist/")) return [];
  const id = document.slice("checklist/".length);
  const list = listOf(id, sheet, kept);
  if (list === null) return [];
  const { now, earlier, round, missing } = readFilled(list, kept);
  return [
    {
      list: id,
      title: list.title,
      titleEnglish: list.titleEnglish,
      answers: list.answers,
      sheet,
      round,
      now,
      previous: earlier[0] ?? null,
      missing,
    },
  ];
}

function listOf(id: string, sheet: string, kept: KeptContent): Checklist | null {
  const known = allChecklists.find((list) => list.id === id);
  if (known !== undefined) return known;
  return isOwnList(id) ? ownChecklistFromSheet(id, sheet.replace(/^Checklista /, ""), kept) : null;
}

/** Suggestions for the questions of a list that nobody has answered. Reads and judges the workbook. */
export async function readSuggestions(
  { list }: { readonly list: string },
  options: ActionOptions = {},
): Promise<ActionResult<readonly OpenSuggestion[]>> {
  const outcome = await runExcel(async (context): Promise<readonly OpenSuggestion[]> => {
    const known = checklistById(list);
    const cells = await readWorkbookCells(context, { kind: "all" }, { signal: options.signal });
    const item = insertedItems(cells.inventory).find(({ document }) => document === `checklist/${list}`);
    if (known === undefined || item === undefined) return [];
    const take = queueKeptContent(context, item.sheet);
    await context.sync();
    const { items } = readFilled(known, take());
    const judged = printableJudged(judge(cells), false);
    return suggestionsOf(known, { cells, judged }).flatMap((suggestion) => {
      const index = known.items.findIndex(({ nr }) => nr === suggestion.nr);
      const item = items[index];
      return item === undefined || item.answer !== null ? [] : [{ ...suggestion, question: item.text }];
    });
  });
  return actionResult(outcome, (suggestions) => suggestions);
}

import { clockDay } from "../../core/series/calendar";
import { checklistById } from "../../core/checklist/allChecklists";
import type { Checklist } from "../../core/checklist/checklist";
import { readFilled } from "../../core/checklist/checklistContent";
import { checklistDocument, checklistSheet, type ChecklistLink } from "../../core/checklist/checklistSheet";
import { isOwnList, ownChecklistFromSheet } from "../../core/checklist/ownChecklist";
import { smartaSuggestions, suggestionsFor, type Suggestion } from "../../core/checklist/suggestions";
import { splitBySex, workbookFacts } from "../../core/checklist/workbookFacts";
import type { Problem } from "../../core/problem";
import { chartGrid } from "../../core/report/chart/chartGrid";
import { textsCell } from "../charts/chartPlaces";
import { cellName } from "../../core/sheet/cells/address";
import { proposedOrganisation } from "../../core/report/documents/organisations";
import { insertedItems } from "../../excel/workbook/insertedItems";
import type { Inventory } from "../../excel/workbook/inventory";
import { Refused } from "../../excel/run/refused";
import { swedishTexts } from "../../i18n/swedishTexts";
import { problemOf } from "../reading/judge";
import { say } from "../made/madeTexts";
import type { SheetInput, SheetRecipe } from "../made/makeSheet";

export interface ChecklistRequest {
  /** Id of a list of Styrtal's, or of one's own that is in the workbook. */
  readonly list: string;
  /** Begin a round of this year; the answers so far are kept in a column of their own. */
  readonly newRound?: number;
}

/** A recipe, and what is worth telling of the sheet when it has been built. */
export interface ToldRecipe extends SheetRecipe {
  readonly told: () => readonly Problem[];
}

/** How the sheet of a list is made. `own` is a list of the user's own that has just been read. */
export function checklistRecipe(request: ChecklistRequest, own: Checklist | null = null): ToldRecipe {
  const problems: Problem[] = [];
  return {
    id: checklistDocument(request.list),
    told: () => problems,
    build: (input) => {
      const list = own ?? listOf(request.list, input);
      const { kept } = input;
      const filled = readFilled(list, kept);
      const round = filled.round ?? clockDay().year;
      if (request.newRound !== undefined && request.newRound <= round && kept.known)
        throw new Refused(problemOf("error", "checklistRound", kept.sheet, { year: String(round) }));
      problems.push(...problemsOf(filled, kept.sheet));
      return checklistSheet({
        list,
        kept,
        suggestions: suggestionsOf(list, input),
        year: clockDay().year,
        ...(request.newRound === undefined || !kept.known ? {} : { newRound: request.newRound }),
        ...(list.id === "genus-fem-steg" ? { links: sexSplitCharts(input) } : {}),
        organisation: proposedOrganisation(input.judged.assessments) ?? "",
        say,
      });
    },
    count: (made) => made.tables.length,
  };
}

function listOf(id: string, { kept }: SheetInput): Checklist {
  const known = checklistById(id);
  if (known !== undefined) return known;
  if (!isOwnList(id) || !kept.known)
    throw new Refused(problemOf("error", "checklistUnknown", null, { list: id }));
  return ownChecklistFromSheet(id, (kept.sheet ?? id).replace(/^Checklista /, ""), kept);
}

function problemsOf(
  { missing, unreadable }: ReturnType<typeof readFilled>,
  sheet: string | null,
): readonly Problem[] {
  const name = sheet ?? "";
  return [
    ...(missing === 0 ? [] : [problemOf("warning", "checklistChanged", sheet, { sheet: name, n: missing })]),
    ...(unreadable === null
      ? []
      : [
          problemOf("warning", "checklistAnswer", sheet, {
            sheet: name,
            nr: unreadable.nr,
            text: unreadable.answer,
          }),
        ]),
  ];
}

/** What the workbook suggests for a list; also for the pane. */
export function suggestionsOf(
  { id }: Pick<Checklist, "id">,
  { cells, judged }: Pick<SheetInput, "cells" | "judged">,
): readonly Suggestion[] {
  const { assessments, register } = judged;
  if (id === "smarta") {
    // One goal at a time: only a register with a single goal says which one is meant.
    const row = register?.rows.length === 1 ? register.rows[0] : undefined;
    if (row === undefined) return [];
    return smartaSuggestions({
      unit: row.unit,
      target: row.shortTarget?.value ?? row.longTarget?.value ?? null,
      hasDate: row.shortTargetDate !== null || row.longTargetDate !== null,
    });
  }
  const documents = insertedItems(cells.inventory).flatMap(({ document, sheet }) =>
    document === undefined ? [] : [{ document, sheet }],
  );
  return suggestionsFor(id, workbookFacts(assessments, register, documents, clockDay()));
}

/** Step 4 and 5 of the equality analysis: the charts by sex, or where one is missing that it is. */
function sexSplitCharts({ cells: { inventory }, judged: { assessments } }: SheetInput) {
  const { t } = swedishTexts;
  const indicators = [...new Set(assessments.map(({ indicator }) => indicator))].filter(splitBySex);
  const rows = indicators.slice(0, 20).map((indicator): ChecklistLink => {
    const women = assessments.find((each) => each.indicator === indicator && each.series.sex === "women");
    const place = women === undefined ? null : chartPlace(inventory, women.series.id);
    const finding = women === undefined ? "" : swedishTexts.render(women.finding.sentence);
    const named = { name: indicator.name };
    return {
      key: indicator.name,
      link:
        place === null ? t("checklist.noChart", named) : { link: t("checklist.seeChart", named), ...place },
      text: finding,
    };
  });
  return { heading: t("checklist.sexCharts"), rows };
}

/** The cell of the sentence under a series' chart; the top of the sheet for a chart in a document. null without one. */
function chartPlace(
  inventory: Inventory,
  seriesId: string,
): { readonly sheet: string; readonly address: string } | null {
  const items = insertedItems(inventory);
  const places = inventory.store.charts
    .filter((chart) => chart.seriesId === seriesId)
    .flatMap(({ item, slot, number }) => {
      const owner = items.find(({ id }) => id === item);
      if (owner === undefined) return [];
      const inCells = textsCell(inventory, item, number);
      if (inCells !== null) return [{ sheet: owner.sheet, address: inCells, first: 0 }];
      const cell = owner.kind === "charts" ? chartGrid(slot + 1, owner.perPage ?? 6).cells[slot] : undefined;
      const address = cell === undefined ? "A1" : cellName(cell.sentenceRow, cell.firstColumn);
      return [{ sheet: owner.sheet, address, first: cell === undefined ? 1 : 0 }];
    })
    .sort((x, y) => x.first - y.first);
  const found = places[0];
  return found === undefined ? null : { sheet: found.sheet, address: found.address };
}

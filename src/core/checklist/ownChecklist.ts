import type { CellValue } from "../report/block/block";
import type { KeptContent } from "../report/made/keptContent";
import { foldText } from "../sheet/layout/foldText";
import type { Checklist, ChecklistItem } from "./checklist";
import { columns, questions, textIn } from "./checklistContent";

const ownPrefix = "egen-";
export const isOwnList = (id: string): boolean => id.startsWith(ownPrefix);

/** Headings over the questions of a table that becomes a checklist. */
const questionHeadings = new Set(["fraga", "fragor", "pastaende", "kontrollpunkt", "punkt"]);

/** Cells of a sheet, from its first used cell. */
export interface OwnTable {
  readonly sheet: string;
  readonly values: readonly (readonly CellValue[])[];
}

/**
 * Makes a checklist of a table that the user has written: a column with the heading Fråga (or Påstående, Kontrollpunkt),
 * and beside it, if there is one, Område and Nr. The title stands in the nearest text above the headings, else it is the
 * sheet's name. Null when there is no such column or nothing in it.
 */
export function ownChecklist({ sheet, values }: OwnTable): Checklist | null {
  for (let row = 0; row < values.length; row++) {
    const line = values[row] ?? [];
    const at = (names: ReadonlySet<string>): number =>
      line.findIndex((cell) => typeof cell === "string" && names.has(foldText(cell)));
    const question = at(questionHeadings);
    if (question < 0) continue;
    const area = at(new Set(["omrade", "rubrik", "del"]));
    const items = itemsBelow(values, row, question, area);
    if (items.length === 0) continue;
    const title = titleAbove(values, row) ?? sheet;
    return ownList(title, items);
  }
  return null;
}

function itemsBelow(
  values: OwnTable["values"],
  headings: number,
  question: number,
  area: number,
): readonly ChecklistItem[] {
  const items: ChecklistItem[] = [];
  let section: string | undefined;
  for (let row = headings + 1; row < values.length; row++) {
    const line = values[row] ?? [];
    const text = shown(line[question]);
    if (text === "") {
      // One empty row may stand between parts; two end the table.
      if (shown((values[row + 1] ?? [])[question]) === "") break;
      continue;
    }
    const own = area < 0 ? "" : shown(line[area]);
    // An area is often written only where it begins.
    if (own !== "") section = own;
    items.push({ nr: String(items.length + 1), text, ...(section === undefined ? {} : { area: section }) });
  }
  return items;
}

function titleAbove(values: OwnTable["values"], headings: number): string | null {
  for (let row = headings - 1; row >= 0; row--) {
    const text = (values[row] ?? []).map(shown).find((cell) => cell !== "");
    if (text !== undefined) return text;
  }
  return null;
}

const shown = (value: CellValue | undefined): string =>
  value === null || value === undefined ? "" : String(value).trim();

function ownList(title: string, items: readonly ChecklistItem[]): Checklist {
  return {
    id:
      ownPrefix +
      foldText(title)
        .replace(/[^a-z0-9]+/g, "-")
        .replace(/^-|-$/g, "")
        .slice(0, 40),
    short: title
      .replace(/[:\\/?*[\]']/g, " ")
      .replace(/\s+/g, " ")
      .slice(0, 20)
      .trim(),
    title,
    titleEnglish: title,
    source: "own",
    theme: "own",
    answers: "scale",
    form: "list",
    items,
  };
}

/** The list as the sheet itself has it, when the table that it came from is not at hand. */
export function ownChecklistFromSheet(id: string, title: string, kept: KeptContent): Checklist {
  const items = kept.tableRows(questions).flatMap((row): ChecklistItem[] => {
    const text = textIn(row, columns.question);
    if (row.key === null || text === null) return [];
    const area = textIn(row, columns.area);
    return [{ nr: row.key, text, ...(area === null ? {} : { area }) }];
  });
  return { ...ownList(title, items), id };
}

import type { KeptContent, KeptRow } from "../report/made/keptContent";
import { areasOf, shownNumber, type Checklist, type ChecklistItem } from "./checklist";
import { evaluate, type Evaluation } from "./evaluate";

/** Key of the table of questions in the sheet's column of keys. */
export const questions = "items";

/** Headings of the columns; by them what the user writes is found again. */
export const columns = {
  nr: "Nr",
  question: "Fråga",
  answer: "Svar",
  evidence: "Belägg",
  comment: "Kommentar",
  action: "Åtgärd",
  owner: "Ansvarig",
  due: "Klart",
  suggestion: "Förslag",
  watch: "Att tänka på",
  area: "Område",
} as const;

/** What stands in the column Klart of an open list: whether the answer is finished, and no date. */
export const readyWords = ["Ja", "Nej"] as const;

const roundHeading = /^Svar (\d{4})$/;

/** A question in the sheet: of the list, or one that the user has added. */
export interface SheetItem {
  readonly nr: string;
  readonly text: string;
  readonly area: string | null;
  readonly answer: string | null;
  readonly comment: string | null;
  readonly action: string | null;
  readonly owner: string | null;
  /** Excel's day number, or a text as written. */
  readonly due: string | number | null;
}

export interface FilledChecklist {
  readonly items: readonly SheetItem[];
  readonly now: Evaluation;
  /** Year of the round that is filled in. */
  readonly round: number | null;
  /** Earlier rounds, newest first. */
  readonly earlier: readonly { readonly year: number; readonly result: Evaluation }[];
  /** Questions of the list that are not in the sheet any more. */
  readonly missing: number;
  /** The first answer that is none of the words, with its number; null when all are. */
  readonly unreadable: { readonly nr: string; readonly answer: string } | null;
}

/** Years of earlier rounds that have a column in the sheet, newest first. */
export function earlierRounds(kept: KeptContent): readonly number[] {
  const years = new Set<number>();
  for (const { cells } of kept.tableRows(questions))
    for (const slot of cells.keys()) {
      const year = roundHeading.exec(slot)?.[1];
      if (year !== undefined) years.add(Number(year));
    }
  return [...years].sort((a, b) => b - a);
}

/** Columns that the user has added or named anew, in the order in which they are met. */
export function ownColumns(kept: KeptContent): readonly string[] {
  const known = new Set<string>(Object.values(columns));
  const own = new Set<string>();
  for (const { cells } of kept.tableRows(questions))
    for (const slot of cells.keys()) if (!known.has(slot) && !roundHeading.test(slot)) own.add(slot);
  return [...own];
}

/** What has been filled in, whatever rows have been moved, added or taken away. */
export function readFilled(list: Checklist, kept: KeptContent): FilledChecklist {
  const rows = kept.tableRows(questions);
  const byKey = new Map(rows.flatMap((row) => (row.key === null ? [] : [[row.key, row] as const])));
  const ours = list.items.map((item, i) => sheetItem(byKey.get(item.nr), item, shownNumber(list, i)));
  const own = rows.filter(
    (row) =>
      (row.key === null || !list.items.some(({ nr }) => nr === row.key)) &&
      textIn(row, columns.question) !== null,
  );
  const items = [...ours, ...own.map((row) => sheetItem(row, null, textIn(row, columns.nr) ?? ""))];
  const filledIn = (column: string) =>
    evaluate(list.answers, [
      ...list.items.map(({ nr }) => ({ answer: textIn(byKey.get(nr), column) })),
      ...own.map((row) => ({ answer: textIn(row, column) })),
    ]);
  const wrong = list.answers === "open" ? undefined : items.find(({ answer }) => isUnreadable(answer));
  return {
    items,
    now: filledIn(columns.answer),
    round: roundOf(kept),
    earlier: earlierRounds(kept).map((year) => ({ year, result: filledIn(`${columns.answer} ${year}`) })),
    missing: kept.known ? list.items.filter(({ nr }) => !byKey.has(nr)).length : 0,
    unreadable: wrong === undefined ? null : { nr: wrong.nr, answer: wrong.answer ?? "" },
  };
}

const isUnreadable = (answer: string | null): boolean => evaluate("scale", [{ answer }]).unreadable > 0;

/** Key of the cell with the year of the round. */
export const roundKey = "round";

export function roundOf(kept: KeptContent): number | null {
  const row = kept.keyedRows().find(({ key }) => key === roundKey);
  for (const { value } of row?.cells.values() ?? []) {
    const year = Number(value);
    if (Number.isInteger(year) && year > 1900 && year < 2200) return year;
  }
  return null;
}

function sheetItem(row: KeptRow | undefined, item: ChecklistItem | null, nr: string): SheetItem {
  return {
    nr,
    text: textIn(row, columns.question) ?? item?.text ?? "",
    area: textIn(row, columns.area) ?? item?.area ?? null,
    answer: textIn(row, columns.answer),
    comment: textIn(row, columns.comment),
    action: textIn(row, columns.action),
    owner: textIn(row, columns.owner),
    due: dueIn(row),
  };
}

export function textIn(row: KeptRow | undefined, column: string): string | null {
  const value = row?.cells.get(column)?.value ?? null;
  const text = value === null ? "" : String(value).trim();
  return text === "" ? null : text;
}

function dueIn(row: KeptRow | undefined): string | number | null {
  const value = row?.cells.get(columns.due)?.value ?? null;
  if (typeof value === "number") return value;
  return value === null || readyWords.some((word) => word === value) ? null : String(value);
}

/** Areas of the list and those that the user has written, in order. */
export function shownAreas(list: Checklist, filled: FilledChecklist): readonly string[] {
  return [...new Set([...areasOf(list), ...filled.items.flatMap(({ area }) => area ?? [])])];
}

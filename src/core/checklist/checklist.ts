/** Where a list comes from; its words are our own, its meaning and number the source's. */
export const checklistSources = {
  "001": "SKL, Mål och resultat",
  "002": "SOU 2018:47, Med tillit växer handlingsutrymmet",
  "003": "Socialstyrelsen, En effektiv socialtjänst (2009)",
  "004": "SKL, Leda för resultat (2014)",
  own: "Egen checklista",
} as const;
export type ChecklistSource = keyof typeof checklistSources;

/** How lists are grouped where one chooses among them. */
export type ChecklistTheme = "steering" | "improvement" | "equality" | "trust" | "costs" | "quality" | "own";

export interface ChecklistItem {
  /** The source's own number, such as "8a" or "Kartläggning 1". */
  readonly nr: string;
  readonly text: string;
  /** Part of the list that it counts to in the evaluation and the bar chart. */
  readonly area?: string;
  /** One sentence more, shown when the answer's cell is chosen. */
  readonly help?: string;
}

export interface Checklist {
  readonly id: string;
  /** Ends the sheet's name, "Checklista {short}": at most 20 characters. */
  readonly short: string;
  readonly title: string;
  /** For the pane in English; the list itself is Swedish. */
  readonly titleEnglish: string;
  readonly source: ChecklistSource;
  readonly theme: ChecklistTheme;
  /** scale: Ja, Delvis, Nej, Ej aktuellt. open: a text. causes: the scale, but a Yes points at a cause and is no merit. */
  readonly answers: "scale" | "open" | "causes";
  /** The journal and the board are sheets of their own; all others are filled in as a list. */
  readonly form: "list" | "journal" | "board";
  /** A sentence for this list alone, under the common one. */
  readonly help?: string;
  /** Nej says nothing without a comment. */
  readonly commentAtNo?: true;
  readonly items: readonly ChecklistItem[];
}

/** Areas in the order in which they first appear; empty when the list has no parts. */
export function areasOf({ items }: Checklist): readonly string[] {
  return [...new Set(items.flatMap(({ area }) => area ?? []))];
}

/** What stands in the column Nr: the source's number, or the place in the list where the source has words instead. */
export function shownNumber({ items }: Checklist, index: number): string {
  const nr = items[index]?.nr ?? "";
  return /^\d+[a-z]?$/.test(nr) ? nr : String(index + 1);
}

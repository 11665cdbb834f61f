import type { CostSheetKind } from "../../actions/costs/makeCostSheet";
import type { ChartCellsPlan } from "../../actions/charts/planChartCells";
import type { ActionResult, InsertedItem, Progress, WorkbookReading } from "../../actions/types";
import type { Message } from "../../core/message";
import type { Problem } from "../../core/problem";
import type { FilterKey, SortKey } from "../list/listModel";

export const tabs = ["follow", "costs", "improve", "documents"] as const;
export type Tab = (typeof tabs)[number];

/** What lies above a tab: a page of the tab itself, or one of the pages under Mer. */
export type Page =
  | { readonly kind: "indicator"; readonly id: string }
  | { readonly kind: "problems" }
  | { readonly kind: "register" }
  /** The builder of a document. */
  | { readonly kind: "document"; readonly document: "monthly" | "review" | "targets" | "yearWheel" }
  /** One cost sheet, before it is made. */
  | { readonly kind: "cost"; readonly sheet: CostSheetKind }
  /** How one sheet is read, and what the user says about it; `over` is the page to come back to. */
  | { readonly kind: "correct"; readonly sheet: string; readonly over: Page | null }
  | { readonly kind: "kolada" }
  /** One checklist: how far it has come, what the workbook suggests. */
  | { readonly kind: "checklist"; readonly list: string }
  /** The newest test of PGSA-journal. */
  | { readonly kind: "test" }
  | { readonly kind: "settings" }
  | { readonly kind: "help" }
  | { readonly kind: "about" };

export type Job =
  | "reading"
  | "charts"
  | "overview"
  | "updating"
  | "removing"
  | "freezing"
  | "comparing"
  | "making"
  | "koladaSheet"
  | "kolada";

export interface Work {
  readonly job: Job;
  readonly startedAt: number;
  readonly progress: Progress | null;
  /** Avbryt has been pressed. */
  readonly stopping: boolean;
  /** Excel waits for a cell that is being edited: the job goes on by itself when it is done. */
  readonly waiting: boolean;
}

export type Failure = Extract<ActionResult<never>, { ok: false }>;

export type Notice =
  | {
      readonly kind: "done";
      readonly summary: Message;
      readonly item: InsertedItem | null;
      readonly problems: readonly Problem[];
      /** How many of the problems, the first ones, are sheets that were left as they were. */
      readonly left?: number;
    }
  | {
      readonly kind: "partly";
      readonly problem: Problem;
      readonly item: InsertedItem | null;
      /** Series whose charts remain to be inserted. */
      readonly remaining: readonly string[];
    }
  | { readonly kind: "failed"; readonly failure: Failure; readonly retry: (() => void) | null };

/** What the selected cells are good for. */
export type ChosenPlace =
  | { readonly kind: "asking" }
  | { readonly kind: "planned"; readonly plan: ChartCellsPlan }
  | { readonly kind: "refused"; readonly problem: Problem };

export interface InsertOptions {
  readonly sheet: string;
  /** The selected cells instead of a sheet of their own; null for the sheet. */
  readonly cells: ChosenPlace | null;
  readonly perPage: 1 | 2 | 6;
  readonly showLast: number | null;
  readonly shareAxis: boolean;
}

export interface ListState {
  readonly query: string;
  readonly sort: SortKey;
  readonly filter: FilterKey;
  readonly selected: ReadonlySet<string>;
  /** The row that has, or will have, the focus. */
  readonly active: string | null;
}

export interface PaneState {
  readonly tab: Tab;
  /** Per tab the page above it; Mer pages lie above every tab. */
  readonly pages: Readonly<Partial<Record<Tab, Page>>>;
  readonly morePage: Page | null;
  readonly reading: WorkbookReading | null;
  /** Counts readings, so that views can tell a new one from the same. */
  readonly readingNumber: number;
  /** A reading that ended without a result: the sentence stands where the list would. */
  readonly readingFailure: Failure | null;
  readonly work: Work | null;
  readonly notice: Notice | null;
  /** A sheet that the user has gone to and that is not read; it is offered, not read unasked. */
  readonly otherSheet: string | null;
  /** Sheets whose cells have changed since they were read. */
  readonly stale: readonly string[];
  readonly list: ListState;
  readonly options: InsertOptions;
  /** What was inserted, newest first: from the reading, and what has been done since. */
  readonly inserted: readonly InsertedItem[];
}

export const initialState: PaneState = {
  tab: "follow",
  pages: {},
  morePage: null,
  reading: null,
  readingNumber: 0,
  readingFailure: null,
  work: null,
  notice: null,
  otherSheet: null,
  stale: [],
  list: { query: "", sort: "changed", filter: "all", selected: new Set(), active: null },
  options: { sheet: "Diagram", cells: null, perPage: 6, showLast: null, shareAxis: true },
  inserted: [],
};

/** The page that is seen: one under Mer lies above the tab's own. */
export function currentPage(state: PaneState): Page | null {
  return state.morePage ?? state.pages[state.tab] ?? null;
}

/** A stable name of the place that is seen, for scroll positions. */
export function placeOf(state: PaneState): string {
  const page = currentPage(state);
  if (page === null) return state.tab;
  if (page.kind === "correct") return `correct:${page.sheet}`;
  if (page.kind === "document") return `document:${page.document}`;
  if (page.kind === "cost") return `cost:${page.sheet}`;
  return page.kind === "indicator" ? `indicator:${page.id}` : page.kind;
}

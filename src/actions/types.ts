import type { Message } from "../core/message";
import type { Problem } from "../core/problem";
import type { Register } from "../core/register/register";
import type { Assessment, AssessmentOptions } from "../core/indicator/assessment";
import type { CalendarDate } from "../core/series/calendar";

/** How far a piece of long work has come. Reported at most every 50 ms; `total` is never 0. */
export interface Progress {
  readonly step: "reading" | "computing" | "inserting" | "updating" | "removing";
  readonly done: number;
  readonly total: number;
  readonly sheet: string | null;
}

export interface ActionOptions {
  readonly onProgress?: (progress: Progress) => void;
  /** Cancelling leaves the workbook as it was before the action. */
  readonly signal?: AbortSignal;
  /** Periods that begin after this day are not assessed. Default: the day of the clock. */
  readonly today?: CalendarDate;
}

/** Every action ends in one of these; none throws to its caller. */
export type ActionResult<T> =
  | { readonly ok: true; readonly value: T; readonly problems: readonly Problem[] }
  | {
      readonly ok: false;
      readonly reason: "cancelled" | "refused" | "office";
      /** The sentence for the user: what happened, where, what to do. */
      readonly problem: Problem;
      /** True when the workbook is exactly as before ("Inget är ändrat."). */
      readonly nothingChanged: boolean;
      /** For support, behind "Visa detaljer": Excel's code, place and statement. */
      readonly details: {
        readonly code: string;
        readonly location: string;
        readonly statement: string;
      } | null;
    };

export interface SheetSummary {
  readonly name: string;
  readonly visible: boolean;
  readonly protected: boolean;
  /** Rows x columns of the used range; 0 for an empty sheet, null when not looked at. */
  readonly cells: number | null;
  /** True for sheets that Styrtal made. */
  readonly ours: boolean;
}

/** What was read and judged; the pane's first screen. */
export interface WorkbookReading {
  readonly activeSheet: string;
  readonly sheets: readonly SheetSummary[];
  /** Sheets that were read, in order. */
  readonly read: readonly string[];
  readonly assessments: readonly Assessment[];
  /** The table Indikatorer joined to the series; null without one. */
  readonly register: Register | null;
  readonly problems: readonly Problem[];
  /** Above 20 series: the expected number of signals by chance alone. */
  readonly falseAlarms: { readonly expected: number; readonly series: number } | null;
  readonly readOnly: boolean;
  /** The version of the newer Styrtal that has been at work here: then it may be read but not changed; else null. */
  readonly newerVersion: string | null;
  readonly structureProtected: boolean;
  /** What Styrtal has inserted before, newest first. */
  readonly inserted: readonly InsertedItem[];
  /** Whether what was made still shows what the cells say; null when nothing has been made. */
  readonly made: MadeBefore | null;
}

/** What Styrtal has made in the workbook before, set against what was read now. */
export interface MadeBefore {
  /** When something was last made or updated, ISO 8601. */
  readonly updatedAt: string;
  /** Sheets, of those that were read, whose figures or settings have changed since their charts were drawn. */
  readonly changed: readonly string[];
  /** Every sheet that charts rest on was read, so that no change means that nothing has changed. */
  readonly allRead: boolean;
}

/** One thing we have inserted and can go to, update and remove. */
export interface InsertedItem {
  readonly id: string;
  readonly kind: "charts" | "chartCells" | "overview" | "document" | "frozen";
  readonly sheet: string;
  /** How many charts it holds. */
  readonly count: number;
  readonly updatedAt: string;
  readonly version: string;
  /** Which sheet a document is: "costs", "checklist/smarta", "monthly/2026-08". */
  readonly document?: string;
  /** Charts per printed page, for a sheet of charts: it stays as it was first made. */
  readonly perPage?: 1 | 2 | 6;
  /** For charts in cells of a sheet of the user's: the cells of the texts under the first of them. */
  readonly address?: string;
}

/** Cells of a sheet of the user's: "F2:N40". */
export interface ChosenCells {
  readonly sheet: string;
  readonly address: string;
}

export interface InsertChartsRequest {
  /** Ids of the series to chart (core's Series.id). */
  readonly seriesIds: readonly string[];
  /** Sheets that the series were read from; all sheets are read when left out, which costs a request more. */
  readonly sheets?: readonly string[];
  /** Chart everything in the selected cells; the ids are then left out of account. */
  readonly selection?: boolean;
  /** A new or existing sheet of ours for the charts; default "Diagram". */
  readonly sheet?: string;
  /**
   * Empty cells that the user has chosen, instead of a sheet: the charts begin in the first of them, as many beside each
   * other as they have room for. A series that has a chart in cells of that sheet keeps its place.
   */
  readonly cells?: ChosenCells;
  /** Charts per landscape page: 1, 2 or 6. */
  readonly perPage?: 1 | 2 | 6;
  /** Show only the last n periods; limits still rest on all. */
  readonly showLast?: number | null;
  readonly shareAxis?: boolean;
}

export interface InsertChartsResult {
  readonly item: InsertedItem;
  readonly inserted: number;
  /** How many were there already and have been brought up to date in place. */
  readonly updated: number;
  /** How many of those say the same as before: no figure and no setting had changed. */
  readonly unchanged: number;
  /** Ready to show: "Klart: 12 diagram på bladet ”Diagram”." */
  readonly summary: Message;
}

/** What to read; without sheets and selection the active sheet is read. */
export interface ReadRequest {
  readonly sheets?: readonly string[];
  /** Every visible sheet that Styrtal has not made. */
  readonly all?: boolean;
  /** Read only the selected cells of the active sheet. */
  readonly selection?: boolean;
  /** Judge with these instead of the workbook's own; nothing is saved. */
  readonly assessment?: AssessmentOptions;
}

export interface DoneSummary {
  /** Where the result stands; null when there is nothing to go to. */
  readonly item: InsertedItem | null;
  /** Ready to show: "Klart: 12 diagram på bladet ”Diagram”." */
  readonly summary: Message;
  /** False when it was there already and says the same as before: no figure and no setting had changed. */
  readonly changed?: boolean;
  /** How many sheets could not be brought up to date, of several; the first problems say which and why. */
  readonly left?: number;
}

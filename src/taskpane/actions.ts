import type {
  ActionOptions,
  ActionResult,
  InsertChartsRequest,
  InsertChartsResult,
  InsertedItem,
  WorkbookReading,
} from "../actions/types";
import type { AssessmentOptions } from "../core/indicator/assessment";
import type { Message } from "../core/message";

/** What to read; without sheets and selection the active sheet is read. */
export interface ReadRequest {
  readonly sheets?: readonly string[];
  /** Read only the selected cells of the active sheet. */
  readonly selection?: boolean;
  /** Judge with these instead of the workbook's own; nothing is saved. */
  readonly assessment?: AssessmentOptions;
}

/** Something happened in the workbook that was not our own doing. */
export interface WorkbookChange {
  readonly kind: "cells" | "sheet";
  readonly sheet: string;
}

export interface DoneSummary {
  /** Where the result stands; null when there is nothing to go to. */
  readonly item: InsertedItem | null;
  /** Ready to show: "Klart: 12 diagram på bladet ”Diagram”." */
  readonly summary: Message;
}

/**
 * All that the pane can ask of a workbook. The product passes the actions of src/actions; a component test passes its
 * own. A job that an action does not exist for has no button, so the optional ones decide what is shown.
 */
export interface PaneActions {
  readWorkbook(request: ReadRequest, options: ActionOptions): Promise<ActionResult<WorkbookReading>>;
  insertCharts(
    request: InsertChartsRequest,
    options: ActionOptions,
  ): Promise<ActionResult<InsertChartsResult>>;
  insertOverview?(seriesIds: readonly string[], options: ActionOptions): Promise<ActionResult<DoneSummary>>;
  updateAll?(options: ActionOptions): Promise<ActionResult<DoneSummary>>;
  removeInserted(id: string, options: ActionOptions): Promise<ActionResult<DoneSummary>>;
  /** Without a sheet the one that is active when it is pressed. */
  freezeSheet?(sheet: string | null, options: ActionOptions): Promise<ActionResult<DoneSummary>>;
  goToCell(sheet: string, address: string | null): Promise<ActionResult<null>>;
  /** Opens the example in a workbook of its own; absent where the host cannot. */
  openExample?(): Promise<ActionResult<null>>;
  /** The rules of this workbook and how its limits are computed. */
  loadAssessmentOptions?(): Promise<AssessmentOptions>;
  /** Keeps them, so that Update and the next reading judge alike. */
  saveAssessmentOptions?(settings: AssessmentOptions): Promise<ActionResult<null>>;
  /** Calls back when someone else than Styrtal changes cells or sheets; the result ends the subscription. */
  subscribeToChanges?(listener: (change: WorkbookChange) => void): Promise<() => void>;
}

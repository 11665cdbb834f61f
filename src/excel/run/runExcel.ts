import { message } from "../../core/message";
import type { Problem } from "../../core/problem";
import { Cancelled } from "./cancelled";
import { failureProblem, officeFailure, type OfficeFailure } from "./officeFailure";
import { Refused } from "./refused";

/** How a piece of work against Excel ended. */
export type ExcelOutcome<T> =
  | { readonly ok: true; readonly value: T }
  | {
      readonly ok: false;
      readonly reason: "cancelled" | "refused" | "office";
      readonly problem: Problem;
      /** False when a request that writes may have come through in part. */
      readonly nothingChanged: boolean;
      readonly failure: OfficeFailure | null;
    };

/** What a batch tells about itself, so that a fault can be reported truly. */
export interface BatchState {
  /** Set just before the first request that writes, and back to false when everything has been undone. */
  written: boolean;
  /** The sheet that is written on, for sentences that name it. */
  sheet?: string;
}

/**
 * As runExcel, for a batch that uses no range after the sync that follows its making (it makes a new one instead).
 * Excel then has no ranges to keep for us: that is a fifth of what travels when 200 charts are inserted, and spares the
 * request at the end that gives them back.
 */
export async function runExcelBriefly<T>(
  batch: (context: Excel.RequestContext, state: BatchState) => Promise<T>,
): Promise<ExcelOutcome<T>> {
  const state: BatchState = { written: false };
  try {
    const context = new Excel.RequestContext();
    await waitsForCellEdit(context);
    return { ok: true, value: await batch(context, state) };
  } catch (thrown) {
    return outcomeOf(thrown, state);
  }
}

/**
 * Tells a context to wait for a cell that is being edited. Excel.run is the only way to say so, and it would send an
 * empty request when its batch ends well: so the batch ends otherwise, and nothing is sent.
 */
async function waitsForCellEdit(context: Excel.RequestContext): Promise<void> {
  const told = new Error("told");
  try {
    await Excel.run({ delayForCellEdit: true, previousObjects: context }, () => Promise.reject(told));
  } catch (thrown) {
    if (thrown !== told) throw thrown;
  }
}

/**
 * The one way to Excel: waits for a cell that is being edited, and turns every fault into a sentence. The batch sets
 * `state.written` around its writes and undoes them itself when it can.
 */
export async function runExcel<T>(
  batch: (context: Excel.RequestContext, state: BatchState) => Promise<T>,
): Promise<ExcelOutcome<T>> {
  const state: BatchState = { written: false };
  try {
    const value = await Excel.run({ delayForCellEdit: true }, (context) => batch(context, state));
    return { ok: true, value };
  } catch (thrown) {
    return outcomeOf(thrown, state);
  }
}

function outcomeOf(thrown: unknown, state: BatchState): Extract<ExcelOutcome<never>, { ok: false }> {
  const nothingChanged = !state.written;
  if (thrown instanceof Cancelled) {
    const problem: Problem = {
      severity: "info",
      code: "cancelled",
      sheet: null,
      cell: null,
      message: message("problem.cancelled"),
    };
    return { ok: false, reason: "cancelled", problem, nothingChanged, failure: null };
  }
  if (thrown instanceof Refused) {
    return { ok: false, reason: "refused", problem: thrown.problem, nothingChanged, failure: null };
  }
  const failure = officeFailure(thrown);
  return {
    ok: false,
    reason: "office",
    problem: failureProblem(failure, { sheet: state.sheet ?? null, nothingChanged }),
    nothingChanged,
    failure,
  };
}

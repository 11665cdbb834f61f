import { message, type Param } from "../../core/message";
import { problemOf } from "../reading/judge";
import type { ActionOptions, ActionResult, DoneSummary } from "../types";
import { readOwnText, type SheetOwnText } from "./readOwnText";
import { removedThing, removeInserted } from "./removeInserted";

export interface RemoveEverythingRequest {
  /** Ids of those that go although text of the user's own stands there. */
  readonly also: readonly string[];
}

/** Holds nothing but what Styrtal can make again. */
export const isAllOurs = ({ known, cells }: SheetOwnText): boolean => known && cells.length === 0;

/**
 * Removes everything that Styrtal has made. A sheet where the user has written stays, unless it is asked for by itself; it
 * is looked at anew, since something may have been written since the question was read. The register and data sheets are
 * the user's own and are no part of it. Each sheet is whole by itself: a fault leaves the ones before it removed.
 */
export async function removeEverything(
  { also }: RemoveEverythingRequest,
  options: ActionOptions = {},
): Promise<ActionResult<DoneSummary>> {
  const own = await readOwnText();
  if (!own.ok) return own;
  const going = own.value.filter((one) => also.includes(one.id) || isAllOurs(one));
  if (going.length === 0) return stopped("refused", "ItemNotFound");
  const removed: Param[] = [];
  for (const one of going) {
    // What is gone is gone, and is told; what remains can be removed another time.
    options.onProgress?.({ step: "removing", done: removed.length, total: going.length, sheet: one.sheet });
    if (options.signal?.aborted === true)
      return removed.length === 0 ? stopped("cancelled", "cancelled") : stoppedAfter(removed);
    const result = await removeInserted(one.id, { signal: options.signal });
    if (!result.ok) return { ...result, nothingChanged: result.nothingChanged && removed.length === 0 };
    removed.push(removedThing(one));
  }
  const summary = message("done.removed", { what: { kind: "list", items: removed } });
  return { ok: true, value: { item: null, summary }, problems: [] };
}

const stoppedAfter = (removed: readonly Param[]): ActionResult<never> => ({
  ok: false,
  reason: "cancelled",
  problem: problemOf("info", "removedPartly", null, { what: { kind: "list", items: removed } }),
  nothingChanged: false,
  details: null,
});

function stopped(reason: "refused" | "cancelled", code: string): ActionResult<never> {
  const severity = reason === "refused" ? "error" : "info";
  return {
    ok: false,
    reason,
    problem: problemOf(severity, code, null, {}),
    nothingChanged: true,
    details: null,
  };
}

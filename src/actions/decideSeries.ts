import { decide, isUndecided, type Decision } from "../core/indicator/decisions";
import { message } from "../core/message";
import { checkWritable } from "../excel/checkWritable";
import { queueInventory } from "../excel/inventory";
import { Refused } from "../excel/refused";
import { runExcel } from "../excel/runExcel";
import { settingKey, type Store } from "../excel/store";
import { readDecisions, storedDecisions } from "../excel/storedDecisions";
import { asOwnWork } from "../excel/subscribe";
import { actionResult } from "./actionResult";
import { problemOf } from "./judge";
import type { ActionOptions, ActionResult, DoneSummary } from "./types";

export interface DecideRequest {
  /** The series that it holds for: one, or all of an indicator. */
  readonly seriesIds: readonly string[];
  readonly decision: Decision;
}

/**
 * Keeps what the user has decided about series: a new phase and its cause, an excluded value, the last period of the
 * baseline, another chart, or that the latest period is whole. Nothing is computed anew in the sheets until Update.
 */
export async function decideSeries(
  { seriesIds, decision }: DecideRequest,
  _options: ActionOptions = {},
): Promise<ActionResult<DoneSummary>> {
  const outcome = await asOwnWork(() =>
    runExcel(async (context, state) => {
      checkCause(decision);
      const take = queueInventory(context);
      await context.sync();
      const inventory = take();
      checkWritable(inventory, { newSheets: false, sheets: [] });
      const { store } = inventory;
      context.workbook.settings.add(settingKey, storeAfter(store, seriesIds, decision));
      state.written = true;
      await context.sync();
      return null;
    }),
  );
  return actionResult(outcome, () => ({
    item: null,
    summary: message(`done.decided.${decision.kind}`, { n: seriesIds.length }),
  }));
}

/** Limits are not moved and values not left out without a known cause. */
function checkCause(decision: Decision): void {
  const needsCause = decision.kind === "phase" || decision.kind === "exclude";
  if (needsCause && decision.cause.trim() === "")
    throw new Refused(problemOf("error", "causeMissing", null, {}));
}

function storeAfter(store: Store, seriesIds: readonly string[], decision: Decision): Store {
  const series = { ...store.settings.series };
  for (const id of seriesIds) {
    const after = decide(readDecisions(series[id]), decision);
    if (isUndecided(after)) delete series[id];
    else series[id] = storedDecisions(after);
  }
  return { ...store, settings: { ...store.settings, series } };
}

import { improvementRecipe, type ImprovementRequest } from "./improvementRecipes";
import type { ValueSink } from "../charts/insertOverview";
import { makeSheet } from "../made/makeSheet";
import type { ActionOptions, ActionResult, DoneSummary } from "../types";

/**
 * Makes a sheet of the improvement work or brings it up to date: Handlingsplan takes in the actions that checklists and
 * analyses have, the journal gets a new card when one is asked for. What the user has written is kept.
 */
export async function makeImprovementSheet(
  request: ImprovementRequest,
  options: ActionOptions & ValueSink = {},
): Promise<ActionResult<DoneSummary>> {
  return makeSheet(improvementRecipe(request), options);
}

import { insertCharts } from "./insertCharts";
import type { ActionOptions, ActionResult, DoneSummary } from "../types";

/** A chart of each series in the selected cells: the ribbon's and the cell menu's "Diagram av markeringen". */
export async function insertSelection(options: ActionOptions = {}): Promise<ActionResult<DoneSummary>> {
  const result = await insertCharts({ seriesIds: [], selection: true }, options);
  if (!result.ok) return result;
  const { item, summary } = result.value;
  return { ok: true, value: { item, summary }, problems: result.problems };
}

import type { ValueSink } from "../actions/charts/insertOverview";
import { makeCostSheet, type CostSheetRequest } from "../actions/costs/makeCostSheet";
import { readCosts } from "../actions/costs/readCosts";
import type { Message } from "../core/message";

/** So many services get a sheet Kostnader of their own. */
const mostTables = 12;

/**
 * What belongs to the cost tables of the report: a sheet Kostnader for each service, Pris och volym where there is a
 * budget with volumes, and Standardkostnad where there is something to set the net cost against. A workbook without costs gets none of them.
 */
export async function writeCostSheets(
  sheets: readonly string[],
  offerValues: ValueSink["offerValues"],
): Promise<Message | null> {
  const costs = await readCosts({ sheets });
  if (!costs.ok) return costs.problem.message;
  const { tables, expected, budgets } = costs.value;
  const requests: CostSheetRequest[] = [
    ...tables
      .filter(({ comparable }) => comparable)
      .slice(0, mostTables)
      .map(({ id }) => ({ kind: "costs" as const, table: id, sheets })),
    ...(budgets.some(({ preview }) => preview !== null) ? [{ kind: "priceVolume" as const, sheets }] : []),
    ...(expected === null ? [] : [{ kind: "standard" as const, sheets }]),
  ];
  for (const request of requests) {
    // One sheet after the other: each reads the workbook as the one before left it.
    const made = await makeCostSheet(request, { ...(offerValues === undefined ? {} : { offerValues }) });
    if (!made.ok) return made.problem.message;
  }
  return null;
}

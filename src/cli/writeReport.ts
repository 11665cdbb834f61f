import { insertCharts } from "../actions/charts/insertCharts";
import { insertOverview } from "../actions/charts/insertOverview";
import { makeTargetTable } from "../actions/documents/makeTargetTable";
import type { ActionResult, WorkbookReading } from "../actions/types";
import type { Message } from "../core/message";
import { inChartOrder } from "../core/report/chart/chartOrder";
import type { Workbook } from "../host";
import { writeCostSheets } from "./writeCostSheets";
import { writeChecklists } from "./writeChecklists";
import { offerTo } from "./offerTo";

/** So many charts are made when there are more series than that: those that changed most recently. */
const mostCharts = 200;

/**
 * Overview and charts, by the same actions as in Excel. The values that core computed are offered to the workbook, so
 * that no engine needs to run over hundreds of thousands of formulas before the file is written.
 */
export async function writeReport(
  reading: WorkbookReading,
  workbook: Workbook,
  charts: number | null,
): Promise<Message | null> {
  const { assessments, read } = reading;
  const offerValues = offerTo(workbook);
  const sheets = [...read];
  const all = inChartOrder(assessments);
  const chosen = all.slice(0, charts ?? mostCharts).map(({ series }) => series.id);
  // Charts first, so that the overview can lead to them.
  if (chosen.length > 0) {
    const inserted = await insertCharts({ sheets, seriesIds: chosen }, { offerValues });
    if (!inserted.ok) return refusalOf(inserted);
  }
  const overview = await insertOverview(
    { sheets, seriesIds: all.map(({ series }) => series.id) },
    { offerValues },
  );
  if (!overview.ok) return refusalOf(overview);
  const fault = (await writeCostSheets(sheets, offerValues)) ?? (await writeChecklists(offerValues));
  if (fault !== null || reading.register === null) return fault;
  // With a register: the goals with outcomes and targets, as for the budget.
  return refusalOf(await makeTargetTable({ variant: "budget" }, { offerValues }));
}

function refusalOf(result: ActionResult<unknown>): Message | null {
  return result.ok ? null : result.problem.message;
}

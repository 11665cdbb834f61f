import type { Assessment } from "../../core/indicator/assessment";
import { Refused } from "../../excel/run/refused";
import type { PlacedItem } from "../../excel/workbook/insertedItems";
import type { CellsRequest, WorkbookCells } from "../../excel/workbook/readWorkbookCells";
import { assessmentsWithIds } from "../reading/assessmentsWithIds";
import { hiddenBeside } from "../reading/hiddenBeside";
import { judge, problemOf, type Judged } from "../reading/judge";
import { printableJudged } from "../reading/printableJudged";
import type { ActionOptions, InsertChartsRequest } from "../types";

/** A chart with its block is some 20 kB of a request (more with long series in rows, or phases), and Excel on the web takes 5 MB. */
export const chartsPerRequest = 100;

/** What is read for charts. */
export function wantedCells({ selection, sheets }: InsertChartsRequest): CellsRequest {
  if (selection === true) return { kind: "selection" };
  return sheets === undefined ? { kind: "all" } : { kind: "sheets", names: sheets, atOnce: true };
}

/** What was read, judged, without what must not be shown. */
export async function judgedForCharts(
  context: Excel.RequestContext,
  cells: WorkbookCells,
  { selection }: InsertChartsRequest,
  options: ActionOptions,
): Promise<Judged> {
  const beside = selection === true ? await hiddenBeside(context, cells, options) : undefined;
  return printableJudged(judge(cells, options), false, beside);
}

/** How series are judged, and what a block marks as small. */
export const blockOptions = ({ options, smallLimit }: Judged) => ({ ...options, smallLimit });

/** The series that are asked for, and comparisons with last year; of a selection all that it holds. */
export function chosenOf(
  judged: Judged,
  { seriesIds, selection }: InsertChartsRequest,
): readonly Assessment[] {
  const chosen = selection === true ? judged.assessments : assessmentsWithIds(judged, seriesIds);
  if (chosen.length > 0) return chosen;
  const code = selection === true ? "selectionTooSmall" : "nothingChosen";
  throw new Refused(problemOf("error", code, null, { range: "" }));
}

/** What is said now, else what was said the last time. */
export function looksOf(
  { showLast, shareAxis }: InsertChartsRequest,
  earlier: PlacedItem | undefined,
): Pick<PlacedItem, "showLast" | "ownAxes"> {
  const last = showLast === undefined ? (earlier?.showLast ?? null) : showLast;
  const own = shareAxis === undefined ? (earlier?.ownAxes ?? false) : !shareAxis;
  return { ...(last === null ? {} : { showLast: last }), ...(own ? { ownAxes: true } : {}) };
}

/** The request as it is carried out. */
export function withRemembered(request: InsertChartsRequest, item: PlacedItem): InsertChartsRequest {
  return { ...request, showLast: item.showLast ?? null, shareAxis: item.ownAxes !== true };
}

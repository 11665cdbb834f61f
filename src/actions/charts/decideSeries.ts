import { decide, isUndecided, type Decision } from "../../core/indicator/phases/decisions";
import { message } from "../../core/message";
import type { Register } from "../../core/register/register";
import { cellAfterDecision, columnOfDecision } from "../../core/register/registerDecision";
import { checkWritable } from "../../excel/run/checkWritable";
import { readWorkbookCells, type WorkbookCells } from "../../excel/workbook/readWorkbookCells";
import { Refused } from "../../excel/run/refused";
import { runExcel } from "../../excel/run/runExcel";
import { queueStore } from "../../excel/store/saveStore";
import type { Store } from "../../excel/store/store";
import { readDecisions, storedDecisions } from "../../excel/store/storedDecisions";
import { asOwnWork } from "../../excel/workbook/subscribe";
import { syncOrUndo, Undo } from "../../excel/undo/undo";
import { cellInput } from "../../excel/cells/cellInput";
import { actionResult } from "../actionResult";
import { judge, problemOf } from "../reading/judge";
import type { ActionOptions, ActionResult, DoneSummary } from "../types";

export interface DecideRequest {
  /** The series that it holds for: one, or all of an indicator. */
  readonly seriesIds: readonly string[];
  readonly decision: Decision;
  /** Sheets that the series were read from; every visible one when left out. */
  readonly sheets?: readonly string[];
}

/**
 * Keeps what the user has decided about series: a new phase and its cause, an excluded value, the last period of the
 * baseline, another chart, or that the latest period is whole. Where a register speaks of the indicator it is written in
 * its plain cells, where everybody sees it; else it is kept in the workbook's settings. Nothing is computed anew in the
 * sheets until Update.
 */
export async function decideSeries(
  { seriesIds, decision, sheets }: DecideRequest,
  options: ActionOptions = {},
): Promise<ActionResult<DoneSummary>> {
  const outcome = await asOwnWork(() =>
    runExcel(async (context, state) => {
      checkCause(decision);
      const wanted =
        sheets === undefined ? ({ kind: "all" } as const) : ({ kind: "sheets", names: sheets } as const);
      const cells = await readWorkbookCells(context, wanted, { signal: options.signal });
      const { inventory } = cells;
      const places = registerPlaces(cells, seriesIds, decision);
      const registered = new Set(places.flatMap(({ ids }) => ids));
      const others = seriesIds.filter((id) => !registered.has(id));
      checkWritable(inventory, { newSheets: false, sheets: places.length > 0 ? [places[0]!.sheet] : [] });
      const undo = new Undo();
      for (const place of places) queueRegisterCell(context, place, decision, undo);
      if (others.length > 0)
        queueStore(context, inventory.store, storeAfter(inventory.store, others, decision), undo);
      await syncOrUndo(context, state, undo);
      return { registered: places.length > 0 };
    }),
  );
  return actionResult(outcome, ({ registered }) => ({
    item: null,
    summary: message(registered ? "done.decided.register" : `done.decided.${decision.kind}`, {
      n: seriesIds.length,
    }),
  }));
}

/** Limits are not moved and values not left out without a known cause. */
function checkCause(decision: Decision): void {
  const needsCause = decision.kind === "phase" || decision.kind === "exclude";
  if (needsCause && decision.cause.trim() === "")
    throw new Refused(problemOf("error", "causeMissing", null, {}));
}

/** A cell of the register, what it holds, and the series that its row steers. */
interface RegisterPlace {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly value: string | number | boolean;
  readonly format: string;
  readonly ids: readonly string[];
}

/** One cell for each row that steers some of the series; none without a register or without the column. */
function registerPlaces(
  cells: WorkbookCells,
  seriesIds: readonly string[],
  decision: Decision,
): readonly RegisterPlace[] {
  const { register } = judge(cells);
  const heading = columnOfDecision(decision);
  const column = register === null || heading === null ? undefined : register.columns.get(heading);
  if (register === null || column === undefined) return [];
  const table = [cells.register, ...cells.sheets].find((sheet) => sheet?.sheet === register.sheet) ?? null;
  const rows = rowsOf(register, seriesIds);
  return [...rows].map(([row, ids]) => ({
    sheet: register.sheet,
    row,
    column,
    value: table?.values[row - table.firstRow]?.[column - table.firstColumn] ?? "",
    format: table?.formats[row - table.firstRow]?.[column - table.firstColumn] ?? "General",
    ids,
  }));
}

function rowsOf({ rowOf }: Register, seriesIds: readonly string[]): ReadonlyMap<number, string[]> {
  const rows = new Map<number, string[]>();
  for (const id of seriesIds) {
    const row = rowOf.get(id)?.row;
    if (row !== undefined) rows.set(row, [...(rows.get(row) ?? []), id]);
  }
  return rows;
}

/** Written as text, or Excel would make a day of "2025-04". */
function queueRegisterCell(
  context: Excel.RequestContext,
  { sheet, row, column, value, format }: RegisterPlace,
  decision: Decision,
  undo: Undo,
): void {
  const cellIn = (any: Excel.RequestContext): Excel.Range =>
    any.workbook.worksheets.getItem(sheet).getRangeByIndexes(row, column, 1, 1);
  const text = cellAfterDecision(decision, value, format);
  cellIn(context).values = [[cellInput(text, true)]];
  undo.step((undoing) => {
    cellIn(undoing).values = [[typeof value === "string" ? cellInput(value, true) : value]];
  });
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

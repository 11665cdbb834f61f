import { message } from "../../core/message";
import { newRegisterRows, type NewRegisterRow } from "../../core/register/newRegisterRows";
import type { Register } from "../../core/register/register";
import { stopIfCancelled } from "../../excel/run/cancelled";
import { checkWritable } from "../../excel/run/checkWritable";
import { readWorkbookCells, registerTable, type WorkbookCells } from "../../excel/workbook/readWorkbookCells";
import { Refused } from "../../excel/run/refused";
import { runExcel } from "../../excel/run/runExcel";
import { freeSheetName } from "../../excel/workbook/sheetNames";
import { asOwnWork } from "../../excel/workbook/subscribe";
import { syncOrUndo, Undo } from "../../excel/undo/undo";
import { queueNewRegister, queueRegisterChoices, type RegisterTexts } from "../../excel/sheets/writeRegister";
import { cellInput } from "../../excel/cells/cellInput";
import { swedishTexts } from "../../i18n/swedishTexts";
import { actionResult } from "../actionResult";
import { judge, problemOf } from "../reading/judge";
import type { ActionOptions, ActionResult, DoneSummary } from "../types";

export interface RegisterRequest {
  /** Sheets whose indicators are listed; every visible one when left out. */
  readonly sheets?: readonly string[];
}

/** Texts of the register; it is written in Swedish whatever language the pane has. */
export const registerTexts: RegisterTexts = {
  title: swedishTexts.t("register.title"),
  help: swedishTexts.t("register.help"),
  other: swedishTexts.t("register.other"),
  prompt: (column) => {
    const key = `register.prompt.${column}`;
    return swedishTexts.has(key) ? swedishTexts.render(message(key)) : "";
  },
};

/**
 * Makes the table Indikatorer of the indicators that were read, or adds those that it lacks. The register is the user's
 * own sheet from then on: what stands in it is never changed, and Styrtal does not count it among its own sheets.
 */
export async function createRegister(
  request: RegisterRequest = {},
  options: ActionOptions = {},
): Promise<ActionResult<DoneSummary>> {
  const outcome = await asOwnWork(() =>
    runExcel(async (context, state) => {
      const wanted =
        request.sheets === undefined
          ? ({ kind: "all" } as const)
          : ({ kind: "sheets", names: request.sheets } as const);
      const cells = await readWorkbookCells(context, wanted, {
        signal: options.signal,
        onSheets: (done, total, sheet) => options.onProgress?.({ step: "reading", done, total, sheet }),
      });
      const judged = judge(cells);
      const { register } = judged;
      stopIfCancelled(options.signal);
      if (register === null) {
        const indicators = judged.readings.flatMap((reading) => reading.indicators);
        return createNew(context, state, cells, newRegisterRows(indicators));
      }
      return addTo(context, state, cells, register);
    }),
  );
  return actionResult(outcome, ({ sheet, added, isNew }) => ({
    item: null,
    summary: message(isNew ? "done.register" : "done.registerAdded", { sheet, n: added }),
  }));
}

interface Written {
  readonly sheet: string;
  readonly added: number;
  readonly isNew: boolean;
}

async function createNew(
  context: Excel.RequestContext,
  state: { written: boolean },
  { inventory }: WorkbookCells,
  rows: readonly NewRegisterRow[],
): Promise<Written> {
  checkWritable(inventory, { newSheets: true, sheets: [] });
  const name = freeSheetName(
    swedishTexts.t("sheet.register"),
    inventory.sheets.map((sheet) => sheet.name),
  );
  const undo = new Undo();
  const sheet = context.workbook.worksheets.add(name);
  undo.addedSheet(name);
  queueNewRegister(sheet, rows, registerTexts);
  sheet.activate();
  await syncOrUndo(context, state, undo);
  return { sheet: name, added: rows.length, isNew: true };
}

/**
 * Adds the indicators that the register lacks: in its empty last rows first, then below. Rows come in one request of
 * their own, so that what has to be taken back after a fault is known.
 */
async function addTo(
  context: Excel.RequestContext,
  state: { written: boolean },
  cells: WorkbookCells,
  register: Register,
): Promise<Written> {
  if (cells.register === null)
    throw new Refused(problemOf("error", "registerNotTable", register.sheet, { sheet: register.sheet }));
  checkWritable(cells.inventory, { newSheets: false, sheets: [register.sheet] });
  const rows = newRegisterRows(register.unlisted);
  const sheet = context.workbook.worksheets.getItem(register.sheet);
  if (rows.length > 0) {
    const { area } = register;
    const width = area.right - area.left + 1;
    const contents = rows.map((row) => contentsOf(row, register, width));
    const empty = Math.min(emptyRowsAtEnd(cells.register.values), rows.length);
    const table = context.workbook.tables.getItem(registerTable);
    const below = contents.slice(empty);
    if (below.length > 0) {
      table.rows.add(undefined, below);
      await context.sync();
      state.written = true;
    }
    const firstRow = area.bottom + 1 - emptyRowsAtEnd(cells.register.values);
    const undo = new Undo();
    undo.step((undoing) =>
      undoRows(undoing, { sheet: register.sheet, firstRow, area, empty, below: below.length }),
    );
    if (empty > 0)
      sheet.getRangeByIndexes(firstRow, area.left, empty, width).values = contents.slice(0, empty);
    if (below.length > 0)
      queueRegisterChoices(
        sheet,
        { firstRow: area.bottom + 1, rows: below.length, columns: register.columns },
        registerTexts,
      );
    sheet.activate();
    await syncOrUndo(context, state, undo);
  }
  return { sheet: register.sheet, added: rows.length, isNew: false };
}

function undoRows(
  context: Excel.RequestContext,
  {
    sheet,
    firstRow,
    area,
    empty,
    below,
  }: {
    readonly sheet: string;
    readonly firstRow: number;
    readonly area: Register["area"];
    readonly empty: number;
    readonly below: number;
  },
): void {
  const width = area.right - area.left + 1;
  if (empty > 0)
    context.workbook.worksheets
      .getItem(sheet)
      .getRangeByIndexes(firstRow, area.left, empty, width)
      .clear("Contents");
  const { rows } = context.workbook.tables.getItem(registerTable);
  const body = area.bottom - area.top;
  for (let i = below - 1; i >= 0; i--) rows.getItemAt(body + i).delete();
}

/** A new row in the columns that the user's register has, in its order. */
function contentsOf(
  row: NewRegisterRow,
  { columns, area }: Register,
  width: number,
): (string | number | boolean)[] {
  const contents = new Array<string | number | boolean>(width).fill("");
  for (const [column, at] of columns) {
    const text = row[column];
    if (text !== undefined) contents[at - area.left] = cellInput(text, true);
  }
  return contents;
}

/** Rows without anything in them at the end of the table. */
function emptyRowsAtEnd(values: readonly (readonly (string | number | boolean)[])[]): number {
  let count = 0;
  while (count < values.length - 1 && values[values.length - 1 - count]!.every((cell) => cell === ""))
    count++;
  return count;
}

import { message } from "../../core/message";
import type { Problem } from "../../core/problem";
import type { KoladaAnswer } from "../../core/kolada/answer";
import { isKoladaSheet, koladaSheet } from "../../core/kolada/dataSheet";
import { parseAnswer } from "../../core/kolada/parseAnswer";
import { delimitedCells } from "../../core/sheet/cells/delimited";
import { stopIfCancelled } from "../../excel/run/cancelled";
import { checkWritable } from "../../excel/run/checkWritable";
import { queueInventory } from "../../excel/workbook/inventory";
import { queueWholeSheet } from "../../excel/cells/readCells";
import { Refused } from "../../excel/run/refused";
import { runExcel } from "../../excel/run/runExcel";
import { freeSheetName } from "../../excel/workbook/sheetNames";
import { asOwnWork } from "../../excel/workbook/subscribe";
import { syncOrUndo, Undo } from "../../excel/undo/undo";
import { queueDataSheet, type DataSheet } from "../../excel/sheets/writeDataSheet";
import { swedishTexts } from "../../i18n/swedishTexts";
import { actionResult } from "../actionResult";
import { problemOf } from "../reading/judge";
import type { ActionOptions, ActionResult } from "../types";

export interface KoladaSheetRequest {
  /** Answers and lists as text: JSON, or tables separated by semicolons, commas or tabs. */
  readonly texts: readonly string[];
  /** When the values were fetched; today when left out. */
  readonly fetchedAt?: Date;
}

export interface KoladaSheetResult {
  readonly sheet: string;
  readonly values: number;
  readonly indicators: number;
}

/**
 * Writes a sheet of data from Kolada: raw values with their source below. It is the user's from then on, and read like
 * any sheet. Run again, new values go into the same sheet as long as nobody has rearranged it; otherwise into a new one.
 */
export async function makeKoladaSheet(
  request: KoladaSheetRequest,
  options: ActionOptions = {},
): Promise<ActionResult<KoladaSheetResult>> {
  const { t } = swedishTexts;
  const outcome = await asOwnWork(() =>
    runExcel(async (context, state) => {
      const wanted = t("sheet.kolada");
      const take = queueInventory(context);
      const takeEarlier = queueWholeSheet(context, wanted);
      await context.sync();
      const inventory = take();
      const earlier = takeEarlier()?.cells ?? null;
      const answer = parseAnswer(request.texts);
      const table = answer === null ? delimitedTable(request.texts) : null;
      if (answer === null && table === null)
        throw new Refused(problemOf("error", "jsonUnreadable", null, {}));
      const before = answer !== null && earlier !== null && isKoladaSheet(earlier) ? earlier : null;
      const names = inventory.sheets.map(({ name }) => name);
      const sheet = before === null ? freeSheetName(wanted, names) : wanted;
      checkWritable(inventory, { newSheets: before === null, sheets: before === null ? [] : [sheet] });
      stopIfCancelled(options.signal);
      const date = isoDate(request.fetchedAt ?? new Date());
      const made = answer === null ? table! : sheetOf(answer, before, date);
      const undo = new Undo();
      queueDataSheet(context, sheet, made.data, before, undo);
      await syncOrUndo(context, state, undo);
      return { sheet, ...made };
    }),
  );
  return actionResult(
    outcome,
    ({ sheet, values, indicators }) => ({ sheet, values, indicators }),
    ({ problems }) => problems,
  );
}

interface Made {
  readonly data: DataSheet;
  readonly values: number;
  readonly indicators: number;
  readonly problems: readonly Problem[];
}

function sheetOf(answer: KoladaAnswer, before: Parameters<typeof koladaSheet>[1], date: string): Made {
  const { title, headings, rows, codes, values } = koladaSheet(answer, before);
  if (values === 0) throw new Refused(problemOf("error", "koladaNoValues", null, {}));
  const source = swedishTexts.t("note.source.kolada", { codes: { kind: "list", items: codes }, date });
  return {
    data: { cells: [[title], [], headings, ...rows, [], [source]], headingRow: 2, labelColumns: 5 },
    values,
    indicators: codes.length,
    problems: answer.missingPages.map((page) => ({
      severity: "warning",
      code: "pageMissing",
      sheet: null,
      cell: null,
      message: message("problem.pageMissing", { page }),
    })),
  };
}

/** A table that Kolada or somebody else exported: written as it is, with the source below. */
function delimitedTable(texts: readonly string[]): Made | null {
  const cells = texts.length === 1 ? delimitedCells(texts[0]!, "") : null;
  if (cells === null || cells.values.length < 2 || (cells.values[0]?.length ?? 0) < 2) return null;
  const source = swedishTexts.t("note.source.koladaOnly");
  return {
    data: { cells: [...cells.values, [], [source]], headingRow: 0, labelColumns: 0 },
    values: cells.values.flat().filter((cell) => typeof cell === "number").length,
    indicators: 0,
    problems: [],
  };
}

function isoDate(date: Date): string {
  const two = (n: number): string => String(n).padStart(2, "0");
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

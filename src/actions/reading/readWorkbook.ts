import { falseAlarms } from "../../core/indicator/finding/falseAlarms";
import { insertedItems } from "../../excel/workbook/insertedItems";
import { cellCount } from "../../excel/cells/readCells";
import {
  readWorkbookCells,
  type CellsRequest,
  type WorkbookCells,
} from "../../excel/workbook/readWorkbookCells";
import { runExcelBriefly } from "../../excel/run/runExcel";
import { isNewer } from "../../excel/store/store";
import { actionResult } from "../actionResult";
import { judge, type Judged } from "./judge";
import { madeBefore } from "./madeBefore";
import type { ActionOptions, ActionResult, ReadRequest, SheetSummary, WorkbookReading } from "../types";

/** Reads and judges: the active sheet, or those that are named. Writes nothing. */
export async function readWorkbook(
  request: ReadRequest = {},
  options: ActionOptions = {},
): Promise<ActionResult<WorkbookReading>> {
  const outcome = await runExcelBriefly(async (context) => {
    const cells = await readWorkbookCells(context, cellsRequest(request), {
      signal: options.signal,
      onSheets: (done, total, sheet) => options.onProgress?.({ step: "reading", done, total, sheet }),
    });
    const judged = judge(cells, { assessment: request.assessment, today: options.today });
    return { reading: readingOf(cells, judged), problems: judged.problems };
  });
  return actionResult(
    outcome,
    ({ reading }) => reading,
    ({ problems }) => problems,
  );
}

function cellsRequest({ sheets, all, selection }: ReadRequest): CellsRequest {
  if (sheets !== undefined && sheets.length > 0) return { kind: "sheets", names: sheets };
  if (all === true) return { kind: "all" };
  return { kind: selection === true ? "selection" : "active" };
}

function readingOf(cells: WorkbookCells, judged: Judged): WorkbookReading {
  const { inventory } = cells;
  const sizes = new Map(cells.sizes.map((size) => [size.sheet, cellCount(size)]));
  const asked = (name: string): boolean => sizes.has(name) || name === inventory.activeSheet;
  const sheets: SheetSummary[] = inventory.sheets.map((sheet) => ({
    name: sheet.name,
    visible: sheet.visible,
    protected: sheet.protected,
    cells: sizes.get(sheet.name) ?? (asked(sheet.name) ? 0 : null),
    ours: sheet.ours,
  }));
  return {
    activeSheet: inventory.activeSheet,
    sheets,
    read: cells.sheets.map((sheet) => sheet.sheet),
    assessments: judged.assessments,
    register: judged.register,
    problems: judged.problems,
    falseAlarms: alarmsOf(judged),
    readOnly: inventory.readOnly,
    newerVersion: isNewer(inventory.store) ? String(inventory.store.version) : null,
    structureProtected: inventory.structureProtected,
    inserted: insertedItems(inventory),
    made: madeBefore(cells, judged),
  };
}

function alarmsOf({ assessments, options }: Judged): WorkbookReading["falseAlarms"] {
  const found = falseAlarms(assessments, options);
  return found === null ? null : { expected: found.expected, series: found.series };
}

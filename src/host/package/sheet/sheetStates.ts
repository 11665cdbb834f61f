import type { Sheet } from "../../model/sheet";
import type { Workbook } from "../../model/workbook";
import { sheetColumnsSlice } from "./sheetColumnsSlice";
import { sheetMergesSlice } from "./sheetMergesSlice";
import { sheetPageSlice } from "./sheetPageSlice";
import { sheetProtectionSlice } from "./sheetProtectionSlice";
import { conditionalFormatsSlice, validationsSlice } from "./sheetRulesSlice";
import type { SheetSlice } from "./sheetSlice";
import { sheetViewSlice } from "./sheetViewSlice";

/** Everything of a worksheet besides cells, tables and drawings. */
export const sheetSlices: readonly SheetSlice[] = [
  sheetPageSlice,
  sheetViewSlice,
  sheetColumnsSlice,
  sheetProtectionSlice,
  sheetMergesSlice,
  conditionalFormatsSlice,
  validationsSlice,
];

export const sliceKey = (slice: SheetSlice): string => slice.names.join();

/** What each slice covers, as JSON, so that a change can be seen when the workbook is saved. */
export const sliceStates = (sheet: Sheet): Map<string, string> =>
  new Map(sheetSlices.map((slice) => [sliceKey(slice), JSON.stringify(slice.state(sheet))]));

export const sheetsState = (workbook: Workbook): string =>
  JSON.stringify([
    workbook.sheets.map((sheet) => [sheet.id, sheet.name, sheet.visibility]),
    workbook.sheets.indexOf(workbook.activeSheet),
  ]);
